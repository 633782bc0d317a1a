#include "core/config/planning_cost.h"

#include <algorithm>
#include <string>

#include "core/data/corpus.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

constexpr const char* kDeepSight = "yiphei/yif-AI, deep_plan_transformer";

double real(std::int64_t value) { return static_cast<double>(value); }

/// Operations at one position: a sum of products, in symbols and in numbers.
class Operations {
  public:
    explicit Operations(const Config& config) : config_(config) {}

    Operations& add(double count, const char* symbols, double value) {
        if (count == 0) return *this;
        if (!text_.empty()) text_ += " + ";
        text_ += std::to_string(static_cast<std::int64_t>(count)) + " " + symbols;
        value_ += count * value;
        return *this;
    }
    Operations& addMatrices(double count) { return add(count, "d²", width() * width()); }
    Operations& addUnembedding() {
        return add(2, "d V", width() * real(config_.model.vocabularySize));
    }
    double width() const { return real(config_.model.width); }

    /// Writes them into `part`, whose operations count per token of the window.
    void into(ModelPart& part) const {
        part.flopsFormula = text_;
        part.flopsPerToken = value_ *
                             real(std::max<std::int64_t>(0, planningPositions(config_).planned)) /
                             real(config_.model.contextSize);
    }

  private:
    const Config& config_;
    std::string text_;
    double value_ = 0;
};

bool reconstructs(const Config& config) {
    return config.learnsAggregation() &&
           config.planning.aggregationSafeguard == AggregationSafeguard::Reconstruction;
}

struct Sides {
    bool encoder = false;
    bool target = false;
    int count() const { return (encoder ? 1 : 0) + (target ? 1 : 0); }
};

Sides projectedSides(const Config& config) {
    const auto& planning = config.planning;
    if (!config.isDeepSight() || !config.plans() || planning.projector == Projector::None)
        return {};
    if (!config.plansEmbeddings()) return {.encoder = true};
    return {.encoder = planning.projectorSide != ProjectorSide::Target,
            .target = planning.projectorSide != ProjectorSide::Encoder};
}

std::int64_t aggregationParameters(const Config& config) {
    const auto d = config.model.width;
    const auto n = config.planning.horizon;
    switch (config.planning.futureAggregation) {
        case FutureAggregation::LearnedWeights:
            return n;
        case FutureAggregation::DepthwiseConvolution:
            return n * d;
        case FutureAggregation::Convolution:
            return n * d * d;
        case FutureAggregation::Banded:
            return std::max<std::int64_t>(0, planningPositions(config).contexts) * n;
        case FutureAggregation::Gru:
            return 7 * d * d;
        case FutureAggregation::Attention:
            return d + n * d + 2 * d * d;
        default:
            return 0;
    }
}

const char* aggregateFormula(FutureAggregation aggregation) {
    switch (aggregation) {
        case FutureAggregation::LearnedWeights:
            return "Σ softmax(θ)_z E_{i+z}";
        case FutureAggregation::DepthwiseConvolution:
            return "Σ w_z ⊙ E_{i+z}";
        case FutureAggregation::Convolution:
            return "Σ W_z E_{i+z}";
        case FutureAggregation::Banded:
            return "Σ softmax(A_i)_z E_{i+z}";
        case FutureAggregation::Gru:
            return "W GRU(E_{i+n}…E_{i+1})";
        case FutureAggregation::Attention:
            return "V Σ softmax_z(q·(K E_{i+z} + r_z) / √d) E_{i+z}";
        default:
            return "Σ w_z E_{i+z}";
    }
}

std::string contextFormula(const Config& config) {
    const auto& planning = config.planning;
    std::string y = aggregateFormula(planning.futureAggregation);
    if (planning.presentFutureMerge != PresentFutureMerge::None)
        y = "merge(mean E_1…E_i, " + y + ")";
    if (planning.contextNorm == ContextNorm::Post || planning.contextNorm == ContextNorm::Both)
        y = "LN(" + y + ")";
    if (projectedSides(config).target) y = "P(" + y + ")";
    y = "y_i = " + y + ",  z = 1…n";
    if (planning.contextNorm == ContextNorm::Pre || planning.contextNorm == ContextNorm::Both)
        y += ",  E from LN(E)";
    return y;
}

