#pragma once

#include <QString>
#include <vector>

#include "core/analysis/projection.h"
#include "widgets/point_set.h"

namespace deepsight {

/// Tables of the tabs that look into a checkpoint, as RFC 4180 CSV. Names are for scripts and not
/// translated; numbers read back exactly, missing ones are "nan". Any thread.

struct ProjectedPoints {
    PointsPtr points;
    Projection projection;
};

/// A line per point: step, side ("encoder", "context", "layer"), name of the layer (of a layer's
/// points only), position, token, x, y and the loss of the next token.
QString projectionCsv(const std::vector<ProjectedPoints>& sets);
/// A line per layer of `left` with its similarity to each layer of `right`.
QString layersCsv(const LayerTrace& left, const LayerTrace& right, const Matrix& cka);
/// A line per step and query position: its weights of all keys; `head` of each trace, -1: the mean.
QString attentionCsv(const std::vector<TracePtr>& traces, std::size_t map, std::int64_t head);
/// A line per step, position, side and rank: what the side means there, and whether that token is
/// among the true next ones.
QString meaningCsv(const std::vector<TracePtr>& traces);

}  // namespace deepsight
