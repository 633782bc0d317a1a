#pragma once

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPoint>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <optional>

#include "widgets/colour_maps.h"

namespace deepsight {

/// What a heatmap looks like right now. Cells are counted (column, row) from the top left.
struct HeatmapScene {
    QImage cells;  ///< one pixel per cell
    QStringList rowLabels;
    QStringList columnLabels;
    QString rowTitle;
    QString columnTitle;
    QRectF view;  ///< visible part, in cells
    ColourScale colours;
    double low = 0;  ///< values at the ends of the colour map
    double high = 1;
    std::optional<QPoint> hover;
    std::optional<int> markedRow;  ///< chosen by the user
};

/// Lays out and draws a heatmap in an area: cells, token labels on both axes (as many as fit), the
/// diagonal, and a colour bar. Made for one drawing or one question about positions.
class HeatmapPainter {
  public:
    HeatmapPainter(const HeatmapScene& scene, const QRectF& area, const QFont& font,
                   const QPalette& palette);

    QRectF mapRect() const { return map_; }
    QPointF toCells(const QPointF& position) const;
    std::optional<QPoint> cellAt(const QPointF& position) const;
    void paint(QPainter& painter) const;

  private:
    QPointF toPixels(const QPointF& cells) const;
    double cellSize() const { return map_.width() / scene_.view.width(); }
    void paintCells(QPainter& painter) const;
    void paintGrid(QPainter& painter) const;
    void paintDiagonal(QPainter& painter) const;
    void paintRowLabels(QPainter& painter) const;
    void paintColumnLabels(QPainter& painter) const;
    void paintTitles(QPainter& painter) const;
    void paintColourBar(QPainter& painter) const;
    void paintMarkedRow(QPainter& painter) const;
    void paintHover(QPainter& painter) const;
    int labelStep() const;

    const HeatmapScene& scene_;
    QRectF area_;
    QRectF map_;
    QFont font_;
    QFont labelFont_;
    QPalette palette_;
    double labelWidth_ = 0;
};

/// Round values from low to high, both inclusive where they are round, about `count` of them.
QVector<double> niceTicks(double low, double high, int count);

}  // namespace deepsight
