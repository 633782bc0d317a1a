#include <gtest/gtest.h>

#include <cerrno>
#include <cmath>
#include <filesystem>
#include <new>
#include <system_error>

#include "core/config/fitting_batch.h"
#include "core/support/torch.h"
#include "core/training/memory_error.h"
#include "core/training/resumed_config.h"
#include "core/training/run_folder.h"
#include "core/training/training_failure.h"
#include "core/training/training_preparation.h"
#include "tests/core/tiny_training.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

// Too little memory: what is said, what is offered, and that what is offered trains the same.

namespace deepsight {
namespace {

using test::contains;
using test::Recorder;
using test::tinyConfig;

const torch::Device kCpu(torch::kCPU);

Config largeConfig() {
    auto config = tinyConfig(4);
    config.model.width = 512;
    config.training.batchSize = 64;
    config.training.gradientAccumulation = 3;
    return config;
}

TEST(OutOfMemory, WhatCannotFitIsRefusedWithTheEstimateAndTheBatchThatWould) {
    const auto config = largeConfig();
    const auto needed = memoryNeeded(config, {}).peakBytes;
    const auto half = withBatch(config, {.batchSize = 32, .gradientAccumulation = 6});
    const auto available = memoryNeeded(half, {}).peakBytes;
    ASSERT_LT(static_cast<double>(available), 0.8 * static_cast<double>(needed));
    try {
        requireMemory(config, MemorySituation{}, available);
        FAIL() << "found too little memory enough";
    } catch (const MemoryError& error) {
        ASSERT_TRUE(error.remedy());
        EXPECT_EQ(error.remedy()->batchSize, 32);
        EXPECT_EQ(error.remedy()->gradientAccumulation, 6);
        EXPECT_EQ(error.remedy()->bytes, available);
        const std::string message = error.what();
        EXPECT_TRUE(contains(message, gibibytes(needed)));
        EXPECT_TRUE(contains(message, gibibytes(available) + " are available"));
        EXPECT_TRUE(contains(message, "training.batch_size=32 training.gradient_accumulation=6"));
    }
    requireMemory(half, MemorySituation{}, available);
    requireMemory(config, MemorySituation{}, needed);
}

TEST(OutOfMemory, ARankNeedsMemoryForItsRowsOfACutMicroBatch) {
    const auto config = largeConfig();
    auto own = config;
    own.training.batchSize = 32;
    const MemorySituation six{.ranks = 6};  // of three micro-batches half a one each
    const auto available = memoryNeeded(own, six).peakBytes;
    requireMemoryOfShare(config, six, available);
    EXPECT_THROW(requireMemoryOfShare(config, {.ranks = 3}, available), MemoryError);
}

TEST(OutOfMemory, WhereNoBatchFitsTheFieldToLowerIsNamed) {
    const auto config = largeConfig();
    try {
        requireMemory(config, MemorySituation{}, 1 << 20);
        FAIL() << "found too little memory enough";
    } catch (const MemoryError& error) {
        EXPECT_FALSE(error.remedy());
        EXPECT_FALSE(contains(error.what(), "--set"));
        EXPECT_TRUE(contains(error.what(), "lower it, or close other programs"));
    }
}

TEST(OutOfMemory, AFailureOfTheAllocatorOffersASmallerBatch) {
    const auto config = largeConfig();
    const auto failureOf = [&](const auto& work) {
        try {
            work();
        } catch (...) {
            return describeFailure(config, kCpu, /*programBytes=*/0);
        }
        return Failed{};
    };
    const auto check = [&](const Failed& failure) {
        EXPECT_EQ(failure.kind, ErrorKind::OutOfMemory) << failure.message;
        ASSERT_TRUE(failure.remedy) << failure.message;
        EXPECT_LT(failure.remedy->batchSize, 64);
        EXPECT_EQ(failure.remedy->batchSize * failure.remedy->gradientAccumulation, 64 * 3);
        const auto needed = memoryNeeded(config, {}).peakBytes;
        EXPECT_LE(failure.remedy->bytes, needed * 9 / 10);
        EXPECT_TRUE(contains(failure.message, "training.batch_size 64"));
        EXPECT_TRUE(contains(failure.message, gibibytes(needed)));
        EXPECT_TRUE(contains(failure.message, "--set training.batch_size="));
    };
    check(failureOf([] { throw std::bad_alloc(); }));
    // libtorch's own: more than any machine has.
    check(failureOf([] { torch::empty({std::int64_t{1} << 52}, torch::kInt8); }));
    const FittingBatch known{.batchSize = 2, .gradientAccumulation = 96, .bytes = 5};
    const auto passedOn = failureOf([&] { throw MemoryError("Too little.", known); });
    EXPECT_EQ(passedOn.message, "Too little.");
    EXPECT_EQ(passedOn.remedy->batchSize, 2);
}

TEST(OutOfMemory, OnlyAFullDiskIsToldToFreeSpace) {
    const auto failureOf = [](int code) {
        try {
            throw std::filesystem::filesystem_error("rename",
                                                    std::error_code(code, std::system_category()));
        } catch (...) {
            return describeFailure(largeConfig(), kCpu, /*programBytes=*/0);
        }
    };
    for (const int code : {ENOSPC, EDQUOT}) {
        EXPECT_EQ(failureOf(code).kind, ErrorKind::DiskFull);
        EXPECT_TRUE(contains(failureOf(code).message, "Free some space"));
    }
    EXPECT_EQ(failureOf(EACCES).kind, ErrorKind::Io);
    EXPECT_TRUE(contains(failureOf(EACCES).message, "Make it writable"));
    EXPECT_FALSE(contains(failureOf(EIO).message, "Free some space"));
}

Recorder trainIn(const std::filesystem::path& folder, const Config& config, bool resume = false) {
    Recorder recorder;
    TrainingControl control;
    makeTrainer()->run({.config = config, .runFolder = folder, .resume = resume, .probe = {}},
                       recorder, control);
    return recorder;
}

Config withoutDropout(std::int64_t steps) {
    auto config = tinyConfig(steps);
    config.model.dropout = 0;
    return config;
}

TEST(FittingBatch, TrainsOnTheSameWindowsAlsoInARunThatIsResumed) {
    const test::TemporaryFolder folder;
    const auto whole = trainIn(folder / "whole", withoutDropout(12));
    trainIn(folder / "parts", withoutDropout(6));
    auto smaller = withBatch(withoutDropout(12), {.batchSize = 2, .gradientAccumulation = 4});
    const auto parts = trainIn(folder / "parts", smaller, /*resume=*/true);
    const auto expected = whole.all<StepMetrics>();
    const auto found = parts.all<StepMetrics>();
    ASSERT_EQ(found.size(), 6U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].tokens, expected[6 + i].tokens);
        EXPECT_NEAR(found[i].trainLoss, expected[6 + i].trainLoss, 1e-4);
        EXPECT_NEAR(*found[i].futureLoss, *expected[6 + i].futureLoss, 1e-4);
    }
    // On other windows it would differ by far more.
    EXPECT_GT(std::abs(expected[6].trainLoss - expected[7].trainLoss), 1e-3);
    // Validated on as many windows.
    EXPECT_EQ(readRun(folder / "parts").config.training.evaluationBatches, 4);
    EXPECT_NEAR(parts.all<EvaluationMetrics>().back().validationLoss,
                whole.all<EvaluationMetrics>().back().validationLoss, 1e-4);
}

