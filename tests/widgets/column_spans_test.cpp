#include "widgets/column_spans.h"

#include <gtest/gtest.h>

#include <QColor>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include "widgets/span_picture.h"

namespace deepsight {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Envelope envelopeOf(const std::vector<double>& values) {
    Envelope envelope;
    envelope.append(values);
    return envelope;
}

std::vector<double> counting(std::size_t count) {
    std::vector<double> xs(count);
    std::iota(xs.begin(), xs.end(), 0.0);
    return xs;
}

std::vector<double> noise(std::size_t count, unsigned seed) {
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal(5, 1);
    std::vector<double> values(count);
    for (double& value : values) value = normal(generator);
    return values;
}

/// What the rows of every column must at least be: the points of the column, and where the lines
/// that join points cross it; at most, the same of the column and of its two neighbours.
void expectCovers(const std::vector<double>& values, const std::vector<double>& xs,
                  const PixelScale& x, const PixelScale& y) {
    ColumnSpans spans;
    spans.trace(envelopeOf(values), xs, x, y);
    const auto scaled = [](double v, bool logarithmic) { return logarithmic ? std::log(v) : v; };
    const auto pixel = [&](double v, const PixelScale& scale) {
        const double low = scaled(scale.low, scale.logarithmic);
        const double high = scaled(scale.high, scale.logarithmic);
        return (scaled(v, scale.logarithmic) - low) / (high - low) * scale.pixels;
    };
    const auto columns = static_cast<std::size_t>(x.pixels);
    std::vector<double> top(columns, 1e9), bottom(columns, -1e9);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double column = pixel(xs[i], x);
        if (!(column >= 0 && column < x.pixels)) continue;
        const double row = y.pixels - pixel(values[i], y);
        const auto at = static_cast<std::size_t>(column);
        top[at] = std::min(top[at], row);
        bottom[at] = std::max(bottom[at], row);
    }
    for (std::size_t c = 1; c + 1 < columns; ++c) {
        SCOPED_TRACE(c);
        if (top[c] > bottom[c]) continue;
        const double highest = std::min({top[c - 1], top[c], top[c + 1]});
        const double lowest = std::max({bottom[c - 1], bottom[c], bottom[c + 1]});
        if (top[c - 1] <= bottom[c - 1] && top[c + 1] <= bottom[c + 1]) {  // no line from afar
            EXPECT_GE(spans.tops()[c], highest - 0.01);
            EXPECT_LE(spans.bottoms()[c], lowest + 0.01);
        }
        // An extreme is in its own column or, where a group begins, in the next one.
        const float reachTop = std::min({spans.tops()[c - 1], spans.tops()[c]});
        const float reachBottom = std::max({spans.bottoms()[c - 1], spans.bottoms()[c]});
        EXPECT_LE(reachTop, top[c] + 0.01);
        EXPECT_GE(reachBottom, bottom[c] - 0.01);
    }
}

