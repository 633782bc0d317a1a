#include <cuda_runtime_api.h>

#include "core/kernels/cuda/future_target_arithmetic.h"
#include "core/kernels/cuda/kernel_calls.h"

namespace deepsight {
namespace {

/// One thread's side of walk().
struct OnDevice {
    FutureThread& thread;
    template <typename What>
    __device__ void operator()(const What& what) const {
        what(thread);
        __syncthreads();
    }
};

template <typename Scalar>
__global__ void __launch_bounds__(kTileThreads) futureTargetKernel(FutureTargetCall call) {
    __shared__ FutureShared shared;
    const std::int64_t row = blockIdx.y;
    const FutureTask<Scalar> task{
        static_cast<const Scalar*>(call.embeddings) + row * call.batchStride,
        call.rowStride,
        call.channels,
        static_cast<std::int64_t>(blockIdx.x) * kTileChannels,
        call.first,
        call.count,
        call.horizon,
        call.weights,
        call.merge,
        call.result + row * call.count * call.channels};
    FutureThread thread = futureThread(threadIdx.x);
    walk(task, shared, OnDevice{thread});
}

}  // namespace

extern "C" __attribute__((visibility("default"))) int deepsightFutureTarget(
    const FutureTargetCall* call, void* stream) {
    if (call->batch == 0 || call->count == 0) return cudaSuccess;
    const auto tiles = static_cast<unsigned>((call->channels + kTileChannels - 1) / kTileChannels);
    const dim3 blocks(tiles, static_cast<unsigned>(call->batch));
    const auto on = static_cast<cudaStream_t>(stream);
    if (call->bf16)
        futureTargetKernel<Bfloat16><<<blocks, kTileThreads, 0, on>>>(*call);
    else
        futureTargetKernel<float><<<blocks, kTileThreads, 0, on>>>(*call);
    return cudaGetLastError();
}

}  // namespace deepsight
