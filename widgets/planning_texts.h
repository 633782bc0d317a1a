#pragma once

#include <QString>

#include "core/analysis/planning_health.h"
#include "widgets/status_icon.h"

namespace deepsight {

QString planningStateText(PlanningState state);           ///< "Healthy"
StatusIcon::Kind planningStateSign(PlanningState state);  ///< a shape of its own for each

}  // namespace deepsight
