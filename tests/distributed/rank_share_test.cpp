#include "core/distributed/rank_share.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

// Every row of every micro-batch of a step, as often as some rank computes it.
std::multiset<std::pair<std::int64_t, std::int64_t>> rowsOfAll(std::int64_t microBatches,
                                                               std::int64_t rows, int size) {
    std::multiset<std::pair<std::int64_t, std::int64_t>> all;
    for (int rank = 0; rank < size; ++rank) {
        const auto share = RankShare::ofRank(microBatches, rows, rank, size);
        for (std::int64_t i = 0; i < share.count(); ++i) {
            const auto piece = share.piece(i);
            for (std::int64_t row = 0; row < piece.rows; ++row)
                all.emplace(piece.microBatch, piece.firstRow + row);
        }
    }
    return all;
}

TEST(RankShare, EveryRowIsComputedOnce) {
    for (const auto& [microBatches, rows, size] :
         {std::tuple{1, 4, 1}, {4, 3, 2}, {5, 2, 2}, {1, 4, 4}, {2, 6, 4}, {3, 4, 6}}) {
        ASSERT_FALSE(RankShare::problem(microBatches, rows, size));
        const auto all = rowsOfAll(microBatches, rows, size);
        EXPECT_EQ(all.size(), static_cast<std::size_t>(microBatches * rows));
        EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
        double weight = 0;
        for (int rank = 0; rank < size; ++rank) {
            const auto share = RankShare::ofRank(microBatches, rows, rank, size);
            EXPECT_GE(share.count(), 1);
            weight += share.weight() * static_cast<double>(share.count());
        }
        EXPECT_NEAR(weight, 1, 1e-12);
    }
}

TEST(RankShare, OneProcessTakesThePiecesOfAllInOrder) {
    const RankShare share(1, 4, 2);
    ASSERT_EQ(share.count(), 2);
    EXPECT_EQ(share.piece(1).firstRow, 2);
    EXPECT_EQ(share.piece(1).number, 1);
    EXPECT_EQ(RankShare(3, 4).count(), 3);
    EXPECT_EQ(RankShare(3, 4).piece(2).microBatch, 2);
}

TEST(RankShare, SaysWhichBatchWouldFit) {
    const auto problem = RankShare::problem(1, 5, 2);
    ASSERT_TRUE(problem);
    EXPECT_TRUE(test::contains(*problem, "training.batch_size"));
    EXPECT_TRUE(test::contains(*problem, "to 6"));
    EXPECT_FALSE(RankShare::problem(2, 5, 2));
}

TEST(RankShare, CutsRowsOutOfABatch) {
    Batch batch{
        .rows = 2, .time = 2, .extra = 1, .inputs = {1, 2, 3, 4, 5, 6}, .targets = {2, 3, 5, 6}};
    const auto second = rowsOf(batch, RankShare::ofRank(1, 2, 1, 2).piece(0));
    EXPECT_EQ(second.rows, 1);
    EXPECT_EQ(second.inputs, (std::vector<std::int64_t>{4, 5, 6}));
    EXPECT_EQ(second.targets, (std::vector<std::int64_t>{5, 6}));
}

TEST(RankShare, EachPieceHasASeedOfItsOwn) {
    std::set<std::uint64_t> seeds;
    for (std::int64_t step = 0; step < 20; ++step)
        for (std::int64_t piece = 0; piece < 20; ++piece) seeds.insert(seedOfPiece(7, step, piece));
    EXPECT_EQ(seeds.size(), 400U);
    EXPECT_NE(seedOfPiece(7, 0, 0), seedOfPiece(8, 0, 0));
}

}  // namespace
}  // namespace deepsight
