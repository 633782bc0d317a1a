#include "widgets/curve_data.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepsight {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

std::size_t lowerIndex(const std::vector<double>& sorted, double value) {
    return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) -
                                    sorted.begin());
}

std::optional<double> planningValueOf(const PlanningHealth& health, SeriesId id) {
    switch (id) {
        case SeriesId::UnexplainedVariance:
            return health.fvu;
        case SeriesId::PastUnexplainedVariance:
            return health.pastFvu;
        case SeriesId::MeanDeviation:
            return health.meanDeviation;
        case SeriesId::LeastDeviation:
            return health.leastDeviation;
        case SeriesId::CentredRank:
            return health.centredRank;
        case SeriesId::RawRank:
            return health.rawRank;
        case SeriesId::GradientShare:
            return health.gradientShare;
        case SeriesId::MeanCosine:
            return health.meanCosine;
        case SeriesId::ContextLikeness:
            return health.cka;
        default:
            return {};
    }
}

/// Of a series that has one value per evaluation.
std::optional<double> valueOf(const EvaluationMetrics& m, SeriesId id) {
    switch (id) {
        case SeriesId::ValidationLoss:
            return m.validationLoss;
        case SeriesId::ValidationFutureLoss:
            return m.futureLoss;
        case SeriesId::PathAccuracy:
            return m.pathAccuracy;
        case SeriesId::DecisiveTokenAccuracy:
            return m.tokenAccuracy.size() > 1 ? std::optional(m.tokenAccuracy[1]) : std::nullopt;
        case SeriesId::Creativity:
            return m.creativity;
        case SeriesId::MemorisedShare:
            return m.memorisedShare;
        case SeriesId::IncoherentShare:
            return m.incoherentShare;
        default:
            return m.planning ? planningValueOf(*m.planning, id) : std::nullopt;
    }
}

}  // namespace

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
    const Smoothing smoothing = smoothing_;
    *this = CurveData();
    setSmoothing(smoothing);
}

void CurveData::append(SeriesId id, std::optional<double> value, std::size_t position) {
    Envelope& raw = series_[index(id)].raw;
    if (!value && raw.size() == 0) return;  // many runs lack some series; those cost nothing
    while (raw.size() < position) raw.append(kMissing);
    raw.append(value.value_or(kMissing));
}

void CurveData::addStep(const StepMetrics& m) {
    const auto step = static_cast<double>(m.step);
    if (steps_.size() > 0 && step <= steps_.x[0].back()) truncateFrom(m.step);
    const std::size_t position = steps_.size();
    steps_.append(step, static_cast<double>(m.tokens), m.seconds);
    append(SeriesId::TrainLoss, m.trainLoss, position);
    append(SeriesId::TrainFutureLoss, m.futureLoss, position);
    append(SeriesId::LearningRate, m.learningRate, position);
    append(SeriesId::GradientNorm, m.gradientNorm, position);
    append(SeriesId::TokensPerSecond, m.tokensPerSecond, position);
}

void CurveData::addEvaluation(const EvaluationMetrics& m) {
    const auto step = static_cast<double>(m.step);
    const std::size_t position = lowerIndex(evaluations_.x[0], step);
    if (position < evaluations_.size()) {
        evaluations_.truncate(position);
        validationErrors_.resize(position);
        tokenAccuracy_.resize(position);
        for (const SeriesId id : kAllSeries) {
            if (!isPerStep(id)) series_[index(id)].raw.truncate(position);
        }
    }
    // Evaluations do not carry a token count; the training step they follow does.
    const double tokens = xOfStep(m.step, XAxis::Tokens).value_or(0);
    evaluations_.append(step, tokens, m.seconds);
    for (const SeriesId id : kAllSeries) {
        if (!isPerStep(id)) append(id, valueOf(m, id), position);
    }
    validationErrors_.push_back(m.validationError.value_or(kMissing));
    tokenAccuracy_.push_back(m.tokenAccuracy);
}

void CurveData::truncateFrom(std::int64_t step) {
    const auto x = static_cast<double>(step);
    const std::size_t keepSteps = lowerIndex(steps_.x[0], x);
    const std::size_t keepEvaluations = lowerIndex(evaluations_.x[0], x);
    steps_.truncate(keepSteps);
    evaluations_.truncate(keepEvaluations);
    validationErrors_.resize(keepEvaluations);
    tokenAccuracy_.resize(keepEvaluations);
    for (const SeriesId id : kAllSeries) {
        series_[index(id)].raw.truncate(isPerStep(id) ? keepSteps : keepEvaluations);
    }
    setSmoothing(smoothing_);
}

std::span<const double> CurveData::xs(SeriesId id, XAxis axis) const {
    return (isPerStep(id) ? steps_ : evaluations_).x[static_cast<std::size_t>(axis)];
}

void CurveData::setSmoothing(const Smoothing& smoothing) {
    smoothing_ = smoothing;
    nodes_ = Times();
    for (Series& series : series_) series.smooth.reset(smoothing);
}

bool CurveData::isSmoothed(SeriesId id) const {
    return isPerStep(id) && smoothing_.isOn() && smoothed(id).isUseful();
}

const SmoothCurve& CurveData::smoothed(SeriesId id) const {
    SmoothCurve& curve = series_[index(id)].smooth;
    if (isPerStep(id)) curve.update(series_[index(id)].raw.values());
    return curve;
}

std::span<const double> CurveData::smoothedXs(SeriesId id, XAxis axis) const {
    const SmoothCurve& curve = series_[index(id)].smooth;
    if (curve.isDense()) return xs(id, axis);
    const std::size_t count = curve.nodes().size();
    // Beyond some length the nodes lie elsewhere.
    if (nodes_.size() > 1 && count > 1 && nodes_.x[0][1] != steps_.x[0][curve.indexOfNode(1)]) {
        nodes_ = Times();
    }
    // The last node goes along with the last value.
    if (nodes_.size() != count || nodes_.x[0].back() != steps_.x[0].back()) {
        nodes_.truncate(nodes_.size() > 0 ? nodes_.size() - 1 : 0);
        for (std::size_t node = nodes_.size(); node < count; ++node) {
            const std::size_t i = curve.indexOfNode(node);
            nodes_.append(steps_.x[0][i], steps_.x[1][i], steps_.x[2][i]);
        }
    }
    return nodes_.x[static_cast<std::size_t>(axis)];
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
