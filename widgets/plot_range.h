#pragma once

#include <cstddef>
#include <limits>
#include <span>

#include "widgets/envelope.h"

namespace deepsight {

/// Finds the y range of a panel from the visible parts of its curves. Plain value.
class PlotRange {
  public:
    /// With `positive` only values above zero count.
    explicit PlotRange(bool positive) : positive_(positive) {}

    void include(double value);
    /// All values of an index range.
    void include(const Envelope& values, std::size_t begin, std::size_t end);
    /// Without outliers: from the 1st to the 99th percentile, a tenth wider on either side, and the
    /// newest value in any case. Fewer than 20 values have no outliers. Of very many, a
    /// regular sample of about `atMost` decides.
    void includeRobust(const Envelope& values, std::size_t begin, std::size_t end,
                       std::size_t atMost = 8192);

    bool isEmpty() const { return low_ > high_; }
    double low() const { return low_; }
    double high() const { return high_; }

  private:
    bool counts(double value) const;

    bool positive_;
    double low_ = std::numeric_limits<double>::infinity();
    double high_ = -std::numeric_limits<double>::infinity();
};

}  // namespace deepsight
