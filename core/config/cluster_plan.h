#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/config/config.h"

namespace deepsight {

/// A graphics card and the machine it stands in, as its maker states them; decimal units.
struct ClusterCard {
    const char* name = "";
    double flopsPerSecond = 0;  ///< bf16, dense
    double memoryBytes = 0;
    double memoryBytesPerSecond = 0;
    double linkBytesPerSecond = 0;  ///< to the other cards of the machine, one direction
    std::int64_t cardsPerMachine = 8;
    double networkBytesPerSecond = 0;  ///< of a machine, all its adapters, one direction
};

/// NVIDIA H100 and H200 SXM in a DGX (data sheets of 2023 and 2024).
ClusterCard h100();
ClusterCard h200();

/// What is assumed because nobody measured it here.
struct ClusterAssumptions {
    double usedFlops = 0.4;           ///< share of the card's arithmetic
    double usedLink = 0.8;            ///< share of link, network and memory speed
    double diskBytesPerSecond = 1e9;  ///< that checkpoints are written with
};

/// What data-parallel training on `ranks` cards would take, on paper.
struct ClusterPlan {
    std::int64_t ranks = 1;
    /// Why training refuses so many ranks; the figures then mean nothing.
    std::optional<std::string> problem{};
    double computeSeconds = 0;    ///< of a step: forward and backward of the largest share
    double optimizerSeconds = 0;  ///< reads and writes weights, gradients and moments once
    double reduceSeconds = 0;     ///< ring all-reduce of fp32 gradients, after the backward pass
    double sendSeconds = 0;       ///< of updated weights, where the optimizer is sharded
    double stepSeconds = 0;
    double efficiency = 0;         ///< of the ranks: one card's step / (ranks x stepSeconds)
    double tokensPerDay = 0;       ///< checkpoints included, evaluations left out
    double checkpointSeconds = 0;  ///< of one: weights and both moments
    double memoryBytes = 0;        ///< of each card, estimateMemory()
    bool fits = false;
};

/// The same step on `ranks` cards, dealt out as by RankShare: where its micro-batches do not divide
/// by them, the others wait for those that compute one more. A ring sends and receives 2 (N - 1) /
/// N of the gradients on each rank; updated weights go round it owner after owner, so all of them
/// pass each link. Within a machine the cards' links carry it, between machines all their adapters
/// together. Nothing overlaps, as this program does it. `ranks` is at least 1.
ClusterPlan clusterPlan(const Config& config, const ClusterCard& card, std::int64_t ranks,
                        const ClusterAssumptions& assumptions = {});

/// For estimateMemory(): with the rows that each of `ranks` computes at once.
Config configOfRank(Config config, std::int64_t ranks);

}  // namespace deepsight
