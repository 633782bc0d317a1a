#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "widgets/axis_ticker.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"
#include "widgets/plot_readout.h"

namespace deepsight {
namespace {

constexpr double kMarkReach = 5;  // pixels from the crosshair to a mark
constexpr int kMarksNamed = 3;

QString valueText(double value) {
    if (std::isnan(value)) return QStringLiteral("NaN");
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QString::number(value, 'g', 5);
}

}  // namespace

QString LossPlot::readoutText() const { return readout_->text(); }

void LossPlot::setCrosshair(std::optional<std::size_t> index) {
    crosshair_ = index;
    updateReadout();
}

void LossPlot::updateReadout() {
    const auto xs = crosshairXs();
    if (!crosshair_ || *crosshair_ >= xs.size()) {
        readout_->clear();
        return;
    }
    const SeriesId clock = crosshairSeries();
    const std::size_t i = *crosshair_;
    const double step = data_.xs(clock, XAxis::Step)[i];
    const double pixel = panels_[0]->xAxis()->coordToPixel(xs[i]);
    PlotReadout::Content content;
    content.y = crosshairY_;
    content.heading = tr("Step %1 · %2 tokens · %3")
                          .arg(groupedNumber(static_cast<qint64>(step)),
                               tickText(data_.xs(clock, XAxis::Tokens)[i], TickUnit::Thousands),
                               tickText(data_.xs(clock, XAxis::WallTime)[i], TickUnit::Seconds));
    for (const auto& panel : panels_) {
        const QRectF area = panel->rect()->rect();
        content.hairs << QLineF(pixel, area.top(), pixel, area.bottom());
        for (const SeriesId id : panel->series()) addReadoutRow(content, *panel, id, step);
    }
    content.footer = markLabels(pixel);
    readout_->show(content);
}

/// The value of a curve at the step: that of the step itself or, for evaluations, the last before.
void LossPlot::addReadoutRow(PlotReadout::Content& content, const PlotPanel& panel, SeriesId id,
                             double step) const {
    const auto steps = data_.xs(id, XAxis::Step);
    const auto after = std::upper_bound(steps.begin(), steps.end(), step);
    if (!isSeriesVisible(id) || !data_.hasValues(id) || after == steps.begin()) return;
    const auto i = static_cast<std::size_t>(after - steps.begin()) - 1;
    const double value = data_.values(id)[i];
    const bool smooth = data_.smoothed(id).size() > 0;
    const double drawn = smooth ? data_.smoothed(id)[i] : value;
    QString text = valueText(value);
    if (smooth) text += tr(" (smoothed %1)").arg(valueText(drawn));
    if (steps[i] != step) {
        text += tr(" (step %1)").arg(groupedNumber(static_cast<qint64>(steps[i])));
    }
    const QColor colour = seriesStyle(id, chartColours(palette())).colour;
    content.rows.push_back({colour, seriesName(id), text});
    if (!std::isfinite(drawn) || (scales_.logY && drawn <= 0)) return;
    const QPointF dot(panel.xAxis()->coordToPixel(data_.xs(id, scales_.xAxis)[i]),
                      panel.yAxis()->coordToPixel(drawn));
    if (!QRectF(panel.rect()->rect()).contains(dot)) return;
    content.dots << dot;
    content.dotColours << colour;
}

QString LossPlot::markLabels(double pixel) const {
    QStringList labels;
    for (const PlotMark& mark : marks_) {
        const auto x = data_.xOfStep(mark.step, scales_.xAxis);
        if (!x || std::abs(panels_[0]->xAxis()->coordToPixel(*x) - pixel) > kMarkReach) continue;
        if (labels.size() < kMarksNamed && !labels.contains(mark.label)) labels << mark.label;
    }
    return labels.join(QStringLiteral(" · "));
}

}  // namespace deepsight
