#include "core/config/fitting_batch.h"

#include <gtest/gtest.h>

#include "core/config/presets.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using test::contains;

Config large() {
    auto config = preset("small").config;
    config.training.batchSize = 24;
    config.training.gradientAccumulation = 2;
    config.training.precision = Precision::Fp32;
    return config;
}

std::int64_t needed(Config config, std::int64_t batchSize) {
    config.training.batchSize = batchSize;
    return estimateMemory(config, {}).peakBytes;
}

TEST(FittingBatch, IsTheLargestDivisorWhoseEstimateFits) {
    const auto config = large();
    ASSERT_LT(needed(config, 8), needed(config, 12));
    const auto batch = fittingBatch(config, needed(config, 12) - 1, {});
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->batchSize, 8);
    EXPECT_EQ(batch->gradientAccumulation, 6);
    EXPECT_EQ(batch->bytes, needed(config, 8));
    EXPECT_EQ(fittingBatch(config, needed(config, 12), {})->batchSize, 12);
    // Smaller than the one there is, however much memory there is.
    EXPECT_EQ(fittingBatch(config, std::int64_t{1} << 60, {})->batchSize, 12);
    const auto smaller = withBatch(config, *batch);
    EXPECT_EQ(smaller.training.batchSize * smaller.training.gradientAccumulation, 24 * 2);
}

TEST(FittingBatch, ThereIsNoneWhereNotEvenOneWindowFits) {
    const auto config = large();
    EXPECT_FALSE(fittingBatch(config, needed(config, 1) - 1, {}));
    EXPECT_EQ(fittingBatch(config, needed(config, 1), {})->batchSize, 1);
    EXPECT_FALSE(fittingBatch(withBatch(config, {.batchSize = 1, .gradientAccumulation = 48}),
                              std::int64_t{1} << 60, {}));
}

TEST(FittingBatch, KeepsToTheRangeOfTheAccumulation) {
    auto config = large();
    config.training.batchSize = 7;  // whose only divisor is one
    config.training.gradientAccumulation = 65'536 / 2;
    EXPECT_FALSE(fittingBatch(config, std::int64_t{1} << 60, {}));
}

TEST(FittingBatch, AnOpenPrecisionMustFitEitherWay) {
    auto config = large();
    config.training.precision = Precision::Auto;
    MemorySituation bf16{.precision = Precision::Bf16};
    const auto larger =
        std::max(estimateMemory(config, {}).peakBytes, estimateMemory(config, bf16).peakBytes);
    EXPECT_EQ(memoryNeeded(config, {}).peakBytes, larger);
}

TEST(FittingBatch, ItsSentenceNamesTheOptions) {
    const auto text = describe(FittingBatch{8, 6, std::int64_t{3} << 30});
    EXPECT_TRUE(contains(text, "--set training.batch_size=8 training.gradient_accumulation=6"));
    EXPECT_TRUE(contains(text, "3.0 GiB"));
}

}  // namespace
}  // namespace deepsight
