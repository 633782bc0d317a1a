#include "widgets/plot_panel.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/axis_ticker.h"
#include "widgets/panel_marks.h"

namespace deepsight {
namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr double kFaint = 0.38;
/// Closer than this (pixels), markers would merge into a band.
constexpr double kMarkerSpacing = 7;
constexpr int kTickWidth = 110;  // pixels of axis per tick
constexpr int kTickHeight = 40;
/// An average changes little from pixel to pixel; its extremes within three are enough, and a wide
/// smooth pen is the most expensive thing in the plot.
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

QSharedPointer<QCPAxisTicker> xTicker(const PanelScales& scales) {
    const auto unit = scales.xAxis == XAxis::WallTime ? TickUnit::Seconds : TickUnit::Count;
    return QSharedPointer<QCPAxisTicker>(new AxisTicker(unit, scales.logX));
}

void setLogarithmic(QCPAxis* axis, bool on) {
    axis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
}

void styleAxis(QCPAxis* axis, const QFont& font) {
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTicks(false);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(0);
    axis->setTickLabelPadding(6);
    axis->setTickLabelFont(font);
    axis->setLabelFont(font);
    axis->grid()->setVisible(true);
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

}  // namespace

PlotPanel::PlotPanel(QCustomPlot* plot, QCPMarginGroup* margins, const QString& title,
                     std::vector<SeriesId> series, double stretch)
    : plot_(plot), series_(std::move(series)) {
    QFont small = plot->font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.9));
    QFont bold = small;
    bold.setWeight(QFont::DemiBold);
    int row = plot->plotLayout()->rowCount();
    title_ = new QCPTextElement(plot, title, bold);
    title_->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    title_->setMargins(QMargins(2, 2, 0, 0));
    title_->setVisible(!title.isEmpty());
    rect_ = new QCPAxisRect(plot, false);
    rect_->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    rect_->setRangeDragAxes(xAxis(), yAxis());
    rect_->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    rect_->setMinimumMargins(QMargins(8, 4, 12, 2));
    rect_->setMinimumSize(60, 40);
    styleAxis(xAxis(), small);
    xAxis()->grid()->setVisible(false);  // vertical lines are events here
    styleAxis(yAxis(), small);
    yAxis()->setNumberPrecision(4);
    if (!title.isEmpty()) plot->plotLayout()->addElement(row++, 0, title_);
    plot->plotLayout()->addElement(row, 0, rect_);
    plot->plotLayout()->setRowStretchFactor(row, stretch);

    marks_ = new PanelMarks(plot, rect_);
    for (const SeriesId id : series_) {
        Curve curve{id, plot->addGraph(xAxis(), yAxis()), nullptr};
        curve.raw->setAdaptiveSampling(false);  // the envelope has thinned it already, exactly
        curve.raw->setName(seriesName(id));
        curves_.push_back(curve);
    }
    for (Curve& curve : curves_) {
        if (!isPerStep(curve.id)) continue;
        curve.smooth = plot->addGraph(xAxis(), yAxis());
        curve.smooth->setAdaptiveSampling(false);
        curve.smooth->setName(seriesName(curve.id));
    }
}

PlotPanel::~PlotPanel() {
    for (const Curve& curve : curves_) {
        plot_->removeGraph(curve.raw);
        if (curve.smooth) plot_->removeGraph(curve.smooth);
    }
    plot_->removeItem(marks_);
    if (title_->layout()) {
        plot_->plotLayout()->remove(title_);
    } else {
        delete title_;
    }
    plot_->plotLayout()->remove(rect_);
}

QCPAxis* PlotPanel::xAxis() const { return rect_->axis(QCPAxis::atBottom); }
QCPAxis* PlotPanel::yAxis() const { return rect_->axis(QCPAxis::atLeft); }

void PlotPanel::setScales(const PanelScales& scales, bool showXLabels) {
    scales_ = scales;
    xAxis()->setTickLabels(showXLabels);
    setLogarithmic(xAxis(), scales.logX);
    setLogarithmic(yAxis(), scales.logY);
    xAxis()->setTicker(xTicker(scales));
    const bool rate = series_.front() == SeriesId::TokensPerSecond;
    yAxis()->setTicker(QSharedPointer<QCPAxisTicker>(
        new AxisTicker(rate ? TickUnit::Thousands : TickUnit::Plain, scales.logY)));
}

void PlotPanel::setColours(const ChartColours& colours) {
    colours_ = colours;
    title_->setTextColor(colours.text);
    for (QCPAxis* axis : {xAxis(), yAxis()}) {
        axis->setTickLabelColor(colours.text);
        axis->setLabelColor(colours.text);
        axis->grid()->setPen(QPen(colours.grid, 1));
    }
    marks_->eventColour = blended(colours.text, colours.background, 0.7);
    marks_->checkpointColour = blended(colours.text, colours.background, 0.35);
}

