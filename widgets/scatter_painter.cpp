#include "widgets/scatter_painter.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QLinearGradient>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr double kRadius = 4;
constexpr double kReach = 12;  // pixels from the pointer
constexpr double kGap = 8;
constexpr double kBarWidth = 140;
constexpr double kBarHeight = 8;
constexpr double kMargin = 0.06;  // of the extent of the points

QColor withAlpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

}  // namespace

QRectF ScatterScene::bounds() const {
    double left = std::numeric_limits<double>::infinity(), right = -left, top = left, bottom = -top;
    for (const ScatterPoint& point : points) {
        if (!std::isfinite(point.at.x()) || !std::isfinite(point.at.y())) continue;
        left = std::min(left, point.at.x());
        right = std::max(right, point.at.x());
        top = std::min(top, point.at.y());
        bottom = std::max(bottom, point.at.y());
    }
    if (!(left <= right)) return {0, 0, 1, 1};
    const double extent = std::max({right - left, bottom - top, 1e-6});
    const double pad = extent * kMargin;
    return {left - pad, top - pad, right - left + 2 * pad, bottom - top + 2 * pad};
}

std::optional<int> ScatterScene::partner(int point) const {
    for (const auto& [a, b] : links) {
        if (a == point) return b;
        if (b == point) return a;
    }
    return std::nullopt;
}

ScatterPainter::ScatterPainter(const ScatterScene& scene, const QRectF& area, const QFont& font,
                               const QPalette& palette)
    : scene_(scene), area_(area), font_(font), palette_(palette) {
    placeLegend();
    const QSizeF view = scene.view.size();
    if (view.isEmpty() || plot_.width() < 1 || plot_.height() < 1) return;
    scale_ = std::min(plot_.width() / view.width(), plot_.height() / view.height());
}

void ScatterPainter::placeLegend() {
    const QFontMetricsF metrics(font_);
    const double line = metrics.height() + 4;
    double x = area_.left(), y = 0;
    const auto place = [&](double width) {
        if (x > area_.left() && x + width > area_.right()) {
            x = area_.left();
            y += line;
        }
        const QRectF room(x, y, std::min(width, area_.width()), line);
        x += width + 2 * kGap;
        return room;
    };
    for (const ScatterLegendEntry& entry : scene_.legend) {
        const double width = 2 * kRadius + kGap + metrics.horizontalAdvance(entry.text);
        legend_.append({place(width), &entry});
    }
    if (scene_.bar) {
        double width = kBarWidth + 4 * kGap;
        for (const QString* text : {&scene_.bar->low, &scene_.bar->high, &scene_.bar->title}) {
            width += metrics.horizontalAdvance(*text);
        }
        bar_ = place(width);
    }
    const bool any = !legend_.isEmpty() || scene_.bar;
    const double height = any ? y + line + kGap : 0;
    plot_ = area_.adjusted(1, 1, -1, -height - 1);
    const double top = area_.bottom() - height + kGap;
    for (Placed& placed : legend_) placed.room.translate(0, top);
    bar_.translate(0, top);
}

QPointF ScatterPainter::toPixels(const QPointF& point) const {
    const QPointF offset = point - scene_.view.center();
    return plot_.center() + QPointF(offset.x() * scale_, -offset.y() * scale_);
}

QPointF ScatterPainter::toPoint(const QPointF& pixels) const {
    const QPointF offset = pixels - plot_.center();
    return scene_.view.center() + QPointF(offset.x() / scale_, -offset.y() / scale_);
}

std::optional<int> ScatterPainter::pointAt(const QPointF& pixels) const {
    if (!plot_.contains(pixels)) return std::nullopt;
    std::optional<int> nearest;
    double best = kReach;
    for (int i = 0; i < scene_.points.size(); ++i) {
        const double distance = QLineF(toPixels(scene_.points[i].at), pixels).length();
        if (distance <= best) {
            best = distance;
            nearest = i;
        }
    }
    return nearest;
}

