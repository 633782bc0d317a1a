#include "core/training/batch_prefetcher.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>

#include "core/support/error.h"

namespace deepsight {
namespace {

// A batch whose contents tell its index.
Batch batchOf(std::int64_t index) {
    Batch batch;
    batch.rows = 2;
    batch.time = 3;
    batch.extra = 1;
    batch.inputs.assign(8, index);
    batch.targets.assign(6, index + 1);
    return batch;
}

std::int64_t indexOf(const DeviceBatch& batch) { return batch.inputs[1][3].item<std::int64_t>(); }

TEST(BatchPrefetcher, GivesTheBatchesOfTheSourceInOrder) {
    BatchPrefetcher batches(batchOf, torch::kCPU);
    for (std::int64_t i = 0; i < 50; ++i) {
        const auto batch = batches.take(i);
        EXPECT_EQ(batch.inputs.sizes(), (std::vector<std::int64_t>{2, 4}));
        EXPECT_EQ(batch.targets.sizes(), (std::vector<std::int64_t>{2, 3}));
        EXPECT_TRUE(batch.inputs.eq(i).all().item<bool>());
        EXPECT_TRUE(batch.targets.eq(i + 1).all().item<bool>());
    }
}

TEST(BatchPrefetcher, StartsOverWhereItIsAsked) {
    BatchPrefetcher batches(batchOf, torch::kCPU);
    for (const std::int64_t index : {7, 8, 3, 4, 4, 100, 0})
        EXPECT_EQ(indexOf(batches.take(index)), index);
}

TEST(BatchPrefetcher, BatchesOutliveIt) {
    DeviceBatch batch;
    {
        BatchPrefetcher batches(batchOf, torch::kCPU);
        batch = batches.take(5);
    }
    EXPECT_EQ(indexOf(batch), 5);
}

TEST(BatchPrefetcher, PreparesNoMoreThanTwoAhead) {
    std::atomic<std::int64_t> newest = -1;
    BatchPrefetcher batches(
        [&](std::int64_t index) {
            newest = index;
            return batchOf(index);
        },
        torch::kCPU);
    for (std::int64_t i = 0; i < 20; ++i) {
        batches.take(i);
        // Two wait, and none is begun while they do.
        EXPECT_LE(newest.load(), i + 2);
    }
}

TEST(BatchPrefetcher, ThrowsAtTheBatchThatCouldNotBeMade) {
    BatchPrefetcher batches(
        [](std::int64_t index) {
            if (index == 2) throw Error(ErrorKind::Data, "batch 2 is damaged");
            return batchOf(index);
        },
        torch::kCPU);
    EXPECT_EQ(indexOf(batches.take(0)), 0);
    EXPECT_EQ(indexOf(batches.take(1)), 1);
    try {
        batches.take(2);
        ADD_FAILURE() << "gave a batch that there is not";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Data);
    }
    EXPECT_EQ(indexOf(batches.take(3)), 3);
}

TEST(BatchPrefetcher, EndsAtAnyTime) {
    for (std::int64_t taken = 0; taken < 20; ++taken) {
        BatchPrefetcher batches(batchOf, torch::kCPU);
        for (std::int64_t i = 0; i < taken; ++i) batches.take(i);
    }
}

}  // namespace
}  // namespace deepsight