void PlotPanel::refill(const CurveData& data, const PlotMarks& marks,
                       const std::array<bool, kSeriesCount>& visible) {
    marks_->reset();
    xAxis()->ticker()->setTickCount(std::clamp(rect_->width() / kTickWidth, 2, 10));
    yAxis()->ticker()->setTickCount(std::clamp(rect_->height() / kTickHeight, 2, 7));
    Limits limits;
    for (const Curve& curve : curves_) {
        const bool show = visible[static_cast<std::size_t>(curve.id)] && data.hasValues(curve.id);
        const bool smooth = show && curve.smooth && data.smoothed(curve.id).size() > 0;
        curve.raw->setVisible(show);
        if (curve.smooth) curve.smooth->setVisible(smooth);
        if (!show) continue;
        fill(*curve.raw, data.values(curve.id), data, curve.id, true);
        if (smooth) fill(*curve.smooth, data.smoothed(curve.id), data, curve.id, false);
        stylePoints(curve, smooth);
        includeLimits(limits, data, curve.id);
    }
    for (const PlotMark& mark : marks) {
        const auto x = data.xOfStep(mark.step, scales_.xAxis);
        if (x) marks_->lines.push_back({*x, mark.kind});
    }
    if (!yManual_) fitY(limits);
}

void PlotPanel::fill(QCPGraph& graph, const Envelope& values, const CurveData& data, SeriesId id,
                     bool withMarks) {
    const auto xs = data.xs(id, scales_.xAxis);
    const QCPRange range = xAxis()->range();
    int columns = qRound(std::max(rect_->width(), 50) * plot_->bufferDevicePixelRatio());
    if (!withMarks) columns /= kSmoothColumn;
    const auto indices =
        values.query(xs, range.lower, range.upper, columns, scales_.logX, scales_.logY);
    const QColor colour = seriesStyle(id, colours_).colour;
    QVector<QCPGraphData> points;
    points.reserve(static_cast<int>(indices.size()));
    for (const std::uint32_t i : indices) {
        double y = values[i];
        const bool finite = std::isfinite(y);
        if (!finite || (scales_.logY && y <= 0)) {
            y = kGap;
            const auto edge = finite ? PanelMarks::Edge::NotPositive : PanelMarks::Edge::NonFinite;
            if (withMarks) marks_->edges.push_back({xs[i], edge, colour});
        }
        points.append({xs[i], y});
    }
    // A point between two gaps has no line to lie on.
    for (int i = 0; withMarks && i < points.size(); ++i) {
        const bool before = i > 0 && !std::isnan(points[i - 1].value);
        const bool after = i + 1 < points.size() && !std::isnan(points[i + 1].value);
        if (before || after || std::isnan(points[i].value)) continue;
        marks_->dots.push_back({points[i].key, points[i].value, colour});
    }
    graph.data()->set(points, true);
}

void PlotPanel::stylePoints(const Curve& curve, bool faint) {
    const SeriesStyle style = seriesStyle(curve.id, colours_);
    const double width = std::max(1, rect_->width());
    const int points = curve.raw->dataCount();
    const bool dense = points > width / 2;
    const QColor colour = faint ? blended(style.colour, colours_.background, kFaint) : style.colour;
    curve.raw->setPen(QPen(colour, dense || faint ? 1 : 1.6, style.line));
    curve.raw->setAntialiased(!dense);
    const bool markers = points * kMarkerSpacing < width;
    curve.raw->setScatterStyle(markers ? scatter(style.marker, colour)
                                       : QCPScatterStyle(QCPScatterStyle::ssNone));
    if (curve.smooth) {
        curve.smooth->setPen(QPen(style.colour, 2, style.line));
        curve.smooth->setAntialiased(true);
    }
}

void PlotPanel::includeLimits(Limits& limits, const CurveData& data, SeriesId id) const {
    const auto xs = data.xs(id, scales_.xAxis);
    const QCPRange range = xAxis()->range();
    const auto begin = std::lower_bound(xs.begin(), xs.end(), range.lower) - xs.begin();
    const auto end = std::upper_bound(xs.begin(), xs.end(), range.upper) - xs.begin();
    const Envelope& values = data.values(id);
    const EnvelopeSummary found =
        values.summary(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    const std::uint32_t lowest = scales_.logY ? found.minimumPositive : found.minimum;
    if (lowest == EnvelopeSummary::kNone) return;
    const double low = values[lowest], high = values[found.maximum];
    limits.low = limits.any ? std::min(limits.low, low) : low;
    limits.high = limits.any ? std::max(limits.high, high) : high;
    limits.any = true;
}

void PlotPanel::fitY(const Limits& limits) {
    if (!limits.any) {
        yAxis()->setRange(scales_.logY ? 0.1 : 0, scales_.logY ? 10 : 1);
        return;
    }
    if (scales_.logY) {
        const double pad = std::max(std::pow(limits.high / limits.low, 0.05), 1.02);
        yAxis()->setRange(limits.low / pad, limits.high * pad);
        return;
    }
    double pad = (limits.high - limits.low) * 0.06;
    if (pad <= 0) pad = limits.high == 0 ? 1 : std::abs(limits.high) * 0.1;
    yAxis()->setRange(limits.low - pad, limits.high + pad);
}

bool PlotPanel::hasNonFinite() const {
    return std::any_of(marks_->edges.begin(), marks_->edges.end(),
                       [](const auto& mark) { return mark.edge == PanelMarks::Edge::NonFinite; });
}

bool PlotPanel::hasNotPositive() const {
    return std::any_of(marks_->edges.begin(), marks_->edges.end(),
                       [](const auto& mark) { return mark.edge == PanelMarks::Edge::NotPositive; });
}

}  // namespace deepsight
