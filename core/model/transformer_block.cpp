#include "core/model/transformer_block.h"

#include "core/model/step_part.h"

namespace deepsight {

AttentionShape BlockShape::attention(std::int64_t count) const {
    return {.width = width, .heads = count, .bias = bias, .dropout = dropout, .rotary = rotary};
}

BlockShape blockShape(const ModelConfig& model) {
    BlockShape shape{.width = model.width,
                     .heads = model.heads,
                     .crossHeads = model.crossAttentionHeads,
                     .bias = model.bias,
                     .dropout = model.dropout};
    if (model.positionEncoding == PositionEncoding::Rotary)
        shape.rotary = std::make_shared<RotaryPositions>(model.contextSize);
    return shape;
}

FeedForwardImpl::FeedForwardImpl(const BlockShape& shape) : dropout_(shape.dropout) {
    expand_ = register_module("expand", Linear(shape.width, 4 * shape.width, shape.bias));
    contract_ = register_module("contract", Linear(4 * shape.width, shape.width, shape.bias));
}

torch::Tensor FeedForwardImpl::forward(const torch::Tensor& x) {
    return torch::dropout(contract_(torch::gelu(expand_(x))), dropout_, is_training());
}

TransformerBlockImpl::TransformerBlockImpl(const BlockShape& shape) {
    attentionNorm_ = register_module("attention_norm", LayerNorm(shape.width, shape.bias));
    attention_ = register_module("attention", SelfAttention(shape.attention(shape.heads)));
    feedForwardNorm_ = register_module("feed_forward_norm", LayerNorm(shape.width, shape.bias));
    feedForward_ = register_module("feed_forward", FeedForward(shape));
}

torch::Tensor TransformerBlockImpl::forward(torch::Tensor x, BlockCache* cache) {
    {
        const PartScope scope(StepPart::Attention);
        x = x + attention_->forward(attentionNorm_(x), cache ? &cache->self : nullptr);
    }
    const PartScope scope(StepPart::FeedForward);
    return x + feedForward_(feedForwardNorm_(x));
}

DecoderBlockImpl::DecoderBlockImpl(const BlockShape& shape) {
    selfAttentionNorm_ = register_module("self_attention_norm", LayerNorm(shape.width, shape.bias));
    selfAttention_ = register_module("self_attention", SelfAttention(shape.attention(shape.heads)));
    crossAttentionNorm_ =
        register_module("cross_attention_norm", LayerNorm(shape.width, shape.bias));
    encoderNorm_ = register_module("encoder_norm", LayerNorm(shape.width, shape.bias));
    crossAttention_ =
        register_module("cross_attention", CrossAttention(shape.attention(shape.crossHeads)));
    feedForwardNorm_ = register_module("feed_forward_norm", LayerNorm(shape.width, shape.bias));
    feedForward_ = register_module("feed_forward", FeedForward(shape));
}

torch::Tensor DecoderBlockImpl::forward(const torch::Tensor& encoder, torch::Tensor x,
                                        BlockCache* cache, const torch::Tensor& gate) {
    {
        const PartScope scope(StepPart::Attention);
        x = x + selfAttention_->forward(selfAttentionNorm_(x), cache ? &cache->self : nullptr);
        const auto read = crossAttention_->forward(encoderNorm_(encoder), crossAttentionNorm_(x),
                                                   cache ? &cache->cross : nullptr);
        x = x + (gate.defined() ? gate * read : read);
    }
    const PartScope scope(StepPart::FeedForward);
    return x + feedForward_(feedForwardNorm_(x));
}

}  // namespace deepsight
