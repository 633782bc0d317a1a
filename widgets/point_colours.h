#pragma once

#include <QPalette>

#include "widgets/point_set.h"
#include "widgets/scatter_painter.h"

namespace deepsight {

/// What the colours of projected points tell.
enum class PointColouring { Token, Position, Loss };

struct PointColours {
    QVector<QColor> colours;  ///< one for each point
    QVector<ScatterLegendEntry> legend;
    std::optional<ScatterBar> bar;
};

/// Of tokens the most frequent get colours of their own, which the legend names. A point without a
/// known loss is grey. The legend also names the shapes of the sides.
PointColours colourPoints(const PointSet& points, PointColouring colouring,
                          const QPalette& palette);
PointShape shapeOf(PointSide side);

}  // namespace deepsight
