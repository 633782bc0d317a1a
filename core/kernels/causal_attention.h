#pragma once

#include "core/support/torch.h"

namespace deepsight::kernels {

/// Causal multi-head attention: position i of the queries reads the keys and values of positions
/// 0 ... i, scaled by 1 / sqrt(channels / heads). All three are [batch, time, channels] of the same
/// sizes, heads side by side in the channels; views into a fused projection are read in place. The
/// result is [batch, time, channels], contiguous. No dropout. Differentiable once.
///
/// In float32 on the CPU, heads of up to 64 channels, a kernel of our own, which reads only what
/// the mask leaves and takes heads of 15 or 30 channels without padding its scores; libtorch's
/// fused one (the reference) calls MKL for every block, with matrices too narrow for it. All else
/// is at::scaled_dot_product_attention.
torch::Tensor causalAttention(const torch::Tensor& query, const torch::Tensor& key,
                              const torch::Tensor& value, std::int64_t heads);

/// The same through libtorch, on any device and in any type; with dropout of the probabilities, and
/// without the mask for a single last query.
torch::Tensor causalAttentionReference(const torch::Tensor& query, const torch::Tensor& key,
                                       const torch::Tensor& value, std::int64_t heads,
                                       double dropout = 0, bool causal = true);

}  // namespace deepsight::kernels
