#include "core/config/memory_estimate.h"

#include <algorithm>
#include <array>

#include "core/config/model_size.h"
#include "core/config/step_memory.h"
#include "core/data/generated_corpus.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

constexpr std::int64_t kMiB = 1 << 20;

// Code, tables and buffers that libtorch touches in its first step, beyond what is resident when
// the program has started; measured as peak minus tensors of small models (libtorch 2.11).
constexpr std::int64_t kFirstStepFp32 = 26 * kMiB;
constexpr std::int64_t kFirstStepBf16 = 44 * kMiB;  // with oneDNN's kernels
constexpr std::int64_t kCudaContext = 450 * kMiB;   // and cuBLAS; typical, not verified

// Up to glibc 2.37, an aligned block that was freed cannot serve the same request again unless a
// neighbour is free too (bug 14581), and libtorch aligns every tensor: its heap has holes.
// Measured: 14 to 28 % of what the tensors in it take.
constexpr double kHeapHoles = 0.23;

// Bytes are real numbers here: the largest configurations would overflow integers.
constexpr double kMostBytes = 1e17;

std::int64_t toBytes(double bytes) {
    return static_cast<std::int64_t>(std::min(bytes, kMostBytes));
}

/// Generated lines lie in memory, with what a judge knows of each; everything else is mapped.
std::int64_t dataBytes(const Config& config) {
    if (!config.generatesData()) return 0;
    const auto& data = config.data;
    const auto line = 2 * (config.model.contextSize + 1);
    if (data.source == DataSource::PathStar)
        return line * (data.pathStarTrainLines + data.pathStarTestLines);
    return line * (data.discoveryTrainLines + discoveryTestLines(data)) +
           8 * data.discoveryTrainLines;
}

const char* dataField(const Config& config) {
    return config.data.source == DataSource::PathStar ? "data.path_star_train_lines"
                                                      : "data.discovery_train_lines";
}

std::int64_t programBytes(const MemorySituation& situation) {
    if (situation.gpu) return kCudaContext;
    return situation.programBytes +
           (situation.precision == Precision::Bf16 ? kFirstStepBf16 : kFirstStepFp32);
}

/// What the allocator holds at the peak beyond the tensors that are alive then.
std::int64_t keptByAllocator(const std::array<StepMoment, 4>& moments, const StepMoment& peak,
                             bool gpu) {
    if (gpu) return 0;
    double heap = 0;
    double mapped = 0;
    for (const auto& moment : moments) {
        heap = std::max(heap, (1 + kHeapHoles) * moment.heap() + moment.holes);
        mapped = std::max(mapped, moment.mapped());
    }
    return toBytes(heap + mapped - peak.heap() - peak.mapped());
}

}  // namespace

MemoryEstimate estimateMemory(const Config& config, const MemorySituation& situation) {
    const auto moments = stepMoments(config, situation);
    const auto& peak = *std::ranges::max_element(
        moments, {}, [](const StepMoment& moment) { return moment.heap() + moment.mapped(); });
    const auto size = static_cast<double>(modelSize(config).parameters);

    MemoryEstimate estimate{.moment = peak.when};
    const auto add = [&estimate](const char* name, const char* field, std::int64_t bytes) {
        if (bytes > 0) estimate.parts.push_back({name, field, bytes});
        estimate.peakBytes += bytes;
    };
    add(DEEPSIGHT_TR("Config", "Weights"), "model.width", toBytes(4 * size));
    add(DEEPSIGHT_TR("Config", "Gradients"), "model.width",
        toBytes(4 * size) + toBytes(peak.gradients.total()));
    const auto sharers =
        config.training.shardOptimizer ? static_cast<double>(situation.ranks) : 1.0;
    add(DEEPSIGHT_TR("Config", "Optimizer moments"), "model.width", toBytes(8 * size / sharers));
    add(DEEPSIGHT_TR("Config", "bf16 copies of the weights"), "model.width",
        toBytes(peak.casts.total()));
    add(DEEPSIGHT_TR("Config", "Activations"), "training.batch_size",
        toBytes(peak.activations.total()));
    add(DEEPSIGHT_TR("Config", "Logits and next-token loss"), "training.batch_size",
        toBytes(peak.logits.total()));
    add(DEEPSIGHT_TR("Config", "Planning loss"), "training.batch_size",
        toBytes(peak.planning.total()));
    add(DEEPSIGHT_TR("Config", "Writing a checkpoint"), "model.width",
        toBytes(peak.checkpoint.total()));
    add(DEEPSIGHT_TR("Config", "Kept by the allocator"), "training.batch_size",
        keptByAllocator(moments, peak, situation.gpu));
    add(DEEPSIGHT_TR("Config", "Data"), dataField(config), situation.gpu ? 0 : dataBytes(config));
    add(DEEPSIGHT_TR("Config", "Program and libtorch"), "", programBytes(situation));
    return estimate;
}

}  // namespace deepsight
