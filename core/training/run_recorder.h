#pragma once

#include <filesystem>
#include <memory>

#include "core/training/run_metrics.h"
#include "core/training/trainer.h"

namespace deepsight {

/// Sends every event of a run to its observer and, once the folder is open, to metrics.jsonl and
/// log.txt. Lives on the trainer's thread.
class RunRecorder {
  public:
    explicit RunRecorder(TrainingObserver& observer) : observer_(observer) {}

    /// Starts writing. `keepBytes`: see MetricsLog.
    void open(const std::filesystem::path& runFolder, std::optional<std::int64_t> keepBytes);
    void emit(const TrainingEvent& event);
    void log(const std::string& text, LogMessage::Level level = LogMessage::Level::Info);
    void setState(TrainingState state, const std::string& detail = {});
    /// Only into the folder's files, without the observer, and without failing: for what goes wrong
    /// while a failure is handled, and for the failure itself, which the observer gets from the
    /// caller of `Trainer::run`.
    void note(const LogMessage& message) noexcept;
    void noteFailure(const Failed& failure) noexcept;
    /// Flushes the metrics to disk and returns the length of the file.
    std::int64_t syncMetrics();

  private:
    void writeLogLine(const LogMessage& message);

    TrainingObserver& observer_;
    std::unique_ptr<MetricsLog> metrics_;
    std::filesystem::path logFile_;
};

}  // namespace deepsight
