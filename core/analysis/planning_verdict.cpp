#include <algorithm>
#include <cstdio>
#include <numeric>

#include "core/analysis/planning_health.h"

namespace deepsight {
namespace {

// Measured on byte text (two layers of width 32, horizon 6, 600 to 900 steps; d = channels).
// Targets are narrow of themselves (mean cosine up to 0.8), models pass through cones on their way
// (0.94; 1.0 with token scores), so spread alone tells nothing. What tells is a narrow encoder side
// together with a target that the score can move, a loss that is nearly met, and little skill: the
// share of what the past explains of the target that the encoder side explains. Here from early to
// late:
//   norms without gain and bias: mean cosine 0.94 -> 0.69, skill 0.5 -> 1.1
//   published, mse:    deviation 0.31 -> 0.06 -> 2e-5, cosine 0.86 -> 0.97, skill 0.98 -> 0.18 -> 0
//   published, cosine: deviation 0.23 -> 0.09, cosine 0.95 -> 0.99, CKA 0.59 -> 0.2
// The gradient lags behind (0.014, then 2e-9); where the target cannot move, it has to agree.
struct Limits {
    double deviation;
    double gradient;  // at a coefficient of 1
    double cosine;
    double rankShare;  // of d
    double skill;
};
constexpr Limits kCollapsed{
    .deviation = 0.05, .gradient = 1e-3, .cosine = 0.95, .rankShare = 0.05, .skill = 0.5};
constexpr Limits kWeakening{
    .deviation = 0.2, .gradient = 1e-2, .cosine = 0.9, .rankShare = 0.1, .skill = 0.75};
// Without a gradient, the loss tells: as good as met.
constexpr double kMetLoss = 1e-4;
// Above it, a score of distances is not near being met: unrelated vectors have 0.5 to 2.
constexpr double kHighLoss = 0.1;
// The least that the past is taken to explain.
constexpr double kLeastExplained = 0.2;
// Share of what the past leaves open; less is within the noise of the rows.
constexpr double kBeyondPast = 0.01;

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return text;
}

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%.0f", 100 * share);
    return text;
}

double meanFrom(const std::vector<double>& values, std::size_t first) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(first);
    return std::accumulate(begin, values.end(), 0.0) / static_cast<double>(values.end() - begin);
}

class Judge {
  public:
    Judge(const PlanningHealth& health, std::optional<double> futureLoss, const Config& config)
        : health_(health), futureLoss_(futureLoss), config_(config) {}

    PlanningVerdict verdict() const {
        for (const auto state : {PlanningState::Collapsed, PlanningState::Weakening}) {
            const bool collapsed = state == PlanningState::Collapsed;
            const auto& limits = collapsed ? kCollapsed : kWeakening;
            if (isCone(limits)) return {state, narrowing(collapsed), remedy()};
            if (hasShrunk(limits)) return {state, shrinking(collapsed), remedy()};
            if (isFlat(limits)) return {state, flattening(collapsed), remedy()};
        }
        return healthy();
    }

  private:
    // True when the score can move what the encoder output is compared with.
    bool targetMoves() const {
        const auto& planning = config_.planning;
        if (!config_.plansEmbeddings()) return false;
        if (config_.learnsAggregation() &&
            planning.aggregationSafeguard == AggregationSafeguard::Reconstruction)
            return false;  // that side learns from the reconstruction alone
        const bool projected = planning.projector != Projector::None &&
                               planning.projectorSide != ProjectorSide::Encoder;
        return projected || planning.stopGradient != StopGradient::Target ||
               config_.learnsAggregation() ||
               planning.presentFutureMerge == PresentFutureMerge::Learned ||
               (planning.normAffine && planning.contextNorm != ContextNorm::None);
    }

