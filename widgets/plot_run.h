#pragma once

#include <QString>
#include <cstddef>
#include <memory>
#include <vector>

#include "widgets/curve_data.h"

namespace deepsight {

/// One of the runs in a plot. The first is the current one; the others, overlays, do not grow.
struct PlotRun {
    QString id;  ///< empty: the current run
    QString name;
    std::shared_ptr<CurveData> data = std::make_shared<CurveData>();
    std::size_t slot = 0;  ///< picks colour and line style; 0 is the current run's
    bool visible = true;

    bool isCurrent() const { return id.isEmpty(); }
};
using PlotRuns = std::vector<std::unique_ptr<PlotRun>>;

}  // namespace deepsight
