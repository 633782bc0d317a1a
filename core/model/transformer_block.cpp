#include "core/model/transformer_block.h"

#include "core/model/recompute.h"
#include "core/model/step_part.h"

namespace deepsight {
namespace {

// Not where no backward pass follows.
bool applies(const Recomputation& recomputation) {
    return recomputation.wanted && torch::GradMode::is_enabled();
}

}  // namespace

AttentionShape BlockShape::attention(std::int64_t count) const {
    return {.width = width, .heads = count, .bias = bias, .dropout = dropout, .rotary = rotary};
}

BlockShape blockShape(const Config& config) {
    const auto& model = config.model;
    BlockShape shape{.width = model.width,
                     .heads = model.heads,
                     .crossHeads = model.crossAttentionHeads,
                     .bias = model.bias,
                     .dropout = model.dropout,
                     .rotary = {},
                     .activation = model.activation,
                     .recompute = config.training.activationCheckpointing};
    if (model.positionEncoding == PositionEncoding::Rotary)
        shape.rotary = std::make_shared<RotaryPositions>(model.contextSize);
    return shape;
}

FeedForwardImpl::FeedForwardImpl(const BlockShape& shape)
    : dropout_(shape.dropout), activation_(shape.activation) {
    expand_ = register_module("expand", Linear(shape.width, 4 * shape.width, shape.bias));
    contract_ = register_module("contract", Linear(4 * shape.width, shape.width, shape.bias));
}

torch::Tensor FeedForwardImpl::forward(const torch::Tensor& x) {
    const char* const form = activation_ == Activation::GeluTanh ? "tanh" : "none";
    return torch::dropout(contract_(torch::gelu(expand_(x), form)), dropout_, is_training());
}

TransformerBlockImpl::TransformerBlockImpl(const BlockShape& shape)
    : recomputation_{.wanted = shape.recompute, .draws = shape.dropout > 0} {
    attentionNorm_ = register_module("attention_norm", LayerNorm(shape.width, shape.bias));
    attention_ = register_module("attention", SelfAttention(shape.attention(shape.heads)));
    feedForwardNorm_ = register_module("feed_forward_norm", LayerNorm(shape.width, shape.bias));
    feedForward_ = register_module("feed_forward", FeedForward(shape));
}

torch::Tensor TransformerBlockImpl::forward(const torch::Tensor& x, BlockCache* cache) {
    if (cache != nullptr || !applies(recomputation_)) return compute(x, cache);
    return recomputed([this](const auto& inputs) { return compute(inputs[0], nullptr); }, {x},
                      parameters(), recomputation_.draws && is_training());
}

torch::Tensor TransformerBlockImpl::compute(torch::Tensor x, BlockCache* cache) {
    {
        const PartScope scope(StepPart::Attention);
        x = x + attention_->forward(attentionNorm_(x), cache ? &cache->self : nullptr);
    }
    const PartScope scope(StepPart::FeedForward);
    return x + feedForward_(feedForwardNorm_(x));
}

DecoderBlockImpl::DecoderBlockImpl(const BlockShape& shape)
    : recomputation_{.wanted = shape.recompute, .draws = shape.dropout > 0} {
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

torch::Tensor DecoderBlockImpl::forward(const torch::Tensor& encoder, const torch::Tensor& x,
                                        BlockCache* cache, const torch::Tensor& gate) {
    if (cache != nullptr || !applies(recomputation_)) return compute(encoder, x, cache, gate);
    std::vector<torch::Tensor> inputs{encoder, x};
    if (gate.defined()) inputs.push_back(gate);
    const auto block = [this](const auto& given) {
        return compute(given[0], given[1], nullptr, given.size() > 2 ? given[2] : torch::Tensor());
    };
    return recomputed(block, inputs, parameters(), recomputation_.draws && is_training());
}

torch::Tensor DecoderBlockImpl::compute(const torch::Tensor& encoder, torch::Tensor x,
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
