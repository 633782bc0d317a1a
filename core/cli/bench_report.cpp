#include "core/cli/bench_report.h"

#include <cmath>
#include <cstdio>
#include <string>

#include "core/config/config_json.h"
#include "core/data/thousands.h"
#include "core/support/device.h"
#include "core/training/environment.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kGiga = 1e9;
constexpr double kMiB = 1 << 20;

// "1,234.5": an amount with so many digits that four or so of them say something.
std::string amount(double value) {
    if (std::abs(value) >= 1000) return withThousands(std::llround(value));
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", std::abs(value) >= 100 ? 0 : 1, value);
    return text;
}

std::string milliseconds(double seconds) {
    const double value = 1e3 * seconds;
    if (value >= 1000) return withThousands(std::llround(value)) + " ms";
    char text[32];
    std::snprintf(text, sizeof text, "%.*f ms", value >= 100 ? 0 : value >= 10 ? 1 : 2, value);
    return text;
}

std::string mebibytes(std::int64_t bytes) {
    return withThousands(std::llround(static_cast<double>(bytes) / kMiB)) + " MiB";
}

std::string describe(const Config& config) {
    const auto& model = config.model;
    std::string text = "vocabulary " + withThousands(model.vocabularySize) + ", context " +
                       std::to_string(model.contextSize) + ", width " +
                       std::to_string(model.width) + ", ";
    if (config.isDeepSight())
        text += std::to_string(model.encoderLayers) + " + " + std::to_string(model.decoderLayers) +
                " layers, " + std::to_string(model.heads) + " and " +
                std::to_string(model.crossAttentionHeads) + " heads";
    else
        text += std::to_string(model.layers) + " layers, " + std::to_string(model.heads) + " heads";
    if (config.plans()) text += ", n = " + std::to_string(config.planning.horizon);
    text += ", batch " + std::to_string(config.training.batchSize);
    if (config.training.gradientAccumulation > 1)
        text += " x " + std::to_string(config.training.gradientAccumulation);
    return text;
}

// A share of a step that may be nothing at all.
std::string orDash(double value, const std::string& text) { return value == 0 ? "-" : text; }

void printPart(const char* name, const PartTime& time, double flops, const StepBenchmark& result) {
    const auto steps = static_cast<double>(result.profiledSteps);
    const double seconds = time.seconds() / steps;
    std::printf("  %-16s %11s %11s %7.1f %% %10s %11s\n", name,
                orDash(time.forward, milliseconds(time.forward / steps)).c_str(),
                orDash(time.backward, milliseconds(time.backward / steps)).c_str(),
                100 * time.seconds() / result.profile.seconds,
                flops > 0 && seconds > 0 ? amount(flops / seconds / kGiga).c_str() : "-",
                withThousands(std::llround(static_cast<double>(time.operations) / steps)).c_str());
}

void printParts(const StepBenchmark& result) {
    std::printf("\n  %-16s %11s %11s %9s %10s %11s\n", "part", "forward", "backward", "step",
                "GFLOP/s", "operations");
    PartTime sum;
    for (std::size_t i = 0; i < kStepParts; ++i) {
        const auto& time = result.profile.parts[i];
        sum.forward += time.forward;
        sum.backward += time.backward;
        sum.operations += time.operations;
        printPart(partName(static_cast<StepPart>(i)), time, result.flops[i], result);
    }
    printPart("sum", sum, result.flopsPerStep, result);
    std::printf(
        "  means of %lld steps; time with the profiler against without, in turns: %+.1f %%\n",
        static_cast<long long>(result.profiledSteps), 100 * result.profilerShare);
}

Json partsJson(const StepBenchmark& result) {
    const auto steps = static_cast<double>(result.profiledSteps);
    Json parts = Json::array();
    for (std::size_t i = 0; i < kStepParts; ++i) {
        const auto& time = result.profile.parts[i];
        parts.push_back({{"part", partName(static_cast<StepPart>(i))},
                         {"forward_seconds", time.forward / steps},
                         {"backward_seconds", time.backward / steps},
                         {"share", time.seconds() / result.profile.seconds},
                         {"flops", result.flops[i]},
                         {"operations", static_cast<double>(time.operations) / steps}});
    }
    return parts;
}

}  // namespace

