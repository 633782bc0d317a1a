#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/parallel_coordinates.h"
#include "widgets/series_style.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr QSize kFigure(900, 420);
constexpr int kMargin = 16;
constexpr double kBrushWidth = 14;
constexpr double kFaded = 0.13;
constexpr int kMostCategories = 12;  // named at an axis

QString elided(const QPainter& painter, const QString& text, double width) {
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(width));
}

}  // namespace

/// From blue over purple to orange, light enough on dark and dark enough on light cards; grey
/// without a value.
QColor ParallelCoordinates::lineColour(int line) const {
    const ChartColours colours = chartColours(palette());
    if (colourAxis_ < 0 || colourAxis_ >= static_cast<int>(data_.axes.size())) return colours.train;
    const double value =
        data_.lines[static_cast<std::size_t>(line)].values[static_cast<std::size_t>(colourAxis_)];
    if (!std::isfinite(value)) return colours.text;
    const auto& categories = data_.axes[static_cast<std::size_t>(colourAxis_)].categories;
    if (!categories.isEmpty()) return runColour(static_cast<std::size_t>(value), palette());
    const double part = std::clamp(share(colourAxis_, value), 0.0, 1.0);
    const bool dark = isDark(palette());
    const double hue = std::fmod(0.58 + 0.48 * part, 1.0);  // over purple and red
    return QColor::fromHslF(static_cast<float>(hue), 0.75F, dark ? 0.66F : 0.44F);
}

