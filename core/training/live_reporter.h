#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "core/training/live_status.h"
#include "core/training/trainer.h"

namespace deepsight {

/// Lets other processes follow a run: passes a trainer's events on, and writes into <run>/.live
/// what metrics.jsonl does not hold. Lives on the trainer's thread. What cannot be written is left
/// out: training does not depend on being watched.
class LiveReporter : public TrainingObserver {
  public:
    /// `hosted`: this process was started to train this run, so its .live is there and its own from
    /// the start; else from the moment that the run's lock is.
    LiveReporter(std::filesystem::path runFolder, bool hosted, TrainingObserver& next);

    void onEvent(const TrainingEvent& event) override;
    const std::optional<Failed>& failure() const { return failure_; }

  private:
    bool begin();
    void noteMetricsStart();
    template <typename Other>
    void report(const Other&) {}
    void report(const StateChanged& change);
    void report(const PreparationProgress& progress);
    void report(const RunStarted& started);
    void report(const EmbeddingSnapshot& snapshot);
    void write();

    const std::filesystem::path folder_;
    const bool hosted_;
    TrainingObserver& next_;
    LiveStatus status_;
    std::optional<Failed> failure_;
    bool begun_ = false;
    bool started_ = false;                   ///< no line of metrics.jsonl is cut off any more
    std::optional<std::int64_t> lastBytes_;  ///< of metrics.jsonl at the event before
    std::chrono::steady_clock::time_point lastProgress_{};
};

}  // namespace deepsight
