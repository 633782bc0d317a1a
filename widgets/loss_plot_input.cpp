#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "widgets/loss_plot.h"

namespace deepsight {
namespace {

constexpr double kZoomPerNotch = 0.82;
constexpr int kSmallestBox = 6;  // pixels; less is a click with a trembling hand
constexpr int kFlatBox = 14;     // pixels; a flat box zooms x only

}  // namespace

void LossPlot::connectInput() {
    plot_->installEventFilter(this);
    plot_->setMouseTracking(true);
    plot_->setSelectionRectMode(QCP::srmCustom);
    connect(plot_, &QCustomPlot::mousePress, this, &LossPlot::onPress);
    connect(plot_, &QCustomPlot::mouseMove, this, &LossPlot::onMove);
    connect(plot_, &QCustomPlot::mouseWheel, this, &LossPlot::onWheel);
    connect(plot_, &QCustomPlot::mouseDoubleClick, this, [this](QMouseEvent* event) {
        if (event->button() == Qt::LeftButton) fit();
    });
    connect(plot_, &QCustomPlot::mouseRelease, this, [this] { panning_ = false; });
    connect(plot_->selectionRect(), &QCPSelectionRect::accepted, this,
            [this](const QRect& box) { onBox(box); });
}

void LossPlot::zoomX(double factor, double pixel) {
    const QCPAxis& axis = *panels_[0]->xAxis();
    const double left = axis.coordToPixel(axis.range().lower);
    const double right = axis.coordToPixel(axis.range().upper);
    setXRange(axis.pixelToCoord(pixel + (left - pixel) * factor),
              axis.pixelToCoord(pixel + (right - pixel) * factor));
    userChangedRange();
}

PlotPanel* LossPlot::panelAt(const QPoint& position) const {
    for (const auto& panel : panels_) {
        const QRect rect = panel->rect()->rect();
        if (position.y() >= rect.top() && position.y() <= rect.bottom()) return panel.get();
    }
    return nullptr;
}

void LossPlot::onPress(QMouseEvent* event) {
    const bool other = event->modifiers().testFlag(Qt::ShiftModifier);
    panning_ = event->button() == Qt::LeftButton && (dragMode_ == DragMode::Pan) != other;
    plot_->setSelectionRectMode(!panning_ && event->button() == Qt::LeftButton ? QCP::srmCustom
                                                                               : QCP::srmNone);
    plot_->setInteraction(QCP::iRangeDrag, panning_);
    for (const auto& panel : panels_) {
        // An automatic y range follows the curve; dragging it would fight that.
        panel->rect()->setRangeDrag(panel->isYManual() ? Qt::Horizontal | Qt::Vertical
                                                       : Qt::Orientations(Qt::Horizontal));
    }
}

void LossPlot::onMove(QMouseEvent* event) {
    if (event->buttons() != Qt::NoButton || crosshairXs().empty()) {
        setCrosshair({});
        return;
    }
    const QRect area = panels_[0]->rect()->rect();
    const bool inside = event->pos().x() >= area.left() && event->pos().x() <= area.right();
    crosshairY_ = event->pos().y();
    setCrosshair(inside ? std::optional(nearestIndex(event->pos().x())) : std::nullopt);
}

void LossPlot::onBox(const QRect& dragged) {
    const QRect box = dragged.normalized();
    PlotPanel* panel = panelAt(dragged.topLeft());
    if (!panel || box.width() < kSmallestBox) return;
    const QRect inner = box.intersected(panel->rect()->rect());
    if (inner.isEmpty()) return;
    const QCPAxis& x = *panel->xAxis();
    QCPAxis& y = *panel->yAxis();
    const double low = x.pixelToCoord(inner.left()), high = x.pixelToCoord(inner.right());
    if (inner.height() >= kFlatBox) {
        y.setRange(y.pixelToCoord(inner.bottom()), y.pixelToCoord(inner.top()));
        panel->setYManual(true);
    }
    setXRange(low, high);
    userChangedRange();
}

void LossPlot::onWheel(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    const QPointF position = event->position();
    PlotPanel* panel = panelAt(position.toPoint());
    if (std::abs(turn.x()) > std::abs(turn.y())) {
        const QCPRange range = panels_[0]->xAxis()->range();
        const QCPAxis& axis = *panels_[0]->xAxis();
        setXRange(axis.pixelToCoord(axis.coordToPixel(range.lower) - turn.x() / 2.0),
                  axis.pixelToCoord(axis.coordToPixel(range.upper) - turn.x() / 2.0));
        userChangedRange();
        return;
    }
    const double factor = std::pow(kZoomPerNotch, turn.y() / 120.0);
    const bool overYAxis = position.x() < panels_[0]->rect()->left();
    if (panel && (overYAxis || event->modifiers().testFlag(Qt::ControlModifier))) {
        panel->setYManual(true);
        panel->yAxis()->scaleRange(factor, panel->yAxis()->pixelToCoord(position.y()));
        scheduleReplot();
        return;
    }
    zoomX(factor, position.x());
}

bool LossPlot::onKey(int key) {
    const std::size_t points = crosshairXs().size();
    const double middle = panels_[0]->rect()->center().x();
    const auto step = [&](int by) {
        if (points == 0) return;
        const auto last = static_cast<qint64>(points) - 1;
        const qint64 from =
            crosshair_ ? static_cast<qint64>(*crosshair_) : (by > 0 ? -1 : last + 1);
        crosshairY_ = panels_[0]->rect()->center().y();
        setCrosshair(static_cast<std::size_t>(std::clamp<qint64>(from + by, 0, last)));
    };
    switch (key) {
        case Qt::Key_Left:
            step(-1);
            return true;
        case Qt::Key_Right:
            step(1);
            return true;
        case Qt::Key_PageUp:
            step(-100);
            return true;
        case Qt::Key_PageDown:
            step(100);
            return true;
        case Qt::Key_Home:
            step(-static_cast<int>(points));
            return true;
        case Qt::Key_End:
            step(static_cast<int>(points));
            return true;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomX(kZoomPerNotch, middle);
            return true;
        case Qt::Key_Minus:
            zoomX(1 / kZoomPerNotch, middle);
            return true;
        case Qt::Key_F:
            fit();
            return true;
        case Qt::Key_Escape:
            setCrosshair({});
            return true;
        default:
            return false;
    }
}

bool LossPlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched == plot_ && !compact_) {
        if (event->type() == QEvent::Leave) setCrosshair({});
        if (event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent*>(event)->key())) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

SeriesId LossPlot::crosshairSeries() const {
    return data_.values(SeriesId::TrainLoss).size() > 0 ? SeriesId::TrainLoss
                                                        : SeriesId::ValidationLoss;
}

std::span<const double> LossPlot::crosshairXs() const {
    return data_.xs(crosshairSeries(), scales_.xAxis);
}

std::size_t LossPlot::nearestIndex(double pixel) const {
    const auto xs = crosshairXs();
    const QCPAxis& axis = *panels_[0]->xAxis();
    const auto next = std::lower_bound(xs.begin(), xs.end(), axis.pixelToCoord(pixel));
    const auto i = static_cast<std::size_t>(next - xs.begin());
    if (i == 0) return 0;
    if (i == xs.size()) return i - 1;
    return axis.coordToPixel(xs[i]) - pixel < pixel - axis.coordToPixel(xs[i - 1]) ? i : i - 1;
}

}  // namespace deepsight
