#pragma once

#include <QString>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/training/training_event.h"
#include "widgets/envelope.h"
#include "widgets/smoothing.h"

namespace deepsight {

enum class XAxis { Step, Tokens, WallTime };

/// Every curve there can be. The first group has one value per optimizer step, the second one per
/// evaluation.
enum class SeriesId {
    TrainLoss,
    TrainFutureLoss,
    LearningRate,
    GradientNorm,
    TokensPerSecond,
    ValidationLoss,
    ValidationFutureLoss,
    PathAccuracy,
    DecisiveTokenAccuracy,  ///< the second answer token, on which a path-star answer hangs
};
inline constexpr std::size_t kSeriesCount = 9;
inline constexpr std::array<SeriesId, kSeriesCount> kAllSeries = {SeriesId::TrainLoss,
                                                                  SeriesId::TrainFutureLoss,
                                                                  SeriesId::LearningRate,
                                                                  SeriesId::GradientNorm,
                                                                  SeriesId::TokensPerSecond,
                                                                  SeriesId::ValidationLoss,
                                                                  SeriesId::ValidationFutureLoss,
                                                                  SeriesId::PathAccuracy,
                                                                  SeriesId::DecisiveTokenAccuracy};
constexpr bool isPerStep(SeriesId id) { return id <= SeriesId::TokensPerSecond; }
QString seriesName(SeriesId id);  ///< translated, for legends

/// All logged points of one run, by column. A step that is not after the last one means that the
/// run went on from an earlier checkpoint: the points it replaces are dropped, as the run's own
/// record does. Values only; GUI thread.
class CurveData {
  public:
    void clear();
    void addStep(const StepMetrics& metrics);
    void addEvaluation(const EvaluationMetrics& metrics);

    bool isEmpty() const { return steps_.x[0].empty() && evaluations_.x[0].empty(); }
    const Envelope& values(SeriesId id) const { return series_[index(id)].raw; }
    /// Exponential average of the values; empty without smoothing or for an evaluation series.
    const Envelope& smoothed(SeriesId id) const { return series_[index(id)].smooth; }
    std::span<const double> xs(SeriesId id, XAxis axis) const;
    bool hasValues(SeriesId id) const { return series_[index(id)].any; }

    void setSmoothing(double weight);  ///< 0 switches off; below 1
    double smoothing() const { return smoothing_; }

    /// Lowest (above zero if `positive`) and highest x of all points.
    std::optional<std::pair<double, double>> xRange(XAxis axis, bool positive = false) const;
    /// Where a step lies on an axis, interpolated between logged points; empty without points.
    std::optional<double> xOfStep(std::int64_t step, XAxis axis) const;

    /// RFC 4180, one row per step, full precision, empty where there is no value; NaN is "nan".
    QString csv() const;

  private:
    struct Times {
        std::array<std::vector<double>, 3> x;  ///< by XAxis
        std::size_t size() const { return x[0].size(); }
        void append(double step, double tokens, double seconds);
        void truncate(std::size_t size);
    };
    struct Series {
        Envelope raw;
        Envelope smooth;
        ExponentialAverage average{0};
        bool any = false;
    };
    static constexpr std::size_t index(SeriesId id) { return static_cast<std::size_t>(id); }
    void append(SeriesId id, double value, bool present);
    void truncateFrom(std::int64_t step);
    void smoothAgain();

    Times steps_;
    Times evaluations_;
    std::array<Series, kSeriesCount> series_;
    std::vector<std::vector<double>> tokenAccuracy_;  ///< per evaluation
    double smoothing_ = 0;
};

}  // namespace deepsight
