#include "widgets/span_picture.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace deepsight {
namespace {

constexpr int kLongSpan = 12;  // rows

/// An opaque colour over what is there, with a coverage of 0 to 1.
void blend(QRgb& pixel, QRgb colour, float coverage) {
    // Two channels at a time, which do not reach each other.
    const auto weight = static_cast<QRgb>(coverage * 256.0f + 0.5f);
    const auto mix = [weight](QRgb over, QRgb under) {
        return (((over & 0xff00ff) * weight + (under & 0xff00ff) * (256 - weight)) >> 8) & 0xff00ff;
    };
    pixel = mix(colour, pixel) | mix(colour >> 8, pixel >> 8) << 8;
}

/// Walks along a dashed line.
class Dashes {
  public:
    explicit Dashes(const QVector<qreal>& lengths)
        : lengths_(lengths), left_(lengths.isEmpty() ? 0 : lengths.first()) {}

    /// Whether the line is drawn where it is after another `distance`.
    bool advance(double distance) {
        for (left_ -= distance; left_ <= 0; left_ += lengths_[at_]) {
            at_ = (at_ + 1) % lengths_.size();
        }
        return at_ % 2 == 0;
    }

  private:
    const QVector<qreal>& lengths_;
    qsizetype at_ = 0;
    double left_;
};

}  // namespace

SpanPicture::SpanPicture(const QSize& size)
    : size_(size.expandedTo({0, 0})),
      pixels_(static_cast<std::size_t>(size_.width()) * static_cast<std::size_t>(size_.height())) {}

void SpanPicture::fill(QRgb* column, float top, float bottom, QRgb colour) const {
    top = std::max(top, 0.0f);
    bottom = std::min(bottom, static_cast<float>(size_.height()));
    if (!(bottom > top)) return;
    const int first = static_cast<int>(top), last = static_cast<int>(bottom);
    if (first == last) {
        blend(column[first], colour, bottom - top);
    } else if (last - first > kLongSpan) {
        // Where columns are this long, nobody sees how their ends are rounded.
        std::fill(column + first, column + last, colour);
    } else {
        blend(column[first], colour, static_cast<float>(first + 1) - top);
        for (int i = first + 1; i < last; ++i) column[i] = colour;
        if (last < size_.height()) blend(column[last], colour, bottom - static_cast<float>(last));
    }
}

void SpanPicture::draw(const ColumnSpans& curve, const QColor& colour, double width,
                       const QVector<qreal>& dashes) {
    const auto tops = curve.tops(), bottoms = curve.bottoms();
    const QRgb rgb = colour.rgb();
    const auto thick = static_cast<float>(width);
    const bool dashed = !dashes.isEmpty();
    Dashes dash(dashes);
    std::optional<float> before;
    const auto columns = std::min(tops.size(), static_cast<std::size_t>(size_.width()));
    QRgb* column = pixels_.data();
    for (std::size_t i = 0; i < columns; ++i, column += size_.height()) {
        const float top = tops[i], bottom = bottoms[i];
        if (!(bottom >= top)) continue;
        if (dashed) {
            const float centre = (top + bottom) / 2, change = centre - before.value_or(centre);
            before = centre;
            if (!dash.advance(std::sqrt(1 + change * change))) continue;
        }
        // A steep line is as thick as a flat one, not thicker (but no wider than its column).
        const float rise = bottom - top;
        const float more = std::min(thick, thick * std::sqrt(1 + rise * rise) - rise) / 2;
        fill(column, top - more, bottom + more, rgb);
    }
}

QImage SpanPicture::image() const {
    QImage image(size_, QImage::Format_ARGB32_Premultiplied);
    constexpr int kBlock = 16;  // as many pixels as a line of the cache holds
    const int width = size_.width(), height = size_.height();
    if (image.isNull()) return image;
    auto* const out = reinterpret_cast<QRgb*>(image.bits());
    const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    for (int y0 = 0; y0 < height; y0 += kBlock) {
        for (int x0 = 0; x0 < width; x0 += kBlock) {
            for (int y = y0; y < std::min(height, y0 + kBlock); ++y) {
                const QRgb* from = pixels_.data() + static_cast<std::ptrdiff_t>(x0) * height + y;
                QRgb* to = out + y * stride + x0;
                for (int x = x0; x < std::min(width, x0 + kBlock); ++x, from += height)
                    *to++ = *from;
            }
        }
    }
    return image;
}

}  // namespace deepsight
