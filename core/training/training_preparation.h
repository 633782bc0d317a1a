#pragma once

#include <cstdint>
#include <string>

#include "core/config/config.h"
#include "core/config/memory_estimate.h"
#include "core/data/batch_sampler.h"
#include "core/support/torch.h"
#include "core/training/optimizer.h"
#include "core/training/training_step.h"

namespace deepsight {

/// What training and measuring its speed prepare alike. Internal to core; the trainer's thread.

/// Bytes that this process can hold on a device in all: what is free there, and what it holds.
std::int64_t memoryOn(const torch::Device& device);

/// Throws MemoryError where training `config` surely needs more memory than there is: with the
/// batch that would fit, or else naming the field to lower. `programBytes` as in MemorySituation.
/// Where the precision is still to be chosen, both must fit.
void requireMemory(const Config& config, const torch::Device& device, std::int64_t programBytes);
void requireMemory(const Config& config, const MemorySituation& situation,
                   std::int64_t availableBytes);
/// The same for a training together with `ranks`, which all call it before any of them has what
/// takes memory; null: alone.
void requireMemory(const Config& config, const torch::Device& device, std::int64_t programBytes,
                   const Ranks* ranks);
/// Likewise, where `availableBytes` are what is there for this rank.
void requireMemoryOfShare(const Config& config, const MemorySituation& situation,
                          std::int64_t availableBytes);

/// resolvePrecision() by small steps with `step`, of a few rows of the first batch. Leaves the
/// gradients zero and the generators as they were. `reason` receives one sentence for the log.
Precision probePrecision(const Config& config, const torch::Device& device,
                         const BatchSampler& sampler, TrainingStep& step, AdamW& optimizer,
                         std::string& reason);

}  // namespace deepsight
