#include "widgets/runs_columns.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <algorithm>

#include "widgets/run_texts.h"
#include "widgets/runs_column_chooser.h"
#include "widgets/runs_table_model.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kNarrowest = 32;
constexpr int kWidest = 2000;  // a damaged layout must not push all else out of sight
const QLatin1String kColumns("columns");
const QLatin1String kKey("key");
const QLatin1String kWidth("width");
const QLatin1String kShown("shown");
const QLatin1String kSort("sort");
const QLatin1String kDescending("descending");

}  // namespace

RunsColumns::RunsColumns(RunsTableModel& model, QTableView& table)
    : QObject(&table), model_(model), table_(table) {
    QHeaderView* const head = header();
    head->setObjectName(QStringLiteral("runsHeaderView"));
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(false);
    head->setSectionsClickable(true);
    head->setMinimumSectionSize(kNarrowest);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.setSortingEnabled(true);
    reset();
    connect(head, &QHeaderView::customContextMenuRequested, this, &RunsColumns::showMenu);
    const auto tell = [this] {
        if (!restoring_) Q_EMIT edited();
    };
    connect(head, &QHeaderView::sectionMoved, this, tell);
    connect(head, &QHeaderView::sectionResized, this, tell);
    connect(head, &QHeaderView::sortIndicatorChanged, this, tell);
}

QHeaderView* RunsColumns::header() const { return table_.horizontalHeader(); }

int RunsColumns::widthOf(int column) const {
    const QFontMetrics metrics = table_.fontMetrics();
    const auto fitting = [&](const QString& text) {
        return metrics.horizontalAdvance(text) + 2 * space::kMedium;
    };
    // The sort arrow needs room beside the name.
    const int named = fitting(model_.columnName(column)) + space::kLarge;
    switch (column) {
        case RunsTableModel::Overlay:
        case RunsTableModel::Star:
            return 36;
        case RunsTableModel::Name:
            return fitting(QStringLiteral("2026-11-24_0930_deepsight_mse"));
        case RunsTableModel::State:
            return std::max(named, 24 + fitting(runStateText(RunState::Interrupted)));
        case RunsTableModel::Model:
            return fitting(QStringLiteral("DeepSight, Log cosine, n = 16"));
        case RunsTableModel::Steps:
            return std::max(named, fitting(QStringLiteral("12,000 / 12,000")));
        case RunsTableModel::Started:
            return std::max(named, fitting(QStringLiteral("2026-11-24")));
        case RunsTableModel::Tags:
        case RunsTableModel::Note:
        case RunsTableModel::Data:
            return fitting(QStringLiteral("paper, ablation, seed"));
        default:
            if (model_.columnKey(column) == QLatin1String("run.host")) {
                return std::max(named, fitting(runHostText({})));
            }
            return std::max(named, fitting(QStringLiteral("12,000")));
    }
}

void RunsColumns::removeAdded() {
    for (int column = model_.columnCount() - 1; column >= RunsTableModel::kColumnCount; --column)
        model_.removeColumn(column);
}

void RunsColumns::reset() {
    {
        const QScopedValueRollback guard(restoring_, true);
        removeAdded();
        for (int column = 0; column < model_.columnCount(); ++column) {
            header()->moveSection(header()->visualIndex(column), column);
            header()->resizeSection(column, widthOf(column));
            header()->setSectionHidden(column, !RunsTableModel::isShownByDefault(column));
        }
        table_.sortByColumn(RunsTableModel::Started, Qt::DescendingOrder);
    }
    Q_EMIT edited();
}

bool RunsColumns::isShown(const QString& key) const {
    const int column = model_.columnOf(key);
    return column >= 0 && !header()->isSectionHidden(column);
}

void RunsColumns::setShown(const QString& key, bool shown) {
    if (isShown(key) == shown) return;
    int column = model_.columnOf(key);
    if (column == RunsTableModel::Name) return;  // what the row is about
    if (column >= RunsTableModel::kColumnCount) {
        // Rows sorted by a column that goes would keep an order that nothing explains.
        if (header()->sortIndicatorSection() == column)
            table_.sortByColumn(RunsTableModel::Started, Qt::DescendingOrder);
        model_.removeColumn(column);
    } else if (column >= 0) {
        header()->setSectionHidden(column, !shown);
    } else {
        column = model_.addColumn(key);
        if (column < 0) return;
        header()->resizeSection(column, widthOf(column));
    }
    if (shown)
        table_.scrollTo(table_.model()->index(std::max(0, table_.currentIndex().row()), column));
    Q_EMIT edited();
}

QByteArray RunsColumns::layout() const {
    QJsonArray columns;
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        const bool hidden = header()->isSectionHidden(column);
        // A hidden section has no width: it is shown with its usual one.
        const int width = hidden ? widthOf(column) : header()->sectionSize(column);
        columns.append(
            QJsonObject{{kKey, model_.columnKey(column)}, {kWidth, width}, {kShown, !hidden}});
    }
    const QJsonObject layout{{kColumns, columns},
                             {kSort, model_.columnKey(header()->sortIndicatorSection())},
                             {kDescending, header()->sortIndicatorOrder() == Qt::DescendingOrder}};
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

void RunsColumns::restore(const QByteArray& text) {
    const QJsonObject layout = QJsonDocument::fromJson(text).object();
    const QJsonArray columns = layout.value(kColumns).toArray();
    if (columns.isEmpty()) return;
    const QScopedValueRollback guard(restoring_, true);
    removeAdded();
    int place = 0;
    for (const QJsonValue& entry : columns) {
        const QString key = entry[kKey].toString();
        int column = model_.columnOf(key);
        if (column < 0) column = model_.addColumn(key);
        if (column < 0) continue;  // of another version
        const int width = std::clamp(entry[kWidth].toInt(kNarrowest), kNarrowest, kWidest);
        header()->moveSection(header()->visualIndex(column), place++);
        header()->resizeSection(column, width);
        header()->setSectionHidden(column, !entry[kShown].toBool());
    }
    header()->setSectionHidden(RunsTableModel::Name, false);
    const int sort = model_.columnOf(layout.value(kSort).toString());
    if (sort >= 0) {
        table_.sortByColumn(
            sort, layout.value(kDescending).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void RunsColumns::choose() {
    if (auto* open = table_.findChild<RunsColumnChooser*>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto* chooser = new RunsColumnChooser(model_, *this, &table_);
    chooser->show();
}

void RunsColumns::showMenu(const QPoint& at) {
    auto* menu = new QMenu(&table_);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int clicked = header()->logicalIndexAt(at);
    if (clicked > RunsTableModel::Name) {
        const QString key = model_.columnKey(clicked);
        menu->addAction(tr("&Remove “%1”").arg(model_.columnName(clicked)), this,
                        [this, key] { setShown(key, false); });
        menu->addSeparator();
    }
    for (int column = RunsTableModel::Name + 1; column < model_.columnCount(); ++column) {
        QAction* action = menu->addAction(model_.columnName(column));
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(column));
        connect(action, &QAction::toggled, this,
                [this, key = model_.columnKey(column)](bool on) { setShown(key, on); });
    }
    menu->addSeparator();
    menu->addAction(tr("&More columns…"), this, &RunsColumns::choose);
    menu->addAction(tr("Reset columns"), this, &RunsColumns::reset);
    menu->popup(header()->viewport()->mapToGlobal(at));
}

}  // namespace deepsight
