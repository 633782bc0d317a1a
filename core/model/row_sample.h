#pragma once

#include <cstdint>

#include "core/support/torch.h"

namespace deepsight {

/// Indices of min(rows, most) different rows, [count] int64 on `device`, for a loss that would cost
/// too much over all of them. Drawn from torch's default generator while gradients are enabled,
/// that is in training; evenly spaced otherwise, because an evaluation must leave it alone.
torch::Tensor rowSample(std::int64_t rows, std::int64_t most, const torch::Device& device);

}  // namespace deepsight
