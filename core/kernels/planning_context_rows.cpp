#include "core/kernels/planning_context_rows.h"

#include <vector>

#include "core/kernels/vector_math.h"

namespace deepsight::kernels {

DEEPSIGHT_VECTORISED void planningContextRows(const float* embeddings, std::int64_t stride,
                                              std::int64_t channels, std::int64_t first,
                                              std::int64_t count, const float* weights,
                                              std::int64_t horizon, FutureMerge merge,
                                              float* context) {
    std::vector<float> sums(static_cast<std::size_t>(channels));
    float* const sum = sums.data();
    for (std::int64_t i = 0; i < first + count; ++i) {
        const float* const here = embeddings + i * stride;
#pragma omp simd
        for (std::int64_t c = 0; c < channels; ++c) sum[c] += here[c];
        if (i < first) continue;
        float* const target = context + (i - first) * channels;
        for (std::int64_t z = 1; z <= horizon; ++z) {
            const float weight = weights[z - 1];
            const float* const later = here + z * stride;
#pragma omp simd
            for (std::int64_t c = 0; c < channels; ++c)
                target[c] = (z > 1 ? target[c] : 0.0f) + weight * later[c];
        }
        if (merge == FutureMerge::None) continue;
        const auto seen = static_cast<float>(i + 1);
        const auto coming = static_cast<float>(horizon);
        const bool equal = merge == FutureMerge::Equal;
        const float present = equal ? 0.5f / seen : 1 / (seen + coming);
        const float future = equal ? 0.5f : coming / (seen + coming);
#pragma omp simd
        for (std::int64_t c = 0; c < channels; ++c)
            target[c] = present * sum[c] + future * target[c];
    }
}

}  // namespace deepsight::kernels