void ParallelCoordinates::paintLine(QPainter& painter, int line, const QSize& size,
                                    const QPen& pen) const {
    const auto& values = data_.lines[static_cast<std::size_t>(line)].values;
    QPainterPath path;
    bool down = false;
    for (int axis = 0; axis < static_cast<int>(values.size()); ++axis) {
        const double value = values[static_cast<std::size_t>(axis)];
        if (!std::isfinite(value)) {
            down = false;
            continue;
        }
        const QPointF at(axisX(axis, size), valueY(axis, value, size));
        if (down) {
            path.lineTo(at);
        } else {
            path.moveTo(at);
        }
        down = true;
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void ParallelCoordinates::paintAxis(QPainter& painter, int axis, const QSize& size,
                                    bool interactive) const {
    const ChartColours colours = chartColours(palette());
    const QRectF plot = area(size);
    const double x = axisX(axis, size);
    const int line = painter.fontMetrics().height();
    const double room = data_.axes.size() < 2
                            ? plot.width()
                            : plot.width() / static_cast<double>(data_.axes.size() - 1);
    const double wide = std::min(room, 2 * plot.left()) - 6;
    const bool focused = interactive && hasFocus() && axis == axis_;
    const QColor accent = statusColours(palette()).accent;
    painter.setPen(QPen(focused ? accent : colours.axis, focused ? 2 : 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    if (const auto range = brush(axis)) {
        const double top = valueY(axis, range->second, size);
        const double bottom = valueY(axis, range->first, size);
        QColor fill = accent;
        fill.setAlphaF(0.28F);
        painter.setPen(QPen(accent, 1));
        painter.setBrush(fill);
        painter.drawRect(
            QRectF(x - kBrushWidth / 2, top, kBrushWidth, std::max(3.0, bottom - top)));
    }
    const auto text = [&](double y, const QString& shown) {
        const QRectF box(x - wide / 2, y, wide, line);
        painter.drawText(box, Qt::AlignCenter, elided(painter, shown, wide));
    };
    const ParallelAxis& what = data_.axes[static_cast<std::size_t>(axis)];
    painter.setPen(focused ? accent : palette().color(QPalette::WindowText));
    text(plot.top() - 2.5 * line, what.name);
    painter.setPen(colours.text);
    const Scale& scale = scales_[static_cast<std::size_t>(axis)];
    const auto categories = static_cast<int>(what.categories.size());
    if (categories == 0) {
        text(plot.top() - 1.3 * line, valueText(axis, scale.high));
        text(plot.bottom() + 0.2 * line, valueText(axis, scale.low));
        if (scale.logarithmic) paintDecades(painter, axis, size);
        return;
    }
    // Beside the axis, where the lines leave room: outside for the last, inside for the others.
    const bool last = axis + 1 == static_cast<int>(data_.axes.size());
    for (int i = 0; i < std::min(categories, kMostCategories); ++i) {
        const double y = valueY(axis, i, size);
        const QString name = elided(painter, what.categories[i], room - 2 * kBrushWidth);
        const double width = painter.fontMetrics().horizontalAdvance(name) + 4.0;
        const QRectF box(last ? x - kBrushWidth / 2 - width : x + kBrushWidth / 2, y - line / 2.0,
                         width, line);
        QColor behind = colours.background;
        behind.setAlphaF(0.8F);
        painter.fillRect(box, behind);
        painter.drawText(box, Qt::AlignCenter, name);
    }
}

/// Ticks at 1, 2, ... 9 of each decade tell that the axis is logarithmic.
void ParallelCoordinates::paintDecades(QPainter& painter, int axis, const QSize& size) const {
    const Scale& scale = scales_[static_cast<std::size_t>(axis)];
    const double x = axisX(axis, size);
    painter.setPen(QPen(chartColours(palette()).axis, 1));
    const int last = static_cast<int>(std::floor(std::log10(scale.high)));
    for (int power = static_cast<int>(std::floor(std::log10(scale.low))); power <= last; ++power) {
        for (int digit = 1; digit <= 9; ++digit) {
            const double value = digit * std::pow(10.0, power);
            if (value < scale.low || value > scale.high) continue;
            const double y = valueY(axis, value, size);
            painter.drawLine(QPointF(x - (digit == 1 ? 6 : 3), y), QPointF(x, y));
        }
    }
}

void ParallelCoordinates::paintLines(QPainter& painter, const QSize& size) const {
    const ChartColours colours = chartColours(palette());
    painter.fillRect(QRect(QPoint(0, 0), size), colours.background);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto lines = static_cast<int>(data_.lines.size());
    for (const bool shown : {false, true}) {
        for (int line = 0; line < lines; ++line) {
            if (passes(line) != shown) continue;
            const QColor colour =
                shown ? lineColour(line) : blended(colours.text, colours.background, kFaded);
            paintLine(painter, line, size, QPen(colour, shown ? 1.6 : 1));
        }
    }
}

void ParallelCoordinates::paintAxes(QPainter& painter, const QSize& size, bool interactive) const {
    for (int axis = 0; axis < static_cast<int>(data_.axes.size()); ++axis)
        paintAxis(painter, axis, size, interactive);
}

void ParallelCoordinates::redraw() {
    lines_ = {};
    update();
}

/// The pointer moves from line to line; thousands of others need not be drawn again for it.
void ParallelCoordinates::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    const QSize wanted = (QSizeF(size()) * ratio).toSize();
    if (lines_.size() != wanted || lines_.devicePixelRatio() != ratio) {
        lines_ = QPixmap(wanted);
        lines_.setDevicePixelRatio(ratio);
        QPainter painter(&lines_);
        paintLines(painter, size());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, lines_);
    painter.setRenderHint(QPainter::Antialiasing);
    if (current_) {
        paintLine(painter, *current_, size(), QPen(chartColours(palette()).background, 6));
        paintLine(painter, *current_, size(), QPen(lineColour(*current_), 3.4));
    }
    paintAxes(painter, size(), true);
}

QSize ParallelCoordinates::figureSize() const {
    return size().expandedTo(kFigure) + QSize(2 * kMargin, 3 * kMargin);
}

void ParallelCoordinates::paintFigure(QPainter& painter, const QString& title) const {
    const QSize plot = size().expandedTo(kFigure);
    painter.setFont(font());
    painter.fillRect(QRect(QPoint(0, 0), figureSize()), chartColours(palette()).background);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(kMargin, kMargin / 2, plot.width(), 2 * kMargin), Qt::AlignVCenter,
                     title);
    painter.save();
    painter.translate(kMargin, 2.5 * kMargin);
    paintLines(painter, plot);
    paintAxes(painter, plot, false);
    painter.restore();
}

}  // namespace deepsight
