#pragma once

#include <optional>

#include "core/training/training_event.h"
#include "widgets/curve_series.h"

namespace deepsight {

/// What an evaluation, or a sample of the machine, says of a series; empty where it does not.
std::optional<double> valueOf(const EvaluationMetrics& metrics, SeriesId id);
std::optional<double> valueOf(const SystemSample& sample, SeriesId id);

}  // namespace deepsight
