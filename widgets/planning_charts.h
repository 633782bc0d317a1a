#pragma once

#include "widgets/planning_history.h"
#include "widgets/position_chart.h"

namespace deepsight {

/// FVU by distance of the future token, of the encoder output and of the past alone, at the newest
/// evaluation that has them. Empty without one; so are the others.
ChartData distanceChart(const PlanningHistory& history);
/// Weights of a learned aggregation by distance, at the newest and the first evaluation.
ChartData weightsChart(const PlanningHistory& history);
/// Probability that the encoder ends after a layer, at the newest and the first evaluation.
ChartData splitChart(const PlanningHistory& history);

/// A line for below the charts' headings: what to see there.
QString distanceNote(const PlanningHistory& history);
QString weightsNote(const PlanningHistory& history);
QString splitNote(const PlanningHistory& history);

}  // namespace deepsight
