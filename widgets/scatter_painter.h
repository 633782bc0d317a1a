#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QVector>
#include <optional>
#include <utility>

#include "widgets/colour_maps.h"

namespace deepsight {

enum class PointShape { Circle, Triangle };

struct ScatterPoint {
    QPointF at;
    QColor colour;
    PointShape shape = PointShape::Circle;
};

struct ScatterLegendEntry {
    QString text;
    QColor colour;
    PointShape shape = PointShape::Circle;
};

/// What the colours of a scale stand for.
struct ScatterBar {
    ColourMap map = ColourMap::Viridis;
    QString low;
    QString high;
    QString title;
};

/// What a scatter plot looks like right now. Points are told by their index.
struct ScatterScene {
    QVector<ScatterPoint> points;
    QVector<std::pair<int, int>> links;  ///< pairs of points; drawn faintly, the selected strongly
    QVector<ScatterLegendEntry> legend;
    std::optional<ScatterBar> bar;
    QRectF view;  ///< visible part, in the points' coordinates; y upwards
    std::optional<int> hovered;
    std::optional<int> selected;
    QVector<int> ringed;  ///< what is near the selected one, say

    /// All points with a margin.
    QRectF bounds() const;
    /// The other end of a point's link.
    std::optional<int> partner(int point) const;
};

/// Lays out and draws a scatter plot in an area: points with links, rings and legend below. Both
/// axes have one scale, since distances are what is read. Made for one drawing or one question
/// about positions.
class ScatterPainter {
  public:
    ScatterPainter(const ScatterScene& scene, const QRectF& area, const QFont& font,
                   const QPalette& palette);

    QRectF plotRect() const { return plot_; }
    QPointF toPixels(const QPointF& point) const;
    QPointF toPoint(const QPointF& pixels) const;
    /// The nearest point within reach of the pointer.
    std::optional<int> pointAt(const QPointF& pixels) const;
    void paint(QPainter& painter) const;

  private:
    struct Placed {
        QRectF room;
        const ScatterLegendEntry* entry;
    };

    void placeLegend();
    void paintLinks(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;
    void paintMark(QPainter& painter, const QPointF& at, PointShape shape, double radius) const;
    void paintRings(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintBar(QPainter& painter) const;

    const ScatterScene& scene_;
    QRectF area_;
    QRectF plot_;
    QFont font_;
    QPalette palette_;
    QVector<Placed> legend_;
    QRectF bar_;
    double scale_ = 1;  ///< pixels per unit
};

}  // namespace deepsight
