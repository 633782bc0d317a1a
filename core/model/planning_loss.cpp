#include "core/model/planning_loss.h"

#include <algorithm>
#include <cmath>

#include "core/data/corpus.h"
#include "core/kernels/linear.h"
#include "core/kernels/planning_context.h"
#include "core/model/disaffinity.h"
#include "core/model/sigreg.h"
#include "core/model/step_part.h"
#include "core/model/token_objective.h"

namespace deepsight {
namespace {

// 1, 2, ..., positions as a column that broadcasts over [batch, positions, channels].
torch::Tensor positionColumn(std::int64_t positions, const torch::Tensor& like) {
    return torch::arange(1, positions + 1, like.options()).unsqueeze(1);
}

torch::Tensor normalised(const torch::Tensor& x) {
    return torch::layer_norm(x, {x.size(-1)}, /*weight=*/{}, /*bias=*/{}, 1e-5);
}

FutureMerge mergeKind(PresentFutureMerge merge) {
    if (merge == PresentFutureMerge::None) return FutureMerge::None;
    return merge == PresentFutureMerge::Equal ? FutureMerge::Equal : FutureMerge::Weighted;
}

// By how much the entropy of `weights` [..., n] is below half of the most it can be.
torch::Tensor entropyShortfall(const torch::Tensor& weights) {
    const auto floor = 0.5 * std::log(static_cast<double>(weights.size(-1)));
    const auto entropy = -torch::xlogy(weights, weights.clamp_min(1e-12)).sum(-1);
    return (floor - entropy).relu().mean();
}

// VICReg's terms of y, for a comparison of weight 1 instead of VICReg's 25.
torch::Tensor collapseTerms(const torch::Tensor& y) {
    const c10::impl::ExcludeDispatchKeyGuard withoutAutocast(c10::autocast_dispatch_keyset);
    const auto rows = y.to(at::promote_types(y.scalar_type(), torch::kFloat32));
    return vicRegSide(rows.reshape({-1, y.size(-1)})) / 25;
}

}  // namespace

PlanningLossImpl::PlanningLossImpl(const Config& config)
    : config_(config.planning),
      comparesEmbeddings_(config.plansEmbeddings()),
      linesEnd_(config.generatesData()) {
    const auto& planning = config.planning;
    if (config.learnsAggregation()) safeguard_ = planning.aggregationSafeguard;
    if (planning.positions == PlannedPositions::Targets)
        firstPosition_ = std::max<std::int64_t>(0, impliedFirstTarget(config.data) - 1);

    const auto makeNorm = [&](const char* name, bool affine) {
        return register_module(name, LayerNorm(config.model.width, planning.normBias, affine));
    };
    encoderNorm_ = makeNorm("encoder_norm", comparesEmbeddings_ && planning.normAffine);
    const auto projects = [&](ProjectorSide side) {
        if (planning.projector == Projector::None) return false;
        if (!comparesEmbeddings_) return side == ProjectorSide::Encoder;
        return planning.projectorSide == side || planning.projectorSide == ProjectorSide::Both;
    };
    const auto makeProjector = [&](const char* name) {
        return register_module(name, ProjectionHead(config.model, planning.projector));
    };
    if (projects(ProjectorSide::Encoder)) encoderProjector_ = makeProjector("encoder_projector");
    if (!comparesEmbeddings_) return;

    const auto norm = planning.contextNorm;
    if (norm == ContextNorm::Pre || norm == ContextNorm::Both)
        embeddingNorm_ = makeNorm("embedding_norm", planning.normAffine);
    if (norm == ContextNorm::Post || norm == ContextNorm::Both)
        contextNorm_ = makeNorm("context_norm", planning.normAffine);
    aggregation_ = register_module("aggregation", makeFutureAggregator(config));
    if (planning.presentFutureMerge == PresentFutureMerge::Learned)
        mergeLogit_ = register_parameter("merge_logit", torch::zeros({1}));
    if (projects(ProjectorSide::Target)) targetProjector_ = makeProjector("target_projector");
}

torch::Tensor PlanningLossImpl::merge(const torch::Tensor& embeddings, const torch::Tensor& future,
                                      std::int64_t first, std::int64_t end) const {
    if (config_.presentFutureMerge == PresentFutureMerge::None) return future;
    const auto counts = positionColumn(end, embeddings);
    const auto means = embeddings.slice(1, 0, end).cumsum(1) / counts;
    const auto present = means.slice(1, first);
    if (config_.presentFutureMerge == PresentFutureMerge::Equal) return (present + future) * 0.5;
    if (config_.presentFutureMerge == PresentFutureMerge::Learned)
        return torch::lerp(future.to(present.scalar_type()), present, mergeLogit_.sigmoid());
    const auto count = counts.slice(0, first);
    const auto horizon = static_cast<double>(config_.horizon);
    return (present * count + future * horizon) / (count + horizon);
}

PlanningLossImpl::Context PlanningLossImpl::contextOf(const torch::Tensor& embeddings,
                                                      std::int64_t first, std::int64_t end) {
    const auto source = embeddingNorm_ ? embeddingNorm_(embeddings) : embeddings;
    const auto fixed = aggregation_->fixedWeights();
    FutureAggregator::Aggregate aggregate;
    torch::Tensor context;
    if (fixed.defined() && !mergeLogit_.defined() && kernels::makesPlanningContext(source)) {
        context = kernels::planningContext(source, first, end - first, fixed,
                                           mergeKind(config_.presentFutureMerge));
    } else {
        aggregate = aggregation_->aggregate(source, first, end - first);
        context = merge(source, aggregate.future, first, end);
    }
    if (contextNorm_) context = contextNorm_(context);
    return {targetProjector_ ? targetProjector_(context) : context, aggregate.weights};
}

torch::Tensor PlanningLossImpl::encoderSide(const torch::Tensor& encoderOutput) {
    const auto encoder = encoderNorm_(encoderOutput);
    return encoderProjector_ ? encoderProjector_(encoder) : encoder;
}

torch::Tensor PlanningLossImpl::contextSide(const torch::Tensor& embeddings, std::int64_t time) {
    TORCH_CHECK(comparesEmbeddings_, "token space has no planning context");
    const auto end = std::min(time, embeddings.size(1) - config_.horizon);
    TORCH_CHECK(end > 0, "the planning horizon reaches past the window");
    return contextOf(embeddings.detach(), 0, end).y;
}

torch::Tensor PlanningLossImpl::constantSide(const torch::Tensor& embeddings) {
    TORCH_CHECK(comparesEmbeddings_, "token space has no planning context");
    const auto rows = embeddings.detach().unsqueeze(1);
    const auto fixed = aggregation_->fixedWeights();
    if (!fixed.defined())
        return contextOf(rows.expand({-1, config_.horizon + 1, -1}), 0, 1).y.squeeze(1);
    // Without a window for each row: a sum of the same vector is that vector.
    const auto source = embeddingNorm_ ? embeddingNorm_(rows) : rows;
    auto context = merge(source, source * fixed.sum(), 0, 1);
    if (contextNorm_) context = contextNorm_(context);
    return (targetProjector_ ? targetProjector_(context) : context).squeeze(1);
}

PlanningLossImpl::Loss PlanningLossImpl::forward(const torch::Tensor& encoderOutput,
                                                 const Window& window,
                                                 const torch::Tensor& tokenTable) {
    if (!comparesEmbeddings_) return compareTokens(encoderOutput, window, tokenTable);
    const auto end = std::min(encoderOutput.size(1), window.embeddings.size(1) - config_.horizon);
    TORCH_CHECK(end > firstPosition_, "the planning horizon reaches past the window");
    const auto stop = config_.stopGradient;
    const auto context =
        contextOf(stop == StopGradient::Target ? window.embeddings.detach() : window.embeddings,
                  firstPosition_, end);
    const auto encoder = encoderSide(encoderOutput.slice(1, firstPosition_, end));

    std::vector<torch::Tensor> terms = safeguard(context, window, tokenTable);
    if (config_.sigregWeight > 0) terms.push_back(config_.sigregWeight * sigreg(encoder));
    const bool frozen = safeguard_ == AggregationSafeguard::Reconstruction;
    Loss loss;
    loss.score = disaffinity(config_, stop == StopGradient::Encoder ? encoder.detach() : encoder,
                             frozen ? context.y.detach() : context.y);
    for (const auto& term : terms)
        loss.regularization = loss.regularization.defined() ? loss.regularization + term : term;
    return loss;
}

PlanningLossImpl::Loss PlanningLossImpl::compareTokens(const torch::Tensor& encoderOutput,
                                                       const Window& window,
                                                       const torch::Tensor& tokenTable) {
    const auto sequence = window.sequence();
    const auto time = encoderOutput.size(1);
    const auto end = linesEnd_ ? time : std::min(time, sequence.size(1) - config_.horizon);
    const auto logits =
        kernels::linear(encoderSide(encoderOutput.slice(1, firstPosition_, end)), tokenTable);
    const auto compare =
        config_.score == DisaffinityScore::BagOfWords ? bagOfWordsLoss : tokenOrderLoss;
    return {compare(logits, sequence, firstPosition_, config_.horizon, /*counted=*/{}), {}};
}

std::vector<torch::Tensor> PlanningLossImpl::safeguard(const Context& context, const Window& window,
                                                       const torch::Tensor& tokenTable) const {
    std::vector<torch::Tensor> terms;
    if (safeguard_ == AggregationSafeguard::Reconstruction)
        terms.push_back(reconstruction(context.y, window, tokenTable));
    if (safeguard_ == AggregationSafeguard::Variance && config_.score != DisaffinityScore::VicReg)
        terms.push_back(collapseTerms(context.y));
    if (safeguard_ == AggregationSafeguard::Entropy) {
        terms.push_back(entropyShortfall(context.weights));
        if (mergeLogit_.defined()) {
            const auto present = mergeLogit_.sigmoid();
            terms.push_back(entropyShortfall(torch::cat({present, 1 - present})));
        }
    }
    return terms;
}

torch::Tensor PlanningLossImpl::reconstruction(const torch::Tensor& y, const Window& window,
                                               const torch::Tensor& tokenTable) const {
    const auto logits = kernels::linear(normalised(y), tokenTable.detach());
    return bagOfWordsLoss(logits, window.inputs, firstPosition_, config_.horizon);
}

std::vector<double> PlanningLossImpl::aggregationWeights() const {
    return aggregation_ ? aggregation_->weights() : std::vector<double>();
}

std::optional<double> PlanningLossImpl::presentWeight() const {
    if (!mergeLogit_.defined()) return {};
    return mergeLogit_.detach().sigmoid().item<double>();
}

}  // namespace deepsight
