#include "core/sweep/sweep_runner.h"

#include <set>
#include <string>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/training/metrics_summary.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/run_metrics.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

Error describe(const std::exception& exception) {
    if (const auto* error = dynamic_cast<const Error*>(&exception)) return *error;
    const std::string text = exception.what();
    return {ErrorKind::Internal, text.substr(0, text.find('\n'))};
}

/// The trainer notes a failure in the run's folder; what went wrong before it could, or in another
/// trainer, is noted here.
void recordFailure(const fs::path& folder, const Error& error) noexcept {
    try {
        if (isRunLocked(folder)) return;  // of somebody else
        if (summarizeMetrics(folder).lastState == TrainingState::Failed) return;
        createFolders(folder);
        MetricsLog(RunPaths(folder).metrics()).write(Failed{error.kind(), error.what()});
    } catch (const std::exception&) {
        // The folder cannot be written, which is what the failure says already.
    }
}

/// Throws only what would keep all other runs from being trained too.
void train(const SweepRunStatus& run, Trainer& trainer, SweepObserver& observer,
           const std::stop_token& stop) {
    TrainingRequest request;
    request.config = run.run.config;
    request.runFolder = run.folder;
    request.resume = fs::exists(RunPaths(run.folder).config());
    TrainingControl control;
    const std::stop_callback onStop(stop, [&control] { control.stop(); });
    try {
        trainer.run(request, observer, control);
    } catch (const std::exception& exception) {
        const Error error = describe(exception);
        recordFailure(run.folder, error);
        observer.onEvent(Failed{error.kind(), error.what()});
        if (error.kind() == ErrorKind::DiskFull) throw error;
    }
}

}  // namespace

std::vector<SweepRunStatus> runSweep(const fs::path& folder, Trainer& trainer,
                                     SweepObserver& observer, std::stop_token stop,
                                     bool retryFailed) {
    const SweepPlan plan = loadSweep(folder);
    const RunLock lock(folder);
    std::set<std::string> tried;
    auto status = sweepStatus(folder, plan);
    while (!stop.stop_requested()) {
        const SweepRunStatus* next = nextRun(status, retryFailed, tried);
        if (!next) break;
        const auto index = next - status.data();
        tried.insert(next->run.name);
        observer.onRunStarted(*next, status);
        train(*next, trainer, observer, stop);
        status = sweepStatus(folder, plan);  // of the same runs in the same order
        observer.onRunEnded(status[static_cast<std::size_t>(index)]);
    }
    return status;
}

}  // namespace deepsight
