#include "widgets/heatmap_plot.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "widgets/embedding_texts.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr double kZoomPerNotch = 0.8;
constexpr double kFewestCells = 4;
constexpr int kLabelLength = 10;
constexpr QSize kUnshownSize(1000, 900);
constexpr int kFigureMargin = 16;

QStringList axisLabels(const QStringList& tokens) {
    QStringList labels;
    for (int i = 0; i < tokens.size(); ++i) {
        QString text = visibleToken(tokens[i]);
        if (text.size() > kLabelLength) text = text.left(kLabelLength - 1) + QChar(0x2026);
        // Position first: a token may be a number too.
        labels << QStringLiteral("%1: %2").arg(i).arg(text);
    }
    return labels;
}

}  // namespace

HeatmapPlot::HeatmapPlot(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("heatmapPlot"));
    setAccessibleName(tr("Similarity heatmap"));
    setAccessibleDescription(
        tr("Arrow keys move from cell to cell, Enter chooses a row, plus and minus zoom, F shows "
           "all."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatmapPlot::setMatrix(const Matrix& matrix, const QStringList& rowTokens,
                            const QStringList& columnTokens) {
    const bool sameShape = matrix.rows == matrix_.rows && matrix.columns == matrix_.columns;
    matrix_ = matrix;
    rowTokens_ = rowTokens;
    columnTokens_ = columnTokens;
    scene_.rowLabels = named_ ? rowTokens : axisLabels(rowTokens);
    scene_.columnLabels = named_ ? columnTokens : axisLabels(columnTokens);
    if (!sameShape) {
        scene_.view =
            QRectF(0, 0, static_cast<double>(matrix.columns), static_cast<double>(matrix.rows));
        setHover({});
    }
    updateRange();
    Q_EMIT hoverChanged();
}

void HeatmapPlot::clear() { setMatrix({}, {}, {}); }

void HeatmapPlot::setAxisTitles(const QString& rows, const QString& columns) {
    scene_.rowTitle = rows;
    scene_.columnTitle = columns;
    update();
}

void HeatmapPlot::setPlaceholder(const QString& text) {
    placeholder_ = text;
    update();
}

void HeatmapPlot::setColours(const ColourScale& colours) {
    scene_.colours = colours;
    updateRange();
}

void HeatmapPlot::setRange(std::optional<std::pair<double, double>> range) {
    fixedRange_ = range;
    updateRange();
}

void HeatmapPlot::updateRange() {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const float value : matrix_.values) {
        if (!std::isfinite(value)) continue;
        low = std::min(low, static_cast<double>(value));
        high = std::max(high, static_cast<double>(value));
    }
    if (!(low <= high)) low = 0, high = 1;
    dataRange_ = {low, high};
    if (isDiverging(scene_.colours.map)) {
        high = std::max(std::abs(low), std::abs(high));
        low = -high;
    }
    if (fixedRange_) std::tie(low, high) = *fixedRange_;
    if (low == high) {
        const double pad = low == 0 ? 1 : std::abs(low) * 0.1;
        low -= pad;
        high += pad;
    }
    scene_.low = low;
    scene_.high = high;
    updateCells();
}

void HeatmapPlot::updateCells() {
    QImage cells(static_cast<int>(matrix_.columns), static_cast<int>(matrix_.rows),
                 QImage::Format_RGB32);
    // A grey that no map contains stands for NaN.
    const QRgb missing = qRgb(128, 128, 128);
    std::array<QRgb, 1024> colours;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        colours[i] = scene_.colours.at(static_cast<double>(i) / (colours.size() - 1));
    }
    const double scale = (colours.size() - 1) / (scene_.high - scene_.low);
    for (int row = 0; row < cells.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(cells.scanLine(row));
        for (int column = 0; column < cells.width(); ++column) {
            const double value = matrix_.at(row, column);
            const double at = std::clamp((value - scene_.low) * scale, 0.0, colours.size() - 1.0);
            line[column] =
                std::isnan(value) ? missing : colours[static_cast<std::size_t>(at + 0.5)];
        }
    }
    scene_.cells = cells;
    update();
}

QString HeatmapPlot::hoverText() const {
    if (!scene_.hover || !hasMatrix()) return {};
    const int row = scene_.hover->y(), column = scene_.hover->x();
    return tr("i = %1 \"%2\", j = %3 \"%4\"")
        .arg(QString::number(row), visibleToken(rowTokens_.value(row)), QString::number(column),
             visibleToken(columnTokens_.value(column)));
}

HeatmapPainter HeatmapPlot::painter() const { return {scene_, QRectF(rect()), font(), palette()}; }

QPointF HeatmapPlot::cellCentre(int row, int column) const {
    const HeatmapPainter layout = painter();
    const double size = layout.mapRect().width() / scene_.view.width();
    return layout.mapRect().topLeft() +
           (QPointF(column + 0.5, row + 0.5) - scene_.view.topLeft()) * size;
}

void HeatmapPlot::paintEvent(QPaintEvent*) {
    QPainter p(this);
    if (hasMatrix()) {
        painter().paint(p);
        return;
    }
    p.setPen(statusColours(palette()).muted);
    p.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, placeholder_);
}

