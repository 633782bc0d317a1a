#pragma once

#include <QTableView>
#include <QTimer>

namespace deepsight {

class CurveTableModel;
class LossPlot;

/// The values of a plot's curves as a table, for reading, copying, and use without sight or mouse.
/// Follows the plot while it is shown; where the last row was in view, it stays so as rows come.
/// Cells are reached with the arrow keys, and read out with step and curve; Ctrl+C copies those
/// selected. GUI thread; the plot must outlive it.
class CurveTable : public QTableView {
    Q_OBJECT
  public:
    explicit CurveTable(const LossPlot& plot, QWidget* parent = nullptr);

    void copySelection();

  Q_SIGNALS:
    void messagePosted(const QString& text);  ///< what there is to say about copying

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    void fitColumns();

    CurveTableModel* model_;
    QTimer timer_;
};

}  // namespace deepsight
