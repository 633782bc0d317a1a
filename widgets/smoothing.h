#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "widgets/envelope.h"

namespace deepsight {

/// How curves are smoothed for display. The values themselves are never changed.
struct Smoothing {
    enum class Kind { None, Exponential, Gaussian };
    Kind kind = Kind::None;
    /// Exponential: weight of the past, 0 to below 1. Gaussian: standard deviation in steps.
    double amount = 0;

    bool isOn() const { return kind != Kind::None && amount > 0; }
    bool operator==(const Smoothing&) const = default;
};

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

/// A smoothed copy of a list of values that grows. update() costs no more than what was added and
/// the Gaussian's reach, whatever the length.
///
/// The Gaussian is the mean of the finite values weighted by exp(-d²/2σ²), cut at 4σ and divided by
/// the weights that are really there; so nothing bends at the ends or around NaN, and a constant
/// stays constant. From σ = 12 on, values are first summed in bins of about σ/4 (the kernel is made
/// narrower by the bin's own variance) and the result is taken once per bin; between, it is linear.
/// This stays within a few thousandths of the exact mean. Of more than 100,000 values the bins are
/// of σ/2, and of three from σ = 2 on: within a third of what noise the exact mean leaves for the
/// narrowest, a tenth from σ = 6 on. Values only, no thread of its own.
class SmoothCurve {
  public:
    void reset(const Smoothing& smoothing);
    /// `values` are all values so far; those of the last call must still begin them.
    void update(std::span<const double> values);

    /// With fewer than three finite values there is nothing to smooth: a line would only be bent.
    bool isUseful() const { return smoothing_.isOn() && finite_ >= 3; }
    const Envelope& nodes() const { return nodes_; }
    /// The value at whose place a node lies; ascending, from the first value to the last.
    std::size_t indexOfNode(std::size_t node) const;
    /// Whether every value has its node.
    bool isDense() const { return stride_ == 1; }
    /// The curve at the place of a value.
    double at(std::size_t index) const;

  private:
    void updateExponential(std::span<const double> values);
    void updateGaussian(std::span<const double> values);
    void addToBins(std::span<const double> values);
    void makeKernel(bool coarse);
    void appendNodes(std::size_t firstBin);
    /// Of bins from `start` to before `stop`, where some values are missing or not there yet.
    void appendNodesWithGaps(std::ptrdiff_t start, std::ptrdiff_t stop);
    double meanAround(double position) const;
    double binCentre(std::size_t bin) const;
    std::size_t completeBins() const { return size_ / stride_; }

    Smoothing smoothing_;
    ExponentialAverage average_{0};
    Envelope nodes_;
    std::size_t size_ = 0;    ///< values taken up
    std::size_t finite_ = 0;  ///< of them
    bool coarse_ = false;     ///< as suits a long list
    std::size_t stride_ = 1;  ///< values per bin; odd, so that a value lies in the bin's centre
    std::vector<double> sums_, counts_;  ///< by bin, of the finite values; the last may be partial
    std::vector<double> weights_;        ///< by distance in bins, from -reach to reach
    double sigma_ = 0;                   ///< of the kernel between bins, in values
};

}  // namespace deepsight
