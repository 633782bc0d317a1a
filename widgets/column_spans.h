#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "widgets/envelope.h"

namespace deepsight {

/// An axis of a picture: the values at its two ends, and its length in pixels of the device.
struct PixelScale {
    double low = 0;
    double high = 1;
    bool logarithmic = false;
    int pixels = 0;
};

/// Which rows of each pixel column a curve of any length passes through: what a line that joins all
/// its points covers, to within a pixel. Takes the largest groups of the envelope that are no wider
/// than a column, so that the work is that of the columns and not of the points. Plain values.
class ColumnSpans {
  public:
    /// Rows count downwards from the upper end of y. `xs` has as many values as the envelope, not
    /// descending. Non-finite values, and on a log axis those without a logarithm, are gaps.
    void trace(const Envelope& values, std::span<const double> xs, const PixelScale& x,
               const PixelScale& y);

    /// By column; top > bottom where there is nothing. Up to a pixel outside of the picture.
    std::span<const float> tops() const { return tops_; }
    std::span<const float> bottoms() const { return bottoms_; }

  private:
    double pixelX(double value) const;
    double pixelY(double value) const;
    void visitGroup(int power, std::size_t group, double begin, double end);
    void visitValues(std::size_t begin, std::size_t end);
    void add(std::size_t first, std::size_t last, double x, const EnvelopeSummary& found);
    void join(std::size_t first, int column, double top, double bottom);
    void cover(int column, double top, double bottom);

    std::vector<float> tops_;
    std::vector<float> bottoms_;
    const Envelope* values_ = nullptr;
    std::span<const double> xs_;
    PixelScale x_, y_;
    double xOrigin_ = 0, xFactor_ = 0, yOrigin_ = 0, yFactor_ = 0;
    /// The last item that was added: its column, and the index of its last value.
    int lastColumn_ = 0;
    std::size_t lastIndex_ = 0;
    bool hasLast_ = false;
};

}  // namespace deepsight
