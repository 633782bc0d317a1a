#include "core/kernels/cuda/captured_work.h"

#include "core/kernels/cuda/cuda_module.h"

namespace deepsight {

std::unique_ptr<CapturedWork> captureWork(int deviceIndex, int warmUps,
                                          const std::function<void()>& work, std::string& problem) {
    using Capture = CapturedWork* (*)(int, int, const std::function<void()>*);
    const auto capture = reinterpret_cast<Capture>(
        cudaModuleFunction("libdeepsight_cuda_graph.so", "deepsightCaptureWork", problem));
    if (!capture) return nullptr;
    return std::unique_ptr<CapturedWork>(capture(deviceIndex, warmUps, &work));
}

}  // namespace deepsight
