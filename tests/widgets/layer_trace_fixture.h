#pragma once

#include <cmath>
#include <limits>
#include <memory>
#include <string>

#include "core/analysis/layer_trace.h"

namespace deepsight {

/// A trace of `time` positions with everything in it, made by hand: position i is the token of
/// number i % 3, whose vectors point into the channel of that number; the planning context of a
/// position means the token after it.
inline std::shared_ptr<const LayerTrace> handMadeTrace(std::int64_t time = 6,
                                                       std::int64_t step = 300) {
    auto trace = std::make_shared<LayerTrace>();
    trace->step = step;
    trace->time = time;
    trace->width = 4;
    trace->contexts = time - 1;
    trace->horizon = 1;
    trace->source = "validation, token 0";
    const auto unit = [](std::vector<float>& values, std::int64_t channel, float small) {
        for (std::int64_t c = 0; c < 4; ++c) values.push_back(c == channel ? 1.0F : small);
    };
    for (std::int64_t i = 0; i < time; ++i) {
        trace->tokens.push_back(std::string(1, static_cast<char>('a' + i % 3)));
        trace->tokenIds.push_back(i % 3);
        trace->nextTokenLoss.push_back(i + 1 < time ? 0.5F * static_cast<float>(i)
                                                    : std::numeric_limits<float>::quiet_NaN());
        unit(trace->encoderOutput, i % 3, 0.01F * static_cast<float>(i));
    }
    for (std::int64_t i = 0; i < trace->contexts; ++i) {
        unit(trace->planningContext, (i + 1) % 3, 0.01F * static_cast<float>(i));
    }
    for (const LayerPlace place :
         {LayerPlace::Embedding, LayerPlace::EncoderBlock, LayerPlace::Final}) {
        TracedLayer layer{place, 0, {}};
        for (std::int64_t i = 0; i < time; ++i) {
            for (std::int64_t c = 0; c < 4; ++c) {
                const double phase =
                    static_cast<double>((i + 1) * (c + 1)) +
                    (place == LayerPlace::Final ? 0.7 * static_cast<double>(i * i) : 0.0);
                layer.values.push_back(static_cast<float>(std::sin(phase)));
            }
        }
        trace->layers.push_back(layer);
    }
    for (const AttentionKind kind : {AttentionKind::Self, AttentionKind::Cross}) {
        AttentionMaps maps;
        maps.place =
            kind == AttentionKind::Self ? LayerPlace::EncoderBlock : LayerPlace::DecoderBlock;
        maps.kind = kind;
        maps.heads = 2;
        maps.time = time;
        // Head 0 reads itself alone, head 1 all alike.
        for (std::int64_t head = 0; head < 2; ++head) {
            for (std::int64_t query = 0; query < time; ++query) {
                for (std::int64_t key = 0; key <= query; ++key) {
                    maps.weights.push_back(head == 0 ? (key == query ? 1.0F : 0.0F)
                                                     : 1.0F / static_cast<float>(query + 1));
                }
            }
        }
        trace->attention.push_back(maps);
    }
    const auto near = [](std::int64_t token, double cosine) {
        return NearToken{token, std::string(1, static_cast<char>('a' + token)), cosine};
    };
    for (std::int64_t i = 0; i < trace->contexts; ++i) {
        ContextMeaning meaning;
        meaning.position = i;
        meaning.context = {near((i + 1) % 3, 0.9), near((i + 2) % 3, 0.2)};
        meaning.encoder = {near(i % 3, 0.8), near((i + 2) % 3, 0.1)};
        FutureToken future;
        future.distance = 1;
        future.token = (i + 1) % 3;
        future.label = std::string(1, static_cast<char>('a' + future.token));
        future.contextRank = 1;
        future.encoderRank = 3;
        meaning.future = {future};
        trace->meanings.push_back(meaning);
    }
    return trace;
}

}  // namespace deepsight
