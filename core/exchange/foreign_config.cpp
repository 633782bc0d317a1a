#include "core/exchange/foreign_config.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/exchange/raw_matrix.h"

namespace deepsight {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kEndOfText = 50256;  // of GPT-2's vocabulary

Json gpt2Config(const ModelConfig& model) {
    Json json{
        {"model_type", "gpt2"},
        {"architectures", {"GPT2LMHeadModel"}},
        {"activation_function", model.activation == Activation::GeluTanh ? "gelu_new" : "gelu"},
        {"vocab_size", model.vocabularySize},
        {"n_positions", model.contextSize},
        {"n_ctx", model.contextSize},
        {"n_embd", model.width},
        {"n_layer", model.layers},
        {"n_head", model.heads},
        {"n_inner", nullptr},
        {"layer_norm_epsilon", 1e-5},
        {"attn_pdrop", model.dropout},
        {"embd_pdrop", model.dropout},
        {"resid_pdrop", model.dropout},
        {"tie_word_embeddings", true},
        {"torch_dtype", "float32"}};
    const bool gpt2Tokens = model.vocabularySize > kEndOfText;
    json["bos_token_id"] = gpt2Tokens ? Json(kEndOfText) : Json(nullptr);
    json["eos_token_id"] = json["bos_token_id"];
    return json;
}

Json nanoGptConfig(const ModelConfig& model) {
    return {{"n_layer", model.layers}, {"n_head", model.heads},
            {"n_embd", model.width},   {"block_size", model.contextSize},
            {"bias", model.bias},      {"vocab_size", model.vocabularySize},
            {"dropout", model.dropout}};
}

const char* publishedScore(DisaffinityScore score) {
    if (score == DisaffinityScore::Cosine) return "COSINE";
    if (score == DisaffinityScore::LogCosine) return "LOG_COSINE";
    return score == DisaffinityScore::Mse ? "MSE" : "NONE";
}

const char* publishedAggregation(FutureAggregation aggregation) {
    if (aggregation == FutureAggregation::Average) return "AVG";
    return aggregation == FutureAggregation::Decay ? "DECAY" : "DECAY_W_NORMALIZE";
}

const char* publishedMerge(PresentFutureMerge merge) {
    if (merge == PresentFutureMerge::None) return "NONE";
    return merge == PresentFutureMerge::Equal ? "EQUAL" : "CONTEXT_SIZE";
}

const char* publishedNorm(ContextNorm norm) {
    constexpr const char* kNames[] = {"NONE", "PRE_AGGR", "POST_AGGR", "BOTH"};
    return kNames[static_cast<int>(norm)];
}

Json publishedConfig(const Config& config) {
    const auto& model = config.model;
    Json json{{"context_size", model.contextSize},
              {"n_embed", model.width},
              {"n_layer", config.isDeepSight() ? model.encoderLayers : model.layers},
              {"n_head", model.heads},
              {"dropout_rate", model.dropout},
              {"alphabet_size", model.vocabularySize},
              {"use_bias", model.bias},
              {"use_flash", true}};
    if (!config.isDeepSight()) return json;
    const auto& planning = config.planning;
    json["cross_attn_config"] = {{"use_bias", model.bias}, {"n_head", model.crossAttentionHeads}};
    json["planning_loss_type"] = publishedScore(planning.score);
    const bool plans = config.plans();
    const auto set = [&json, plans](const char* name, const Json& value) {
        json[name] = plans ? value : Json(nullptr);
    };
    set("planning_loss_coeff", planning.coefficient);
    set("future_context_size", planning.horizon);
    set("planning_context_ln_type", publishedNorm(planning.contextNorm));
    set("future_context_aggregation_type", publishedAggregation(planning.futureAggregation));
    set("present_future_context_aggregation_type", publishedMerge(planning.presentFutureMerge));
    return json;
}

/// Of the tokens 1 ... n after a position.
std::vector<float> futureWeights(const PlanningConfig& planning) {
    std::vector<float> weights;
    float sum = 0;
    for (std::int64_t i = 1; i <= planning.horizon; ++i) {
        const bool average = planning.futureAggregation == FutureAggregation::Average;
        weights.push_back(1.0F / static_cast<float>(average ? planning.horizon : i));
        sum += weights.back();
    }
    if (planning.futureAggregation == FutureAggregation::DecayNormalized)
        for (float& weight : weights) weight /= sum;
    return weights;
}

void addMerge(SafetensorsFile& theirs, const PlanningConfig& planning, std::int64_t positions) {
    constexpr auto kPresent = "merge_present_context_weights";
    constexpr auto kFuture = "merge_future_context_weights";
    if (planning.presentFutureMerge == PresentFutureMerge::None) return;
    if (planning.presentFutureMerge == PresentFutureMerge::Equal) {
        theirs.tensors[kPresent] = filledTensor({}, 0.5F);
        theirs.tensors[kFuture] = filledTensor({}, 0.5F);
        return;
    }
    std::vector<float> present;
    std::vector<float> future;
    const auto horizon = static_cast<float>(planning.horizon);
    for (std::int64_t i = 1; i <= positions; ++i) {
        const auto count = static_cast<float>(i);
        present.push_back(count / (count + horizon));
        future.push_back(horizon / (count + horizon));
    }
    theirs.tensors[kPresent] = floatTensor({1, positions, 1}, present);
    theirs.tensors[kFuture] = floatTensor({1, positions, 1}, future);
}

}  // namespace

std::string foreignConfig(const Config& config, WeightNames names) {
    if (names == WeightNames::Published) return publishedConfig(config).dump(2) + "\n";
    return (names == WeightNames::Gpt2 ? gpt2Config(config.model) : nanoGptConfig(config.model))
               .dump(2) +
           "\n";
}

void addPublishedConstants(SafetensorsFile& theirs, const Config& config) {
    if (!config.isDeepSight() || !config.plans()) return;
    const auto time = config.model.contextSize;
    const auto positions = time - config.planning.horizon;
    const auto weights = futureWeights(config.planning);
    std::vector<float> matrix(static_cast<std::size_t>(positions * (time - 1)));
    for (std::int64_t i = 0; i < positions; ++i)
        std::ranges::copy(weights, matrix.begin() + i * (time - 1) + i);
    theirs.tensors["future_context_weights"] = floatTensor({positions, time - 1}, matrix);
    addMerge(theirs, config.planning, positions);
}

}  // namespace deepsight