    bool gradientIsFaint(const Limits& limits) const {
        return health_.gradientShare &&
               *health_.gradientShare < limits.gradient * config_.planning.coefficient;
    }
    bool lossIsHigh() const {
        switch (config_.planning.score) {
            case DisaffinityScore::Mse:
            case DisaffinityScore::SmoothL1:
            case DisaffinityScore::Cosine:
            case DisaffinityScore::LogCosine:
                return futureLoss_.value_or(0) > kHighLoss;
            default:
                return false;
        }
    }
    bool lacksSkill(const Limits& limits) const {
        if (comparesDirectly() && health_.fvu && health_.pastFvu) {
            const double explained = std::max(1 - *health_.pastFvu, kLeastExplained);
            return (1 - *health_.fvu) / explained < limits.skill;
        }
        return health_.cka.value_or(0) < limits.skill;
    }
    // Whether a narrow encoder side would be a way around planning.
    bool isIdle(const Limits& limits) const {
        if (!lacksSkill(limits)) return false;
        return targetMoves() ? !lossIsHigh() : gradientIsFaint(limits);
    }
    bool hasShrunk(const Limits& limits) const {
        if (health_.meanDeviation >= limits.deviation) return false;
        if (isIdle(limits) || (targetMoves() && gradientIsFaint(limits))) return true;
        return !health_.gradientShare && futureLoss_.value_or(1) < kMetLoss;
    }
    bool isCone(const Limits& limits) const {
        return health_.meanCosine > limits.cosine && isIdle(limits);
    }
    bool isFlat(const Limits& limits) const {
        const auto channels = static_cast<double>(health_.channels);
        return health_.centredRank < limits.rankShare * channels && isIdle(limits);
    }

    Phrase shrinking(bool collapsed) const {
        const auto loss = number(futureLoss_.value_or(0));
        const auto deviation = number(health_.meanDeviation);
        if (collapsed)
            return {DEEPSIGHT_TR("Planning",
                                 "The planning objective has collapsed: the encoder side varies by "
                                 "only %1, so a future loss of %2 is reached without planning."),
                    {deviation, loss}};
        return {DEEPSIGHT_TR("Planning",
                             "The planning objective is weakening: the encoder side varies by only "
                             "%1, which lowers the future loss to %2 without planning."),
                {deviation, loss}};
    }

    Phrase narrowing(bool collapsed) const {
        const auto cosine = number(health_.meanCosine);
        const auto loss = number(futureLoss_.value_or(0));
        if (collapsed)
            return {DEEPSIGHT_TR("Planning",
                                 "The planning objective has collapsed: the encoder side points "
                                 "the same way at every position (mean cosine %1), so the future "
                                 "loss of %2 says nothing about planning."),
                    {cosine, loss}};
        return {DEEPSIGHT_TR("Planning",
                             "The planning objective is weakening: the encoder side points almost "
                             "the same way at every position (mean cosine %1)."),
                {cosine}};
    }

    Phrase flattening(bool collapsed) const {
        const auto rank = number(health_.centredRank);
        const auto channels = std::to_string(health_.channels);
        if (collapsed)
            return {DEEPSIGHT_TR("Planning",
                                 "The planning objective has collapsed: the encoder side uses only "
                                 "%1 of its %2 directions."),
                    {rank, channels}};
        return {DEEPSIGHT_TR("Planning",
                             "The planning objective is weakening: the encoder side uses only %1 "
                             "of its %2 directions."),
                {rank, channels}};
    }

    // The first thing that lets this configuration collapse.
    Phrase remedy() const {
        const auto& planning = config_.planning;
        if (config_.plansEmbeddings() && planning.normAffine)
            return {DEEPSIGHT_TR("Planning",
                                 "Switch off \"Trainable planning norms\" (planning.norm_affine): "
                                 "their gain and bias let the loss vanish without planning."),
                    {}};
        if (config_.plansEmbeddings() && planning.stopGradient != StopGradient::Target)
            return {DEEPSIGHT_TR("Planning",
                                 "Set \"Stop-gradient\" (planning.stop_gradient) to target, so "
                                 "that the target cannot follow the encoder."),
                    {}};
        if (config_.learnsAggregation() &&
            planning.aggregationSafeguard == AggregationSafeguard::None)
            return {DEEPSIGHT_TR("Planning",
                                 "Set \"Aggregation safeguard\" (planning.aggregation_safeguard) "
                                 "to reconstruction, or use a fixed aggregation."),
                    {}};
        if (targetMoves() && planning.projector != Projector::None &&
            planning.projectorSide != ProjectorSide::Encoder)
            return {DEEPSIGHT_TR("Planning",
                                 "Set \"Projected side\" (planning.projector_side) to encoder: a "
                                 "projector on the target can make it constant."),
                    {}};
        return {DEEPSIGHT_TR("Planning",
                             "Raise \"SIGReg weight\" (planning.sigreg_weight), or set "
                             "\"Disaffinity score\" (planning.score) to vicreg or infonce, which "
                             "forbid equal encoder outputs."),
                {}};
    }

