#include "widgets/smoothing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace deepsight {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::vector<double> noisyDecay(std::size_t count, unsigned seed, int gaps) {
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal;
    std::uniform_int_distribution<int> die(0, 99);
    std::vector<double> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = 2 + 5 * std::exp(-static_cast<double>(i) / 300) + 0.3 * normal(generator);
        if (die(generator) < gaps) values[i] = kNan;
    }
    return values;
}

SmoothCurve gaussian(double sigma, const std::vector<double>& values) {
    SmoothCurve curve;
    curve.reset({Smoothing::Kind::Gaussian, sigma});
    curve.update(values);
    return curve;
}

/// By definition, over all finite values.
double direct(const std::vector<double>& values, std::size_t at, double sigma) {
    double sum = 0, total = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) continue;
        const double distance = (static_cast<double>(i) - static_cast<double>(at)) / sigma;
        const double weight = std::exp(-distance * distance / 2);
        sum += weight * values[i];
        total += weight;
    }
    return sum / total;
}

TEST(Gaussian, EqualsDirectConvolutionEndsAndGapsIncluded) {
    const auto values = noisyDecay(700, 1, 10);
    for (const double sigma : {0.5, 1.0, 3.0, 11.9}) {
        const SmoothCurve curve = gaussian(sigma, values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (std::isnan(values[i])) {
                EXPECT_TRUE(std::isnan(curve.at(i)));
            } else {
                EXPECT_NEAR(curve.at(i), direct(values, i, sigma), 1e-3) << sigma << " at " << i;
            }
        }
    }
}

TEST(Gaussian, IsCloseToDirectConvolutionWhereItIsBinned) {
    const auto values = noisyDecay(6000, 2, 3);
    for (const double sigma : {12.0, 40.0, 333.0, 2000.0}) {
        const SmoothCurve curve = gaussian(sigma, values);
        EXPECT_LT(curve.nodes().size(), values.size() / 2);
        for (std::size_t i = 0; i < values.size(); i += 7) {
            EXPECT_NEAR(curve.at(i), direct(values, i, sigma), 0.02) << sigma << " at " << i;
        }
    }
}

TEST(Gaussian, GrowingStepByStepEqualsDoneAtOnce) {
    const auto values = noisyDecay(1500, 3, 5);
    for (const double sigma : {2.0, 30.0, 150.0}) {
        SmoothCurve grown;
        grown.reset({Smoothing::Kind::Gaussian, sigma});
        for (std::size_t size = 0; size <= values.size(); size += size % 3 + 1) {
            grown.update(std::span(values).first(size));
        }
        grown.update(values);
        const SmoothCurve whole = gaussian(sigma, values);
        ASSERT_EQ(grown.nodes().size(), whole.nodes().size());
        for (std::size_t node = 0; node < whole.nodes().size(); ++node) {
            EXPECT_EQ(grown.indexOfNode(node), whole.indexOfNode(node));
            if (std::isnan(whole.nodes()[node])) {
                EXPECT_TRUE(std::isnan(grown.nodes()[node]));
            } else {
                EXPECT_NEAR(grown.nodes()[node], whole.nodes()[node], 1e-12);
            }
        }
    }
}

