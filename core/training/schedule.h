#pragma once

#include <algorithm>
#include <cstdint>

#include "core/config/config.h"

namespace deepsight {

/// Learning rate of the optimizer step that follows `stepsDone` completed ones: linear warm-up to
/// `learning_rate`, then half a cosine down to `minimum_learning_rate` at `decay_steps` (0: the
/// last step), then constant.
double learningRateAt(const TrainingConfig& config, std::int64_t stepsDone);

/// Coefficient of the future loss in the step that follows `stepsDone` completed ones: it rises in
/// a straight line over `warmup_steps`.
double coefficientAt(const PlanningConfig& config, std::int64_t stepsDone);

/// LanguageModel::setProgress after `stepsDone` steps, 0 ... 1: 1 where the learning rate has come
/// down, at the latest at the last step. A resumed run with more steps stays at 1.
inline double runShare(const TrainingConfig& config, std::int64_t stepsDone) {
    const auto end =
        config.decaySteps > 0 ? std::min(config.decaySteps, config.steps) : config.steps;
    return stepsDone >= end ? 1.0 : static_cast<double>(stepsDone) / static_cast<double>(end);
}

}  // namespace deepsight