    // True when u itself, not only a function of it, is to equal y.
    bool comparesDirectly() const {
        switch (config_.planning.score) {
            case DisaffinityScore::Mse:
            case DisaffinityScore::SmoothL1:
            case DisaffinityScore::VicReg:
                return true;
            case DisaffinityScore::Cosine:
            case DisaffinityScore::LogCosine: {
                const auto norm = config_.planning.contextNorm;
                return !config_.planning.normAffine &&
                       config_.planning.projector == Projector::None &&
                       (norm == ContextNorm::Post || norm == ContextNorm::Both);
            }
            default:
                return false;
        }
    }

    PlanningVerdict healthy() const {
        if (comparesDirectly() && health_.fvu && health_.pastFvu) {
            const double skill = 1 - *health_.fvu / std::min(*health_.pastFvu, 1.0);
            const auto fvu = number(*health_.fvu);
            const auto past = number(*health_.pastFvu);
            if (skill >= kBeyondPast)
                return {PlanningState::Healthy,
                        {DEEPSIGHT_TR("Planning",
                                      "The encoder plans: it explains %1 % of what the past alone "
                                      "leaves open of the planning context (unexplained %2; by the "
                                      "past alone %3)."),
                         {percent(skill), fvu, past}},
                        {}};
            return {PlanningState::Healthy,
                    {DEEPSIGHT_TR("Planning",
                                  "Nothing has collapsed, but the encoder tells no more of the "
                                  "planning context than the past alone (unexplained %1; by the "
                                  "past alone %2)."),
                     {fvu, past}},
                    patience()};
        }
        return healthyByDistance();
    }

    // The next token is the next-token loss's business, so distances count from 2 where there are
    // any.
    PlanningVerdict healthyByDistance() const {
        const auto& own = health_.fvuByDistance;
        const auto& past = health_.pastFvuByDistance;
        if (own.empty() || own.size() != past.size()) return {};
        const std::size_t first = own.size() > 1 ? 1 : 0;
        const double skill = 1 - meanFrom(own, first) / std::min(meanFrom(past, first), 1.0);
        const auto horizon = std::to_string(config_.planning.horizon);
        if (skill >= kBeyondPast)
            return {PlanningState::Healthy,
                    {DEEPSIGHT_TR("Planning",
                                  "The encoder plans: its output explains %1 % of what the past "
                                  "alone leaves open of the next %2 tokens."),
                     {percent(skill), horizon}},
                    {}};
        return {PlanningState::Healthy,
                {DEEPSIGHT_TR("Planning",
                              "Nothing has collapsed, but the encoder output tells no more of the "
                              "next %1 tokens than the past alone."),
                 {horizon}},
                patience()};
    }

    static Phrase patience() {
        return {DEEPSIGHT_TR("Planning",
                             "Train on; if it stays so, raise \"Coefficient\" "
                             "(planning.coefficient) or lower \"Horizon\" (planning.horizon)."),
                {}};
    }

    const PlanningHealth& health_;
    std::optional<double> futureLoss_;
    const Config& config_;
};

}  // namespace

std::vector<std::int64_t> measuredDistances(std::int64_t horizon) {
    constexpr std::int64_t kMost = 32;
    std::vector<std::int64_t> distances;
    const auto count = std::min(horizon, kMost);
    for (std::int64_t i = 0; i < count; ++i)
        distances.push_back(count == horizon ? i + 1 : 1 + i * (horizon - 1) / (count - 1));
    return distances;
}

PlanningVerdict judgePlanning(const PlanningHealth& health, std::optional<double> futureLoss,
                              const Config& config) {
    return Judge(health, futureLoss, config).verdict();
}

}  // namespace deepsight
