#include "core/model/deepsight_model.h"

#include <algorithm>

#include "core/model/model_observer.h"
#include "core/model/step_part.h"
#include "core/model/transformer_block.h"

namespace deepsight {

void PlanningModel::addPlanning() {
    if (config().plans()) planning_ = register_module("planning", PlanningLoss(config()));
}

LanguageModel::Hidden PlanningModel::hidden(const Window& window) {
    const auto passed = pass(window.embeddings.slice(1, 0, window.time()));
    Hidden parts{.states = passed.states,
                 .encoderOutput = passed.encoderOutput,
                 .futureLoss = {},
                 .regularization = {},
                 .penalty = passed.penalty};
    if (planning_) {
        const PartScope scope(StepPart::FutureLoss);
        const auto planned = planning_->forward(passed.encoderOutput, window, tokenTable());
        parts.futureLoss = planned.score;
        parts.regularization = planned.regularization;
    }
    return parts;
}

torch::Tensor PlanningModel::continued(const torch::Tensor& embeddings, DecodingCache& cache) {
    return pass(embeddings, &cache).states;
}

LanguageModel::PlanningView PlanningModel::planningView(const torch::Tensor& inputs) {
    const auto embeddings = embed(inputs);
    const auto raw = encoded(embeddings.slice(1, 0, inputs.size(1) - config().extraTokens()));
    auto objective = embeddingObjective(raw.size(1));
    return {.encoderOutput = objective->encoderSide(raw),
            .planningContext = objective->contextSide(embeddings, raw.size(1)),
            .rawEncoder = raw,
            .embeddings = embeddings};
}

torch::Tensor PlanningModel::tokenContexts(const torch::Tensor& tokens, std::int64_t time) {
    auto embeddings = torch::embedding(tokenTable(), tokens);
    if (const auto position = meanPosition(time + config().extraTokens()); position.defined())
        embeddings = embeddings + position;
    return embeddingObjective(time)->constantSide(embeddings);
}

PlanningLoss PlanningModel::embeddingObjective(std::int64_t time) const {
    if (planning_ && config().plansEmbeddings()) return planning_;
    auto bare = config();
    // Nothing else asks for the horizon then, so it may reach past a short window.
    const auto longest = std::max<std::int64_t>(1, time - 1);
    bare.planning = {.horizon = std::min(config().planning.horizon, longest), .normAffine = false};
    return PlanningLoss(bare);
}

LanguageModel::LearnedWeights PlanningModel::learnedWeights() const {
    if (!planning_) return {};
    return {.aggregation = planning_->aggregationWeights(),
            .present = planning_->presentWeight(),
            .split = {}};
}

DeepSightModel::DeepSightModel(const Config& config) : PlanningModel(config) {
    const auto& model = config.model;
    const auto shape = blockShape(config);
    for (std::int64_t i = 0; i < model.encoderLayers; ++i)
        encoder_->push_back(TransformerBlock(shape));
    for (std::int64_t i = 0; i < model.decoderLayers; ++i) decoder_->push_back(DecoderBlock(shape));
    register_module("encoder", encoder_);
    bridge_ = register_module("bridge", Linear(model.width, model.width, model.bias));
    register_module("decoder", decoder_);
    addPlanning();
}

torch::Tensor DeepSightModel::encode(torch::Tensor x, DecodingCache* cache) {
    for (std::size_t i = 0; i < encoder_->size(); ++i) {
        x = encoder_[i]->as<TransformerBlock>()->forward(x, cache ? &cache->block(i) : nullptr);
        observeLayer(LayerPlace::EncoderBlock, static_cast<std::int64_t>(i), x);
    }
    return x;
}

torch::Tensor DeepSightModel::decode(const torch::Tensor& encoded, DecodingCache* cache) {
    auto x = bridge_(encoded);
    observeLayer(LayerPlace::DecoderInput, 0, x);
    for (std::size_t i = 0; i < decoder_->size(); ++i) {
        BlockCache* const seen = cache ? &cache->block(encoder_->size() + i) : nullptr;
        x = decoder_[i]->as<DecoderBlock>()->forward(encoded, x, seen);
        observeLayer(LayerPlace::DecoderBlock, static_cast<std::int64_t>(i), x);
    }
    return x;
}

PlanningModel::Pass DeepSightModel::pass(const torch::Tensor& embeddings, DecodingCache* cache) {
    const auto output = encode(embeddings, cache);
    return {.encoderOutput = output, .states = decode(output, cache), .penalty = {}};
}

torch::Tensor DeepSightModel::encoded(const torch::Tensor& embeddings) {
    return encode(embeddings, nullptr);
}

}  // namespace deepsight
