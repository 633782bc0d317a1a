#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <string>

#include "core/config/config.h"
#include "core/data/batch_sampler.h"
#include "core/training/optimizer.h"
#include "core/training/training_step.h"

namespace deepsight {

/// What training and measuring its speed prepare alike. Internal to core; the trainer's thread.

/// Throws Error{OutOfMemory}, naming the field to lower, where training `config` surely needs more
/// memory than there is. `programBytes` as in MemorySituation. Where the precision is still to be
/// chosen, both must fit.
void requireMemory(const Config& config, const torch::Device& device, std::int64_t programBytes);

/// resolvePrecision() by small steps with `step`, of a few rows of the first batch. Leaves the
/// gradients zero and the generators as they were. `reason` receives one sentence for the log.
Precision probePrecision(const Config& config, const torch::Device& device,
                         const BatchSampler& sampler, TrainingStep& step, AdamW& optimizer,
                         std::string& reason);

}  // namespace deepsight
