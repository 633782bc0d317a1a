#pragma once

#include <optional>

#include "core/config/config.h"
#include "core/training/training_event.h"

namespace deepsight {

/// Watches a run's evaluations for a planning objective that gets worse (judgePlanning()): one
/// alarm for the first sign of weakening, and one for each collapse, which is over once the
/// objective is healthy again. Lives with one session of a run; one thread.
class PlanningAlarm {
  public:
    std::optional<Alarm> add(const EvaluationMetrics& metrics, const Config& config);

  private:
    bool hasWeakened_ = false;
    bool isCollapsed_ = false;
};

}  // namespace deepsight
