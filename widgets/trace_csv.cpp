#include "widgets/trace_csv.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "widgets/csv_text.h"

namespace deepsight {
namespace {

constexpr auto kLineEnd = "\r\n";

const char* sideName(PointSide side) {
    switch (side) {
        case PointSide::Encoder:
            return "encoder";
        case PointSide::Context:
            return "context";
        case PointSide::Layer:
            break;
    }
    return "layer";
}

const std::string& tokenAt(const LayerTrace& trace, std::int64_t position) {
    return trace.tokens[static_cast<std::size_t>(position)];
}

void addMeanings(std::string& text, const LayerTrace& trace, const ContextMeaning& meaning,
                 const char* side, const std::vector<NearToken>& near) {
    for (std::size_t rank = 0; rank < near.size(); ++rank) {
        const auto true_ =
            std::find_if(meaning.future.begin(), meaning.future.end(),
                         [&](const FutureToken& token) { return token.token == near[rank].token; });
        text += std::to_string(trace.step) + ',' + std::to_string(meaning.position) + ',' +
                csvQuoted(tokenAt(trace, meaning.position)) + ',' + side + ',' +
                std::to_string(rank + 1) + ',' + csvQuoted(near[rank].label) + ',';
        appendCsvNumber(text, near[rank].cosine);
        text +=
            ',' + (true_ == meaning.future.end() ? std::string() : std::to_string(true_->distance));
        text += kLineEnd;
    }
}

}  // namespace

QString projectionCsv(const std::vector<ProjectedPoints>& sets) {
    std::string text = std::string("step,side,layer,position,token,x,y,next_token_loss") + kLineEnd;
    for (const ProjectedPoints& set : sets) {
        const LayerTrace& trace = *set.points->trace;
        std::string layer;
        if (set.points->layer != kBothSides) {
            const TracedLayer& traced = trace.layers[static_cast<std::size_t>(set.points->layer)];
            layer = csvQuoted(layerName(traced.place, traced.index));
        }
        for (int i = 0; i < set.points->points.size(); ++i) {
            const InspectedPoint& point = set.points->points[i];
            const auto row = static_cast<std::size_t>(i);
            const auto place = static_cast<std::size_t>(point.position);
            text += std::to_string(trace.step) + ',' + sideName(point.side) + ',' + layer + ',' +
                    std::to_string(point.position) + ',' +
                    csvQuoted(tokenAt(trace, point.position)) + ',';
            appendCsvNumber(text, set.projection.x[row]);
            text += ',';
            appendCsvNumber(text, set.projection.y[row]);
            text += ',';
            appendCsvNumber(text, place < trace.nextTokenLoss.size() ? trace.nextTokenLoss[place]
                                                                     : std::nanf(""));
            text += kLineEnd;
        }
    }
    return QString::fromStdString(text);
}

QString layersCsv(const LayerTrace& left, const LayerTrace& right, const Matrix& cka) {
    std::string text = "step,layer";
    for (std::int64_t j = 0; j < cka.columns; ++j) {
        const TracedLayer& layer = right.layers[static_cast<std::size_t>(j)];
        text += ',' + csvQuoted("step " + std::to_string(right.step) + ' ' +
                                layerName(layer.place, layer.index));
    }
    text += kLineEnd;
    for (std::int64_t i = 0; i < cka.rows; ++i) {
        const TracedLayer& layer = left.layers[static_cast<std::size_t>(i)];
        text += std::to_string(left.step) + ',' + csvQuoted(layerName(layer.place, layer.index));
        for (std::int64_t j = 0; j < cka.columns; ++j) {
            text += ',';
            appendCsvNumber(text, cka.at(i, j));
        }
        text += kLineEnd;
    }
    return QString::fromStdString(text);
}

QString attentionCsv(const std::vector<TracePtr>& traces, std::size_t map, std::int64_t head) {
    std::int64_t keys = 0;
    for (const TracePtr& trace : traces) {
        if (map < trace->attention.size()) keys = std::max(keys, trace->attention[map].time);
    }
    std::string text = "step,query_position,token";
    for (std::int64_t j = 0; j < keys; ++j) text += ",key_" + std::to_string(j);
    text += kLineEnd;
    for (const TracePtr& trace : traces) {
        if (map >= trace->attention.size()) continue;
        const AttentionMaps& maps = trace->attention[map];
        if (head >= maps.heads) continue;
        const Matrix weights = head < 0 ? maps.mean() : maps.matrix(head);
        for (std::int64_t i = 0; i < weights.rows; ++i) {
            text += std::to_string(trace->step) + ',' + std::to_string(i) + ',' +
                    csvQuoted(tokenAt(*trace, i));
            for (std::int64_t j = 0; j < weights.columns; ++j) {
                text += ',';
                appendCsvNumber(text, weights.at(i, j));
            }
            text.append(static_cast<std::size_t>(keys - weights.columns), ',');
            text += kLineEnd;
        }
    }
    return QString::fromStdString(text);
}

QString meaningCsv(const std::vector<TracePtr>& traces) {
    std::string text =
        std::string("step,position,token,side,rank,near_token,cosine,true_distance") + kLineEnd;
    for (const TracePtr& trace : traces) {
        for (const ContextMeaning& meaning : trace->meanings) {
            addMeanings(text, *trace, meaning, "encoder", meaning.encoder);
            addMeanings(text, *trace, meaning, "context", meaning.context);
        }
    }
    return QString::fromStdString(text);
}

}  // namespace deepsight
