#include "core/config/memory_estimate.h"

#include <gtest/gtest.h>

#include <cstring>

#include "core/config/model_size.h"
#include "core/config/presets.h"
#include "core/support/system_memory.h"

namespace deepsight {
namespace {

std::int64_t bytesOf(const MemoryEstimate& estimate, const char* name) {
    for (const auto& part : estimate.parts)
        if (std::strcmp(part.name, name) == 0) return part.bytes;
    return 0;
}

TEST(MemoryEstimate, PartsAddUpToThePeak) {
    for (const Preset& item : presets())
        for (const auto precision : {Precision::Fp32, Precision::Bf16})
            for (const bool gpu : {false, true}) {
                const auto estimate = estimateMemory(
                    item.config, {.precision = precision, .gpu = gpu, .programBytes = 1000});
                std::int64_t sum = 0;
                for (const auto& part : estimate.parts) {
                    EXPECT_GT(part.bytes, 0) << item.id << ' ' << part.name;
                    sum += part.bytes;
                }
                EXPECT_EQ(sum, estimate.peakBytes) << item.id;
            }
}

TEST(MemoryEstimate, CountsWeightsAndMomentsAsFloat32) {
    const Config config = preset("small").config;
    const auto size = modelSize(config).parameters;
    for (const auto precision : {Precision::Fp32, Precision::Bf16}) {
        const auto estimate = estimateMemory(config, {.precision = precision});
        EXPECT_EQ(bytesOf(estimate, "Weights"), 4 * size);
        EXPECT_EQ(bytesOf(estimate, "Optimizer moments"), 8 * size);
    }
}

TEST(MemoryEstimate, CountsSavedActivationsAsByHand) {
    Config config = preset("small-baseline").config;
    config.model.layers = 2;
    const auto& model = config.model;
    const auto tokens = config.training.batchSize * model.contextSize;
    const auto state = 4 * tokens * model.width;
    // A layer saves both norms' outputs, query, key, value, what was attended, both residuals and
    // both sides of the GELU; statistics of two norms and of the scores. Then embeddings and
    // the final norm.
    const auto layer = (2 + 3 + 1 + 2 + 8) * state + 16 * tokens + 4 * tokens * model.heads;
    const auto estimate = estimateMemory(config, {});
    ASSERT_EQ(estimate.moment, MemoryMoment::Loss);
    // And what the loss sends back.
    EXPECT_EQ(bytesOf(estimate, "Activations"), 2 * layer + 2 * state + state);
    EXPECT_EQ(bytesOf(estimate, "Gradients"),
              4 * modelSize(config).parameters + 4 * model.vocabularySize * model.width);
}

TEST(MemoryEstimate, LogitsAreNeverWhole) {
    Config config = preset("paper-mse").config;
    config.training.batchSize = 50;
    const auto whole = 4 * config.training.batchSize * config.model.contextSize * 50257;
    for (const bool gpu : {false, true})
        EXPECT_LT(bytesOf(estimateMemory(config, {.gpu = gpu}), "Logits and next-token loss"),
                  gpu ? whole / 2 : whole / 100);
}

TEST(MemoryEstimate, ActivationsGrowWithTheBatchAndShrinkInBf16) {
    Config config = preset("small").config;
    const auto activations = [&config](Precision precision) {
        return bytesOf(estimateMemory(config, {.precision = precision}), "Activations");
    };
    const auto before = activations(Precision::Fp32);
    EXPECT_LT(activations(Precision::Bf16), 0.6 * static_cast<double>(before));
    config.training.batchSize *= 2;
    EXPECT_EQ(activations(Precision::Fp32), 2 * before);
}

TEST(MemoryEstimate, AccumulatingGradientsCostsNothing) {
    Config config = preset("small").config;
    const auto before = estimateMemory(config, {}).peakBytes;
    config.training.gradientAccumulation *= 8;
    EXPECT_EQ(estimateMemory(config, {}).peakBytes, before);
}

TEST(MemoryEstimate, SavingIsThePeakOfAWideModelWithFewTokens) {
    Config config = preset("small").config;
    config.model.width = 1536;
    config.model.contextSize = 16;
    config.training.batchSize = 1;
    const auto estimate = estimateMemory(config, {});
    EXPECT_EQ(estimate.moment, MemoryMoment::Checkpoint);
    // Both moments copied.
    EXPECT_EQ(bytesOf(estimate, "Writing a checkpoint"), 8 * modelSize(config).parameters);
}

TEST(MemoryEstimate, RecomputationKeepsWhatEntersEachBlock) {
    Config config = preset("small-baseline").config;
    config.training.batchSize = 64;
    const auto& model = config.model;
    const auto state = 4 * config.training.batchSize * model.contextSize * model.width;
    const auto activations = [&config](std::int64_t layers) {
        config.model.layers = layers;
        return bytesOf(estimateMemory(config, {}), "Activations");
    };
    const auto kept = activations(40) - activations(20);
    config.training.activationCheckpointing = true;
    EXPECT_EQ(activations(40) - activations(20), 20 * state);
    EXPECT_GT(kept, 15 * 20 * state);
}

TEST(MemoryEstimate, RanksShareTheMomentsWhereTheyAreAskedTo) {
    Config config = preset("gpt2-124m").config;
    const auto moments = [&config](std::int64_t ranks) {
        return bytesOf(estimateMemory(config, {.ranks = ranks}), "Optimizer moments");
    };
    EXPECT_EQ(moments(4), moments(1));
    config.training.shardOptimizer = true;
    EXPECT_EQ(moments(4), moments(1) / 4);
}

TEST(MemoryEstimate, ProgramCountsInTheProcessOnly) {
    const Config config = preset("demo").config;
    const auto at = [&config](bool gpu, std::int64_t program) {
        return estimateMemory(config, {.gpu = gpu, .programBytes = program}).peakBytes;
    };
    EXPECT_EQ(at(false, 5000) - at(false, 0), 5000);
    EXPECT_EQ(at(true, 5000), at(true, 0));
}

TEST(SystemMemory, ResidentMemoryFollowsWhatIsTouched) {
    constexpr std::size_t kBytes = 64 << 20;
    const auto before = residentBytes();
    {
        const std::vector<char> block(kBytes, 1);
        EXPECT_GE(residentBytes() - before, static_cast<std::int64_t>(kBytes) * 9 / 10);
        EXPECT_GE(block.back(), 1);
    }
    EXPECT_GT(availableBytes(), 0);
    EXPECT_LE(programBytes(), residentBytes());
}

}  // namespace
}  // namespace deepsight
