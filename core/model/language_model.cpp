#include "core/model/language_model.h"

#include "core/data/batch_sampler.h"
#include "core/model/baseline_model.h"
#include "core/model/deepsight_model.h"

namespace deepsight {
namespace {

torch::nn::Embedding makeEmbedding(std::int64_t rows, std::int64_t width) {
    torch::nn::Embedding embedding(rows, width);
    torch::NoGradGuard noGrad;
    embedding->weight.normal_(0.0, 0.02);
    return embedding;
}

}  // namespace

LanguageModel::LanguageModel(const Config& config) : config_(config) {
    const auto& model = config.model;
    tokenEmbedding_ =
        register_module("token_embedding", makeEmbedding(model.vocabularySize, model.width));
    positionEmbedding_ = register_module(
        "position_embedding", makeEmbedding(model.contextSize + config.extraTokens(), model.width));
    finalNorm_ = register_module("final_norm", LayerNorm(model.width, model.bias));
}

torch::Tensor LanguageModel::embed(const torch::Tensor& inputs) {
    const auto positions = positionEmbedding_->weight.slice(0, 0, inputs.size(1));
    return torch::dropout(tokenEmbedding_(inputs) + positions, config_.model.dropout,
                          is_training());
}

ModelOutput LanguageModel::forward(const torch::Tensor& inputs, const torch::Tensor& targets) {
    auto [states, futureLoss] = hidden(embed(inputs));
    const auto logits = torch::linear(finalNorm_(states), tokenEmbedding_->weight);
    const auto loss =
        torch::cross_entropy_loss(logits.view({-1, logits.size(-1)}), targets.reshape(-1),
                                  /*weight=*/{}, at::Reduction::Mean, Batch::kIgnored);
    return {loss, futureLoss, logits};
}

LanguageModel::PlanningView LanguageModel::planningView(const torch::Tensor&) { return {}; }

std::shared_ptr<LanguageModel> makeModel(const Config& config) {
    if (config.model.architecture == Architecture::Baseline)
        return std::make_shared<BaselineModel>(config);
    return std::make_shared<DeepSightModel>(config);
}

}  // namespace deepsight
