#pragma once

#include <torch/torch.h>

#include "core/config/config.h"

namespace deepsight {

/// Mean disaffinity of `encoder` (u) and `context` (y), both [batch, positions, channels], under
/// the configured score, which must be one of embedding space.
torch::Tensor disaffinity(const PlanningConfig& config, const torch::Tensor& encoder,
                          const torch::Tensor& context);

}  // namespace deepsight
