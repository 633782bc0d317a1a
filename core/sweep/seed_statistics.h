#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "core/config/config.h"
#include "core/training/run_folder.h"

namespace deepsight {

/// Half of the width of Student's two-sided 95 % interval, in standard errors of the mean: its
/// 0.975 quantile with `count` - 1 degrees of freedom. `count` is two or more.
double studentQuantile(std::size_t count);

/// What runs that differ in their seeds tell together. Plain values.
struct SeedEstimate {
    double mean = 0;
    std::optional<double> half;  ///< half of the mean's 95 % interval; empty below two values
    double low = 0, high = 0;    ///< the smallest and the largest value
    std::size_t count = 0;
};
/// Of one value or more. Not finite where a value is not.
SeedEstimate estimateOverSeeds(std::span<const double> values);

/// The configuration without its seeds, those of training and of generated data, as text: equal for
/// runs that repeat one another with other seeds.
std::string seedGroupKey(Config config);
/// Of a run's configuration. Empty where a run does not repeat others: it was forked, or settings
/// were changed while it trained.
std::string seedGroupKey(const RunRecord& record);
/// The seeds that seedGroupKey() leaves out, as text: runs of one group and of the same seeds are
/// the same run twice.
std::string seedsOf(const Config& config);

}  // namespace deepsight
