#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/support/progress.h"
#include "core/training/recorded_steps.h"
#include "core/training/replay_check.h"
#include "core/training/run_folder.h"
#include "core/training/run_sessions.h"
#include "core/training/training_run.h"

namespace deepsight {

/// Trains recorded steps of a run once more by a TrainingRun in a scratch folder, and compares what
/// is logged: behind replayRun() and inspectStep(). Sessions that began with other settings begin
/// so again, and settings change where they did. Internal to core; one thread, one call of run().
class RunReplay : private TrainingObserver {
  public:
    /// Steps after `from`; without it, those of a run from its beginning. No more than `mostSteps`
    /// and a few are read; 0: all.
    RunReplay(std::filesystem::path runFolder, std::optional<CheckpointInfo> from,
              std::int64_t mostSteps, ProgressSink progress, std::stop_token stop);

    /// What was recorded after `from`, to be cut to what is wanted before run().
    RecordedSteps& recorded() { return recorded_; }
    /// Nothing is measured on validation data, where the steps do not depend on that.
    void leaveOutEvaluations() { evaluates_ = false; }
    /// Where the scratch folder is made; without it, among the system's temporary files.
    void keepScratchIn(std::filesystem::path folder) { scratchParent_ = std::move(folder); }
    void watchSteps(std::function<void(const TrainingRun::WatchedStep&)> watch) {
        watch_ = std::move(watch);
    }
    /// Called with each step that was replayed, after it was compared.
    void onStep(
        std::function<void(const StepMetrics& recorded, const StepMetrics& replayed)> look) {
        onStep_ = std::move(look);
    }
    /// The replay goes on although a number differs.
    void goOnAfterDifference() { stopsAtDifference_ = false; }

    /// Throws as replayRun() does.
    void run();
    const ReplayResult& result() const { return result_; }

  private:
    using Item = RecordedSteps::Item;

    void onEvent(const TrainingEvent& event) override;
    void add(const StepMetrics& metrics);
    void add(const EvaluationMetrics& metrics);
    /// Asks for what was changed next, and ends the session where that has to be.
    void goOn();
    void passSettings();
    void compare(const TrainingEvent& recorded, const TrainingEvent& replayed, std::int64_t step);
    void differ(ReplayDifference difference);
    /// Whether the session that is replayed measures on validation data after so many steps.
    bool evaluatesAfter(std::int64_t step) const;
    void end();

    void chooseFirstSession();
    const RunSession* sessionFrom(std::int64_t firstStep) const;
    bool beginsAnew(const RunSession* next) const;
    Config configOf(const RunSession* session) const;
    /// What `session` was recorded with is compared with the session that trains it now.
    void noteSession(const RunSession* session);
    void findEnvironment(const std::filesystem::path& scratch);
    void compareEnvironment(const RunSession& recorded, const RunSession& here);
    void prepareScratch(const std::filesystem::path& scratch);
    void trainSession(const std::filesystem::path& scratch, bool resume);
    bool needsCheckpoints() const;

    const std::filesystem::path runFolder_;
    const std::optional<CheckpointInfo> from_;
    const ProgressSink progress_;
    const std::stop_token stop_;
    Config stored_;
    RecordedSteps recorded_;
    std::vector<RunSession> sessions_;
    const RunSession* session_ = nullptr;  ///< that is replayed; null: none is recorded
    std::filesystem::path scratchParent_;
    std::size_t trained_ = 0;  ///< sessions of the scratch folder, the present one included
    /// Recorded sessions that were replayed, and which of the scratch folder's did it.
    std::vector<std::pair<const RunSession*, std::size_t>> replayed_;
    std::int64_t lastStep_ = 0;           ///< that was tried, counted from 1
    std::size_t next_ = 0;                ///< item that is expected
    std::int64_t total_ = 0;              ///< steps to replay
    TrainingControl* control_ = nullptr;  ///< of the session
    bool began_ = false;                  ///< a step of this session was replayed
    bool restart_ = false;                ///< another session follows
    bool evaluates_ = true;
    bool stopsAtDifference_ = true;
    std::function<void(const TrainingRun::WatchedStep&)> watch_;
    std::function<void(const StepMetrics&, const StepMetrics&)> onStep_;
    ReplayResult result_;
};

}  // namespace deepsight
