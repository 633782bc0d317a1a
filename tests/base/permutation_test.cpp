#include "core/data/permutation.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <vector>

namespace deepsight {
namespace {

std::vector<std::uint64_t> orderOf(std::uint64_t count, std::uint64_t seed) {
    const Permutation permutation(count, seed);
    std::vector<std::uint64_t> order;
    for (std::uint64_t i = 0; i < count; ++i) order.push_back(permutation(i));
    return order;
}

TEST(Permutation, HoldsEachNumberOnceForEverySmallCount) {
    for (std::uint64_t count = 1; count <= 300; ++count) {
        for (const std::uint64_t seed : {0U, 1U, 1337U}) {
            const auto order = orderOf(count, seed);
            const std::set<std::uint64_t> distinct(order.begin(), order.end());
            ASSERT_EQ(distinct.size(), count) << count << " with seed " << seed;
            ASSERT_EQ(*distinct.rbegin(), count - 1);
        }
    }
}

// From a second implementation, in Python: a change of these numbers breaks resuming old runs.
TEST(Permutation, IsGolden) {
    EXPECT_EQ(orderOf(10, 1337), (std::vector<std::uint64_t>{4, 8, 0, 6, 7, 2, 9, 1, 3, 5}));
    const Permutation large((std::uint64_t{1} << 46) + 12345, 1337);
    EXPECT_EQ(large(0), 15771014683153U);
    EXPECT_EQ(large(1), 1287655233114U);
    EXPECT_EQ(large(std::uint64_t{1} << 45), 30185370834200U);
}

TEST(Permutation, EveryOrderOfFourIsEquallyLikely) {
    std::map<std::vector<std::uint64_t>, int> orders;
    for (std::uint64_t seed = 0; seed < 24000; ++seed) ++orders[orderOf(4, seed)];
    EXPECT_EQ(orders.size(), 24U);
    for (const auto& [order, count] : orders) EXPECT_NEAR(count, 1000, 160);  // five deviations
}

TEST(Permutation, EveryNumberIsEquallyLikelyAtEveryPlace) {
    constexpr std::size_t kCount = 11;
    std::vector<std::vector<int>> seen(kCount, std::vector<int>(kCount));
    for (std::uint64_t seed = 0; seed < 11000; ++seed) {
        const auto order = orderOf(kCount, seed);
        for (std::size_t place = 0; place < kCount; ++place) ++seen[place][order[place]];
    }
    for (const auto& place : seen) {
        for (const int count : place) EXPECT_NEAR(count, 1000, 160);
    }
}

TEST(Permutation, NeighboursOfAHugeCountAreFarApart) {
    constexpr std::uint64_t kCount = (std::uint64_t{1} << 44) + 7;
    const Permutation permutation(kCount, 3);
    std::set<std::uint64_t> values;
    double distance = 0;
    for (std::uint64_t i = 0; i < 20000; ++i) {
        const std::uint64_t value = permutation(i);
        const std::uint64_t next = permutation(i + 1);
        ASSERT_LT(value, kCount);
        values.insert(value);
        distance += static_cast<double>(value > next ? value - next : next - value);
    }
    EXPECT_EQ(values.size(), 20000U);
    // Two independent numbers are a third of the range apart on average.
    EXPECT_NEAR(distance / 20000 / static_cast<double>(kCount), 1.0 / 3, 0.01);
}

}  // namespace
}  // namespace deepsight
