#include "widgets/embedding_csv.h"

#include <string>

#include "widgets/csv_text.h"
#include "widgets/embedding_curves.h"

namespace deepsight {
namespace {

constexpr auto kLineEnd = "\r\n";

template <typename Real>
std::string number(Real value) {
    std::string text;
    appendCsvNumber(text, value);
    return text;
}

std::string value(const std::vector<double>& values, std::size_t index) {
    return index < values.size() ? number(values[index]) : std::string();
}

std::string stepSuffix(const EmbeddingSide& side) {
    return "_step_" + std::to_string(side.snapshot->step);
}

void addProfileCells(std::string& line, const EmbeddingSide& side, const SimilarityMap& map,
                     std::size_t position) {
    const PositionProfile& profile = *side.profile;
    const auto p = static_cast<std::int64_t>(position);
    const bool onDiagonal = p < map.matrix.rows && p < map.matrix.columns;
    line += "," + (onDiagonal ? number(map.matrix.at(p, p)) : std::string());
    for (const auto* values : {&profile.encoderNorms, &profile.contextNorms, &profile.encoderRanks,
                               &profile.contextRanks}) {
        line += ',' + value(*values, position);
    }
}

}  // namespace

QString mapCsv(const SimilarityResult& result) {
    const Matrix& matrix = result.matrix;
    const auto& tokens = result.request.shown.snapshot->tokens;
    const Pairing pairing = result.request.pairing;
    const char* rows = pairing == Pairing::ContextContext ? "context_position" : "encoder_position";
    const char* column = pairing == Pairing::EncoderEncoder ? "encoder_" : "context_";
    std::string text = std::string(rows) + ",token", second = ",";
    for (std::int64_t j = 0; j < matrix.columns; ++j) {
        text += ',' + (column + std::to_string(j));
        second += ',' + csvQuoted(tokens[static_cast<std::size_t>(j)]);
    }
    text += kLineEnd + second + kLineEnd;
    for (std::int64_t i = 0; i < matrix.rows; ++i) {
        text += std::to_string(i) + ',' + csvQuoted(tokens[static_cast<std::size_t>(i)]);
        for (std::int64_t j = 0; j < matrix.columns; ++j) text += ',' + number(matrix.at(i, j));
        text += kLineEnd;
    }
    return QString::fromStdString(text);
}

QString positionsCsv(const SimilarityResult& result) {
    const auto& tokens = result.request.shown.snapshot->tokens;
    std::string text = "position,token";
    const auto addNames = [&](const std::string& suffix) {
        for (const char* name : {"diagonal", "encoder_norm", "context_norm",
                                 "encoder_effective_rank", "context_effective_rank"}) {
            text += ',' + (name + suffix);
        }
    };
    addNames(result.isDifference() ? stepSuffix(result.request.shown) : std::string());
    if (result.isDifference()) addNames(stepSuffix(result.request.other));
    text += kLineEnd;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        text += std::to_string(i) + ',' + csvQuoted(tokens[i]);
        addProfileCells(text, result.request.shown, result.shown, i);
        if (result.other) addProfileCells(text, result.request.other, *result.other, i);
        text += kLineEnd;
    }
    return QString::fromStdString(text);
}

QString distancesCsv(const SimilarityResult& result) {
    const Pairing pairing = result.request.pairing;
    const auto shown = distinctDistances(result.shown.distances, pairing);
    std::string text = "distance,values,mean";
    std::vector<DistanceMean> other;
    if (result.other) {
        other = distinctDistances(result.other->distances, pairing);
        text += stepSuffix(result.request.shown) + ",mean" + stepSuffix(result.request.other);
    }
    text += kLineEnd;
    for (std::size_t k = 0; k < shown.size(); ++k) {
        text += std::to_string(shown[k].distance) + ',' + std::to_string(shown[k].count) + ',' +
                number(shown[k].mean);
        if (result.other) text += ',' + number(other[k].mean);
        text += kLineEnd;
    }
    return QString::fromStdString(text);
}

}  // namespace deepsight
