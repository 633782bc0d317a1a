#include "widgets/embedding_curves.h"

#include <QCoreApplication>

#include "widgets/embedding_texts.h"
#include "widgets/number_format.h"

namespace deepsight {
namespace {

QVector<double> toVector(const std::vector<double>& values) {
    return QVector<double>(values.begin(), values.end());
}

QString stepName(const EmbeddingSide& side) {
    return QCoreApplication::translate("Embeddings", "Step %1")
        .arg(groupedNumber(side.snapshot->step));
}

QVector<double> means(const SimilarityMap& map, Pairing pairing) {
    QVector<double> values;
    for (const DistanceMean& mean : distinctDistances(map.distances, pairing)) values << mean.mean;
    return values;
}

void addMapLines(ChartData& data, const SimilarityResult& result, bool byDistance) {
    const Pairing pairing = result.request.pairing;
    const auto add = [&](const SimilarityMap& map, const QString& name, ChartRole role) {
        data.lines.append(
            {name, role, byDistance ? means(map, pairing) : toVector(diagonalValues(map.matrix))});
    };
    data.yTitle = similarityName(result.request.similarity);
    add(result.shown, result.isDifference() ? stepName(result.request.shown) : data.yTitle,
        ChartRole::First);
    if (result.other) add(*result.other, stepName(result.request.other), ChartRole::FirstOther);
}

void addProfileLines(ChartData& data, const SimilarityResult& result, bool rank) {
    const auto add = [&](const EmbeddingSide& side, ChartRole first, ChartRole second) {
        const PositionProfile& profile = *side.profile;
        const auto name = [&](const QString& rows) {
            return result.isDifference() ? QCoreApplication::translate("Embeddings", "%1, step %2")
                                               .arg(rows, groupedNumber(side.snapshot->step))
                                         : rows;
        };
        data.lines.append({name(QCoreApplication::translate("Embeddings", "Encoder")), first,
                           toVector(rank ? profile.encoderRanks : profile.encoderNorms)});
        data.lines.append({name(QCoreApplication::translate("Embeddings", "Planning context")),
                           second, toVector(rank ? profile.contextRanks : profile.contextNorms)});
    };
    add(result.request.shown, ChartRole::First, ChartRole::Second);
    if (result.isDifference()) {
        add(result.request.other, ChartRole::FirstOther, ChartRole::SecondOther);
    }
}

}  // namespace

std::vector<DistanceMean> distinctDistances(const std::vector<DistanceMean>& distances,
                                            Pairing pairing) {
    std::vector<DistanceMean> distinct;
    for (const DistanceMean& mean : distances) {
        if (pairing == Pairing::EncoderContext || mean.distance >= 0) distinct.push_back(mean);
    }
    return distinct;
}

ChartData curveData(const SimilarityResult& result, EmbeddingCurve curve) {
    ChartData data;
    data.xTitle = QCoreApplication::translate("Embeddings", "Position");
    switch (curve) {
        case EmbeddingCurve::Distance: {
            data.xTitle = QCoreApplication::translate("Embeddings", "Distance j − i");
            const auto distances =
                distinctDistances(result.shown.distances, result.request.pairing);
            if (!distances.empty()) data.firstX = static_cast<int>(distances.front().distance);
            addMapLines(data, result, true);
            break;
        }
        case EmbeddingCurve::Diagonal:
            addMapLines(data, result, false);
            break;
        case EmbeddingCurve::Norm:
            data.yTitle = QCoreApplication::translate("Embeddings", "Norm");
            addProfileLines(data, result, false);
            break;
        case EmbeddingCurve::Rank:
            data.yTitle = QCoreApplication::translate("Embeddings", "Effective rank");
            addProfileLines(data, result, true);
            break;
    }
    return data;
}

}  // namespace deepsight
