#include "core/analysis/cka.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

// Rows of random numbers, [rows, width].
struct Sample {
    std::vector<float> values;
    std::int64_t rows = 0, width = 0;
    RowSet set() const { return {values, rows, width}; }
    double at(std::int64_t row, std::int64_t k) const {
        return values[static_cast<std::size_t>(row * width + k)];
    }
};

Sample draw(std::int64_t rows, std::int64_t width, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    Sample sample{{}, rows, width};
    for (std::int64_t i = 0; i < rows * width; ++i) sample.values.push_back(normal(random));
    return sample;
}

// `share` of the first, the rest of the second.
Sample blended(const Sample& first, const Sample& second, float share) {
    Sample sample = first;
    for (std::size_t i = 0; i < sample.values.size(); ++i)
        sample.values[i] = share * first.values[i] + (1 - share) * second.values[i];
    return sample;
}

using Square = std::vector<std::vector<double>>;

Square gram(const Sample& x, bool centre) {
    std::vector<double> mean(static_cast<std::size_t>(x.width));
    for (std::int64_t i = 0; centre && i < x.rows; ++i)
        for (std::int64_t k = 0; k < x.width; ++k)
            mean[static_cast<std::size_t>(k)] += x.at(i, k) / static_cast<double>(x.rows);
    const auto n = static_cast<std::size_t>(x.rows);
    Square result(n, std::vector<double>(n));
    for (std::int64_t i = 0; i < x.rows; ++i)
        for (std::int64_t j = 0; j < x.rows; ++j)
            for (std::int64_t k = 0; k < x.width; ++k) {
                const double shift = mean[static_cast<std::size_t>(k)];
                result[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] +=
                    (x.at(i, k) - shift) * (x.at(j, k) - shift);
            }
    return result;
}

double sumOfProducts(const Square& k, const Square& l) {
    double sum = 0;
    for (std::size_t i = 0; i < k.size(); ++i)
        for (std::size_t j = 0; j < k.size(); ++j) sum += k[i][j] * l[i][j];
    return sum;
}

double biasedByFormula(const Sample& x, const Sample& y) {
    const auto k = gram(x, true), l = gram(y, true);
    return sumOfProducts(k, l) / std::sqrt(sumOfProducts(k, k) * sumOfProducts(l, l));
}

// Song et al. 2012, "Feature selection via dependence maximization", equation 5, times n (n - 3).
double unbiasedHsic(Square k, Square l) {
    const std::size_t n = k.size();
    double sumK = 0, sumL = 0, mixed = 0;
    for (std::size_t i = 0; i < n; ++i) k[i][i] = l[i][i] = 0;
    for (std::size_t i = 0; i < n; ++i) {
        double rowK = 0, rowL = 0;
        for (std::size_t j = 0; j < n; ++j) {
            rowK += k[i][j];
            rowL += l[i][j];
        }
        sumK += rowK;
        sumL += rowL;
        mixed += rowK * rowL;
    }
    const auto count = static_cast<double>(n);
    return sumOfProducts(k, l) + sumK * sumL / ((count - 1) * (count - 2)) -
           2 / (count - 2) * mixed;
}

double debiasedByFormula(const Sample& x, const Sample& y) {
    const auto k = gram(x, false), l = gram(y, false);
    return unbiasedHsic(k, l) / std::sqrt(unbiasedHsic(k, k) * unbiasedHsic(l, l));
}

TEST(Cka, FollowsTheFormulasOfBothEstimates) {
    const auto x = draw(17, 5, 1);
    const auto y = blended(x, draw(17, 5, 2), 0.6F);
    EXPECT_NEAR(*linearCka(x.set(), y.set(), CkaEstimate::Biased), biasedByFormula(x, y), 1e-6);
    EXPECT_NEAR(*linearCka(x.set(), y.set()), debiasedByFormula(x, y), 1e-6);
    const auto wide = draw(17, 40, 3);
    EXPECT_NEAR(*linearCka(x.set(), wide.set(), CkaEstimate::Biased), biasedByFormula(x, wide),
                1e-6);
    EXPECT_NEAR(*linearCka(x.set(), wide.set()), debiasedByFormula(x, wide), 1e-6);
}

