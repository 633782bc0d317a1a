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

/// The smallest value above zero of a summary that has one.
double Envelope::positiveOf(const EnvelopeSummary& found) const {
    return found.minimumPositive == found.minimum ? found.low : values_[found.minimumPositive];
}

void Envelope::add(EnvelopeSummary& into, std::size_t index) const {
    const auto i = static_cast<std::uint32_t>(index);
    const double value = values_[index];
    if (!std::isfinite(value)) {
        if (into.nonFinite == kNone) into.nonFinite = i;
        return;
    }
    if (value > 0 && (into.minimumPositive == kNone || value < positiveOf(into))) {
        into.minimumPositive = i;
    }
    if (value < into.low) {
        into.low = value;
        into.minimum = i;
    }
    if (value > into.high) {
        into.high = value;
        into.maximum = i;
    }
}

void Envelope::merge(EnvelopeSummary& into, const EnvelopeSummary& other) const {
    if (other.minimumPositive != kNone &&
        (into.minimumPositive == kNone || positiveOf(other) < positiveOf(into))) {
        into.minimumPositive = other.minimumPositive;
    }
    if (other.low < into.low) {
        into.low = other.low;
        into.minimum = other.minimum;
    }
    if (other.high > into.high) {
        into.high = other.high;
        into.maximum = other.maximum;
    }
    if (into.nonFinite == kNone) into.nonFinite = other.nonFinite;
}

void Envelope::append(double value) {
    values_.push_back(value);
    if (values_.size() % (std::size_t{1} << kBase) == 0) completeLevels();
}

void Envelope::append(std::span<const double> values) {
    values_.insert(values_.end(), values.begin(), values.end());
    completeLevels();
}

void Envelope::reserve(std::size_t size) {
    values_.reserve(size);
    for (std::size_t level = 0; size >> (level + kBase) > 0; ++level) {
        if (levels_.size() == level) levels_.emplace_back();
        levels_[level].reserve(size >> (level + kBase));
    }
}

/// Of 2^kBase values: most often all finite and above zero, which takes no branches.
EnvelopeSummary Envelope::summaryOfBase(std::size_t first) const {
    constexpr std::size_t kLanes = 4, kSize = std::size_t{1} << kBase;
    const double* const v = values_.data() + first;
    std::array<double, kLanes> low, high, differences{};
    for (std::size_t lane = 0; lane < kLanes; ++lane) low[lane] = high[lane] = v[lane];
    for (std::size_t i = 0; i < kSize; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double value = v[i + lane];
            low[lane] = value < low[lane] ? value : low[lane];
            high[lane] = value > high[lane] ? value : high[lane];
            differences[lane] += value - value;  // NaN, unless finite
        }
    }
    EnvelopeSummary found;
    found.low = std::min({low[0], low[1], low[2], low[3]});
    found.high = std::max({high[0], high[1], high[2], high[3]});
    const bool finite = differences[0] + differences[1] + differences[2] + differences[3] == 0;
    if (!finite || !(found.low > 0)) {
        found = {};
        for (std::size_t i = first; i < first + kSize; ++i) add(found, i);
        return found;
    }
    const auto indexOf = [&](double value) {
        return static_cast<std::uint32_t>(
            first + static_cast<std::size_t>(std::find(v, v + kSize, value) - v));
    };
    found.minimum = found.minimumPositive = indexOf(found.low);
    found.maximum = indexOf(found.high);
    return found;
}

/// Summarises the groups that have become complete.
void Envelope::completeLevels() {
    for (std::size_t level = 0;; ++level) {
        const std::size_t wanted = values_.size() >> (level + kBase);
        if (wanted == 0) return;
        if (levels_.size() == level) levels_.emplace_back();
        std::vector<EnvelopeSummary>& groups = levels_[level];
        if (groups.size() == wanted) return;
        while (groups.size() < wanted) {
            if (level == 0) {
                groups.push_back(summaryOfBase(groups.size() << kBase));
                continue;
            }
            const auto& below = levels_[level - 1];
            EnvelopeSummary group = below[2 * groups.size()];
            merge(group, below[2 * groups.size() + 1]);
            groups.push_back(group);
        }
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
        if (power == 0) {
            add(result, group);
        } else {
            merge(result, this->group(power, group));
        }
    });
    return result;
}

std::size_t Envelope::countOutsideGroup(int power, std::size_t group, double low,
                                        double high) const {
    const std::size_t first = group << power, count = std::size_t{1} << power;
    const auto isOutside = [&](double v) { return std::isfinite(v) && (v < low || v > high); };
    if (power == 0) return isOutside(values_[first]);
    const EnvelopeSummary& found = this->group(power, group);
    if (found.minimum == kNone) return 0;
    if (found.low >= low && found.high <= high) return 0;
    if (found.nonFinite == kNone && (found.high < low || found.low > high)) return count;
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
