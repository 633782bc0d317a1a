#include <fcntl.h>

#include <algorithm>
#include <cmath>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"
#include "core/sweep/sweep_summary.h"
#include "core/training/metrics_summary.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// A run's last lines: its last evaluations, the steps between them, and how it ended.
constexpr std::uintmax_t kTail = 1 << 20;
/// Beyond, they are too far apart to look for: the file may have any size.
constexpr std::uintmax_t kLongestTail = 1 << 28;

/// The lines within the last `bytes` of the metrics. The first one may be cut off, and is no
/// event then.
RunRecord readTail(const fs::path& file, std::uintmax_t size, std::uintmax_t bytes) {
    const std::uintmax_t from = size - std::min(size, bytes);
    std::string text(size - from, '\0');
    const FileDescriptor metrics(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!metrics.isOpen()) throwFileError("read", file);
    const ssize_t got =
        ::pread(metrics.number(), text.data(), text.size(), static_cast<off_t>(from));
    if (got < 0) throwFileError("read", file);
    text.resize(static_cast<std::size_t>(got));
    RunRecord record;
    for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos;
         at = end + 1) {
        if (const auto event = parseMetricsLine({text.data() + at, end - at}))
            addEvent(record, *event);
    }
    return record;
}

/// As much of the metrics' end as has the last two evaluations.
RunRecord readEnd(const fs::path& runFolder, const std::stop_token& stop) {
    const fs::path file = RunPaths(runFolder).metrics();
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error) return {};
    for (std::uintmax_t bytes = kTail;; bytes *= 4) {
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Reading was cancelled.");
        RunRecord record = readTail(file, size, bytes);
        if (record.evaluations.size() >= 2 || bytes >= std::min(size, kLongestTail)) return record;
    }
}

/// Mean over the steps since the evaluation before the last.
std::optional<double> recentTrainLoss(const RunRecord& end) {
    const auto& evaluations = end.evaluations;
    const std::int64_t after =
        evaluations.size() < 2 ? 0 : evaluations[evaluations.size() - 2].step;
    double sum = 0;
    std::int64_t count = 0;
    for (const StepMetrics& step : end.steps) {
        if (step.step <= after) continue;
        sum += step.trainLoss;
        ++count;
    }
    if (count == 0) return {};
    return sum / static_cast<double>(count);
}

std::map<std::string, double> metricsOf(const Config& config, const MetricsSummary& summary,
                                        const RunRecord& end) {
    std::map<std::string, double> metrics;
    const auto add = [&metrics](const char* name, const std::optional<double>& value) {
        if (value && std::isfinite(*value)) metrics[name] = *value;
    };
    add("validation_loss", summary.bestValidationLoss);
    add("train_loss", recentTrainLoss(end));
    if (summary.seconds > 0)
        add("tokens_per_second", static_cast<double>(summary.tokens) / summary.seconds);
    if (end.evaluations.empty()) return metrics;
    const EvaluationMetrics& last = end.evaluations.back();
    add("final_validation_loss", last.validationLoss);
    add("future_loss", last.futureLoss);
    add("path_accuracy", last.pathAccuracy);
    const bool decides = config.data.source == DataSource::PathStar &&
                         config.data.pathStarDirection == PathDirection::Forward;
    if (decides && last.tokenAccuracy.size() > 1)
        add("decisive_token_accuracy", last.tokenAccuracy[1]);
    add("creativity", last.creativity);
    if (last.planning) {
        add("fvu", last.planning->fvu);
        add("past_fvu", last.planning->pastFvu);
        add("rank", last.planning->centredRank);
        add("deviation", last.planning->meanDeviation);
    }
    return metrics;
}

void readRunFolder(SweepRunStatus& status, const std::stop_token& stop) {
    const RunPaths paths(status.folder);
    const MetricsSummary summary = summarizeMetrics(status.folder, stop);
    const RunRecord end = readEnd(status.folder, stop);
    status.stepsDone = summary.stepsDone;
    if (summary.lastState == TrainingState::Failed) {
        status.state = SweepRunState::Failed;
        status.failure = end.failure ? end.failure->message : "The run failed.";
    } else if (fs::exists(paths.config())) {
        readRunConfig(status.folder);
        status.state = summary.lastState == TrainingState::Finished ? SweepRunState::Finished
                                                                    : SweepRunState::Unfinished;
    }
    status.metrics = metricsOf(status.run.config, summary, end);
}

}  // namespace

std::vector<SweepRunStatus> sweepStatus(const fs::path& folder, const SweepPlan& plan,
                                        std::stop_token stop) {
    std::vector<SweepRunStatus> all;
    for (SweepRun& run : expandSweep(plan)) {
        SweepRunStatus& status = all.emplace_back();
        status.folder = folder / run.name;
        status.run = std::move(run);
        try {
            readRunFolder(status, stop);
        } catch (const std::exception& exception) {
            const auto* error = dynamic_cast<const Error*>(&exception);
            if (error && error->kind() == ErrorKind::Cancelled) throw;
            status.state = SweepRunState::Failed;
            status.failure = exception.what();
        }
    }
    return all;
}

const SweepRunStatus* nextRun(const std::vector<SweepRunStatus>& status, bool retryFailed,
                              const std::set<std::string>& tried) {
    for (const SweepRunState wanted :
         {SweepRunState::Unfinished, SweepRunState::Waiting, SweepRunState::Failed}) {
        if (wanted == SweepRunState::Failed && !retryFailed) break;
        const auto found = std::find_if(status.begin(), status.end(), [&](const auto& run) {
            return run.state == wanted && !tried.contains(run.run.name);
        });
        if (found != status.end()) return &*found;
    }
    return nullptr;
}

}  // namespace deepsight
