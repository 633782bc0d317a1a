#pragma once

#include <qcustomplot.h>

#include <optional>
#include <vector>

#include "widgets/plot_panel.h"

namespace deepsight {

/// What a panel draws besides curves: event lines with a sign at the top, a level across, marks at
/// the lower edge for values that have no place on the axis, and dots for points without a
/// neighbour to draw a line to. Owned by the plot like every QCustomPlot item.
class PanelMarks : public QCPAbstractItem {
  public:
    struct EventLine {
        double x;
        MarkKind kind;
    };
    enum class Edge { NonFinite, NotPositive };
    struct EdgeMark {
        double x;
        Edge edge;
        QColor colour;
    };
    struct Dot {
        double x;
        double y;
        QColor colour;
    };

    PanelMarks(QCustomPlot* plot, QCPAxisRect* rect);

    void reset() { lines.clear(), edges.clear(), dots.clear(); }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

    std::vector<EventLine> lines;
    std::vector<EdgeMark> edges;
    std::vector<Dot> dots;
    std::optional<double> level;
    bool hasSigns = false;  ///< of one panel of a plot
    QColor eventColour;
    QColor checkpointColour;
    QColor alarmColour;
    QColor interventionColour;  ///< of skipped steps and returns to an earlier one
    QColor failureColour;
    QColor background;

  protected:
    void draw(QCPPainter* painter) override;

  private:
    QColor colourOf(MarkKind kind) const;
    void drawLines(QCPPainter* painter, const QRectF& area, const QCPAxis& x) const;
    void drawLevel(QCPPainter* painter, const QRectF& area, const QCPAxis& y) const;
    void drawSign(QCPPainter* painter, const QPointF& centre, MarkKind kind) const;
    void drawCross(QCPPainter* painter, const QPointF& centre, double reach) const;
    void drawEdges(QCPPainter* painter, const QRectF& area, const QCPAxis& x) const;

    QCPAxisRect* rect_;
};

}  // namespace deepsight
