#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/training/safety_state.h"

/// "safety" of a checkpoint's state.json. For checkpoint_state.cpp only.
namespace deepsight {

nlohmann::ordered_json toJson(const SafetyState& state);

/// Throws nlohmann::json::exception for a member that is missing or has another type, and
/// Error{Checkpoint} for a number that cannot be.
SafetyState parseSafetyState(const nlohmann::ordered_json& json);

}  // namespace deepsight
