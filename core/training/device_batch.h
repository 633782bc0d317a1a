#pragma once

#include "core/data/batch_sampler.h"
#include "core/support/torch.h"

namespace deepsight {

/// A micro-batch as tensors on a device.
struct DeviceBatch {
    torch::Tensor inputs;   // [rows, time + extra] int64
    torch::Tensor targets;  // [rows, time] int64
};

/// Copies a batch to `device`, once.
DeviceBatch toDevice(const Batch& batch, const torch::Device& device);

/// A batch as tensors of the processor, which take its memory over. Any thread.
DeviceBatch asTensors(Batch&& batch);

}  // namespace deepsight
