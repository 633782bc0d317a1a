#pragma once

#include <memory>

#include "core/model/layers.h"
#include "core/model/rotary.h"

namespace deepsight {

/// Keys and values of the positions that one attention has seen, [batch, time, channels], so that
/// text can be generated without computing them again; keys are rotated already where positions
/// are. Undefined before the first position. An attention that is given one appends to it, and
/// takes then either the first positions or exactly one more.
struct KeyValueCache {
    torch::Tensor keys;
    torch::Tensor values;
};

/// What all attentions of one kind in a model have in common.
struct AttentionShape {
    std::int64_t width = 0;
    std::int64_t heads = 0;
    bool bias = false;
    double dropout = 0.0;
    std::shared_ptr<RotaryPositions> rotary{};  ///< null: embeddings tell positions apart
};

/// Causal multi-head self-attention with one fused query-key-value projection.
class SelfAttentionImpl : public torch::nn::Module {
  public:
    explicit SelfAttentionImpl(const AttentionShape& shape);
    /// [batch, time, channels], both.
    torch::Tensor forward(const torch::Tensor& x, KeyValueCache* cache = nullptr);

  private:
    AttentionShape shape_;
    Linear qkv_{nullptr};     // rows: query, key, value
    Linear output_{nullptr};  // residual projection
};
TORCH_MODULE(SelfAttention);

/// Causal cross-attention: position i of the decoder reads encoder positions 0..i.
class CrossAttentionImpl : public torch::nn::Module {
  public:
    explicit CrossAttentionImpl(const AttentionShape& shape);
    /// Keys and values come from `encoder`, queries from `decoder`; both [batch, time, channels].
    torch::Tensor forward(const torch::Tensor& encoder, const torch::Tensor& decoder,
                          KeyValueCache* cache = nullptr);

  private:
    AttentionShape shape_;
    Linear query_{nullptr};
    Linear keyValue_{nullptr};  // rows: key, value
    Linear output_{nullptr};
};
TORCH_MODULE(CrossAttention);

}  // namespace deepsight
