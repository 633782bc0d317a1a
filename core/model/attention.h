#pragma once

#include "core/model/layers.h"

namespace deepsight {

/// Causal multi-head self-attention with one fused query-key-value projection.
class SelfAttentionImpl : public torch::nn::Module {
  public:
    SelfAttentionImpl(std::int64_t width, std::int64_t heads, bool bias, double dropout);
    torch::Tensor forward(const torch::Tensor& x);  // [batch, time, channels], both

  private:
    std::int64_t heads_;
    double dropout_;
    Linear qkv_{nullptr};     // rows: query, key, value
    Linear output_{nullptr};  // residual projection
};
TORCH_MODULE(SelfAttention);

/// Causal cross-attention: position i of the decoder reads encoder positions 0..i.
class CrossAttentionImpl : public torch::nn::Module {
  public:
    CrossAttentionImpl(std::int64_t width, std::int64_t heads, bool bias, double dropout);
    /// Keys and values come from `encoder`, queries from `decoder`; both [batch, time, channels].
    torch::Tensor forward(const torch::Tensor& encoder, const torch::Tensor& decoder);

  private:
    std::int64_t heads_;
    double dropout_;
    Linear query_{nullptr};
    Linear keyValue_{nullptr};  // rows: key, value
    Linear output_{nullptr};
};
TORCH_MODULE(CrossAttention);

}  // namespace deepsight
