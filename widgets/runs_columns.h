#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>

class QHeaderView;
class QPoint;
class QTableView;

namespace deepsight {

class RunsTableModel;

/// The columns of the table of runs: which are shown, in what order and width, and what the rows
/// are sorted by. Columns go by RunsTableModel::columnKey(), so that a layout outlives versions
/// with other columns. Owned by its table; GUI thread.
class RunsColumns : public QObject {
    Q_OBJECT
  public:
    RunsColumns(RunsTableModel& model, QTableView& table);

    bool isShown(const QString& key) const;
    /// Also adds what the table has no column for yet, at the end; added ones are removed again.
    void setShown(const QString& key, bool shown);
    void reset();

    QByteArray layout() const;
    /// A damaged or outdated layout leaves the columns as they are.
    void restore(const QByteArray& layout);

    /// The dialog in which columns are searched and chosen.
    void choose();

  Q_SIGNALS:
    void edited();

  private:
    QHeaderView* header() const;
    void showMenu(const QPoint& at);
    void removeAdded();
    int widthOf(int column) const;

    RunsTableModel& model_;
    QTableView& table_;
    bool restoring_ = false;
};

}  // namespace deepsight
