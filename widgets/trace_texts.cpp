#include "widgets/trace_texts.h"

#include <QCoreApplication>

#include "widgets/embedding_texts.h"
#include "widgets/number_format.h"
#include "widgets/point_set.h"

namespace deepsight {
namespace {

constexpr int kContextLength = 14;  // characters on each side

QString label(const std::vector<std::string>& tokens, std::int64_t position) {
    return visibleToken(QString::fromStdString(tokens[static_cast<std::size_t>(position)]));
}

}  // namespace

QString layerText(LayerPlace place, std::int64_t index) {
    const QString number = QString::number(index + 1);
    switch (place) {
        case LayerPlace::Embedding:
            return QCoreApplication::translate("Embeddings", "Embedding");
        case LayerPlace::EncoderBlock:
            return QCoreApplication::translate("Embeddings", "Encoder block %1").arg(number);
        case LayerPlace::EncoderOutput:
            return QCoreApplication::translate("Embeddings", "Encoder output");
        case LayerPlace::DecoderInput:
            return QCoreApplication::translate("Embeddings", "Decoder input");
        case LayerPlace::DecoderBlock:
            return QCoreApplication::translate("Embeddings", "Decoder block %1").arg(number);
        case LayerPlace::Block:
            return QCoreApplication::translate("Embeddings", "Block %1").arg(number);
        case LayerPlace::Final:
            break;
    }
    return QCoreApplication::translate("Embeddings", "Final norm");
}

QString attentionText(const AttentionMaps& map) {
    const QString layer = layerText(map.place, map.index);
    return map.kind == AttentionKind::Cross
               ? QCoreApplication::translate("Embeddings", "%1, cross").arg(layer)
               : QCoreApplication::translate("Embeddings", "%1, self").arg(layer);
}

QStringList layerTexts(const LayerTrace& trace) {
    QStringList names;
    for (const TracedLayer& layer : trace.layers) names << layerText(layer.place, layer.index);
    return names;
}

QString vectorsText(const LayerTrace& trace, int layer) {
    if (layer == kBothSides) {
        return QCoreApplication::translate("Embeddings", "Encoder outputs and planning contexts");
    }
    return layerTexts(trace).value(layer);
}

QStringList tokensOf(const LayerTrace& trace) {
    QStringList tokens;
    for (const std::string& token : trace.tokens) tokens << QString::fromStdString(token);
    return tokens;
}

QString traceTitle(const LayerTrace& trace) {
    EmbeddingSnapshot named;
    named.source = trace.source;
    return QCoreApplication::translate("Embeddings", "Step %1 · %2")
        .arg(groupedNumber(trace.step), sourceText(named));
}

QString inContext(const std::vector<std::string>& tokens, std::int64_t position) {
    const auto count = static_cast<std::int64_t>(tokens.size());
    if (position < 0 || position >= count) return {};
    QString before, after;
    std::int64_t first = position, last = position;
    while (first > 0 && before.size() < kContextLength) before.prepend(label(tokens, --first));
    while (last + 1 < count && after.size() < kContextLength) after += label(tokens, ++last);
    const QString dots(QChar(0x2026));
    return (first > 0 ? dots : QString()) + before + QLatin1Char('[') + label(tokens, position) +
           QLatin1Char(']') + after + (last + 1 < count ? dots : QString());
}

LayerTrace traceOf(const EmbeddingSnapshot& snapshot) {
    LayerTrace trace;
    trace.step = snapshot.step;
    trace.time = snapshot.time;
    trace.width = snapshot.width;
    trace.source = snapshot.source;
    trace.tokens = snapshot.tokens;
    trace.contexts = snapshot.contexts;
    trace.encoderOutput = snapshot.encoderOutput;
    trace.planningContext = snapshot.planningContext;
    return trace;
}

}  // namespace deepsight
