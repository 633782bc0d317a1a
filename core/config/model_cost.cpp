#include "core/config/model_cost.h"

#include <algorithm>

#include "core/config/planning_cost.h"
#include "core/config/recomputed_share.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

constexpr const char* kGpt2 = "Radford et al. 2019 (GPT-2)";
constexpr const char* kPreNorm =
    "Vaswani et al. 2017, arXiv 1706.03762; Xiong et al. 2020, "
    "arXiv 2002.04745";
constexpr const char* kAttentionFlops = "8 d² + 4 T d";
constexpr const char* kDeepSight = "yiphei/yif-AI, deep_plan_transformer";
constexpr const char* kMultiToken = "Gloeckle et al. 2024, arXiv 2404.19737";
constexpr const char* kTokenOrder = "Zuhri et al. 2025, arXiv 2508.19228";
constexpr const char* kPreNormRotary =
    "Vaswani et al. 2017, arXiv 1706.03762; Xiong et al. 2020, arXiv 2002.04745; Su et al. 2021, "
    "arXiv 2104.09864";
constexpr const char* kDeepSightRotary =
    "yiphei/yif-AI, deep_plan_transformer; Su et al. 2021, arXiv 2104.09864";

/// Builds the parts of one model, in order.
class Builder {
  public:
    explicit Builder(const Config& config)
        : config_(config), model_(config.model), d_(model_.width), t_(model_.contextSize) {}

    ModelCost build() {
        addEmbeddings();
        if (config_.learnsSplit()) {
            addLearnedSplit();
        } else if (config_.isDeepSight()) {
            addPlanningContext();
            addSelfAttention(PartStack::Encoder, model_.encoderLayers);
            addFeedForward(PartStack::Encoder, model_.encoderLayers);
            addFutureLoss();
            addLinearPass();
            addSelfAttention(PartStack::Decoder, model_.decoderLayers);
            addCrossAttention(PartStack::Decoder, model_.decoderLayers);
            addFeedForward(PartStack::Decoder, model_.decoderLayers);
        } else {
            addSelfAttention(PartStack::Layers, model_.layers);
            addFeedForward(PartStack::Layers, model_.layers);
        }
        addEnd();
        addRivalLoss();
        sumUp();
        return std::move(cost_);
    }

  private:
    std::int64_t linear(std::int64_t in, std::int64_t out) const {
        return in * out + (model_.bias ? out : 0);
    }
    std::int64_t norm() const { return model_.bias ? 2 * d_ : d_; }
    /// kAttentionFlops: four projections, the scores and their use.
    double attentionFlops() const { return 8 * real(d_) * real(d_) + 4 * real(t_) * real(d_); }

    TensorShape shape(const std::string& symbols, std::int64_t time, std::int64_t width) const {
        const std::string numbers =
            "[" + std::to_string(config_.training.batchSize) + ", " + std::to_string(time) +
            (width > 0 ? ", " + std::to_string(width) : std::string()) + "]";
        return {symbols, numbers};
    }
    TensorShape states() const { return shape("[B, T, d]", t_, d_); }
    /// Token ids or embeddings, with the extra tokens that only the future loss reads.
    TensorShape window(std::int64_t width) const {
        const std::string end = width > 0 ? ", d]" : "]";
        return config_.extraTokens() > 0
                   ? shape("[B, T + n" + end, t_ + config_.extraTokens(), width)
                   : shape("[B, T" + end, t_, width);
    }
    TensorShape contextShape() const {
        const auto planned = planningPositions(config_).planned;
        if (planned == t_) return states();
        const bool all = planned == t_ - config_.planning.horizon;
        return shape(all ? "[B, T - n, d]" : "[B, P, d]", planned, d_);
    }

    void add(ModelPart part) { cost_.parts.push_back(std::move(part)); }

    bool rotary() const { return model_.positionEncoding == PositionEncoding::Rotary; }
    const char* embeddingFormula() const {
        return rotary() ? "E_i = W[token_i]" : "E_i = W[token_i] + P[i]";
    }

