#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "widgets/curve_data.h"

namespace deepsight {
namespace {

// Column names are those of metrics.jsonl, for scripts; they are not translated.
struct Column {
    SeriesId id;
    const char* name;
};
constexpr Column kStepColumns[] = {{SeriesId::TrainLoss, "train_loss"},
                                   {SeriesId::TrainFutureLoss, "future_loss"},
                                   {SeriesId::LearningRate, "learning_rate"},
                                   {SeriesId::GradientNorm, "gradient_norm"},
                                   {SeriesId::TokensPerSecond, "tokens_per_second"}};
constexpr Column kEvaluationColumns[] = {{SeriesId::ValidationLoss, "validation_loss"},
                                         {SeriesId::ValidationFutureLoss, "validation_future_loss"},
                                         {SeriesId::PathAccuracy, "path_accuracy"}};

void number(std::string& line, double value) {
    if (std::isnan(value)) {
        line += "nan";
    } else if (std::isinf(value)) {
        line += value > 0 ? "inf" : "-inf";
    } else {
        char buffer[32];
        // Shortest text that reads back as the same double.
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
        line.append(buffer, end);
    }
}

void integer(std::string& line, double value) {
    line += std::to_string(static_cast<long long>(value));
}

}  // namespace

QString CurveData::csv() const {
    std::size_t answerTokens = 0;
    for (const auto& row : tokenAccuracy_) answerTokens = std::max(answerTokens, row.size());

    std::string text = "step,tokens,seconds";
    for (const Column& column : kStepColumns) text.append(",").append(column.name);
    for (const Column& column : kEvaluationColumns) text.append(",").append(column.name);
    for (std::size_t i = 1; i <= answerTokens; ++i) {
        text += ",token_accuracy_" + std::to_string(i);
    }
    text += "\r\n";

    const auto cells = [&](const auto& columns, std::size_t row, bool present) {
        for (const Column& column : columns) {
            text += ',';
            if (present && hasValues(column.id)) number(text, values(column.id)[row]);
        }
    };
    std::size_t s = 0, e = 0;
    while (s < steps_.size() || e < evaluations_.size()) {
        const bool hasStep = s < steps_.size() &&
                             (e == evaluations_.size() || steps_.x[0][s] <= evaluations_.x[0][e]);
        const bool hasEvaluation =
            e < evaluations_.size() && (!hasStep || evaluations_.x[0][e] == steps_.x[0][s]);
        const Times& times = hasStep ? steps_ : evaluations_;
        const std::size_t row = hasStep ? s : e;
        integer(text, times.x[0][row]);
        text += ',';
        integer(text, times.x[1][row]);
        text += ',';
        number(text, times.x[2][row]);
        cells(kStepColumns, s, hasStep);
        cells(kEvaluationColumns, e, hasEvaluation);
        for (std::size_t i = 0; i < answerTokens; ++i) {
            text += ',';
            if (hasEvaluation && i < tokenAccuracy_[e].size()) number(text, tokenAccuracy_[e][i]);
        }
        text += "\r\n";
        s += hasStep;
        e += hasEvaluation;
    }
    return QString::fromStdString(text);
}

}  // namespace deepsight
