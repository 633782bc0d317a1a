#include "widgets/curve_csv.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "widgets/csv_text.h"

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
                                         {SeriesId::PathAccuracy, "path_accuracy"},
                                         {SeriesId::Creativity, "creativity"},
                                         {SeriesId::MemorisedShare, "memorised_share"},
                                         {SeriesId::IncoherentShare, "incoherent_share"},
                                         {SeriesId::UnexplainedVariance, "fvu"},
                                         {SeriesId::PastUnexplainedVariance, "past_fvu"},
                                         {SeriesId::MeanDeviation, "mean_deviation"},
                                         {SeriesId::LeastDeviation, "least_deviation"},
                                         {SeriesId::CentredRank, "centred_rank"},
                                         {SeriesId::RawRank, "raw_rank"},
                                         {SeriesId::GradientShare, "gradient_share"},
                                         {SeriesId::MeanCosine, "mean_cosine"},
                                         {SeriesId::ContextLikeness, "cka"}};
constexpr Column kSampleColumns[] = {{SeriesId::ProcessCores, "process_cores"},
                                     {SeriesId::MachineShare, "machine_share"},
                                     {SeriesId::GpuShare, "gpu_utilisation"},
                                     {SeriesId::ProcessMemory, "process_memory_gib"},
                                     {SeriesId::MachineMemory, "machine_memory_gib"},
                                     {SeriesId::GpuMemory, "gpu_memory_gib"},
                                     {SeriesId::GpuTemperature, "gpu_temperature"},
                                     {SeriesId::GpuPower, "gpu_power"}};
constexpr auto kNone = std::numeric_limits<std::size_t>::max();

void integer(std::string& line, double value) {
    line += std::to_string(static_cast<long long>(value));
}

std::size_t answerTokensOf(const CurveData& data) {
    std::size_t most = 0;
    for (const auto& row : data.tokenAccuracy()) most = std::max(most, row.size());
    return most;
}

/// Runs of before the machine was watched have no such columns.
std::vector<Column> sampleColumnsOf(const std::vector<NamedCurves>& runs) {
    std::vector<Column> columns;
    for (const Column& column : kSampleColumns) {
        if (std::any_of(runs.begin(), runs.end(),
                        [&](const NamedCurves& run) { return run.data->hasValues(column.id); })) {
            columns.push_back(column);
        }
    }
    return columns;
}

/// Writes the rows of one run.
class RunRows {
  public:
    RunRows(const NamedCurves& run, std::size_t answerTokens, const std::vector<Column>& samples)
        : data_(*run.data),
          name_(csvQuoted(run.name.toStdString())),
          answerTokens_(answerTokens),
          sampleColumns_(samples) {}

    void write(std::string& text) const {
        const auto steps = data_.xs(SeriesId::TrainLoss, XAxis::Step);
        const auto evaluations = data_.xs(SeriesId::ValidationLoss, XAxis::Step);
        const auto samples = data_.xs(SeriesId::ProcessCores, XAxis::Step);
        std::size_t s = 0, e = 0, m = 0;
        const auto at = [](std::span<const double> xs, std::size_t i) {
            return i < xs.size() ? xs[i] : std::numeric_limits<double>::infinity();
        };
        while (s < steps.size() || e < evaluations.size() || m < samples.size()) {
            const double step = std::min({at(steps, s), at(evaluations, e), at(samples, m)});
            const bool hasStep = at(steps, s) == step;
            const bool hasEvaluation = at(evaluations, e) == step;
            const bool hasSample = at(samples, m) == step;
            writeRow(text, {hasStep ? s : kNone, hasEvaluation ? e : kNone, hasSample ? m : kNone});
            s += hasStep;
            e += hasEvaluation;
            m += hasSample;
        }
    }

  private:
    /// What there is at a step; kNone: nothing.
    struct Row {
        std::size_t step;
        std::size_t evaluation;
        std::size_t sample;
    };
    void writeRow(std::string& text, const Row& at) const {
        const std::size_t step = at.step, evaluation = at.evaluation;
        const SeriesId clock = step != kNone         ? SeriesId::TrainLoss
                               : evaluation != kNone ? SeriesId::ValidationLoss
                                                     : SeriesId::ProcessCores;
        const std::size_t row = step != kNone ? step : evaluation != kNone ? evaluation : at.sample;
        text += name_;
        text += ',';
        integer(text, data_.xs(clock, XAxis::Step)[row]);
        text += ',';
        integer(text, data_.xs(clock, XAxis::Tokens)[row]);
        text += ',';
        appendCsvNumber(text, data_.xs(clock, XAxis::WallTime)[row]);
        for (const Column& column : kStepColumns) writeCell(text, column.id, step);
        for (const Column& column : kEvaluationColumns) {
            writeCell(text, column.id, evaluation);
            if (column.id != SeriesId::ValidationLoss) continue;
            text += ',';
            const double error = evaluation == kNone ? std::numeric_limits<double>::quiet_NaN()
                                                     : data_.validationErrors()[evaluation];
            if (!std::isnan(error)) appendCsvNumber(text, error);
        }
        for (std::size_t i = 0; i < answerTokens_; ++i) {
            text += ',';
            if (evaluation == kNone) continue;
            const auto& shares = data_.tokenAccuracy()[evaluation];
            if (i < shares.size()) appendCsvNumber(text, shares[i]);
        }
        for (const Column& column : sampleColumns_) writeCell(text, column.id, at.sample);
        text += "\r\n";
    }

    void writeCell(std::string& text, SeriesId id, std::size_t row) const {
        text += ',';
        if (row != kNone && data_.hasValues(id)) appendCsvNumber(text, data_.values(id)[row]);
    }

    const CurveData& data_;
    std::string name_;
    std::size_t answerTokens_;
    const std::vector<Column>& sampleColumns_;
};

}  // namespace

QByteArray curvesCsv(const std::vector<NamedCurves>& runs) {
    std::size_t answerTokens = 0;
    for (const NamedCurves& run : runs) {
        answerTokens = std::max(answerTokens, answerTokensOf(*run.data));
    }
    std::string text = "run,step,tokens,seconds";
    for (const Column& column : kStepColumns) text.append(",").append(column.name);
    for (const Column& column : kEvaluationColumns) {
        text.append(",").append(column.name);
        if (column.id == SeriesId::ValidationLoss) text += ",validation_error";
    }
    for (std::size_t i = 1; i <= answerTokens; ++i) {
        text += ",token_accuracy_" + std::to_string(i);
    }
    const std::vector<Column> samples = sampleColumnsOf(runs);
    for (const Column& column : samples) text.append(",").append(column.name);
    text += "\r\n";
    for (const NamedCurves& run : runs) RunRows(run, answerTokens, samples).write(text);
    return QByteArray::fromStdString(text);
}

}  // namespace deepsight
