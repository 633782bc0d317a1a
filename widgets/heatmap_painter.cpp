#include "widgets/heatmap_painter.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QtMath>
#include <algorithm>
#include <cmath>

#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr double kGap = 6;      // between labels and cells
constexpr double kBarGap = 20;  // between cells and colour bar
constexpr double kBarWidth = 12;
constexpr double kGridFrom = 12;     // pixels per cell
constexpr double kDiagonalFrom = 4;  // pixels per cell
constexpr double kFileDetail = 3;    // pixels of a picture file per logical one
constexpr int kMostFileDetail = 64;  // pixels per cell
constexpr double kEndMark = 7;       // length of the marks at the ends of the diagonal

QColor withAlpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

}  // namespace

QVector<double> niceTicks(double low, double high, int count) {
    QVector<double> ticks;
    if (!(high > low) || count < 1) return ticks;
    const double rough = (high - low) / count;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power * 1.0001) {
            step = factor * power;
            break;
        }
    }
    const double slack = step * 1e-6;
    for (double k = std::ceil((low - slack) / step); k * step <= high + slack; ++k) {
        ticks << (k == 0 ? 0.0 : k * step);
    }
    return ticks;
}

HeatmapPainter::HeatmapPainter(const HeatmapScene& scene, const QRectF& area, const QFont& font,
                               const QPalette& palette)
    : scene_(scene),
      area_(area),
      font_(font),
      labelFont_(QFontDatabase::systemFont(QFontDatabase::FixedFont)),
      palette_(palette) {
    labelFont_.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.85));
    const QFontMetricsF label(labelFont_), plain(font_);
    for (const QStringList* labels : {&scene.rowLabels, &scene.columnLabels}) {
        for (const QString& text : *labels) {
            labelWidth_ = std::max(labelWidth_, label.horizontalAdvance(text));
        }
    }
    const double left = plain.height() + kGap + labelWidth_ + kGap;
    const double right =
        kBarGap + kBarWidth + kGap + plain.horizontalAdvance(QStringLiteral("-0.0000"));
    const QRectF inner = area.adjusted(left, kEndMark, -right, -left);
    const QSizeF view = scene.view.size();
    if (view.isEmpty() || inner.width() < 1 || inner.height() < 1) return;
    const double scale = std::min(inner.width() / view.width(), inner.height() / view.height());
    const QSizeF size = view * scale;
    map_ = QRectF(inner.left() + (inner.width() - size.width()) / 2, inner.top(), size.width(),
                  size.height());
}

QPointF HeatmapPainter::toCells(const QPointF& position) const {
    const QPointF offset = position - map_.topLeft();
    return scene_.view.topLeft() + offset / std::max(cellSize(), 1e-9);
}

QPointF HeatmapPainter::toPixels(const QPointF& cells) const {
    return map_.topLeft() + (cells - scene_.view.topLeft()) * cellSize();
}

std::optional<QPoint> HeatmapPainter::cellAt(const QPointF& position) const {
    if (!map_.contains(position)) return {};
    const QPointF cells = toCells(position);
    const QPoint cell(static_cast<int>(std::floor(cells.x())),
                      static_cast<int>(std::floor(cells.y())));
    if (!scene_.cells.rect().contains(cell)) return {};
    return cell;
}

void HeatmapPainter::paint(QPainter& painter) const {
    if (map_.isEmpty()) return;
    painter.save();
    painter.setClipRect(area_);
    paintCells(painter);
    paintGrid(painter);
    paintDiagonal(painter);
    paintRowLabels(painter);
    paintColumnLabels(painter);
    paintTitles(painter);
    paintColourBar(painter);
    paintMarkedRow(painter);
    paintHover(painter);
    painter.restore();
}

