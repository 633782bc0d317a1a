#pragma once

#include <cstdint>

#include "core/config/config.h"

namespace deepsight {

/// Learning rate of the optimizer step that follows `stepsDone` completed ones: linear warm-up to
/// `learning_rate`, then half a cosine down to `minimum_learning_rate` at `decay_steps` (0: the
/// last step), then constant.
double learningRateAt(const TrainingConfig& config, std::int64_t stepsDone);

}  // namespace deepsight
