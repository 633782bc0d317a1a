#include <qcustomplot.h>

#include <QPainter>
#include <QPicture>
#include <QRegion>
#include <QScopedValueRollback>
#include <vector>

#include "widgets/loss_plot.h"

namespace deepsight {
namespace {

constexpr int kMargin = 16;
constexpr int kItemGap = 20;
constexpr int kSwatchGap = 6;
constexpr QSize kUnshownSize(1200, 720);
constexpr QSize kLeastSize(720, 320);

/// Lines of swatches with their names, as wide as the plot.
class FigureLegend {
  public:
    FigureLegend(const QFont& font, int width) : metrics_(font), width_(width) {}

    int lineHeight() const { return metrics_.height() + 6; }
    int height() const { return items_.empty() ? 0 : (line_ + 1) * lineHeight(); }

    void add(const SeriesStyle& style, const QString& name) {
        const int needed =
            kSwatchSize.width() + kSwatchGap + metrics_.horizontalAdvance(name) + kItemGap;
        if (x_ > 0 && x_ + needed > width_) startLine();
        items_.push_back({QPointF(x_, line_ * lineHeight()), style, name});
        x_ += needed;
    }
    void startLine() {
        if (x_ > 0) ++line_;
        x_ = 0;
    }
    void paint(QPainter& painter, const QPointF& origin, const QColor& text) const {
        const int line = lineHeight();
        for (const Item& item : items_) {
            const QPointF at = origin + item.position;
            paintSwatch(painter, at + QPointF(0, (line - kSwatchSize.height()) / 2.0), item.style);
            painter.setPen(text);
            painter.drawText(
                QRectF(at.x() + kSwatchSize.width() + kSwatchGap, at.y(), width_, line),
                Qt::AlignVCenter, item.name);
        }
    }

  private:
    struct Item {
        QPointF position;
        SeriesStyle style;
        QString name;
    };
    QFontMetrics metrics_;
    int width_;
    int x_ = 0;
    int line_ = 0;
    std::vector<Item> items_;
};

QSize plotSize(const QCustomPlot& plot) {
    return plot.isVisible() ? plot.size().expandedTo(kLeastSize) : kUnshownSize;
}

FigureLegend legendOf(const LossPlot& plot) {
    FigureLegend legend(plot.font(), plotSize(*plot.plot()).width());
    for (const SeriesId id : plot.shownSeries()) {
        if (plot.isSeriesVisible(id)) legend.add(plot.legendStyle(id), seriesName(id));
    }
    if (!plot.hasOverlays()) return legend;
    legend.startLine();
    for (const PlotRun* run : plot.drawnRuns()) {
        if (!run->visible || run->data->isEmpty()) continue;
        legend.add(plot.legendStyle(*run), run->legendName());
    }
    return legend;
}

}  // namespace

QSize LossPlot::figureSize(const QString& title) const {
    const FigureLegend legend = legendOf(*this);
    const int header = kMargin + (title.isEmpty() ? 0 : legend.lineHeight()) + legend.height();
    return plotSize(*plot_) + QSize(2 * kMargin, header + kMargin);
}

void LossPlot::paintFigure(QPainter& painter, const QString& title) const {
    const QSize size = plotSize(*plot_);
    const FigureLegend legend = legendOf(*this);
    const int line = legend.lineHeight();
    const int header = kMargin + (title.isEmpty() ? 0 : line) + legend.height();

    // QCustomPlot draws with its own painter only; a picture carries its strokes over to ours.
    QPicture curves;
    QCPPainter recorder(&curves);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    const QRect before = plot_->viewport();
    plot_->setViewport(QRect(QPoint(0, 0), size));
    const QScopedValueRollback painting(forFile_, true);
    plot_->replot(QCustomPlot::rpQueuedRefresh);  // what was never shown has no curves yet
    plot_->toPainter(&recorder, size.width(), size.height());
    recorder.end();
    plot_->setViewport(before);
    if (plot_->isVisible()) plot_->replot(QCustomPlot::rpQueuedReplot);

    const ChartColours colours = chartColours(palette());
    painter.fillRect(QRect(QPoint(0, 0), figureSize(title)), colours.background);
    painter.drawPicture(kMargin, header, curves);
    QRegion margins(QRect(QPoint(0, 0), figureSize(title)));
    margins -= QRect(QPoint(kMargin, header), size);
    for (const QRect& margin : margins) painter.fillRect(margin, colours.background);
    painter.setFont(font());
    legend.paint(painter, QPointF(kMargin, header - legend.height()), colours.text);
    if (title.isEmpty()) return;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(kMargin, kMargin, size.width(), line), Qt::AlignVCenter, title);
}

}  // namespace deepsight
