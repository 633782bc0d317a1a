#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/language_model.h"
#include "core/training/step_inspection.h"

namespace deepsight {

/// The part of a model that a parameter belongs to, in English: "Encoder block 2" for
/// "encoder.1.attention.qkv.weight".
std::string partOf(std::string_view parameter);

/// Norms of a model's gradients by part, in the order of its parameters; a part whose gradient is
/// not defined has norm 0. Waits for the device. Internal to core.
std::vector<GradientOfPart> gradientParts(const LanguageModel& model);

}  // namespace deepsight
