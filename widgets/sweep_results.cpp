#include "widgets/sweep_results.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/sweep_summary_model.h"
#include "widgets/sweep_texts.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kRowHeight = 30;
constexpr int kWidestColumn = 320;

}  // namespace

SweepResults::SweepResults(QWidget* parent)
    : QFrame(parent),
      model_(new SweepSummaryModel(this)),
      table_(new QTableView(this)),
      stack_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("sweepResultsFrame"));
    setRole(this, QStringLiteral("card"));
    buildTable();
    QLabel* none = makeMuted(tr("The results appear here as runs finish."));
    none->setAlignment(Qt::AlignCenter);
    stack_->addWidget(none);
    stack_->addWidget(table_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addWidget(makeHead());
    column->addWidget(stack_, 1);
    showTable();
}

QWidget* SweepResults::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kSmall, 0, 0, 0);
    row->setSpacing(space::kSmall);
    metricsButton_ = makeButton(tr("Metrics"), QStringLiteral("sweepMetricsPushButton"), head);
    metricsButton_->setToolTip(tr("Choose the figures that the table shows"));
    giveMenu(metricsButton_, new QMenu(metricsButton_));
    export_ = makeButton(tr("Export"), QStringLiteral("exportSweepPushButton"), head);
    export_->setToolTip(tr("Copy or save the table; CSV has all metrics and every figure"));
    auto* menu = new QMenu(export_);
    const auto copy = [this](TableFormat format) {
        QGuiApplication::clipboard()->setText(table(format));
    };
    const auto add = [this, menu](const QString& text, const char* name, auto done) {
        menu->addAction(text, this, done)->setObjectName(QLatin1String(name));
    };
    add(tr("Copy as Markdown"), "copySweepMarkdownAction", [copy] { copy(TableFormat::Markdown); });
    add(tr("Copy as CSV"), "copySweepCsvAction", [copy] { copy(TableFormat::Csv); });
    menu->addSeparator();
    add(tr("Save as Markdown…"), "saveSweepMarkdownAction",
        [this] { Q_EMIT saveRequested(TableFormat::Markdown); });
    add(tr("Save as CSV…"), "saveSweepCsvAction",
        [this] { Q_EMIT saveRequested(TableFormat::Csv); });
    giveMenu(export_, menu);
    row->addWidget(makeHeading(tr("Results"), head), 1);
    row->addWidget(metricsButton_);
    row->addWidget(export_);
    return head;
}

void SweepResults::buildTable() {
    table_->setObjectName(QStringLiteral("sweepResultsTableView"));
    table_->setAccessibleName(tr("Results of the sweep"));
    setUpTable(table_, kRowHeight);
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setMinimumHeight(3 * kRowHeight);
    table_->verticalHeader()->hide();
    QHeaderView* header = table_->horizontalHeader();
    header->setObjectName(QStringLiteral("sweepResultsHeaderView"));
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setMaximumSectionSize(kWidestColumn);
}

void SweepResults::setSummary(const SweepSummary& summary) {
    summary_ = summary;
    showTable();
}

void SweepResults::setMetrics(const QStringList& metrics) {
    metrics_ = metrics;
    showTable();
}

QStringList SweepResults::shownMetrics() const {
    QStringList present;
    for (const std::string& metric : summary_.metrics) present << QString::fromStdString(metric);
    QStringList shown;
    std::copy_if(present.begin(), present.end(), std::back_inserter(shown),
                 [this](const QString& metric) { return metrics_.contains(metric); });
    if (!shown.isEmpty()) return shown;
    for (const char* metric :
         {"decisive_token_accuracy", "creativity", "path_accuracy", "train_loss"}) {
        const QStringList wanted = {QStringLiteral("validation_loss"), QLatin1String(metric)};
        if (present.contains(wanted[0]) && present.contains(wanted[1])) return wanted;
    }
    return present.mid(0, 1);
}

void SweepResults::showTable() {
    const bool any = !summary_.metrics.empty();
    model_->setSummary(summary_, shownMetrics());
    stack_->setCurrentIndex(any ? 1 : 0);
    metricsButton_->setEnabled(any);
    export_->setEnabled(any);
    for (QAction* action : export_->menu()->actions()) action->setEnabled(any);
    fillMetrics();
}

/// The menu is filled anew only when there are other metrics, since it may be open.
void SweepResults::fillMetrics() {
    QMenu* menu = metricsButton_->menu();
    const QStringList shown = shownMetrics();
    const auto same = [&] {
        return std::equal(summary_.metrics.begin(), summary_.metrics.end(), menu->actions().begin(),
                          menu->actions().end(),
                          [](const std::string& metric, const QAction* action) {
                              return action->data().toString().toStdString() == metric;
                          });
    };
    if (!same()) {
        menu->clear();
        for (const std::string& metric : summary_.metrics) {
            QAction* action = menu->addAction(sweepMetricName(metric));
            action->setCheckable(true);
            action->setData(QString::fromStdString(metric));
            connect(action, &QAction::triggered, this, [this, menu] {
                metrics_.clear();
                for (const QAction* each : menu->actions()) {
                    if (each->isChecked()) metrics_ << each->data().toString();
                }
                showTable();
                Q_EMIT metricsEdited();
            });
        }
    }
    for (QAction* action : menu->actions()) {
        action->setChecked(shown.contains(action->data().toString()));
    }
}

QString SweepResults::table(TableFormat format) const {
    SweepSummary shown = summary_;
    if (format != TableFormat::Csv) {
        const QStringList metrics = shownMetrics();
        std::erase_if(shown.metrics, [&](const std::string& metric) {
            return !metrics.contains(QString::fromStdString(metric));
        });
    }
    return QString::fromStdString(sweepTable(shown, format));
}

}  // namespace deepsight
