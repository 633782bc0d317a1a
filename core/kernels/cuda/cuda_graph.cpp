#include <ATen/cuda/CUDAGeneratorImpl.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

#include "core/kernels/cuda/captured_work.h"

// The module libdeepsight_cuda_graph.so, loaded beside libtorch_cuda: nothing else of DeepSight
// names what is in there.

namespace deepsight {
namespace {

namespace allocator = c10::cuda::CUDACachingAllocator;

template <typename Action>
void ignoringErrors(const Action& action) {
    try {
        action();
    } catch (const std::exception&) {
        // What is tidied up may be tidy already.
    }
}

class CudaGraph : public CapturedWork {
  public:
    CudaGraph(c10::DeviceIndex device, int warmUps, const std::function<void()>& work)
        : device_(device), pool_(at::cuda::graph_pool_handle()) {
        const c10::cuda::CUDAGuard onDevice(device);
        c10::cuda::getCurrentCUDAStream(device).synchronize();
        const auto stream = c10::cuda::getStreamFromPool(/*isHighPriority=*/false, device);
        {
            const c10::cuda::CUDAStreamGuard onStream(stream);
            for (int i = 0; i < warmUps; ++i) work();
            stream.synchronize();
            // What the warm-ups took is what the graph will need.
            allocator::emptyCache();
            record(work);
        }
        stream.synchronize();
    }

    void replay() override {
        const c10::cuda::CUDAGuard onDevice(device_);
        graph_.replay();
    }

  private:
    void record(const std::function<void()>& work) {
        // Threads that prepare data may allocate and copy meanwhile.
        graph_.capture_begin(pool_, cudaStreamCaptureModeThreadLocal);
        try {
            work();
            graph_.capture_end();
        } catch (...) {
            giveUp();
            throw;
        }
    }

    // Leaves stream, allocator and generator as if nothing had been recorded.
    void giveUp() {
        bool ended = false;
        ignoringErrors([&] {
            graph_.capture_end();
            ended = true;
        });
        if (!ended) {
            ignoringErrors([&] { allocator::endAllocateToPool(device_, pool_); });
            ignoringErrors([&] { allocator::releasePool(device_, pool_); });
        }
        static_cast<void>(cudaGetLastError());
        // A generator in a capture that did not end would go on as if it were in one.
        ignoringErrors([&] {
            at::Generator generator = at::cuda::detail::getDefaultCUDAGenerator(device_);
            generator.graphsafe_set_state(generator.clone());
        });
    }

    c10::DeviceIndex device_;
    at::cuda::MempoolId_t pool_;
    at::cuda::CUDAGraph graph_;
};

}  // namespace
}  // namespace deepsight

extern "C" __attribute__((visibility("default"))) deepsight::CapturedWork* deepsightCaptureWork(
    int device, int warmUps, const std::function<void()>* work) {
    return new deepsight::CudaGraph(static_cast<c10::DeviceIndex>(device), warmUps, *work);
}
