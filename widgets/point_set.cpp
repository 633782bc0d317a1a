#include "widgets/point_set.h"

namespace deepsight {
namespace {

void append(PointSet& set, const std::vector<float>& values, std::int64_t rows, PointSide side) {
    set.values.insert(set.values.end(), values.begin(), values.end());
    for (int i = 0; i < rows; ++i) set.points.append({side, i});
}

}  // namespace

PointSet pointsOf(const TracePtr& trace, int layer) {
    PointSet set;
    if (!trace) return set;
    set.trace = trace;
    set.layer = layer;
    set.width = trace->width;
    if (layer == kBothSides) {
        if (!trace->hasEncoder()) return set;
        append(set, trace->encoderOutput, trace->time, PointSide::Encoder);
        append(set, trace->planningContext, trace->contexts, PointSide::Context);
    } else if (layer >= 0 && layer < static_cast<int>(trace->layers.size())) {
        append(set, trace->layers[static_cast<std::size_t>(layer)].values, trace->time,
               PointSide::Layer);
    }
    return set;
}

}  // namespace deepsight