void printPeak(const MatrixPeak& peak, int threads, const std::string& device,
               Precision precision) {
    const char* name = precision == Precision::Bf16 ? "bf16" : "fp32";
    std::printf("%s, %d thread%s, %s, libtorch %s\n", processorName().c_str(), threads,
                threads == 1 ? "" : "s", device.c_str(), libtorchVersion().c_str());
    std::printf("Matrix product %lld x %lld, %s: %s GFLOP/s by %s",
                static_cast<long long>(peak.size), static_cast<long long>(peak.size), name,
                amount(peak.flops() / kGiga).c_str(), peak.library().c_str());
    if (peak.oneDnnFlops > peak.torchFlops)
        std::printf(" (%s: %s)", peak.torchLibrary.c_str(),
                    amount(peak.torchFlops / kGiga).c_str());
    else if (peak.oneDnnFlops > 0)
        std::printf(" (oneDNN: %s)", amount(peak.oneDnnFlops / kGiga).c_str());
    std::printf("\n");
}

Json toJson(const MatrixPeak& peak) {
    return {{"flops_per_second", peak.flops()},
            {"library", peak.library()},
            {"size", peak.size},
            {"torch_library", peak.torchLibrary},
            {"torch_flops_per_second", peak.torchFlops},
            {"onednn_flops_per_second", peak.oneDnnFlops}};
}

void printBenchmark(const BenchConfiguration& configuration, const StepBenchmark& result,
                    const MatrixPeak& peak) {
    std::printf("\n%s: %s\n", configuration.name.c_str(), describe(configuration.config).c_str());
    const auto tokens = [&](double share) {
        return amount(static_cast<double>(result.tokensPerStep) / result.quantile(share));
    };
    std::printf("  %-16s %11s tokens/s; quartiles %s and %s\n", "speed", tokens(0.5).c_str(),
                tokens(0.75).c_str(), tokens(0.25).c_str());
    std::printf("  %-16s %11s; %zu of them, %s processor time each\n", "step",
                milliseconds(result.quantile(0.5)).c_str(), result.seconds.size(),
                milliseconds(result.cpuSecondsPerStep).c_str());
    std::printf("  %-16s %11s GFLOP/s, %s, %.1f %% of the matrix product\n", "arithmetic",
                amount(result.flopsPerSecond() / kGiga).c_str(), result.precision.c_str(),
                100 * result.flopsPerSecond() / peak.flops());
    std::printf("  %-16s %11s at most, %s of it the program itself\n", "memory",
                mebibytes(result.peakBytes).c_str(), mebibytes(result.programBytes).c_str());
    if (result.cudaPeakBytes > 0)
        std::printf("  %-16s %11s at most\n", "memory of card",
                    mebibytes(result.cudaPeakBytes).c_str());
    if (result.profiledSteps > 0) printParts(result);
    std::fflush(stdout);
}

void printRecomputation(const StepBenchmark& again, const StepBenchmark& kept) {
    std::printf("  %-16s %11.2f times as long per step as kept activations, %s instead of %s\n",
                "recomputation", again.quantile(0.5) / kept.quantile(0.5),
                mebibytes(again.peakBytes).c_str(), mebibytes(kept.peakBytes).c_str());
    std::fflush(stdout);
}

Json recomputationJson(const StepBenchmark& again, const StepBenchmark& kept) {
    return {{"time_ratio", again.quantile(0.5) / kept.quantile(0.5)},
            {"kept_seconds_per_step", kept.quantile(0.5)},
            {"kept_peak_bytes", kept.peakBytes}};
}

Json toJson(const BenchConfiguration& configuration, const StepBenchmark& result,
            const MatrixPeak& peak) {
    Json json{{"name", configuration.name},
              {"config", Json::parse(deepsight::toJson(configuration.config))},
              {"device", result.device},
              {"precision", result.precision},
              {"steps", result.seconds.size()},
              {"tokens_per_step", result.tokensPerStep},
              {"tokens_per_second", result.tokensPerSecond()},
              {"seconds_per_step",
               {{"lower_quartile", result.quantile(0.25)},
                {"median", result.quantile(0.5)},
                {"upper_quartile", result.quantile(0.75)}}},
              {"cpu_seconds_per_step", result.cpuSecondsPerStep},
              {"flops_per_step", result.flopsPerStep},
              {"flops_per_second", result.flopsPerSecond()},
              {"fraction_of_peak", result.flopsPerSecond() / peak.flops()},
              {"program_bytes", result.programBytes},
              {"peak_bytes", result.peakBytes}};
    if (result.cudaPeakBytes > 0) json["cuda_peak_bytes"] = result.cudaPeakBytes;
    if (result.profiledSteps > 0)
        json["profile"] = {{"steps", result.profiledSteps},
                           {"seconds_per_step",
                            result.profile.seconds / static_cast<double>(result.profiledSteps)},
                           {"profiler_share", result.profilerShare},
                           {"parts", partsJson(result)}};
    return json;
}

}  // namespace deepsight::cli
