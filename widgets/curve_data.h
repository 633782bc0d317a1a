#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/training/training_event.h"
#include "widgets/curve_series.h"
#include "widgets/envelope.h"
#include "widgets/smoothing.h"

namespace deepsight {

/// All logged points of one run, by column. A step that is not after the last one means that the
/// run went on from an earlier checkpoint: the points it replaces are dropped, as the run's own
/// record does. Values only. GUI thread; other threads may read what is not smoothed while nothing
/// is added.
class CurveData {
  public:
    void clear();
    void addStep(const StepMetrics& metrics);
    void addSteps(std::span<const StepMetrics> steps);  ///< many are taken up much faster at once
    void addEvaluation(const EvaluationMetrics& metrics);
    /// A point that was made elsewhere, such as a mean over runs: at the times of a series, with
    /// the values of all series that have those times (NaN: none). `x` is by XAxis.
    void addPoint(SeriesId clock, const std::array<double, 3>& x,
                  const std::array<double, kSeriesCount>& values);
    void addSample(const SystemSample& sample);
    /// Forgets what came after a step: the run goes on from there.
    void cutOffAfter(std::int64_t step);

    bool isEmpty() const { return steps_.size() == 0 && evaluations_.size() == 0; }
    bool hasValues(SeriesId id) const { return series_[index(id)].raw.size() > 0; }
    /// One per point of xs(), NaN where there was none; nothing for a series without any value.
    const Envelope& values(SeriesId id) const { return series_[index(id)].raw; }
    std::span<const double> xs(SeriesId id, XAxis axis) const;
    /// Standard errors of the validation loss, parallel to its values; NaN where unknown.
    std::span<const double> validationErrors() const { return validationErrors_; }
    /// Share of right tokens by answer position, by evaluation.
    std::span<const std::vector<double>> tokenAccuracy() const { return tokenAccuracy_; }

    void setSmoothing(const Smoothing& smoothing);
    const Smoothing& smoothing() const { return smoothing_; }
    /// Whether a series has a smoothed copy: not the evaluations, not with fewer than three values.
    bool isSmoothed(SeriesId id) const;
    /// The smoothed copy, brought up to date; it may have fewer nodes than there are values.
    const SmoothCurve& smoothed(SeriesId id) const;
    std::span<const double> smoothedXs(SeriesId id, XAxis axis) const;  ///< after smoothed(id)

    /// Lowest (above zero if `positive`) and highest x of all points.
    std::optional<std::pair<double, double>> xRange(XAxis axis, bool positive = false) const;
    /// Where a step lies on an axis, interpolated between logged points; empty without points.
    std::optional<double> xOfStep(std::int64_t step, XAxis axis) const;

  private:
    struct Times {
        std::array<std::vector<double>, 3> x;  ///< by XAxis
        std::size_t size() const { return x[0].size(); }
        void append(double step, double tokens, double seconds);
        void truncate(std::size_t size);
    };
    struct Series {
        Envelope raw;
        mutable SmoothCurve smooth;  ///< brought up to date when asked for
    };
    void append(SeriesId id, std::optional<double> value, std::size_t position);
    void appendSteps(std::span<const StepMetrics> steps);
    void appendColumn(std::size_t column, std::span<const StepMetrics> steps);
    void appendSeries(SeriesId id, std::size_t position, std::span<const StepMetrics> steps);
    const Times& timesOf(SeriesId id) const;
    void truncateFrom(std::int64_t step);
    void truncate(SeriesClock clock, std::size_t size);
    void reserveSteps(std::size_t count);

    Times steps_;
    Times evaluations_;
    Times samples_;
    std::array<Series, kSeriesCount> series_;
    std::vector<double> validationErrors_;
    std::vector<std::vector<double>> tokenAccuracy_;
    Smoothing smoothing_;
    /// Of the nodes of smoothed curves that have fewer nodes than values: the same for all series.
    mutable Times nodes_;
};

}  // namespace deepsight
