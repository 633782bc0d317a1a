#include "widgets/planning_history.h"

#include <algorithm>

namespace deepsight {

void PlanningHistory::add(const EvaluationMetrics& metrics) {
    evaluated_ = true;
    cutOffAfter(metrics.step - 1);
    if (!hasHealth(metrics) && !hasWeights(metrics) && !hasPresent(metrics) && !hasSplit(metrics)) {
        return;
    }
    Entry entry{metrics, {}};
    if (metrics.planning) {
        entry.verdict = judgePlanning(*metrics.planning, metrics.futureLoss, config_);
    }
    entries_.push_back(std::move(entry));
}

void PlanningHistory::cutOffAfter(std::int64_t step) {
    while (!entries_.empty() && entries_.back().metrics.step > step) entries_.pop_back();
}

const PlanningHistory::Entry* PlanningHistory::newest(bool (*has)(const EvaluationMetrics&)) const {
    const auto found = std::find_if(entries_.rbegin(), entries_.rend(),
                                    [has](const Entry& entry) { return has(entry.metrics); });
    return found == entries_.rend() ? nullptr : &*found;
}

const PlanningHistory::Entry* PlanningHistory::oldest(bool (*has)(const EvaluationMetrics&)) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [has](const Entry& entry) { return has(entry.metrics); });
    return found == entries_.end() ? nullptr : &*found;
}

std::int64_t PlanningHistory::stateSince() const {
    const Entry* last = newest(hasHealth);
    if (last == nullptr) return 0;
    std::int64_t since = last->metrics.step;
    for (auto entry = entries_.rbegin(); entry != entries_.rend(); ++entry) {
        if (!hasHealth(entry->metrics)) continue;
        if (entry->verdict.state != last->verdict.state) break;
        since = entry->metrics.step;
    }
    return since;
}

bool PlanningHistory::hasDistances(const EvaluationMetrics& m) {
    return m.planning && !m.planning->fvuByDistance.empty();
}

}  // namespace deepsight
