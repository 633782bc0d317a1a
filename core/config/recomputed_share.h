#pragma once

#include "core/config/model_cost.h"

namespace deepsight {

/// How much of a part's forward pass the backward pass computes again, 0 ... 1: the blocks where
/// training.activation_checkpointing asks for it, as core/model does it (recompute.h). Of
/// multi-token prediction neither the last layer nor the output layers of the further heads.
double recomputedShare(const Config& config, const ModelPart& part);

}  // namespace deepsight
