#pragma once

#include "core/config/matching_baseline.h"
#include "core/sweep/sweep_plan.h"

namespace deepsight {

/// A sweep of a model and its baseline of equally many parameters, `seeds` runs each from the
/// configuration's own seed on. Both are given the same batches in the same order for a seed, since
/// the sampler follows the seed and the data alone. The baseline is the reference. Throws
/// Error{Config} as matchingBaseline() does, and where the model reads longer windows than a
/// baseline (planning.window "extended" on text).
SweepPlan matchingPlan(const Config& config, std::int64_t seeds,
                       MatchedSize size = MatchedSize::Width);

/// "baseline, 6 layers of width 99: 731,808 parameters, 1,230 (0.17 %) more than the model's
/// 730,578", English.
std::string describe(const MatchingBaseline& match);

}  // namespace deepsight
