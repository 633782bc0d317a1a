#include "core/model/deepsight_model.h"

#include "core/model/transformer_block.h"

namespace deepsight {

DeepSightModel::DeepSightModel(const Config& config) : LanguageModel(config) {
    const auto& model = config.model;
    const BlockShape shape{.width = model.width,
                           .heads = model.heads,
                           .crossHeads = model.crossAttentionHeads,
                           .bias = model.bias,
                           .dropout = model.dropout};
    for (std::int64_t i = 0; i < model.encoderLayers; ++i)
        encoder_->push_back(TransformerBlock(shape));
    for (std::int64_t i = 0; i < model.decoderLayers; ++i) decoder_->push_back(DecoderBlock(shape));
    register_module("encoder", encoder_);
    bridge_ = register_module("bridge", Linear(model.width, model.width, model.bias));
    register_module("decoder", decoder_);
    if (config.plans()) planning_ = register_module("planning", PlanningLoss(config));
}

torch::Tensor DeepSightModel::encode(torch::Tensor x) {
    for (const auto& layer : *encoder_) x = layer->as<TransformerBlock>()->forward(x);
    return x;
}

LanguageModel::Hidden DeepSightModel::hidden(const torch::Tensor& embeddings) {
    const auto time = embeddings.size(1) - config().extraTokens();
    const auto encoded = encode(embeddings.slice(1, 0, time));
    auto x = bridge_(encoded);
    for (const auto& layer : *decoder_) x = layer->as<DecoderBlock>()->forward(encoded, x);
    return {x, planning_ ? planning_(encoded, embeddings) : torch::Tensor()};
}

LanguageModel::PlanningView DeepSightModel::planningView(const torch::Tensor& inputs) {
    const auto embeddings = embed(inputs);
    const auto encoded = encode(embeddings.slice(1, 0, inputs.size(1) - config().extraTokens()));
    auto objective = planning_;
    if (!objective) {
        auto bare = config();
        bare.planning.normAffine = false;
        objective = PlanningLoss(bare);
    }
    return {objective->normalizedEncoder(encoded), objective->sides(encoded, embeddings).context};
}

}  // namespace deepsight
