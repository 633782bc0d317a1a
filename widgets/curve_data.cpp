#include "widgets/curve_data.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace deepsight {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

QString tr(const char* text) { return QCoreApplication::translate("CurveData", text); }

std::size_t lowerIndex(const std::vector<double>& sorted, double value) {
    return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) -
                                    sorted.begin());
}

}  // namespace

QString seriesName(SeriesId id) {
    switch (id) {
        case SeriesId::TrainLoss:
            return tr("Train");
        case SeriesId::TrainFutureLoss:
            return tr("Future (train)");
        case SeriesId::LearningRate:
            return tr("Learning rate");
        case SeriesId::GradientNorm:
            return tr("Gradient norm");
        case SeriesId::TokensPerSecond:
            return tr("Tokens per second");
        case SeriesId::ValidationLoss:
            return tr("Validation");
        case SeriesId::ValidationFutureLoss:
            return tr("Future (validation)");
        case SeriesId::PathAccuracy:
            return tr("Path accuracy");
        case SeriesId::DecisiveTokenAccuracy:
            return tr("Decisive token");
    }
    return {};
}

void CurveData::Times::append(double step, double tokens, double seconds) {
    const double values[] = {step, tokens, seconds};
    for (std::size_t i = 0; i < x.size(); ++i) {
        // Axes must not run backwards, even if a clock did.
        x[i].push_back(x[i].empty() ? values[i] : std::max(values[i], x[i].back()));
    }
}

void CurveData::Times::truncate(std::size_t size) {
    for (auto& column : x) column.resize(std::min(size, column.size()));
}

void CurveData::clear() {
    const double weight = smoothing_;
    *this = CurveData();
    setSmoothing(weight);
}

void CurveData::append(SeriesId id, double value, bool present) {
    Series& series = series_[index(id)];
    series.raw.append(present ? value : kMissing);
    series.any |= present;
    if (smoothing_ > 0 && isPerStep(id)) series.smooth.append(series.average.next(value));
}

void CurveData::addStep(const StepMetrics& m) {
    const auto step = static_cast<double>(m.step);
    if (!steps_.x[0].empty() && step <= steps_.x[0].back()) truncateFrom(m.step);
    steps_.append(step, static_cast<double>(m.tokens), m.seconds);
    append(SeriesId::TrainLoss, m.trainLoss, true);
    append(SeriesId::TrainFutureLoss, m.futureLoss.value_or(kMissing), m.futureLoss.has_value());
    append(SeriesId::LearningRate, m.learningRate, true);
    append(SeriesId::GradientNorm, m.gradientNorm, true);
    append(SeriesId::TokensPerSecond, m.tokensPerSecond, true);
}

void CurveData::addEvaluation(const EvaluationMetrics& m) {
    const auto step = static_cast<double>(m.step);
    const std::size_t keep = lowerIndex(evaluations_.x[0], step);
    if (keep < evaluations_.size()) {
        evaluations_.truncate(keep);
        tokenAccuracy_.resize(keep);
        for (const SeriesId id : kAllSeries) {
            if (!isPerStep(id)) series_[index(id)].raw.truncate(keep);
        }
    }
    // Evaluations do not carry a token count; the training step they follow does.
    const double tokens = xOfStep(m.step, XAxis::Tokens).value_or(0);
    evaluations_.append(step, tokens, m.seconds);
    append(SeriesId::ValidationLoss, m.validationLoss, true);
    append(SeriesId::ValidationFutureLoss, m.futureLoss.value_or(kMissing),
           m.futureLoss.has_value());
    append(SeriesId::PathAccuracy, m.pathAccuracy.value_or(kMissing), m.pathAccuracy.has_value());
    const bool decisive = m.tokenAccuracy.size() > 1;
    append(SeriesId::DecisiveTokenAccuracy, decisive ? m.tokenAccuracy[1] : kMissing, decisive);
    tokenAccuracy_.push_back(m.tokenAccuracy);
}

void CurveData::truncateFrom(std::int64_t step) {
    const auto x = static_cast<double>(step);
    const std::size_t keepSteps = lowerIndex(steps_.x[0], x);
    const std::size_t keepEvaluations = lowerIndex(evaluations_.x[0], x);
    steps_.truncate(keepSteps);
    evaluations_.truncate(keepEvaluations);
    tokenAccuracy_.resize(keepEvaluations);
    for (const SeriesId id : kAllSeries) {
        series_[index(id)].raw.truncate(isPerStep(id) ? keepSteps : keepEvaluations);
    }
    smoothAgain();
}

std::span<const double> CurveData::xs(SeriesId id, XAxis axis) const {
    return (isPerStep(id) ? steps_ : evaluations_).x[static_cast<std::size_t>(axis)];
}

void CurveData::setSmoothing(double weight) {
    smoothing_ = std::clamp(weight, 0.0, 0.9999);
    smoothAgain();
}

void CurveData::smoothAgain() {
    for (const SeriesId id : kAllSeries) {
        Series& series = series_[index(id)];
        series.smooth.clear();
        series.average = ExponentialAverage(smoothing_);
        if (smoothing_ <= 0 || !isPerStep(id)) continue;
        for (const double value : series.raw.values()) {
            series.smooth.append(series.average.next(value));
        }
    }
}

std::optional<std::pair<double, double>> CurveData::xRange(XAxis axis, bool positive) const {
    std::optional<std::pair<double, double>> range;
    for (const Times* times : {&steps_, &evaluations_}) {
        const auto& column = times->x[static_cast<std::size_t>(axis)];
        const auto first =
            positive ? std::upper_bound(column.begin(), column.end(), 0.0) : column.begin();
        if (first == column.end()) continue;
        if (!range) range = {*first, column.back()};
        range = {std::min(range->first, *first), std::max(range->second, column.back())};
    }
    return range;
}

std::optional<double> CurveData::xOfStep(std::int64_t step, XAxis axis) const {
    const auto wanted = static_cast<double>(step);
    if (axis == XAxis::Step) return wanted;
    const auto& steps = steps_.x[0];
    const auto& column = steps_.x[static_cast<std::size_t>(axis)];
    if (steps.empty()) return {};
    const std::size_t next = lowerIndex(steps, wanted);
    if (next == steps.size()) return column.back();
    if (steps[next] == wanted) return column[next];
    const double stepBefore = next ? steps[next - 1] : 0;
    const double before = next ? column[next - 1] : 0;
    return before + (column[next] - before) * (wanted - stepBefore) / (steps[next] - stepBefore);
}

}  // namespace deepsight
