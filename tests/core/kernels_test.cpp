#include <ATen/autocast_mode.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "core/data/batch_sampler.h"
#include "core/kernels/causal_attention.h"
#include "core/kernels/linear.h"
#include "core/kernels/linear_cross_entropy.h"
#include "core/kernels/planning_context.h"
#include "core/kernels/softmax_rows.h"
#include "core/kernels/vector_math.h"
#include "core/support/torch.h"

namespace deepsight::kernels {
namespace {

// Values and gradients of what a kernel gives, for the same inputs and outer gradient.
using Function = std::function<torch::Tensor(const std::vector<torch::Tensor>&)>;

std::vector<torch::Tensor> valueAndGradients(const Function& function,
                                             std::vector<torch::Tensor> inputs) {
    for (auto& input : inputs) input = input.detach().clone().requires_grad_();
    const auto value = function(inputs);
    torch::manual_seed(99);
    auto results = torch::autograd::grad({value}, inputs, {torch::randn_like(value)});
    results.insert(results.begin(), value.detach());
    return results;
}

void expectSame(const Function& kernel, const Function& reference,
                const std::vector<torch::Tensor>& inputs, double tolerance) {
    const auto found = valueAndGradients(kernel, inputs);
    const auto expected = valueAndGradients(reference, inputs);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double largest = expected[i].abs().max().item<double>();
        EXPECT_LT((found[i] - expected[i]).abs().max().item<double>(),
                  tolerance * std::max(1.0, largest))
            << (i == 0 ? "value" : "gradient of input " + std::to_string(i - 1));
    }
}

class Kernels : public testing::Test {
  protected:
    void SetUp() override { torch::manual_seed(3); }
};

TEST_F(Kernels, ExponentialIsWithinRoundingOfTheExactOne) {
    for (float x = -87.0f; x < 88.0f; x += 0.00731f) {
        const double exact = std::exp(static_cast<double>(x));
        ASSERT_NEAR(vectorExp(x) / exact, 1.0, 2.5e-7) << x;
    }
    EXPECT_EQ(vectorExp(-90.0f), 0.0f);
    EXPECT_EQ(vectorExp(-std::numeric_limits<float>::infinity()), 0.0f);
}

TEST_F(Kernels, RunningSumsDoNotDependOnHowTheColumnsAreCut) {
    const auto logits = torch::randn({5, 77}) * 8;
    auto maxima = torch::full({5}, -std::numeric_limits<float>::infinity());
    auto sums = torch::zeros({5});
    for (const auto& tile : logits.split_with_sizes({1, 30, 46}, 1)) {
        const auto own = tile.contiguous();
        addToLogSumExp(own.data_ptr<float>(), 5, own.size(1), maxima.data_ptr<float>(),
                       sums.data_ptr<float>());
    }
    EXPECT_TRUE(torch::allclose(maxima + sums.log(), logits.logsumexp(1), 1e-6, 1e-6));
}

TEST_F(Kernels, LinearEqualsLibtorchsInAnyShape) {
    for (const auto& sizes : std::vector<std::vector<std::int64_t>>{
             {4, 7, 5, 3}, {1, 1, 1, 1}, {2, 33, 30, 90}, {3, 17, 90, 30}}) {
        const std::vector<torch::Tensor> inputs{torch::randn({sizes[0], sizes[1], sizes[2]}),
                                                torch::randn({sizes[3], sizes[2]}),
                                                torch::randn({sizes[3]})};
        ASSERT_TRUE(usesOneDnn(inputs[0]));
        expectSame([](const auto& in) { return kernels::linear(in[0], in[1], in[2]); },
                   [](const auto& in) { return torch::linear(in[0], in[1], in[2]); }, inputs, 1e-5);
        expectSame([](const auto& in) { return kernels::linear(in[0], in[1]); },
                   [](const auto& in) { return torch::linear(in[0], in[1]); },
                   {inputs[0], inputs[1]}, 1e-5);
    }
}

TEST_F(Kernels, AttentionEqualsLibtorchsForHeadsOfAnyWidth) {
    for (const auto& [rows, time, width, heads] :
         std::vector<std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>>{
             {2, 100, 90, 3}, {1, 49, 30, 2}, {3, 1, 15, 1}, {1, 131, 64, 1}, {2, 33, 96, 2}}) {
        const std::vector<torch::Tensor> fused{torch::randn({rows, time, 3 * width})};
        const auto with = [count = heads](const auto& attention) {
            return [&attention, count](const auto& in) {
                const auto parts = in[0].chunk(3, 2);
                return attention(parts[0], parts[1], parts[2], count);
            };
        };
        const auto reference = [](const auto& query, const auto& key, const auto& value,
                                  std::int64_t count) {
            return causalAttentionReference(query, key, value, count);
        };
        expectSame(with(causalAttention), with(reference), fused, 1e-5);
    }
}

TEST_F(Kernels, AttentionReadsNothingOfTheFuture) {
    auto query = torch::randn({1, 60, 20});
    auto key = torch::randn({1, 60, 20});
    const auto before = causalAttention(query, key, key, 2);
    key.slice(1, 40).mul_(-7).add_(3);
    const auto after = causalAttention(query, key, key, 2);
    EXPECT_TRUE(torch::equal(before.slice(1, 0, 40), after.slice(1, 0, 40)));
    EXPECT_TRUE(before.slice(1, 40).ne(after.slice(1, 40)).all().item<bool>());
}

TEST_F(Kernels, AttentionOfWideHeadsIsLibtorchs) {
    const auto x = torch::randn({1, 8, 80});
    EXPECT_TRUE(torch::equal(causalAttention(x, x, x, 1), causalAttentionReference(x, x, x, 1)));
}

// Rows, channels, vocabulary: one piece, several of columns, several of rows.
class CrossEntropy
    : public testing::TestWithParam<std::tuple<std::int64_t, std::int64_t, std::int64_t>> {};

TEST_P(CrossEntropy, EqualsThatOfWholeLogits) {
    torch::manual_seed(4);
    const auto [rows, channels, vocabulary] = GetParam();
    auto targets = torch::randint(vocabulary, {rows}, torch::kInt64);
    for (const bool ignoring : {false, true}) {
        if (ignoring) targets.slice(0, 0, rows / 2).fill_(Batch::kIgnored);
        expectSame(
            [&](const auto& in) { return linearCrossEntropy(in[0], in[1], targets); },
            [&](const auto& in) { return linearCrossEntropyReference(in[0], in[1], targets); },
            {torch::randn({rows, channels}), torch::randn({vocabulary, channels}) * 0.3}, 2e-6);
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, CrossEntropy,
                         testing::Values(std::tuple{2, 3, 5}, std::tuple{30, 16, 257},
                                         std::tuple{700, 12, 5000}, std::tuple{4100, 8, 1300}));

TEST_F(Kernels, CrossEntropyByRowsEqualsThatOfWholeLogits) {
    auto targets = torch::randint(50, {2100}, torch::kInt64);
    targets[7] = Batch::kIgnored;
    // In float64 there is no kernel of ours, so rows are gone through.
    expectSame([&](const auto& in) { return linearCrossEntropy(in[0], in[1], targets); },
               [&](const auto& in) { return linearCrossEntropyReference(in[0], in[1], targets); },
               {torch::randn({2100, 6}, torch::kFloat64), torch::randn({50, 6}, torch::kFloat64)},
               1e-12);
}

TEST_F(Kernels, CrossEntropyUnderAutocastRoundsItsLogitsOnly) {
    const auto targets = torch::randint(300, {64}, torch::kInt64);
    const std::vector<torch::Tensor> inputs{torch::randn({64, 32}), torch::randn({300, 32}) * 0.2};
    const auto rounded = [&](const auto& in) {
        at::autocast::set_autocast_enabled(at::kCPU, true);
        at::autocast::set_autocast_dtype(at::kCPU, at::kBFloat16);
        const auto loss = linearCrossEntropy(in[0], in[1], targets);
        at::autocast::set_autocast_enabled(at::kCPU, false);
        at::autocast::clear_cache();
        EXPECT_EQ(loss.scalar_type(), torch::kFloat32);
        return loss;
    };
    expectSame(
        rounded, [&](const auto& in) { return linearCrossEntropyReference(in[0], in[1], targets); },
        inputs, 2e-2);
}

TEST_F(Kernels, CrossEntropyWithoutATargetIsNotANumberAndMovesNothing) {
    const auto targets = torch::full({3}, Batch::kIgnored, torch::kInt64);
    const auto states = torch::randn({3, 4}).requires_grad_();
    const auto table = torch::randn({5, 4}).requires_grad_();
    const auto loss = linearCrossEntropy(states, table, targets);
    EXPECT_TRUE(std::isnan(loss.item<float>()));
    for (const auto& gradient : torch::autograd::grad({loss}, {states, table}))
        EXPECT_EQ(gradient.abs().sum().item<float>(), 0);
}

TEST_F(Kernels, CrossEntropyOfAnyLogitThatIsNotANumberIsNone) {
    const auto targets = torch::zeros({700}, torch::kInt64) + 4999;
    for (const std::int64_t row : {0, 2500, 4999}) {
        auto table = torch::randn({5000, 8});
        table[row].fill_(std::numeric_limits<float>::quiet_NaN());
        EXPECT_TRUE(
            std::isnan(linearCrossEntropy(torch::randn({700, 8}), table, targets).item<float>()))
            << row;
    }
}

TEST_F(Kernels, WhatCannotBeDoneIsRefusedInsteadOfWrong) {
    const auto x = torch::randn({1, 4, 6}).requires_grad_();
    const auto weight = torch::randn({2, 6}).requires_grad_();
    EXPECT_EQ(kernels::linear(torch::randn({2, 0, 6}), weight).numel(), 0);
    EXPECT_THROW(torch::autograd::grad({kernels::linear(x, weight).pow(2).sum()}, {weight}, {},
                                       /*retain_graph=*/true, /*create_graph=*/true),
                 c10::Error);
    EXPECT_THROW(causalAttention(torch::randn({1, 9, 6}), x, x, 2), c10::Error);
    EXPECT_THROW(
        planningContext(torch::randn({1, 10, 2}), 0, 8, torch::ones({3}), FutureMerge::Equal),
        c10::Error);
}

TEST_F(Kernels, PlanningContextEqualsItsDefinition) {
    const auto embeddings = torch::randn({3, 40, 21});
    const auto weights = torch::rand({6});
    for (const auto merge : {FutureMerge::None, FutureMerge::Equal, FutureMerge::Weighted})
        for (const std::int64_t first : {0, 5}) {
            const std::int64_t count = 34 - first;
            const auto found = planningContext(embeddings, first, count, weights, merge);
            for (std::int64_t i = first; i < first + count; ++i) {
                auto expected = torch::zeros({3, 21}, torch::kFloat64);
                for (std::int64_t z = 1; z <= 6; ++z)
                    expected += weights[z - 1] * embeddings.select(1, i + z).to(torch::kFloat64);
                const auto present =
                    embeddings.slice(1, 0, i + 1).to(torch::kFloat64).sum(1) / (i + 1);
                if (merge == FutureMerge::Equal) expected = (present + expected) / 2;
                if (merge == FutureMerge::Weighted)
                    expected = (present * (i + 1) + expected * 6) / (i + 7);
                ASSERT_LT((found.select(1, i - first) - expected).abs().max().item<double>(), 1e-5)
                    << i;
            }
        }
}

TEST_F(Kernels, PlanningContextIsLeftToOthersWhereItNeedsAGradient) {
    const auto embeddings = torch::randn({1, 4, 2}).requires_grad_();
    EXPECT_FALSE(makesPlanningContext(embeddings));
    EXPECT_TRUE(makesPlanningContext(embeddings.detach()));
}

}  // namespace
}  // namespace deepsight::kernels
