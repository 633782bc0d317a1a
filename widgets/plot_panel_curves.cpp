#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/dense_curves.h"
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
/// A smooth curve changes little from pixel to pixel; its extremes within three are enough.
constexpr int kSmoothColumn = 3;
/// Curves of a panel, and points of them all, that QPainter draws in a few milliseconds, as paths
/// that are smooth at any slope. More are drawn by pixel columns.
constexpr std::size_t kPaths = 12;
constexpr std::size_t kPathPoints = 4000;
constexpr std::size_t kMarkers = 600;   // of a panel, beyond which they hide what they mark
constexpr std::size_t kSample = 65536;  // of the values of all curves, for ranges without outliers

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
    denseRaw_->curves.clear();
    denseSmooth_->curves.clear();
    xAxis()->ticker()->setTickCount(std::clamp(rect_->width() / kTickWidth, 2, 10));
    yAxis()->ticker()->setTickCount(std::clamp(rect_->height() / kTickHeight, 2, 7));
    PlotRange range(options_.logY);
    showCurves(contents);
    for (const Curve& curve : curves_) {
        if (curve.shown && !curve.run->isCurrent()) fillCurve(curve, range);
    }
    for (const Curve& curve : curves_) {  // over the others
        if (curve.shown && curve.run->isCurrent()) fillCurve(curve, range);
    }
    for (const PlotMark& mark : contents.marks) {
        const auto x = contents.current.xOfStep(mark.step, options_.xAxis);
        if (x && options_.showMarks) marks_->lines.push_back({*x, mark.kind});
    }
    if (marks_->level && !range.isEmpty()) range.include(*marks_->level);
    if (!yManual_) fitY(range);
    countOutside();
}

/// Which curves there are to see, and what so many of them may cost.
void PlotPanel::showCurves(const Contents& contents) {
    const QCPRange visible = xAxis()->range();
    std::size_t points = 0, paths = 0, markers = 0, shown = 0;
    for (Curve& curve : curves_) {
        const CurveData& data = *curve.run->data;
        curve.shown =
            curve.run->visible && contents.visible[index(curve.id)] && data.hasValues(curve.id);
        const bool smooth =
            curve.shown && curve.smooth && options_.smoothing().isOn() && data.isSmoothed(curve.id);
        curve.raw->setVisible(curve.shown);
        if (curve.smooth) curve.smooth->setVisible(smooth);
        if (curve.errors) curve.errors->setVisible(curve.shown);
        if (curve.high) curve.high->setVisible(curve.shown);
        if (!curve.shown) continue;
        const auto xs = data.xs(curve.id, options_.xAxis);
        const auto begin = std::lower_bound(xs.begin(), xs.end(), visible.lower);
        const auto end = std::upper_bound(begin, xs.end(), visible.upper);
        curve.begin = static_cast<std::size_t>(begin - xs.begin());
        curve.end = static_cast<std::size_t>(end - xs.begin());
        ++shown;
        points += curve.count();
        paths += smooth ? 2 : 1;
        if (isApart(curve) && clockOf(curve.id) == SeriesClock::Evaluation)
            markers += curve.count();
    }
    drawsPaths_ = contents.forFile || (points <= kPathPoints && paths <= kPaths);
    hasMarkers_ = markers <= kMarkers;
    sample_ = kSample / std::max<std::size_t>(shown, kSample / 8192);
}

/// Whether there is room for a marker on each point.
bool PlotPanel::isApart(const Curve& curve) const {
    return static_cast<double>(curve.count()) * kMarkerSpacing < std::max(1, rect_->width());
}

bool PlotPanel::isStale() const { return filledWidth_ != rect_->width(); }

