#pragma once

#include <QWidget>
#include <array>

#include "widgets/plot_options.h"

class QBoxLayout;
class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QSlider;

namespace deepsight {

class LossPlot;

/// The controls over the curves: axes, panels, smoothing, outliers, marks, and what dragging does.
/// Drives its plot directly; wraps where the width is short. GUI thread; the plot must outlive it.
class CurvesToolbar : public QWidget {
    Q_OBJECT
  public:
    explicit CurvesToolbar(LossPlot* plot, QWidget* parent = nullptr);
    void setOptions(const PlotOptions& options);  ///< of the controls and the plot; no signal

  Q_SIGNALS:
    void optionsChanged();  ///< by the user; the plot has them

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeAxes();
    QWidget* makePanels();
    QWidget* makeSmoothing();
    QWidget* makeSeeds();
    QWidget* makeDragMode();
    QCheckBox* makeBox(const QString& text, const QString& name, const QString& tip);
    void addSystemPanels();
    void updatePanelMenu();
    void showOptions(const PlotOptions& options);
    void showStrength();
    PlotOptions chosen() const;
    void apply();

    LossPlot* plot_;
    QComboBox* axis_ = nullptr;
    QCheckBox* logX_ = nullptr;
    QCheckBox* logY_ = nullptr;
    QCheckBox* outliers_ = nullptr;
    QCheckBox* marks_ = nullptr;
    QMenu* panelMenu_ = nullptr;
    std::array<QAction*, kPanelCount> panels_{};
    QComboBox* smoothing_ = nullptr;
    QSlider* strength_ = nullptr;
    QComboBox* seeds_ = nullptr;
    QLabel* strengthLabel_ = nullptr;
    bool showing_ = false;  ///< controls follow the options, not the user
};

}  // namespace deepsight
