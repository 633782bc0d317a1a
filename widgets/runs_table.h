#pragma once

#include <QStringList>
#include <QTableView>

#include "core/exchange/export_run.h"
#include "core/training/run_notes.h"

class QMenu;

namespace deepsight {

class RunsColumns;
class RunsTableModel;

/// The table of runs with its keyboard: Enter opens, Space overlays, S stars, F2 renames, Delete
/// trashes. columns() is what can be done with its columns; layoutState() is worth remembering. GUI
/// thread; `model` belongs to the page.
class RunsTable : public QTableView {
    Q_OBJECT
  public:
    RunsTable(RunsTableModel& model, QAbstractItemModel& shown, QWidget* parent = nullptr);

    QStringList selectedIds() const;  ///< in the order that is shown
    QString currentId() const;        ///< empty: none
    void select(const QStringList& ids);
    void setOpenable(bool openable) { openable_ = openable; }
    void rename(const QString& id);
    RunsColumns& columns() { return *columns_; }

    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

  Q_SIGNALS:
    void openRequested(const QString& id);
    void overlayRequested(const QStringList& ids, bool on);
    void starRequested(const QStringList& ids, bool on);
    void archiveRequested(const QStringList& ids, bool on);
    void exportRequested(const QString& id, deepsight::ExportFormat format);
    void reportRequested(const QString& id);
    void showFolderRequested(const QString& id);
    void trashRequested(const QStringList& ids);
    void selectionEdited();
    void layoutEdited();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

  private:
    void fillRunMenu(QMenu& menu);
    void addNotesActions(QMenu& menu, const QStringList& ids);
    void toggleOverlay();
    void toggleStar();
    /// Those whose notes can be read, and so be changed.
    QStringList notable(const QStringList& ids) const;
    bool areAll(const QStringList& ids, bool RunNotes::*mark) const;
    QModelIndex indexOf(const QString& id, int column) const;

    RunsTableModel& model_;
    RunsColumns* columns_;
    bool openable_ = true;
};

}  // namespace deepsight