const char* contextDescription(const Config& config) {
    if (config.learnsAggregation())
        return DEEPSIGHT_TR("Config",
                            "Joins the present, the mean of the embeddings so far, with the "
                            "future, what a learned aggregation makes of the next n embeddings.");
    if (config.planning.stopGradient != StopGradient::Target)
        return DEEPSIGHT_TR("Config",
                            "Joins the present, the mean of the embeddings so far, with the "
                            "future, a weighted sum of the next n embeddings. Gradients pass back "
                            "into the embeddings.");
    return DEEPSIGHT_TR("Config",
                        "Joins the present, the mean of the embeddings so far, with the future, a "
                        "weighted sum of the next n embeddings. No gradient passes back through "
                        "it.");
}

const char* aggregationSource(FutureAggregation aggregation) {
    if (aggregation == FutureAggregation::Gru) return "Cho et al. 2014, arXiv 1406.1078";
    if (aggregation == FutureAggregation::Attention) return "Vaswani et al. 2017, arXiv 1706.03762";
    return kDeepSight;
}

std::string scoreFormula(const Config& config) {
    const std::string u = projectedSides(config).encoder ? "P(LN(h_i))" : "LN(h_i)";
    switch (config.planning.score) {
        case DisaffinityScore::Mse:
            return "mean (" + u + " - y_i)²";
        case DisaffinityScore::Cosine:
            return "mean (1 - (cos(" + u + ", y_i) + 1) / 2)";
        case DisaffinityScore::LogCosine:
            return "mean -log((cos(" + u + ", y_i) + 1) / 2)";
        case DisaffinityScore::SmoothL1:
            return "mean smooth-L1(" + u + " - y_i)";
        case DisaffinityScore::InfoNce:
            return "mean -log softmax_j(cos(u_i, y_j) / τ)_i,  u_i = " + u;
        case DisaffinityScore::VicReg:
            return "25 mean (u_i - y_i)² + 25 variance + covariance,  u_i = " + u;
        case DisaffinityScore::Barlow:
            return "(Σ (1 - C_kk)² + 0.005 Σ_{j≠k} C_jk²) / d,  C = corr(" + u + ", y_i)";
        case DisaffinityScore::Cka:
            return "1 - CKA(" + u + ", y_i)";
        case DisaffinityScore::BagOfWords:
            return "mean BCE(W " + u + ", {x_{i+1}…x_{i+n}})";
        case DisaffinityScore::TokenOrder:
            return "mean -Σ_v softmax(n - distance_v)_v log softmax(W " + u + ")_v";
        case DisaffinityScore::None:
            break;
    }
    return {};
}

std::string lossFormula(const Config& config) {
    auto formula = scoreFormula(config);
    if (!config.plansEmbeddings()) return formula;
    const auto& planning = config.planning;
    if (config.learnsAggregation()) {
        if (reconstructs(config)) formula += "  + BCE(W LN(y_i), {x_{i+1}…x_{i+n}})";
        if (planning.aggregationSafeguard == AggregationSafeguard::Variance)
            formula += "  + (25 variance(y) + covariance(y)) / 25";
        if (planning.aggregationSafeguard == AggregationSafeguard::Entropy)
            formula += "  + max(0, ½ log n - H)";
    }
    if (planning.sigregWeight > 0) formula += "  + λ SIGReg(u)";
    return formula;
}

const char* scoreSource(DisaffinityScore score) {
    switch (score) {
        case DisaffinityScore::SmoothL1:
            return "Girshick 2015, arXiv 1504.08083";
        case DisaffinityScore::InfoNce:
            return "van den Oord et al. 2018, arXiv 1807.03748";
        case DisaffinityScore::VicReg:
            return "Bardes et al. 2022, arXiv 2105.04906";
        case DisaffinityScore::Barlow:
            return "Zbontar et al. 2021, arXiv 2103.03230";
        case DisaffinityScore::Cka:
            return "Kornblith et al. 2019, arXiv 1905.00414";
        case DisaffinityScore::BagOfWords:
            return "Mahajan et al. 2025, arXiv 2510.14751";
        case DisaffinityScore::TokenOrder:
            return "Zuhri et al. 2025, arXiv 2508.19228";
        default:
            return kDeepSight;
    }
}

