#pragma once

#include <memory>

#include "core/config/config.h"
#include "core/model/attention.h"
#include "core/model/layers.h"

namespace deepsight {

/// What every block of one side needs to know.
struct BlockShape {
    std::int64_t width = 0;
    std::int64_t heads = 0;
    std::int64_t crossHeads = 0;  ///< decoder blocks only
    bool bias = false;
    double dropout = 0.0;
    std::shared_ptr<RotaryPositions> rotary{};  ///< as in AttentionShape

    AttentionShape attention(std::int64_t heads) const;
};

/// The blocks of a model. Rotary positions make one table for all blocks of one shape.
BlockShape blockShape(const ModelConfig& model);

/// What a block keeps while text is generated; see KeyValueCache.
struct BlockCache {
    KeyValueCache self;
    KeyValueCache cross;  ///< decoder blocks only
};

/// Four times wide feed-forward layer with exact (erf) GELU.
class FeedForwardImpl : public torch::nn::Module {
  public:
    explicit FeedForwardImpl(const BlockShape& shape);
    torch::Tensor forward(const torch::Tensor& x);

  private:
    double dropout_;
    Linear expand_{nullptr};
    Linear contract_{nullptr};
};
TORCH_MODULE(FeedForward);

/// Pre-LayerNorm block of the encoder and of the decoder-only baseline:
/// x += attention(norm(x)); x += feedForward(norm(x)).
class TransformerBlockImpl : public torch::nn::Module {
  public:
    explicit TransformerBlockImpl(const BlockShape& shape);
    torch::Tensor forward(torch::Tensor x, BlockCache* cache = nullptr);

  private:
    LayerNorm attentionNorm_{nullptr};
    SelfAttention attention_{nullptr};
    LayerNorm feedForwardNorm_{nullptr};
    FeedForward feedForward_{nullptr};
};
TORCH_MODULE(TransformerBlock);

/// DeepSight's decoder block: x += selfAttention(norm(x));
/// x += gate crossAttention(encoderNorm(encoder), norm(x)); x += feedForward(norm(x)).
class DecoderBlockImpl : public torch::nn::Module {
  public:
    explicit DecoderBlockImpl(const BlockShape& shape);
    /// `gate`, a scalar, is that of a learned split; undefined: 1.
    torch::Tensor forward(const torch::Tensor& encoder, torch::Tensor x,
                          BlockCache* cache = nullptr, const torch::Tensor& gate = {});

  private:
    LayerNorm selfAttentionNorm_{nullptr};
    SelfAttention selfAttention_{nullptr};
    LayerNorm crossAttentionNorm_{nullptr};
    LayerNorm encoderNorm_{nullptr};
    CrossAttention crossAttention_{nullptr};
    LayerNorm feedForwardNorm_{nullptr};
    FeedForward feedForward_{nullptr};
};
TORCH_MODULE(DecoderBlock);

}  // namespace deepsight
