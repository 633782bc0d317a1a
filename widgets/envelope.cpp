#include "widgets/envelope.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace deepsight {
namespace {

constexpr std::uint32_t kNone = EnvelopeSummary::kNone;

/// Right edge of a pixel column.
double columnEdge(double low, double high, int column, int columns, bool logarithmic) {
    const double share = static_cast<double>(column) / columns;
    return logarithmic ? low * std::pow(high / low, share) : low + (high - low) * share;
}

}  // namespace

EnvelopeSummary Envelope::single(std::size_t index) const {
    const auto i = static_cast<std::uint32_t>(index);
    const double value = values_[index];
    if (!std::isfinite(value)) return {kNone, kNone, kNone, i};
    return {i, i, value > 0 ? i : kNone, kNone};
}

void Envelope::merge(EnvelopeSummary& into, const EnvelopeSummary& other) const {
    const auto better = [this](std::uint32_t mine, std::uint32_t theirs, bool less) {
        if (theirs == kNone) return mine;
        if (mine == kNone) return theirs;
        const double a = values_[mine], b = values_[theirs];
        return (less ? b < a : b > a) ? theirs : mine;
    };
    into.minimum = better(into.minimum, other.minimum, true);
    into.maximum = better(into.maximum, other.maximum, false);
    into.minimumPositive = better(into.minimumPositive, other.minimumPositive, true);
    if (into.nonFinite == kNone) into.nonFinite = other.nonFinite;
}

void Envelope::append(double value) {
    values_.push_back(value);
    // Group 2^k ends here exactly when the size is a multiple of it.
    const std::size_t size = values_.size();
    for (std::size_t k = 1; size % (std::size_t{1} << k) == 0; ++k) {
        if (levels_.size() < k) levels_.emplace_back();
        EnvelopeSummary group;
        if (k == 1) {
            group = single(size - 2);
            merge(group, single(size - 1));
        } else {
            const auto& below = levels_[k - 2];
            group = below[below.size() - 2];
            merge(group, below.back());
        }
        levels_[k - 1].push_back(group);
    }
}

void Envelope::truncate(std::size_t size) {
    if (size >= values_.size()) return;
    values_.resize(size);
    for (std::size_t k = 0; k < levels_.size(); ++k) levels_[k].resize(size >> (k + 1));
}

EnvelopeSummary Envelope::summary(std::size_t begin, std::size_t end) const {
    EnvelopeSummary result;
    end = std::min(end, values_.size());
    while (begin < end) {
        // The largest aligned group that starts here and fits.
        const int fits = std::bit_width(end - begin) - 1;
        const int k = begin == 0 ? fits : std::min(fits, std::countr_zero(begin));
        if (k == 0) {
            merge(result, single(begin));
        } else {
            const auto level = static_cast<std::size_t>(k - 1);
            merge(result, levels_[level][begin >> k]);
        }
        begin += std::size_t{1} << k;
    }
    return result;
}

std::vector<std::uint32_t> Envelope::query(std::span<const double> xs, double low, double high,
                                           int columns, bool logarithmic, bool positive) const {
    std::vector<std::uint32_t> result;
    if (values_.empty() || columns < 1 || !(low <= high)) return result;
    const auto indexOf = [&](auto iterator) {
        return static_cast<std::size_t>(iterator - xs.begin());
    };
    std::size_t begin = indexOf(std::lower_bound(xs.begin(), xs.end(), low));
    std::size_t end = indexOf(std::upper_bound(xs.begin(), xs.end(), high));
    const std::size_t before = begin;
    if (begin > 0 && (!logarithmic || xs[begin - 1] > 0)) {
        result.push_back(static_cast<std::uint32_t>(begin - 1));
    }
    const std::size_t after = end;
    if (end - begin <= 2 * static_cast<std::size_t>(columns)) {
        for (; begin < end; ++begin) result.push_back(static_cast<std::uint32_t>(begin));
    }
    for (int column = 1; column <= columns && begin < end; ++column) {
        const double edge = columnEdge(low, high, column, columns, logarithmic);
        const auto from = xs.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to = xs.begin() + static_cast<std::ptrdiff_t>(after);
        const std::size_t stop =
            column == columns ? after : indexOf(std::lower_bound(from, to, edge));
        if (stop == begin) continue;
        const EnvelopeSummary found = summary(begin, stop);
        std::array<std::uint32_t, 6> picks = {static_cast<std::uint32_t>(begin),
                                              found.minimum,
                                              found.maximum,
                                              positive ? found.minimumPositive : kNone,
                                              found.nonFinite,
                                              static_cast<std::uint32_t>(stop - 1)};
        std::sort(picks.begin(), picks.end());
        const auto last = std::unique(picks.begin(), picks.end());
        for (auto pick = picks.begin(); pick != last && *pick != kNone; ++pick) {
            result.push_back(*pick);
        }
        begin = stop;
    }
    if (after < values_.size() && after >= before) {
        result.push_back(static_cast<std::uint32_t>(after));
    }
    return result;
}

}  // namespace deepsight
