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
    // A group of 2^k ends here exactly when the size is a multiple of it.
    const std::size_t size = values_.size();
    for (int k = kBase; size % (std::size_t{1} << k) == 0; ++k) {
        const auto level = static_cast<std::size_t>(k - kBase);
        if (levels_.size() == level) levels_.emplace_back();
        EnvelopeSummary group;
        if (level == 0) {
            for (std::size_t i = size - (std::size_t{1} << kBase); i < size; ++i) {
                merge(group, single(i));
            }
        } else {
            const auto& below = levels_[level - 1];
            group = below[below.size() - 2];
            merge(group, below.back());
        }
        levels_[level].push_back(group);
    }
}

void Envelope::truncate(std::size_t size) {
    if (size >= values_.size()) return;
    values_.resize(size);
    for (std::size_t k = 0; k < levels_.size(); ++k) levels_[k].resize(size >> (k + kBase));
}

template <class Visit>
void Envelope::visitGroups(std::size_t begin, std::size_t end, const Visit& visit) const {
    end = std::min(end, values_.size());
    while (begin < end) {
        const int fits = std::bit_width(end - begin) - 1;
        int power = begin == 0 ? fits : std::min(fits, std::countr_zero(begin));
        if (power < kBase) power = 0;
        visit(power, begin >> power);
        begin += std::size_t{1} << power;
    }
}

EnvelopeSummary Envelope::summary(std::size_t begin, std::size_t end) const {
    EnvelopeSummary result;
    visitGroups(begin, end, [&](int power, std::size_t group) {
        merge(result,
              power == 0 ? single(group) : levels_[static_cast<std::size_t>(power - kBase)][group]);
    });
    return result;
}

std::size_t Envelope::countOutsideGroup(int power, std::size_t group, double low,
                                        double high) const {
    const std::size_t first = group << power, count = std::size_t{1} << power;
    const auto isOutside = [&](double v) { return std::isfinite(v) && (v < low || v > high); };
    if (power == 0) return isOutside(values_[first]);
    const EnvelopeSummary& found = levels_[static_cast<std::size_t>(power - kBase)][group];
    if (found.minimum == kNone) return 0;
    const double smallest = values_[found.minimum], largest = values_[found.maximum];
    if (smallest >= low && largest <= high) return 0;
    if (found.nonFinite == kNone && (largest < low || smallest > high)) return count;
    if (power > kBase) {
        return countOutsideGroup(power - 1, 2 * group, low, high) +
               countOutsideGroup(power - 1, 2 * group + 1, low, high);
    }
    const auto from = values_.begin() + static_cast<std::ptrdiff_t>(first);
    return static_cast<std::size_t>(
        std::count_if(from, from + static_cast<std::ptrdiff_t>(count), isOutside));
}

std::size_t Envelope::countOutside(std::size_t begin, std::size_t end, double low,
                                   double high) const {
    std::size_t result = 0;
    visitGroups(begin, end, [&](int power, std::size_t group) {
        result += countOutsideGroup(power, group, low, high);
    });
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
