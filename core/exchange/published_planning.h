#pragma once

#include <vector>

#include "core/config/config.h"
#include "core/exchange/state_dict_facts.h"
#include "core/support/safetensors.h"
#include "core/support/translatable.h"

namespace deepsight {

/// The planning objective of a state dict with yif-AI's names (deep_plan_transformer), from what is
/// said beside it and from the constants among its tensors: their shapes tell horizon and merge,
/// their first row how the future is aggregated. `remarks` gets a sentence about what had to
/// be assumed ("Weights"). Internal to core.
PlanningConfig publishedPlanning(const SafetensorsFile& tensors, const StateDictFacts& facts,
                                 const ModelConfig& model, std::vector<Phrase>& remarks);

}  // namespace deepsight
