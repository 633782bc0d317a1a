#include "core/config/cluster_plan.h"

#include <algorithm>

#include "core/config/memory_estimate.h"
#include "core/config/model_cost.h"
#include "core/distributed/rank_share.h"

namespace deepsight {
namespace {

constexpr double kSecondsPerDay = 86400;

// AdamW reads weight, gradient and both moments and writes all but the gradient, 4 bytes each.
constexpr double kUpdateBytes = 28;
constexpr double kStateBytes = 12;  // of a parameter in a checkpoint

double real(std::int64_t value) { return static_cast<double>(value); }

}  // namespace

ClusterCard h100() {
    return {.name = "H100",
            .flopsPerSecond = 989e12,
            .memoryBytes = 80e9,
            .memoryBytesPerSecond = 3.35e12,
            .linkBytesPerSecond = 450e9,
            .networkBytesPerSecond = 8 * 50e9};
}

ClusterCard h200() {
    auto card = h100();
    card.name = "H200";
    card.memoryBytes = 141e9;
    card.memoryBytesPerSecond = 4.8e12;
    return card;
}

ClusterPlan clusterPlan(const Config& config, const ClusterCard& card, std::int64_t ranks,
                        const ClusterAssumptions& assumptions) {
    const auto cost = modelCost(config);
    const auto count = real(ranks);
    const auto parameters = real(cost.parameters);
    const auto& training = config.training;
    const bool shards = training.shardOptimizer && ranks > 1;
    const auto rows = training.batchSize;
    const auto microBatches = training.gradientAccumulation;
    const auto size = static_cast<int>(ranks);
    // Rank 0 has as many pieces as any.
    const auto share = RankShare::ofRank(microBatches, rows, 0, size);
    ClusterPlan plan{.ranks = ranks, .problem = RankShare::problem(microBatches, rows, size)};
    const double alone = cost.flopsPerStep / (assumptions.usedFlops * card.flopsPerSecond);
    plan.computeSeconds = alone * real(share.count()) * share.weight();
    const double update =
        kUpdateBytes * parameters / (assumptions.usedLink * card.memoryBytesPerSecond);
    plan.optimizerSeconds = shards ? update / count : update;

    const double speed =
        assumptions.usedLink * (ranks > card.cardsPerMachine
                                    ? std::min(card.linkBytesPerSecond, card.networkBytesPerSecond)
                                    : card.linkBytesPerSecond);
    const double others = (count - 1) / count;
    plan.reduceSeconds = 2 * others * 4 * parameters / speed;
    if (shards) plan.sendSeconds = 4 * parameters / speed;
    plan.stepSeconds =
        plan.computeSeconds + plan.optimizerSeconds + plan.reduceSeconds + plan.sendSeconds;
    plan.efficiency = (alone + update) / (count * plan.stepSeconds);

    plan.checkpointSeconds = kStateBytes * parameters / assumptions.diskBytesPerSecond;
    const auto interval = real(training.checkpointInterval);
    const double saving = interval > 0 ? plan.checkpointSeconds / interval : 0;
    const auto tokens = real(rows) * real(microBatches) * real(config.model.contextSize);
    plan.tokensPerDay = kSecondsPerDay * tokens / (plan.stepSeconds + saving);
    plan.memoryBytes =
        real(estimateMemory(configOfRank(config, ranks),
                            {.precision = Precision::Bf16, .gpu = true, .ranks = ranks})
                 .peakBytes);
    plan.fits = plan.memoryBytes <= card.memoryBytes;
    return plan;
}

Config configOfRank(Config config, std::int64_t ranks) {
    auto& training = config.training;
    const auto share = RankShare::ofRank(training.gradientAccumulation, training.batchSize, 0,
                                         static_cast<int>(ranks));
    // None where RankShare::problem().
    training.batchSize = std::max<std::int64_t>(1, share.piece(0).rows);
    return config;
}

}  // namespace deepsight
