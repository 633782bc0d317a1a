#include "widgets/plot_panel.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "widgets/axis_ticker.h"
#include "widgets/dense_curves.h"
#include "widgets/panel_marks.h"

namespace deepsight {
namespace {

constexpr double kMainWeight = 1.6;  // height of the losses to that of another panel

QSharedPointer<QCPAxisTicker> xTicker(const PlotOptions& options) {
    const auto unit = options.xAxis == XAxis::WallTime ? TickUnit::Seconds : TickUnit::Count;
    return QSharedPointer<QCPAxisTicker>(new AxisTicker(unit, options.logX));
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
    axis->setLayer(QLatin1String(plot_layer::kAxes));
    axis->grid()->setLayer(QLatin1String(plot_layer::kGrid));
}

QCPGraph* makeGraph(QCustomPlot* plot, QCPAxisRect* rect, SeriesId id, const char* layer) {
    QCPGraph* graph = plot->addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    graph->setAdaptiveSampling(false);  // the envelope has thinned it already, exactly
    graph->setName(seriesName(id));
    graph->setLayer(QLatin1String(layer));
    return graph;
}

}  // namespace

PlotPanel::PlotPanel(QCustomPlot* plot, QCPMarginGroup* margins, PanelId id, const QString& title)
    : plot_(plot), id_(id) {
    QFont small = plot->font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.9));
    QFont bold = small;
    bold.setWeight(QFont::DemiBold);
    int row = plot->plotLayout()->rowCount();
    title_ = new QCPTextElement(plot, title, bold);
    title_->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    title_->setMargins(QMargins(2, 2, 0, 0));
    title_->setVisible(!title.isEmpty());
    title_->setLayer(QLatin1String(plot_layer::kAxes));
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
    plot->plotLayout()->setRowStretchFactor(row, id == PanelId::Loss ? kMainWeight : 1);
    denseRaw_ = new DenseCurves(plot, rect_, plot_layer::kRaw);
    denseSmooth_ = new DenseCurves(plot, rect_, plot_layer::kSmooth);
    marks_ = new PanelMarks(plot, rect_);
    marks_->setLayer(QLatin1String(plot_layer::kCurrentSmooth));
    marks_->level = levelOf(id);
}

PlotPanel::~PlotPanel() {
    for (const Curve& curve : curves_) removeCurve(curve);
    plot_->removeItem(denseRaw_);
    plot_->removeItem(denseSmooth_);
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

void PlotPanel::addRun(const PlotRun& run) {
    for (const SeriesId id : seriesOf(id_)) addCurve(run, id);
}

void PlotPanel::addCurve(const PlotRun& run, SeriesId id) {
    const bool current = run.isCurrent();
    Curve curve{&run, id,
                makeGraph(plot_, rect_, id, current ? plot_layer::kCurrentRaw : plot_layer::kRaw),
                nullptr, nullptr};
    if (isPerStep(id)) {
        curve.smooth =
            makeGraph(plot_, rect_, id, current ? plot_layer::kCurrentSmooth : plot_layer::kSmooth);
    }
    if (run.isMean()) {
        curve.low = makeGraph(plot_, rect_, id, plot_layer::kGrid);
        curve.high = makeGraph(plot_, rect_, id, plot_layer::kGrid);
        for (QCPGraph* edge : {curve.low, curve.high}) edge->setPen(Qt::NoPen);
        curve.high->setChannelFillGraph(curve.low);
    }
    if (id == SeriesId::ValidationLoss) {
        curve.errors = new QCPErrorBars(xAxis(), yAxis());
        curve.errors->setLayer(curve.raw->layer());
        curve.errors->setDataPlottable(curve.raw);
        curve.errors->setSymbolGap(0);
        curve.errors->setWhiskerWidth(6);
        curve.errors->setSelectable(QCP::stNone);
    }
    curves_.push_back(curve);
}

void PlotPanel::removeRun(const PlotRun& run) {
    const auto gone = std::stable_partition(curves_.begin(), curves_.end(),
                                            [&](const Curve& c) { return c.run != &run; });
    std::for_each(gone, curves_.end(), [this](const Curve& curve) { removeCurve(curve); });
    curves_.erase(gone, curves_.end());
}

void PlotPanel::removeCurve(const Curve& curve) {
    // Until the next refill they would draw a run that is gone.
    for (DenseCurves* dense : {denseRaw_, denseSmooth_}) {
        std::erase_if(dense->curves, [&](const auto& other) { return other.run == curve.run; });
    }
    if (curve.errors) plot_->removePlottable(curve.errors);
    if (curve.smooth) plot_->removeGraph(curve.smooth);
    if (curve.high) plot_->removeGraph(curve.high);
    if (curve.low) plot_->removeGraph(curve.low);
    plot_->removeGraph(curve.raw);
}

void PlotPanel::setPlace(bool first, bool last) {
    xAxis()->setTickLabels(last);
    marks_->hasSigns = first;
}

void PlotPanel::setOptions(const PlotOptions& options) {
    options_ = options;
    options_.logY |= isAlwaysLog(id_);
    setLogarithmic(xAxis(), options.logX);
    setLogarithmic(yAxis(), options_.logY);
    denseRaw_->xAxis = denseSmooth_->xAxis = options.xAxis;
    xAxis()->setTicker(xTicker(options));
    const bool speed = id_ == PanelId::TokensPerSecond;
    yAxis()->setTicker(QSharedPointer<QCPAxisTicker>(
        new AxisTicker(speed ? TickUnit::Thousands : TickUnit::Plain, options_.logY)));
}

void PlotPanel::setColours(const QPalette& palette) {
    palette_ = palette;
    colours_ = chartColours(palette);
    title_->setTextColor(colours_.text);
    for (QCPAxis* axis : {xAxis(), yAxis()}) {
        axis->setTickLabelColor(colours_.text);
        axis->setLabelColor(colours_.text);
        axis->grid()->setPen(QPen(colours_.grid, 1));
    }
    const StatusColours status = statusColours(palette);
    marks_->background = colours_.background;
    marks_->eventColour = blended(colours_.text, colours_.background, 0.7);
    marks_->checkpointColour = blended(colours_.text, colours_.background, 0.35);
    marks_->alarmColour = status.warning;
    marks_->interventionColour = colours_.extra;
    marks_->failureColour = status.danger;
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
