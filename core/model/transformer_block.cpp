#include "core/model/transformer_block.h"

namespace deepsight {

FeedForwardImpl::FeedForwardImpl(const BlockShape& shape) : dropout_(shape.dropout) {
    expand_ = register_module("expand", Linear(shape.width, 4 * shape.width, shape.bias));
    contract_ = register_module("contract", Linear(4 * shape.width, shape.width, shape.bias));
}

torch::Tensor FeedForwardImpl::forward(const torch::Tensor& x) {
    return torch::dropout(contract_(torch::gelu(expand_(x))), dropout_, is_training());
}

TransformerBlockImpl::TransformerBlockImpl(const BlockShape& shape) {
    attentionNorm_ = register_module("attention_norm", LayerNorm(shape.width, shape.bias));
    attention_ = register_module(
        "attention", SelfAttention(shape.width, shape.heads, shape.bias, shape.dropout));
    feedForwardNorm_ = register_module("feed_forward_norm", LayerNorm(shape.width, shape.bias));
    feedForward_ = register_module("feed_forward", FeedForward(shape));
}

torch::Tensor TransformerBlockImpl::forward(torch::Tensor x, BlockCache* cache) {
    x = x + attention_->forward(attentionNorm_(x), cache ? &cache->self : nullptr);
    return x + feedForward_(feedForwardNorm_(x));
}

DecoderBlockImpl::DecoderBlockImpl(const BlockShape& shape) {
    selfAttentionNorm_ = register_module("self_attention_norm", LayerNorm(shape.width, shape.bias));
    selfAttention_ = register_module(
        "self_attention", SelfAttention(shape.width, shape.heads, shape.bias, shape.dropout));
    crossAttentionNorm_ =
        register_module("cross_attention_norm", LayerNorm(shape.width, shape.bias));
    encoderNorm_ = register_module("encoder_norm", LayerNorm(shape.width, shape.bias));
    crossAttention_ =
        register_module("cross_attention",
                        CrossAttention(shape.width, shape.crossHeads, shape.bias, shape.dropout));
    feedForwardNorm_ = register_module("feed_forward_norm", LayerNorm(shape.width, shape.bias));
    feedForward_ = register_module("feed_forward", FeedForward(shape));
}

torch::Tensor DecoderBlockImpl::forward(const torch::Tensor& encoder, torch::Tensor x,
                                        BlockCache* cache) {
    x = x + selfAttention_->forward(selfAttentionNorm_(x), cache ? &cache->self : nullptr);
    x = x + crossAttention_->forward(encoderNorm_(encoder), crossAttentionNorm_(x),
                                     cache ? &cache->cross : nullptr);
    return x + feedForward_(feedForwardNorm_(x));
}

}  // namespace deepsight
