#pragma once

#include <string>

#include "core/config/config.h"
#include "core/exchange/state_dict_names.h"
#include "core/support/safetensors.h"

namespace deepsight {

// Internal to core: what the readers of other names want beside the parameters.

/// JSON: GPT2Config of HuggingFace's transformers; nanoGPT's model_args; yif-AI's model_config.
std::string foreignConfig(const Config& config, WeightNames names);

/// The constants of yif-AI's future loss, which load_state_dict() asks for there: weights of the
/// future [T - n, T - 1] and of the merge. None without a future loss.
void addPublishedConstants(SafetensorsFile& theirs, const Config& config);

}  // namespace deepsight
