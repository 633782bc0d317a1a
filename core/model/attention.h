#pragma once

#include "core/model/layers.h"

namespace deepsight {

/// Keys and values of the positions that one attention has seen, [batch, time, channels], so that
/// text can be generated without computing them again. Undefined before the first position. An
/// attention that is given one appends to it, and takes then either the first positions or exactly
/// one more.
struct KeyValueCache {
    torch::Tensor keys;
    torch::Tensor values;
};

/// Causal multi-head self-attention with one fused query-key-value projection.
class SelfAttentionImpl : public torch::nn::Module {
  public:
    SelfAttentionImpl(std::int64_t width, std::int64_t heads, bool bias, double dropout);
    /// [batch, time, channels], both.
    torch::Tensor forward(const torch::Tensor& x, KeyValueCache* cache = nullptr);

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
    torch::Tensor forward(const torch::Tensor& encoder, const torch::Tensor& decoder,
                          KeyValueCache* cache = nullptr);

  private:
    std::int64_t heads_;
    double dropout_;
    Linear query_{nullptr};
    Linear keyValue_{nullptr};  // rows: key, value
    Linear output_{nullptr};
};
TORCH_MODULE(CrossAttention);

}  // namespace deepsight
