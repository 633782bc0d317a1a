#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace deepsight {

class LossPlot;

/// The row of controls over the curves: axes, third panel, smoothing, and what dragging does.
/// Drives its plot directly. GUI thread; the plot must outlive it.
class CurvesToolbar : public QWidget {
    Q_OBJECT
  public:
    explicit CurvesToolbar(LossPlot* plot, QWidget* parent = nullptr);

  private:
    void addAxes(QHBoxLayout* row);
    void addPanelChoice(QHBoxLayout* row);
    void addSmoothing(QHBoxLayout* row);
    void addDragMode(QHBoxLayout* row);
    void offerAccuracy();

    LossPlot* plot_;
    QComboBox* panel_;
};

}  // namespace deepsight
