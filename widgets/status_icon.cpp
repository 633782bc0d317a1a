#include "widgets/status_icon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include "widgets/theme.h"

namespace deepsight {

namespace {

// Shapes are drawn on a 16 x 16 grid.

void drawTriangle(QPainter& painter, QPointF a, QPointF b, QPointF c) {
    const QPointF points[] = {a, b, c};
    painter.drawPolygon(points, 3);
}

void drawCheck(QPainter& painter) {
    const QPointF points[] = {{3.5, 8.5}, {6.8, 11.8}, {12.5, 4.8}};
    painter.drawPolyline(points, 3);
}

void drawWarning(QPainter& painter, const QColor& colour) {
    drawTriangle(painter, {8, 2}, {14.5, 13.5}, {1.5, 13.5});
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 6.4), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 11.6));
}

void drawLock(QPainter& painter, const QColor& colour) {
    painter.drawRoundedRect(QRectF(3, 7.5, 10, 6.5), 1.5, 1.5);
    QPainterPath shackle(QPointF(5.2, 7.5));
    shackle.lineTo(5.2, 5.2);
    shackle.arcTo(QRectF(5.2, 2.4, 5.6, 5.6), 180, -180);
    shackle.lineTo(10.8, 7.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6));
    painter.drawPath(shackle);
}

void drawShape(QPainter& painter, StatusIcon::Kind kind, const QColor& colour,
               const QColor& background) {
    const QPen outline(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen edge(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    using Kind = StatusIcon::Kind;
    painter.setBrush(colour);
    switch (kind) {
        case Kind::Idle:
            painter.setPen(outline);
            painter.setBrush(Qt::NoBrush);
            return painter.drawEllipse(QPointF(8, 8), 4.6, 4.6);
        case Kind::Busy:
            painter.setPen(Qt::NoPen);
            for (const double x : {3.2, 8.0, 12.8}) painter.drawEllipse(QPointF(x, 8), 1.7, 1.7);
            return;
        case Kind::Running:
            painter.setPen(edge);
            return drawTriangle(painter, {4.5, 3}, {13, 8}, {4.5, 13});
        case Kind::Paused:
            painter.setPen(Qt::NoPen);
            painter.drawRoundedRect(QRectF(4, 3, 3, 10), 1, 1);
            painter.drawRoundedRect(QRectF(9, 3, 3, 10), 1, 1);
            return;
        case Kind::Stopped:
            painter.setPen(Qt::NoPen);
            return painter.drawRoundedRect(QRectF(3.5, 3.5, 9, 9), 1.5, 1.5);
        case Kind::Done:
            painter.setPen(QPen(outline.color(), 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            return drawCheck(painter);
        case Kind::Failed:
            painter.setPen(QPen(outline.color(), 2.2, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(4, 4), QPointF(12, 12));
            return painter.drawLine(QPointF(12, 4), QPointF(4, 12));
        case Kind::Warning:
        case Kind::Caution:
            painter.setPen(edge);
            return drawWarning(painter, background);
        case Kind::Locked:
            painter.setPen(edge);
            return drawLock(painter, colour);
    }
}

}  // namespace

StatusIcon::StatusIcon(Kind kind, QWidget* parent) : QWidget(parent), kind_(kind) {
    setFixedSize(sizeHint());
}

void StatusIcon::setKind(Kind kind) {
    if (kind == kind_) return;
    kind_ = kind;
    update();
}

QColor StatusIcon::colour(Kind kind, const QPalette& palette) {
    const StatusColours colours = statusColours(palette);
    switch (kind) {
        case Kind::Idle:
        case Kind::Stopped:
            return colours.muted;
        case Kind::Busy:
        case Kind::Running:
        case Kind::Locked:
            return colours.accent;
        case Kind::Paused:
        case Kind::Caution:
            return colours.warning;
        case Kind::Done:
            return colours.success;
        case Kind::Warning:
        case Kind::Failed:
            return colours.danger;
    }
    return colours.muted;
}

QIcon StatusIcon::icon(Kind kind, const QPalette& palette) {
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(QSize(16, 16) * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        drawShape(painter, kind, colour(kind, palette), statusColours(palette).card);
        painter.end();
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected);
    }
    return icon;
}

void StatusIcon::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / double(sizeHint().width()), height() / double(sizeHint().height()));
    drawShape(painter, kind_, colour(kind_, palette()), statusColours(palette()).card);
}

}  // namespace deepsight
