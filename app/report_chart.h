#pragma once

#include <QSize>
#include <vector>

#include "widgets/curve_data.h"

class QPainter;

namespace deepsight {

/// Size of a chart of a report, in logical pixels.
inline constexpr QSize kReportChart(720, 250);

/// The panels of which a run has values, in the order of the Curves page.
std::vector<PanelId> panelsOf(const CurveData& curves);

/// Draws one panel of a run's curves over the steps: every point that can be seen at that size, by
/// pixel columns with their extremes. On white, for paper. Any thread; `curves` must not change
/// meanwhile.
void paintReportChart(QPainter& painter, const CurveData& curves, PanelId panel);

}  // namespace deepsight