    void addLearnedSplit() {
        const auto layers = model_.encoderLayers + model_.decoderLayers;
        addPlanningContext();
        addSelfAttention(PartStack::Layers, layers);
        addCrossAttention(PartStack::Layers, layers - 1);
        addFeedForward(PartStack::Layers, layers);
        addLinearPass(PartStack::Layers, layers - 1);
        addSplitGate(layers - 1);
        addFutureLoss();
    }

    void addEmbeddings() {
        add({.kind = PartKind::TokenEmbedding,
             .name = DEEPSIGHT_TR("Config", "Token embedding"),
             .description = DEEPSIGHT_TR(
                 "Config", "Looks up a vector for each token. The output layer shares this table."),
             .formula = embeddingFormula(),
             .source = kGpt2,
             .input = window(0),
             .output = window(d_),
             .parameters = model_.vocabularySize * d_});
        if (rotary()) return;
        add({.kind = PartKind::PositionEmbedding,
             .name = DEEPSIGHT_TR("Config", "Position embedding"),
             .description = DEEPSIGHT_TR("Config", "Adds a learned vector for each position."),
             .formula = embeddingFormula(),
             .source = kGpt2,
             .input = window(0),
             .output = window(d_),
             .parameters = (t_ + config_.extraTokens()) * d_});
    }

    void addSelfAttention(PartStack stack, std::int64_t layers) {
        add({.kind = PartKind::SelfAttention,
             .stack = stack,
             .name = DEEPSIGHT_TR("Config", "Self-attention"),
             .description =
                 rotary() ? DEEPSIGHT_TR("Config",
                                         "Each position reads itself and the positions before it, "
                                         "with several heads at once. Queries and keys are "
                                         "rotated by their positions.")
                          : DEEPSIGHT_TR("Config",
                                         "Each position reads itself and the positions before it, "
                                         "with several heads at once."),
             .formula = rotary() ? "x + softmax(R(Q) R(K)ᵀ / √(d / h)) V W,  Q, K, V from LN(x)"
                                 : "x + softmax(Q Kᵀ / √(d / h)) V W,  Q, K, V from LN(x)",
             .flopsFormula = kAttentionFlops,
             .source = rotary() ? kPreNormRotary : kPreNorm,
             .repeats = layers,
             .input = states(),
             .output = states(),
             .parameters = layers * (norm() + linear(d_, 3 * d_) + linear(d_, d_)),
             .flopsPerToken = real(layers) * attentionFlops()});
    }

    void addCrossAttention(PartStack stack, std::int64_t layers) {
        add({.kind = PartKind::CrossAttention,
             .stack = stack,
             .name = DEEPSIGHT_TR("Config", "Cross-attention"),
             .description =
                 stack == PartStack::Decoder
                     ? DEEPSIGHT_TR("Config",
                                    "Each position of the decoder reads the encoder output up to "
                                    "its own position.")
                     : DEEPSIGHT_TR("Config",
                                    "Each position reads what the layers below gave the encoder "
                                    "output, up to its own position, as far as the layer is "
                                    "part of the decoder. The first layer never is."),
             .formula = crossFormula(stack),
             .flopsFormula = kAttentionFlops,
             .source = rotary() ? kDeepSightRotary : kDeepSight,
             .repeats = layers,
             .input = states(),
             .output = states(),
             .parameters = layers * (2 * norm() + 2 * linear(d_, d_) + linear(d_, 2 * d_)),
             .flopsPerToken = real(layers) * attentionFlops()});
    }

    const char* crossFormula(PartStack stack) const {
        if (stack == PartStack::Layers)
            return rotary() ? "x + c softmax(R(Q) R(K)ᵀ / √(d / h)) V W,  Q from LN(x), K, V from "
                              "LN(m)"
                            : "x + c softmax(Q Kᵀ / √(d / h)) V W,  Q from LN(x), K, V from LN(m)";
        return rotary() ? "x + softmax(R(Q) R(K)ᵀ / √(d / h)) V W,  Q from LN(x), K, V from "
                          "LN(encoder)"
                        : "x + softmax(Q Kᵀ / √(d / h)) V W,  Q from LN(x), K, V from LN(encoder)";
    }