TEST(FittingBatch, AnotherNumberOfWindowsWouldBeAnotherRun) {
    auto config = tinyConfig(4);
    config.training.batchSize = 2;
    const auto message =
        test::expectError(ErrorKind::Config, [&] { resumedConfig(tinyConfig(4), config); });
    EXPECT_TRUE(contains(message, "training.batch_size"));
    EXPECT_TRUE(contains(message, "training.gradient_accumulation"));
    EXPECT_TRUE(contains(message, "8 of them"));
    config.training.gradientAccumulation = 4;
    const auto resumed = resumedConfig(tinyConfig(4), config);
    EXPECT_EQ(resumed.config.training.batchSize, 2);
    EXPECT_EQ(resumed.config.training.evaluationBatches, 4);
    EXPECT_TRUE(resumed.warnings.empty());
    config.training.evaluationBatches = 7;  // asked for
    EXPECT_EQ(resumedConfig(tinyConfig(4), config).config.training.evaluationBatches, 7);
}

TEST(FittingBatch, ScoresThatCompareWindowsAreWarnedAbout) {
    for (const auto score :
         {DisaffinityScore::Mse, DisaffinityScore::InfoNce, DisaffinityScore::VicReg,
          DisaffinityScore::Barlow, DisaffinityScore::Cka}) {
        auto config = tinyConfig(4);
        config.planning.score = score;
        const auto smaller = withBatch(config, {.batchSize = 1, .gradientAccumulation = 8});
        EXPECT_EQ(resumedConfig(config, smaller).warnings.empty(), score == DisaffinityScore::Mse);
        EXPECT_TRUE(resumedConfig(config, config).warnings.empty());
        config.planning.sigregWeight = 0.1;
        const auto regularised = withBatch(config, {.batchSize = 1, .gradientAccumulation = 8});
        EXPECT_FALSE(resumedConfig(config, regularised).warnings.empty());
    }
}

TEST(ResumedConfig, WhatIsDoneAboutUnsoundStepsMayChange) {
    auto config = tinyConfig(4);
    config.training.onNonFinite = NonFiniteAction::RollBack;
    config.training.onSpike = SpikeAction::Skip;
    config.training.mostInterventions = 3;
    const auto resumed = resumedConfig(tinyConfig(4), config);
    EXPECT_EQ(resumed.config.training, config.training);
    EXPECT_EQ(resumed.changes.size(), 3U);
}

}  // namespace
}  // namespace deepsight
