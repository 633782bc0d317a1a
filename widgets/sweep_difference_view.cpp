#include "widgets/sweep_difference_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/support/error.h"
#include "widgets/caption.h"
#include "widgets/choice_box.h"
#include "widgets/difference_plot.h"
#include "widgets/number_format.h"
#include "widgets/series_style.h"
#include "widgets/sweep_texts.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kRowHeight = 26;

QComboBox* makeBox(const QString& objectName, const QString& name, const QString& tip,
                   QWidget* parent) {
    auto* box = new ChoiceBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(19);
    return box;
}

const DifferencePoint* pointAt(const GroupDifference& group, qint64 step) {
    const auto found =
        std::lower_bound(group.points.begin(), group.points.end(), step,
                         [](const auto& point, qint64 at) { return point.step < at; });
    return found != group.points.end() && found->step == step ? &*found : nullptr;
}

QString signedNumber(const SweepSeries& series, double value) {
    const QString text = QString::asprintf(series.format, value);
    return value < 0 ? text : QLatin1Char('+') + text;
}

}  // namespace

SweepDifferenceView::SweepDifferenceView(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("sweepDifferenceFrame"));
    setRole(this, QStringLiteral("card"));
    none_ = makeMuted(QString(), this);
    none_->setObjectName(QStringLiteral("noDifferenceLabel"));
    none_->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addWidget(makeHead());
    stack_ = new QStackedWidget(this);
    stack_->addWidget(none_);
    stack_->addWidget(makeBody());
    column->addWidget(stack_, 1);
    compute();
}

QWidget* SweepDifferenceView::makeHead() {
    auto* head = new QWidget(this);
    series_ = makeBox(QStringLiteral("differenceSeriesComboBox"), tr("Figure that is compared"),
                      tr("What the evaluations measured, of which the difference is taken"), head);
    for (const SweepSeries& series : sweepSeries()) {
        series_->addItem(translateSweep(series.name), QLatin1String(series.id));
    }
    reference_ = makeBox(QStringLiteral("differenceReferenceComboBox"), tr("Reference group"),
                         tr("The group that is taken away from the others, seed by seed"), head);
    export_ = makeButton(tr("Export"), QStringLiteral("exportDifferencePushButton"), head);
    export_->setToolTip(tr("Save or copy the chart or its values, with those of each seed"));
    auto* menu = new QMenu(export_);
    menu->addAction(tr("Picture…"), this, &SweepDifferenceView::saveFigureRequested)
        ->setObjectName(QStringLiteral("saveDifferenceFigureAction"));
    menu->addAction(tr("Values as CSV…"), this, &SweepDifferenceView::saveCsvRequested)
        ->setObjectName(QStringLiteral("saveDifferenceCsvAction"));
    menu->addAction(tr("Copy values as CSV"), this,
                    [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(csv())); })
        ->setObjectName(QStringLiteral("copyDifferenceCsvAction"));
    giveMenu(export_, menu);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kSmall, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(series_);
    row->addWidget(makeCaption(tr("&minus"), reference_));
    row->addWidget(reference_);
    row->addStretch(1);
    row->addWidget(export_);
    connect(series_, &QComboBox::currentIndexChanged, this, &SweepDifferenceView::compute);
    connect(reference_, &QComboBox::currentIndexChanged, this, &SweepDifferenceView::compute);
    return head;
}

QWidget* SweepDifferenceView::makeBody() {
    plot_ = new DifferencePlot(this);
    table_ = new QTableWidget(0, 2, this);
    table_->setObjectName(QStringLiteral("differenceTableWidget"));
    table_->setAccessibleName(tr("Differences of all groups at the chosen step"));
    setUpTable(table_, kRowHeight);
    table_->setTextElideMode(Qt::ElideMiddle);  // groups differ at the end, too
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setHorizontalHeaderLabels({tr("Group"), tr("Difference")});
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table_->setMinimumWidth(300);
    sentence_ = new QLabel(this);
    sentence_->setObjectName(QStringLiteral("differenceSentenceLabel"));
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    sentence_->setMinimumHeight(2 * sentence_->fontMetrics().lineSpacing());
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::kSmall, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(sentence_);
    column->addWidget(table_, 1);
    auto* body = new QSplitter(Qt::Horizontal, this);
    body->setChildrenCollapsible(false);
    body->addWidget(plot_);
    body->addWidget(side);
    body->setStretchFactor(0, 3);
    body->setStretchFactor(1, 2);
    connect(plot_, &DifferencePlot::stepChosen, this, &SweepDifferenceView::showStep);
    connect(table_, &QTableWidget::currentCellChanged, this, [this](int row) {
        plot_->setEmphasised(row);
        showStep();
    });
    return body;
}

void SweepDifferenceView::setCurves(const SweepPlan& plan,
                                    std::shared_ptr<const std::vector<SweepCurve>> curves) {
    plan_ = plan;
    curves_ = std::move(curves);
    fillReferences();
    compute();
}