    void addFeedForward(PartStack stack, std::int64_t layers) {
        add({.kind = PartKind::FeedForward,
             .stack = stack,
             .name = DEEPSIGHT_TR("Config", "Feed-forward"),
             .description = DEEPSIGHT_TR(
                 "Config", "Two linear layers with GELU between them, four times as wide inside."),
             .formula = "x + GELU(LN(x) W₁) W₂",
             .flopsFormula = "16 d²",
             .source = kPreNorm,
             .repeats = layers,
             .input = states(),
             .output = states(),
             .parameters = layers * (norm() + linear(d_, 4 * d_) + linear(4 * d_, d_)),
             .flopsPerToken = real(layers) * 16 * real(d_) * real(d_)});
    }

    void addLinearPass(PartStack stack = PartStack::None, std::int64_t times = 1) {
        const bool learned = stack == PartStack::Layers;
        add({.kind = PartKind::LinearPass,
             .stack = stack,
             .name = DEEPSIGHT_TR("Config", "Linear pass"),
             .description =
                 learned ? DEEPSIGHT_TR("Config",
                                        "One matrix, applied after each layer but the last as far "
                                        "as the encoder ends there.")
                         : DEEPSIGHT_TR("Config",
                                        "Turns the encoder output into the decoder's first input, "
                                        "position by position."),
             .formula = learned ? "x + π_k (x W - x)" : "h W",
             .flopsFormula = "2 d²",
             .source = kDeepSight,
             .repeats = times,
             .input = states(),
             .output = states(),
             .parameters = linear(d_, d_),
             .flopsPerToken = real(times) * 2 * real(d_) * real(d_)});
    }

    void addSplitGate(std::int64_t places) {
        add({.kind = PartKind::SplitGate,
             .name = DEEPSIGHT_TR("Config", "Split gate"),
             .description = DEEPSIGHT_TR(
                 "Config",
                 "Learns after which layer the encoder ends. A layer's cross-attention counts as "
                 "much as the encoder has ended before it, and reads the mean of the outputs that "
                 "it has ended with."),
             .formula = "π = softmax(a / τ),  c_l = Σ_{k<l} π_k,  m_l = Σ_{k<l} π_k h_k / c_l",
             .source = "Liu et al. 2018 (DARTS), arXiv 1806.09055",
             .input = states(),
             .output = states(),
             .parameters = places});
    }

    /// What the rivals' future losses need, and these losses.
    void addRivalLoss() {
        if (model_.architecture == Architecture::MultiToken) addFurtherHeads();
        if (model_.architecture == Architecture::TokenOrder) addOrderHead();
    }

    void addFurtherHeads() {
        const auto heads = config_.planning.horizon - 1;
        const auto layer = attentionFlops() + 16 * real(d_) * real(d_);
        add({.kind = PartKind::FurtherHeads,
             .name = DEEPSIGHT_TR("Config", "Further heads"),
             .description = DEEPSIGHT_TR(
                 "Config",
                 "One more layer for each further token, beside the last layer and on the same "
                 "input. They share the final norm and the output layer, and are left out when "
                 "text is generated."),
             .formula = "p_z(x_{i+z}) = softmax(LN(layer_z(x)) Wᵀ),  z = 2…n",
             .flopsFormula = "24 d² + 4 T d + 2 d V",
             .source = kMultiToken,
             .repeats = heads,
             .input = states(),
             .output = shape("[B, T, V]", t_, model_.vocabularySize),
             .parameters = heads * (2 * norm() + linear(d_, 3 * d_) + linear(d_, d_) +
                                    linear(d_, 4 * d_) + linear(4 * d_, d_)),
             .flopsPerToken = real(heads) * (layer + 2 * real(d_) * real(model_.vocabularySize))});
        add({.kind = PartKind::FutureLoss,
             .name = DEEPSIGHT_TR("Config", "Future loss"),
             .description = DEEPSIGHT_TR("Config",
                                         "The cross-entropies of the tokens after the next one, "
                                         "added up."),
             .formula = "Σ_z mean -log p_z(x_{i+z}),  z = 2…n",
             .source = kMultiToken,
             .input = shape("[B, T, V]", t_, model_.vocabularySize),
             .output = {"[]", "[]"}});
    }

