#include "core/analysis/nearest_rows.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

std::vector<std::int64_t> numbersOf(const std::vector<NearRow>& near) {
    std::vector<std::int64_t> numbers;
    for (const NearRow& row : near) numbers.push_back(row.row);
    return numbers;
}

using Numbers = std::vector<std::int64_t>;

TEST(NearestRows, RanksByAngleOrByDistance) {
    const std::vector<float> values{1, 0, 10, 1, 0.9F, 0.5F, -1, 0};
    const RowSet rows{values, 4, 2};
    const auto cosine = nearestRows(rows, 0, 3, NearnessMeasure::Cosine);
    EXPECT_EQ(numbersOf(cosine), (Numbers{1, 2, 3}));
    EXPECT_NEAR(cosine[0].value, 10 / std::sqrt(101.0), 1e-12);
    EXPECT_EQ(cosine[2].value, -1);
    const auto euclidean = nearestRows(rows, 0, 3, NearnessMeasure::Euclidean);
    EXPECT_EQ(numbersOf(euclidean), (Numbers{2, 3, 1}));
    EXPECT_NEAR(euclidean[1].value, 2, 1e-12);
}

TEST(NearestRows, LeavesOutItselfAndWhatIsNotFinite) {
    constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
    const std::vector<float> values{1, 1, kNone, 1, 1, 1, 1, 1};
    const RowSet rows{values, 4, 2};
    EXPECT_EQ(numbersOf(nearestRows(rows, 2, 9, NearnessMeasure::Euclidean)), (Numbers{0, 3}));
    EXPECT_EQ(numbersOf(nearestRows(rows, 2, 1, NearnessMeasure::Cosine)), (Numbers{0}));
    const std::vector<float> other{1, 1};
    EXPECT_EQ(numbersOf(nearestRows(rows, other, 9, NearnessMeasure::Cosine)), (Numbers{0, 2, 3}));
    EXPECT_TRUE(nearestRows(rows, other, 0, NearnessMeasure::Cosine).empty());
}

TEST(NearestRows, AZeroVectorIsNearNone) {
    const std::vector<float> values{0, 0, 3, 4};
    const auto near = nearestRows({values, 2, 2}, 1, 1, NearnessMeasure::Cosine);
    ASSERT_EQ(near.size(), 1U);
    EXPECT_EQ(near[0].value, 0);
}

TEST(NearestRows, RefusesAnotherWidth) {
    const std::vector<float> values{1, 2, 3, 4}, vector{1, 2, 3};
    test::expectError(ErrorKind::Internal, [&] {
        nearestRows({values, 2, 2}, vector, 1, NearnessMeasure::Cosine);
    });
}

}  // namespace
}  // namespace deepsight
