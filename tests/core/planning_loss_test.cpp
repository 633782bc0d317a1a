#include <gtest/gtest.h>
#include <torch/optim/adam.h>

#include <cmath>
#include <vector>

#include "core/config/model_size.h"
#include "core/model/disaffinity.h"
#include "core/model/language_model.h"
#include "core/model/planning_loss.h"
#include "core/support/error.h"
#include "core/support/torch.h"

namespace deepsight {
namespace {

constexpr std::int64_t kTime = 9;
constexpr std::int64_t kWidth = 4;

Config configWith(std::int64_t horizon) {
    Config config;
    config.model.width = kWidth;
    config.model.contextSize = kTime;
    config.model.heads = 1;
    config.model.crossAttentionHeads = 2;
    config.model.vocabularySize = 11;
    config.planning.horizon = horizon;
    config.planning.contextNorm = ContextNorm::None;
    return config;
}

// The planning context of position i and channel c straight from the definition.
double contextByDefinition(const PlanningConfig& planning, const torch::Tensor& embeddings,
                           std::int64_t i, std::int64_t c) {
    const auto e = [&](std::int64_t position) { return embeddings[0][position][c].item<double>(); };
    double present = 0;
    for (std::int64_t j = 0; j <= i; ++j) present += e(j) / static_cast<double>(i + 1);
    double future = 0;
    double weights = 0;
    const auto n = planning.horizon;
    for (std::int64_t z = 1; z <= n; ++z) {
        double weight = 1.0 / static_cast<double>(z);
        if (planning.futureAggregation == FutureAggregation::Average)
            weight = 1.0 / static_cast<double>(n);
        if (planning.futureAggregation == FutureAggregation::Exponential)
            weight = std::pow(planning.aggregationDecay, z - 1);
        future += weight * e(i + z);
        weights += weight;
    }
    if (planning.futureAggregation == FutureAggregation::DecayNormalized ||
        planning.futureAggregation == FutureAggregation::Exponential)
        future /= weights;
    const auto seen = static_cast<double>(i + 1);
    switch (planning.presentFutureMerge) {
        case PresentFutureMerge::Equal:
        case PresentFutureMerge::Learned:  // before training
            return 0.5 * present + 0.5 * future;
        case PresentFutureMerge::ContextSize:
            return (seen * present + static_cast<double>(n) * future) /
                   (seen + static_cast<double>(n));
        case PresentFutureMerge::None:
            return future;
    }
    return NAN;
}

TEST(PlanningLoss, ContextFollowsItsDefinitionForEveryOption) {
    torch::manual_seed(1);
    const auto embeddings = torch::randn({1, kTime, kWidth});
    for (const auto aggregation : {FutureAggregation::Decay, FutureAggregation::DecayNormalized,
                                   FutureAggregation::Average, FutureAggregation::Exponential})
        for (const auto merge : {PresentFutureMerge::Equal, PresentFutureMerge::ContextSize,
                                 PresentFutureMerge::None, PresentFutureMerge::Learned}) {
            auto config = configWith(3);
            config.planning.futureAggregation = aggregation;
            config.planning.presentFutureMerge = merge;
            const auto context = PlanningLoss(config)->contextSide(embeddings, kTime);
            ASSERT_EQ(context.sizes(), torch::IntArrayRef({1, kTime - 3, kWidth}));
            for (std::int64_t i = 0; i < kTime - 3; ++i)
                for (std::int64_t c = 0; c < kWidth; ++c)
                    EXPECT_NEAR(context[0][i][c].item<double>(),
                                contextByDefinition(config.planning, embeddings, i, c), 1e-5);
        }
}

TEST(PlanningLoss, ExtendedWindowCoversEveryPosition) {
    auto config = configWith(3);
    config.planning.window = FutureWindow::Extended;
    torch::manual_seed(1);
    const auto embeddings = torch::randn({1, kTime + 3, kWidth});
    const auto context = PlanningLoss(config)->contextSide(embeddings, kTime);
    EXPECT_EQ(context.size(1), kTime);
    EXPECT_NEAR(context[0][kTime - 1][0].item<double>(),
                contextByDefinition(config.planning, embeddings, kTime - 1, 0), 1e-5);
}

TEST(PlanningLoss, ScoresMatchHandComputedValues) {
    // One position: u = (3, 4), y = (4, 3): cosine 24/25.
    const auto u = torch::tensor({3.0F, 4.0F}).view({1, 1, 2});
    const auto y = torch::tensor({4.0F, 3.0F}).view({1, 1, 2});
    const double affinity = (24.0 / 25.0 + 1) / 2;
    const auto scored = [](DisaffinityScore score, const torch::Tensor& a, const torch::Tensor& b) {
        PlanningConfig planning;
        planning.score = score;
        return disaffinity(planning, a, b).item<double>();
    };
    EXPECT_NEAR(scored(DisaffinityScore::Mse, u, y), 1.0, 1e-6);
    EXPECT_NEAR(scored(DisaffinityScore::Cosine, u, y), 1 - affinity, 1e-6);
    EXPECT_NEAR(scored(DisaffinityScore::LogCosine, u, y), -std::log(affinity), 1e-6);
    // Opposite directions: the argument of the logarithm is clamped, so the loss stays finite.
    EXPECT_NEAR(scored(DisaffinityScore::LogCosine, u, -u), -std::log(1e-6), 1e-3);
    EXPECT_THROW(scored(DisaffinityScore::None, u, y), Error);
}

TEST(PlanningLoss, NormsExistAsConfigured) {
    const auto names = [](ContextNorm norm, bool affine) {
        auto config = configWith(2);
        config.planning.contextNorm = norm;
        config.planning.normAffine = affine;
        return PlanningLoss(config)->named_parameters().keys();
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(names(ContextNorm::None, true), (Names{"encoder_norm.weight", "encoder_norm.bias"}));
    EXPECT_EQ(names(ContextNorm::Both, false), Names{});
    EXPECT_EQ(names(ContextNorm::Both, true).size(), 6U);
    EXPECT_EQ(names(ContextNorm::Pre, true).size(), 4U);
    EXPECT_EQ(names(ContextNorm::Post, true).size(), 4U);
    auto config = configWith(2);
    config.planning.normBias = false;
    EXPECT_EQ(PlanningLoss(config)->named_parameters().keys(), Names{"encoder_norm.weight"});
}

TEST(PlanningLoss, NonAffineSidesAreNormalised) {
    auto config = configWith(2);
    config.planning.contextNorm = ContextNorm::Post;
    config.planning.normAffine = false;
    PlanningLoss loss(config);
    for (const auto& side : {loss->encoderSide(5 + 3 * torch::randn({2, kTime, kWidth})),
                             loss->contextSide(torch::randn({2, kTime, kWidth}), kTime)}) {
        EXPECT_LT(side.mean(-1).abs().max().item<double>(), 1e-5);
        EXPECT_NEAR(side.var(-1, false).mean().item<double>(), 1.0, 1e-2);
    }
}

// What the future loss alone may train: the encoder and the planning norms. Embeddings enter its
// target detached; they get a gradient only through the encoder.
TEST(PlanningLoss, ReachesTheEncoderAndNotTheDecoder) {
    auto config = configWith(3);
    config.model.encoderLayers = 1;
    config.model.decoderLayers = 1;
    torch::manual_seed(5);
    const auto model = makeModel(config, 5);
    const auto tokens = torch::randint(11, {2, kTime + 1}, torch::kInt64);
    const auto output = model->forward(tokens.slice(1, 0, -1), tokens.slice(1, 1));
    output.futureLoss.backward();
    for (const auto& item : model->named_parameters()) {
        const bool expected = item.key().rfind("encoder.", 0) == 0 ||
                              item.key().rfind("planning.", 0) == 0 ||
                              item.key().find("_embedding.") != std::string::npos;
        const auto& gradient = item.value().grad();
        const bool reached = gradient.defined() && gradient.abs().sum().item<double>() > 0;
        EXPECT_EQ(reached, expected) << item.key();
    }
}

TEST(PlanningLoss, TargetEmbeddingsGetNoGradient) {
    torch::manual_seed(5);
    const auto encoder = torch::randn({1, kTime, kWidth}, torch::requires_grad());
    const auto embeddings = torch::randn({1, kTime, kWidth}, torch::requires_grad());
    for (const auto norm : {ContextNorm::None, ContextNorm::Both}) {
        auto config = configWith(3);
        config.planning.contextNorm = norm;
        PlanningLoss(config)->forward(encoder, {{}, {}, embeddings}, {}).score.backward();
        EXPECT_TRUE(encoder.grad().defined());
        EXPECT_FALSE(embeddings.grad().defined());
    }
}

// Option 1: tokens after the context are read by the future loss only, and nothing trains the
// position embeddings that they carry.
TEST(PlanningLoss, ExtendedPositionsAreNeverTrained) {
    auto config = configWith(3);
    config.planning.window = FutureWindow::Extended;
    config.model.encoderLayers = 1;
    config.model.decoderLayers = 1;
    torch::manual_seed(5);
    const auto model = makeModel(config, 5);
    const auto tokens = torch::randint(11, {2, kTime + 4}, torch::kInt64);
    const auto inputs = tokens.slice(1, 0, kTime + 3);
    const auto output = model->forward(inputs, tokens.slice(1, 1, kTime + 1), KeepLogits::Yes);
    EXPECT_EQ(output.logits.size(1), kTime);
    output.totalLoss(1.0).backward();
    const auto gradient = model->named_parameters()["position_embedding.weight"].grad();
    ASSERT_EQ(gradient.size(0), kTime + 3);
    EXPECT_GT(gradient.slice(0, 0, kTime).abs().min().item<double>(), 0);
    EXPECT_EQ(gradient.slice(0, kTime).abs().sum().item<double>(), 0);

    auto other = inputs.clone();
    other.slice(1, kTime).add_(1).remainder_(11);
    const auto changed = model->forward(other, tokens.slice(1, 1, kTime + 1), KeepLogits::Yes);
    EXPECT_TRUE(torch::equal(output.logits, changed.logits));
    EXPECT_NE(output.futureLoss.item<double>(), changed.futureLoss.item<double>());
}

// The published objective minimises itself by shrinking its own norms; without gain and bias it
// cannot. This is the collapse that the workbench exists to show.
TEST(PlanningLoss, AffineNormsCollapseAndNonAffineOnesDoNot) {
    const auto trained = [](bool affine) {
        torch::manual_seed(2);
        auto config = configWith(2);
        config.planning.contextNorm = ContextNorm::Post;
        config.planning.normAffine = affine;
        PlanningLoss loss(config);
        const auto encoder = torch::randn({4, kTime, kWidth});  // noise: nothing to learn
        const auto embeddings = torch::randn({4, kTime, kWidth});
        const auto score = [&] { return loss->forward(encoder, {{}, {}, embeddings}, {}).score; };
        if (!affine) return score().item<double>();
        torch::optim::Adam optimizer(loss->parameters(), 0.05);
        double last = 0;
        for (int step = 0; step < 300; ++step) {
            optimizer.zero_grad();
            const auto value = score();
            value.backward();
            optimizer.step();
            last = value.item<double>();
        }
        return last;
    };
    EXPECT_LT(trained(true), 1e-6);
    EXPECT_GT(trained(false), 0.5);
}

}  // namespace
}  // namespace deepsight
