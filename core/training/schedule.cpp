#include "core/training/schedule.h"

#include <cmath>
#include <numbers>

namespace deepsight {

double learningRateAt(const TrainingConfig& config, std::int64_t stepsDone) {
    const auto step = static_cast<double>(stepsDone);
    const auto warmup = static_cast<double>(config.warmupSteps);
    const auto end = static_cast<double>(config.decaySteps > 0 ? config.decaySteps : config.steps);
    // The first step already moves, unlike nanoGPT's, whose rate at step 0 is 0.
    if (step < warmup) return config.learningRate * (step + 1) / warmup;
    if (step >= end) return config.minimumLearningRate;
    const double done = (step - warmup) / (end - warmup);
    const double share = 0.5 * (1 + std::cos(std::numbers::pi * done));
    return config.minimumLearningRate + share * (config.learningRate - config.minimumLearningRate);
}

double coefficientAt(const PlanningConfig& config, std::int64_t stepsDone) {
    if (stepsDone >= config.warmupSteps) return config.coefficient;
    return config.coefficient * static_cast<double>(stepsDone + 1) /
           static_cast<double>(config.warmupSteps);
}

}  // namespace deepsight
