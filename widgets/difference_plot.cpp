#include "widgets/difference_plot.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPicture>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <set>

#include "widgets/axis_ticker.h"
#include "widgets/series_style.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr double kPad = 0.06;  // of a range
constexpr int kBigMove = 10;   // steps with Page Up and Down
constexpr int kMargin = 16;
constexpr QSize kLeastFigure(720, 360);

/// A point for each of a group's, and a gap where there is no interval.
struct Graphs {
    QVector<double> steps, means, low, high;
};

Graphs graphsOf(const GroupDifference& group) {
    Graphs graphs;
    for (const DifferencePoint& point : group.points) {
        const double half = point.half.value_or(std::nan(""));
        graphs.steps << static_cast<double>(point.step);
        graphs.means << point.mean;
        graphs.low << point.mean - half;
        graphs.high << point.mean + half;
    }
    return graphs;
}

void include(std::optional<QCPRange>& range, double value) {
    if (!std::isfinite(value)) return;
    if (!range) range = QCPRange(value, value);
    range->expand(value);
}

void styleAxis(QCPAxis* axis, const ChartColours& colours) {
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTicks(false);
    axis->setTickLabelColor(colours.text);
    axis->setLabelColor(colours.text);
    axis->grid()->setPen(QPen(colours.grid, 1));
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

}  // namespace

DifferencePlot::DifferencePlot(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
    setObjectName(QStringLiteral("differencePlot"));
    plot_->setObjectName(QStringLiteral("differenceCustomPlot"));
    plot_->setAccessibleName(tr("Difference to the reference by step"));
    plot_->setFocusPolicy(Qt::StrongFocus);
    plot_->setMinimumSize(200, 110);
    plot_->installEventFilter(this);
    plot_->xAxis->grid()->setVisible(false);
    plot_->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new AxisTicker(TickUnit::Count, false)));
    plot_->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new AxisTicker(TickUnit::Plain, false)));
    plot_->yAxis->setNumberPrecision(4);
    plot_->axisRect()->setMinimumMargins(QMargins(8, 6, 12, 2));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    rebuild();
}

void DifferencePlot::setDifference(const SweepDifference& difference, const QString& label) {
    const auto before = chosen_ ? step() : std::nullopt;
    difference_ = difference;
    label_ = label;
    std::set<qint64> steps;
    for (const GroupDifference& group : difference.groups)
        for (const DifferencePoint& point : group.points) steps.insert(point.step);
    steps_.assign(steps.begin(), steps.end());
    chosen_.reset();
    if (before) {
        const auto found = std::lower_bound(steps_.begin(), steps_.end(), *before);
        if (found != steps_.end()) chosen_ = static_cast<std::size_t>(found - steps_.begin());
    }
    rebuild();
}

