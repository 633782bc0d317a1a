#pragma once

#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include "core/config/model_cost.h"

namespace deepsight {

/// Where everything of the model diagram is, in pixels at scale 1; data flows from the bottom to
/// the top, as in the transformer paper. Plain values.
struct DiagramLayout {
    struct Box {
        int part = 0;  ///< index into ModelCost::parts
        QRectF rect;
    };
    struct Stack {
        PartStack stack = PartStack::None;
        std::int64_t layers = 1;
        QRectF frame;
        QRectF label;  ///< room for "Encoder 13 ×", left of the arrow that leaves the stack
    };
    struct Arrow {
        QPolygonF path;         ///< right angles, the head at the end
        bool planning = false;  ///< belongs to the planning objective: dashed
    };
    enum class LabelKind { Tokens, NextTokenLoss, EncoderOutput };
    struct Label {
        LabelKind kind = LabelKind::Tokens;
        QRectF rect;
        Qt::Alignment alignment;
    };

    QList<Box> boxes;
    QList<Stack> stacks;
    QList<Arrow> arrows;
    QList<Label> labels;
    QSizeF size;

    /// The box at a point, or -1.
    int boxAt(const QPointF& point) const;
    /// The nearest box from box `from` in a direction, or `from` where there is none.
    int neighbour(int from, Qt::Key direction) const;
};

DiagramLayout layOutDiagram(const ModelCost& cost);

}  // namespace deepsight
