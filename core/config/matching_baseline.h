#pragma once

#include <cstdint>
#include <optional>

#include "core/config/config.h"

namespace deepsight {

/// Which size of the baseline is solved for; the others stay those of the DeepSight model.
enum class MatchedSize { Width, Layers };

/// A decoder-only baseline of as nearly the same number of parameters for use as whole sizes allow.
struct MatchingBaseline {
    Config config;
    std::int64_t target = 0;      ///< parameters for use of the model to match
    std::int64_t parameters = 0;  ///< of the baseline
    std::int64_t difference() const { return parameters - target; }
};

/// The same data, training and seed with a baseline in place of the model, whose width (in
/// multiples of its heads, the even ones for rotary positions) or number of layers is solved by
/// exact counts of parameters; the nearest one is taken. Matched by width, it has as many layers as
/// the model has encoder and decoder layers together; by layers, the model's width. Throws
/// Error{Config} for a model that is a baseline already, or too large to match.
MatchingBaseline matchingBaseline(const Config& config, MatchedSize size = MatchedSize::Width);

}  // namespace deepsight
