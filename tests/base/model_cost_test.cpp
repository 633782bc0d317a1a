#include "core/config/model_cost.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/config/config_json.h"
#include "core/config/model_size.h"
#include "core/config/presets.h"

namespace deepsight {
namespace {

// T = 8, d = 4, V = 10, horizon 3, without biases: small enough to count by hand.
Config tiny() {
    Config config;
    config.model = {.vocabularySize = 10,
                    .contextSize = 8,
                    .width = 4,
                    .encoderLayers = 2,
                    .decoderLayers = 1,
                    .heads = 2,
                    .crossAttentionHeads = 4};
    config.planning.horizon = 3;
    config.training.batchSize = 5;
    config.training.gradientAccumulation = 2;
    return config;
}

TEST(ModelCost, ParametersAddUpToTheModelSize) {
    for (const Preset& item : presets())
        for (const bool bias : {false, true}) {
            Config config = item.config;
            config.model.bias = bias;
            std::int64_t sum = 0;
            const ModelCost cost = modelCost(config);
            for (const auto& part : cost.parts) sum += part.parameters;
            EXPECT_EQ(sum, modelSize(config).parameters) << item.id;
            EXPECT_EQ(cost.parameters, sum) << item.id;
        }
}

TEST(ModelCost, PlanningOptionsAddUpToTheModelSize) {
    for (const auto norm :
         {ContextNorm::None, ContextNorm::Pre, ContextNorm::Post, ContextNorm::Both})
        for (const bool affine : {false, true})
            for (const auto window : {FutureWindow::IgnoreLast, FutureWindow::Extended}) {
                Config config = tiny();
                config.planning.contextNorm = norm;
                config.planning.normAffine = affine;
                config.planning.window = window;
                EXPECT_EQ(modelCost(config).parameters, modelSize(config).parameters);
            }
}

TEST(ModelCost, GoldenModelsHaveTheirCounts) {
    const std::filesystem::path golden = std::filesystem::path(DEEPSIGHT_SHARED_DATA) / "golden";
    if (!std::filesystem::exists(golden)) GTEST_SKIP() << golden << " is not here";
    for (const char* name :
         {"deepsight-mse", "deepsight-cosine", "deepsight-options", "baseline"}) {
        const Config config = loadConfig(golden / name / "config.json");
        EXPECT_EQ(modelCost(config).parameters, modelSize(config).parameters) << name;
    }
}

TEST(ModelCost, CountsOperationsAsByHand) {
    const ModelCost cost = modelCost(tiny());
    const auto flops = [&cost](PartKind kind, PartStack stack = PartStack::None) {
        return cost.find(kind, stack)->flopsPerToken;
    };
    // Projections 4 x (4 x 4) products of 2 operations, scores and their use 2 x (8 x 4) of 2.
    const double attention = 2 * (4 * 16) + 2 * (2 * 32);
    EXPECT_EQ(flops(PartKind::SelfAttention, PartStack::Encoder), 2 * attention);
    EXPECT_EQ(flops(PartKind::SelfAttention, PartStack::Decoder), attention);
    EXPECT_EQ(flops(PartKind::CrossAttention, PartStack::Decoder), attention);
    const double feedForward = 2 * (4 * 16 + 16 * 4);
    EXPECT_EQ(flops(PartKind::FeedForward, PartStack::Encoder), 2 * feedForward);
    EXPECT_EQ(flops(PartKind::LinearPass), 2 * 16);
    EXPECT_EQ(flops(PartKind::Output), 2 * 40);
    // Three products per channel at five of the eight positions.
    EXPECT_EQ(flops(PartKind::PlanningContext), 2.0 * 3 * 4 * 5 / 8);
    const double forward = 4 * attention + 3 * feedForward + 32 + 80 + 15;
    EXPECT_EQ(cost.flopsPerToken, forward);
    EXPECT_EQ(cost.flopsPerStep, 3 * forward * 5 * 2 * 8);
}

TEST(ModelCost, SharesAddUpToOne) {
    for (const Preset& item : presets()) {
        double parameters = 0;
        double compute = 0;
        for (const auto& part : modelCost(item.config).parts) {
            parameters += part.parameterShare;
            compute += part.computeShare;
        }
        EXPECT_NEAR(parameters, 1, 1e-9) << item.id;
        EXPECT_NEAR(compute, 1, 1e-9) << item.id;
    }
}

TEST(ModelCost, ShapesFollowTheConfiguration) {
    Config config = tiny();
    const ModelCost cost = modelCost(config);
    EXPECT_EQ(cost.find(PartKind::TokenEmbedding)->input.numbers, "[5, 8]");
    EXPECT_EQ(cost.find(PartKind::LinearPass)->output.symbols, "[B, T, d]");
    EXPECT_EQ(cost.find(PartKind::LinearPass)->output.numbers, "[5, 8, 4]");
    EXPECT_EQ(cost.find(PartKind::PlanningContext)->output.numbers, "[5, 5, 4]");
    EXPECT_EQ(cost.find(PartKind::Output)->output.numbers, "[5, 8, 10]");
    config.planning.window = FutureWindow::Extended;
    const ModelCost extended = modelCost(config);
    EXPECT_EQ(extended.find(PartKind::TokenEmbedding)->output.numbers, "[5, 11, 4]");
    EXPECT_EQ(extended.find(PartKind::PlanningContext)->output.numbers, "[5, 8, 4]");
}

TEST(ModelCost, HasOnlyThePartsThatExist) {
    Config config = tiny();
    config.planning.score = DisaffinityScore::None;
    EXPECT_EQ(modelCost(config).find(PartKind::PlanningContext), nullptr);
    EXPECT_EQ(modelCost(config).find(PartKind::FutureLoss), nullptr);
    config.model.architecture = Architecture::Baseline;
    const ModelCost baseline = modelCost(config);
    EXPECT_EQ(baseline.find(PartKind::LinearPass), nullptr);
    EXPECT_NE(baseline.find(PartKind::SelfAttention, PartStack::Layers), nullptr);
}

}  // namespace
}  // namespace deepsight
