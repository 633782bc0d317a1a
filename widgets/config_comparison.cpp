#include "widgets/config_comparison.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "core/config/config_schema.h"
#include "widgets/comparison_model.h"
#include "widgets/run_texts.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kNarrowestColumn = 100;
constexpr int kWidestColumn = 250;

QString csvCell(const QString& text) {
    const bool special = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                         text.contains(QLatin1Char('\n'));
    if (!special) return text;
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

QString markdownCell(const QString& text) {
    return QString(text).replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

QString line(const QStringList& cells, ConfigComparison::Format format) {
    QStringList written;
    for (const QString& cell : cells) {
        written << (format == ConfigComparison::Format::Csv        ? csvCell(cell)
                    : format == ConfigComparison::Format::Markdown ? markdownCell(cell)
                                                                   : cell);
    }
    switch (format) {
        case ConfigComparison::Format::Csv:
            return written.join(QLatin1Char(',')) + QLatin1Char('\n');
        case ConfigComparison::Format::Markdown:
            return QStringLiteral("| ") + written.join(QStringLiteral(" | ")) +
                   QStringLiteral(" |\n");
        case ConfigComparison::Format::Text:
            return written.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return {};
}

}  // namespace

ConfigComparison::ConfigComparison(QWidget* parent)
    : QFrame(parent),
      model_(new ComparisonModel(this)),
      table_(new QTableView(this)),
      heading_(makeHeading(QString(), this)),
      summary_(makeMuted(QString(), this)) {
    setObjectName(QStringLiteral("configComparisonFrame"));
    setRole(this, QStringLiteral("card"));
    heading_->setObjectName(QStringLiteral("comparisonHeadingLabel"));
    summary_->setObjectName(QStringLiteral("comparisonSummaryLabel"));
    buildTable();

    auto* copyButton = makeButton(tr("Copy"), QStringLiteral("copyComparisonPushButton"), this);
    copyButton->setToolTip(tr("Copy this table"));
    auto* menu = new QMenu(copyButton);
    menu->addAction(tr("As text"), this, [this] { copy(Format::Text); });
    menu->addAction(tr("As CSV"), this, [this] { copy(Format::Csv); });
    menu->addAction(tr("As Markdown"), this, [this] { copy(Format::Markdown); });
    giveMenu(copyButton, menu);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    head->addWidget(heading_);
    head->addWidget(summary_, 1);
    head->addWidget(copyButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addLayout(head);
    column->addWidget(table_, 1);
}

void ConfigComparison::buildTable() {
    table_->setObjectName(QStringLiteral("comparisonTableView"));
    table_->setAccessibleName(tr("Comparison of runs"));
    setUpTable(table_, 28);
    table_->setModel(model_);
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    table_->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->verticalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setMinimumSectionSize(kNarrowestColumn);
    table_->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
}

void ConfigComparison::setRuns(const std::vector<RunSummary>& runs,
                               const QHash<QString, QColor>& colours) {
    std::vector<RunSummary> readable;
    QVector<QColor> swatches;
    for (const RunSummary& run : runs) {
        if (!run.config) continue;
        readable.push_back(run);
        swatches << colours.value(runId(run));
    }
    model_->setRuns(readable, swatches);
    heading_->setText(tr("%Ln runs compared", nullptr, static_cast<int>(readable.size())));
    const int differences = model_->differences();
    summary_->setText(readable.size() < 2 ? tr("Damaged runs cannot be compared.")
                      : differences == 0
                          ? tr("Their configurations are equal.")
                          : tr("%Ln fields differ and are shown.", nullptr, differences));
}

QString ConfigComparison::text(Format format) const {
    const bool csv = format == Format::Csv;
    const QStringList head = QStringList{csv ? QStringLiteral("field") : tr("Field")};
    QString text = line(head + model_->titles(), format);
    if (format == Format::Markdown) {
        QStringList rule;
        rule.fill(QStringLiteral("---"), 1 + model_->titles().size());
        text += line(rule, format);
    }
    for (const ComparisonModel::Row& row : model_->rows()) {
        text += csv ? line(QStringList{row.name} + row.exact, format)
                    : line(QStringList{row.label} + row.texts, format);
    }
    return text;
}

void ConfigComparison::copy(Format format) { QGuiApplication::clipboard()->setText(text(format)); }

}  // namespace deepsight
