#include "core/config/cluster_plan.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include "core/config/memory_estimate.h"
#include "core/config/model_cost.h"
#include "core/config/presets.h"
#include "core/support/atomic_file.h"

namespace deepsight {
namespace {

Config sharded(Config config) {
    config.training.shardOptimizer = true;
    return config;
}

TEST(ClusterPlan, OneCardReducesNothing) {
    const auto& config = preset("gpt2-124m").config;
    const auto plan = clusterPlan(config, h100(), 1);
    EXPECT_DOUBLE_EQ(plan.computeSeconds, modelCost(config).flopsPerStep / (0.4 * 989e12));
    EXPECT_EQ(plan.reduceSeconds, 0);
    EXPECT_EQ(plan.sendSeconds, 0);
    EXPECT_DOUBLE_EQ(plan.efficiency, 1);
}

TEST(ClusterPlan, CountsARingOverLinksAndOverTheNetworkByHand) {
    const auto& config = preset("gpt2-124m").config;
    const double bytes = 4 * 124'439'808.0;
    const auto eight = clusterPlan(config, h100(), 8);
    EXPECT_DOUBLE_EQ(eight.reduceSeconds, 2 * 7.0 / 8 * bytes / (0.8 * 450e9));
    const auto many = clusterPlan(config, h100(), 64);
    EXPECT_DOUBLE_EQ(many.reduceSeconds, 2 * 63.0 / 64 * bytes / (0.8 * 400e9));
    EXPECT_LT(many.efficiency, eight.efficiency);
    EXPECT_GT(many.tokensPerDay, 5 * eight.tokensPerDay);
    EXPECT_DOUBLE_EQ(eight.checkpointSeconds, 12 * 124'439'808.0 / 1e9);
}

TEST(ClusterPlan, ShardingTradesMomentsForTraffic) {
    const auto& config = preset("gpt2-774m").config;
    const auto whole = clusterPlan(config, h100(), 8);
    const auto parts = clusterPlan(sharded(config), h100(), 8);
    EXPECT_NEAR(whole.memoryBytes - parts.memoryBytes, 7.0 / 8 * 8 * 774'030'080.0, 8);
    EXPECT_DOUBLE_EQ(parts.sendSeconds, 4 * 774'030'080.0 / (0.8 * 450e9));
    EXPECT_LT(parts.optimizerSeconds, whole.optimizerSeconds);
}

TEST(ClusterPlan, TheSlowestRankOfAnUnevenShareCounts) {
    const auto& config = preset("gpt2-124m").config;  // 64 micro-batches of 8 rows
    const auto alone = clusterPlan(config, h100(), 1);
    const auto uneven = clusterPlan(config, h100(), 48);
    EXPECT_DOUBLE_EQ(uneven.computeSeconds, 2.0 / 64 * alone.computeSeconds);
    EXPECT_LT(uneven.efficiency, 0.7);
    // Two ranks share the rows of each micro-batch.
    const auto cut = clusterPlan(config, h100(), 128);
    EXPECT_DOUBLE_EQ(cut.computeSeconds, alone.computeSeconds / 128);
    EXPECT_LT(cut.memoryBytes, uneven.memoryBytes);
    EXPECT_FALSE(cut.problem);
}

TEST(ClusterPlan, SaysWhatTrainingRefuses) {
    const auto plan = clusterPlan(preset("gpt2-124m").config, h100(), 1024);
    ASSERT_TRUE(plan.problem);  // 16 ranks cannot share 8 rows
    EXPECT_NE(plan.problem->find("training.batch_size"), std::string::npos) << *plan.problem;
}

TEST(ClusterPlan, SaysWhatDoesNotFit) {
    auto config = preset("gpt2-1558m").config;
    config.training.batchSize = 32;
    EXPECT_FALSE(clusterPlan(config, h100(), 8).fits);
    config.training.activationCheckpointing = true;
    EXPECT_TRUE(clusterPlan(sharded(config), h100(), 8).fits);
}

// Its table shall not say anything else than `deepsight-cli estimate --ranks`.
TEST(ClusterPlan, TheGuideHasTheseFigures) {
    const auto file =
        std::filesystem::path(DEEPSIGHT_SOURCE_DIR) / "resources" / "guide" / "scaling.md";
    const std::string guide = readFile(file);
    for (const auto& item : presets()) {
        if (!item.id.starts_with("gpt2-")) continue;
        for (const std::int64_t ranks : {8, 64}) {
            const auto whole = clusterPlan(item.config, h100(), ranks);
            const auto parts = clusterPlan(sharded(item.config), h100(), ranks);
            char row[200];
            std::snprintf(row, sizeof row,
                          "| `%s` | %d | %.0f | %.1f | %.0f %% | %.0f | %.1f | %.1f | %.1f |",
                          item.id.c_str(), static_cast<int>(ranks), 1e3 * whole.computeSeconds,
                          1e3 * whole.reduceSeconds, 100 * whole.efficiency,
                          whole.tokensPerDay / 1e9, whole.memoryBytes / 1e9,
                          parts.memoryBytes / 1e9, 1e3 * parts.sendSeconds);
            EXPECT_NE(guide.find(row), std::string::npos) << row;
        }
    }
}

}  // namespace
}  // namespace deepsight
