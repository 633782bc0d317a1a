#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>

#include "core/training/safety_state.h"

/// "safety" of a checkpoint's state.json. For checkpoint_state.cpp only.
namespace deepsight {

/// Of steps done, and of those whose data is left out: as many as training.steps may be. The number
/// of a row of data, (done + left out) * training.gradient_accumulation * training.batch_size at
/// most, must not overflow.
inline constexpr std::int64_t kMostSteps = 1'000'000'000;

nlohmann::ordered_json toJson(const SafetyState& state);

/// Throws nlohmann::json::exception for a member that is missing or has another type, and
/// Error{Checkpoint} for a number that cannot be.
SafetyState parseSafetyState(const nlohmann::ordered_json& json);

}  // namespace deepsight
