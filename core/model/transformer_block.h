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
    Activation activation = Activation::Gelu;
    bool recompute = false;  ///< in the backward pass of training; see recompute.h

    AttentionShape attention(std::int64_t heads) const;
};

/// The blocks of a model. Rotary positions make one table for all blocks of one shape.
BlockShape blockShape(const Config& config);

/// What a block keeps while text is generated; see KeyValueCache.
struct BlockCache {
    KeyValueCache self;
    KeyValueCache cross;  ///< decoder blocks only
};

/// Whether a block keeps what it computes for the backward pass.
struct Recomputation {
    bool wanted = false;
    bool draws = false;  ///< it drops in training
};

/// Four times wide feed-forward layer with GELU: exact (erf), or by tanh.
class FeedForwardImpl : public torch::nn::Module {
  public:
    explicit FeedForwardImpl(const BlockShape& shape);
    torch::Tensor forward(const torch::Tensor& x);

  private:
    double dropout_;
    Activation activation_;
    Linear expand_{nullptr};
    Linear contract_{nullptr};
};
TORCH_MODULE(FeedForward);

/// Pre-LayerNorm block of the encoder and of the decoder-only baseline:
/// x += attention(norm(x)); x += feedForward(norm(x)).
class TransformerBlockImpl : public torch::nn::Module {
  public:
    explicit TransformerBlockImpl(const BlockShape& shape);
    torch::Tensor forward(const torch::Tensor& x, BlockCache* cache = nullptr);

  private:
    torch::Tensor compute(torch::Tensor x, BlockCache* cache);

    Recomputation recomputation_;
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
    torch::Tensor forward(const torch::Tensor& encoder, const torch::Tensor& x,
                          BlockCache* cache = nullptr, const torch::Tensor& gate = {});

  private:
    torch::Tensor compute(const torch::Tensor& encoder, torch::Tensor x, BlockCache* cache,
                          const torch::Tensor& gate);

    Recomputation recomputation_;
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
