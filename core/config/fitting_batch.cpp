#include "core/config/fitting_batch.h"

#include <cstdio>

#include "core/config/config_schema.h"

namespace deepsight {

MemoryEstimate memoryNeeded(const Config& config, MemorySituation situation) {
    if (config.training.precision != Precision::Auto) {
        situation.precision = config.training.precision;
        return estimateMemory(config, situation);
    }
    situation.precision = Precision::Fp32;
    auto fp32 = estimateMemory(config, situation);
    // The larger one where the vocabulary is: bf16 makes logits of whole rows, fp32 of pieces.
    situation.precision = Precision::Bf16;
    auto bf16 = estimateMemory(config, situation);
    return bf16.peakBytes > fp32.peakBytes ? bf16 : fp32;
}

std::optional<FittingBatch> fittingBatch(const Config& config, std::int64_t availableBytes,
                                         const MemorySituation& situation) {
    const auto& training = config.training;
    const auto* accumulation = findField("training.gradient_accumulation");
    for (auto size = training.batchSize / 2; size >= 1; --size) {
        if (training.batchSize % size != 0) continue;
        FittingBatch batch{
            .batchSize = size,
            .gradientAccumulation = training.gradientAccumulation * (training.batchSize / size)};
        if (static_cast<double>(batch.gradientAccumulation) > accumulation->maximum) return {};
        batch.bytes = memoryNeeded(withBatch(config, batch), situation).peakBytes;
        if (batch.bytes <= availableBytes) return batch;
    }
    return {};
}

Config withBatch(Config config, const FittingBatch& batch) {
    config.training.batchSize = batch.batchSize;
    config.training.gradientAccumulation = batch.gradientAccumulation;
    return config;
}

std::string describe(const FittingBatch& batch) {
    const auto size = std::to_string(batch.batchSize);
    const auto times = std::to_string(batch.gradientAccumulation);
    return "A micro-batch of " + size + " should fit, with an estimated " + gibibytes(batch.bytes) +
           "; " + times +
           " of them to a step train on the same windows: --set training.batch_size=" + size +
           " training.gradient_accumulation=" + times + ".";
}

std::string gibibytes(std::int64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f GiB", static_cast<double>(bytes) / (1 << 30));
    return text;
}

}  // namespace deepsight