QSize HeatmapPlot::figureSize() const {
    const QSize size = isVisible() ? this->size() : kUnshownSize;
    const int title = QFontMetrics(font()).height() + kFigureMargin;
    return size + QSize(2 * kFigureMargin, 2 * kFigureMargin + title);
}

void HeatmapPlot::paintFigure(QPainter& painter, const QString& title) const {
    const QRect inner = QRect(QPoint(), figureSize())
                            .adjusted(kFigureMargin, kFigureMargin, -kFigureMargin, -kFigureMargin);
    painter.fillRect(QRect(QPoint(), figureSize()), statusColours(palette()).card);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(font());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, title);
    HeatmapScene scene = scene_;
    scene.hover.reset();
    scene.markedRow.reset();
    const int above = QFontMetrics(font()).height() + kFigureMargin;
    HeatmapPainter(scene, QRectF(inner.adjusted(0, above, 0, 0)), font(), palette()).paint(painter);
}

void HeatmapPlot::fit() {
    scene_.view =
        QRectF(0, 0, static_cast<double>(matrix_.columns), static_cast<double>(matrix_.rows));
    update();
}

void HeatmapPlot::moveView(const QPointF& topLeft) {
    const double columns = static_cast<double>(matrix_.columns);
    const double rows = static_cast<double>(matrix_.rows);
    scene_.view.moveTopLeft(
        {std::clamp(topLeft.x(), 0.0, std::max(0.0, columns - scene_.view.width())),
         std::clamp(topLeft.y(), 0.0, std::max(0.0, rows - scene_.view.height()))});
    update();
}

void HeatmapPlot::zoom(double factor, const QPointF& about) {
    if (!hasMatrix()) return;
    const double columns = static_cast<double>(matrix_.columns);
    const double smallest = std::min(kFewestCells, columns);
    const double width = std::clamp(scene_.view.width() * factor, smallest, columns);
    const double applied = width / scene_.view.width();
    const QPointF corner = about + (scene_.view.topLeft() - about) * applied;
    scene_.view.setSize(scene_.view.size() * applied);
    moveView(corner);
}

void HeatmapPlot::setHover(std::optional<QPoint> cell) {
    if (cell == scene_.hover) return;
    scene_.hover = cell;
    update();
    Q_EMIT hoverChanged();
}

void HeatmapPlot::wheelEvent(QWheelEvent* event) {
    zoom(std::pow(kZoomPerNotch, event->angleDelta().y() / 120.0),
         painter().toCells(event->position()));
    setHover(painter().cellAt(event->position()));
    event->accept();
}

void HeatmapPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !hasMatrix()) return;
    dragging_ = true;
    moved_ = false;
    pressedAt_ = event->position();
    dragFrom_ = painter().toCells(event->position());
}

void HeatmapPlot::mouseMoveEvent(QMouseEvent* event) {
    if (!hasMatrix()) return;
    if (dragging_ && event->buttons().testFlag(Qt::LeftButton)) {
        moved_ |=
            QLineF(pressedAt_, event->position()).length() >= QApplication::startDragDistance();
        moveView(scene_.view.topLeft() + dragFrom_ - painter().toCells(event->position()));
    }
    setHover(painter().cellAt(event->position()));
}

void HeatmapPlot::mouseReleaseEvent(QMouseEvent* event) {
    const bool clicked = std::exchange(dragging_, false) && !moved_;
    const auto cell = painter().cellAt(event->position());
    if (clicked && cell && hasMatrix()) Q_EMIT cellChosen(*cell);
}

void HeatmapPlot::setMarkedRow(std::optional<int> row) {
    scene_.markedRow = row;
    update();
}

void HeatmapPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) fit();
}

void HeatmapPlot::keyPressEvent(QKeyEvent* event) {
    const QPoint at = scene_.hover.value_or(scene_.view.center().toPoint());
    QPoint to = at;
    switch (event->key()) {
        case Qt::Key_Left:
            to.rx()--;
            break;
        case Qt::Key_Right:
            to.rx()++;
            break;
        case Qt::Key_Up:
            to.ry()--;
            break;
        case Qt::Key_Down:
            to.ry()++;
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(kZoomPerNotch, QPointF(at));
            return;
        case Qt::Key_Minus:
            zoom(1 / kZoomPerNotch, QPointF(at));
            return;
        case Qt::Key_F:
            fit();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (scene_.hover) Q_EMIT cellChosen(*scene_.hover);
            return;
        case Qt::Key_Escape:
            setHover({});
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    if (!scene_.cells.rect().contains(to)) return;
    const QRectF cell(to, QSizeF(1, 1));
    if (!scene_.view.contains(cell)) {
        moveView(scene_.view.topLeft() +
                 QPointF(std::min(0.0, cell.left() - scene_.view.left()) +
                             std::max(0.0, cell.right() - scene_.view.right()),
                         std::min(0.0, cell.top() - scene_.view.top()) +
                             std::max(0.0, cell.bottom() - scene_.view.bottom())));
    }
    setHover(to);
}

void HeatmapPlot::leaveEvent(QEvent*) { setHover({}); }

}  // namespace deepsight
