#include "core/model/split_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "core/model/weights.h"
#include "core/support/torch.h"
#include "core/training/evaluator.h"
#include "core/training/optimizer.h"
#include "tests/core/model_variants.h"

namespace deepsight {
namespace {

using test::splitConfig;

torch::Tensor randomTokens(const Config& config) {
    torch::manual_seed(7);
    return torch::randint(config.model.vocabularySize, {3, config.model.contextSize + 1},
                          torch::kInt64);
}

/// Puts the whole probability on k encoder layers.
void decide(LanguageModel& model, std::int64_t k) {
    torch::NoGradGuard noGrad;
    auto logits = model.named_parameters()["split.logits"];
    logits.zero_();
    logits[k - 1] = 1000;
}

std::shared_ptr<LanguageModel> randomModel(const Config& config) {
    auto model = makeModel(config, 5);
    torch::NoGradGuard noGrad;
    torch::manual_seed(9);
    // Larger than at the start of a training, so that no part is lost in the rest.
    for (auto& parameter : model->parameters())
        if (parameter.dim() >= 2) parameter.normal_(0, 0.2);
    return model;
}

class OneHotSplit : public ::testing::TestWithParam<std::int64_t> {};

TEST_P(OneHotSplit, EqualsDeepSightWithItsWeights) {
    for (const bool rotary : {false, true}) {
        auto config = splitConfig();
        if (rotary) config = test::withRotary(config);
        config.model.bias = true;
        const auto mixture = randomModel(config);
        decide(*mixture, GetParam());
        const auto fixed = makeUnsetModel(hardenedConfig(config, GetParam()));
        ASSERT_EQ(fixed->config().model.encoderLayers, GetParam());
        loadModuleWeights(*fixed, hardenedWeights(moduleWeights(*mixture), GetParam()), "hardened");
        const EvaluationScope scope(*mixture);
        const EvaluationScope fixedScope(*fixed);
        const auto tokens = randomTokens(config);
        const auto one =
            mixture->forward(tokens.slice(1, 0, -1), tokens.slice(1, 1), KeepLogits::Yes);
        const auto other =
            fixed->forward(tokens.slice(1, 0, -1), tokens.slice(1, 1), KeepLogits::Yes);
        EXPECT_TRUE(torch::allclose(one.logits, other.logits, 1e-6, 1e-5));
        EXPECT_TRUE(torch::allclose(one.encoderOutput, other.encoderOutput, 1e-6, 1e-6));
        EXPECT_NEAR(one.nextTokenLoss.item<double>(), other.nextTokenLoss.item<double>(), 1e-6);
        EXPECT_NEAR(one.futureLoss.item<double>(), other.futureLoss.item<double>(), 1e-6);
        DecodingCache cache;
        DecodingCache fixedCache;
        for (std::int64_t i = 0; i < 3; ++i) {
            const auto next = tokens[0].slice(0, i, i + 1);
            EXPECT_TRUE(torch::allclose(mixture->nextLogits(next, cache),
                                        fixed->nextLogits(next, fixedCache), 1e-6, 1e-5));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Splits, OneHotSplit, ::testing::Values(1, 2, 3));

// With an even split of two layers' worth of places, by hand from models that were decided.
TEST(Split, TheEncoderOutputIsTheMeanOverThePlacesWhereItMayEnd) {
    auto config = splitConfig();
    config.model.encoderLayers = 2;
    config.model.decoderLayers = 1;
    const auto model = randomModel(config);
    const EvaluationScope scope(*model);
    const auto inputs = randomTokens(config).slice(1, 0, -1);
    const auto encoder = [&] { return model->planningView(inputs).rawEncoder; };
    const auto parameters = model->named_parameters();
    // A linear pass that passes everything on, and no cross-attention: both places then see the
    // layers of one plain stack.
    parameters["bridge.weight"].copy_(torch::eye(config.model.width));
    for (const char* layer : {"layers.1.", "layers.2."})
        parameters[std::string(layer) + "cross_attention.output.weight"].zero_();
    const auto both = encoder();
    decide(*model, 1);
    const auto first = encoder();
    decide(*model, 2);
    const auto second = encoder();
    EXPECT_TRUE(torch::allclose(both, (first + second) / 2, 1e-5, 1e-5));
    EXPECT_FALSE(torch::allclose(first, second, 1e-2, 1e-2));
}

TEST(Split, TemperatureFallsInEqualRatiosAndSharpensTheDistribution) {
    auto config = splitConfig();
    config.model.splitTemperature = 0.01;
    const auto model = makeModel(config, 5);
    {
        torch::NoGradGuard noGrad;
        model->named_parameters()["split.logits"].copy_(torch::tensor({0.0, 0.1, 0.2}));
    }
    // Of two neighbouring logits: log(pi_2 / pi_1) = 0.1 / tau.
    const auto temperatureAt = [&](double done) {
        model->setProgress(done);
        const auto pi = model->learnedWeights().split;
        EXPECT_NEAR(std::accumulate(pi.begin(), pi.end(), 0.0), 1, 1e-6);
        return 0.1 / std::log(pi[1] / pi[0]);
    };
    EXPECT_NEAR(temperatureAt(0), 1, 1e-3);
    EXPECT_NEAR(temperatureAt(0.5), 0.1, 1e-3);
    EXPECT_NEAR(temperatureAt(1), 0.01, 1e-3);
}

TEST(Split, PenaltyIsTheExpectedNumberOfDecoderLayers) {
    auto config = splitConfig();
    const auto tokens = randomTokens(config);
    const auto penalty = [&](const Config& wanted, std::int64_t k) {
        const auto model = makeModel(wanted, 5);
        decide(*model, k);
        return model->forward(tokens.slice(1, 0, -1), tokens.slice(1, 1)).penalty;
    };
    EXPECT_FALSE(penalty(config, 1).defined());
    config.model.splitPenalty = 0.5;
    EXPECT_NEAR(penalty(config, 1).item<double>(), 0.5 * 3, 1e-6);
    EXPECT_NEAR(penalty(config, 3).item<double>(), 0.5 * 1, 1e-6);
}

// With nothing but the penalty to learn from, the encoder takes all it can.
TEST(Split, PenaltyMovesTheSplitTowardsADeeperEncoder) {
    auto config = splitConfig();
    config.model.splitPenalty = 10;
    const auto model = makeModel(config, 5);
    AdamW optimizer(*model, config.training);
    const auto tokens = randomTokens(config);
    for (int step = 0; step < 30; ++step) {
        optimizer.zeroGradients();
        model->setProgress(step / 30.0);
        model->forward(tokens.slice(1, 0, -1), tokens.slice(1, 1)).totalLoss(1).backward();
        optimizer.step(0.02);
    }
    model->setProgress(1);
    const auto pi = model->learnedWeights().split;
    EXPECT_GT(pi[2], 0.95);
}

TEST(Split, AGateOfAlmostNothingStaysFinite) {
    auto config = splitConfig();
    const auto model = makeModel(config, 5);
    decide(*model, 3);  // the gates of layers 2 and 3 are 0 in float32
    const auto tokens = randomTokens(config);
    const auto output = model->forward(tokens.slice(1, 0, -1), tokens.slice(1, 1));
    output.totalLoss(1).backward();
    for (const auto& item : model->named_parameters())
        EXPECT_TRUE(item.value().grad().isfinite().all().item<bool>()) << item.key();
}

}  // namespace
}  // namespace deepsight
