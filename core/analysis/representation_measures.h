#pragma once

#include <cstdint>
#include <optional>

#include "core/support/torch.h"

namespace deepsight {

// Internal to core: what the collapse monitor computes, as pure functions of rows [rows, channels].
// Sums are float64 unless said otherwise. Sources are those of PlanningHealth.

/// sum |estimate - target|^2 / sum |target - mean target|^2; empty where the target does not vary
/// beyond float32's rounding.
std::optional<double> unexplainedShare(const torch::Tensor& estimate, const torch::Tensor& target);

/// RankMe of the rows, with their mean taken off or not.
struct EffectiveRank {
    double centred = 0;
    double raw = 0;
};
EffectiveRank effectiveRank(const torch::Tensor& rows);

/// Linear CKA from the unbiased estimate of HSIC (arXiv 2010.15327), in feature space: no matrix of
/// rows x rows. About 0 for unrelated rows however few, so it may be slightly negative. Empty below
/// 4 rows or where one side does not vary.
std::optional<double> debiasedCka(const torch::Tensor& left, const torch::Tensor& right);

/// Means over `count` random pairs of different rows, the same at every call for as many rows.
struct PairMeasures {
    double meanCosine = 0;
    double uniformity = 0;  ///< log mean exp(-2 |a/|a| - b/|b||^2)
};
PairMeasures measurePairs(const torch::Tensor& rows, std::int64_t count);

/// Ridge regression with an intercept on standardised features, in float32 where the features are.
/// `strength` is per fitted row: features^T features / rows + strength x identity is factorised,
/// once for any number of targets.
class Ridge {
  public:
    /// Fits on one set of rows and is measured on another.
    Ridge(const torch::Tensor& fitFeatures, const torch::Tensor& testFeatures, double strength);

    /// unexplainedShare() of the test rows' targets by what the fit rows' targets teach.
    std::optional<double> unexplained(const torch::Tensor& fitTarget,
                                      const torch::Tensor& testTarget) const;

  private:
    torch::Tensor fit_;     // [fit rows, features], standardised
    torch::Tensor test_;    // [test rows, features], likewise
    torch::Tensor factor_;  // lower triangle of the Cholesky factorisation
};

}  // namespace deepsight
