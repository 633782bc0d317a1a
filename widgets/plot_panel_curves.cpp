#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/panel_marks.h"
#include "widgets/plot_panel.h"
#include "widgets/plot_range.h"

namespace deepsight {
namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr double kFaint = 0.38;
/// Closer than this (pixels), markers would merge into a band.
constexpr double kMarkerSpacing = 7;
constexpr int kTickWidth = 110;  // pixels of axis per tick
constexpr int kTickHeight = 40;
/// A smooth curve changes little from pixel to pixel; its extremes within three are enough, and a
/// wide smooth pen is the most expensive thing in the plot.
constexpr int kSmoothColumn = 3;

QCPScatterStyle scatter(Marker marker, const QColor& colour) {
    switch (marker) {
        case Marker::None:
            break;
        case Marker::Disc:
            return {QCPScatterStyle::ssDisc, colour, colour, 6};
        case Marker::Square:
            return {QCPScatterStyle::ssSquare, colour, colour, 6};
        case Marker::Triangle:
            return {QCPScatterStyle::ssTriangle, colour, colour, 8};
    }
    return {QCPScatterStyle::ssNone};
}

}  // namespace

void PlotPanel::refill(const Contents& contents) {
    severalRuns_ = contents.severalRuns;
    filledWidth_ = rect_->width();
    columns_ = std::min(contents.columns,
                        qRound(std::max(rect_->width(), 50) * plot_->bufferDevicePixelRatio()));
    marks_->reset();
    xAxis()->ticker()->setTickCount(std::clamp(rect_->width() / kTickWidth, 2, 10));
    yAxis()->ticker()->setTickCount(std::clamp(rect_->height() / kTickHeight, 2, 7));
    PlotRange range(options_.logY);
    for (const Curve& curve : curves_) {
        const bool show = curve.run->visible && contents.visible[index(curve.id)] &&
                          curve.run->data->hasValues(curve.id);
        const bool smooth = show && curve.smooth && curve.run->data->isSmoothed(curve.id);
        curve.raw->setVisible(show);
        if (curve.smooth) curve.smooth->setVisible(smooth);
        if (curve.errors) curve.errors->setVisible(show);
        if (show) fillCurve(curve, range);
    }
    for (const PlotMark& mark : contents.marks) {
        const auto x = contents.current.xOfStep(mark.step, options_.xAxis);
        if (x && options_.showMarks) marks_->lines.push_back({*x, mark.kind});
    }
    if (marks_->level && !range.isEmpty()) range.include(*marks_->level);
    if (!yManual_) fitY(range);
    countOutside();
}

bool PlotPanel::isStale() const { return filledWidth_ != rect_->width(); }

void PlotPanel::fillCurve(const Curve& curve, PlotRange& range) {
    const bool smooth = curve.smooth && curve.smooth->visible();
    const SeriesStyle look = styleOf(curve);
    fillRaw(curve, look.colour, range);
    if (smooth) fillSmooth(curve);
    style(curve, look, smooth);
    const auto [begin, end] = visibleIndices(curve);
    const Envelope& values = curve.run->data->values(curve.id);
    if (options_.ignoreOutliers) {
        range.includeRobust(values, begin, end);
    } else {
        range.include(values, begin, end);
    }
}

SeriesStyle PlotPanel::styleOf(const Curve& curve) const {
    return severalRuns_ ? runSeriesStyle(curve.id, curve.run->slot, palette_)
                        : seriesStyle(curve.id, colours_);
}

std::pair<std::size_t, std::size_t> PlotPanel::visibleIndices(const Curve& curve) const {
    const auto xs = curve.run->data->xs(curve.id, options_.xAxis);
    const QCPRange range = xAxis()->range();
    const auto begin = std::lower_bound(xs.begin(), xs.end(), range.lower);
    const auto end = std::upper_bound(begin, xs.end(), range.upper);
    return {static_cast<std::size_t>(begin - xs.begin()),
            static_cast<std::size_t>(end - xs.begin())};
}

void PlotPanel::fillRaw(const Curve& curve, const QColor& colour, PlotRange& range) {
    const Envelope& values = curve.run->data->values(curve.id);
    const auto xs = curve.run->data->xs(curve.id, options_.xAxis);
    const QCPRange shown = xAxis()->range();
    const auto indices =
        values.query(xs, shown.lower, shown.upper, columns_, options_.logX, options_.logY);
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(indices.size()));
    std::vector<double> errors;
    for (const std::uint32_t i : indices) {
        double y = values[i];
        const bool finite = std::isfinite(y);
        if (!finite || (options_.logY && y <= 0)) {
            y = kGap;
            const auto edge = finite ? PanelMarks::Edge::NotPositive : PanelMarks::Edge::NonFinite;
            marks_->edges.push_back({xs[i], edge, colour});
        }
        points.append({xs[i], y});
        if (curve.errors) errors.push_back(curve.run->data->validationErrors()[i]);
    }
    curve.raw->data()->set(points, true);
    addDots(*curve.raw, colour);
    if (curve.errors) fillErrors(curve, errors, range);
}

