#include <gtest/gtest.h>
#include <torch/torch.h>

#include "core/config/model_size.h"
#include "core/config/presets.h"
#include "core/data/batch_sampler.h"
#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/support/error.h"
#include "core/training/evaluator.h"
#include "core/training/optimizer.h"

namespace deepsight {
namespace {

Config smallConfig(Architecture architecture) {
    Config config;
    config.model = {.architecture = architecture,
                    .vocabularySize = 17,
                    .contextSize = 12,
                    .width = 24,
                    .layers = 2,
                    .encoderLayers = 2,
                    .decoderLayers = 1,
                    .heads = 3,
                    .crossAttentionHeads = 4};
    config.planning.horizon = 3;
    return config;
}

torch::Tensor randomTokens(const Config& config, std::int64_t rows, std::int64_t columns) {
    torch::manual_seed(7);
    return torch::randint(config.model.vocabularySize, {rows, columns}, torch::kInt64);
}

std::int64_t countParameters(const torch::nn::Module& module) {
    std::int64_t count = 0;
    for (const auto& parameter : module.parameters()) count += parameter.numel();
    return count;
}

class EveryArchitecture : public ::testing::TestWithParam<Architecture> {};

TEST_P(EveryArchitecture, FutureTokensChangeNoEarlierLogit) {
    auto config = smallConfig(GetParam());
    const auto model = makeModel(config, 5);
    const EvaluationScope scope(*model);
    const auto tokens = randomTokens(config, 2, config.model.contextSize + 1);
    const auto targets = tokens.slice(1, 1);
    const auto before = model->forward(tokens.slice(1, 0, -1), targets).logits;
    for (std::int64_t changed = 1; changed < config.model.contextSize; ++changed) {
        auto other = tokens.clone();
        other.select(1, changed).add_(1).remainder_(config.model.vocabularySize);
        const auto after = model->forward(other.slice(1, 0, -1), targets).logits;
        EXPECT_TRUE(torch::equal(before.slice(1, 0, changed), after.slice(1, 0, changed)))
            << "token " << changed;
        EXPECT_FALSE(torch::equal(before.select(1, changed), after.select(1, changed)));
    }
}

TEST_P(EveryArchitecture, ComputedSizeEqualsTheModels) {
    for (const bool bias : {false, true}) {
        auto config = smallConfig(GetParam());
        config.model.bias = bias;
        EXPECT_EQ(countParameters(*makeModel(config, 5)), modelSize(config).parameters);
    }
}

TEST_P(EveryArchitecture, DropoutActsInTrainingOnly) {
    auto config = smallConfig(GetParam());
    config.model.dropout = 0.5;
    const auto model = makeModel(config, 5);
    const auto tokens = randomTokens(config, 2, config.model.contextSize + 1);
    const auto loss = [&] {
        return model->forward(tokens.slice(1, 0, -1), tokens.slice(1, 1))
            .nextTokenLoss.item<double>();
    };
    EXPECT_NE(loss(), loss());
    model->eval();
    EXPECT_EQ(loss(), loss());
}

TEST_P(EveryArchitecture, IgnoredTargetsDoNotCount) {
    const auto config = smallConfig(GetParam());
    const auto model = makeModel(config, 5);
    const EvaluationScope scope(*model);
    const auto tokens = randomTokens(config, 2, config.model.contextSize + 1);
    auto targets = tokens.slice(1, 1).clone();
    targets.slice(1, 0, 5).fill_(Batch::kIgnored);
    const auto output = model->forward(tokens.slice(1, 0, -1), targets);
    const auto logits = output.logits.slice(1, 5).reshape({-1, config.model.vocabularySize});
    const auto expected = torch::cross_entropy_loss(logits, targets.slice(1, 5).reshape(-1));
    EXPECT_NEAR(output.nextTokenLoss.item<double>(), expected.item<double>(), 1e-6);
}

TEST_P(EveryArchitecture, LearnsARepeatingText) {
    at::set_num_threads(1);  // tiny products: more threads only wait for each other
    const auto config = smallConfig(GetParam());
    torch::manual_seed(3);
    const auto model = makeModel(config, 5);
    TrainingConfig training;
    AdamW optimizer(*model, training);
    const auto tokens = torch::arange(config.model.contextSize + 1).remainder(5).repeat({4, 1});
    double first = 0;
    double last = 0;
    for (int step = 0; step < 150; ++step) {
        optimizer.zeroGradients();
        const auto output = model->forward(tokens.slice(1, 0, -1), tokens.slice(1, 1));
        last = output.nextTokenLoss.item<double>();
        if (step == 0) first = last;
        output.totalLoss(1.0).backward();
        optimizer.step(3e-3);
    }
    EXPECT_GT(first, 2.5);
    EXPECT_LT(last, 0.1);
}

INSTANTIATE_TEST_SUITE_P(Architectures, EveryArchitecture,
                         ::testing::Values(Architecture::DeepSight, Architecture::Baseline),
                         [](const auto& parameter) {
                             return parameter.param == Architecture::Baseline ? "Baseline"
                                                                              : "DeepSight";
                         });

TEST(PublishedSizes, AreExact) {
    EXPECT_EQ(modelSize(preset("paper-mse").config).parametersWithoutPositions, 15'763'500);
    EXPECT_EQ(modelSize(preset("paper-baseline").config).parametersWithoutPositions, 16'036'800);
    EXPECT_EQ(modelSize(preset("paper-baseline-small").config).parametersWithoutPositions,
              15'441'192);
    const auto model = makeModel(preset("paper-mse").config, 5);
    EXPECT_EQ(countParameters(*model) - 400 * 150, 15'763'500);
}

TEST(Initialisation, FollowsThePublishedScales) {
    auto config = smallConfig(Architecture::DeepSight);
    config.model.width = 120;
    config.model.decoderLayers = 8;
    const auto model = makeModel(config, 5);
    const auto parameters = model->named_parameters();
    const auto deviation = [&](const char* name) { return parameters[name].std().item<double>(); };
    EXPECT_NEAR(deviation("encoder.0.attention.qkv.weight"), 0.02, 0.001);
    EXPECT_NEAR(deviation("encoder.0.attention.output.weight"), 0.02 / std::sqrt(4.0), 0.0006);
    EXPECT_NEAR(deviation("decoder.0.cross_attention.output.weight"), 0.02 / std::sqrt(16.0),
                0.0003);
    EXPECT_NEAR(deviation("decoder.7.feed_forward.contract.weight"), 0.02 / std::sqrt(16.0),
                0.0003);
    EXPECT_TRUE(parameters["final_norm.weight"].eq(1).all().item<bool>());
}

TEST(Weights, NameTheTensorThatDoesNotFit) {
    const auto config = smallConfig(Architecture::DeepSight);
    const auto weights = moduleWeights(*makeModel(config, 5));
    auto wider = config;
    wider.model.contextSize = 13;
    try {
        loadModuleWeights(*makeModel(wider, 5), weights, "w.safetensors");
        FAIL() << "accepted weights of another shape";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("w.safetensors"), std::string::npos);
        EXPECT_NE(std::string(error.what()).find("position_embedding.weight"), std::string::npos);
    }
    auto shorter = weights;
    shorter.tensors.erase("bridge.weight");
    EXPECT_THROW(loadModuleWeights(*makeModel(config, 5), shorter, "w"), Error);
    auto longer = weights;
    longer.tensors["stranger"] = weights.tensors.at("bridge.weight");
    EXPECT_THROW(loadModuleWeights(*makeModel(config, 5), longer, "w"), Error);
}

}  // namespace
}  // namespace deepsight
