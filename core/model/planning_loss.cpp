#include "core/model/planning_loss.h"

#include "core/model/disaffinity.h"

namespace deepsight {
namespace {

// w_z for z = 1..n.
std::vector<double> futureWeights(FutureAggregation aggregation, std::int64_t horizon) {
    std::vector<double> weights(static_cast<std::size_t>(horizon));
    double sum = 0;
    for (std::size_t z = 1; z <= weights.size(); ++z) {
        weights[z - 1] = aggregation == FutureAggregation::Average
                             ? 1.0 / static_cast<double>(horizon)
                             : 1.0 / static_cast<double>(z);
        sum += weights[z - 1];
    }
    if (aggregation == FutureAggregation::DecayNormalized)
        for (double& weight : weights) weight /= sum;
    return weights;
}

// 1, 2, ..., positions as a column that broadcasts over [batch, positions, channels].
torch::Tensor positionColumn(std::int64_t positions, const torch::Tensor& like) {
    return torch::arange(1, positions + 1, like.options()).unsqueeze(1);
}

}  // namespace

PlanningLossImpl::PlanningLossImpl(const Config& config) : config_(config.planning) {
    const auto makeNorm = [&](const char* name) {
        return register_module(name,
                               LayerNorm(config.model.width, /*bias=*/true, config_.normAffine));
    };
    const auto norm = config_.contextNorm;
    encoderNorm_ = makeNorm("encoder_norm");
    if (norm == ContextNorm::Pre || norm == ContextNorm::Both)
        embeddingNorm_ = makeNorm("embedding_norm");
    if (norm == ContextNorm::Post || norm == ContextNorm::Both)
        contextNorm_ = makeNorm("context_norm");
}

torch::Tensor PlanningLossImpl::aggregateFuture(const torch::Tensor& embeddings,
                                                std::int64_t positions) const {
    const auto weights = futureWeights(config_.futureAggregation, config_.horizon);
    torch::Tensor future = embeddings.slice(1, 1, 1 + positions) * weights[0];
    for (std::size_t z = 2; z <= weights.size(); ++z) {
        const auto first = static_cast<std::int64_t>(z);
        future.add_(embeddings.slice(1, first, first + positions), weights[z - 1]);
    }
    return future;
}

torch::Tensor PlanningLossImpl::planningContext(const torch::Tensor& embeddings,
                                                std::int64_t positions) const {
    auto future = aggregateFuture(embeddings, positions);
    if (config_.presentFutureMerge == PresentFutureMerge::None) return future;
    const auto count = positionColumn(positions, embeddings);
    const auto present = embeddings.slice(1, 0, positions).cumsum(1) / count;
    if (config_.presentFutureMerge == PresentFutureMerge::Equal) return (present + future) * 0.5;
    const auto horizon = static_cast<double>(config_.horizon);
    return (present * count + future * horizon) / (count + horizon);
}

torch::Tensor PlanningLossImpl::encoderSide(const torch::Tensor& encoderOutput) {
    return encoderNorm_(encoderOutput);
}

torch::Tensor PlanningLossImpl::contextSide(const torch::Tensor& embeddings, std::int64_t time) {
    const auto positions = std::min(time, embeddings.size(1) - config_.horizon);
    TORCH_CHECK(positions > 0, "the planning horizon reaches past the window");
    auto source = embeddings.detach();
    if (embeddingNorm_) source = embeddingNorm_(source);
    auto context = planningContext(source, positions);
    return contextNorm_ ? contextNorm_(context) : context;
}

PlanningLossImpl::Loss PlanningLossImpl::forward(const torch::Tensor& encoderOutput,
                                                 const Window& window, const torch::Tensor&) {
    const auto context = contextSide(window.embeddings, encoderOutput.size(1));
    const auto encoder = encoderSide(encoderOutput.slice(1, 0, context.size(1)));
    return {disaffinity(config_, encoder, context), {}};
}

}  // namespace deepsight
