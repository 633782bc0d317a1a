#include "core/training/precision.h"

#include <ATen/autocast_mode.h>

#include <algorithm>
#include <chrono>
#include <limits>

#include "core/support/device.h"

namespace deepsight {
namespace {

// Seconds of the fastest of a few products [rows, width] x [width, 4 width], conversions included.
double timeProduct(std::int64_t rows, std::int64_t width, torch::ScalarType type) {
    torch::NoGradGuard noGrad;
    const auto x = torch::ones({rows, width});
    const auto w = torch::ones({4 * width, width});
    double best = std::numeric_limits<double>::infinity();
    for (int repeat = 0; repeat < 6; ++repeat) {
        const auto start = std::chrono::steady_clock::now();
        torch::linear(x.to(type), w.to(type));
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        if (repeat > 0) best = std::min(best, taken.count());  // the first one warms up
    }
    return best;
}

// Every processor with AMX has AVX512-BF16 too.
bool computesBf16() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

Precision probeCpu(const Config& config, std::string& reason) {
    if (!computesBf16()) {
        reason = "fp32, since this processor has no AVX512-BF16.";
        return Precision::Fp32;
    }
    const auto rows =
        std::min<std::int64_t>(config.training.batchSize * config.model.contextSize, 2048);
    const double ratio = timeProduct(rows, config.model.width, torch::kFloat32) /
                         timeProduct(rows, config.model.width, torch::kBFloat16);
    char text[96];
    std::snprintf(text, sizeof text, "bf16 is %.2f times as fast as fp32 in a product of this size",
                  ratio);
    const bool wins = ratio > 1.2;
    reason = (wins ? "bf16, since " : "fp32, since ") + std::string(text) + ".";
    return wins ? Precision::Bf16 : Precision::Fp32;
}

}  // namespace

Precision resolvePrecision(const Config& config, const torch::Device& device, std::string& reason) {
    if (config.training.precision != Precision::Auto) {
        reason = precisionName(config.training.precision);
        reason += ", as configured.";
        return config.training.precision;
    }
    if (device.is_cpu()) return probeCpu(config, reason);
    for (const auto& known : deviceReport().devices) {
        if (known.id != device.str() || !known.nativeBf16) continue;
        reason = "bf16, which " + known.name + " computes natively.";
        return Precision::Bf16;
    }
    reason = "fp32, since this card does not compute bf16 natively.";
    return Precision::Fp32;
}

AutocastScope::AutocastScope(Precision precision, const torch::Device& device)
    : active_(precision == Precision::Bf16), type_(device.type()) {
    if (!active_) return;
    at::autocast::increment_nesting();
    at::autocast::set_autocast_enabled(type_, true);
    at::autocast::set_autocast_dtype(type_, at::kBFloat16);
}

AutocastScope::~AutocastScope() {
    if (!active_) return;
    at::autocast::set_autocast_enabled(type_, false);
    if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
}

const char* precisionName(Precision precision) {
    return precision == Precision::Bf16 ? "bf16" : precision == Precision::Fp32 ? "fp32" : "auto";
}

}  // namespace deepsight
