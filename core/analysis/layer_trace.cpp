#include "core/analysis/layer_trace.h"

#include <algorithm>

namespace deepsight {
namespace {

std::size_t triangle(std::int64_t rows) { return static_cast<std::size_t>(rows * (rows + 1) / 2); }

}  // namespace

float AttentionMaps::at(std::int64_t head, std::int64_t query, std::int64_t key) const {
    if (key > query) return 0;
    const auto before = static_cast<std::size_t>(head) * triangle(time) + triangle(query);
    return weights[before + static_cast<std::size_t>(key)];
}

Matrix AttentionMaps::matrix(std::int64_t head) const {
    Matrix map{time, time, std::vector<float>(static_cast<std::size_t>(time * time))};
    for (std::int64_t query = 0; query < time; ++query)
        for (std::int64_t key = 0; key <= query; ++key)
            map.values[static_cast<std::size_t>(query * time + key)] = at(head, query, key);
    return map;
}

Matrix AttentionMaps::mean() const {
    Matrix sum{time, time, std::vector<float>(static_cast<std::size_t>(time * time))};
    const auto share = 1.0F / static_cast<float>(heads);
    for (std::int64_t head = 0; head < heads; ++head) {
        const auto map = matrix(head);
        for (std::size_t i = 0; i < sum.values.size(); ++i) sum.values[i] += share * map.values[i];
    }
    return sum;
}

EmbeddingSnapshot LayerTrace::snapshot() const {
    EmbeddingSnapshot part;
    part.step = step;
    part.time = time;
    part.contexts = contexts;
    part.width = width;
    part.encoderOutput = encoderOutput;
    part.planningContext = planningContext;
    part.tokens = tokens;
    part.source = source;
    return part;
}

std::vector<MeaningScore> meaningScores(const LayerTrace& trace, std::int64_t within) {
    std::vector<MeaningScore> scores;
    for (const ContextMeaning& meaning : trace.meanings) {
        for (const FutureToken& token : meaning.future) {
            const auto place = static_cast<std::size_t>(token.distance - 1);
            if (place >= scores.size()) scores.resize(place + 1);
            MeaningScore& score = scores[place];
            score.distance = token.distance;
            ++score.positions;
            score.encoderHits += token.encoderRank <= within ? 1 : 0;
            score.contextHits += token.contextRank <= within ? 1 : 0;
        }
    }
    for (MeaningScore& score : scores) {
        const auto count = static_cast<double>(std::max<std::int64_t>(1, score.positions));
        score.encoderHits /= count;
        score.contextHits /= count;
    }
    return scores;
}

std::string layerName(LayerPlace place, std::int64_t index) {
    const auto block = std::to_string(index + 1);
    switch (place) {
        case LayerPlace::Embedding:
            return "embedding";
        case LayerPlace::EncoderBlock:
            return std::string("encoder block ") + block;
        case LayerPlace::EncoderOutput:
            return "encoder output";
        case LayerPlace::DecoderInput:
            return "decoder input";
        case LayerPlace::DecoderBlock:
            return std::string("decoder block ") + block;
        case LayerPlace::Block:
            return std::string("block ") + block;
        case LayerPlace::Final:
            break;
    }
    return "final";
}

}  // namespace deepsight
