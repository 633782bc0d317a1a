#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/training/training_event.h"

namespace deepsight {

/// One line of metrics.jsonl for an event that belongs there (StateChanged, RunStarted,
/// StepMetrics, EvaluationMetrics, CheckpointSaved, LogMessage, Alarm, Failed), else empty. Each
/// object starts with "event" ("step", "evaluation", "checkpoint", "state", ...) and holds
/// snake_case members; NaN and infinities are the strings "nan", "inf", "-inf", since JSON has no
/// such numbers.
std::string toMetricsLine(const TrainingEvent& event);

/// Inverse of toMetricsLine; empty for a malformed line or an event of a later version.
std::optional<TrainingEvent> parseMetricsLine(std::string_view line);

/// Appends events to a run's metrics.jsonl. Owned and used by the trainer's thread.
class MetricsLog {
  public:
    /// Opens for appending. `keepBytes`: on resume, the length that the checkpoint recorded; what
    /// was written after it belongs to steps that will be done again, and is cut off.
    /// Throws Error{Io}.
    explicit MetricsLog(const std::filesystem::path& file,
                        std::optional<std::int64_t> keepBytes = {});
    ~MetricsLog();
    MetricsLog(const MetricsLog&) = delete;
    MetricsLog& operator=(const MetricsLog&) = delete;

    /// Whole lines reach the operating system at once, so a crash of the program loses none.
    /// Throws Error{DiskFull} or Error{Io}.
    void write(const TrainingEvent& event);
    /// Forces what was written to the disk (before a checkpoint records `bytes()`).
    void sync();
    std::int64_t bytes() const { return bytes_; }

  private:
    void append(std::string_view text);

    std::filesystem::path file_;
    int descriptor_ = -1;
    std::int64_t bytes_ = 0;
};

}  // namespace deepsight
