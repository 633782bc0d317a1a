#include "core/training/planning_alarm.h"

#include <utility>

namespace deepsight {

std::optional<Alarm> PlanningAlarm::add(const EvaluationMetrics& metrics, const Config& config) {
    if (!metrics.planning) return {};
    const auto verdict = judgePlanning(*metrics.planning, metrics.futureLoss, config);
    bool isNews = false;
    switch (verdict.state) {
        case PlanningState::Healthy:
            state_.collapsed = false;
            break;
        case PlanningState::Weakening:
            isNews = !std::exchange(state_.weakened, true) && !state_.collapsed;
            break;
        case PlanningState::Collapsed:
            isNews = !std::exchange(state_.collapsed, true);
            break;
    }
    if (!isNews) return {};
    return Alarm{metrics.step, verdict.why.english() + " " + verdict.remedy.english()};
}

}  // namespace deepsight
