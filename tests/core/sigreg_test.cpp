#include "core/model/sigreg.h"

#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <functional>
#include <vector>

#include "core/model/disaffinity.h"
#include "core/model/row_sample.h"
#include "core/support/torch.h"
#include "tests/core/finite_differences.h"

namespace deepsight {
namespace {

torch::Tensor noise(torch::IntArrayRef shape, std::uint64_t seed) {
    return torch::randn(shape, at::detail::createCPUGenerator(seed), torch::kFloat64);
}

torch::Tensor generatorState() { return at::detail::getDefaultCPUGenerator().get_state(); }

TEST(RowSample, IsRandomInTrainingAndEvenlySpacedInEvaluation) {
    const auto values = [](const torch::Tensor& sample) {
        return std::vector<std::int64_t>(sample.data_ptr<std::int64_t>(),
                                         sample.data_ptr<std::int64_t>() + sample.size(0));
    };
    torch::manual_seed(1);
    auto drawn = values(rowSample(1000, 300, torch::kCPU));
    EXPECT_NE(drawn, values(rowSample(1000, 300, torch::kCPU)));
    std::sort(drawn.begin(), drawn.end());
    EXPECT_EQ(std::unique(drawn.begin(), drawn.end()) - drawn.begin(), 300);
    EXPECT_GE(drawn.front(), 0);
    EXPECT_LT(drawn.back(), 1000);
    const auto before = generatorState();
    EXPECT_EQ(values(rowSample(3, 3, torch::kCPU)), (std::vector<std::int64_t>{0, 1, 2}));
    const torch::NoGradGuard noGrad;
    EXPECT_EQ(values(rowSample(10, 4, torch::kCPU)), (std::vector<std::int64_t>{0, 2, 5, 7}));
    EXPECT_TRUE(torch::equal(generatorState(), before));
}

// Both draw in training, so that this test would notice an evaluation that does.
TEST(RandomScores, LeaveTheGeneratorAloneInEvaluation) {
    PlanningConfig planning;
    planning.score = DisaffinityScore::InfoNce;
    const auto u = noise({30, 20, 4}, 1);
    const auto y = noise({30, 20, 4}, 2);
    for (const auto& score :
         {std::function<torch::Tensor()>([&] { return disaffinity(planning, u, y); }),
          std::function<torch::Tensor()>([&] { return sigreg(u); })}) {
        torch::manual_seed(1);
        const auto before = generatorState().clone();
        {
            const torch::NoGradGuard noGrad;
            EXPECT_TRUE(torch::equal(score(), score()));
        }
        EXPECT_TRUE(torch::equal(generatorState(), before));
        EXPECT_FALSE(torch::equal(score(), score()));
        EXPECT_FALSE(torch::equal(generatorState(), before));
    }
}

// The statistic of samples on a line by its definition, with a rule of its own.
double eppsPulley(const std::vector<double>& samples) {
    constexpr int kSteps = 6000;
    const auto count = static_cast<double>(samples.size());
    double integral = 0;
    for (int k = 0; k < kSteps; ++k) {
        const double t = -3 + 6 * (k + 0.5) / kSteps;
        std::complex<double> empirical = 0;
        for (const double s : samples) empirical += std::polar(1 / count, t * s);
        const double phi = std::exp(-t * t / 2);
        integral += phi * std::norm(empirical - phi) * 6 / kSteps;
    }
    return count * integral;
}

TEST(Sigreg, OfOneChannelIsTheEppsPulleyStatistic) {
    // One channel has two unit directions, and the statistic is even.
    for (const auto& samples : {std::vector<double>{0, 0, 0}, std::vector<double>{1, 0},
                                std::vector<double>{1.5, -0.5, 0.3, 0.1}}) {
        const auto u = torch::tensor(samples, torch::kFloat64).unsqueeze(1);
        EXPECT_NEAR(sigreg(u).item<double>(), eppsPulley(samples), 2e-3);
    }
    // N (sqrt(2 pi) - 2 sqrt(pi) + sqrt(2 pi / 3)) = 0.41 N for zeros, were the integral complete.
    EXPECT_NEAR(eppsPulley({0, 0, 0}) / 3, 0.402, 1e-3);
}

TEST(Sigreg, IsSmallForNormalRowsAndLargeForCollapsedOnes) {
    torch::manual_seed(1);
    const auto normal = noise({4, 128, 8}, 1);
    const double least = sigreg(normal).item<double>();
    EXPECT_GT(least, 0.3);
    EXPECT_LT(least, 3);
    const double collapsed = sigreg(torch::zeros({512, 8})).item<double>();
    EXPECT_NEAR(collapsed, 0.402 * 512, 1);
    EXPECT_GT(sigreg(normal * 3).item<double>(), 20);
    EXPECT_GT(sigreg(normal + 3).item<double>(), 20);
    // More rows do not weigh more.
    EXPECT_NEAR(sigreg(torch::zeros({3000, 8})).item<double>(), collapsed, 1e-3);
    EXPECT_EQ(sigreg(torch::zeros({0, 8})).item<double>(), 0);
}

TEST(Sigreg, GradientMatchesFiniteDifferences) {
    const auto seeded = [](const torch::Tensor& u) {
        torch::manual_seed(4);
        return sigreg(u, 5);
    };
    expectTrueGradient(seeded, noise({2, 4, 3}, 1));
    const auto constant = torch::ones({2, 4, 3}, torch::kFloat64);
    expectTrueGradient(seeded, constant);
}

}  // namespace
}  // namespace deepsight
