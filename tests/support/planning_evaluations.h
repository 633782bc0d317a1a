#pragma once

#include <cstdint>

#include "core/training/training_event.h"

namespace deepsight::test {

/// An evaluation of an encoder that plans: all measurements are there.
inline EvaluationMetrics healthyEvaluation(std::int64_t step) {
    PlanningHealth health;
    health.rows = 512;
    health.channels = 64;
    health.fvu = 0.5;
    health.pastFvu = 0.75;
    health.fvuByDistance = {0.5, 0.625, 0.75, 0.875, 0.96875, 1.125};
    health.pastFvuByDistance = {0.75, 0.75, 0.875, 0.9375, 0.9375, 1};
    health.meanDeviation = 0.9;
    health.leastDeviation = 0.5;
    health.centredRank = 40;
    health.rawRank = 38;
    health.gain = 1;
    health.biasDistance = 0.25;
    health.signalRatio = 3;
    health.cka = 0.5;
    health.alignment = 1.25;
    health.uniformity = -3.5;
    health.meanCosine = 0.0625;
    health.gradientShare = 0.25;
    EvaluationMetrics metrics;
    metrics.step = step;
    metrics.seconds = static_cast<double>(step) / 10;
    metrics.validationLoss = 2.5;
    metrics.futureLoss = 0.5;
    metrics.planning = health;
    return metrics;
}

/// One of an encoder whose planning norm was driven to 0, as in the published model.
inline EvaluationMetrics collapsedEvaluation(std::int64_t step) {
    EvaluationMetrics metrics = healthyEvaluation(step);
    metrics.futureLoss = 5e-9;
    PlanningHealth& health = *metrics.planning;
    health.fvu = 1.01;
    health.fvuByDistance.assign(6, 1.01);
    health.meanDeviation = 2e-8;
    health.leastDeviation = 0;
    health.deadShare = 1;
    health.centredRank = 30;
    health.rawRank = 1.5;
    health.gain = 1e-8;
    health.signalRatio = 1e-6;
    health.meanCosine = 0.999;
    health.gradientShare = 1e-6;
    return metrics;
}

}  // namespace deepsight::test
