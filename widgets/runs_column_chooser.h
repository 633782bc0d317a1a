#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace deepsight {

class RunsColumns;
class RunsTableModel;

/// Chooses the columns of the table of runs from all that is known of a run, by searching names;
/// each takes effect at once. Deletes itself when closed; GUI thread.
class RunsColumnChooser : public QDialog {
    Q_OBJECT
  public:
    RunsColumnChooser(const RunsTableModel& model, RunsColumns& columns, QWidget* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void addItem(const QString& group, const QString& label, const QString& key,
                 const QString& help);
    void filter(const QString& text);
    void showStates();

    const RunsTableModel& model_;
    RunsColumns& columns_;
    QLineEdit* search_;
    QTreeWidget* list_;
};

}  // namespace deepsight
