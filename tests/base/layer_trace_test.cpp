#include "core/analysis/layer_trace.h"

#include <gtest/gtest.h>

namespace deepsight {
namespace {

AttentionMaps twoHeads() {
    AttentionMaps maps;
    maps.heads = 2;
    maps.time = 3;
    maps.weights = {1, 0.25F, 0.75F, 0.5F, 0.25F, 0.25F, 1, 0.75F, 0.25F, 0, 0, 1};
    return maps;
}

TEST(AttentionMaps, AreReadAsSquaresWithoutAFuture) {
    const auto maps = twoHeads();
    EXPECT_EQ(maps.at(0, 1, 1), 0.75F);
    EXPECT_EQ(maps.at(1, 2, 2), 1);
    EXPECT_EQ(maps.at(1, 0, 2), 0);
    EXPECT_EQ(maps.matrix(0).values,
              (std::vector<float>{1, 0, 0, 0.25F, 0.75F, 0, 0.5F, 0.25F, 0.25F}));
    EXPECT_EQ(maps.mean().values,
              (std::vector<float>{1, 0, 0, 0.5F, 0.5F, 0, 0.25F, 0.125F, 0.625F}));
}

TEST(MeaningScores, CountHitsByDistance) {
    LayerTrace trace;
    const auto token = [](std::int64_t distance, std::int64_t encoder, std::int64_t context) {
        return FutureToken{distance, 0, {}, encoder, context, 0, 0};
    };
    trace.meanings = {{0, {}, {}, {token(1, 1, 2), token(2, 9, 1)}}, {1, {}, {}, {token(1, 3, 1)}}};
    const auto scores = meaningScores(trace, 2);
    ASSERT_EQ(scores.size(), 2U);
    EXPECT_EQ(scores[0].distance, 1);
    EXPECT_EQ(scores[0].positions, 2);
    EXPECT_EQ(scores[0].encoderHits, 0.5);
    EXPECT_EQ(scores[0].contextHits, 1);
    EXPECT_EQ(scores[1].positions, 1);
    EXPECT_EQ(scores[1].encoderHits, 0);
    EXPECT_TRUE(meaningScores({}, 2).empty());
}

TEST(LayerName, CountsBlocksFromOne) {
    EXPECT_EQ(layerName(LayerPlace::EncoderBlock, 0), "encoder block 1");
    EXPECT_EQ(layerName(LayerPlace::Block, 11), "block 12");
    EXPECT_EQ(layerName(LayerPlace::Final, 0), "final");
}

}  // namespace
}  // namespace deepsight
