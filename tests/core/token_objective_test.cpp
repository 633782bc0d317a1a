#include "core/model/token_objective.h"

#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>
#include <torch/nn/functional/loss.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "core/support/torch.h"
#include "tests/core/finite_differences.h"

namespace deepsight {
namespace {

using Loss = torch::Tensor (*)(const torch::Tensor&, const torch::Tensor&, std::int64_t,
                               std::int64_t, const torch::Tensor&);
constexpr Loss kLosses[] = {bagOfWordsLoss, tokenOrderLoss};

torch::Tensor noise(torch::IntArrayRef shape, std::uint64_t seed) {
    return torch::randn(shape, at::detail::createCPUGenerator(seed), torch::kFloat64);
}

torch::Tensor tokensOf(const std::vector<std::int64_t>& tokens) {
    return torch::tensor(tokens, torch::kInt64).unsqueeze(0);
}

torch::Tensor randomTokens(torch::IntArrayRef shape, std::int64_t vocabulary) {
    return torch::randint(vocabulary, shape, at::detail::createCPUGenerator(3), torch::kInt64);
}

// The same logits at every position, [1, positions, vocabulary].
torch::Tensor everywhere(const std::vector<double>& logits, std::int64_t positions) {
    return torch::tensor(logits, torch::kFloat64)
        .expand({1, positions, static_cast<std::int64_t>(logits.size())});
}

// One position by the definitions, with a target over the whole vocabulary. NaN: no future.
double byDefinition(Loss loss, const torch::Tensor& logits, const torch::Tensor& tokens,
                    std::int64_t position, std::int64_t horizon) {
    const auto vocabulary = logits.size(0);
    const auto last = std::min(position + horizon, tokens.size(0) - 1);
    std::vector<double> relevance(static_cast<std::size_t>(vocabulary), -INFINITY);
    std::set<std::int64_t> bag;
    for (std::int64_t i = last; i > position; --i) {
        const auto token = tokens[i].item<std::int64_t>();
        if (token < 0) continue;
        bag.insert(token);
        relevance[static_cast<std::size_t>(token)] = static_cast<double>(horizon - (i - position));
    }
    if (bag.empty()) return NAN;
    if (loss == tokenOrderLoss) {
        const auto target = torch::tensor(relevance, torch::kFloat64).softmax(0);
        return -(target * logits.log_softmax(0)).sum().item<double>();
    }
    const auto n = static_cast<double>(horizon);
    const double prior = std::min(0.0, std::log(n / (static_cast<double>(vocabulary) - n)));
    double sum = 0;
    for (std::int64_t v = 0; v < vocabulary; ++v) {
        const double p = 1 / (1 + std::exp(-logits[v].item<double>() - prior));
        sum -= std::log(bag.count(v) > 0 ? p : 1 - p);
    }
    return sum / static_cast<double>(bag.size());
}

double meanByDefinition(Loss loss, const torch::Tensor& logits, const torch::Tensor& sequence,
                        std::int64_t firstPosition, std::int64_t horizon,
                        const torch::Tensor& counted) {
    double sum = 0;
    int count = 0;
    for (std::int64_t b = 0; b < logits.size(0); ++b)
        for (std::int64_t p = 0; p < logits.size(1); ++p) {
            if (counted.defined() && !counted[b][p].item<bool>()) continue;
            const double value =
                byDefinition(loss, logits[b][p], sequence[b], firstPosition + p, horizon);
            if (std::isnan(value)) continue;
            sum += value;
            ++count;
        }
    return sum / count;
}

TEST(TokenObjective, BagOfWordsMatchesAHandComputedValue) {
    // Five tokens, n = 2: prior odds 2 : 3. Logits log(3/2) + log(1, 3, 1, 1/3, 1) turn them into
    // probabilities 1/2, 3/4, 1/2, 1/4, 1/2.
    const double b = std::log(1.5);
    const auto logits = everywhere({b, b + std::log(3), b, b - std::log(3), b}, 3);
    // Before {1, 2}: (-log 1/2 - log 3/4 - log 1/2 - log 3/4 - log 1/2) / 2; before {2, 1} the
    // same; before {1} not halved, and 2 is absent with 1/2 as before.
    const double five = 3 * std::log(2) - 2 * std::log(0.75);
    EXPECT_NEAR(bagOfWordsLoss(logits, tokensOf({4, 1, 2, 1}), 0, 2).item<double>(),
                (five / 2 + five / 2 + five) / 3, 1e-9);
    // Token 3 comes instead of 1: -log 1/4 twice.
    EXPECT_NEAR(bagOfWordsLoss(logits, tokensOf({4, 3}), 0, 2).item<double>(),
                3 * std::log(2) - 2 * std::log(0.25), 1e-9);
}

TEST(TokenObjective, BagOfWordsHasNoPriorWhereHalfTheVocabularyFits) {
    const auto logits = torch::zeros({1, 1, 4}, torch::kFloat64);
    EXPECT_NEAR(bagOfWordsLoss(logits, tokensOf({0, 1, 2, 3}), 0, 3).item<double>(),
                4 * std::log(2) / 3, 1e-9);
}

TEST(TokenObjective, TokenOrderMatchesAHandComputedValue) {
    // Probabilities 1/8, 1/2, 1/4, 1/8.
    const auto logits =
        everywhere({std::log(0.125), std::log(0.5), std::log(0.25), std::log(0.125)}, 3);
    // Window 3: the future of the first token is 1, 2 and 1 again, which does not count twice.
    // softmax(2, 1) = 0.731059, 0.268941.
    const double near = 0.731059 * std::log(2) + 0.268941 * std::log(4);
    const double far = 0.731059 * std::log(4) + 0.268941 * std::log(2);  // 2, then 1
    EXPECT_NEAR(tokenOrderLoss(logits.slice(1, 0, 1), tokensOf({3, 1, 2, 1}), 0, 3).item<double>(),
                near, 1e-6);
    EXPECT_NEAR(tokenOrderLoss(logits, tokensOf({3, 1, 2, 1}), 0, 3).item<double>(),
                (near + far + std::log(2)) / 3, 1e-6);
}

TEST(TokenObjective, TokenOrderOfAWindowOfOneIsTheNextTokenLoss) {
    const auto logits = noise({2, 5, 7}, 1);
    const auto sequence = randomTokens({2, 6}, 7);
    const auto expected =
        torch::nn::functional::cross_entropy(logits.flatten(0, 1), sequence.slice(1, 1).flatten());
    EXPECT_NEAR(tokenOrderLoss(logits, sequence, 0, 1).item<double>(), expected.item<double>(),
                1e-9);
}

TEST(TokenObjective, FollowsItsDefinitionOnRandomSequences) {
    const auto sequence = randomTokens({3, 9}, 6);
    for (const auto loss : kLosses)
        for (const std::int64_t horizon : {1, 2, 4, 50})
            for (const std::int64_t first : {0, 2})
                for (const auto& counted : {torch::Tensor(), noise({3, 9 - first}, 5).gt(0)}) {
                    const auto logits = noise({3, 9 - first, 6}, 1);
                    EXPECT_NEAR(loss(logits, sequence, first, horizon, counted).item<double>(),
                                meanByDefinition(loss, logits, sequence, first, horizon, counted),
                                1e-9);
                }
}

TEST(TokenObjective, MissingTokensAreNoFuture) {
    const auto sequence = tokensOf({0, 1, -100, 2, -100, -100});
    for (const auto loss : kLosses) {
        const auto logits = noise({1, 6, 4}, 1).requires_grad_();
        const auto value = loss(logits, sequence, 0, 2, {});
        EXPECT_NEAR(value.item<double>(),
                    meanByDefinition(loss, logits.detach(), sequence, 0, 2, {}), 1e-9);
        // Positions 3 to 5 have nothing ahead of them.
        value.backward();
        EXPECT_GT(logits.grad().slice(1, 0, 3).abs().min().item<double>(), 0);
        EXPECT_EQ(logits.grad().slice(1, 3).abs().max().item<double>(), 0);
    }
}

TEST(TokenObjective, GradientsMatchFiniteDifferences) {
    const auto sequence = randomTokens({2, 6}, 5);
    const auto counted = torch::tensor({{1, 1, 0, 1, 1}, {1, 1, 1, 1, 1}}).to(torch::kBool);
    for (const auto loss : kLosses)
        expectTrueGradient([&](const auto& x) { return loss(x, sequence, 1, 3, counted); },
                           noise({2, 5, 5}, 1));
}

TEST(TokenObjective, NoPositionIsNoLossAndNoGradient) {
    const auto none = torch::zeros({1, 3}, torch::kBool);
    for (const auto loss : kLosses) {
        const auto logits = noise({1, 3, 4}, 1).requires_grad_();
        for (const auto& value : {loss(logits, tokensOf({0, 1, 2, 3}), 0, 2, none),
                                  loss(logits.slice(1, 0, 1), tokensOf({0, 1}), 1, 2, {})}) {
            EXPECT_EQ(value.item<double>(), 0);
            value.backward();
            EXPECT_EQ(logits.grad().abs().max().item<double>(), 0);
        }
    }
}

TEST(TokenObjective, ReducesInFloat32) {
    const auto logits = noise({1, 3, 400}, 1).to(torch::kBFloat16);
    const auto sequence = tokensOf({0, 1, 2, 3});
    for (const auto loss : kLosses) {
        const auto value = loss(logits, sequence, 0, 2, {});
        EXPECT_EQ(value.scalar_type(), torch::kFloat32);
        EXPECT_NEAR(value.item<double>(),
                    loss(logits.to(torch::kFloat64), sequence, 0, 2, {}).item<double>(), 1e-5);
    }
}

}  // namespace
}  // namespace deepsight
