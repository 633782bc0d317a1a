#include "widgets/position_chart.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPicture>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/axis_ticker.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr QSize kLeastFigure(720, 420);
constexpr int kFigureMargin = 16;
constexpr int kTickWidth = 60;  // pixels of axis per tick
constexpr int kTickHeight = 36;

QPen linePen(ChartRole role, const ChartColours& colours) {
    switch (role) {
        case ChartRole::First:
            return QPen(colours.train, 1.8);
        case ChartRole::Second:
            return QPen(colours.future, 1.8, Qt::DashDotLine);
        case ChartRole::FirstOther:
            return QPen(colours.validation, 1.8, Qt::DashLine);
        case ChartRole::SecondOther:
            return QPen(colours.extra, 1.8, Qt::DotLine);
    }
    return {};
}

QFont smallFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.9));
    return small;
}

void styleAxis(QCPAxis* axis, const QFont& font, const ChartColours& colours) {
    axis->setTickLabelFont(font);
    axis->setLabelFont(font);
    axis->setTickLabelColor(colours.text);
    axis->setLabelColor(colours.text);
    axis->setBasePen(QPen(colours.axis));
    axis->setTickPen(Qt::NoPen);
    axis->setSubTicks(false);
    axis->setTickLabelPadding(4);
    axis->setLabelPadding(2);
    axis->grid()->setPen(QPen(colours.grid, 1));
    axis->grid()->setZeroLinePen(QPen(colours.axis, 1));
}

}  // namespace

int ChartData::count() const {
    qsizetype most = 0;
    for (const ChartLine& line : lines) most = std::max(most, line.y.size());
    return static_cast<int>(most);
}

PositionChart::PositionChart(QWidget* parent)
    : QWidget(parent),
      plot_(new QCustomPlot(this)),
      cursor_(new QCPItemLine(plot_)),
      level_(new QCPItemStraightLine(plot_)) {
    setObjectName(QStringLiteral("positionChart"));
    setAccessibleName(tr("Curve over positions"));
    setAccessibleDescription(tr("Left and Right read the curve from position to position."));
    setFocusPolicy(Qt::StrongFocus);
    plot_->setFocusProxy(this);
    plot_->setMouseTracking(true);
    plot_->installEventFilter(this);
    plot_->setMinimumSize(80, 60);
    cursor_->setVisible(false);
    level_->setVisible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);

    // The legend is a row of its own, above: inside, it would hide values.
    plot_->axisRect()->setMinimumMargins(QMargins(8, 2, 10, 2));
    plot_->axisRect()->insetLayout()->take(plot_->legend);
    plot_->plotLayout()->insertRow(0);
    plot_->plotLayout()->addElement(0, 0, plot_->legend);
    plot_->plotLayout()->setRowStretchFactor(0, 0.001);
    plot_->legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot_->legend->setBorderPen(Qt::NoPen);
    plot_->legend->setBrush(Qt::NoBrush);
    plot_->legend->setMargins(QMargins(2, 0, 2, 0));
    plot_->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new AxisTicker(TickUnit::Count, false)));
    plot_->yAxis->setNumberPrecision(4);
    applyColours();
}

void PositionChart::setData(const ChartData& data) {
    data_ = data;
    if (pointed_ && *pointed_ >= data.count()) pointed_.reset();
    fill();
    Q_EMIT pointedChanged();
}

void PositionChart::fill() {
    plot_->clearGraphs();
    for (const ChartLine& line : data_.lines) {
        QVector<double> xs;
        for (int i = 0; i < line.y.size(); ++i) xs << data_.x(i);
        QCPGraph* graph = plot_->addGraph();
        graph->setName(line.name);
        graph->setData(xs, line.y, true);
    }
    plot_->xAxis->setLabel(data_.xTitle);
    plot_->yAxis->setLabel(data_.yTitle);
    plot_->legend->setVisible(data_.lines.size() > 1);
    level_->setVisible(data_.level.has_value());
    level_->point1->setCoords(0, data_.level.value_or(0));
    level_->point2->setCoords(1, data_.level.value_or(0));
    applyColours();
    fitRanges();
}

