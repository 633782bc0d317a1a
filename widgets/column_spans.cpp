#include "widgets/column_spans.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace deepsight {
namespace {

constexpr std::uint32_t kNone = EnvelopeSummary::kNone;

double scaled(double value, bool logarithmic) { return logarithmic ? std::log(value) : value; }

}  // namespace

double ColumnSpans::pixelX(double value) const {
    return (scaled(value, x_.logarithmic) - xOrigin_) * xFactor_;
}

double ColumnSpans::pixelY(double value) const {
    // Far outside, a float would not tell the rows inside apart.
    return std::clamp((yOrigin_ - scaled(value, y_.logarithmic)) * yFactor_, -1.0, y_.pixels + 1.0);
}

void ColumnSpans::trace(const Envelope& values, std::span<const double> xs, const PixelScale& x,
                        const PixelScale& y) {
    const auto columns = static_cast<std::size_t>(std::max(x.pixels, 0));
    tops_.assign(columns, std::numeric_limits<float>::infinity());
    bottoms_.assign(columns, -std::numeric_limits<float>::infinity());
    values_ = &values;
    xs_ = xs;
    x_ = x;
    y_ = y;
    hasLast_ = false;
    xOrigin_ = scaled(x.low, x.logarithmic);
    yOrigin_ = scaled(y.high, y.logarithmic);
    xFactor_ = x.pixels / (scaled(x.high, x.logarithmic) - xOrigin_);
    yFactor_ = y.pixels / (yOrigin_ - scaled(y.low, y.logarithmic));
    if (columns == 0 || !std::isfinite(xFactor_) || !std::isfinite(yFactor_)) return;
    auto begin = std::lower_bound(xs.begin(), xs.end(), x.low);
    auto end = std::upper_bound(begin, xs.end(), x.high);
    // The neighbours just outside, so that lines reach the edges.
    if (begin != xs.begin() && (!x.logarithmic || *(begin - 1) > 0)) --begin;
    if (end != xs.end()) ++end;

    auto from = static_cast<std::size_t>(begin - xs.begin());
    const auto to = static_cast<std::size_t>(end - xs.begin());
    const std::size_t perColumn = (to - from) / columns;
    const int power = perColumn > 0 ? std::bit_width(perColumn) - 1 : 0;
    if (power < Envelope::kBase) {
        visitValues(from, to);
        return;
    }
    const std::size_t size = std::size_t{1} << power;
    const std::size_t aligned = std::min(to, (from + size - 1) / size * size);
    visitValues(from, aligned);
    double at = aligned < to ? pixelX(xs[aligned]) : 0;
    for (from = aligned; from + size <= to; from += size) {
        const double next = pixelX(xs[std::min(from + size, to - 1)]);
        visitGroup(power, from >> power, at, next);
        at = next;
    }
    visitValues(from, to);
}

/// `begin` and `end`: where the group and the next one begin, in pixels.
void ColumnSpans::visitGroup(int power, std::size_t group, double begin, double end) {
    const std::size_t first = group << power, size = std::size_t{1} << power;
    if (end < std::floor(begin) + 2) {
        add(first, first + size - 1, begin, values_->group(power, group));
    } else if (power > Envelope::kBase) {
        const double middle = pixelX(xs_[first + size / 2]);
        visitGroup(power - 1, 2 * group, begin, middle);
        visitGroup(power - 1, 2 * group + 1, middle, end);
    } else {
        visitValues(first, first + size);
    }
}

void ColumnSpans::visitValues(std::size_t begin, std::size_t end) {
    // Values of one column are taken together.
    while (begin < end) {
        const double x = pixelX(xs_[begin]), edge = std::floor(x) + 1;
        EnvelopeSummary found;
        std::size_t stop = begin;
        for (; stop < end && (stop == begin || pixelX(xs_[stop]) < edge); ++stop) {
            const double value = (*values_)[stop];
            if (!std::isfinite(value) || (y_.logarithmic && value <= 0)) {
                if (found.low <= found.high) break;  // a gap begins
                hasLast_ = false;
                continue;
            }
            found.low = std::min(found.low, value);
            found.high = std::max(found.high, value);
        }
        if (found.low <= found.high) {
            found.minimum = found.maximum = found.minimumPositive = 0;  // there are some
            add(begin, stop - 1, x, found);
        }
        begin = stop;
    }
}

void ColumnSpans::add(std::size_t first, std::size_t last, double x, const EnvelopeSummary& found) {
    double low = found.low;
    if (y_.logarithmic && !(low > 0)) {
        if (found.minimumPositive == kNone) {
            hasLast_ = false;
            return;
        }
        low = (*values_)[found.minimumPositive];
    }
    if (!(low <= found.high)) {
        hasLast_ = false;
        return;
    }
    const int column = static_cast<int>(std::floor(std::clamp(x, -1.0, x_.pixels + 0.0)));
    const double top = pixelY(found.high), bottom = pixelY(low);
    cover(column, top, bottom);
    if (hasLast_ && column > lastColumn_) join(first, column, top, bottom);
    lastColumn_ = column;
    lastIndex_ = last;
    hasLast_ = true;
}

/// Joins a new item to the last one, which is in an earlier column.
void ColumnSpans::join(std::size_t first, int column, double top, double bottom) {
    const auto at = static_cast<std::size_t>(lastColumn_);
    if (column == lastColumn_ + 1 && lastColumn_ >= 0 && column < x_.pixels) {
        // They meet half-way, where they do not already.
        const double lastTop = tops_[at], lastBottom = bottoms_[at];
        if (top > lastBottom) {
            const double middle = (top + lastBottom) / 2;
            cover(lastColumn_, lastBottom, middle);
            cover(column, middle, top);
        } else if (bottom < lastTop) {
            const double middle = (bottom + lastTop) / 2;
            cover(lastColumn_, middle, lastTop);
            cover(column, bottom, middle);
        }
        return;
    }
    const auto valueAt = [this](std::size_t i) {
        const double value = (*values_)[i];
        const bool drawable = std::isfinite(value) && (!y_.logarithmic || value > 0);
        return drawable ? scaled(value, y_.logarithmic) : std::numeric_limits<double>::quiet_NaN();
    };
    const double x0 = pixelX(xs_[lastIndex_]), x1 = pixelX(xs_[first]);
    // Not clamped: the line is to have its slope.
    const double y0 = (yOrigin_ - valueAt(lastIndex_)) * yFactor_;
    const double y1 = (yOrigin_ - valueAt(first)) * yFactor_;
    if (!std::isfinite(y0) || !std::isfinite(y1) || !(x1 > x0)) return;
    const auto yAt = [&](double x) {
        const double y = y0 + (y1 - y0) * (std::clamp(x, x0, x1) - x0) / (x1 - x0);
        return std::clamp(y, -1.0, y_.pixels + 1.0);
    };
    for (int c = std::max(0, lastColumn_); c <= std::min(column, x_.pixels - 1); ++c) {
        const double left = yAt(c), right = yAt(c + 1);
        cover(c, std::min(left, right), std::max(left, right));
    }
}

void ColumnSpans::cover(int column, double top, double bottom) {
    if (column < 0 || column >= x_.pixels) return;
    const auto at = static_cast<std::size_t>(column);
    tops_[at] = std::min(tops_[at], static_cast<float>(top));
    bottoms_[at] = std::max(bottoms_[at], static_cast<float>(bottom));
}

}  // namespace deepsight
