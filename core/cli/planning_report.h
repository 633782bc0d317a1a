#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/config/config.h"
#include "core/training/training_event.h"

namespace deepsight::cli {

/// The collapse monitor's verdict ("state", "why", "remedy") and figures of an evaluation that has
/// them; those that are absent are left out.
nlohmann::ordered_json planningReport(const EvaluationMetrics& metrics, const Config& config);

/// The same in one line: "planning healthy: fvu 0.62 (past 0.71) ...".
std::string planningLine(const EvaluationMetrics& metrics, const Config& config);

}  // namespace deepsight::cli