void PositionChart::fitRanges() {
    double low = data_.level.value_or(std::numeric_limits<double>::infinity());
    double high = data_.level.value_or(-low);
    for (const ChartLine& line : data_.lines) {
        for (const double value : line.y) {
            if (!std::isfinite(value)) continue;
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (!(low <= high)) low = 0, high = 1;
    double pad = (high - low) * 0.06;
    if (pad <= 0) pad = high == 0 ? 1 : std::abs(high) * 0.1;
    plot_->yAxis->setRange(low - pad, high + pad);
    const int first = data_.x(0), last = data_.x(std::max(0, data_.count() - 1));
    const double side = std::max(0.5, 0.02 * (last - first));
    plot_->xAxis->setRange(first - side, last + side);
    arrangeLegend(width());
    plot_->xAxis->ticker()->setTickCount(std::clamp(width() / kTickWidth, 2, 10));
    plot_->yAxis->ticker()->setTickCount(std::clamp(height() / kTickHeight, 2, 7));
    replot();
}

void PositionChart::applyColours() {
    const ChartColours colours = chartColours(palette());
    const QFont font = smallFont(this->font());
    plot_->setBackground(colours.background);
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) styleAxis(axis, font, colours);
    plot_->xAxis->grid()->setVisible(false);
    plot_->legend->setFont(font);
    plot_->legend->setTextColor(colours.text);
    for (int i = 0; i < plot_->graphCount(); ++i) {
        plot_->graph(i)->setPen(linePen(data_.lines[i].role, colours));
        plot_->legend->item(i)->setFont(font);
        plot_->legend->item(i)->setTextColor(colours.text);
        // A lone point has no line to lie on.
        plot_->graph(i)->setScatterStyle(data_.lines[i].y.size() < 40
                                             ? QCPScatterStyle(QCPScatterStyle::ssDisc, 4)
                                             : QCPScatterStyle(QCPScatterStyle::ssNone));
    }
    cursor_->setPen(QPen(colours.text, 1, Qt::DotLine));
    level_->setPen(QPen(colours.axis, 1, Qt::DashDotLine));
    replot();
}

void PositionChart::arrangeLegend(int room) const {
    int widest = 0;
    const QFontMetrics metrics(plot_->legend->font());
    for (const ChartLine& line : data_.lines) {
        widest = std::max(widest, metrics.horizontalAdvance(line.name));
    }
    const int icon = plot_->legend->iconSize().width() + 3 * space::kSmall;
    const int columns = std::clamp(room / std::max(1, widest + icon), 1, 2);
    if (plot_->legend->wrap() == columns) return;
    plot_->legend->setWrap(columns);
    plot_->legend->setFillOrder(QCPLegend::foColumnsFirst, true);
}

void PositionChart::replot() {
    // Before it has a size, QCustomPlot has nothing to draw on.
    if (isVisible()) plot_->replot(QCustomPlot::rpQueuedReplot);
}

int PositionChart::indexAt(const QPointF& position) const {
    const double x = plot_->xAxis->pixelToCoord(position.x());
    int nearest = 0;
    for (int i = 1; i < data_.count(); ++i) {
        if (std::abs(data_.x(i) - x) < std::abs(data_.x(nearest) - x)) nearest = i;
    }
    return nearest;
}

void PositionChart::point(std::optional<int> index) {
    if (data_.count() == 0) index.reset();
    if (index == pointed_) return;
    pointed_ = index;
    cursor_->setVisible(index.has_value());
    if (index) {
        const double x = data_.x(*index);
        cursor_->start->setCoords(x, plot_->yAxis->range().lower);
        cursor_->end->setCoords(x, plot_->yAxis->range().upper);
    }
    replot();
    Q_EMIT pointedChanged();
}

bool PositionChart::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove) {
        point(indexAt(static_cast<QMouseEvent*>(event)->position()));
    } else if (event->type() == QEvent::Leave) {
        point({});
    } else if (event->type() == QEvent::Resize) {
        fitRanges();
    } else if (event->type() == QEvent::Wheel) {
        event->ignore();  // QCustomPlot would keep it from what the chart scrolls in
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PositionChart::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (event->key() == Qt::Key_Escape && pointed_) {
        point({});
    } else if (step != 0) {
        const int first = step > 0 ? 0 : data_.count() - 1;
        point(pointed_ ? std::clamp(*pointed_ + step, 0, std::max(0, data_.count() - 1)) : first);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PositionChart::focusOutEvent(QFocusEvent* event) {
    point({});
    QWidget::focusOutEvent(event);
}

void PositionChart::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitRanges();
}

void PositionChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applyColours();
    QWidget::changeEvent(event);
}

QSize PositionChart::figureSize() const {
    const QSize size = isVisible() ? this->size().expandedTo(kLeastFigure) : kLeastFigure;
    const int title = QFontMetrics(font()).height() + kFigureMargin;
    return size + QSize(2 * kFigureMargin, 2 * kFigureMargin + title);
}

void PositionChart::paintFigure(QPainter& painter, const QString& title) const {
    const QSize whole = figureSize();
    const int above = kFigureMargin + QFontMetrics(font()).height() + kFigureMargin;
    const QSize size(whole.width() - 2 * kFigureMargin, whole.height() - above - kFigureMargin);
    // QCustomPlot draws with a painter of its own only.
    QPicture picture;
    const bool marked = cursor_->visible();
    cursor_->setVisible(false);
    QCPPainter plotPainter(&picture);
    arrangeLegend(size.width());
    plot_->toPainter(&plotPainter, size.width(), size.height());
    plotPainter.end();
    arrangeLegend(width());
    cursor_->setVisible(marked);

    painter.fillRect(QRect(QPoint(), whole), chartColours(palette()).background);
    painter.setPen(chartColours(palette()).text);
    painter.setFont(font());
    painter.drawText(QRect(QPoint(), whole).adjusted(kFigureMargin, kFigureMargin, 0, 0),
                     Qt::AlignLeft | Qt::AlignTop, title);
    painter.drawPicture(kFigureMargin, above, picture);
}

}  // namespace deepsight
