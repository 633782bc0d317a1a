#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/training/live_status.h"
#include "core/training/metrics_follower.h"

namespace deepsight {

/// Which run to watch, and from where on.
struct WatchedRun {
    std::filesystem::path folder;
    /// The trainer, where it says in .live how it stands; 0: only metrics.jsonl is followed.
    std::int64_t pid = 0;
    std::int64_t metricsBytes = 0;  ///< of metrics.jsonl that is known
    /// How the trainer stood before those were read; empty for a run that is about to start.
    std::optional<LiveStatus> known;
};

/// Turns what another process writes into a run folder back into the events that it had: those of
/// metrics.jsonl, the progress of preparation, and snapshots. Holds no thread: whoever owns it
/// calls poll() from one.
class RunWatcher {
  public:
    using Post = std::function<void(TrainingEvent)>;
    RunWatcher(WatchedRun run, Post post);

    /// Posts whatever has come since the last call; returns early on a stop request.
    void poll(const std::stop_token& leave = {});
    /// Once the trainer is gone, after a last poll(): posts the end that it could not write into
    /// metrics.jsonl, if it left one. False where it ended without a word.
    bool finish();
    /// Whether the last state of the run was posted.
    bool ended() const { return ended_; }

  private:
    bool adopt(const LiveStatus& status);
    void follow(const std::stop_token& leave);
    void showProgress(const LiveStatus& status);
    void showSnapshots(const LiveStatus& status, const std::stop_token& leave);
    void showAnswers(const LiveStatus& status, const std::stop_token& leave);
    void postSnapshot(const std::filesystem::path& folder, std::int64_t step, bool requested);
    void post(TrainingEvent event);
    void postLast();
    void pollTrainer(const std::stop_token& leave);

    const WatchedRun run_;
    const Post post_;
    MetricsFollower metrics_;
    std::optional<std::int64_t> metricsFrom_;  ///< of the session that is followed
    std::int64_t cuts_ = 0;
    std::int64_t snapshots_ = 0;
    std::int64_t answers_ = 0;
    std::vector<std::int64_t> evaluated_;  ///< steps whose snapshot is still to come
    std::int64_t progressDone_ = -1;
    std::string progressPhase_;
    bool prepared_ = false;
    bool ended_ = false;
    /// The last state, which waits for the snapshots that were saved before it and seen after it.
    std::optional<TrainingEvent> last_;
};

}  // namespace deepsight
