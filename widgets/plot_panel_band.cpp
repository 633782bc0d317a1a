#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/plot_panel.h"
#include "widgets/plot_range.h"

namespace deepsight {
namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr double kBandOpacity = 0.22;
constexpr double kLeastOnLog = 1e-12;

}  // namespace

/// What lies between the edges of a mean's band, smoothed where the mean is.
void PlotPanel::fillBand(const Curve& curve, const QColor& colour, PlotRange& range) {
    fillBandEdge(curve, *curve.run->low, *curve.low);
    fillBandEdge(curve, *curve.run->high, *curve.high);
    QColor fill = colour;
    fill.setAlphaF(kBandOpacity);
    curve.high->setBrush(fill);
    if (curve.smooth && curve.smooth->visible()) return;  // it lies within the values
    // Two seeds have an interval so wide that nothing could be seen of the curves: of a band counts
    // at most as much on either side as the mean itself takes.
    const EnvelopeSummary mean = curve.run->data->values(curve.id).summary(curve.begin, curve.end);
    const EnvelopeSummary low = curve.run->low->values(curve.id).summary(curve.begin, curve.end);
    const EnvelopeSummary high = curve.run->high->values(curve.id).summary(curve.begin, curve.end);
    const double tall = mean.high - mean.low;
    if (!(tall >= 0) || !(low.low <= high.high)) return;
    const bool whole = tall == 0 || options_.seeds == SeedBand::Range;
    const double least = options_.logY ? mean.low * mean.low / mean.high : mean.low - tall;
    const double most = options_.logY ? mean.high * mean.high / mean.low : mean.high + tall;
    range.include(whole || (options_.logY && !(least > 0)) ? low.low : std::max(low.low, least));
    range.include(whole || (options_.logY && !(least > 0)) ? high.high : std::min(high.high, most));
}

void PlotPanel::fillBandEdge(const Curve& curve, const CurveData& data, QCPGraph& graph) {
    const bool smooth = curve.smooth && curve.smooth->visible() && data.isSmoothed(curve.id);
    const Envelope& values = smooth ? data.smoothed(curve.id).nodes() : data.values(curve.id);
    const auto xs =
        smooth ? data.smoothedXs(curve.id, options_.xAxis) : data.xs(curve.id, options_.xAxis);
    const QCPRange shown = xAxis()->range();
    QVector<QCPGraphData> points;
    for (const std::uint32_t i :
         values.query(xs, shown.lower, shown.upper, columns_, options_.logX, options_.logY)) {
        // A band that reaches zero goes on down to the edge of a log axis.
        const double value = options_.logY ? std::max(values[i], kLeastOnLog) : values[i];
        points.append({xs[i], std::isfinite(values[i]) ? value : kGap});
    }
    graph.data()->set(points, true);
}

}  // namespace deepsight
