#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "widgets/axis_ticker.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"

namespace deepsight {
namespace {

constexpr double kMarkReach = 5;  // pixels from the crosshair to a mark
constexpr int kMarksNamed = 3;

QString valueText(double value) {
    if (std::isnan(value)) return QStringLiteral("NaN");
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QString::number(value, 'g', 5);
}

/// The series whose points the crosshair snaps to.
SeriesId clockSeries(const CurveData& data) {
    return data.xs(SeriesId::TrainLoss, XAxis::Step).empty() ? SeriesId::ValidationLoss
                                                             : SeriesId::TrainLoss;
}

std::size_t indexUpTo(std::span<const double> sorted, double value) {
    return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), value) -
                                    sorted.begin());
}

}  // namespace

/// The visible run that goes furthest; the current one if it does.
const PlotRun& LossPlot::clockRun() const {
    const PlotRun* clock = nullptr;
    double furthest = 0;
    for (const PlotRun* run : drawnRuns()) {
        const auto xs = run->data->xs(clockSeries(*run->data), options_.xAxis);
        if (!run->visible || xs.empty() || (clock && xs.back() <= furthest)) continue;
        clock = run;
        furthest = xs.back();
    }
    return clock ? *clock : current();
}

std::span<const double> LossPlot::clockXs() const {
    const PlotRun& run = clockRun();
    if (!run.visible) return {};
    return run.data->xs(clockSeries(*run.data), options_.xAxis);
}

std::size_t LossPlot::nearestIndex(double pixel) const {
    const auto xs = clockXs();
    const QCPAxis& axis = *panels_[0]->xAxis();
    const auto next = std::lower_bound(xs.begin(), xs.end(), axis.pixelToCoord(pixel));
    const auto i = static_cast<std::size_t>(next - xs.begin());
    if (i == 0) return 0;
    if (i == xs.size()) return i - 1;
    return axis.coordToPixel(xs[i]) - pixel < pixel - axis.coordToPixel(xs[i - 1]) ? i : i - 1;
}

void LossPlot::setCrosshair(std::optional<double> x) {
    if (crosshair_ && !x) plot_->setAccessibleDescription(keyHelp());
    crosshair_ = x;
    updateReadout();
}

void LossPlot::updateReadout() {
    const PlotRun& clock = clockRun();
    const auto step = crosshair_ ? stepAt(clock, *crosshair_) : std::nullopt;
    if (!step) {
        readout_->clear();
        return;
    }
    const double pixel = panels_[0]->xAxis()->coordToPixel(*crosshair_);
    PlotReadout::Content content;
    content.y = crosshairY_;
    for (const auto& panel : panels_) {
        const QRectF area = panel->rect()->rect();
        content.hairs << QLineF(pixel, area.top(), pixel, area.bottom());
    }
    content.heading = readoutHeading(*step);
    if (hasOverlays()) {
        if (options_.smoothing().isOn()) content.heading = tr("%1, smoothed").arg(content.heading);
        addSeveralRuns(content);
    } else {
        addOneRun(content, *step);
    }
    content.footer = markLabels(pixel);
    readout_->show(content);
}

QString LossPlot::readoutHeading(double step) const {
    const QString count = groupedNumber(static_cast<qint64>(step));
    if (hasOverlays() && options_.xAxis == XAxis::Tokens) {
        return tr("%1 tokens").arg(tickText(*crosshair_, TickUnit::Thousands));
    }
    if (hasOverlays() && options_.xAxis == XAxis::WallTime) {
        return tr("After %1").arg(tickText(*crosshair_, TickUnit::Seconds));
    }
    if (hasOverlays()) return tr("Step %1").arg(count);
    const SeriesId clock = clockSeries(data());
    const auto steps = data().xs(clock, XAxis::Step);
    const std::size_t i = indexUpTo(steps, step) - 1;
    if (clock == SeriesId::ValidationLoss) {  // evaluations alone do not tell tokens
        return tr("Step %1 · %2")
            .arg(count, tickText(data().xs(clock, XAxis::WallTime)[i], TickUnit::Seconds));
    }
    return tr("Step %1 · %2 tokens · %3")
        .arg(count, tickText(data().xs(clock, XAxis::Tokens)[i], TickUnit::Thousands),
             tickText(data().xs(clock, XAxis::WallTime)[i], TickUnit::Seconds));
}

void LossPlot::addOneRun(PlotReadout::Content& content, double step) const {
    for (const SeriesId id : shown_) {
        const auto reading = readingAt(current(), id, step);
        if (!reading) continue;
        const QColor colour = styleOf(current(), id).colour;
        content.rows.push_back({colour, seriesName(id), {reading->text}, 0});
        if (!reading->dot) continue;
        content.dots << *reading->dot;
        content.dotColours << colour;
    }
}

