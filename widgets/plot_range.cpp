#include "widgets/plot_range.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace deepsight {
namespace {

constexpr double kPercentile = 0.01;
constexpr double kWidening = 0.1;  // of the percentiles' distance
constexpr std::size_t kFewest = 20;

/// Interpolated between the two nearest of the sorted values.
double quantile(std::vector<double>& values, double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), values.begin() + below, values.end());
    const double low = values[static_cast<std::size_t>(below)];
    if (place == static_cast<double>(below)) return low;
    const double high = *std::min_element(values.begin() + below + 1, values.end());
    return low + (place - static_cast<double>(below)) * (high - low);
}

}  // namespace

bool PlotRange::counts(double value) const {
    return std::isfinite(value) && (!positive_ || value > 0);
}

void PlotRange::include(double value) {
    if (!counts(value)) return;
    low_ = std::min(low_, value);
    high_ = std::max(high_, value);
}

void PlotRange::include(const Envelope& values, std::size_t begin, std::size_t end) {
    const EnvelopeSummary found = values.summary(begin, end);
    const std::uint32_t lowest = positive_ ? found.minimumPositive : found.minimum;
    if (lowest == EnvelopeSummary::kNone) return;
    include(values[lowest]);
    include(values[found.maximum]);
}

void PlotRange::includeRobust(const Envelope& values, std::size_t begin, std::size_t end,
                              std::size_t atMost) {
    std::vector<double> sample;
    // Always the same values, however the window moves over them.
    const std::size_t stride = std::bit_ceil((end - begin) / atMost + 1);
    for (std::size_t i = (begin + stride - 1) / stride * stride; i < end; i += stride) {
        if (counts(values[i])) sample.push_back(values[i]);
    }
    if (sample.size() < kFewest) {
        include(values, begin, end);
        return;
    }
    std::size_t last = end - 1;
    while (last > begin && !counts(values[last])) --last;
    include(values[last]);
    const EnvelopeSummary found = values.summary(begin, end);
    const double smallest = values[positive_ ? found.minimumPositive : found.minimum];
    const double largest = values[found.maximum];
    double low = quantile(sample, kPercentile), high = quantile(sample, 1 - kPercentile);
    if (positive_) {
        const double wider = std::pow(high / low, kWidening);
        low /= wider;
        high *= wider;
    } else {
        const double wider = (high - low) * kWidening;
        low -= wider;
        high += wider;
    }
    // Never wider than the values themselves.
    include(std::max(low, smallest));
    include(std::min(high, largest));
}

}  // namespace deepsight
