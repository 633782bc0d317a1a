#pragma once

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

/// LanguageModel::setProgress after `stepsDone` of `steps`, 0 ... 1.
inline double runShare(std::int64_t stepsDone, std::int64_t steps) {
    return stepsDone >= steps ? 1.0 : static_cast<double>(stepsDone) / static_cast<double>(steps);
}

}  // namespace deepsight
