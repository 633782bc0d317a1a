#pragma once

#include <cstdint>

#include "core/kernels/future_merge.h"

namespace deepsight::kernels {

/// planningContext() of one row of the batch, on the caller's thread: `embeddings` are `stride`
/// floats apart, `context` [count, channels] is written.
void planningContextRows(const float* embeddings, std::int64_t stride, std::int64_t channels,
                         std::int64_t first, std::int64_t count, const float* weights,
                         std::int64_t horizon, FutureMerge merge, float* context);

}  // namespace deepsight::kernels
