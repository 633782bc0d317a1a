#include "core/analysis/projection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

constexpr std::int64_t kWidth = 12;

// Three clouds of `each` points, far apart against their size, one after the other.
std::vector<float> clouds(std::int64_t each, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> values;
    for (std::int64_t i = 0; i < 3 * each; ++i)
        for (std::int64_t k = 0; k < kWidth; ++k)
            values.push_back(normal(random) + (k == i / each ? 40.0F : 0.0F));
    return values;
}

RowSet rowsOf(const std::vector<float>& values, std::int64_t width = kWidth) {
    return {values, static_cast<std::int64_t>(values.size()) / width, width};
}

double between(const Projection& points, std::size_t a, std::size_t b) {
    return std::hypot(points.x[a] - points.x[b], points.y[a] - points.y[b]);
}

// How many points have their nearest one in their own cloud.
std::int64_t atHome(const Projection& points, std::size_t each) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < points.x.size(); ++i) {
        std::size_t nearest = i == 0 ? 1 : 0;
        for (std::size_t j = 0; j < points.x.size(); ++j)
            if (j != i && between(points, i, j) < between(points, i, nearest)) nearest = j;
        count += nearest / each == i / each ? 1 : 0;
    }
    return count;
}

Projection projected(const std::vector<float>& values, ProjectionMethod method,
                     std::uint64_t seed = 42) {
    return project(rowsOf(values), {.method = method, .seed = seed});
}

TEST(Projection, PcaFindsTheDirectionsOfMostVariance) {
    // Along (3, 4) / 5 by -2 ... 2, along (-4, 3) / 5 by -1 and 1: variances 2.5 and 1.
    const std::vector<double> along{-2, -1, 0, 1, 2}, across{1, -1, 0, -1, 1};
    std::vector<float> values;
    for (std::size_t i = 0; i < along.size(); ++i) {
        values.push_back(static_cast<float>((3 * along[i] - 4 * across[i]) / 5 + 7));
        values.push_back(static_cast<float>((4 * along[i] + 3 * across[i]) / 5 - 9));
    }
    const auto points = project(rowsOf(values, 2), {});
    for (std::size_t i = 0; i < along.size(); ++i) {
        // The farthest point is on the positive side; of two that are as far, either may be.
        EXPECT_NEAR(std::abs(points.x[i]), std::abs(along[i]), 1e-5);
        EXPECT_NEAR(std::abs(points.y[i]), std::abs(across[i]), 1e-5);
        EXPECT_NEAR(points.x[i], -points.x[along.size() - 1 - i], 1e-5);
    }
    ASSERT_EQ(points.explained.size(), 2U);
    EXPECT_NEAR(points.explained[0], 2.5 / 3.5, 1e-6);
    EXPECT_NEAR(points.explained[1], 1 / 3.5, 1e-6);
    const auto variances = spectrum(rowsOf(values, 2));
    ASSERT_EQ(variances.size(), 2U);
    EXPECT_NEAR(variances[0], 2.5, 1e-5);
    EXPECT_NEAR(variances[1], 1, 1e-5);
}

TEST(Projection, PcaIsTheSameByRowsAndByChannels) {
    // Fewer rows than channels go by the Gram matrix; distances in 2 dimensions of data that has
    // only two are those of the data.
    std::mt19937 random(3);
    std::normal_distribution<float> normal;
    std::vector<float> values;
    for (std::int64_t i = 0; i < 6; ++i) {
        const float a = normal(random), b = 5 * normal(random);
        for (std::int64_t k = 0; k < kWidth; ++k)
            values.push_back(a * std::sin(static_cast<float>(k)) +
                             b * std::cos(static_cast<float>(k)));
    }
    const auto points = projected(values, ProjectionMethod::Pca);
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t j = 0; j < 6; ++j) {
            double squares = 0;
            for (std::size_t k = 0; k < kWidth; ++k)
                squares += std::pow(values[i * kWidth + k] - values[j * kWidth + k], 2);
            EXPECT_NEAR(between(points, i, j), std::sqrt(squares), 1e-4);
        }
    EXPECT_NEAR(points.explained[0] + points.explained[1], 1, 1e-6);
}

TEST(Projection, SeparatesClouds) {
    const auto values = clouds(30, 1);
    const auto points = projected(values, ProjectionMethod::Umap);
    EXPECT_EQ(points.method, ProjectionMethod::Umap);
    ASSERT_EQ(points.x.size(), 90U);
    EXPECT_EQ(atHome(points, 30), 90);
    EXPECT_NEAR(std::accumulate(points.x.begin(), points.x.end(), 0.0), 0, 0.01);
    EXPECT_TRUE(points.explained.empty());
}

TEST(Projection, TheSameSeedGivesTheSamePoints) {
    const auto values = clouds(15, 2);
    const auto first = projected(values, ProjectionMethod::Umap, 7);
    const auto second = projected(values, ProjectionMethod::Umap, 7);
    EXPECT_EQ(first.x, second.x);
    EXPECT_EQ(first.y, second.y);
    EXPECT_NE(first.x, projected(values, ProjectionMethod::Umap, 8).x);
}

TEST(Projection, FewOrEqualRowsAreProjectedToo) {
    for (const auto method : {ProjectionMethod::Pca, ProjectionMethod::Umap}) {
        for (std::int64_t rows = 0; rows < 9; ++rows) {
            const std::vector<float> equal(static_cast<std::size_t>(rows * kWidth), 0.3F);
            auto different = clouds(3, 3);
            different.resize(static_cast<std::size_t>(rows * kWidth));
            for (const auto& values : {equal, different}) {
                const auto points = project({values, rows, kWidth}, {.method = method});
                ASSERT_EQ(points.x.size(), static_cast<std::size_t>(rows));
                for (const float x : points.x) EXPECT_TRUE(std::isfinite(x));
                for (const float y : points.y) EXPECT_TRUE(std::isfinite(y));
            }
        }
    }
    EXPECT_EQ(projected(clouds(2, 3), ProjectionMethod::Umap).neighbours, 5);
    EXPECT_EQ(projected(clouds(1, 3), ProjectionMethod::Umap).method, ProjectionMethod::Pca);
}

TEST(Projection, StopsAndReports) {
    const auto values = clouds(20, 4);
    std::stop_source stop;
    std::int64_t reports = 0;
    const auto progress = [&](const std::string&, std::int64_t, std::int64_t total) {
        ++reports;
        EXPECT_GE(total, 500);
        stop.request_stop();
    };
    test::expectError(ErrorKind::Cancelled, [&] {
        project(rowsOf(values), {.method = ProjectionMethod::Umap}, stop.get_token(), progress);
    });
    EXPECT_EQ(reports, 1);
}

TEST(Projection, RefusesWhatItCannotProject) {
    auto values = clouds(4, 5);
    const auto refuse = [&](ErrorKind kind, const ProjectionRequest& request, const char* part) {
        const auto message = test::expectError(kind, [&] { project(rowsOf(values), request); });
        EXPECT_TRUE(test::contains(message, part));
    };
    refuse(ErrorKind::Config, {.neighbours = 1}, "neighbours");
    refuse(ErrorKind::Config, {.minimumDistance = 2}, "minimum distance");
    values[5] = std::numeric_limits<float>::infinity();
    refuse(ErrorKind::NonFinite, {}, "not finite");
}

}  // namespace
}  // namespace deepsight
