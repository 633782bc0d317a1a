#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/sweep/sweep_plan.h"
#include "core/training/training_event.h"

namespace deepsight {

/// The evaluations of one run of a sweep, by step.
struct SweepCurve {
    std::string group;
    std::int64_t seed = 0;
    std::vector<EvaluationMetrics> evaluations;  ///< ascending steps
};

/// What the evaluations of a sweep can be compared in: losses in nats, the others as shares of 1
/// where SweepSummary does not say otherwise. Plain values.
struct SweepSeries {
    const char* id;      ///< "validation_loss": as in metrics.jsonl
    const char* name;    ///< English; a window translates it (context "Sweep")
    const char* unit;    ///< English: " nats", or nothing; follows a value
    const char* format;  ///< of printf, for a difference
    std::optional<double> (*value)(const EvaluationMetrics& at);  ///< empty: not measured
};
const std::vector<SweepSeries>& sweepSeries();
/// Throws Error{Config} naming the known ones.
const SweepSeries& sweepSeries(const std::string& id);

/// At one step: the mean over the seeds of (group minus reference, of the same seed).
struct DifferencePoint {
    std::int64_t step = 0;
    double mean = 0;
    std::optional<double> half;  ///< half of its 95 % interval over seeds (Student's t)
    std::int64_t pairs = 0;      ///< seeds that both have evaluated at this step
};

struct GroupDifference {
    std::string group;
    std::vector<DifferencePoint> points;  ///< ascending steps; those with a pair
    /// Of each seed, beside the mean.
    std::map<std::int64_t, std::vector<DifferencePoint>> seeds;
};

/// Where groups lie above or below a reference while they train.
struct SweepDifference {
    std::string series;                   ///< id
    std::string reference;                ///< label of the group
    std::vector<GroupDifference> groups;  ///< the others, in the plan's order
};

/// The evaluations of all runs that have begun; a damaged one has none. Reads run folders, on a
/// worker thread. Throws Error{Cancelled} after a stop, Error{Config} as expandSweep() does.
std::vector<SweepCurve> readSweepCurves(const std::filesystem::path& folder, const SweepPlan& plan,
                                        std::stop_token stop = {});

/// Paired by seed: runs of one seed see the same batches in the same order, which takes most of
/// chance out of their difference. An empty reference is the plan's, or the first group.
SweepDifference sweepDifference(const SweepPlan& plan, const std::vector<SweepCurve>& curves,
                                const SweepSeries& series, const std::string& reference = {});

/// "-0.031 ± 0.012 nats at step 500, 3 seeds"; of one seed "-0.031 nats at step 500, 1 seed (no
/// interval)". English.
std::string differenceSentence(const SweepSeries& series, const DifferencePoint& point);

/// RFC 4180: group,reference,series,step,difference,half_interval_95,low,high,pairs and one column
/// per seed.
std::string differenceCsv(const SweepDifference& difference);

}  // namespace deepsight
