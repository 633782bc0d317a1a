#include <cuda_runtime_api.h>

#include "core/kernels/cuda/cross_entropy_arithmetic.h"
#include "core/kernels/cuda/kernel_calls.h"

namespace deepsight {
namespace {

constexpr int kWarp = 32;
constexpr int kMostThreads = 1024;
constexpr std::int64_t kMostBlocks = 1 << 20;  // further rows go round

__device__ SoftmaxPart joinWarp(SoftmaxPart part) {
    for (int distance = kWarp / 2; distance > 0; distance /= 2) {
        const SoftmaxPart other{__shfl_xor_sync(0xffffffffU, part.maximum, distance),
                                __shfl_xor_sync(0xffffffffU, part.sum, distance)};
        part = join(part, other);
    }
    return part;
}

struct WarpParts {
    float maxima[kWarp];
    float sums[kWarp];
};

// The whole row's part, in every thread. The caller separates two calls by a barrier.
__device__ SoftmaxPart joinBlock(SoftmaxPart part, WarpParts& ofWarps) {
    const int warp = threadIdx.x / kWarp;
    const int lane = threadIdx.x % kWarp;
    part = joinWarp(part);
    if (lane == 0) {
        ofWarps.maxima[warp] = part.maximum;
        ofWarps.sums[warp] = part.sum;
    }
    __syncthreads();
    const int warps = blockDim.x / kWarp;
    SoftmaxPart other;
    if (lane < warps) other = {ofWarps.maxima[lane], ofWarps.sums[lane]};
    return joinWarp(other);
}

// One block for each row.
template <typename Scalar>
__global__ void __launch_bounds__(kMostThreads)
    crossEntropyKernel(Scalar* logits, std::int64_t rows, std::int64_t vocabulary,
                       std::int64_t rowStride, const std::int64_t* __restrict__ targets,
                       const float* __restrict__ scale, float* __restrict__ losses) {
    __shared__ WarpParts ofWarps;
    const int thread = threadIdx.x;
    const int threads = blockDim.x;
    for (std::int64_t index = blockIdx.x; index < rows; index += gridDim.x) {
        Scalar* const row = logits + index * rowStride;
        const std::int64_t target = targets[index];
        SoftmaxPart whole;
        if (target != kIgnoredTarget) {
            // Read before any thread replaces it.
            const float targetLogit = toFloat(row[target]);
            whole = joinBlock(partOfRow(row, vocabulary, thread, threads), ofWarps);
            if (thread == 0) losses[index] = crossEntropy(whole, targetLogit);
        } else if (thread == 0) {
            losses[index] = 0.0F;
        }
        // Every thread has the target's logit and the parts of the warps.
        __syncthreads();
        if (scale != nullptr)
            gradientOfRow(row, vocabulary, thread, threads, whole, target, *scale);
    }
}

template <typename Scalar>
void launch(const CrossEntropyCall& call, cudaStream_t stream) {
    // Four packs for each thread keep enough reads under way.
    int threads = kWarp;
    while (threads < kMostThreads && threads * 4 * Pack<Scalar>::kSize < call.vocabulary)
        threads *= 2;
    const auto blocks = static_cast<unsigned>(call.rows < kMostBlocks ? call.rows : kMostBlocks);
    crossEntropyKernel<<<blocks, threads, 0, stream>>>(static_cast<Scalar*>(call.logits), call.rows,
                                                       call.vocabulary, call.rowStride,
                                                       call.targets, call.scale, call.losses);
}

}  // namespace

extern "C" __attribute__((visibility("default"))) int deepsightCrossEntropy(
    const CrossEntropyCall* call, void* stream) {
    if (call->rows == 0) return cudaSuccess;
    const auto on = static_cast<cudaStream_t>(stream);
    if (call->bf16)
        launch<Bfloat16>(*call, on);
    else
        launch<float>(*call, on);
    return cudaGetLastError();
}

}  // namespace deepsight