void PlotPanel::fillErrors(const Curve& curve, const std::vector<double>& errors,
                           PlotRange& range) {
    // The bars of points that merge into a line would merge into a band.
    const bool sparse = curve.raw->dataCount() * kMarkerSpacing < rect_->width();
    QVector<double> bars(curve.raw->dataCount(), kGap);
    for (int i = 0; sparse && i < bars.size(); ++i) {
        bars[i] = errors[static_cast<std::size_t>(i)];
        if (options_.ignoreOutliers || !xAxis()->range().contains(curve.raw->dataMainKey(i))) {
            continue;
        }
        range.include(curve.raw->dataMainValue(i) - bars[i]);
        range.include(curve.raw->dataMainValue(i) + bars[i]);
    }
    curve.errors->setData(bars);
}

/// A point between two gaps has no line to lie on.
void PlotPanel::addDots(const QCPGraph& graph, const QColor& colour) {
    const int count = graph.dataCount();
    const auto isGap = [&](int i) {
        return i < 0 || i >= count || std::isnan(graph.dataMainValue(i));
    };
    for (int i = 0; i < count; ++i) {
        if (isGap(i) || !isGap(i - 1) || !isGap(i + 1)) continue;
        marks_->dots.push_back({graph.dataMainKey(i), graph.dataMainValue(i), colour});
    }
}

void PlotPanel::fillSmooth(const Curve& curve) {
    const Envelope& nodes = curve.run->data->smoothed(curve.id).nodes();
    const auto xs = curve.run->data->smoothedXs(curve.id, options_.xAxis);
    const QCPRange range = xAxis()->range();
    const int columns = std::max(1, columns_ / kSmoothColumn);
    QVector<QCPGraphData> points;
    for (const std::uint32_t i :
         nodes.query(xs, range.lower, range.upper, columns, options_.logX, options_.logY)) {
        const bool drawable = std::isfinite(nodes[i]) && (!options_.logY || nodes[i] > 0);
        points.append({xs[i], drawable ? nodes[i] : kGap});
    }
    curve.smooth->data()->set(points, true);
}

void PlotPanel::style(const Curve& curve, const SeriesStyle& style, bool smooth) {
    const double width = std::max(1, rect_->width());
    const int points = curve.raw->dataCount();
    const auto [begin, end] = visibleIndices(curve);
    const bool thinned = end - begin > static_cast<std::size_t>(points);
    const bool dense = thinned || points > width / 2;
    const QColor colour =
        smooth ? blended(style.colour, colours_.background, kFaint) : style.colour;
    // Dashes of a dense curve cannot be seen, and cost a lot.
    const bool plain = dense || (smooth && severalRuns_);
    curve.raw->setPen(QPen(colour, dense || smooth ? 1 : 1.6, plain ? Qt::SolidLine : style.line));
    curve.raw->setAntialiased(!dense);
    const bool markers = points * kMarkerSpacing < width;
    curve.raw->setScatterStyle(markers ? scatter(style.marker, colour)
                                       : QCPScatterStyle(QCPScatterStyle::ssNone));
    if (curve.errors) curve.errors->setPen(QPen(colour, 1.2));
    if (curve.smooth) {
        curve.smooth->setPen(QPen(style.colour, 2, style.line));
        curve.smooth->setAntialiased(true);
    }
}

void PlotPanel::fitY(const PlotRange& range) {
    if (range.isEmpty()) {
        yAxis()->setRange(options_.logY ? 0.1 : 0, options_.logY ? 10 : 1);
        return;
    }
    double low = range.low(), high = range.high();
    if (spansDecades(id_) && high / low < 10) {
        // Small changes must not look like falls.
        const double middle = std::sqrt(low) * std::sqrt(high);
        low = middle / std::sqrt(10.0);
        high = middle * std::sqrt(10.0);
    }
    if (options_.logY) {
        const double pad = std::max(std::pow(high / low, 0.05), 1.02);
        yAxis()->setRange(low / pad, high * pad);
        return;
    }
    double pad = (high - low) * 0.06;
    if (pad <= 0) pad = high == 0 ? 1 : std::abs(high) * 0.1;
    yAxis()->setRange(low - pad, high + pad);
}

void PlotPanel::countOutside() {
    outside_ = 0;
    if (!options_.ignoreOutliers || yManual_) return;
    const QCPRange shown = yAxis()->range();
    for (const Curve& curve : curves_) {
        if (!curve.raw->visible()) continue;
        const auto [begin, end] = visibleIndices(curve);
        outside_ +=
            curve.run->data->values(curve.id).countOutside(begin, end, shown.lower, shown.upper);
    }
}

}  // namespace deepsight
