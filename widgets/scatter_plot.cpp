#include "widgets/scatter_plot.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr double kZoomPerNotch = 0.8;
constexpr double kMostZoom = 1000;
constexpr QSize kUnshownSize(900, 800);
constexpr int kFigureMargin = 16;
constexpr int kInset = 8;

bool samePlaces(const ScatterScene& a, const ScatterScene& b) {
    return std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                      [](const ScatterPoint& x, const ScatterPoint& y) { return x.at == y.at; });
}

}  // namespace

ScatterPlot::ScatterPlot(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("scatterPlot"));
    setAccessibleName(tr("Projection of the positions"));
    setAccessibleDescription(
        tr("Left and Right go from position to position, Up and Down to the other side of a pair, "
           "plus and minus zoom, F shows all."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ScatterPlot::setScene(const ScatterScene& scene) {
    const bool same = samePlaces(scene, scene_);
    const QRectF view = scene_.view;
    const auto selected = scene_.selected;
    const QVector<int> ringed = scene_.ringed;
    scene_ = scene;
    scene_.view = same && !view.isEmpty() ? view : scene_.bounds();
    scene_.hovered.reset();
    if (same) {
        scene_.selected = selected;
        scene_.ringed = ringed;
    }
    update();
    Q_EMIT hoverChanged();
}

void ScatterPlot::setColours(const QVector<QColor>& colours,
                             const QVector<ScatterLegendEntry>& legend,
                             const std::optional<ScatterBar>& bar) {
    for (int i = 0; i < scene_.points.size() && i < colours.size(); ++i) {
        scene_.points[i].colour = colours[i];
    }
    scene_.legend = legend;
    scene_.bar = bar;
    update();
}

void ScatterPlot::clear() { setScene({}); }

void ScatterPlot::setPlaceholder(const QString& text) {
    placeholder_ = text;
    update();
}

void ScatterPlot::setSelected(std::optional<int> point, const QVector<int>& ringed) {
    if (point && (*point < 0 || *point >= scene_.points.size())) point.reset();
    scene_.selected = point;
    scene_.ringed = ringed;
    update();
}

ScatterPainter ScatterPlot::painter() const {
    return {scene_, QRectF(rect()).adjusted(0, 0, 0, -2), font(), palette()};
}

QPointF ScatterPlot::pixelsOf(int point) const {
    return painter().toPixels(scene_.points[point].at);
}

void ScatterPlot::paintEvent(QPaintEvent*) {
    QPainter p(this);
    if (!scene_.points.isEmpty()) {
        painter().paint(p);
        if (hasFocus()) {
            p.setPen(QPen(statusColours(palette()).accent, 1));
            p.drawRect(painter().plotRect());
        }
        return;
    }
    p.setPen(statusColours(palette()).muted);
    const QRect inner = rect().adjusted(3 * kInset, kInset, -3 * kInset, -kInset);
    p.drawText(inner, Qt::AlignCenter | Qt::TextWordWrap, placeholder_);
}

QSize ScatterPlot::figureSize() const {
    const QSize size = isVisible() ? this->size() : kUnshownSize;
    const int title = QFontMetrics(font()).height() + kFigureMargin;
    return size + QSize(2 * kFigureMargin, 2 * kFigureMargin + title);
}

void ScatterPlot::paintFigure(QPainter& painter, const QString& title) const {
    const QRect inner = QRect(QPoint(), figureSize())
                            .adjusted(kFigureMargin, kFigureMargin, -kFigureMargin, -kFigureMargin);
    painter.fillRect(QRect(QPoint(), figureSize()), statusColours(palette()).card);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(font());
    // A long title takes a second line rather than losing its end.
    const int layout = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const QFontMetrics metrics(font());
    const int lines = metrics.boundingRect(inner, layout, title).height();
    painter.drawText(inner, layout, title);
    ScatterScene scene = scene_;
    scene.hovered.reset();
    const int above = std::max(metrics.height(), lines) + kFigureMargin;
    ScatterPainter(scene, QRectF(inner.adjusted(0, above, 0, 0)), font(), palette()).paint(painter);
}

void ScatterPlot::fit() {
    scene_.view = scene_.bounds();
    update();
}

void ScatterPlot::zoom(double factor, const QPointF& about) {
    if (scene_.points.isEmpty()) return;
    const double all = scene_.bounds().width();
    const double width = std::clamp(scene_.view.width() * factor, all / kMostZoom, all * 2);
    const double applied = width / scene_.view.width();
    const QPointF corner = about + (scene_.view.topLeft() - about) * applied;
    scene_.view = QRectF(corner, scene_.view.size() * applied);
    update();
}

void ScatterPlot::setHover(std::optional<int> point) {
    if (point == scene_.hovered) return;
    scene_.hovered = point;
    update();
    Q_EMIT hoverChanged();
}

void ScatterPlot::select(std::optional<int> point) {
    if (point == scene_.selected) return;
    setSelected(point, {});
    Q_EMIT pointSelected(point);
}

void ScatterPlot::wheelEvent(QWheelEvent* event) {
    zoom(std::pow(kZoomPerNotch, event->angleDelta().y() / 120.0),
         painter().toPoint(event->position()));
    setHover(painter().pointAt(event->position()));
    event->accept();
}

void ScatterPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || scene_.points.isEmpty()) return;
    pressed_ = true;
    dragged_ = false;
    pressedAt_ = event->position();
    grabbed_ = painter().toPoint(event->position());
}

void ScatterPlot::mouseMoveEvent(QMouseEvent* event) {
    if (scene_.points.isEmpty()) return;
    if (pressed_ && event->buttons().testFlag(Qt::LeftButton)) {
        dragged_ |=
            QLineF(pressedAt_, event->position()).length() >= QApplication::startDragDistance();
        if (dragged_) {
            scene_.view.translate(grabbed_ - painter().toPoint(event->position()));
            update();
            return;
        }
    }
    setHover(painter().pointAt(event->position()));
}

void ScatterPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (!pressed_ || event->button() != Qt::LeftButton) return;
    pressed_ = false;
    if (!dragged_) select(painter().pointAt(event->position()));
}

void ScatterPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) fit();
}

/// Whether the key was one that goes from point to point.
bool ScatterPlot::step(int key) {
    const int count = static_cast<int>(scene_.points.size());
    if (count == 0) return false;
    const int at = scene_.selected.value_or(-1);
    switch (key) {
        case Qt::Key_Left:
            select(std::max(0, at - 1));
            return true;
        case Qt::Key_Right:
            select(std::min(count - 1, at + 1));
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (at >= 0 && scene_.partner(at)) select(scene_.partner(at));
            return true;
        case Qt::Key_Home:
            select(0);
            return true;
        case Qt::Key_End:
            select(count - 1);
            return true;
        default:
            return false;
    }
}

void ScatterPlot::keyPressEvent(QKeyEvent* event) {
    if (step(event->key())) return;
    const QPointF centre = scene_.view.center();
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(kZoomPerNotch, centre);
            return;
        case Qt::Key_Minus:
            zoom(1 / kZoomPerNotch, centre);
            return;
        case Qt::Key_F:
            fit();
            return;
        case Qt::Key_Escape:
            select({});
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void ScatterPlot::leaveEvent(QEvent*) { setHover({}); }

}  // namespace deepsight