TEST(Cka, IgnoresRotationShiftAndScale) {
    const auto x = draw(30, 2, 4);
    const auto y = blended(x, draw(30, 2, 5), 0.5F);
    Sample turned = x;
    const float c = std::cos(0.7F), s = std::sin(0.7F);
    for (std::size_t i = 0; i < turned.values.size(); i += 2) {
        turned.values[i] = 1e6F * (c * x.values[i] - s * x.values[i + 1]) + 3e6F;
        turned.values[i + 1] = 1e6F * (s * x.values[i] + c * x.values[i + 1]) - 1e6F;
    }
    for (const auto estimate : {CkaEstimate::Biased, CkaEstimate::Debiased}) {
        EXPECT_NEAR(*linearCka(x.set(), turned.set(), estimate), 1, 1e-5);
        EXPECT_NEAR(*linearCka(turned.set(), y.set(), estimate),
                    *linearCka(x.set(), y.set(), estimate), 1e-5);
    }
}

TEST(Cka, TellsUnrelatedRowsApartHoweverFew) {
    const auto x = draw(60, 200, 6), y = draw(60, 200, 7);
    EXPECT_GT(*linearCka(x.set(), y.set(), CkaEstimate::Biased), 0.6);
    EXPECT_NEAR(*linearCka(x.set(), y.set()), 0, 0.1);
}

TEST(Cka, HasNoValueWhereNothingVaries) {
    const auto x = draw(10, 3, 8);
    const Sample same{std::vector<float>(30, 0.1F), 10, 3};
    EXPECT_FALSE(linearCka(x.set(), same.set()));
    EXPECT_FALSE(linearCka(same.set(), x.set(), CkaEstimate::Biased));
    EXPECT_FALSE(linearCka(draw(3, 3, 9).set(), draw(3, 3, 10).set()));
    const auto longer = draw(11, 3, 11);
    test::expectError(ErrorKind::Internal, [&] { linearCka(x.set(), longer.set()); });
}

LayerTrace traceOf(std::int64_t time, const std::vector<unsigned>& seeds) {
    LayerTrace trace;
    trace.time = time;
    trace.width = 6;
    for (std::int64_t i = 0; i < time; ++i) trace.tokens.push_back(std::to_string(i));
    for (const unsigned seed : seeds) {
        auto layer = draw(time, 6, seed);
        if (seed == 22) layer = blended(layer, draw(time, 6, 21), 0.5F);  // related to the first
        trace.layers.push_back({LayerPlace::Block, 0, layer.values});
    }
    return trace;
}

TEST(Cka, ComparesEveryLayerWithEveryLayer) {
    const auto left = traceOf(20, {21, 22, 23});
    const auto within = ckaMatrix(left, left);
    ASSERT_EQ(within.rows, 3);
    ASSERT_EQ(within.columns, 3);
    for (std::int64_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(within.at(i, i), 1, 1e-6);
        for (std::int64_t j = 0; j < 3; ++j)
            EXPECT_NEAR(within.at(i, j), *linearCka(left.layerRows(i), left.layerRows(j)), 1e-6);
    }
    const auto right = traceOf(25, {22, 24});
    const auto between = ckaMatrix(left, right);
    ASSERT_EQ(between.columns, 2);
    const RowSet first{std::span(right.layers[1].values).first(120), 20, 6};
    EXPECT_NEAR(between.at(0, 1), *linearCka(left.layerRows(0), first), 1e-6);
}

TEST(Cka, ComparesEvenlySpacedPositionsOfLongTexts) {
    const auto left = traceOf(2048, {21}), right = traceOf(2048, {24});
    const auto everySecond = [](const LayerTrace& trace) {
        Sample sample{{}, 1024, 6};
        for (std::size_t row = 0; row < 2048; row += 2)
            for (std::size_t k = 0; k < 6; ++k)
                sample.values.push_back(trace.layers[0].values[row * 6 + k]);
        return sample;
    };
    const auto first = everySecond(left), second = everySecond(right);
    EXPECT_NEAR(ckaMatrix(left, right).at(0, 0), *linearCka(first.set(), second.set()), 1e-6);
}

TEST(Cka, RefusesTracesOfDifferentTextsAndStops) {
    const auto left = traceOf(20, {21}), right = traceOf(20, {22});
    auto other = right;
    other.tokens[7] = "x";
    test::expectError(ErrorKind::Data, [&] { ckaMatrix(left, other); });
    other.tokens.clear();
    test::expectError(ErrorKind::Internal, [&] { ckaMatrix(left, other); });
    std::stop_source stop;
    stop.request_stop();
    test::expectError(ErrorKind::Cancelled,
                      [&] { ckaMatrix(left, right, CkaEstimate::Debiased, stop.get_token()); });
}

}  // namespace
}  // namespace deepsight