TEST(Gaussian, IsCloseToDirectConvolutionOfALongList) {
    const auto values = noisyDecay(120'000, 5, 0);
    for (const double sigma : {1.0, 3.0, 11.0, 60.0}) {
        const SmoothCurve curve = gaussian(sigma, values);
        if (sigma >= 3) {
            EXPECT_LT(curve.nodes().size(), values.size() / 2);
        }
        for (std::size_t i = 3; i < values.size(); i += 4'999) {
            // The values' noise of 0.3 is that of their mean times sqrt(2 sigma sqrt(pi)).
            EXPECT_NEAR(curve.at(i), direct(values, i, sigma), 0.8 * 0.3 / std::sqrt(3.54 * sigma))
                << sigma << " at " << i;
        }
    }
}

TEST(Gaussian, GrowingBeyondTheLengthForCoarseBinsEqualsDoneAtOnce) {
    const auto values = noisyDecay(100'500, 6, 1);
    for (const double sigma : {2.0, 5.0, 40.0}) {
        SmoothCurve grown;
        grown.reset({Smoothing::Kind::Gaussian, sigma});
        for (const std::size_t size : {60'000u, 99'999u, 100'000u, 100'001u, 100'500u}) {
            grown.update(std::span(values).first(size));
        }
        const SmoothCurve whole = gaussian(sigma, values);
        ASSERT_EQ(grown.nodes().size(), whole.nodes().size());
        for (std::size_t node = 0; node < whole.nodes().size(); node += 97) {
            EXPECT_EQ(grown.indexOfNode(node), whole.indexOfNode(node));
            if (std::isfinite(whole.nodes()[node])) {
                EXPECT_NEAR(grown.nodes()[node], whole.nodes()[node], 1e-12);
            }
        }
    }
}

TEST(Gaussian, NodesReachFromTheFirstValueToTheLast) {
    for (const std::size_t count : {3u, 9u, 10u, 11u, 100u, 1001u}) {
        const SmoothCurve curve = gaussian(40, noisyDecay(count, 4, 0));
        EXPECT_EQ(curve.indexOfNode(0), 0u);
        EXPECT_EQ(curve.indexOfNode(curve.nodes().size() - 1), count - 1);
        for (std::size_t i = 0; i < count; ++i) EXPECT_TRUE(std::isfinite(curve.at(i)));
    }
}

TEST(Gaussian, LeavesAConstantConstant) {
    const std::vector<double> values(500, 2.7);
    for (const double sigma : {1.0, 10.0, 100.0, 10000.0}) {
        const SmoothCurve curve = gaussian(sigma, values);
        for (std::size_t i = 0; i < values.size(); ++i) EXPECT_NEAR(curve.at(i), 2.7, 1e-13);
    }
}

TEST(SmoothCurve, DoesNotBendCurvesOfTwoPoints) {
    for (const auto kind : {Smoothing::Kind::Exponential, Smoothing::Kind::Gaussian}) {
        SmoothCurve curve;
        curve.reset({kind, kind == Smoothing::Kind::Gaussian ? 20 : 0.9});
        std::vector<double> values = {5, kNan, 3};
        curve.update(values);
        EXPECT_FALSE(curve.isUseful());
        values.push_back(4);
        curve.update(values);
        EXPECT_TRUE(curve.isUseful());
    }
}

TEST(SmoothCurve, OffMakesNothing) {
    SmoothCurve curve;
    curve.reset({Smoothing::Kind::Gaussian, 0});
    curve.update(std::vector<double>{1, 2, 3, 4});
    EXPECT_FALSE(curve.isUseful());
    EXPECT_EQ(curve.nodes().size(), 0u);
}

TEST(ExponentialAverage, LeavesAConstantConstantFromTheFirstValue) {
    ExponentialAverage average(0.99);
    for (int i = 0; i < 1000; ++i) EXPECT_EQ(average.next(2.7), 2.7);
}

TEST(ExponentialAverage, IsTheWeightedMeanOfTheValuesSoFar) {
    ExponentialAverage average(0.5);
    EXPECT_DOUBLE_EQ(average.next(8), 8);
    EXPECT_DOUBLE_EQ(average.next(2), (0.5 * 8 + 2) / 1.5);
    EXPECT_DOUBLE_EQ(average.next(4), (0.25 * 8 + 0.5 * 2 + 4) / 1.75);
}

TEST(ExponentialAverage, ShowsAGapForNanAndGoesOnBehindIt) {
    ExponentialAverage average(0.9);
    average.next(3);
    EXPECT_TRUE(std::isnan(average.next(kNan)));
    EXPECT_TRUE(std::isnan(average.next(kInfinity)));
    EXPECT_EQ(average.next(3), 3);
}

}  // namespace
}  // namespace deepsight
