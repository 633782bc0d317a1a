#include "widgets/curve_data.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace deepsight {
namespace {

/// Steps whose values differ in every column; some are missing, not finite or run backwards.
std::vector<StepMetrics> variedSteps(std::int64_t first, std::int64_t last) {
    std::vector<StepMetrics> steps;
    for (std::int64_t step = first; step <= last; ++step) {
        const auto x = static_cast<double>(step);
        StepMetrics& m = steps.emplace_back();
        m.step = step;
        m.tokens = step * 100;
        m.seconds = step % 97 == 0 ? 0 : x / 2;
        m.trainLoss = step % 31 == 0 ? std::numeric_limits<double>::quiet_NaN() : std::sin(x);
        if (step > 5'000 && step % 3 > 0) m.futureLoss = std::cos(x);
        m.learningRate = 1 / x;
        m.gradientNorm = -x;
        m.tokensPerSecond = std::fmod(x, 1000);
    }
    return steps;
}

void expectSame(std::span<const double> a, std::span<const double> b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        ASSERT_TRUE(a[i] == b[i] || (std::isnan(a[i]) && std::isnan(b[i]))) << i;
    }
}

void expectSame(const CurveData& a, const CurveData& b) {
    for (const XAxis axis : {XAxis::Step, XAxis::Tokens, XAxis::WallTime}) {
        expectSame(a.xs(SeriesId::TrainLoss, axis), b.xs(SeriesId::TrainLoss, axis));
    }
    for (const SeriesId id : kAllSeries) {
        SCOPED_TRACE(index(id));
        const Envelope &one = a.values(id), &other = b.values(id);
        expectSame(one.values(), other.values());
        const EnvelopeSummary x = one.summary(3, one.size()), y = other.summary(3, other.size());
        EXPECT_EQ(x.minimum, y.minimum);
        EXPECT_EQ(x.maximum, y.maximum);
        EXPECT_EQ(x.minimumPositive, y.minimumPositive);
        EXPECT_EQ(x.nonFinite, y.nonFinite);
    }
}

TEST(CurveData, ManyStepsAtOnceEqualOneByOne) {
    // The second half is long enough for two threads.
    for (const std::int64_t last : {20'000, 250'000}) {
        const auto steps = variedSteps(1, last);
        CurveData slow, fast;
        for (const StepMetrics& step : steps) slow.addStep(step);
        fast.addSteps(std::span(steps).first(7));
        fast.addSteps(std::span(steps).subspan(7));
        expectSame(slow, fast);
    }
}

TEST(CurveData, AStepThatIsDoneAgainReplacesWhatFollowedIt) {
    auto steps = variedSteps(1, 9'000);
    const auto again = variedSteps(4'001, 7'000);
    steps.insert(steps.end(), again.begin(), again.end());
    CurveData data, expected;
    data.addSteps(steps);
    expected.addSteps(variedSteps(1, 7'000));
    expectSame(expected, data);
}

TEST(CurveData, StepsAfterAnOpenedRunMoveNothing) {
    const auto steps = variedSteps(1, 302'000);
    CurveData data;
    data.addSteps(std::span(steps).first(300'000));
    const double* const times = data.xs(SeriesId::TrainLoss, XAxis::Step).data();
    const double* const losses = data.values(SeriesId::TrainLoss).values().data();
    data.addStep(steps[300'000]);
    data.addSteps(std::span(steps).subspan(300'001));
    EXPECT_EQ(data.xs(SeriesId::TrainLoss, XAxis::Step).data(), times);
    EXPECT_EQ(data.values(SeriesId::TrainLoss).values().data(), losses);
}

}  // namespace
}  // namespace deepsight
