#pragma once

#include <QFont>
#include <QPalette>

#include "core/config/model_cost.h"
#include "widgets/diagram_layout.h"

class QPainter;

namespace deepsight {

/// Whose share the bars of the model diagram show.
enum class DiagramMeasure { Compute, Parameters };

/// What the model diagram looks like at the moment. Refers to the model and the layout.
struct DiagramScene {
    const ModelCost& cost;
    const DiagramLayout& layout;
    QPalette palette;
    QFont font;
    DiagramMeasure measure = DiagramMeasure::Compute;
    int selected = -1;  ///< index into DiagramLayout::boxes
    int hovered = -1;
    bool hasFocus = false;
};

/// Paints at scale 1 into layout.size, as vectors. Any thread that may paint text.
void paintDiagram(QPainter& painter, const DiagramScene& scene);

/// "[15, 100, 90]"; in words for a scalar.
QString shapeText(const TensorShape& shape);

/// "Encoder: self-attention", the name of a part where it stands alone.
QString partTitle(const ModelPart& part);

}  // namespace deepsight
