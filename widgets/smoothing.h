#pragma once

#include <cmath>
#include <limits>

namespace deepsight {

/// Exponential moving average without the start-up bias towards zero: each result is the weighted
/// mean of the values so far, so a constant stays that constant. A non-finite value gives NaN (the
/// gap stays visible) and is otherwise skipped.
class ExponentialAverage {
  public:
    explicit ExponentialAverage(double weight) : weight_(weight) {}

    double next(double value) {
        if (!std::isfinite(value)) return std::numeric_limits<double>::quiet_NaN();
        total_ = weight_ * total_ + 1;
        // Moving the mean, not dividing two sums, keeps a constant exact.
        mean_ += (value - mean_) / total_;
        return mean_;
    }

  private:
    double weight_;
    double total_ = 0;  ///< sum of the weights of the values so far
    double mean_ = 0;
};

}  // namespace deepsight
