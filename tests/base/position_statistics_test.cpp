#include "core/analysis/position_statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "core/analysis/probe_source.h"

namespace deepsight {
namespace {

std::vector<float> randomRows(std::int64_t count, std::int64_t width, float offset) {
    std::mt19937 random(5);
    std::normal_distribution<float> normal;
    std::vector<float> values;
    for (std::int64_t i = 0; i < count * width; ++i) {
        // Columns of different spread, so that the rank is neither 1 nor the width.
        values.push_back(offset + normal(random) / static_cast<float>(1 + i % width));
    }
    return values;
}

/// From the covariance itself, with its mean taken over exactly these rows.
double directRatio(const std::vector<float>& values, std::int64_t rows, std::int64_t width) {
    const auto d = static_cast<std::size_t>(width), n = static_cast<std::size_t>(rows);
    std::vector<double> mean(d), covariance(d * d);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < d; ++k) mean[k] += values[i * d + k] / static_cast<double>(n);
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t a = 0; a < d; ++a) {
            for (std::size_t b = 0; b < d; ++b) {
                covariance[a * d + b] +=
                    (values[i * d + a] - mean[a]) * (values[i * d + b] - mean[b]);
            }
        }
    }
    double trace = 0, squares = 0;
    for (std::size_t a = 0; a < d; ++a) trace += covariance[a * d + a];
    for (const double value : covariance) squares += value * value;
    return trace * trace / squares;
}

TEST(PositionStatistics, NormsAreEuclidean) {
    const std::vector<float> values = {3, 4, 0, 0, -5, 12};
    EXPECT_EQ(rowNorms({values, 3, 2}), (std::vector<double>{5, 0, 13}));
}

TEST(PositionStatistics, ParticipationRatioOfEachPrefixAgreesWithItsCovariance) {
    const std::vector<float> values = randomRows(30, 11, 0);
    const std::vector<double> ratios = participationRatios({values, 30, 11});
    ASSERT_EQ(ratios.size(), 30U);
    EXPECT_TRUE(std::isnan(ratios[0]));
    for (std::size_t i = 1; i < ratios.size(); ++i) {
        const auto rows = static_cast<std::int64_t>(i + 1);
        EXPECT_NEAR(ratios[i], directRatio(values, rows, 11), 1e-6 * ratios[i]) << i;
        EXPECT_LE(ratios[i], static_cast<double>(std::min<std::size_t>(i, 11)) + 1e-9) << i;
    }
}

TEST(PositionStatistics, ACommonMeanFarFromZeroDoesNotBlurTheRank) {
    const std::vector<float> values = randomRows(30, 11, 1000);
    const std::vector<double> ratios = participationRatios({values, 30, 11});
    EXPECT_NEAR(ratios.back(), directRatio(values, 30, 11), 1e-6);
}

TEST(PositionStatistics, RankIsOneOnALineAndCountsEqualDirections) {
    const std::vector<float> line = {1, 2, 2, 4, 5, 10, -3, -6};
    EXPECT_NEAR(participationRatios({line, 4, 2}).back(), 1, 1e-12);
    const std::vector<float> cross = {1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1};
    EXPECT_NEAR(participationRatios({cross, 6, 3}).back(), 3, 1e-12);
}

TEST(PositionStatistics, EqualRowsHaveNoRank) {
    const std::vector<float> values = {2, 3, 2, 3, 2, 3};
    for (const double ratio : participationRatios({values, 3, 2})) EXPECT_TRUE(std::isnan(ratio));
}

TEST(PositionStatistics, MeansByDistanceRunOverTheDiagonals) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const Matrix m{3, 2, {1, 2, 3, 4, 5, nan}};
    const std::vector<DistanceMean> means = meansByDistance(m);
    ASSERT_EQ(means.size(), 4U);
    const std::vector<DistanceMean> expected = {{-2, 5, 1}, {-1, 3, 1}, {0, 2.5, 2}, {1, 2, 1}};
    for (std::size_t k = 0; k < expected.size(); ++k) {
        EXPECT_EQ(means[k].distance, expected[k].distance);
        EXPECT_DOUBLE_EQ(means[k].mean, expected[k].mean);
        EXPECT_EQ(means[k].count, expected[k].count);
    }
    EXPECT_TRUE(meansByDistance(Matrix{4, 0, {}}).empty());
    const std::vector<DistanceMean> none = meansByDistance(Matrix{1, 1, {nan}});
    EXPECT_TRUE(std::isnan(none.at(0).mean));
}

TEST(PositionStatistics, DiagonalEndsWithTheShorterSide) {
    EXPECT_EQ(diagonalValues(Matrix{3, 2, {1, 2, 3, 4, 5, 6}}), (std::vector<double>{1, 4}));
}

TEST(ProbeSource, ValidationSourcesAreReadBack) {
    for (const bool examples : {false, true}) {
        const auto source = parseValidationSource(validationSource(examples, 1234));
        ASSERT_TRUE(source);
        EXPECT_EQ(source->examples, examples);
        EXPECT_EQ(source->offset, 1234);
    }
    EXPECT_EQ(validationSource(false, 0), "validation, token 0");  // as in older snapshot files
    EXPECT_EQ(validationSource(true, 3), "validation, example 3");
    EXPECT_FALSE(parseValidationSource(typedSource()));
    EXPECT_FALSE(parseValidationSource("validation, token 12x"));
    EXPECT_FALSE(parseValidationSource("validation, token "));
    EXPECT_FALSE(parseValidationSource("validation, token -5"));
}

}  // namespace
}  // namespace deepsight
