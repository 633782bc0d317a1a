#include "core/kernels/planning_context.h"

#include "core/kernels/parallel.h"
#include "core/kernels/planning_context_rows.h"

namespace deepsight::kernels {

bool makesPlanningContext(const torch::Tensor& embeddings) {
    if (at::GradMode::is_enabled() && embeddings.requires_grad()) return false;
    const auto type = embeddings.scalar_type();
    if (embeddings.is_cuda())
        return (type == at::kFloat || type == at::kBFloat16) && cudaKernelsLoaded();
    return embeddings.is_cpu() && type == at::kFloat;
}

torch::Tensor planningContext(const torch::Tensor& embeddings, std::int64_t first,
                              std::int64_t count, const torch::Tensor& weights, FutureMerge merge) {
    TORCH_CHECK(first >= 0 && count >= 0 && first + count + weights.size(0) <= embeddings.size(1),
                "the future of these positions leaves the window");
    const auto rows = embeddings.detach();
    const auto source = rows.stride(2) == 1 ? rows : rows.contiguous();
    if (source.is_cuda()) return futureTarget(source, first, count, weights, merge);
    const auto channels = source.size(2);
    auto result = at::empty({source.size(0), count, channels}, source.options());
    at::parallel_for(0, source.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
        for (auto row = begin; row < end; ++row)
            planningContextRows(source.const_data_ptr<float>() + row * source.stride(0),
                                source.stride(1), channels, first, count,
                                weights.const_data_ptr<float>(), weights.size(0), merge,
                                result.mutable_data_ptr<float>() + row * count * channels);
    });
    return result;
}

}  // namespace deepsight::kernels