/// Keeps the choice where there is still such a group; first, the plan's own reference.
void SweepDifferenceView::fillReferences() {
    const QString before = reference_->currentData().toString();
    QStringList groups;
    if (curves_) {
        for (const SweepCurve& curve : *curves_) {
            const QString group = QString::fromStdString(curve.group);
            if (!groups.contains(group)) groups << group;
        }
    }
    const QString own = QString::fromStdString(plan_.reference);
    const QSignalBlocker blocker(reference_);
    reference_->clear();
    for (const QString& group : groups) reference_->addItem(group, group);
    int row = reference_->findData(groups.contains(before) ? before : own);
    reference_->setCurrentIndex(row < 0 && !groups.isEmpty() ? 0 : row);
}

const SweepSeries& SweepDifferenceView::series() const {
    return sweepSeries(series_->currentData().toString().toStdString());
}

QString SweepDifferenceView::title() const {
    return tr("%1: difference to %2")
        .arg(series_->currentText(), QString::fromStdString(difference_.reference));
}

void SweepDifferenceView::compute() {
    difference_ = {};
    if (curves_ && reference_->count() > 1) {
        difference_ = sweepDifference(plan_, *curves_, series(),
                                      reference_->currentData().toString().toStdString());
    }
    const QString unit = QString::fromUtf8(series().unit).trimmed();
    plot_->setDifference(difference_,
                         unit.isEmpty() ? tr("Difference") : tr("Difference (%1)").arg(unit));
    const bool any = plot_->hasPoints();
    none_->setText(!curves_ ? tr("The differences appear here as runs are evaluated.")
                   : reference_->count() < 2
                       ? tr("A difference takes two groups: add a variant, or a field that varies.")
                       : tr("No seed of two groups has this figure at the same step yet."));
    stack_->setCurrentIndex(any ? 1 : 0);
    export_->setEnabled(any);
    reference_->setEnabled(reference_->count() > 1);
    showStep();
}

void SweepDifferenceView::showStep() {
    const auto step = plot_->step();
    if (!step) {
        const QSignalBlocker blocker(table_);  // the current row changes as rows go
        sentence_->clear();
        table_->setRowCount(0);
        return;
    }
    fillTable(*step);
    plot_->setEmphasised(table_->currentRow());  // the table does not tell of rows that went
    const int row = std::max(0, table_->currentRow());
    if (row >= static_cast<int>(difference_.groups.size())) return;
    const GroupDifference& group = difference_.groups[static_cast<std::size_t>(row)];
    const DifferencePoint* point = pointAt(group, *step);
    const QString name = QString::fromStdString(group.group);
    if (point == nullptr) {
        sentence_->setText(tr("%1: not evaluated at step %2 together with the reference")
                               .arg(name, groupedNumber(*step)));
        return;
    }
    QString value = signedNumber(series(), point->mean);
    if (point->half) {
        value = tr("%1 ± %2").arg(value, QString::asprintf(series().format, *point->half));
    }
    value += QString::fromUtf8(series().unit);
    const QString seeds = tr("%Ln seeds", nullptr, static_cast<int>(point->pairs));
    sentence_->setText(
        point->half ? tr("%1: %2 at step %3, %4").arg(name, value, groupedNumber(*step), seeds)
                    : tr("%1: %2 at step %3. One seed gives no interval: it takes two or more.")
                          .arg(name, value, groupedNumber(*step)));
}

void SweepDifferenceView::fillTable(qint64 step) {
    const QSignalBlocker blocker(table_);
    const auto rows = static_cast<int>(difference_.groups.size());
    const int current = table_->currentRow();
    table_->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const GroupDifference& group = difference_.groups[static_cast<std::size_t>(row)];
        const DifferencePoint* point = pointAt(group, step);
        const QString none(QChar(0x2013));
        const auto cell = [&](int column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            if (column > 0) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table_->setItem(row, column, item);
            return item;
        };
        QTableWidgetItem* name = cell(0, QString::fromStdString(group.group));
        name->setIcon(seriesSwatch(
            runSeriesStyle(SeriesId::TrainLoss, static_cast<std::size_t>(row), palette()),
            devicePixelRatioF()));
        QString value = none;
        if (point) value = signedNumber(series(), point->mean);
        if (point && point->half) {
            value = tr("%1 ± %2").arg(value, QString::asprintf(series().format, *point->half));
        }
        name->setToolTip(name->text());
        const QString seeds =
            point ? tr("%Ln seeds", nullptr, static_cast<int>(point->pairs)) : QString();
        cell(1, value)->setToolTip(seeds);
    }
    table_->setIconSize(kSwatchSize);
    table_->setCurrentCell(std::clamp(current, 0, std::max(0, rows - 1)), 0);
}

void SweepDifferenceView::changeEvent(QEvent* event) {
    // The swatches have the colours of the palette.
    if (event->type() == QEvent::PaletteChange && sentence_ != nullptr) showStep();
    QFrame::changeEvent(event);
}

QByteArray SweepDifferenceView::csv() const {
    return QByteArray::fromStdString(differenceCsv(difference_));
}

QByteArray SweepDifferenceView::figure(FigureFormat format) const {
    return drawFigure(format, plot_->figureSize(), title(),
                      [this](QPainter& painter) { plot_->paintFigure(painter, title()); });
}

}  // namespace deepsight
