#include "core/training/precision.h"

#include <ATen/autocast_mode.h>

#include <algorithm>
#include <chrono>
#include <limits>

#include "core/support/device.h"

namespace deepsight {
namespace {

// Well above the noise of the measurement, so that the same machine chooses the same.
constexpr double kNeededSpeedup = 1.5;

using Step = std::function<void(Precision)>;

double secondsOf(const Step& step, Precision precision) {
    const auto start = std::chrono::steady_clock::now();
    step(precision);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// How much faster bf16 is, from the fastest of several steps of each kind, taken in turn, so that
// other work on the machine disturbs both alike and a single delay neither.
double bf16Speedup(const Step& step) {
    double fp32 = std::numeric_limits<double>::infinity();
    double bf16 = fp32;
    for (int repeat = 0; repeat < 5; ++repeat) {
        fp32 = std::min(fp32, secondsOf(step, Precision::Fp32));
        bf16 = std::min(bf16, secondsOf(step, Precision::Bf16));
    }
    return fp32 / bf16;
}

// Every processor with AMX has AVX512-BF16 too.
bool computesBf16() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

Precision probeCpu(const Step& step, std::string& reason) {
    if (!computesBf16()) {
        reason = "fp32, since this processor has no AVX512-BF16.";
        return Precision::Fp32;
    }
    const double speedup = bf16Speedup(step);
    const auto precision = speedup > kNeededSpeedup ? Precision::Bf16 : Precision::Fp32;
    char text[128];
    std::snprintf(text, sizeof text,
                  "%s, since bf16 trains this model %.2f times as fast and must reach %.1f to be "
                  "worth its rounding.",
                  precisionName(precision), speedup, kNeededSpeedup);
    reason = text;
    return precision;
}

}  // namespace

Precision resolvePrecision(const Config& config, const torch::Device& device, const Step& step,
                           std::string& reason) {
    if (config.training.precision != Precision::Auto) {
        reason = precisionName(config.training.precision);
        reason += ", as configured.";
        return config.training.precision;
    }
    if (device.is_cpu()) return probeCpu(step, reason);
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
