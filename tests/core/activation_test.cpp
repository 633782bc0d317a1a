#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/model/language_model.h"
#include "core/support/torch.h"
#include "tests/core/finite_differences.h"
#include "tests/core/model_variants.h"

namespace deepsight {
namespace {

using test::modelVariants;

BlockShape shapeOf(Activation activation) {
    return {.width = 6, .heads = 2, .bias = true, .rotary = {}, .activation = activation};
}

/// Like its reference, but written out: y = W2 gelu(W1 x + b1) + b2.
torch::Tensor writtenOut(const FeedForward& layer, const torch::Tensor& x, Activation activation) {
    const auto weights = layer->named_parameters();
    const auto h = torch::matmul(x, weights["expand.weight"].t()) + weights["expand.bias"];
    const auto inner =
        activation == Activation::GeluTanh
            ? torch::tanh(std::sqrt(2 / std::numbers::pi) * (h + 0.044715 * h * h * h))
            : torch::erf(h / std::numbers::sqrt2);
    return torch::matmul(0.5 * h * (1 + inner), weights["contract.weight"].t()) +
           weights["contract.bias"];
}

class ActivationTest : public ::testing::TestWithParam<Activation> {
  protected:
    void SetUp() override {
        torch::manual_seed(5);
        layer_ = FeedForward(shapeOf(GetParam()));
        torch::NoGradGuard noGrad;
        for (auto& parameter : layer_->parameters()) parameter.normal_(0, 0.7);
        layer_->to(torch::kFloat64);
    }
    FeedForward layer_{nullptr};
};

TEST_P(ActivationTest, IsItsFormula) {
    const auto x = torch::randn({2, 3, 6}, torch::kFloat64);
    EXPECT_TRUE(torch::allclose(layer_(x), writtenOut(layer_, x, GetParam()), 1e-12, 1e-12));
    const auto other = GetParam() == Activation::Gelu ? Activation::GeluTanh : Activation::Gelu;
    const auto gap = (layer_(x) - writtenOut(layer_, x, other)).abs().max().item<double>();
    EXPECT_GT(gap, 1e-5) << "the two forms differ, so that a mix-up would show";
    EXPECT_LT(gap, 1e-1);
}

TEST_P(ActivationTest, HasATrueGradient) {
    const auto weights = torch::randn({2, 6}, torch::kFloat64);
    expectTrueGradient([&](const torch::Tensor& x) { return (layer_(x) * weights).sum(); },
                       torch::randn({2, 6}, torch::kFloat64));
}

TEST(ActivationOfModels, ReachesEveryArchitecture) {
    for (const auto& variant : modelVariants()) {
        auto config = variant.config;
        const auto ids =
            torch::arange(config.model.contextSize + config.extraTokens(), torch::kInt64)
                .remainder(config.model.vocabularySize)
                .unsqueeze(0);
        const auto targets = ids.slice(1, 0, config.model.contextSize);
        const auto logits = [&](Activation activation) {
            config.model.activation = activation;
            const auto model = makeModel(config, 1);
            torch::NoGradGuard noGrad;
            for (auto& parameter : model->parameters()) parameter.mul_(3);
            model->eval();
            return model->forward(ids, targets, KeepLogits::Yes).logits;
        };
        const auto gap = (logits(Activation::Gelu) - logits(Activation::GeluTanh)).abs().max();
        EXPECT_GT(gap.item<double>(), 0) << variant.name;
    }
}

INSTANTIATE_TEST_SUITE_P(Forms, ActivationTest,
                         ::testing::Values(Activation::Gelu, Activation::GeluTanh),
                         [](const auto& parameter) {
                             return parameter.param == Activation::Gelu ? "exact" : "tanh";
                         });

}  // namespace
}  // namespace deepsight
