#include "widgets/envelope.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

namespace deepsight {
namespace {

constexpr std::uint32_t kNone = EnvelopeSummary::kNone;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::vector<double> noisyValues(std::size_t count, unsigned seed) {
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal;
    std::uniform_int_distribution<int> die(0, 99);
    std::vector<double> values(count);
    for (double& value : values) {
        const int roll = die(generator);
        value = roll == 0 ? kNan : roll == 1 ? kInfinity : normal(generator);
    }
    return values;
}

Envelope envelopeOf(const std::vector<double>& values) {
    Envelope envelope;
    for (const double value : values) envelope.append(value);
    return envelope;
}

std::vector<double> counting(std::size_t count, double first = 1) {
    std::vector<double> xs(count);
    std::iota(xs.begin(), xs.end(), first);
    return xs;
}

/// The summary as a plain loop finds it.
EnvelopeSummary bruteForce(const std::vector<double>& values, std::size_t begin, std::size_t end) {
    EnvelopeSummary found;
    for (std::size_t i = begin; i < end; ++i) {
        const auto at = static_cast<std::uint32_t>(i);
        const double v = values[i];
        if (!std::isfinite(v)) {
            if (found.nonFinite == kNone) found.nonFinite = at;
            continue;
        }
        if (found.minimum == kNone || v < values[found.minimum]) found.minimum = at;
        if (found.maximum == kNone || v > values[found.maximum]) found.maximum = at;
        if (v > 0 && (found.minimumPositive == kNone || v < values[found.minimumPositive])) {
            found.minimumPositive = at;
        }
    }
    return found;
}

void expectSame(const EnvelopeSummary& a, const EnvelopeSummary& b) {
    EXPECT_EQ(a.minimum, b.minimum);
    EXPECT_EQ(a.maximum, b.maximum);
    EXPECT_EQ(a.minimumPositive, b.minimumPositive);
    EXPECT_EQ(a.nonFinite, b.nonFinite);
}

TEST(Envelope, SummaryEqualsBruteForceOnAnyRange) {
    const auto values = noisyValues(1037, 1);
    const Envelope envelope = envelopeOf(values);
    std::mt19937 generator(2);
    std::uniform_int_distribution<std::size_t> index(0, values.size());
    for (int trial = 0; trial < 500; ++trial) {
        std::size_t begin = index(generator), end = index(generator);
        if (begin > end) std::swap(begin, end);
        SCOPED_TRACE(testing::Message() << begin << " to " << end);
        expectSame(envelope.summary(begin, end), bruteForce(values, begin, end));
    }
}

/// Checks every pixel column of a query against the values themselves.
void expectExactColumns(const std::vector<double>& values, const std::vector<double>& xs,
                        double low, double high, int columns, bool logarithmic) {
    const auto picked =
        envelopeOf(values).query(xs, low, high, columns, logarithmic, /*positive=*/true);
    ASSERT_TRUE(std::is_sorted(picked.begin(), picked.end()));
    const auto columnOf = [&](double x) {
        const double share =
            logarithmic ? std::log(x / low) / std::log(high / low) : (x - low) / (high - low);
        return std::clamp(static_cast<int>(share * columns), 0, columns - 1);
    };
    std::vector<std::vector<double>> all(static_cast<std::size_t>(columns)), drawn = all;
    const auto collect = [&](auto& into, std::size_t i) {
        if (xs[i] < low || xs[i] > high) return;
        into[static_cast<std::size_t>(columnOf(xs[i]))].push_back(values[i]);
    };
    for (std::size_t i = 0; i < values.size(); ++i) collect(all, i);
    for (const std::uint32_t i : picked) collect(drawn, i);
    for (std::size_t column = 0; column < all.size(); ++column) {
        SCOPED_TRACE(column);
        const auto& a = all[column];
        const auto& d = drawn[column];
        ASSERT_EQ(a.empty(), d.empty());
        if (a.empty()) continue;
        EXPECT_LE(d.size(), 6u);
        const auto foundAll = bruteForce(a, 0, a.size());
        const auto foundDrawn = bruteForce(d, 0, d.size());
        const auto sameValue = [&](std::uint32_t all_, std::uint32_t drawn_) {
            ASSERT_EQ(all_ == kNone, drawn_ == kNone);
            if (all_ != kNone) {
                EXPECT_EQ(a[all_], d[drawn_]);
            }
        };
        sameValue(foundAll.minimum, foundDrawn.minimum);
        sameValue(foundAll.maximum, foundDrawn.maximum);
        sameValue(foundAll.minimumPositive, foundDrawn.minimumPositive);
        EXPECT_EQ(foundAll.nonFinite == kNone, foundDrawn.nonFinite == kNone);
    }
}

TEST(Envelope, QueryKeepsTheExtremesAndGapsOfEveryPixelColumn) {
    // 0.5 keeps column edges away from the points, where rounding would decide.
    const auto values = noisyValues(40000, 3);
    expectExactColumns(values, counting(values.size()), 0.5, 40000.5, 300, false);
    expectExactColumns(values, counting(values.size()), 777.25, 30011.75, 217, false);
}

TEST(Envelope, QueryKeepsTheExtremesOfEveryColumnOfALogAxis) {
    const auto values = noisyValues(40000, 4);
    expectExactColumns(values, counting(values.size()), 0.513, 40007.1, 300, true);
}

TEST(Envelope, QueryReturnsEveryPointWhenTheyFit) {
    const auto values = noisyValues(100, 5);
    const auto picked = envelopeOf(values).query(counting(100), 0, 101, 200);
    ASSERT_EQ(picked.size(), 100u);
    for (std::uint32_t i = 0; i < 100; ++i) EXPECT_EQ(picked[i], i);
}

TEST(Envelope, FirstAndLastPointAreAlwaysThere) {
    for (const std::size_t count : {1u, 2u, 3u, 500u, 4097u, 100000u}) {
        const auto picked = envelopeOf(noisyValues(count, 6))
                                .query(counting(count), 0, static_cast<double>(count) + 1, 100);
        ASSERT_FALSE(picked.empty());
        EXPECT_EQ(picked.front(), 0u);
        EXPECT_EQ(picked.back(), count - 1);
    }
}

TEST(Envelope, ZoomedQueryAddsOneNeighbourOnEitherSide) {
    const auto picked = envelopeOf(noisyValues(1000, 7)).query(counting(1000, 0), 100, 110, 50);
    ASSERT_EQ(picked.size(), 13u);
    EXPECT_EQ(picked.front(), 99u);
    EXPECT_EQ(picked.back(), 111u);
    // Between two points: just these, so that the line crosses the view.
    EXPECT_EQ(envelopeOf(noisyValues(10, 7)).query(counting(10, 0), 4.2, 4.8, 50),
              (std::vector<std::uint32_t>{4, 5}));
}

TEST(Envelope, LogAxisLeavesOutPointsAtOrBelowZero) {
    const auto picked = envelopeOf({1, 2, 3}).query(std::vector<double>{0, 1, 2}, 1, 2, 50, true);
    EXPECT_EQ(picked, (std::vector<std::uint32_t>{1, 2}));
}

TEST(Envelope, TruncatedThenExtendedEqualsBuiltAnew) {
    const auto values = noisyValues(3000, 8);
    for (const std::size_t keep : {0u, 1u, 1023u, 1024u, 2999u}) {
        Envelope envelope = envelopeOf(noisyValues(3000, 9));
        std::vector<double> expected(envelope.values().begin(),
                                     envelope.values().begin() + static_cast<long>(keep));
        envelope.truncate(keep);
        for (const double value : values) {
            envelope.append(value);
            expected.push_back(value);
        }
        for (std::size_t begin = 0; begin < expected.size(); begin += 97) {
            expectSame(envelope.summary(begin, expected.size()),
                       bruteForce(expected, begin, expected.size()));
        }
    }
}

TEST(Envelope, CountsValuesOutsideARangeExactly) {
    const auto values = noisyValues(5003, 10);
    const Envelope envelope = envelopeOf(values);
    for (const auto& [begin, end] : {std::pair<std::size_t, std::size_t>{0, 5003},
                                     {17, 4001},
                                     {8, 16},
                                     {5, 5},
                                     {4990, 9999}}) {
        for (const double limit : {0.1, 1.0, 2.5, 100.0}) {
            std::size_t expected = 0;
            for (std::size_t i = begin; i < std::min(end, values.size()); ++i) {
                expected += std::isfinite(values[i]) && std::abs(values[i]) > limit;
            }
            EXPECT_EQ(envelope.countOutside(begin, end, -limit, limit), expected);
        }
    }
    EXPECT_EQ(envelopeOf(counting(64)).countOutside(0, 64, 1000, 2000), 64u);
}

}  // namespace
}  // namespace deepsight