/// Products of d x d that a score makes with each pair: Gram and correlation matrices.
double comparedMatrices(DisaffinityScore score) {
    if (score == DisaffinityScore::VicReg) return 4;
    if (score == DisaffinityScore::Barlow) return 2;
    return score == DisaffinityScore::Cka ? 6 : 0;
}

}  // namespace

PlanningParameters planningParameters(const Config& config) {
    PlanningParameters counts;
    const auto& planning = config.planning;
    const auto d = config.model.width;
    const auto projector = planning.projector == Projector::Mlp ? 4 * d * d : d * d;
    const auto bias = planning.projector == Projector::Mlp ? 3 * d : d;
    counts.projectors =
        projectedSides(config).count() * (projector + (config.model.bias ? bias : 0));
    if (!config.plansEmbeddings()) return counts;

    const auto norm = !planning.normAffine ? 0 : planning.normBias ? 2 * d : d;
    counts.encoderNorm = norm;
    if (planning.contextNorm == ContextNorm::Both)
        counts.targetNorms = 2 * norm;
    else if (planning.contextNorm != ContextNorm::None)
        counts.targetNorms = norm;
    counts.aggregation = aggregationParameters(config);
    if (planning.presentFutureMerge == PresentFutureMerge::Learned) ++counts.aggregation;
    return counts;
}

PlanningPositions planningPositions(const Config& config) {
    const auto time = config.model.contextSize;
    PlanningPositions positions{.contexts = time};
    if (config.extraTokens() == 0) {
        if (config.plansEmbeddings())
            positions.contexts = time - config.planning.horizon;
        else if (!config.generatesData())
            positions.contexts = std::min(time, time + 1 - config.planning.horizon);
    }
    positions.planned = positions.contexts;
    if (config.planning.positions == PlannedPositions::Targets)
        positions.planned -= std::max<std::int64_t>(0, impliedFirstTarget(config.data) - 1);
    return positions;
}

ModelPart planningContextPart(const Config& config) {
    const auto counts = planningParameters(config);
    const auto aggregation = config.planning.futureAggregation;
    ModelPart part{.kind = PartKind::PlanningContext,
                   .name = DEEPSIGHT_TR("Config", "Planning context"),
                   .description = contextDescription(config),
                   .formula = contextFormula(config),
                   .source = aggregationSource(aggregation),
                   .parameters = counts.targetNorms + counts.aggregation};
    const auto n = real(config.planning.horizon);
    Operations operations(config);
    const auto d = operations.width();
    if (aggregation == FutureAggregation::Convolution)
        operations.add(2, "n d²", n * d * d);
    else if (aggregation == FutureAggregation::Gru)
        operations.add(6, "n d²", n * d * d).addMatrices(2);
    else
        operations.add(2, "n d", n * d);
    if (aggregation == FutureAggregation::Attention) operations.addMatrices(2).add(2, "d", d);
    operations.into(part);
    return part;
}

ModelPart planningLossPart(const Config& config) {
    const auto counts = planningParameters(config);
    const bool tokens = !config.plansEmbeddings();
    ModelPart part{
        .kind = PartKind::FutureLoss,
        .name = DEEPSIGHT_TR("Config", "Future loss"),
        .description =
            tokens ? DEEPSIGHT_TR("Config",
                                  "Compares the encoder output with the tokens to come, so that "
                                  "the encoder learns to look ahead.")
                   : DEEPSIGHT_TR("Config",
                                  "Compares the encoder output with the planning context, so that "
                                  "the encoder learns to look ahead."),
        .formula = lossFormula(config),
        .source = scoreSource(config.planning.score),
        .parameters = counts.encoderNorm + counts.projectors};
    Operations operations(config);
    operations.addMatrices(projectedSides(config).count() *
                               (config.planning.projector == Projector::Mlp ? 8 : 2) +
                           comparedMatrices(config.planning.score));
    if (tokens || reconstructs(config)) operations.addUnembedding();
    operations.into(part);
    return part;
}

}  // namespace deepsight
