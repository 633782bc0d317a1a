#include "core/training/matrix_peak.h"

#include <ATen/Config.h>
#include <torch/cuda.h>

#include <algorithm>
#include <chrono>
#include <functional>

#include "core/kernels/linear.h"
#include "core/support/thread_limit.h"
#include "core/support/torch.h"

namespace deepsight {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kCpuSize = 2048;
constexpr std::int64_t kGpuSize = 8192;
constexpr double kSeconds = 1.0;
constexpr int kFewest = 3;
constexpr int kMost = 50;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// What at::mm is. It takes oneDNN for bf16 on some processors, and does not say where.
const char* torchLibrary(const torch::Device& device, Precision precision) {
    if (device.is_cuda()) return "cuBLAS";
    if (precision == Precision::Bf16) return "libtorch";
    return at::hasMKL() ? "MKL" : "BLAS";
}

}  // namespace

MatrixPeak measureMatrixPeak(const std::string& deviceId, Precision precision, int threads) {
    const ThreadLimit limit(threads);
    const torch::Device device(deviceId);
    const torch::NoGradGuard noGrad;
    MatrixPeak peak{.size = device.is_cuda() ? kGpuSize : kCpuSize,
                    .torchLibrary = torchLibrary(device, precision)};
    const auto options = torch::TensorOptions(device).dtype(
        precision == Precision::Bf16 ? torch::kBFloat16 : torch::kFloat32);
    const auto x = torch::ones({peak.size, peak.size}, options);
    const auto weight = torch::ones({peak.size, peak.size}, options);
    const auto transposed = weight.t();
    const auto size = static_cast<double>(peak.size);
    const auto time = [&](const std::function<void()>& product, double& fastest) {
        const auto start = Clock::now();
        product();
        if (device.is_cuda()) torch::cuda::synchronize(device.index());
        fastest = std::max(fastest, 2 * size * size * size / secondsSince(start));
    };
    const bool oneDnn = kernels::usesOneDnn(x);
    const auto start = Clock::now();
    for (int i = 0; i < kFewest || (i < kMost && secondsSince(start) < kSeconds); ++i) {
        time([&] { at::mm(x, transposed); }, peak.torchFlops);
        if (oneDnn) time([&] { kernels::product(x, weight); }, peak.oneDnnFlops);
    }
    return peak;
}

}  // namespace deepsight
