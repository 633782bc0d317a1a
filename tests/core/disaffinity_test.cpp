#include "core/model/disaffinity.h"

#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/model/sigreg.h"
#include "core/support/error.h"
#include "core/support/torch.h"
#include "core/training/precision.h"
#include "tests/core/finite_differences.h"

namespace deepsight {
namespace {

using Score = DisaffinityScore;
using Rows = std::vector<std::vector<double>>;

constexpr Score kEmbeddingScores[] = {Score::Mse,      Score::Cosine,  Score::LogCosine,
                                      Score::SmoothL1, Score::InfoNce, Score::VicReg,
                                      Score::Barlow,   Score::Cka};

// [1, rows, channels] of float64.
torch::Tensor sequenceOf(const Rows& rows) {
    std::vector<torch::Tensor> stacked;
    for (const auto& row : rows) stacked.push_back(torch::tensor(row, torch::kFloat64));
    return torch::stack(stacked).unsqueeze(0);
}

PlanningConfig planningWith(Score score) {
    PlanningConfig planning;
    planning.score = score;
    planning.horizon = 2;
    planning.temperature = 0.5;
    planning.smoothL1Beta = 1.5;
    return planning;
}

double scored(const PlanningConfig& planning, const torch::Tensor& u, const torch::Tensor& y) {
    return disaffinity(planning, u, y).item<double>();
}

double scored(Score score, const torch::Tensor& u, const torch::Tensor& y) {
    return scored(planningWith(score), u, y);
}

torch::Tensor noise(torch::IntArrayRef shape, std::uint64_t seed) {
    return torch::randn(shape, at::detail::createCPUGenerator(seed), torch::kFloat64);
}

// Orthogonal [n, n].
torch::Tensor rotation(std::int64_t n, std::uint64_t seed) {
    return std::get<0>(torch::linalg_qr(noise({n, n}, seed)));
}

TEST(Disaffinity, ElementwiseScoresMatchHandComputedValues) {
    const auto u = sequenceOf({{1, 2}, {-1, 0}});
    const auto y = sequenceOf({{0, 2}, {1, 1}});
    // u - y = (1, 0), (-2, -1): squares 1 + 0 + 4 + 1 over 4 elements.
    EXPECT_NEAR(scored(Score::Mse, u, y), 1.5, 1e-12);
    // beta 3/2: 1/3, 0, 2 - 3/4 and 1/3 are 23/12, over 4.
    EXPECT_NEAR(scored(Score::SmoothL1, u, y), 23.0 / 48, 1e-12);
    // Cosines 4 / (sqrt 5 * 2) = 2 / sqrt 5 and -1 / sqrt 2; affinities 0.947214 and 0.146447.
    const double first = (1 + 2 / std::sqrt(5.0)) / 2;
    const double second = (1 - std::sqrt(0.5)) / 2;
    EXPECT_NEAR(scored(Score::Cosine, u, y), 1 - (first + second) / 2, 1e-9);
    EXPECT_NEAR(scored(Score::Cosine, u, y), 0.453170, 1e-6);
    EXPECT_NEAR(scored(Score::LogCosine, u, y), -(std::log(first) + std::log(second)) / 2, 1e-9);
    EXPECT_NEAR(scored(Score::LogCosine, u, y), 0.987662, 1e-6);
}

TEST(Disaffinity, InfoNceMatchesAHandComputedValue) {
    // Two sequences of one position. Cosines 1, 0.6 and 0, 0.8, over tau 1/2: 2, 1.2 and 0, 1.6.
    const auto u = sequenceOf({{3, 0}, {0, 2}}).transpose(0, 1);
    const auto y = sequenceOf({{5, 0}, {0.6, 0.8}}).transpose(0, 1);
    // -log(e^2 / (e^2 + e^1.2)) = log(1 + e^-0.8) = 0.371101, and log(1 + e^-1.6) = 0.183901.
    EXPECT_NEAR(scored(Score::InfoNce, u, y), (0.371101 + 0.183901) / 2, 1e-6);
}

TEST(Disaffinity, VicRegMatchesAHandComputedValue) {
    const auto u = sequenceOf({{0, 0}, {1, 0.5}});
    const auto y = sequenceOf({{1, 0}, {1, 0.5}});
    // mse 1/4. Of u: variances 1/2 and 1/8, std + epsilon 0.707177 and 0.353695, mean hinge
    // 0.469564; covariance 1/4 twice off the diagonal, squares over 2 channels 1/16.
    const double ofU = 25 * 0.25 + 12.5 * 0.469564 + 0.0625;
    // Of y: std + epsilon 0.01 and 0.353695, mean hinge 0.818153; no covariance.
    const double ofY = 12.5 * 0.818153;
    auto planning = planningWith(Score::VicReg);
    planning.normAffine = false;
    EXPECT_NEAR(scored(planning, u, y), ofU, 1e-4);
    planning.normAffine = true;  // trains y
    EXPECT_NEAR(scored(planning, u, y), ofU + ofY, 1e-4);
}

TEST(Disaffinity, VicRegGuardsTheContextWhereverItIsTrained) {
    const auto u = noise({2, 5, 3}, 1);
    const auto y = torch::ones_like(u);
    auto fixed = planningWith(Score::VicReg);
    fixed.normAffine = false;
    const double unguarded = scored(fixed, u, y);
    const auto isGuarded = [&](const auto& change) {
        auto planning = fixed;
        change(planning);
        return scored(planning, u, y) > unguarded + 12;  // 25/2 (1 - 0.01) for constant y
    };
    EXPECT_TRUE(isGuarded([](auto& p) { p.stopGradient = StopGradient::Encoder; }));
    EXPECT_TRUE(isGuarded([](auto& p) { p.presentFutureMerge = PresentFutureMerge::Learned; }));
    EXPECT_TRUE(isGuarded([](auto& p) {
        p.projector = Projector::Mlp;
        p.projectorSide = ProjectorSide::Both;
    }));
    EXPECT_FALSE(isGuarded([](auto& p) { p.projector = Projector::Mlp; }));
    const auto learned = [](AggregationSafeguard safeguard) {
        return [safeguard](auto& p) {
            p.futureAggregation = FutureAggregation::Gru;
            p.aggregationSafeguard = safeguard;
        };
    };
    EXPECT_TRUE(isGuarded(learned(AggregationSafeguard::None)));
    EXPECT_FALSE(isGuarded(learned(AggregationSafeguard::Reconstruction)));
}

// Channels 1, -1, 1, -1 and 1, 1, -1, -1 (orthogonal, variance 1), and y = (u_1, u_1 + u_2).
Rows correlatedContext() { return {{1, 2}, {-1, 0}, {1, 0}, {-1, -2}}; }

TEST(Disaffinity, BarlowMatchesAHandComputedValue) {
    const auto u = sequenceOf({{1, 1}, {-1, 1}, {1, -1}, {-1, -1}});
    // y_2 has variance 2, so C = (1, 1/sqrt 2; 0, 1/sqrt 2).
    const double diagonal = std::pow(1 - std::sqrt(0.5), 2);
    const double expected = (diagonal + 0.005 * 0.5) / 2;
    EXPECT_NEAR(expected, 0.044143, 1e-6);
    EXPECT_NEAR(scored(Score::Barlow, 7 * u + 3, sequenceOf(correlatedContext())), expected, 1e-5);
}

TEST(Disaffinity, CkaMatchesAHandComputedValue) {
    const auto u = sequenceOf({{1, 1}, {-1, 1}, {1, -1}, {-1, -1}});
    // U'Y / 4 = (1, 1; 0, 1), squares 3; U'U / 4 = I, norm sqrt 2; Y'Y / 4 = (1, 1; 1, 2), sqrt 7.
    EXPECT_NEAR(scored(Score::Cka, u + 3, sequenceOf(correlatedContext())), 1 - 3 / std::sqrt(14.0),
                1e-6);
}

TEST(Disaffinity, GradientsMatchFiniteDifferences) {
    const auto u = noise({2, 3, 4}, 1);
    const auto y = noise({2, 3, 4}, 2);
    for (const auto score : kEmbeddingScores) {
        SCOPED_TRACE(static_cast<int>(score));
        const auto planning = planningWith(score);
        expectTrueGradient([&](const auto& x) { return disaffinity(planning, x, y); }, u);
        expectTrueGradient([&](const auto& x) { return disaffinity(planning, u, x); }, y);
    }
}

TEST(Disaffinity, StaysFiniteWhenTheEncoderIsConstant) {
    const auto y = noise({2, 5, 3}, 2);
    const auto single = torch::ones({1, 1, 3}, torch::kFloat64);
    for (const auto score : kEmbeddingScores)
        for (const double level : {0.0, 1e-20, 2.0})
            for (const auto& context : {y, torch::zeros_like(y), single}) {
                SCOPED_TRACE(static_cast<int>(score));
                for (const auto type : {torch::kFloat32, torch::kFloat64}) {
                    const auto u = torch::full_like(context, level).to(type).requires_grad_();
                    const auto loss = disaffinity(planningWith(score), u, context.to(type));
                    loss.backward();
                    EXPECT_TRUE(std::isfinite(loss.item<double>()));
                    EXPECT_TRUE(u.grad().isfinite().all().item<bool>());
                }
            }
}

TEST(Disaffinity, ScoresOfUnrelatedSidesExposeACollapse) {
    const auto y = sequenceOf(correlatedContext());
    const auto constant = torch::full_like(y, 3);
    EXPECT_NEAR(scored(Score::Barlow, constant, y), 1, 1e-9);
    EXPECT_NEAR(scored(Score::Cka, constant, y), 1, 1e-9);
    // u = 0 for y of variances 1 and 2 (N): 25 mse, and std 0.01 in every channel.
    auto planning = planningWith(Score::VicReg);
    planning.normAffine = false;
    EXPECT_NEAR(scored(planning, torch::zeros_like(y), y), 25 * 1.5 + 12.5 * 0.99, 1e-9);
    EXPECT_LT(scored(planning, y, y), 2);
}

TEST(Disaffinity, InfoNceOfACollapsedSideIsTheLogOfTheCandidates) {
    auto planning = planningWith(Score::InfoNce);
    planning.horizon = 3;
    const auto varied = noise({3, 4, 5}, 1);
    const auto constant = torch::ones_like(varied);
    const auto nothing = torch::zeros_like(varied);
    // Of 12 positions the ends of a sequence lose 2 (distances 1 and 2), the others 3.
    const double fewer = (std::log(10) + std::log(9)) / 2;
    EXPECT_NEAR(scored(planning, nothing, varied), fewer, 1e-9);
    EXPECT_NEAR(scored(planning, varied, constant), fewer, 1e-9);
    EXPECT_NEAR(scored(planning, constant, constant), fewer, 1e-9);
    planning.horizon = 1;
    EXPECT_NEAR(scored(planning, nothing, varied), std::log(12), 1e-9);
    EXPECT_GT(scored(planning, constant, varied), std::log(12));  // it prefers some, wrongly
    planning.temperature = 0.1;
    EXPECT_LT(scored(planning, varied, varied), 1);
}

TEST(Disaffinity, InfoNceIgnoresWindowsThatOverlap) {
    const auto u = noise({1, 2, 3}, 1);
    const auto y = noise({1, 2, 3}, 2);
    const double alone = scored(Score::InfoNce, u, y);
    EXPECT_EQ(alone, 0);  // the one other window shares a token
    // As two sequences, and with a horizon of 1, nothing overlaps.
    EXPECT_GT(scored(Score::InfoNce, u.transpose(0, 1), y.transpose(0, 1)), 0.01);
    auto shorter = planningWith(Score::InfoNce);
    shorter.horizon = 1;
    EXPECT_GT(scored(shorter, u, y), 0.01);
}

TEST(Disaffinity, CkaIsBlindToRotationAndScaleOfEitherSide) {
    const auto u = noise({2, 6, 4}, 1);
    const auto y = u + noise({2, 6, 4}, 2);
    const double plain = scored(Score::Cka, u, y);
    EXPECT_GT(plain, 0.05);
    EXPECT_LT(plain, 0.95);
    EXPECT_NEAR(scored(Score::Cka, 3 * u.matmul(rotation(4, 3)), y), plain, 1e-7);
    EXPECT_NEAR(scored(Score::Cka, u, 0.2 * y.matmul(rotation(4, 4)) - 5), plain, 1e-6);
    EXPECT_NEAR(scored(Score::Cka, u, u), 0, 1e-7);
    // Not blind to what rotation and scale leave alone.
    EXPECT_GT(std::abs(scored(Score::Cka, u * torch::tensor({1.0, 1.0, 1.0, 9.0}), y) - plain),
              0.01);
}

TEST(Disaffinity, ReducesInFloat32UnderAutocast) {
    const auto u = noise({2, 9, 5}, 1).to(torch::kFloat32);
    const auto y = noise({2, 9, 5}, 2).to(torch::kFloat32);
    const auto all = [&] {
        std::vector<double> values;
        for (const auto score : kEmbeddingScores) values.push_back(scored(score, u, y));
        const torch::NoGradGuard fixedDirections;
        values.push_back(sigreg(u).item<double>());
        return values;
    };
    const auto plain = all();
    const AutocastScope autocast(Precision::Bf16, torch::kCPU);
    ASSERT_EQ(torch::mm(u[0], y[0].t()).scalar_type(), torch::kBFloat16);
    EXPECT_EQ(all(), plain);
    EXPECT_EQ(disaffinity(planningWith(Score::Mse), u.to(torch::kBFloat16), y).scalar_type(),
              torch::kFloat32);
}

TEST(Disaffinity, RefusesScoresThatAreNotOfEmbeddings) {
    const auto u = noise({1, 2, 3}, 1);
    for (const auto score : {Score::None, Score::BagOfWords, Score::TokenOrder})
        EXPECT_THROW(scored(score, u, u), Error);
}

TEST(Disaffinity, InfoNceContrastsAtMost512Positions) {
    auto planning = planningWith(Score::InfoNce);
    planning.horizon = 1;
    const auto y = torch::ones({30, 20, 4}, torch::kFloat64);
    EXPECT_NEAR(scored(planning, noise({30, 20, 4}, 2), y), std::log(512), 1e-9);
}

}  // namespace
}  // namespace deepsight
