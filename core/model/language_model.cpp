#include "core/model/language_model.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

#include "core/data/batch_sampler.h"
#include "core/kernels/linear.h"
#include "core/kernels/linear_cross_entropy.h"
#include "core/model/baseline_model.h"
#include "core/model/deepsight_model.h"
#include "core/model/model_observer.h"
#include "core/model/multi_token_model.h"
#include "core/model/split_model.h"
#include "core/model/step_part.h"
#include "core/model/token_order_model.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

// Layers on the side of the model that a parameter belongs to: those that its residual stream
// passes through. Each further head of multi-token prediction stands for the last one.
std::int64_t layersOf(const std::string& name, const Config& config) {
    const auto& model = config.model;
    if (name.starts_with("encoder.")) return model.encoderLayers;
    if (name.starts_with("decoder.")) return model.decoderLayers;
    return config.isDeepSight() ? model.encoderLayers + model.decoderLayers : model.layers;
}

bool isResidualProjection(const std::string& name) {
    if (name.starts_with("planning.")) return false;
    return name.ends_with(".output.weight") || name.ends_with(".contract.weight");
}

// Standard deviation that a matrix starts with.
double startDeviation(const std::string& name, const torch::Tensor& matrix, const Config& config) {
    // A projector has no residual stream around it: 0.02 twice would start it near 0, like a
    // collapsed one. 2 as in arXiv 1502.01852 after the GELU, which halves mean squares.
    if (name.starts_with("planning.") && name.find("_projector.") != std::string::npos) {
        const bool afterGelu =
            name.ends_with(".outer.weight") && config.planning.projector == Projector::Mlp;
        return std::sqrt((afterGelu ? 2.0 : 1.0) / static_cast<double>(matrix.size(1)));
    }
    const auto layers = static_cast<double>(layersOf(name, config));
    return isResidualProjection(name) ? 0.02 / std::sqrt(2 * layers) : 0.02;
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
    if (model.positionEncoding == PositionEncoding::Learned)
        positionEmbedding_ = register_module(
            "position_embedding", Embedding(model.contextSize + config.extraTokens(), model.width));
    finalNorm_ = register_module("final_norm", LayerNorm(model.width, model.bias));
}

torch::Tensor LanguageModel::embed(const torch::Tensor& inputs, std::int64_t position) {
    const PartScope scope(StepPart::Embedding);
    auto embeddings = tokenEmbedding_(inputs);
    if (positionEmbedding_)
        embeddings =
            embeddings + positionEmbedding_->weight().slice(0, position, position + inputs.size(1));
    const auto read = torch::dropout(embeddings, config_.model.dropout, is_training());
    observeLayer(LayerPlace::Embedding, 0, read);
    return read;
}

torch::Tensor LanguageModel::meanPosition(std::int64_t count) const {
    if (!positionEmbedding_) return {};
    return positionEmbedding_->weight().slice(0, 0, count).mean(0);
}

torch::Tensor LanguageModel::unembed(const torch::Tensor& states) {
    const auto read = finalNorm_(states);
    observeLayer(LayerPlace::Final, 0, read);
    return kernels::linear(read, tokenTable());
}

ModelOutput LanguageModel::forward(const torch::Tensor& inputs, const torch::Tensor& targets,
                                   KeepLogits keep) {
    auto parts = hidden({inputs, targets, embed(inputs)});
    ModelOutput output{.nextTokenLoss = {},
                       .futureLoss = parts.futureLoss,
                       .regularization = parts.regularization,
                       .penalty = parts.penalty,
                       .logits = {},
                       .encoderOutput = parts.encoderOutput};
    const PartScope scope(StepPart::Output);
    if (keep == KeepLogits::Yes) {
        output.logits = unembed(parts.states);
        output.nextTokenLoss =
            torch::cross_entropy_loss(output.logits.flatten(0, 1), targets.flatten(),
                                      /*weight=*/{}, at::Reduction::Mean, Batch::kIgnored);
    } else {
        output.nextTokenLoss = kernels::linearCrossEntropy(finalNorm_(parts.states).flatten(0, 1),
                                                           tokenTable(), targets.flatten());
    }
    return output;
}

torch::Tensor LanguageModel::nextLogits(const torch::Tensor& tokens, DecodingCache& cache) {
    const auto states = continued(embed(tokens.unsqueeze(0), cache.length), cache);
    cache.length += tokens.size(0);
    return unembed(states.select(1, -1)).squeeze(0);
}

torch::Tensor LanguageModel::logitsOf(const torch::Tensor& tokens, DecodingCache& cache) {
    const auto states = continued(embed(tokens, cache.length), cache);
    cache.length += tokens.size(1);
    return unembed(states);
}

LanguageModel::PlanningView LanguageModel::planningView(const torch::Tensor&) { return {}; }

torch::Tensor LanguageModel::tokenContexts(const torch::Tensor&, std::int64_t) { return {}; }

std::shared_ptr<LanguageModel> makeUnsetModel(const Config& config) {
    if (config.learnsSplit()) return std::make_shared<SplitModel>(config);
    switch (config.model.architecture) {
        case Architecture::DeepSight:
            return std::make_shared<DeepSightModel>(config);
        case Architecture::Baseline:
            return std::make_shared<BaselineModel>(config);
        case Architecture::MultiToken:
            return std::make_shared<MultiTokenModel>(config);
        case Architecture::TokenOrder:
            return std::make_shared<TokenOrderModel>(config);
    }
    throw Error(ErrorKind::Internal, "A model of no known architecture was asked for.");
}

std::shared_ptr<LanguageModel> makeModel(const Config& config, std::uint64_t seed) {
    auto model = makeUnsetModel(config);
    torch::NoGradGuard noGrad;
    const auto generator = at::detail::createCPUGenerator(seed);
    for (auto& item : model->named_parameters()) {
        if (item.value().dim() < 2) continue;
        item.value().normal_(0.0, startDeviation(item.key(), item.value(), config), generator);
    }
    return model;
}

}  // namespace deepsight