void DifferencePlot::setEmphasised(int group) {
    emphasised_ = group;
    style();
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

std::optional<qint64> DifferencePlot::step() const {
    if (steps_.empty()) return {};
    return chosen_ ? steps_[*chosen_] : steps_.back();
}

QColor DifferencePlot::groupColour(int group) const {
    return runColour(static_cast<std::size_t>(group), palette());
}

/// Per group a graph each for low, high and mean, in this order.
void DifferencePlot::rebuild() {
    plot_->clearGraphs();
    plot_->clearItems();
    std::optional<QCPRange> xs, ys;
    include(ys, 0);
    for (const GroupDifference& group : difference_.groups) {
        const Graphs graphs = graphsOf(group);
        QCPGraph* low = plot_->addGraph();
        QCPGraph* high = plot_->addGraph();
        QCPGraph* mean = plot_->addGraph();
        low->setData(graphs.steps, graphs.low, true);
        high->setData(graphs.steps, graphs.high, true);
        mean->setData(graphs.steps, graphs.means, true);
        high->setChannelFillGraph(low);
        for (const double step : graphs.steps) include(xs, step);
        for (const auto* values : {&graphs.low, &graphs.high, &graphs.means})
            for (const double value : *values) include(ys, value);
    }
    const QCPRange x = xs.value_or(QCPRange(0, 1)), y = ys.value_or(QCPRange(-1, 1));
    const double wide = x.size() > 0 ? x.size() * kPad / 3 : 1;
    const double tall = y.size() > 0 ? y.size() * kPad : 0.1;
    plot_->xAxis->setRange(x.lower - wide, x.upper + wide);
    plot_->yAxis->setRange(y.lower - tall, y.upper + tall);
    plot_->xAxis->setLabel(tr("Step"));
    plot_->yAxis->setLabel(label_);
    auto* zero = new QCPItemStraightLine(plot_);
    zero->setObjectName(QStringLiteral("zeroLine"));
    zero->point1->setCoords(0, 0);
    zero->point2->setCoords(1, 0);
    auto* hair = new QCPItemStraightLine(plot_);
    hair->setObjectName(QStringLiteral("hair"));
    style();
    showStep();
}

void DifferencePlot::style() {
    const ChartColours colours = chartColours(palette());
    plot_->setBackground(QBrush(colours.background));
    styleAxis(plot_->xAxis, colours);
    styleAxis(plot_->yAxis, colours);
    for (int i = 0; 3 * i + 2 < plot_->graphCount(); ++i) {
        const bool strong = i == emphasised_;
        const SeriesStyle look =
            runSeriesStyle(SeriesId::TrainLoss, static_cast<std::size_t>(i), palette());
        QColor fill = look.colour;
        fill.setAlphaF(strong ? 0.26 : 0.1);
        plot_->graph(3 * i)->setPen(Qt::NoPen);
        plot_->graph(3 * i + 1)->setPen(Qt::NoPen);
        plot_->graph(3 * i + 1)->setBrush(fill);
        QCPGraph& mean = *plot_->graph(3 * i + 2);
        mean.setPen(QPen(look.colour, strong ? 2.4 : 1.4, look.line));
        mean.setScatterStyle(
            {QCPScatterStyle::ssDisc, look.colour, look.colour, strong ? 6.0 : 4.0});
    }
    for (int i = 0; i < plot_->itemCount(); ++i) {
        auto* line = qobject_cast<QCPItemStraightLine*>(plot_->item(i));
        if (line == nullptr) continue;
        const bool zero = line->objectName() == QStringLiteral("zeroLine");
        line->setPen(QPen(zero ? colours.text : statusColours(palette()).accent, 1,
                          zero ? Qt::DashLine : Qt::SolidLine));
    }
}

/// The hair stands where the user put it, and nowhere before.
void DifferencePlot::showStep() {
    for (int i = 0; i < plot_->itemCount(); ++i) {
        auto* line = qobject_cast<QCPItemStraightLine*>(plot_->item(i));
        if (line == nullptr || line->objectName() != QStringLiteral("hair")) continue;
        line->setVisible(chosen_.has_value());
        const auto x = static_cast<double>(step().value_or(0));
        line->point1->setCoords(x, 0);
        line->point2->setCoords(x, 1);
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void DifferencePlot::choose(std::size_t at) {
    if (chosen_ == at) return;
    chosen_ = at;
    showStep();
    Q_EMIT stepChosen();
}

void DifferencePlot::chooseNear(double pixel) {
    if (steps_.empty()) return;
    const double x = plot_->xAxis->pixelToCoord(pixel);
    const auto nearest = std::min_element(steps_.begin(), steps_.end(), [x](qint64 a, qint64 b) {
        return std::abs(static_cast<double>(a) - x) < std::abs(static_cast<double>(b) - x);
    });
    choose(static_cast<std::size_t>(nearest - steps_.begin()));
}

bool DifferencePlot::move(int key) {
    if (steps_.empty()) return false;
    const auto last = static_cast<qint64>(steps_.size()) - 1;
    auto at = chosen_ ? static_cast<qint64>(*chosen_) : last;
    switch (key) {
        case Qt::Key_Left:
            --at;
            break;
        case Qt::Key_Right:
            ++at;
            break;
        case Qt::Key_PageUp:
            at -= kBigMove;
            break;
        case Qt::Key_PageDown:
            at += kBigMove;
            break;
        case Qt::Key_Home:
            at = 0;
            break;
        case Qt::Key_End:
            at = last;
            break;
        default:
            return false;
    }
    choose(static_cast<std::size_t>(std::clamp<qint64>(at, 0, last)));
    return true;
}

bool DifferencePlot::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && move(static_cast<QKeyEvent*>(event)->key())) {
        return true;
    }
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress) {
        chooseNear(static_cast<QMouseEvent*>(event)->position().x());
    }
    return QWidget::eventFilter(watched, event);
}

void DifferencePlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        style();
        plot_->replot(QCustomPlot::rpQueuedReplot);
    }
    QWidget::changeEvent(event);
}

QSize DifferencePlot::figureSize() const {
    const int line = fontMetrics().height() + 6;
    const auto lines = static_cast<int>(difference_.groups.size()) + 1;
    return plot_->size().expandedTo(kLeastFigure) + QSize(2 * kMargin, 2 * kMargin + lines * line);
}

void DifferencePlot::paintFigure(QPainter& painter, const QString& title) const {
    const ChartColours colours = chartColours(palette());
    painter.fillRect(QRect(QPoint(0, 0), figureSize()), colours.background);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::WindowText));
    const int line = fontMetrics().height() + 6;
    int y = kMargin;
    painter.drawText(QRect(kMargin, y, figureSize().width(), line), Qt::AlignVCenter, title);
    for (std::size_t i = 0; i < difference_.groups.size(); ++i) {
        y += line;
        const SeriesStyle look = runSeriesStyle(SeriesId::TrainLoss, i, palette());
        paintSwatch(painter, QPointF(kMargin, y + (line - kSwatchSize.height()) / 2.0), look);
        painter.setPen(colours.text);
        painter.drawText(QRect(2 * kMargin + kSwatchSize.width(), y, figureSize().width(), line),
                         Qt::AlignVCenter, QString::fromStdString(difference_.groups[i].group));
    }
    // QCustomPlot draws with its own painter only; a picture carries its strokes over to ours.
    const QSize size = plot_->size().expandedTo(kLeastFigure);
    QPicture picture;
    QCPPainter recorder(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    const QRect before = plot_->viewport();
    plot_->setViewport(QRect(QPoint(0, 0), size));
    plot_->toPainter(&recorder, size.width(), size.height());
    recorder.end();
    plot_->setViewport(before);
    painter.drawPicture(kMargin, y + line, picture);
    if (plot_->isVisible()) plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace deepsight
