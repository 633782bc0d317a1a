#pragma once

#include <filesystem>
#include <memory>

#include "core/training/run_metrics.h"
#include "core/training/trainer.h"

namespace deepsight {

/// Sends every event of a run to its observer and, once the folder is open, to metrics.jsonl and
/// log.txt. metrics.jsonl tells of the steps done; log.txt is a diary, which also keeps what was
/// said about steps that a resumed run did again. Lives on the trainer's thread.
class RunRecorder {
  public:
    explicit RunRecorder(TrainingObserver& observer) : observer_(observer) {}

    /// Starts writing. `keepBytes`: see MetricsLog. `saved`: the checkpoint that the run goes on
    /// from, whose line comes next; observers know of it.
    void open(const std::filesystem::path& runFolder, std::optional<std::int64_t> keepBytes,
              const std::optional<CheckpointSaved>& saved = {});
    void emit(const TrainingEvent& event);
    void log(const std::string& text, LogMessage::Level level = LogMessage::Level::Info);
    void setState(TrainingState state, const std::string& detail = {});
    /// As log(), without failing: for what goes wrong while a failure is handled.
    void note(LogMessage message) noexcept;
    /// Only into the folder's files, and without failing: the observer gets the failure from the
    /// caller of `Trainer::run`.
    void noteFailure(const Failed& failure) noexcept;
    /// Only the line in the metrics, likewise; false where it could not be written.
    bool write(const TrainingEvent& event) noexcept;
    /// Flushes the metrics to disk and returns the length of the file.
    std::int64_t syncMetrics();

  private:
    void write(const LogMessage& message) noexcept;
    void writeLogLine(const LogMessage& message);

    TrainingObserver& observer_;
    std::unique_ptr<MetricsLog> metrics_;
    std::unique_ptr<AppendFile> log_;
};

}  // namespace deepsight
