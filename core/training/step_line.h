#pragma once

#include <optional>
#include <string_view>

#include "core/training/training_event.h"

namespace deepsight {

/// A line of metrics.jsonl that holds a step, when it is spelled as toMetricsLine() spells it;
/// empty for any other one, which is parseMetricsLine()'s to judge. What this reads, that reads
/// alike, but some twenty times slower, and runs have millions of steps. Thread-safe.
std::optional<StepMetrics> parseStepLine(std::string_view line);

}  // namespace deepsight
