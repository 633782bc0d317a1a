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

TEST(ModelCost, RecomputedBlocksCostTheirForwardPassAgain) {
    auto config = tiny();
    const auto kept = modelCost(config);
    config.training.activationCheckpointing = true;
    const auto again = modelCost(config);
    EXPECT_EQ(again.flopsPerToken, kept.flopsPerToken);
    // Attention 4 times (two encoder layers, a decoder layer and what that reads), feed-forward 3.
    const double blocks = 4 * (8 * 16 + 4 * 8 * 4) + 3 * 16 * 16;
    EXPECT_EQ(again.trainingFlopsPerToken, kept.trainingFlopsPerToken + blocks);
    EXPECT_EQ(again.flopsPerStep, kept.flopsPerStep + blocks * 5 * 2 * 8);
}

TEST(ModelCost, OfMultiTokenPredictionTheLastLayerAndTheOutputsAreNotRecomputed) {
    auto config = tiny();
    config.model.architecture = Architecture::MultiToken;
    config.model.layers = 3;
    config.planning.horizon = 4;
    const auto kept = modelCost(config);
    config.training.activationCheckpointing = true;
    const double layer = 8 * 16 + 4 * 8 * 4 + 16 * 16;
    EXPECT_NEAR(modelCost(config).trainingFlopsPerToken - kept.trainingFlopsPerToken,
                (2 + 3) * layer, 1e-6);
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

TEST(ModelCost, CountsPlanningOperationsAsByHand) {
    Config config = tiny();
    const auto expect = [&config](PartKind kind, const char* formula, double perPosition,
                                  double positions) {
        const ModelCost cost = modelCost(config);
        const ModelPart* part = cost.find(kind);
        EXPECT_EQ(part->flopsFormula, formula);
        EXPECT_DOUBLE_EQ(part->flopsPerToken, perPosition * positions / 8);
    };
    config.planning.futureAggregation = FutureAggregation::Convolution;
    expect(PartKind::PlanningContext, "2 n d²", 2 * 3 * 16, 5);
    expect(PartKind::FutureLoss, "2 d V", 2 * 4 * 10, 5);  // reconstruction
    config.planning.futureAggregation = FutureAggregation::Gru;
    config.planning.aggregationSafeguard = AggregationSafeguard::None;
    expect(PartKind::PlanningContext, "6 n d² + 2 d²", 6 * 3 * 16 + 2 * 16, 5);
    config.planning.futureAggregation = FutureAggregation::Attention;
    expect(PartKind::PlanningContext, "2 n d + 2 d² + 2 d", 2 * 12 + 2 * 16 + 2 * 4, 5);
    expect(PartKind::FutureLoss, "", 0, 5);
    config.planning.projector = Projector::Mlp;
    config.planning.projectorSide = ProjectorSide::Both;
    expect(PartKind::FutureLoss, "16 d²", 16 * 16, 5);
    config.planning.score = DisaffinityScore::BagOfWords;  // generated lines: every position
    expect(PartKind::FutureLoss, "8 d² + 2 d V", 8 * 16 + 2 * 40, 8);
    config.data.source = DataSource::Text;
    expect(PartKind::FutureLoss, "8 d² + 2 d V", 8 * 16 + 2 * 40, 6);
    EXPECT_EQ(modelCost(config).find(PartKind::PlanningContext), nullptr);
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

// The attention, the feed-forward and the output layer of tiny(), in operations per token.
constexpr double kAttention = 2 * (4 * 16) + 2 * (2 * 32);
constexpr double kFeedForward = 2 * (4 * 16 + 16 * 4);
constexpr double kOutput = 2 * 40;

Config rival(Architecture architecture) {
    Config config = tiny();
    config.model.architecture = architecture;
    config.model.layers = 2;
    config.planning.score = DisaffinityScore::None;
    return config;
}

TEST(ModelCost, FurtherHeadsCostALayerAndAnOutputEach) {
    const Config config = rival(Architecture::MultiToken);
    const ModelCost cost = modelCost(config);
    const ModelPart* heads = cost.find(PartKind::FurtherHeads);
    ASSERT_NE(heads, nullptr);
    EXPECT_EQ(heads->repeats, 2);
    EXPECT_EQ(heads->flopsPerToken, 2 * (kAttention + kFeedForward + kOutput));
    EXPECT_EQ(heads->parameters, 2 * (4 * 16 + 8 * 16 + 2 * 4));
    EXPECT_NE(cost.find(PartKind::FutureLoss), nullptr);
    EXPECT_EQ(cost.parameters, modelSize(config).parameters);
    EXPECT_EQ(modelSize(config).parametersForUse,
              modelSize(rival(Architecture::Baseline)).parameters);
}

TEST(ModelCost, TheOrderHeadIsASecondOutputLayer) {
    const Config config = rival(Architecture::TokenOrder);
    const ModelCost cost = modelCost(config);
    const ModelPart* head = cost.find(PartKind::OrderHead);
    ASSERT_NE(head, nullptr);
    EXPECT_EQ(head->flopsPerToken, kOutput);
    EXPECT_EQ(head->parameters, 40);
    EXPECT_EQ(cost.parameters, modelSize(config).parameters);
    EXPECT_EQ(modelSize(config).parametersForUse,
              modelSize(rival(Architecture::Baseline)).parameters);
}

TEST(ModelCost, ALearnedSplitPaysForAllItMayBecome) {
    Config config = tiny();
    config.model.layerSplit = LayerSplit::Learned;
    const ModelCost cost = modelCost(config);
    const auto flops = [&cost](PartKind kind) {
        return cost.find(kind, PartStack::Layers)->flopsPerToken;
    };
    EXPECT_EQ(flops(PartKind::SelfAttention), 3 * kAttention);
    EXPECT_EQ(flops(PartKind::CrossAttention), 2 * kAttention);
    EXPECT_EQ(flops(PartKind::FeedForward), 3 * kFeedForward);
    EXPECT_EQ(flops(PartKind::LinearPass), 2 * 2 * 16);
    EXPECT_EQ(cost.find(PartKind::SplitGate)->parameters, 2);
    EXPECT_EQ(cost.parameters, modelSize(config).parameters);
}

TEST(ModelCost, RotaryPositionsHaveNoParameters) {
    Config config = tiny();
    const auto learned = modelSize(config);
    config.model.positionEncoding = PositionEncoding::Rotary;
    const auto rotary = modelSize(config);
    EXPECT_EQ(rotary.parameters, learned.parameters - 8 * 4);
    EXPECT_EQ(rotary.parametersWithoutPositions, learned.parametersWithoutPositions);
    EXPECT_EQ(modelCost(config).find(PartKind::PositionEmbedding), nullptr);
    EXPECT_EQ(modelCost(config).parameters, rotary.parameters);
}

}  // namespace
}  // namespace deepsight
