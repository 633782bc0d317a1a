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

torch::Tensor DeepSightModel::encode(torch::Tensor x, DecodingCache* cache) {
    for (std::size_t i = 0; i < encoder_->size(); ++i)
        x = encoder_[i]->as<TransformerBlock>()->forward(x, cache ? &cache->block(i) : nullptr);
    return x;
}

torch::Tensor DeepSightModel::decode(const torch::Tensor& encoded, DecodingCache* cache) {
    auto x = bridge_(encoded);
    for (std::size_t i = 0; i < decoder_->size(); ++i) {
        BlockCache* const seen = cache ? &cache->block(encoder_->size() + i) : nullptr;
        x = decoder_[i]->as<DecoderBlock>()->forward(encoded, x, seen);
    }
    return x;
}

LanguageModel::Hidden DeepSightModel::hidden(const Window& window) {
    const auto encoded = encode(window.embeddings.slice(1, 0, window.time()));
    Hidden parts{.states = decode(encoded),
                 .encoderOutput = encoded,
                 .futureLoss = {},
                 .regularization = {},
                 .penalty = {}};
    if (planning_) {
        const auto planned = planning_->forward(encoded, window, tokenTable());
        parts.futureLoss = planned.score;
        parts.regularization = planned.regularization;
    }
    return parts;
}

torch::Tensor DeepSightModel::continued(const torch::Tensor& embeddings, DecodingCache& cache) {
    return decode(encode(embeddings, &cache), &cache);
}

LanguageModel::PlanningView DeepSightModel::planningView(const torch::Tensor& inputs) {
    const auto embeddings = embed(inputs);
    const auto encoded = encode(embeddings.slice(1, 0, inputs.size(1) - config().extraTokens()));
    auto objective = planning_;
    if (!objective || !config().plansEmbeddings()) {
        auto bare = config();
        bare.planning.score = DisaffinityScore::Mse;
        bare.planning.normAffine = false;
        objective = PlanningLoss(bare);
    }
    return {.encoderOutput = objective->encoderSide(encoded),
            .planningContext = objective->contextSide(embeddings, encoded.size(1)),
            .rawEncoder = encoded,
            .embeddings = embeddings};
}

}  // namespace deepsight
