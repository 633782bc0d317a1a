#pragma once

#include <QStringList>
#include <QTableView>

class QMenu;

namespace deepsight {

class RunsTableModel;

/// The table of runs with its keyboard: Enter opens, Space overlays, F2 renames, Delete trashes.
/// Columns can be moved, sized and hidden; layout() is worth remembering. GUI thread; `model`
/// belongs to the page.
class RunsTable : public QTableView {
    Q_OBJECT
  public:
    RunsTable(RunsTableModel& model, QAbstractItemModel& shown, QWidget* parent = nullptr);

    QStringList selectedIds() const;  ///< in the order that is shown
    QString currentId() const;        ///< empty: none
    void select(const QStringList& ids);
    void setOpenable(bool openable) { openable_ = openable; }
    void rename(const QString& id);

    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

  Q_SIGNALS:
    void openRequested(const QString& id);
    void overlayRequested(const QStringList& ids, bool on);
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
    void buildHeader();
    void resetColumns();
    void fillRunMenu(QMenu& menu);
    void showHeaderMenu(const QPoint& at);
    void toggleOverlay();
    QModelIndex indexOf(const QString& id, int column) const;

    RunsTableModel& model_;
    bool openable_ = true;
    bool restoring_ = false;
};

}  // namespace deepsight
