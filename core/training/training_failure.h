#pragma once

#include <cstdint>

#include "core/config/config.h"
#include "core/support/torch.h"
#include "core/training/training_event.h"

namespace deepsight {

/// The exception that is being handled, with a remedy: out of memory on `device` or the host, a
/// full disk, or whatever libtorch or the standard library reports. `programBytes` as in
/// MemorySituation. Call inside catch; internal to core.
Failed describeFailure(const Config& config, const torch::Device& device,
                       std::int64_t programBytes);

}  // namespace deepsight