void LossPlot::addSeveralRuns(PlotReadout::Content& content) const {
    std::vector<SeriesId> columns;
    std::copy_if(shown_.begin(), shown_.end(), std::back_inserter(columns),
                 [&](SeriesId id) { return isSeriesVisible(id); });
    for (const SeriesId id : columns) content.columns << seriesName(id);
    for (const PlotRun* run : drawnRuns()) {
        const auto step = run->visible ? stepAt(*run, *crosshair_) : std::nullopt;
        if (!step) continue;  // not begun, or over already
        PlotReadout::Row row{runColour(run->slot, palette()), run->legendName(), {}, 1e9};
        for (const SeriesId id : columns) {
            const auto reading = readingAt(*run, id, *step);
            row.values << (reading ? reading->text : QString());
            if (!reading || !reading->dot) continue;
            row.distance = std::min(row.distance, std::abs(reading->dot->y() - crosshairY_));
            content.dots << *reading->dot;
            content.dotColours << row.colour;
        }
        content.rows.push_back(row);
    }
}

std::optional<double> LossPlot::stepAt(const PlotRun& run, double x) const {
    const SeriesId clock = clockSeries(*run.data);
    const auto xs = run.data->xs(clock, options_.xAxis);
    if (xs.empty() || x < xs.front() || x > xs.back()) return {};
    return run.data->xs(clock, XAxis::Step)[indexUpTo(xs, x) - 1];
}

/// A mean with what its band says: "3.21 ± 0.04", or "3.21 (3.18 … 3.25)".
QString LossPlot::bandText(const PlotRun& run, SeriesId id, std::size_t at) const {
    const QString mean = valueText(run.data->values(id)[at]);
    const double low = run.low->values(id)[at];
    const double high = run.high->values(id)[at];
    if (options_.seeds == SeedBand::Interval) {
        return tr("%1 ± %2").arg(mean, significantNumber((high - low) / 2, 2));
    }
    return tr("%1 (%2 … %3)").arg(mean, valueText(low), valueText(high));
}

std::optional<LossPlot::Reading> LossPlot::readingAt(const PlotRun& run, SeriesId id,
                                                     double step) const {
    const CurveData& points = *run.data;
    const auto steps = points.xs(id, XAxis::Step);
    const std::size_t after = indexUpTo(steps, step);
    const PlotPanel* panel = panelOf(id);
    if (!panel || !isSeriesVisible(id) || !points.hasValues(id) || after == 0) return {};
    const std::size_t i = after - 1;
    const double value = points.values(id)[i];
    const bool smooth = points.isSmoothed(id);
    const double drawn = smooth ? points.smoothed(id).at(i) : value;
    Reading reading{valueText(value), {}};
    if (id == SeriesId::ValidationLoss && std::isfinite(points.validationErrors()[i])) {
        reading.text =
            tr("%1 ± %2").arg(reading.text, significantNumber(points.validationErrors()[i], 2));
    }
    if (run.isMean() && !smooth) reading.text = bandText(run, id, i);
    if (smooth) {
        // With several runs there is room for one; the line that is easy to see counts.
        reading.text = hasOverlays() ? valueText(drawn)
                                     : tr("%1 (smoothed %2)").arg(reading.text, valueText(drawn));
    }
    if (steps[i] != step && !hasOverlays()) {
        reading.text =
            tr("%1 (step %2)").arg(reading.text, groupedNumber(static_cast<qint64>(steps[i])));
    }
    if (std::isfinite(drawn) && (!panel->isLogY() || drawn > 0)) {
        const QPointF dot(panel->xAxis()->coordToPixel(points.xs(id, options_.xAxis)[i]),
                          panel->yAxis()->coordToPixel(drawn));
        if (QRectF(panel->rect()->rect()).contains(dot)) reading.dot = dot;
    }
    return reading;
}

QStringList LossPlot::markLabels(double pixel) const {
    QStringList labels;
    if (!options_.showMarks) return labels;
    for (const PlotMark& mark : marks_) {
        const auto x = data().xOfStep(mark.step, options_.xAxis);
        if (!x || std::abs(panels_[0]->xAxis()->coordToPixel(*x) - pixel) > kMarkReach) continue;
        if (labels.size() < kMarksNamed && !labels.contains(mark.label)) labels << mark.label;
    }
    return labels;
}

const PlotPanel* LossPlot::panelOf(SeriesId id) const {
    const auto found = std::find_if(panels_.begin(), panels_.end(), [id](const auto& panel) {
        return panel->id() == deepsight::panelOf(id);
    });
    return found == panels_.end() ? nullptr : found->get();
}

SeriesStyle LossPlot::styleOf(const PlotRun& run, SeriesId id) const {
    return hasOverlays() ? runSeriesStyle(id, run.slot, palette())
                         : seriesStyle(id, chartColours(palette()));
}

SeriesStyle LossPlot::legendStyle(SeriesId id) const {
    SeriesStyle style = styleOf(current(), id);
    if (hasOverlays()) style.colour = chartColours(palette()).text;  // the colour is the run's
    return style;
}

SeriesStyle LossPlot::legendStyle(const PlotRun& run) const {
    return styleOf(run, SeriesId::TrainLoss);
}

}  // namespace deepsight