    void addOrderHead() {
        add({.kind = PartKind::OrderHead,
             .name = DEEPSIGHT_TR("Config", "Order head"),
             .description = DEEPSIGHT_TR("Config",
                                         "A second output layer, which scores the higher the "
                                         "sooner a token comes. It is left out when text is "
                                         "generated."),
             .formula = "LN(x) Uᵀ",
             .flopsFormula = "2 d V",
             .source = kTokenOrder,
             .input = states(),
             .output = shape("[B, T, V]", t_, model_.vocabularySize),
             .parameters = model_.vocabularySize * d_,
             .flopsPerToken = 2 * real(d_) * real(model_.vocabularySize)});
        add({.kind = PartKind::FutureLoss,
             .name = DEEPSIGHT_TR("Config", "Future loss"),
             .description = DEEPSIGHT_TR("Config",
                                         "Compares those scores with the order in which the next "
                                         "n tokens come (ListNet)."),
             .formula = "mean -Σ_v softmax(n - distance_v)_v log softmax(LN(x) Uᵀ)_v",
             .source = kTokenOrder,
             .input = shape("[B, T, V]", t_, model_.vocabularySize),
             .output = {"[]", "[]"}});
    }

    void addPlanningContext() {
        if (!config_.plansEmbeddings()) return;
        auto part = planningContextPart(config_);
        part.input = window(d_);
        part.output = contextShape();
        add(std::move(part));
    }

    void addFutureLoss() {
        if (!config_.plans()) return;
        auto part = planningLossPart(config_);
        part.input = contextShape();
        part.output = {"[]", "[]"};
        add(std::move(part));
    }

    void addEnd() {
        add({.kind = PartKind::FinalNorm,
             .name = DEEPSIGHT_TR("Config", "Final norm"),
             .description = DEEPSIGHT_TR("Config", "Normalizes the last hidden states."),
             .formula = "LN(x)",
             .source = "Ba et al. 2016, arXiv 1607.06450",
             .input = states(),
             .output = states(),
             .parameters = norm()});
        add({.kind = PartKind::Output,
             .name = DEEPSIGHT_TR("Config", "Output layer"),
             .description = DEEPSIGHT_TR("Config",
                                         "Scores every token of the vocabulary with the token "
                                         "embedding's table, so it has no parameters of its own."),
             .formula = "LN(x) Wᵀ",
             .flopsFormula = "2 d V",
             .source = "Press & Wolf 2017, arXiv 1608.05859",
             .input = states(),
             .output = shape("[B, T, V]", t_, model_.vocabularySize),
             .flopsPerToken = 2 * real(d_) * real(model_.vocabularySize)});
    }

    void sumUp() {
        for (auto& part : cost_.parts) {
            part.recomputedFlopsPerToken = recomputedShare(config_, part) * part.flopsPerToken;
            cost_.parameters += part.parameters;
            cost_.flopsPerToken += part.flopsPerToken;
            cost_.trainingFlopsPerToken += 3 * part.flopsPerToken + part.recomputedFlopsPerToken;
        }
        for (auto& part : cost_.parts) {
            part.parameterShare = real(part.parameters) / real(cost_.parameters);
            part.computeShare = part.flopsPerToken / cost_.flopsPerToken;
        }
        const auto& training = config_.training;
        cost_.flopsPerStep = cost_.trainingFlopsPerToken * real(training.batchSize) *
                             real(training.gradientAccumulation) * real(t_);
    }

    static double real(std::int64_t value) { return static_cast<double>(value); }

    const Config& config_;
    const ModelConfig& model_;
    std::int64_t d_, t_;
    ModelCost cost_;
};

}  // namespace

const ModelPart* ModelCost::find(PartKind kind, PartStack stack) const {
    const auto found = std::ranges::find_if(
        parts, [&](const ModelPart& part) { return part.kind == kind && part.stack == stack; });
    return found == parts.end() ? nullptr : &*found;
}

ModelCost modelCost(const Config& config) { return Builder(config).build(); }

}  // namespace deepsight
