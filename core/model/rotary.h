#pragma once

#include <cstdint>
#include <map>

#include "core/support/torch.h"

namespace deepsight {

/// Rotary positions (RoPE, Su et al. 2021, arXiv 2104.09864): at position m, channels 2k and 2k + 1
/// of a head of w channels are turned by the angle m 10000^(-2k / w). The product of a turned query
/// and a turned key then depends on the distance of their positions alone. The tables are float32
/// and made once for each width of a head and device; all attentions of a model share them.
class RotaryPositions {
  public:
    /// For positions 0 ... length - 1.
    explicit RotaryPositions(std::int64_t length) : length_(length) {}

    /// Turns `x` [batch, time, heads x w], whose first position is `first`; of x's type.
    torch::Tensor rotate(const torch::Tensor& x, std::int64_t heads, std::int64_t first);

  private:
    /// cos + i sin of every angle, [length, 1, w / 2] complex64.
    const torch::Tensor& table(std::int64_t headWidth, const torch::Device& device);

    std::int64_t length_;
    std::map<std::int64_t, torch::Tensor> tables_;  // by the width of a head
};

}  // namespace deepsight
