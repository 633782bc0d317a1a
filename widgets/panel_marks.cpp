#include "widgets/panel_marks.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace deepsight {
namespace {

/// More lines of one kind than this in view would hide the curves; they become ticks. Checkpoints
/// and skipped steps may be that many.
constexpr int kMaxLines = 24;
constexpr double kTickLength = 6;
constexpr double kEdgeSpacing = 9;  // pixels
constexpr double kSignSize = 7;     // half of it, with its edge

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
    drawLevel(painter, area, y);
    drawLines(painter, area, x);
    drawEdges(painter, area, x);
    painter->setAntialiasing(true);
    painter->setPen(Qt::NoPen);
    for (const Dot& dot : dots) {
        painter->setBrush(dot.colour);
        painter->drawEllipse(QPointF(x.coordToPixel(dot.x), y.coordToPixel(dot.y)), 2.0, 2.0);
    }
}

QColor PanelMarks::colourOf(MarkKind kind) const {
    switch (kind) {
        case MarkKind::Checkpoint:
            return checkpointColour;
        case MarkKind::Skipped:
        case MarkKind::RolledBack:
            return interventionColour;
        case MarkKind::Alarm:
            return alarmColour;
        case MarkKind::Failed:
            return failureColour;
        default:
            return eventColour;
    }
}

void PanelMarks::drawLines(QCPPainter* painter, const QRectF& area, const QCPAxis& x) const {
    std::vector<EventLine> shown;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(shown),
                 [&](const EventLine& line) { return x.range().contains(line.x); });
    // What matters most is drawn last, over the others.
    std::stable_sort(shown.begin(), shown.end(),
                     [](const EventLine& a, const EventLine& b) { return a.kind < b.kind; });
    const auto tooMany = [&shown](MarkKind kind) {
        return std::count_if(shown.begin(), shown.end(), [kind](const EventLine& line) {
                   return line.kind == kind;
               }) > kMaxLines;
    };
    const bool checkpointTicks = tooMany(MarkKind::Checkpoint);
    const bool skippedTicks = tooMany(MarkKind::Skipped);
    for (const EventLine& line : shown) {
        const bool light = line.kind == MarkKind::Checkpoint;
        const bool tick =
            (light && checkpointTicks) || (line.kind == MarkKind::Skipped && skippedTicks);
        const bool grave = line.kind >= MarkKind::RolledBack;
        painter->setAntialiasing(false);
        painter->setPen(QPen(colourOf(line.kind), 1,
                             light   ? Qt::DotLine
                             : grave ? Qt::SolidLine
                                     : Qt::DashLine));
        const double px = x.coordToPixel(line.x);
        const double bottom = tick ? area.top() + kTickLength : area.bottom();
        painter->drawLine(QLineF(px, area.top(), px, bottom));
        if (hasSigns && !light) drawSign(painter, {px, area.top() + kSignSize}, line.kind);
    }
}

void PanelMarks::drawLevel(QCPPainter* painter, const QRectF& area, const QCPAxis& y) const {
    if (!level || !y.range().contains(*level)) return;
    painter->setAntialiasing(false);
    painter->setPen(QPen(eventColour, 1, Qt::DashDotLine));
    const double height = y.coordToPixel(*level);
    painter->drawLine(QLineF(area.left(), height, area.right(), height));
}

/// Its shape tells the kind of an event without colour and without hovering.
void PanelMarks::drawSign(QCPPainter* painter, const QPointF& centre, MarkKind kind) const {
    const double r = kSignSize - 2;
    painter->setAntialiasing(true);
    painter->setPen(QPen(background, 1));
    painter->setBrush(colourOf(kind));
    const auto bar = [&](double x, double y, double width, double height) {
        painter->drawRect(QRectF(centre + QPointF(x, y), QSizeF(width, height)));
    };
    switch (kind) {
        case MarkKind::Checkpoint:
            return;
        case MarkKind::Event:
            painter->drawEllipse(centre, r / 2, r / 2);
            return;
        case MarkKind::Paused:
            bar(-r * 0.8, -r * 0.8, r * 0.65, r * 1.6);
            bar(r * 0.15, -r * 0.8, r * 0.65, r * 1.6);
            return;
        case MarkKind::Continued:
            painter->drawPolygon(QPolygonF{centre + QPointF(-r * 0.7, -r * 0.9),
                                           centre + QPointF(r, 0),
                                           centre + QPointF(-r * 0.7, r * 0.9)});
            return;
        case MarkKind::Stopped:
            bar(-r * 0.7, -r * 0.7, r * 1.4, r * 1.4);
            return;
        case MarkKind::Skipped:  // to the end of a step, and past it
            painter->drawPolygon(QPolygonF{centre + QPointF(-r * 0.9, -r * 0.8),
                                           centre + QPointF(r * 0.4, 0),
                                           centre + QPointF(-r * 0.9, r * 0.8)});
            bar(r * 0.4, -r * 0.8, r * 0.5, r * 1.6);
            return;
        case MarkKind::RolledBack:  // back, twice as far as an arrow goes
            for (const double left : {-r * 1.1, -r * 0.05}) {
                painter->drawPolygon(QPolygonF{centre + QPointF(left + r * 1.1, -r * 0.9),
                                               centre + QPointF(left, 0),
                                               centre + QPointF(left + r * 1.1, r * 0.9)});
            }
            return;
        case MarkKind::Alarm:
            painter->drawPolygon(QPolygonF{centre + QPointF(0, -r), centre + QPointF(r * 1.1, r),
                                           centre + QPointF(-r * 1.1, r)});
            painter->setPen(QPen(background, 1.4));
            painter->drawLine(QLineF(centre + QPointF(0, -r * 0.3), centre + QPointF(0, r * 0.3)));
            painter->drawLine(QLineF(centre + QPointF(0, r * 0.6), centre + QPointF(0, r * 0.7)));
            return;
        case MarkKind::Failed:
            painter->drawEllipse(centre, r, r);
            painter->setPen(QPen(background, 1.4));
            drawCross(painter, centre, r * 0.4);
            return;
    }
}

void PanelMarks::drawCross(QCPPainter* painter, const QPointF& centre, double reach) const {
    painter->drawLine(QLineF(centre - QPointF(reach, reach), centre + QPointF(reach, reach)));
    painter->drawLine(QLineF(centre - QPointF(reach, -reach), centre + QPointF(reach, -reach)));
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
            drawCross(painter, {px, base}, 3);
        } else {
            painter->setPen(Qt::NoPen);
            painter->setBrush(mark.colour);
            painter->drawPolygon(QPolygonF{QPointF(px - 4, base - 3), QPointF(px + 4, base - 3),
                                           QPointF(px, base + 4)});
        }
    }
}

}  // namespace deepsight
