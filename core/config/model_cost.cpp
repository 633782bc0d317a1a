#include "core/config/model_cost.h"

#include <algorithm>

#include "core/support/translatable.h"

namespace deepsight {
namespace {

constexpr const char* kGpt2 = "Radford et al. 2019 (GPT-2)";
constexpr const char* kPreNorm =
    "Vaswani et al. 2017, arXiv 1706.03762; Xiong et al. 2020, "
    "arXiv 2002.04745";
constexpr const char* kAttentionFlops = "8 d² + 4 T d";
constexpr const char* kDeepSight = "yiphei/yif-AI, deep_plan_transformer";

/// Builds the parts of one model, in order.
class Builder {
  public:
    explicit Builder(const Config& config)
        : config_(config), model_(config.model), d_(model_.width), t_(model_.contextSize) {}

    ModelCost build() {
        addEmbeddings();
        if (config_.isDeepSight()) {
            addPlanningContext();
            addSelfAttention(PartStack::Encoder, model_.encoderLayers);
            addFeedForward(PartStack::Encoder, model_.encoderLayers);
            addFutureLoss();
            addLinearPass();
            addSelfAttention(PartStack::Decoder, model_.decoderLayers);
            addCrossAttention();
            addFeedForward(PartStack::Decoder, model_.decoderLayers);
        } else {
            addSelfAttention(PartStack::Layers, model_.layers);
            addFeedForward(PartStack::Layers, model_.layers);
        }
        addEnd();
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
    std::int64_t planningNorm() const { return config_.planning.normAffine ? 2 * d_ : 0; }

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
    std::int64_t contexts() const {
        return config_.extraTokens() > 0 ? t_ : t_ - config_.planning.horizon;
    }
    TensorShape contextShape() const {
        return config_.extraTokens() > 0 ? states() : shape("[B, T - n, d]", contexts(), d_);
    }

    void add(ModelPart part) { cost_.parts.push_back(std::move(part)); }

    void addEmbeddings() {
        add({.kind = PartKind::TokenEmbedding,
             .name = DEEPSIGHT_TR("Config", "Token embedding"),
             .description = DEEPSIGHT_TR(
                 "Config", "Looks up a vector for each token. The output layer shares this table."),
             .formula = "E_i = W[token_i] + P[i]",
             .source = kGpt2,
             .input = window(0),
             .output = window(d_),
             .parameters = model_.vocabularySize * d_});
        add({.kind = PartKind::PositionEmbedding,
             .name = DEEPSIGHT_TR("Config", "Position embedding"),
             .description = DEEPSIGHT_TR("Config", "Adds a learned vector for each position."),
             .formula = "E_i = W[token_i] + P[i]",
             .source = kGpt2,
             .input = window(0),
             .output = window(d_),
             .parameters = (t_ + config_.extraTokens()) * d_});
    }

    void addSelfAttention(PartStack stack, std::int64_t layers) {
        add({.kind = PartKind::SelfAttention,
             .stack = stack,
             .name = DEEPSIGHT_TR("Config", "Self-attention"),
             .description = DEEPSIGHT_TR("Config",
                                         "Each position reads itself and the positions before it, "
                                         "with several heads at once."),
             .formula = "x + softmax(Q Kᵀ / √(d / h)) V W,  Q, K, V from LN(x)",
             .flopsFormula = kAttentionFlops,
             .source = kPreNorm,
             .repeats = layers,
             .input = states(),
             .output = states(),
             .parameters = layers * (norm() + linear(d_, 3 * d_) + linear(d_, d_)),
             .flopsPerToken = real(layers) * attentionFlops()});
    }

    void addCrossAttention() {
        const auto layers = model_.decoderLayers;
        add({.kind = PartKind::CrossAttention,
             .stack = PartStack::Decoder,
             .name = DEEPSIGHT_TR("Config", "Cross-attention"),
             .description = DEEPSIGHT_TR(
                 "Config",
                 "Each position of the decoder reads the encoder output up to its own position."),
             .formula = "x + softmax(Q Kᵀ / √(d / h)) V W,  Q from LN(x), K, V from LN(encoder)",
             .flopsFormula = kAttentionFlops,
             .source = kDeepSight,
             .repeats = layers,
             .input = states(),
             .output = states(),
             .parameters = layers * (2 * norm() + 2 * linear(d_, d_) + linear(d_, 2 * d_)),
             .flopsPerToken = real(layers) * attentionFlops()});
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

    void addLinearPass() {
        add({.kind = PartKind::LinearPass,
             .name = DEEPSIGHT_TR("Config", "Linear pass"),
             .description = DEEPSIGHT_TR("Config",
                                         "Turns the encoder output into the decoder's first input, "
                                         "position by position."),
             .formula = "h W",
             .flopsFormula = "2 d²",
             .source = kDeepSight,
             .input = states(),
             .output = states(),
             .parameters = linear(d_, d_),
             .flopsPerToken = 2 * real(d_) * real(d_)});
    }

    void addPlanningContext() {
        if (!config_.plans()) return;
        const auto norm = config_.planning.contextNorm;
        const std::int64_t norms = norm == ContextNorm::Both   ? 2
                                   : norm == ContextNorm::None ? 0
                                                               : 1;
        add({.kind = PartKind::PlanningContext,
             .name = DEEPSIGHT_TR("Config", "Planning context"),
             .description = DEEPSIGHT_TR(
                 "Config",
                 "Joins the present, the mean of the embeddings so far, with the future, a "
                 "weighted sum of the next n embeddings. No gradient passes back through it."),
             .formula = "y_i = LN(merge(mean E_1…E_i, Σ w_z E_{i+z})),  z = 1…n",
             .flopsFormula = "2 n d",
             .source = kDeepSight,
             .input = window(d_),
             .output = contextShape(),
             .parameters = norms * planningNorm(),
             .flopsPerToken =
                 2 * real(config_.planning.horizon) * real(d_) * real(contexts()) / real(t_)});
    }

    void addFutureLoss() {
        if (!config_.plans()) return;
        add({.kind = PartKind::FutureLoss,
             .name = DEEPSIGHT_TR("Config", "Future loss"),
             .description = DEEPSIGHT_TR("Config",
                                         "Compares the encoder output with the planning context, "
                                         "so that the encoder learns to look ahead."),
             .formula = lossFormula(),
             .source = kDeepSight,
             .input = contextShape(),
             .output = {"[]", "[]"},
             .parameters = planningNorm()});
    }

    const char* lossFormula() const {
        switch (config_.planning.score) {
            case DisaffinityScore::Mse:
                return "mean (LN(h_i) - y_i)²";
            case DisaffinityScore::Cosine:
                return "mean (1 - (cos(LN(h_i), y_i) + 1) / 2)";
            default:
                return "mean -log((cos(LN(h_i), y_i) + 1) / 2)";
        }
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
        for (const auto& part : cost_.parts) {
            cost_.parameters += part.parameters;
            cost_.flopsPerToken += part.flopsPerToken;
        }
        for (auto& part : cost_.parts) {
            part.parameterShare = real(part.parameters) / real(cost_.parameters);
            part.computeShare = part.flopsPerToken / cost_.flopsPerToken;
        }
        const auto& training = config_.training;
        cost_.flopsPerStep = 3 * cost_.flopsPerToken * real(training.batchSize) *
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
