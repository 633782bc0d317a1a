#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/support/append_file.h"
#include "core/training/training_event.h"

namespace deepsight {

/// One line of metrics.jsonl for an event that belongs there (StateChanged, RunStarted,
/// StepMetrics, EvaluationMetrics, CheckpointSaved, LogMessage, Alarm, Intervention,
/// SettingChanged, SystemSample, Failed), else empty. Each object starts with "event" ("step",
/// "evaluation", "checkpoint", "state", ...) and holds snake_case members; NaN and infinities are
/// the strings "nan", "inf", "-inf", since JSON has no such numbers.
std::string toMetricsLine(const TrainingEvent& event);

/// Steps, tokens and other counts above are none of ours; doubles, which plots use, hold all below.
inline constexpr std::int64_t kLargestCount = std::int64_t{1} << 53;

/// Inverse of toMetricsLine; empty for a malformed line, a count below 0 or above kLargestCount, or
/// an event of a later version.
std::optional<TrainingEvent> parseMetricsLine(std::string_view line);

/// Appends events to a run's metrics.jsonl. Owned and used by the trainer's thread.
class MetricsLog {
  public:
    /// Opens for appending. `keepBytes`: on resume, the length that the checkpoint recorded; what
    /// was written after it belongs to steps that will be done again, and is cut off.
    /// Throws Error{DiskFull} or Error{Io}.
    explicit MetricsLog(const std::filesystem::path& file,
                        std::optional<std::int64_t> keepBytes = {})
        : file_(file, keepBytes) {}

    /// Whole lines reach the operating system at once, so a crash of the program loses none.
    /// Throws Error{DiskFull} or Error{Io}.
    void write(const TrainingEvent& event);
    /// Forces what was written to the disk (before a checkpoint records `bytes()`).
    void sync() { file_.sync(); }
    std::int64_t bytes() const { return file_.bytes(); }

  private:
    AppendFile file_;
};

}  // namespace deepsight