void HeatmapPainter::paintCells(QPainter& painter) const {
    // Crisp cells; only when several share a pixel are they averaged, lest some vanish.
    const bool shrunk = cellSize() < 1;
    if (painter.paintEngine()->type() == QPaintEngine::Raster) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, shrunk);
        painter.drawImage(map_, scene_.cells, scene_.view);
        return;
    }
    // Files are shown by programs that smooth what they enlarge, and SVG takes whole images only.
    const int factor = shrunk ? 1 : std::clamp(qCeil(kFileDetail * cellSize()), 1, kMostFileDetail);
    const QRect all = scene_.view.toAlignedRect();
    const QImage large = scene_.cells.copy(all).scaled(all.size() * factor);
    const QPointF corner = (scene_.view.topLeft() - all.topLeft()) * factor;
    painter.drawImage(map_, large.copy(QRectF(corner, scene_.view.size() * factor).toRect()));
}

void HeatmapPainter::paintGrid(QPainter& painter) const {
    const QColor line = statusColours(palette_).card;
    if (cellSize() >= kGridFrom) {
        painter.setPen(QPen(withAlpha(line, 110), 1));
        for (double x = std::ceil(scene_.view.left()); x < scene_.view.right(); ++x) {
            const double px = toPixels({x, 0}).x();
            painter.drawLine(QLineF(px, map_.top(), px, map_.bottom()));
        }
        for (double y = std::ceil(scene_.view.top()); y < scene_.view.bottom(); ++y) {
            const double py = toPixels({0, y}).y();
            painter.drawLine(QLineF(map_.left(), py, map_.right(), py));
        }
    }
    painter.setPen(QPen(statusColours(palette_).border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(map_.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void HeatmapPainter::paintDiagonal(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const double first = std::max(scene_.view.left(), scene_.view.top());
    const double last = std::min(scene_.view.right(), scene_.view.bottom());
    if (first >= last) return;
    if (cellSize() < kDiagonalFrom) {
        // Marks outside the frame where the diagonal begins and ends: they hide no value.
        painter.setPen(QPen(statusColours(palette_).muted, 1.5));
        const QPointF start = toPixels({first, first}), end = toPixels({last, last});
        painter.drawLine(start - QPointF(0, 1), start - QPointF(0, kEndMark));
        painter.drawLine(end + QPointF(1, 0), end + QPointF(kEndMark, 0));
        return;
    }
    painter.setPen(QPen(withAlpha(Qt::white, 150), 1));
    const int size = std::min(scene_.cells.width(), scene_.cells.height());
    painter.save();
    painter.setClipRect(map_);
    for (int i = static_cast<int>(std::floor(first)); i < std::min<double>(size, last); ++i) {
        const QRectF cell(toPixels(QPointF(i, i)), QSizeF(cellSize(), cellSize()));
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
}

int HeatmapPainter::labelStep() const {
    const double needed = QFontMetricsF(labelFont_).height() * 0.92 / cellSize();
    for (const int step : {1, 2, 5, 10, 20, 25, 50, 100, 200, 500}) {
        if (step >= needed) return step;
    }
    return 1000;
}

void HeatmapPainter::paintRowLabels(QPainter& painter) const {
    const int step = labelStep();
    painter.setFont(labelFont_);
    painter.setPen(palette_.color(QPalette::Text));
    const double height = QFontMetricsF(labelFont_).height();
    const int first = static_cast<int>(std::floor(scene_.view.top()));
    for (int row = first - first % step; row < scene_.view.bottom(); row += step) {
        const double y = toPixels({0, row + 0.5}).y();
        if (row >= scene_.rowLabels.size() || y < map_.top() || y > map_.bottom()) continue;
        painter.drawText(
            QRectF(map_.left() - kGap - labelWidth_, y - height / 2, labelWidth_, height),
            Qt::AlignRight | Qt::AlignVCenter, scene_.rowLabels[row]);
    }
}

void HeatmapPainter::paintColumnLabels(QPainter& painter) const {
    const int step = labelStep();
    painter.setFont(labelFont_);
    painter.setPen(palette_.color(QPalette::Text));
    const double height = QFontMetricsF(labelFont_).height();
    const int first = static_cast<int>(std::floor(scene_.view.left()));
    for (int column = first - first % step; column < scene_.view.right(); column += step) {
        const double x = toPixels({column + 0.5, 0}).x();
        if (column >= scene_.columnLabels.size() || x < map_.left() || x > map_.right()) continue;
        painter.save();
        painter.translate(x, map_.bottom() + kGap);
        painter.rotate(-90);
        painter.drawText(QRectF(-labelWidth_, -height / 2, labelWidth_, height),
                         Qt::AlignRight | Qt::AlignVCenter, scene_.columnLabels[column]);
        painter.restore();
    }
}

void HeatmapPainter::paintTitles(QPainter& painter) const {
    painter.setFont(font_);
    painter.setPen(statusColours(palette_).muted);
    const double height = QFontMetricsF(font_).height();
    const double distance = kGap + labelWidth_ + kGap;
    painter.drawText(
        QRectF(map_.left() - 200, map_.bottom() + distance, map_.width() + 400, height),
        Qt::AlignCenter, scene_.columnTitle);
    painter.save();
    painter.translate(map_.left() - distance - height, map_.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-200, 0, 400, height), Qt::AlignCenter, scene_.rowTitle);
    painter.restore();
}

void HeatmapPainter::paintColourBar(QPainter& painter) const {
    const QRectF bar(map_.right() + kBarGap, map_.top(), kBarWidth, map_.height());
    QImage gradient(1, 256, QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i) gradient.setPixel(0, i, scene_.colours.at(1 - i / 255.0));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
    painter.drawImage(bar, gradient);
    painter.setPen(QPen(statusColours(palette_).border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));

    painter.setFont(font_);
    const double height = QFontMetricsF(font_).height();
    const int count = std::clamp(static_cast<int>(bar.height() / (3 * height)), 2, 8);
    for (const double tick : niceTicks(scene_.low, scene_.high, count)) {
        const double y =
            bar.bottom() - (tick - scene_.low) / (scene_.high - scene_.low) * bar.height();
        painter.setPen(QPen(statusColours(palette_).muted, 1));
        painter.drawLine(QLineF(bar.right() + 1, y, bar.right() + 4, y));
        painter.drawText(QRectF(bar.right() + kGap, y - height / 2, 100, height),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(tick, 'g', 4));
    }
}

void HeatmapPainter::paintMarkedRow(QPainter& painter) const {
    if (!scene_.markedRow || *scene_.markedRow >= scene_.cells.height()) return;
    const int row = *scene_.markedRow;
    const double height = std::max(cellSize(), 3.0);
    const double middle = toPixels({0, row + 0.5}).y();
    painter.save();
    painter.setClipRect(map_.adjusted(-kGap, 0, kGap, 0));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(statusColours(palette_).accent, 2));
    painter.drawRect(QRectF(map_.left() - 2, middle - height / 2, map_.width() + 4, height));
    painter.restore();
}

void HeatmapPainter::paintHover(QPainter& painter) const {
    if (!scene_.hover) return;
    const QPoint cell = *scene_.hover;
    const StatusColours colours = statusColours(palette_);
    const double height = QFontMetricsF(labelFont_).height() + 2;
    const QPointF corner = toPixels(cell), centre = toPixels(QPointF(cell) + QPointF(0.5, 0.5));
    if (!map_.contains(centre)) return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(corner, QSizeF(cellSize(), cellSize())).adjusted(-1, -1, 1, 1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(outline);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRect(outline);

    // The two labels of the cell, on a plate so that neighbours do not mix in.
    painter.setFont(labelFont_);
    const auto plate = [&](const QRectF& box, const QString& text) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(colours.card);
        painter.drawText(box.adjusted(3, 0, -3, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    const double width = labelWidth_ + 6;
    plate(QRectF(map_.left() - kGap - labelWidth_ - 3, centre.y() - height / 2, width, height),
          scene_.rowLabels.value(cell.y()));
    painter.save();
    painter.translate(centre.x(), map_.bottom() + kGap);
    painter.rotate(-90);
    plate(QRectF(-labelWidth_ - 3, -height / 2, width, height),
          scene_.columnLabels.value(cell.x()));
    painter.restore();
}

}  // namespace deepsight