TEST(ColumnSpans, ShowTheExtremesOfEveryColumnAndNothingElse) {
    const auto values = noise(50'000, 1);
    const PixelScale y{0, 10, false, 400};
    // Groups of the envelope, values taken together, and single values.
    for (const double to : {50'000.0, 5'000.0, 600.0}) {
        SCOPED_TRACE(to);
        expectCovers(values, counting(values.size()), {-0.5, to, false, 300}, y);
    }
}

TEST(ColumnSpans, FollowLogAxes) {
    const auto values = noise(50'000, 2);
    auto xs = counting(values.size());
    for (double& x : xs) x += 1;
    expectCovers(values, xs, {1, 50'000, true, 300}, {0.1, 100, true, 400});
}

TEST(ColumnSpans, FollowTimesThatAreFarFromEven) {
    const auto values = noise(20'000, 3);
    auto xs = counting(values.size());
    for (std::size_t i = 10'000; i < xs.size(); ++i) xs[i] += 1e6;  // a long pause
    expectCovers(values, xs, {0, 1'020'000, false, 500}, {0, 10, false, 400});
    expectCovers(values, xs, {0, 10'100, false, 500}, {0, 10, false, 400});
}

TEST(ColumnSpans, JoinFarPointsByAStraightLine) {
    ColumnSpans spans;
    spans.trace(envelopeOf({0, 10}), std::vector<double>{0, 100}, {0, 100, false, 100},
                {0, 10, false, 100});
    for (std::size_t c = 0; c < 100; ++c) {
        EXPECT_NEAR(spans.bottoms()[c], 100 - static_cast<double>(c), 0.01) << c;
        EXPECT_NEAR(spans.tops()[c], 99 - static_cast<double>(c), 0.01) << c;
    }
}

TEST(ColumnSpans, ReachTheEdgesWhereOnlyNeighboursAreOutside) {
    ColumnSpans spans;
    spans.trace(envelopeOf({4, 4}), std::vector<double>{-100, 300}, {0, 100, false, 50},
                {0, 8, false, 80});
    for (std::size_t c = 0; c < 50; ++c) {
        EXPECT_FLOAT_EQ(spans.tops()[c], 40);
        EXPECT_FLOAT_EQ(spans.bottoms()[c], 40);
    }
}

TEST(ColumnSpans, LeaveGapsWhereThereIsNoValue) {
    std::vector<double> values(100, 1);
    for (std::size_t i = 40; i < 60; ++i) values[i] = kNan;
    const auto isEmpty = [](const ColumnSpans& spans, std::size_t c) {
        return spans.tops()[c] > spans.bottoms()[c];
    };
    ColumnSpans spans;
    spans.trace(envelopeOf(values), counting(100), {0, 100, false, 100}, {0, 2, false, 100});
    for (std::size_t c = 0; c < 99; ++c) EXPECT_EQ(isEmpty(spans, c), c >= 40 && c < 60) << c;
    // Zero has no place on a log axis.
    for (std::size_t i = 40; i < 60; ++i) values[i] = 0;
    spans.trace(envelopeOf(values), counting(100), {0, 100, false, 100}, {0.1, 2, true, 100});
    for (std::size_t c = 0; c < 99; ++c) EXPECT_EQ(isEmpty(spans, c), c >= 40 && c < 60) << c;
}

TEST(SpanPicture, DrawsALineAsThickAsItsPen) {
    ColumnSpans spans;
    spans.trace(envelopeOf({4, 4}), std::vector<double>{0, 100}, {0, 100, false, 20},
                {0, 8, false, 80});
    SpanPicture picture({20, 80});
    picture.draw(spans, QColor(10, 200, 30), 2);
    const QImage image = picture.image();
    for (int y = 0; y < 80; ++y) {
        EXPECT_EQ(image.pixelColor(7, y).alpha(), y == 39 || y == 40 ? 255 : 0) << y;
    }
    EXPECT_EQ(image.pixelColor(7, 39), QColor(10, 200, 30));
}

TEST(SpanPicture, BlendsWhatCoversAPixelByHalf) {
    ColumnSpans spans;
    spans.trace(envelopeOf({4, 4}), std::vector<double>{0, 100}, {0, 100, false, 20},
                {0, 8, false, 80});
    SpanPicture picture({20, 80});
    picture.draw(spans, Qt::white, 1);
    EXPECT_EQ(picture.image().pixelColor(3, 39).alpha(), 127);
    EXPECT_EQ(picture.image().pixelColor(3, 40).alpha(), 127);
    picture.draw(spans, Qt::black, 4);
    EXPECT_EQ(picture.image().pixelColor(3, 39), QColor(Qt::black));
}

TEST(SpanPicture, DashesLeaveGaps) {
    ColumnSpans spans;
    spans.trace(envelopeOf({4, 4}), std::vector<double>{0, 100}, {0, 100, false, 60},
                {0, 8, false, 80});
    SpanPicture picture({60, 80});
    picture.draw(spans, Qt::black, 2, {8, 4});
    const QImage image = picture.image();
    int drawn = 0;
    for (int x = 0; x < 60; ++x) drawn += image.pixelColor(x, 40).alpha() == 255;
    EXPECT_EQ(drawn, 40);
}

}  // namespace
}  // namespace deepsight