void ScatterPainter::paint(QPainter& painter) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(statusColours(palette_).border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plot_);
    painter.save();
    painter.setClipRect(plot_);
    paintLinks(painter);
    paintPoints(painter);
    paintRings(painter);
    painter.restore();
    paintLegend(painter);
    paintBar(painter);
    painter.restore();
}

void ScatterPainter::paintLinks(QPainter& painter) const {
    painter.setPen(QPen(withAlpha(statusColours(palette_).muted, 45), 1));
    for (const auto& [a, b] : scene_.links) {
        painter.drawLine(toPixels(scene_.points[a].at), toPixels(scene_.points[b].at));
    }
    for (const auto& marked : {scene_.hovered, scene_.selected}) {
        const auto other = marked ? scene_.partner(*marked) : std::nullopt;
        if (!other) continue;
        painter.setPen(QPen(statusColours(palette_).accent, 2));
        painter.drawLine(toPixels(scene_.points[*marked].at), toPixels(scene_.points[*other].at));
    }
}

void ScatterPainter::paintMark(QPainter& painter, const QPointF& at, PointShape shape,
                               double radius) const {
    if (shape == PointShape::Circle) {
        painter.drawEllipse(at, radius, radius);
        return;
    }
    const double side = radius * 1.25;
    const QPointF corners[] = {at + QPointF(0, -side), at + QPointF(side, side * 0.85),
                               at + QPointF(-side, side * 0.85)};
    painter.drawPolygon(corners, 3);
}

void ScatterPainter::paintPoints(QPainter& painter) const {
    // A thin edge of the background keeps neighbours apart.
    painter.setPen(QPen(statusColours(palette_).card, 0.8));
    for (const ScatterPoint& point : scene_.points) {
        if (!std::isfinite(point.at.x()) || !std::isfinite(point.at.y())) continue;
        painter.setBrush(point.colour);
        paintMark(painter, toPixels(point.at), point.shape, kRadius);
    }
}

void ScatterPainter::paintRings(QPainter& painter) const {
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](int index, const QColor& colour, double width, double radius) {
        if (index < 0 || index >= scene_.points.size()) return;
        painter.setPen(QPen(colour, width));
        painter.drawEllipse(toPixels(scene_.points[index].at), radius, radius);
    };
    const QColor text = palette_.color(QPalette::Text);
    for (const int index : scene_.ringed) ring(index, text, 1.2, kRadius + 2.5);
    if (scene_.selected) ring(*scene_.selected, statusColours(palette_).accent, 2.5, kRadius + 4);
    if (scene_.hovered) ring(*scene_.hovered, text, 1.5, kRadius + 3);
}

void ScatterPainter::paintLegend(QPainter& painter) const {
    painter.setFont(font_);
    for (const Placed& placed : legend_) {
        const QRectF& room = placed.room;
        painter.setPen(Qt::NoPen);
        painter.setBrush(placed.entry->colour);
        paintMark(painter, {room.left() + kRadius, room.center().y()}, placed.entry->shape,
                  kRadius);
        painter.setPen(palette_.color(QPalette::Text));
        painter.drawText(room.adjusted(2 * kRadius + kGap, 0, kGap, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, placed.entry->text);
    }
}

void ScatterPainter::paintBar(QPainter& painter) const {
    if (!scene_.bar) return;
    const QFontMetricsF metrics(font_);
    const ScatterBar& bar = *scene_.bar;
    double x = bar_.left();
    painter.setFont(font_);
    const auto write = [&](const QString& text) {
        const double width = metrics.horizontalAdvance(text) + 1;
        painter.setPen(palette_.color(QPalette::Text));
        painter.drawText(QRectF(x, bar_.top(), width, bar_.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + kGap;
    };
    write(bar.title);
    write(bar.low);
    QLinearGradient gradient(x, 0, x + kBarWidth, 0);
    for (int i = 0; i <= 16; ++i) gradient.setColorAt(i / 16.0, colourAt(bar.map, i / 16.0));
    painter.fillRect(QRectF(x, bar_.center().y() - kBarHeight / 2, kBarWidth, kBarHeight),
                     gradient);
    x += kBarWidth + kGap;
    write(bar.high);
}

}  // namespace deepsight
