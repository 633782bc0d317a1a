#pragma once

#include <cstdint>

#include "core/config/model_cost.h"

namespace deepsight {

/// Parameters of DeepSight's planning objective; see core/model/planning_loss.h. With P(n) those of
/// the future aggregation (future_aggregation.h), d the width, k = 1 (gain) or 2 (gain and bias):
///   norms        k d for u, and k d for each norm of the target side, where they are trainable
///   aggregation  P(n), and 1 of a learned merge
///   projectors   d d (linear) or 4 d d (mlp) for each side, and their biases
struct PlanningParameters {
    std::int64_t encoderNorm = 0;
    std::int64_t targetNorms = 0;
    std::int64_t aggregation = 0;
    std::int64_t projectors = 0;
};

/// All 0 for other architectures and without a planning objective.
PlanningParameters planningParameters(const Config& config);

/// Positions of a window whose future is in the batch, and those of them that are planned.
struct PlanningPositions {
    std::int64_t contexts = 0;
    std::int64_t planned = 0;
};
PlanningPositions planningPositions(const Config& config);

/// The parts PlanningContext and FutureLoss of modelCost(), without shapes and shares. The first
/// needs plansEmbeddings(), the second DeepSight that plans(). Both projectors, the comparison and
/// the reconstruction belong to the second.
ModelPart planningContextPart(const Config& config);
ModelPart planningLossPart(const Config& config);

}  // namespace deepsight
