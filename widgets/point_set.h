#pragma once

#include <QVector>

#include "core/analysis/similarity.h"
#include "widgets/inspector_tab.h"

namespace deepsight {

/// Which vectors of a trace a point stands for.
enum class PointSide { Encoder, Context, Layer };

struct InspectedPoint {
    PointSide side = PointSide::Encoder;
    int position = 0;
};

/// Vectors of a trace that are looked at together.
struct PointSet {
    TracePtr trace;
    int layer = -1;             ///< of the trace, or kBothSides
    std::vector<float> values;  ///< [points, width]
    std::int64_t width = 0;
    QVector<InspectedPoint> points;
    RowSet rows() const { return {values, static_cast<std::int64_t>(points.size()), width}; }
};
using PointsPtr = std::shared_ptr<const PointSet>;

/// Layer number of both sides of the future loss together.
inline constexpr int kBothSides = -1;
/// Of layer `layer`, or encoder outputs and then planning contexts. Empty where the trace has no
/// such vectors.
PointSet pointsOf(const TracePtr& trace, int layer);

}  // namespace deepsight
