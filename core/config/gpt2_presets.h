#pragma once

#include <vector>

#include "core/config/presets.h"

namespace deepsight {

/// The four shapes of GPT-2 (Radford et al. 2019) as baseline, and DeepSight with the same layers,
/// half of them encoder and half decoder. Steps of half a million tokens and rates as published for
/// these sizes (Brown et al. 2020, arXiv 2005.14165, table 2.1), cut into micro-batches so that 1,
/// 8 or 64 ranks share a step evenly.
std::vector<Preset> gpt2Presets();

}  // namespace deepsight
