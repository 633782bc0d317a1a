#pragma once

#include "core/exchange/state_dict.h"

namespace deepsight {

// Internal to core: what readStateDict() and readWeights() are made of.

inline constexpr auto kWeightsRemedy = "Use another file of weights.";

/// What `header` (bytes are needed of the future loss's constants alone) says of the model.
StateDict recognizeStateDict(const std::filesystem::path& file, SafetensorsFile header);

/// The tensors under our names, in their own layout. Constants are left out; so is an output layer,
/// which must equal the token embedding, or stands for it where that one is missing. Throws
/// Error{Checkpoint} naming a tensor that has no name of ours.
SafetensorsFile renamedTensors(const std::filesystem::path& file, SafetensorsFile read,
                               WeightNames names);

}  // namespace deepsight
