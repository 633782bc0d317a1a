#pragma once

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
};

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
/// x += crossAttention(encoderNorm(encoder), norm(x)); x += feedForward(norm(x)).
class DecoderBlockImpl : public torch::nn::Module {
  public:
    explicit DecoderBlockImpl(const BlockShape& shape);
    torch::Tensor forward(const torch::Tensor& encoder, torch::Tensor x,
                          BlockCache* cache = nullptr);

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
