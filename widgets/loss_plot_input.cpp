#include <qcustomplot.h>

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "widgets/loss_plot.h"

namespace deepsight {
namespace {

constexpr double kZoomPerNotch = 0.82;
constexpr int kSmallestBox = 6;   // pixels; less is a click with a trembling hand
constexpr int kFlatBox = 14;      // pixels; a flat box zooms x only
constexpr double kMarkReach = 6;  // pixels from a click to a mark

}  // namespace

void LossPlot::connectInput() {
    plot_->installEventFilter(this);
    plot_->setMouseTracking(true);
    plot_->setSelectionRectMode(QCP::srmCustom);
    connect(plot_, &QCustomPlot::mousePress, this, &LossPlot::onPress);
    connect(plot_, &QCustomPlot::mouseMove, this, &LossPlot::onMove);
    connect(plot_, &QCustomPlot::mouseWheel, this, &LossPlot::onWheel);
    connect(plot_, &QCustomPlot::mouseDoubleClick, this, [this](QMouseEvent* event) {
        if (event->button() != Qt::LeftButton) return;
        clickTimer_.stop();
        fit();
    });
    connect(plot_, &QCustomPlot::mouseRelease, this, &LossPlot::onRelease);
    clickTimer_.setSingleShot(true);
    connect(&clickTimer_, &QTimer::timeout, this,
            [this] { activateAt(pressed_.x(), pressed_.y()); });
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
    pressed_ = event->pos();
    clickTimer_.stop();
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

void LossPlot::onRelease(QMouseEvent* event) {
    panning_ = false;
    if ((event->pos() - pressed_).manhattanLength() >= kSmallestBox) return;
    // The second click of two shows the whole run.
    if (event->button() == Qt::LeftButton) clickTimer_.start(QApplication::doubleClickInterval());
    if (event->button() == Qt::RightButton) activateAt(pressed_.x(), pressed_.y());
}

/// The step of the current run that is meant by a place on the plot; a mark's rather than another.
std::optional<qint64> LossPlot::stepNear(double pixel) const {
    const auto xs = data().xs(SeriesId::TrainLoss, options_.xAxis);
    if (!current().visible || xs.empty()) return {};
    const QCPAxis& axis = *panels_[0]->xAxis();
    std::optional<qint64> marked;
    double nearest = kMarkReach;
    for (const PlotMark& mark : marks_) {
        const auto x = data().xOfStep(mark.step, options_.xAxis);
        if (!x || !options_.showMarks || mark.step < 1) continue;
        const double distance = std::abs(axis.coordToPixel(*x) - pixel);
        if (distance >= nearest) continue;
        nearest = distance;
        marked = mark.step;
    }
    if (marked) return marked;
    const double wanted = axis.pixelToCoord(pixel);
    auto i = static_cast<std::size_t>(std::lower_bound(xs.begin(), xs.end(), wanted) - xs.begin());
    if (i == xs.size() || (i > 0 && wanted - xs[i - 1] < xs[i] - wanted)) --i;
    return static_cast<qint64>(data().xs(SeriesId::TrainLoss, XAxis::Step)[i]);
}

void LossPlot::activateAt(double pixel, double y) {
    const QRect area = panels_[0]->rect()->rect();
    if (pixel < area.left() || pixel > area.right()) return;
    const auto step = stepNear(pixel);
    if (!step) return;
    Q_EMIT stepActivated(*step, plot_->mapToGlobal(QPoint(qRound(pixel), qRound(y))));
}

void LossPlot::onMove(QMouseEvent* event) {
    const auto xs = clockXs();
    if (event->buttons() != Qt::NoButton || xs.empty()) {
        setCrosshair({});
        return;
    }
    const QRect area = panels_[0]->rect()->rect();
    const bool inside = event->pos().x() >= area.left() && event->pos().x() <= area.right();
    crosshairY_ = event->pos().y();
    setCrosshair(inside ? std::optional(xs[nearestIndex(event->pos().x())]) : std::nullopt);
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
        replotSoon();
        return;
    }
    zoomX(factor, position.x());
}

QString LossPlot::keyHelp() {
    return tr(
        "Arrow keys move the crosshair, Enter tells what can be done at its step, plus and minus "
        "zoom, F shows the whole run.");
}

void LossPlot::moveCrosshair(qint64 points) {
    const auto xs = clockXs();
    if (xs.empty()) return;
    const auto last = static_cast<qint64>(xs.size()) - 1;
    qint64 from = points > 0 ? -1 : last + 1;
    if (crosshair_) {
        from = std::lower_bound(xs.begin(), xs.end(), *crosshair_) - xs.begin();
    }
    crosshairY_ = panels_[0]->rect()->center().y();
    setCrosshair(xs[static_cast<std::size_t>(std::clamp<qint64>(from + points, 0, last))]);
    plot_->setAccessibleDescription(readoutText());  // read out by screen readers
}

bool LossPlot::onKey(int key) {
    const double middle = panels_[0]->rect()->center().x();
    const auto all = static_cast<qint64>(clockXs().size());
    QScrollBar* scroll = scroll_->verticalScrollBar();
    switch (key) {
        case Qt::Key_Left:
            moveCrosshair(-1);
            return true;
        case Qt::Key_Right:
            moveCrosshair(1);
            return true;
        case Qt::Key_PageUp:
            moveCrosshair(-100);
            return true;
        case Qt::Key_PageDown:
            moveCrosshair(100);
            return true;
        case Qt::Key_Up:
            scroll->setValue(scroll->value() - scroll->singleStep());
            return true;
        case Qt::Key_Down:
            scroll->setValue(scroll->value() + scroll->singleStep());
            return true;
        case Qt::Key_Home:
            moveCrosshair(-all);
            return true;
        case Qt::Key_End:
            moveCrosshair(all);
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
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Menu:
            if (!crosshair_) return false;
            activateAt(panels_[0]->xAxis()->coordToPixel(*crosshair_), crosshairY_);
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

}  // namespace deepsight
