#include <qcustomplot.h>

#include <QPainter>
#include <algorithm>

#include "widgets/loss_plot.h"

namespace deepsight {
namespace {

constexpr int kMargin = 16;
constexpr QSize kUnshownSize(1200, 720);

}  // namespace

QImage LossPlot::image(int scale, const QString& title) const {
    const QSize size = plot_->isVisible() ? plot_->size() : kUnshownSize;
    const QFontMetrics metrics(font());
    const int line = metrics.height() + 6;
    const int header = kMargin + (title.isEmpty() ? 0 : line) + line;

    QImage picture((size + QSize(2 * kMargin, header + kMargin)) * scale, QImage::Format_ARGB32);
    picture.setDevicePixelRatio(scale);
    const ChartColours colours = chartColours(palette());
    picture.fill(colours.background);
    QPainter painter(&picture);
    painter.setPen(colours.text);
    int y = kMargin;
    if (!title.isEmpty()) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.drawText(QRect(kMargin, y, size.width(), line), Qt::AlignVCenter, title);
        painter.setFont(font());
        y += line;
    }
    int x = kMargin;
    for (const SeriesId id : shown_) {
        if (!isSeriesVisible(id)) continue;
        const QPixmap swatch = seriesSwatch(seriesStyle(id, colours), scale);
        painter.drawPixmap(x, y + (line - 12) / 2, swatch);
        const QString name = seriesName(id);
        painter.drawText(QRect(x + 28, y, size.width(), line), Qt::AlignVCenter, name);
        x += 28 + metrics.horizontalAdvance(name) + 20;
    }
    plot_->setViewport(QRect(QPoint(0, 0), size));
    plot_->replot(QCustomPlot::rpQueuedRefresh);
    QPixmap curves = plot_->toPixmap(size.width(), size.height(), scale);
    curves.setDevicePixelRatio(scale);
    painter.drawPixmap(kMargin, header, curves);
    painter.end();
    plot_->setViewport(plot_->rect());
    return picture;
}

}  // namespace deepsight
