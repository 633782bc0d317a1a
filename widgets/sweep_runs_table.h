#pragma once

#include <QTableView>

namespace deepsight {

class SweepRunsModel;

/// The list of a sweep's runs. Opening one is asked for by a double click or Enter. GUI thread.
class SweepRunsTable : public QTableView {
    Q_OBJECT
  public:
    explicit SweepRunsTable(SweepRunsModel& model, QWidget* parent = nullptr);

    void showRow(int row);

  Q_SIGNALS:
    void openRequested(int row);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void setWidths();
};

}  // namespace deepsight
