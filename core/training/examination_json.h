#pragma once

#include <string>
#include <string_view>

#include "core/training/replay_check.h"
#include "core/training/step_inspection.h"

namespace deepsight {

/// Results of replays as one JSON object, which `deepsight-cli replay` and `step` print; and back.
/// NaN and infinities are the strings "nan", "inf" and "-inf". Parsing throws Error{Io} naming what
/// is missing.
std::string toJson(const ReplayResult& result);
std::string toJson(const StepInspection& inspection);
ReplayResult parseReplayResult(std::string_view json);
StepInspection parseStepInspection(std::string_view json);

}  // namespace deepsight
