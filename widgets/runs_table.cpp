#include "widgets/runs_table.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

#include "widgets/run_texts.h"
#include "widgets/runs_delegate.h"
#include "widgets/runs_table_model.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kRowHeight = 32;

int widthOf(int column, const QFontMetrics& metrics) {
    const auto fitting = [&](const QString& text) {
        return metrics.horizontalAdvance(text) + 2 * space::kMedium;
    };
    // The sort arrow needs room beside the name.
    const int named = fitting(RunsTableModel::columnName(column)) + space::kLarge;
    switch (column) {
        case RunsTableModel::Overlay:
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
            return named;
    }
}

}  // namespace

RunsTable::RunsTable(RunsTableModel& model, QAbstractItemModel& shown, QWidget* parent)
    : QTableView(parent), model_(model) {
    setObjectName(QStringLiteral("runsTableView"));
    setAccessibleName(tr("Runs"));
    setUpTable(this, kRowHeight);
    setModel(&shown);
    setItemDelegate(new RunsDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setMouseTracking(true);
    verticalHeader()->hide();
    buildHeader();
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const bool overlay = index.column() == RunsTableModel::Overlay;
        if (openable_ && !overlay) Q_EMIT openRequested(currentId());
    });
}

void RunsTable::buildHeader() {
    QHeaderView* header = horizontalHeader();
    header->setObjectName(QStringLiteral("runsHeaderView"));
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(32);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSortingEnabled(true);
    resetColumns();
    connect(header, &QHeaderView::customContextMenuRequested, this, &RunsTable::showHeaderMenu);
    const auto edited = [this] {
        if (!restoring_) Q_EMIT layoutEdited();
    };
    connect(header, &QHeaderView::sectionMoved, this, edited);
    connect(header, &QHeaderView::sectionResized, this, edited);
    connect(header, &QHeaderView::sortIndicatorChanged, this, edited);
}

void RunsTable::resetColumns() {
    QHeaderView* header = horizontalHeader();
    restoring_ = true;
    for (int column = 0; column < RunsTableModel::kColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, widthOf(column, fontMetrics()));
        header->setSectionHidden(column, !RunsTableModel::isShownByDefault(column));
    }
    sortByColumn(RunsTableModel::Started, Qt::DescendingOrder);
    restoring_ = false;
    Q_EMIT layoutEdited();
}

QByteArray RunsTable::layoutState() const { return horizontalHeader()->saveState(); }

void RunsTable::restoreLayout(const QByteArray& state) {
    restoring_ = true;
    horizontalHeader()->restoreState(state);
    horizontalHeader()->setSectionHidden(RunsTableModel::Name, false);
    restoring_ = false;
}

QStringList RunsTable::selectedIds() const {
    QModelIndexList rows = selectionModel()->selectedRows(RunsTableModel::Name);
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QStringList ids;
    for (const QModelIndex& row : rows) ids << row.data(RunsTableModel::IdRole).toString();
    return ids;
}

QString RunsTable::currentId() const {
    return currentIndex().data(RunsTableModel::IdRole).toString();
}

QModelIndex RunsTable::indexOf(const QString& id, int column) const {
    const QModelIndexList found =
        model()->match(model()->index(0, column), RunsTableModel::IdRole, id, 1, Qt::MatchExactly);
    return found.value(0);
}

void RunsTable::select(const QStringList& ids) {
    clearSelection();
    for (const QString& id : ids) {
        const QModelIndex index = indexOf(id, RunsTableModel::Name);
        if (!index.isValid()) continue;
        const auto how = QItemSelectionModel::Select | QItemSelectionModel::Rows;
        selectionModel()->setCurrentIndex(index, how);
        scrollTo(index);
    }
}

void RunsTable::rename(const QString& id) {
    const QModelIndex index = indexOf(id, RunsTableModel::Name);
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEditable)) return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
    edit(index);
}

void RunsTable::toggleOverlay() {
    QStringList ids = selectedIds();
    ids.removeAll(model_.current());
    ids.removeIf([this](const QString& id) {
        const RunSummary* run = model_.run(id);
        return run == nullptr || run->state == RunState::Damaged;
    });
    if (ids.isEmpty()) return;
    const bool allOn = std::all_of(ids.begin(), ids.end(),
                                   [this](const QString& id) { return model_.isOverlaid(id); });
    Q_EMIT overlayRequested(ids, !allOn);
}

void RunsTable::keyPressEvent(QKeyEvent* event) {
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const QStringList ids = selectedIds();
    if (!plain || ids.isEmpty() || state() == EditingState) {
        return QTableView::keyPressEvent(event);
    }
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (openable_) Q_EMIT openRequested(ids.contains(currentId()) ? currentId() : ids[0]);
            return;
        case Qt::Key_Space:
            return toggleOverlay();
        case Qt::Key_F2:
            return rename(ids.contains(currentId()) ? currentId() : ids[0]);
        case Qt::Key_Delete:
            Q_EMIT trashRequested(ids);
            return;
        default:
            return QTableView::keyPressEvent(event);
    }
}

void RunsTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionEdited();
}

void RunsTable::contextMenuEvent(QContextMenuEvent* event) {
    if (selectedIds().isEmpty()) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("runMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRunMenu(*menu);
    menu->popup(event->globalPos());
}

void RunsTable::fillRunMenu(QMenu& menu) {
    const QStringList ids = selectedIds();
    const bool single = ids.size() == 1;
    QAction* open =
        menu.addAction(tr("&Open"), this, [this, ids] { Q_EMIT openRequested(ids[0]); });
    open->setEnabled(single && openable_);
    menu.addAction(tr("Draw or remove o&verlay"), this, &RunsTable::toggleOverlay);
    menu.addSeparator();
    QAction* renaming = menu.addAction(tr("&Rename"), this, [this, ids] { rename(ids[0]); });
    renaming->setEnabled(single);
    QAction* folder = menu.addAction(tr("Show &folder"), this,
                                     [this, ids] { Q_EMIT showFolderRequested(ids[0]); });
    folder->setEnabled(single);
    menu.addSeparator();
    menu.addAction(tr("Move to &trash…"), this, [this, ids] { Q_EMIT trashRequested(ids); });
}

void RunsTable::showHeaderMenu(const QPoint& at) {
    QHeaderView* header = horizontalHeader();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = RunsTableModel::Name + 1; column < RunsTableModel::kColumnCount; ++column) {
        QAction* action = menu->addAction(RunsTableModel::columnName(column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, header, column](bool on) {
            header->setSectionHidden(column, !on);
            Q_EMIT layoutEdited();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Reset columns"), this, &RunsTable::resetColumns);
    menu->popup(header->viewport()->mapToGlobal(at));
}

}  // namespace deepsight
