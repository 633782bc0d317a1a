#include "widgets/curve_data.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <limits>

#include "widgets/curve_values.h"

namespace deepsight {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kManySteps = 200'000;
constexpr std::size_t kBlock = 1024;  // steps that stay in the cache from column to column

std::size_t lowerIndex(const std::vector<double>& sorted, double value) {
    return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) -
                                    sorted.begin());
}

/// Of a series that has one value per optimizer step.
double valueOf(const StepMetrics& m, SeriesId id) {
    switch (id) {
        case SeriesId::TrainLoss:
            return m.trainLoss;
        case SeriesId::TrainFutureLoss:
            return m.futureLoss.value_or(kMissing);
        case SeriesId::LearningRate:
            return m.learningRate;
        case SeriesId::GradientNorm:
            return m.gradientNorm;
        case SeriesId::TokensPerSecond:
            return m.tokensPerSecond;
        default:
            return kMissing;
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

void CurveData::addStep(const StepMetrics& metrics) { addSteps(std::span(&metrics, 1)); }

void CurveData::addSteps(std::span<const StepMetrics> steps) {
    if (steps.size() > kBlock) reserveSteps(steps_.size() + steps.size());
    while (!steps.empty()) {
        const std::int64_t first = steps.front().step;
        if (steps_.size() > 0 && static_cast<double>(first) <= steps_.x[0].back()) {
            truncateFrom(first);
        }
        const auto end = std::adjacent_find(
            steps.begin(), steps.end(),
            [](const StepMetrics& a, const StepMetrics& b) { return a.step >= b.step; });
        const auto count = static_cast<std::size_t>(end - steps.begin()) + (end != steps.end());
        appendSteps(steps.first(count));
        steps = steps.subspan(count);
    }
}

/// Ascending ones. Of very many, half of the columns are made on another thread.
void CurveData::appendSteps(std::span<const StepMetrics> steps) {
    const std::size_t position = steps_.size();
    const auto append = [this, position, steps](int part, int parts) {
        for (std::size_t first = 0; first < steps.size(); first += kBlock) {
            const auto block = steps.subspan(first, std::min(kBlock, steps.size() - first));
            int task = 0;
            for (std::size_t column = 0; column < steps_.x.size(); ++column) {
                if (task++ % parts == part) appendColumn(column, block);
            }
            for (const SeriesId id : kAllSeries) {
                if (!isPerStep(id) || task++ % parts != part) continue;
                appendSeries(id, position + first, block);
            }
        }
    };
    if (steps.size() < kManySteps) {
        append(0, 1);
        return;
    }
    const auto other = std::async(std::launch::async, append, 1, 2);
    append(0, 2);
}

void CurveData::appendColumn(std::size_t column, std::span<const StepMetrics> steps) {
    std::vector<double>& xs = steps_.x[column];
    double last = xs.empty() ? -std::numeric_limits<double>::infinity() : xs.back();
    for (const StepMetrics& m : steps) {
        const double values[] = {static_cast<double>(m.step), static_cast<double>(m.tokens),
                                 m.seconds};
        last = std::max(last, values[column]);  // axes must not run backwards
        xs.push_back(last);
    }
}

/// At most a block.
void CurveData::appendSeries(SeriesId id, std::size_t position,
                             std::span<const StepMetrics> steps) {
    Envelope& raw = series_[index(id)].raw;
    if (id == SeriesId::TrainFutureLoss && raw.size() == 0 &&
        std::none_of(steps.begin(), steps.end(),
                     [](const StepMetrics& m) { return m.futureLoss.has_value(); })) {
        return;  // many runs lack it; that costs nothing
    }
    std::array<double, kBlock> block;
    const auto values = std::span(block).first(steps.size());
    std::transform(steps.begin(), steps.end(), values.begin(),
                   [id](const StepMetrics& m) { return valueOf(m, id); });
    while (raw.size() < position) raw.append(kMissing);
    raw.append(values);
}

void CurveData::reserveSteps(std::size_t count) {
    if (steps_.x[0].capacity() >= count) return;
    // Room for a run that goes on, so that its next steps do not move all the columns.
    count = std::max(count + count / 8 + 65'536, 2 * steps_.x[0].capacity());
    for (auto& column : steps_.x) column.reserve(count);
    for (const SeriesId id : kAllSeries) {
        if (isPerStep(id)) series_[index(id)].raw.reserve(count);
    }
}

void CurveData::addEvaluation(const EvaluationMetrics& m) {
    const auto step = static_cast<double>(m.step);
    const std::size_t position = lowerIndex(evaluations_.x[0], step);
    if (position < evaluations_.size()) truncate(SeriesClock::Evaluation, position);
    // Evaluations do not carry a token count; the training step they follow does.
    const double tokens = xOfStep(m.step, XAxis::Tokens).value_or(0);
    evaluations_.append(step, tokens, m.seconds);
    for (const SeriesId id : kAllSeries) {
        if (clockOf(id) == SeriesClock::Evaluation) append(id, valueOf(m, id), position);
    }
    validationErrors_.push_back(m.validationError.value_or(kMissing));
    tokenAccuracy_.push_back(m.tokenAccuracy);
}

void CurveData::addSample(const SystemSample& s) {
    const auto step = static_cast<double>(s.step);
    const std::size_t position = lowerIndex(samples_.x[0], step);
    if (position < samples_.size()) truncate(SeriesClock::Sample, position);
    samples_.append(step, static_cast<double>(s.tokens), s.seconds);
    for (const SeriesId id : kAllSeries) {
        if (clockOf(id) == SeriesClock::Sample) append(id, valueOf(s, id), position);
    }
}

void CurveData::addPoint(SeriesId clock, const std::array<double, 3>& x,
                         const std::array<double, kSeriesCount>& values) {
    Times& times = isPerStep(clock) ? steps_ : evaluations_;
    const std::size_t position = times.size();
    times.append(x[0], x[1], x[2]);
    for (const SeriesId id : kAllSeries) {
        if (clockOf(id) != clockOf(clock)) continue;
        const double value = values[index(id)];
        append(id, std::isnan(value) ? std::nullopt : std::optional(value), position);
    }
    if (isPerStep(clock)) return;
    validationErrors_.push_back(kMissing);
    tokenAccuracy_.emplace_back();
}

void CurveData::cutOffAfter(std::int64_t step) {
    const auto isLater = [step](const Times& times) {
        return times.size() > 0 && times.x[0].back() > static_cast<double>(step);
    };
    // What is smoothed stays where nothing is cut off.
    if (isLater(steps_) || isLater(evaluations_) || isLater(samples_)) truncateFrom(step + 1);
}

/// Keeps the first points of all series that go by this clock.
void CurveData::truncate(SeriesClock clock, std::size_t size) {
    Times& times = clock == SeriesClock::Step         ? steps_
                   : clock == SeriesClock::Evaluation ? evaluations_
                                                      : samples_;
    times.truncate(size);
    if (clock == SeriesClock::Evaluation) {
        validationErrors_.resize(size);
        tokenAccuracy_.resize(size);
    }
    for (const SeriesId id : kAllSeries) {
        if (clockOf(id) == clock) series_[index(id)].raw.truncate(size);
    }
}

void CurveData::truncateFrom(std::int64_t step) {
    const auto x = static_cast<double>(step);
    truncate(SeriesClock::Step, lowerIndex(steps_.x[0], x));
    truncate(SeriesClock::Evaluation, lowerIndex(evaluations_.x[0], x));
    truncate(SeriesClock::Sample, lowerIndex(samples_.x[0], x));
    setSmoothing(smoothing_);
}

const CurveData::Times& CurveData::timesOf(SeriesId id) const {
    switch (clockOf(id)) {
        case SeriesClock::Step:
            return steps_;
        case SeriesClock::Evaluation:
            return evaluations_;
        case SeriesClock::Sample:
            break;
    }
    return samples_;
}

std::span<const double> CurveData::xs(SeriesId id, XAxis axis) const {
    return timesOf(id).x[static_cast<std::size_t>(axis)];
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
