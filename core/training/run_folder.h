#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/training/run_lineage.h"
#include "core/training/training_event.h"

namespace deepsight {

/// Files of a run: config.json, environment.json, metrics.jsonl (append-only, one JSON object a
/// line), log.txt, best.json, checkpoints/step_00000500/, snapshots/step_00000500.safetensors;
/// notes.json (run_notes.h), lineage.json (run_lineage.h), .catalogue (metrics_summary.h) and .lock
/// (run_lock.h); .commands/ (run_commands.h) and .live/ (live_status.h), through which other
/// processes steer and follow it.
struct RunPaths {
    explicit RunPaths(std::filesystem::path folder) : root(std::move(folder)) {}
    std::filesystem::path root;
    std::filesystem::path config() const { return root / "config.json"; }
    std::filesystem::path environment() const { return root / "environment.json"; }
    std::filesystem::path metrics() const { return root / "metrics.jsonl"; }
    std::filesystem::path best() const { return root / "best.json"; }
    std::filesystem::path log() const { return root / "log.txt"; }
    std::filesystem::path checkpoints() const { return root / "checkpoints"; }
    std::filesystem::path snapshots() const { return root / "snapshots"; }
    std::filesystem::path commands() const { return root / ".commands"; }
};

/// "step_00000500": name of a step's checkpoint folder and of its snapshot file.
std::string stepName(std::int64_t step);

/// One checkpoint on disk.
struct CheckpointInfo {
    std::int64_t step = 0;
    std::filesystem::path folder;
    double validationLoss = 0;  ///< newest at the time of saving; NaN when never evaluated
    bool best = false;
};

/// Complete checkpoints of a run, oldest first. Unfinished or damaged ones are left out.
std::vector<CheckpointInfo> listCheckpoints(const std::filesystem::path& runFolder);

/// What happened to a run at a step, beside its metrics. A checkpoint may have been deleted since.
struct RunMark {
    enum class Kind {
        Checkpoint,
        Paused,
        Continued,
        Stopped,
        Failed,
        Alarm,
        Skipped,
        RolledBack,
        Changed
    };
    std::int64_t step = 0;
    Kind kind = Kind::Alarm;
    std::string text;  ///< of an alarm, a failure, a skipped step, a return to an earlier one, a
                       ///< changed setting
};

/// All that there is to show of a run, whether it was read from disk or is in training.
struct RunRecord {
    std::filesystem::path folder;
    Config config;
    std::optional<RunLineage> lineage;  ///< empty: not forked
    std::optional<RunStarted> started;  ///< newest; empty where training never began
    std::vector<StepMetrics> steps;
    std::vector<EvaluationMetrics> evaluations;
    std::vector<SystemSample> system;     ///< by step, several of a long one
    std::vector<SettingChanged> changes;  ///< of settings while it trained, oldest first
    std::vector<CheckpointInfo> checkpoints;
    std::vector<std::int64_t> snapshotSteps;   ///< ascending
    std::vector<LogMessage> log;               ///< oldest first
    std::vector<RunMark> marks;                ///< by step
    std::optional<TrainingState> lastState;    ///< Stopped, Finished or Failed; empty: cut off
    std::optional<TrainingState> newestState;  ///< of any kind; empty where none is known
    std::optional<Failed> failure;             ///< why, where lastState is Failed
    std::int64_t metricsBytes = 0;  ///< how much of metrics.jsonl is in here: whole lines
};

/// "The loss or its gradient is not finite in step 7": the part of describe() that says what was
/// seen.
std::string describeCause(const Intervention& intervention);

/// What an intervention was, in one English sentence for log and curve.
std::string describe(const Intervention& intervention);

/// "training.learning_rate changed from 0.0003 to 0.0001.": for log and curve, English.
std::string describe(const SettingChanged& change);

/// Adds what an event tells to a record. A start from a checkpoint, or a return to one,
/// forgets what came after that; snapshots add their step, and checkpoints a mark: readRun() lists
/// those on disk.
void addEvent(RunRecord& record, const TrainingEvent& event);

/// Reads a run folder; may take seconds for long runs, so call it on a worker thread. Throws
/// Error{Io} or Error{Config} naming the file, or Error{Cancelled} after a stop request. A last,
/// half-written metrics line is ignored.
RunRecord readRun(const std::filesystem::path& folder, const std::stop_token& stop = {});

/// A saved embedding snapshot of the run. Throws Error{Io}.
EmbeddingSnapshot readSnapshot(const std::filesystem::path& runFolder, std::int64_t step);
void writeSnapshot(const std::filesystem::path& runFolder, const EmbeddingSnapshot& snapshot);

/// Deletes the snapshots of later steps, which a resumed run makes again.
void removeSnapshotsAfter(const std::filesystem::path& runFolder, std::int64_t step);

/// Default home of runs: $DEEPSIGHT_RUNS_DIR, else ~/deepsight-runs.
std::filesystem::path defaultRunsFolder();
/// A name that no run in `parent` has yet, from the date and the configuration:
/// "2026-11-24_0930_deepsight_mse-n11".
std::filesystem::path newRunFolder(const std::filesystem::path& parent, const Config& config);

}  // namespace deepsight
