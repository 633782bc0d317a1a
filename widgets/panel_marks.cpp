#include "widgets/panel_marks.h"

#include <algorithm>
#include <cmath>

namespace deepsight {
namespace {

/// More checkpoint lines than this in view would hide the curves; they become ticks.
constexpr int kMaxCheckpointLines = 24;
constexpr double kTickLength = 6;
constexpr double kEdgeSpacing = 9;  // pixels

}  // namespace

PanelMarks::PanelMarks(QCustomPlot* plot, QCPAxisRect* rect) : QCPAbstractItem(plot), rect_(rect) {
    setClipToAxisRect(true);
    setClipAxisRect(rect);
    setSelectable(false);
}

void PanelMarks::draw(QCPPainter* painter) {
    const QRectF area = rect_->rect();
    const QCPAxis& x = *rect_->axis(QCPAxis::atBottom);
    const QCPAxis& y = *rect_->axis(QCPAxis::atLeft);
    drawLines(painter, area, x);
    drawEdges(painter, area, x);
    painter->setAntialiasing(true);
    painter->setPen(Qt::NoPen);
    for (const Dot& dot : dots) {
        painter->setBrush(dot.colour);
        painter->drawEllipse(QPointF(x.coordToPixel(dot.x), y.coordToPixel(dot.y)), 2.0, 2.0);
    }
}

void PanelMarks::drawLines(QCPPainter* painter, const QRectF& area, const QCPAxis& x) const {
    painter->setAntialiasing(false);
    const auto inView = [&](const EventLine& line) { return x.range().contains(line.x); };
    const auto checkpoints = std::count_if(lines.begin(), lines.end(), [&](const EventLine& line) {
        return line.kind == MarkKind::Checkpoint && inView(line);
    });
    for (const EventLine& line : lines) {
        if (!inView(line)) continue;
        const bool light = line.kind == MarkKind::Checkpoint;
        painter->setPen(
            QPen(light ? checkpointColour : eventColour, 1, light ? Qt::DotLine : Qt::DashLine));
        const double px = x.coordToPixel(line.x);
        const double bottom =
            light && checkpoints > kMaxCheckpointLines ? area.top() + kTickLength : area.bottom();
        painter->drawLine(QLineF(px, area.top(), px, bottom));
    }
}

void PanelMarks::drawEdges(QCPPainter* painter, const QRectF& area, const QCPAxis& x) const {
    painter->setAntialiasing(true);
    const double base = area.bottom() - 5;
    double last[2] = {-kEdgeSpacing, -kEdgeSpacing};
    for (const EdgeMark& mark : edges) {
        const double px = x.coordToPixel(mark.x);
        // A run of them shows as a row of marks, not as a smear.
        double& before = last[static_cast<int>(mark.edge)];
        if (std::abs(px - before) < kEdgeSpacing) continue;
        before = px;
        if (mark.edge == Edge::NonFinite) {
            painter->setPen(QPen(mark.colour, 1.5));
            painter->drawLine(QLineF(px - 3, base - 3, px + 3, base + 3));
            painter->drawLine(QLineF(px - 3, base + 3, px + 3, base - 3));
        } else {
            painter->setPen(Qt::NoPen);
            painter->setBrush(mark.colour);
            painter->drawPolygon(QPolygonF{QPointF(px - 4, base - 3), QPointF(px + 4, base - 3),
                                           QPointF(px, base + 4)});
        }
    }
}

}  // namespace deepsight
