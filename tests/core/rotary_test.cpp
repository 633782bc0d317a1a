#include "core/model/rotary.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/model/attention.h"
#include "core/model/language_model.h"
#include "tests/core/model_variants.h"

namespace deepsight {
namespace {

// One channel of the rotation from its definition.
double byDefinition(const torch::Tensor& head, std::int64_t position, std::int64_t channel) {
    const auto width = static_cast<double>(head.size(0));
    const auto pair = channel / 2;
    const double angle =
        static_cast<double>(position) * std::pow(10000.0, -2.0 * static_cast<double>(pair) / width);
    const double even = head[2 * pair].item<double>();
    const double odd = head[2 * pair + 1].item<double>();
    return channel % 2 == 0 ? even * std::cos(angle) - odd * std::sin(angle)
                            : even * std::sin(angle) + odd * std::cos(angle);
}

TEST(Rotary, TurnsPairsOfChannelsByTheDefinition) {
    torch::manual_seed(2);
    constexpr std::int64_t kHeads = 2;
    constexpr std::int64_t kWidth = 6;
    const auto x = torch::randn({2, 5, kHeads * kWidth}, torch::kFloat64);
    RotaryPositions rotary(40);
    const auto turned = rotary.rotate(x, kHeads, /*first=*/30);
    ASSERT_EQ(turned.sizes(), x.sizes());
    for (std::int64_t row = 0; row < 2; ++row)
        for (std::int64_t i = 0; i < 5; ++i)
            for (std::int64_t channel = 0; channel < kHeads * kWidth; ++channel) {
                const auto first = channel / kWidth * kWidth;
                const auto head = x[row][i].slice(0, first, first + kWidth);
                EXPECT_NEAR(turned[row][i][channel].item<double>(),
                            byDefinition(head, 30 + i, channel - first), 1e-6);
            }
}

TEST(Rotary, ProductsDependOnTheDistanceAlone) {
    torch::manual_seed(3);
    const auto query = torch::randn({1, 1, 8});
    const auto key = torch::randn({1, 1, 8});
    RotaryPositions rotary(200);
    const auto product = [&](std::int64_t i, std::int64_t j) {
        return (rotary.rotate(query, 1, i) * rotary.rotate(key, 1, j)).sum().item<double>();
    };
    EXPECT_NEAR(product(7, 3), product(107, 103), 1e-5);
    EXPECT_NEAR(product(4, 4), (query * key).sum().item<double>(), 1e-5);
    EXPECT_GT(std::abs(product(7, 3) - product(7, 4)), 1e-3);
}

TEST(Rotary, KeepsTheTypeAndRefusesPositionsBeyondTheContext) {
    RotaryPositions rotary(4);
    const auto x = torch::ones({1, 4, 8}, torch::kBFloat16);
    EXPECT_EQ(rotary.rotate(x, 2, 0).scalar_type(), torch::kBFloat16);
    EXPECT_THROW(rotary.rotate(x, 2, 1), c10::Error);
}

// Attention that has nothing but rotation to tell positions apart.
TEST(Rotary, AttentionEqualsTheNaiveOne) {
    torch::manual_seed(4);
    constexpr std::int64_t kTime = 6;
    constexpr std::int64_t kWidth = 8;
    constexpr std::int64_t kHeads = 2;
    const auto rotary = std::make_shared<RotaryPositions>(kTime);
    CrossAttention attention(AttentionShape{.width = kWidth, .heads = kHeads, .rotary = rotary});
    torch::NoGradGuard noGrad;
    for (auto& parameter : attention->parameters()) parameter.normal_();
    const auto encoder = torch::randn({1, kTime, kWidth});
    const auto decoder = torch::randn({1, kTime, kWidth});
    const auto weights = attention->named_parameters();
    const auto query = torch::linear(decoder, weights["query.weight"]);
    const auto both = torch::linear(encoder, weights["key_value.weight"]);
    auto expected = torch::zeros({1, kTime, kWidth});
    for (std::int64_t head = 0; head < kHeads; ++head) {
        const auto first = head * kWidth / kHeads;
        const auto end = first + kWidth / kHeads;
        for (std::int64_t i = 0; i < kTime; ++i) {
            std::vector<torch::Tensor> scores;
            const auto q = rotary->rotate(query.slice(1, i, i + 1).slice(2, first, end), 1, i);
            for (std::int64_t j = 0; j <= i; ++j) {
                const auto k = rotary->rotate(both.slice(1, j, j + 1).slice(2, first, end), 1, j);
                scores.push_back((q * k).sum() / std::sqrt(kWidth / kHeads));
            }
            const auto shares = torch::softmax(torch::stack(scores), 0);
            for (std::int64_t j = 0; j <= i; ++j)
                expected[0][i].slice(0, first, end) +=
                    shares[j] * both[0][j].slice(0, kWidth + first, kWidth + end);
        }
    }
    expected = torch::linear(expected, weights["output.weight"]);
    EXPECT_TRUE(torch::allclose(attention->forward(encoder, decoder), expected, 1e-4, 1e-4));
}

TEST(Rotary, ModelsHaveNoPositionTableAndPlanOnTokensAlone) {
    const auto config = test::withRotary(test::smallConfig(Architecture::DeepSight));
    const auto model = makeModel(config, 5);
    EXPECT_FALSE(model->named_parameters().contains("position_embedding.weight"));
    torch::NoGradGuard noGrad;
    model->eval();
    const auto tokens = torch::arange(config.model.contextSize).unsqueeze(0);
    const auto table = model->named_parameters()["token_embedding.weight"];
    EXPECT_TRUE(torch::equal(model->planningView(tokens).embeddings[0],
                             table.slice(0, 0, config.model.contextSize)));
}

}  // namespace
}  // namespace deepsight