void PlotPanel::fillCurve(const Curve& curve, PlotRange& range) {
    const bool smooth = curve.smooth && curve.smooth->visible();
    const SeriesStyle look = styleOf(curve);
    style(curve, look, smooth);
    const bool markers =
        hasMarkers_ && isApart(curve) && clockOf(curve.id) == SeriesClock::Evaluation;
    if (drawsPaths_ || markers) {
        fillRaw(curve, look.colour, range);
        if (smooth) fillSmooth(curve);
    } else {
        curve.raw->data()->clear();
        if (curve.errors) curve.errors->setData(QVector<double>());
        if (smooth) curve.smooth->data()->clear();
        addEdges(curve, look.colour);
        if (curve.count() == 1) {  // has no line to lie on, and a pixel is soon overlooked
            const double value = curve.run->data->values(curve.id)[curve.begin];
            const double x = curve.run->data->xs(curve.id, options_.xAxis)[curve.begin];
            const bool drawable = std::isfinite(value) && (!options_.logY || value > 0);
            if (drawable) marks_->dots.push_back({x, value, look.colour});
        }
    }
    curve.raw->setLineStyle(drawsPaths_ ? QCPGraph::lsLine : QCPGraph::lsNone);
    if (!drawsPaths_) {
        denseRaw_->curves.push_back({curve.run, curve.id, false, curve.raw->pen()});
        if (smooth)
            denseSmooth_->curves.push_back({curve.run, curve.id, true, curve.smooth->pen()});
    }
    if (curve.high) fillBand(curve, look.colour, range);
    const Envelope& values = curve.run->data->values(curve.id);
    if (options_.ignoreOutliers) {
        range.includeRobust(values, curve.begin, curve.end, sample_);
    } else {
        range.include(values, curve.begin, curve.end);
    }
}

SeriesStyle PlotPanel::styleOf(const Curve& curve) const {
    return severalRuns_ ? runSeriesStyle(curve.id, curve.run->slot, palette_)
                        : seriesStyle(curve.id, colours_);
}

std::vector<std::uint32_t> PlotPanel::drawnValues(const Curve& curve) const {
    const QCPRange shown = xAxis()->range();
    return curve.run->data->values(curve.id).query(curve.run->data->xs(curve.id, options_.xAxis),
                                                   shown.lower, shown.upper, columns_,
                                                   options_.logX, options_.logY);
}

void PlotPanel::fillRaw(const Curve& curve, const QColor& colour, PlotRange& range) {
    const Envelope& values = curve.run->data->values(curve.id);
    const auto xs = curve.run->data->xs(curve.id, options_.xAxis);
    const auto indices = drawnValues(curve);
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(indices.size()));
    std::vector<double> errors;
    for (const std::uint32_t i : indices) {
        const bool drawable = std::isfinite(values[i]) && (!options_.logY || values[i] > 0);
        points.append({xs[i], drawable ? values[i] : kGap});
        if (curve.errors) errors.push_back(curve.run->data->validationErrors()[i]);
    }
    curve.raw->data()->set(points, true);
    addEdges(curve, colour);
    addDots(*curve.raw, colour);
    if (curve.errors) fillErrors(curve, errors, range);
}

/// Marks at the lower edge, for what has no place on the axis.
void PlotPanel::addEdges(const Curve& curve, const QColor& colour) {
    const Envelope& values = curve.run->data->values(curve.id);
    const EnvelopeSummary found = values.summary(curve.begin, curve.end);
    const bool allPositive = found.low > 0;  // as without any finite value
    if (found.nonFinite == EnvelopeSummary::kNone && (!options_.logY || allPositive)) return;
    const auto xs = curve.run->data->xs(curve.id, options_.xAxis);
    for (const std::uint32_t i : drawnValues(curve)) {
        const bool finite = std::isfinite(values[i]);
        if (finite && (!options_.logY || values[i] > 0)) continue;
        const auto edge = finite ? PanelMarks::Edge::NotPositive : PanelMarks::Edge::NonFinite;
        marks_->edges.push_back({xs[i], edge, colour});
    }
}

void PlotPanel::fillErrors(const Curve& curve, const std::vector<double>& errors,
                           PlotRange& range) {
    // The bars of points that merge into a line would merge into a band.
    const bool sparse = hasMarkers_ && isApart(curve);
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
    const auto points = static_cast<double>(curve.count());
    const bool dense = points > width / 2;
    const QColor colour =
        smooth ? blended(style.colour, colours_.background, kFaint) : style.colour;
    // Dashes of a dense curve cannot be seen, and cost a lot.
    const bool plain = dense || (smooth && severalRuns_);
    curve.raw->setPen(QPen(colour, dense || smooth ? 1 : 1.6, plain ? Qt::SolidLine : style.line));
    curve.raw->setAntialiased(!dense);
    curve.raw->setScatterStyle(hasMarkers_ && isApart(curve)
                                   ? scatter(style.marker, colour)
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
        if (!curve.shown) continue;
        outside_ += curve.run->data->values(curve.id).countOutside(curve.begin, curve.end,
                                                                   shown.lower, shown.upper);
    }
}

}  // namespace deepsight
