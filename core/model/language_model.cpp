#include "core/model/language_model.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

#include "core/data/batch_sampler.h"
#include "core/model/baseline_model.h"
#include "core/model/deepsight_model.h"

namespace deepsight {
namespace {

// Layers on the side of the model that a parameter belongs to.
std::int64_t layersOf(const std::string& name, const ModelConfig& model) {
    if (name.starts_with("encoder.")) return model.encoderLayers;
    return name.starts_with("decoder.") ? model.decoderLayers : model.layers;
}

bool isResidualProjection(const std::string& name) {
    return name.ends_with(".output.weight") || name.ends_with(".contract.weight");
}

}  // namespace

LanguageModel::LanguageModel(const Config& config) : config_(config) {
    const auto& model = config.model;
    tokenEmbedding_ =
        register_module("token_embedding", Embedding(model.vocabularySize, model.width));
    positionEmbedding_ = register_module(
        "position_embedding", Embedding(model.contextSize + config.extraTokens(), model.width));
    finalNorm_ = register_module("final_norm", LayerNorm(model.width, model.bias));
}

torch::Tensor LanguageModel::embed(const torch::Tensor& inputs, std::int64_t position) {
    const auto positions =
        positionEmbedding_->weight().slice(0, position, position + inputs.size(1));
    return torch::dropout(tokenEmbedding_(inputs) + positions, config_.model.dropout,
                          is_training());
}

ModelOutput LanguageModel::forward(const torch::Tensor& inputs, const torch::Tensor& targets) {
    auto [states, futureLoss] = hidden(embed(inputs));
    const auto logits = torch::linear(finalNorm_(states), tokenEmbedding_->weight());
    const auto loss =
        torch::cross_entropy_loss(logits.view({-1, logits.size(-1)}), targets.reshape(-1),
                                  /*weight=*/{}, at::Reduction::Mean, Batch::kIgnored);
    return {loss, futureLoss, logits};
}

torch::Tensor LanguageModel::nextLogits(const torch::Tensor& tokens, DecodingCache& cache) {
    const auto states = continued(embed(tokens.unsqueeze(0), cache.length), cache);
    cache.length += tokens.size(0);
    return torch::linear(finalNorm_(states.select(1, -1)), tokenEmbedding_->weight()).squeeze(0);
}

LanguageModel::PlanningView LanguageModel::planningView(const torch::Tensor&) { return {}; }

std::shared_ptr<LanguageModel> makeUnsetModel(const Config& config) {
    if (config.model.architecture == Architecture::Baseline)
        return std::make_shared<BaselineModel>(config);
    return std::make_shared<DeepSightModel>(config);
}

std::shared_ptr<LanguageModel> makeModel(const Config& config, std::uint64_t seed) {
    auto model = makeUnsetModel(config);
    torch::NoGradGuard noGrad;
    const auto generator = at::detail::createCPUGenerator(seed);
    for (auto& item : model->named_parameters()) {
        if (item.value().dim() < 2) continue;
        const auto layers = static_cast<double>(layersOf(item.key(), config.model));
        const bool residual = isResidualProjection(item.key());
        item.value().normal_(0.0, residual ? 0.02 / std::sqrt(2 * layers) : 0.02, generator);
    }
    return model;
}

}  // namespace deepsight
