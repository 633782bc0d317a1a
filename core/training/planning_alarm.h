#pragma once

#include <optional>

#include "core/config/config.h"
#include "core/training/safety_state.h"
#include "core/training/training_event.h"

namespace deepsight {

/// Watches a run's evaluations for a planning objective that gets worse (judgePlanning()): one
/// alarm for the first sign of weakening, and one for each collapse, which is over once the
/// objective is healthy again. A resumed run goes on from the state that was saved. One thread.
class PlanningAlarm {
  public:
    PlanningAlarm() = default;
    explicit PlanningAlarm(const PlanningAlarmState& state) : state_(state) {}
    std::optional<Alarm> add(const EvaluationMetrics& metrics, const Config& config);
    const PlanningAlarmState& state() const { return state_; }

  private:
    PlanningAlarmState state_;
};

}  // namespace deepsight
