#pragma once

#include <QString>
#include <QStringList>

#include "core/analysis/layer_trace.h"

namespace deepsight {

/// Words of the tabs that look into a checkpoint. Any thread.

QString layerText(LayerPlace place, std::int64_t index);  ///< "Encoder block 1"
QString attentionText(const AttentionMaps& map);          ///< "Encoder block 1, self"
QStringList layerTexts(const LayerTrace& trace);
/// Of layer `layer`, or of both sides of the future loss where it is kBothSides.
QString vectorsText(const LayerTrace& trace, int layer);
QStringList tokensOf(const LayerTrace& trace);
/// "Step 500 · validation, token 0"
QString traceTitle(const LayerTrace& trace);
/// A position with the text around it: "…blue [sky] is…". Of `tokens`, the labels of a window.
QString inContext(const std::vector<std::string>& tokens, std::int64_t position);
/// What a snapshot holds of a trace: both sides of the future loss, and no layers.
LayerTrace traceOf(const EmbeddingSnapshot& snapshot);

}  // namespace deepsight
