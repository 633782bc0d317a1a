#pragma once

#include <QWidget>
#include <vector>

#include "widgets/curve_data.h"

class QCheckBox;
class QHBoxLayout;

namespace deepsight {

class LossPlot;

/// Legend of a LossPlot: one check box per curve with a piece of its line; unchecking hides the
/// curve. Follows the plot's curves and the theme. GUI thread; the plot must outlive it.
class CurvesLegend : public QWidget {
    Q_OBJECT
  public:
    explicit CurvesLegend(LossPlot* plot, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void rebuild();
    void applySwatches();

    LossPlot* plot_;
    QHBoxLayout* row_;
    std::vector<std::pair<SeriesId, QCheckBox*>> boxes_;
};

}  // namespace deepsight
