#pragma once

#include <cstdint>
#include <vector>

#include "core/config/config.h"
#include "core/training/training_event.h"

namespace deepsight {

/// The evaluations of one run that tell of its planning, with the verdict on each, oldest first. An
/// evaluation that is not after the last one means that the run went on from an earlier
/// checkpoint: those it replaces are dropped. A value.
class PlanningHistory {
  public:
    struct Entry {
        EvaluationMetrics metrics;
        PlanningVerdict verdict;  ///< where metrics.planning is there
    };

    PlanningHistory() = default;
    explicit PlanningHistory(const Config& config) : config_(config) {}

    void add(const EvaluationMetrics& metrics);
    void cutOffAfter(std::int64_t step);  ///< forgets what came later

    const Config& config() const { return config_; }
    const std::vector<Entry>& entries() const { return entries_; }
    bool hasEvaluations() const { return evaluated_; }  ///< of whatever kind
    /// The newest and oldest entry that has measurements, weights or a split; null without one.
    const Entry* newest(bool (*has)(const EvaluationMetrics&)) const;
    const Entry* oldest(bool (*has)(const EvaluationMetrics&)) const;
    /// Step from which on the newest verdict's state has held; 0 without a verdict.
    std::int64_t stateSince() const;

    static bool hasHealth(const EvaluationMetrics& m) { return m.planning.has_value(); }
    static bool hasDistances(const EvaluationMetrics& m);
    static bool hasWeights(const EvaluationMetrics& m) { return !m.aggregationWeights.empty(); }
    static bool hasPresent(const EvaluationMetrics& m) { return m.presentWeight.has_value(); }
    static bool hasSplit(const EvaluationMetrics& m) { return !m.splitDistribution.empty(); }

  private:
    Config config_;
    std::vector<Entry> entries_;
    bool evaluated_ = false;
};

}  // namespace deepsight
