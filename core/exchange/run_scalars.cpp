#include "core/exchange/run_scalars.h"

#include <algorithm>
#include <limits>

namespace deepsight {
namespace {

using Value = std::optional<double>;

struct StepColumn {
    ScalarColumn column;
    Value (*of)(const StepMetrics&);
};
struct EvaluationColumn {
    ScalarColumn column;
    Value (*of)(const EvaluationMetrics&);
};
struct HealthColumn {
    ScalarColumn column;
    Value (*of)(const PlanningHealth&);
};
struct SampleColumn {
    ScalarColumn column;
    Value (*of)(const SystemSample&);
};

using Step = const StepMetrics&;
using Evaluation = const EvaluationMetrics&;
using Health = const PlanningHealth&;
using Sample = const SystemSample&;

const StepColumn kSteps[] = {
    {{"train_loss", "train/loss"}, [](Step m) -> Value { return m.trainLoss; }},
    {{"future_loss", "train/future_loss"}, [](Step m) -> Value { return m.futureLoss; }},
    {{"learning_rate", "train/learning_rate"}, [](Step m) -> Value { return m.learningRate; }},
    {{"gradient_norm", "train/gradient_norm"}, [](Step m) -> Value { return m.gradientNorm; }},
    {{"tokens_per_second", "train/tokens_per_second"},
     [](Step m) -> Value { return m.tokensPerSecond; }}};

const EvaluationColumn kEvaluations[] = {
    {{"validation_loss", "validation/loss"},
     [](Evaluation m) -> Value { return m.validationLoss; }},
    {{"validation_error", "validation/loss_standard_error"},
     [](Evaluation m) -> Value { return m.validationError; }},
    {{"validation_future_loss", "validation/future_loss"},
     [](Evaluation m) -> Value { return m.futureLoss; }},
    {{"path_accuracy", "validation/path_accuracy"},
     [](Evaluation m) -> Value { return m.pathAccuracy; }},
    {{"creativity", "validation/creativity"}, [](Evaluation m) -> Value { return m.creativity; }},
    {{"memorised_share", "validation/memorised_share"},
     [](Evaluation m) -> Value { return m.memorisedShare; }},
    {{"incoherent_share", "validation/incoherent_share"},
     [](Evaluation m) -> Value { return m.incoherentShare; }}};

const HealthColumn kHealth[] = {
    {{"fvu", "planning/fvu"}, [](Health m) -> Value { return m.fvu; }},
    {{"past_fvu", "planning/past_fvu"}, [](Health m) -> Value { return m.pastFvu; }},
    {{"mean_deviation", "planning/mean_deviation"},
     [](Health m) -> Value { return m.meanDeviation; }},
    {{"least_deviation", "planning/least_deviation"},
     [](Health m) -> Value { return m.leastDeviation; }},
    {{"centred_rank", "planning/centred_rank"}, [](Health m) -> Value { return m.centredRank; }},
    {{"raw_rank", "planning/raw_rank"}, [](Health m) -> Value { return m.rawRank; }},
    {{"gradient_share", "planning/gradient_share"},
     [](Health m) -> Value { return m.gradientShare; }},
    {{"mean_cosine", "planning/mean_cosine"}, [](Health m) -> Value { return m.meanCosine; }},
    {{"cka", "planning/cka"}, [](Health m) -> Value { return m.cka; }}};

const SampleColumn kSamples[] = {
    {{"process_cores", "system/process_cores"}, [](Sample m) -> Value { return m.processCores; }},
    {{"machine_share", "system/machine_share"}, [](Sample m) -> Value { return m.machineShare; }},
    {{"resident_bytes", "system/resident_bytes"},
     [](Sample m) -> Value { return static_cast<double>(m.residentBytes); }},
    {{"used_bytes", "system/used_bytes"},
     [](Sample m) -> Value { return static_cast<double>(m.usedBytes); }},
    {{"gpu_utilisation", "system/gpu_utilisation"},
     [](Sample m) -> Value { return m.gpu ? Value(m.gpu->utilisation) : Value(); }},
    {{"gpu_used_bytes", "system/gpu_used_bytes"},
     [](Sample m) -> Value {
         return m.gpu ? Value(static_cast<double>(m.gpu->usedBytes)) : Value();
     }},
    {{"gpu_temperature", "system/gpu_temperature"},
     [](Sample m) -> Value { return m.gpu ? m.gpu->temperature : Value(); }},
    {{"gpu_power", "system/gpu_power"},
     [](Sample m) -> Value { return m.gpu ? m.gpu->power : Value(); }}};

constexpr std::size_t kFirstEvaluation = std::size(kSteps);
constexpr std::size_t kFirstHealth = kFirstEvaluation + std::size(kEvaluations);
constexpr std::size_t kFirstSample = kFirstHealth + std::size(kHealth);
constexpr std::size_t kColumns = kFirstSample + std::size(kSamples);

template <typename Columns, typename Metrics>
void fill(std::vector<Value>& values, std::size_t first, const Columns& columns,
          const Metrics& metrics) {
    for (const auto& column : columns) values[first++] = column.of(metrics);
}

}  // namespace

std::span<const ScalarColumn> scalarColumns() {
    static const std::vector<ScalarColumn> kAll = [] {
        std::vector<ScalarColumn> all;
        for (const auto& one : kSteps) all.push_back(one.column);
        for (const auto& one : kEvaluations) all.push_back(one.column);
        for (const auto& one : kHealth) all.push_back(one.column);
        for (const auto& one : kSamples) all.push_back(one.column);
        return all;
    }();
    return kAll;
}

bool ScalarRows::next(ScalarRow& row) {
    constexpr auto kEnd = std::numeric_limits<std::int64_t>::max();
    const auto stepAt = [](const auto& list, std::size_t at) {
        return at < list.size() ? list[at].step : kEnd;
    };
    const std::int64_t step =
        std::min({stepAt(run_.steps, step_), stepAt(run_.evaluations, evaluation_),
                  stepAt(run_.system, sample_)});
    if (step == kEnd) return false;
    row.step = step;
    row.tokens.reset();
    row.seconds = 0;
    row.values.assign(kColumns, std::nullopt);
    for (; stepAt(run_.system, sample_) == step; ++sample_) {  // the last of several
        row.seconds = run_.system[sample_].seconds;
        row.tokens = run_.system[sample_].tokens;
        fill(row.values, kFirstSample, kSamples, run_.system[sample_]);
    }
    for (; stepAt(run_.evaluations, evaluation_) == step; ++evaluation_) {
        const EvaluationMetrics& evaluation = run_.evaluations[evaluation_];
        row.seconds = evaluation.seconds;
        fill(row.values, kFirstEvaluation, kEvaluations, evaluation);
        if (evaluation.planning) fill(row.values, kFirstHealth, kHealth, *evaluation.planning);
    }
    for (; stepAt(run_.steps, step_) == step; ++step_) {
        row.seconds = run_.steps[step_].seconds;
        row.tokens = run_.steps[step_].tokens;
        fill(row.values, 0, kSteps, run_.steps[step_]);
    }
    return true;
}

}  // namespace deepsight
