#include "core/kernels/cuda/cuda_kernels.h"

#include <c10/core/DeviceGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "core/kernels/cuda/cuda_module.h"
#include "core/kernels/cuda/kernel_calls.h"

namespace deepsight {
namespace {

struct Kernels {
    CrossEntropyFunction crossEntropy = nullptr;
    FutureTargetFunction futureTarget = nullptr;
    std::string problem;
};

const Kernels& kernels() {
    static const Kernels loaded = [] {
        Kernels found;
        const auto find = [&](auto& function, const char* symbol) {
            if (!found.problem.empty()) return;
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
                cudaModuleFunction("libdeepsight_cuda_kernels.so", symbol, found.problem));
        };
        find(found.crossEntropy, kCrossEntropySymbol);
        find(found.futureTarget, kFutureTargetSymbol);
        return found;
    }();
    return loaded;
}

void* currentStream(const at::Tensor& tensor) {
    return c10::impl::VirtualGuardImpl(tensor.device().type())
        .getStream(tensor.device())
        .native_handle();
}

void check(int code, const char* kernel) {
    TORCH_CHECK(code == 0, kernel, " could not be launched (CUDA error ", code, ")");
}

void checkInput(const at::Tensor& tensor, std::int64_t dimensions) {
    TORCH_CHECK(tensor.is_cuda() && tensor.dim() == dimensions && tensor.stride(-1) == 1,
                "a kernel for CUDA was given another tensor");
    TORCH_CHECK(tensor.scalar_type() == at::kFloat || tensor.scalar_type() == at::kBFloat16,
                "kernels for CUDA read fp32 and bf16");
}

void checkOther(const at::Tensor& tensor, const at::Tensor& like, at::ScalarType type,
                std::int64_t count) {
    TORCH_CHECK(tensor.device() == like.device() && tensor.scalar_type() == type &&
                    tensor.is_contiguous() && tensor.numel() == count,
                "a kernel for CUDA was given another tensor");
}

}  // namespace

bool cudaKernelsLoaded() { return cudaKernelsProblem().empty(); }

const std::string& cudaKernelsProblem() { return kernels().problem; }

void crossEntropyInPlace(const at::Tensor& logits, const at::Tensor& targets,
                         const at::Tensor& scale, const at::Tensor& losses) {
    checkInput(logits, 2);
    checkOther(targets, logits, at::kLong, logits.size(0));
    checkOther(losses, logits, at::kFloat, logits.size(0));
    if (scale.defined()) checkOther(scale, logits, at::kFloat, 1);
    const c10::DeviceGuard device(logits.device());
    const CrossEntropyCall call{.logits = logits.data_ptr(),
                                .bf16 = logits.scalar_type() == at::kBFloat16,
                                .rows = logits.size(0),
                                .vocabulary = logits.size(1),
                                .rowStride = logits.stride(0),
                                .targets = targets.const_data_ptr<std::int64_t>(),
                                .scale = scale.defined() ? scale.const_data_ptr<float>() : nullptr,
                                .losses = losses.data_ptr<float>()};
    check(kernels().crossEntropy(&call, currentStream(logits)), "The cross-entropy");
}

at::Tensor futureTarget(const at::Tensor& embeddings, std::int64_t first, std::int64_t count,
                        const at::Tensor& weights, FutureMerge merge) {
    checkInput(embeddings, 3);
    checkOther(weights, embeddings, at::kFloat, weights.numel());
    TORCH_CHECK(
        first >= 0 && weights.numel() > 0 && first + count + weights.numel() <= embeddings.size(1),
        "the planning horizon reaches past the window");
    TORCH_CHECK(embeddings.size(0) < 1 << 16, "a batch has at most 65535 rows");
    const c10::DeviceGuard device(embeddings.device());
    auto result = at::empty({embeddings.size(0), count, embeddings.size(2)},
                            embeddings.options().dtype(at::kFloat).requires_grad(false));
    const FutureTargetCall call{.embeddings = embeddings.const_data_ptr(),
                                .bf16 = embeddings.scalar_type() == at::kBFloat16,
                                .batch = embeddings.size(0),
                                .channels = embeddings.size(2),
                                .batchStride = embeddings.stride(0),
                                .rowStride = embeddings.stride(1),
                                .first = first,
                                .count = count,
                                .horizon = weights.numel(),
                                .weights = weights.const_data_ptr<float>(),
                                .merge = static_cast<std::int32_t>(merge),
                                .result = result.data_ptr<float>()};
    check(kernels().futureTarget(&call, currentStream(embeddings)), "The future target");
    return result;
}

}  // namespace deepsight
