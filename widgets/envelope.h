#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace deepsight {

/// What lies in an index range of an envelope. Indices are kNone when there is no such value.
struct EnvelopeSummary {
    static constexpr std::uint32_t kNone = 0xffffffff;
    /// The smallest and the largest finite value; low > high without one.
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    std::uint32_t minimum = kNone;          ///< index of the smallest finite value
    std::uint32_t maximum = kNone;          ///< index of the largest finite value
    std::uint32_t minimumPositive = kNone;  ///< index of the smallest finite value above zero
    std::uint32_t nonFinite = kNone;        ///< index of the first NaN or infinity
};

/// Append-only values with a pyramid of summaries over 2^k of them, so that a chart of any length
/// draws a few points per pixel and still shows every extreme. Append is O(1) amortised, a summary
/// of any range O(log n). Exact: nothing is sampled. Plain values, no thread of its own.
class Envelope {
  public:
    void append(double value);
    void append(std::span<const double> values);  ///< many are taken up much faster at once
    void reserve(std::size_t size);
    void truncate(std::size_t size);  ///< keeps the first `size` values
    void clear() { truncate(0); }

    std::size_t size() const { return values_.size(); }
    double operator[](std::size_t index) const { return values_[index]; }
    std::span<const double> values() const { return values_; }

    EnvelopeSummary summary(std::size_t begin, std::size_t end) const;
    /// Of the values from `group` times 2^power on, 2^power of them, all of which must be there.
    /// Without searching: powers are from kBase on.
    const EnvelopeSummary& group(int power, std::size_t group) const {
        return levels_[static_cast<std::size_t>(power - kBase)][group];
    }
    /// Looking at fewer than 2^kBase values is as fast as keeping summaries of them.
    static constexpr int kBase = 4;
    /// Number of finite values below `low` or above `high` in an index range, exactly. Groups that
    /// lie on one side are not looked into.
    std::size_t countOutside(std::size_t begin, std::size_t end, double low, double high) const;

    /// Indices to draw for `low <= x <= high` on a plot `columns` pixels wide, ascending: for each
    /// pixel column its first and last value, minimum, maximum and first non-finite value; plus
    /// the neighbour just outside on either side, so that lines reach the edges. `xs` has size()
    /// values, not descending. With `logarithmic` columns are equal in log(x), and x <= 0 is left
    /// out. With `positive` a column also gets its smallest value above zero.
    std::vector<std::uint32_t> query(std::span<const double> xs, double low, double high,
                                     int columns, bool logarithmic = false,
                                     bool positive = false) const;

  private:
    void add(EnvelopeSummary& into, std::size_t index) const;
    void merge(EnvelopeSummary& into, const EnvelopeSummary& other) const;
    double positiveOf(const EnvelopeSummary& found) const;
    EnvelopeSummary summaryOfBase(std::size_t first) const;
    void completeLevels();
    std::size_t countOutsideGroup(int power, std::size_t group, double low, double high) const;
    /// Calls `visit(power, group)` for the largest aligned groups of 2^power values that make up an
    /// index range, in order. Powers below kBase appear as power 0.
    template <class Visit>
    void visitGroups(std::size_t begin, std::size_t end, const Visit& visit) const;

    std::vector<double> values_;
    /// levels_[k] summarises complete groups of 2^(kBase + k) values.
    std::vector<std::vector<EnvelopeSummary>> levels_;
};

}  // namespace deepsight
