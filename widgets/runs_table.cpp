#include "widgets/runs_table.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

#include "widgets/runs_columns.h"
#include "widgets/runs_delegate.h"
#include "widgets/runs_table_model.h"
#include "widgets/table_setup.h"

namespace deepsight {

namespace {

constexpr int kRowHeight = 32;

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
    columns_ = new RunsColumns(model_, *this);
    connect(columns_, &RunsColumns::edited, this, &RunsTable::layoutEdited);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const bool isMark =
            index.column() == RunsTableModel::Overlay || index.column() == RunsTableModel::Star;
        if (openable_ && !isMark) Q_EMIT openRequested(currentId());
    });
}

QByteArray RunsTable::layoutState() const { return columns_->layout(); }

void RunsTable::restoreLayout(const QByteArray& state) { columns_->restore(state); }

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

QStringList RunsTable::notable(const QStringList& ids) const {
    QStringList readable = ids;
    readable.removeIf([this](const QString& id) {
        const RunSummary* run = model_.run(id);
        return run == nullptr || !run->notesProblem.empty() || !run->host.empty();
    });
    return readable;
}

bool RunsTable::areAll(const QStringList& ids, bool RunNotes::*mark) const {
    return std::all_of(ids.begin(), ids.end(),
                       [&](const QString& id) { return model_.run(id)->notes.*mark; });
}

void RunsTable::toggleStar() {
    const QStringList ids = notable(selectedIds());
    if (!ids.isEmpty()) Q_EMIT starRequested(ids, !areAll(ids, &RunNotes::starred));
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
        case Qt::Key_S:
            return toggleStar();
        case Qt::Key_F2:
            return rename(ids.contains(currentId()) ? currentId() : ids[0]);
        case Qt::Key_Delete:
            Q_EMIT trashRequested(ids);  // where one is not here, it is told why not
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
    const bool here = std::all_of(ids.begin(), ids.end(), [this](const QString& id) {
        const RunSummary* run = model_.run(id);
        return run != nullptr && run->host.empty();
    });
    const bool there = std::none_of(ids.begin(), ids.end(),
                                    [this](const QString& id) { return model_.isAbsent(id); });
    QAction* open =
        menu.addAction(tr("&Open"), this, [this, ids] { Q_EMIT openRequested(ids[0]); });
    open->setEnabled(single && openable_);
    menu.addAction(tr("Draw or remove o&verlay"), this, &RunsTable::toggleOverlay);
    menu.addSeparator();
    addNotesActions(menu, notable(ids));
    QAction* renaming = menu.addAction(tr("&Rename"), this, [this, ids] { rename(ids[0]); });
    renaming->setEnabled(single && here);
    QAction* folder = menu.addAction(tr("Show &folder"), this,
                                     [this, ids] { Q_EMIT showFolderRequested(ids[0]); });
    folder->setEnabled(single && there);
    QAction* events = menu.addAction(tr("E&xport as TensorBoard events…"), this, [this, ids] {
        Q_EMIT exportRequested(ids[0], ExportFormat::TensorBoard);
    });
    events->setEnabled(single && there);
    QAction* report =
        menu.addAction(tr("Save rep&ort…"), this, [this, ids] { Q_EMIT reportRequested(ids[0]); });
    report->setObjectName(QStringLiteral("runReportAction"));
    report->setEnabled(single && there);
    menu.addSeparator();
    QAction* trash =
        menu.addAction(tr("Move to &trash…"), this, [this, ids] { Q_EMIT trashRequested(ids); });
    trash->setEnabled(here);
}

void RunsTable::addNotesActions(QMenu& menu, const QStringList& ids) {
    const bool starred = areAll(ids, &RunNotes::starred);
    const bool archived = areAll(ids, &RunNotes::archived);
    QAction* star =
        menu.addAction(starred && !ids.isEmpty() ? tr("Take the &star off") : tr("&Star"), this,
                       &RunsTable::toggleStar);
    QAction* archive =
        menu.addAction(archived && !ids.isEmpty() ? tr("Take out of the &archive") : tr("&Archive"),
                       this, [this, ids, archived] { Q_EMIT archiveRequested(ids, !archived); });
    star->setEnabled(!ids.isEmpty());
    archive->setEnabled(!ids.isEmpty());
}

}  // namespace deepsight
