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

torch::Tensor Window::sequence() const {
    const auto last = targets.slice(1, -1);
    const auto read = inputs.size(1) > targets.size(1) ? inputs : torch::cat({inputs, last}, 1);
    const auto known = targets.ne(Batch::kIgnored);
    const auto end = targets.size(1) + 1;
    const auto later = torch::where(known, targets, read.slice(1, 1, end));
    return torch::cat({read.slice(1, 0, 1), later, read.slice(1, end)}, 1);
}

torch::Tensor ModelOutput::plannedLoss() const {
    if (!regularization.defined()) return futureLoss;
    return futureLoss.defined() ? futureLoss + regularization : regularization;
}

torch::Tensor ModelOutput::totalLoss(double coefficient) const {
    auto total = nextTokenLoss;
    if (const auto planned = plannedLoss(); planned.defined())
        total = total + coefficient * planned;
    return penalty.defined() ? total + penalty : total;
}

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

torch::Tensor LanguageModel::unembed(const torch::Tensor& states) {
    return torch::linear(finalNorm_(states), tokenEmbedding_->weight());
}

ModelOutput LanguageModel::forward(const torch::Tensor& inputs, const torch::Tensor& targets) {
    auto parts = hidden({inputs, targets, embed(inputs)});
    const auto logits = unembed(parts.states);
    const auto loss =
        torch::cross_entropy_loss(logits.view({-1, logits.size(-1)}), targets.reshape(-1),
                                  /*weight=*/{}, at::Reduction::Mean, Batch::kIgnored);
    return {.nextTokenLoss = loss,
            .futureLoss = parts.futureLoss,
            .regularization = parts.regularization,
            .penalty = parts.penalty,
            .logits = logits,
            .encoderOutput = parts.encoderOutput};
}

torch::Tensor LanguageModel::nextLogits(const torch::Tensor& tokens, DecodingCache& cache) {
    const auto states = continued(embed(tokens.unsqueeze(0), cache.length), cache);
    cache.length += tokens.size(0);
    return unembed(states.select(1, -1)).squeeze(0);
}

LanguageModel::PlanningView LanguageModel::planningView(const torch::Tensor&) { return {}; }

std::shared_ptr<LanguageModel> makeUnsetModel(const Config& config) {
    if (config.isDeepSight()) return std::make_shared<DeepSightModel>(config);
    return std::make_shared<BaselineModel>(config);
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
