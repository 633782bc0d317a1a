#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/training/setting_change.h"
#include "core/training/training_event.h"

namespace deepsight {

/// What to train, and where its run folder is.
struct TrainingRequest {
    Config config;
    std::filesystem::path runFolder;
    /// Continue from the newest checkpoint in `runFolder`. The folder's own configuration counts,
    /// except that `config.training.steps` may be larger.
    bool resume = false;
    ProbeRequest probe;  ///< text of the embedding snapshots made at each evaluation
    /// Whether this process reads the commands that others leave in the run folder; stands in its
    /// lock file.
    bool takesCommands = false;
    /// On resume: fields of `config` that count although a change in training replaced them, also
    /// where they are as in the run's config.json ("training.learning_rate"). Those that differ
    /// from it count anyway.
    std::vector<std::string> explicitFields{};
    std::string launch{};  ///< kept with the session; see RankEnvironment
};

/// How the warning begins that answers a request for a snapshot that cannot be made.
inline constexpr const char* kNoSnapshot = "No embedding snapshot: ";

/// Receives events on the trainer's thread. Must not throw and should return quickly.
class TrainingObserver {
  public:
    virtual ~TrainingObserver() = default;
    virtual void onEvent(const TrainingEvent& event) = 0;
};

/// Steers a running trainer from any other thread. Every call is safe in any order and at any
/// time, before, during and after a run; each takes effect within one step (micro-batch).
class TrainingControl {
  public:
    void pause();
    void resume();
    void stop();  ///< final: wakes a pause; a control serves one run
    /// Asks for an embedding snapshot of the model as it is now, also while paused.
    void requestSnapshot(ProbeRequest request);
    /// Asks for other settings, also while paused: they count from the first step that has not
    /// begun. Answered by a SettingChanged for each field that changes and by log messages; where
    /// the request is refused or changes nothing, by one that begins with kNoChange.
    void change(SettingChanges changes);

    // For the trainer.
    bool stopRequested() const { return stop_.stop_requested(); }
    std::stop_token stopToken() const { return stop_.get_token(); }
    bool pauseRequested() const;
    std::optional<ProbeRequest> takeSnapshotRequest();
    /// What was asked for by one call of change(), oldest first.
    std::optional<SettingChanges> takeChanges();
    /// Blocks while paused; returns early on stop or when a snapshot or a change is asked for.
    void waitWhilePaused();

  private:
    std::stop_source stop_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool paused_ = false;
    std::deque<ProbeRequest> snapshots_;
    std::deque<SettingChanges> changes_;
};

/// Runs one training to its end. Interface, so that the window can be tested with a fake.
class Trainer {
  public:
    virtual ~Trainer() = default;
    /// Blocks until finished, stopped or failed, and knows no thread of its own. Emits
    /// StateChanged for every transition; the last state is Stopped or Finished. Throws Error on
    /// failure, after saving what can be saved; the caller turns it into `Failed`.
    virtual void run(const TrainingRequest& request, TrainingObserver& observer,
                     TrainingControl& control) = 0;
};

/// The real one, on libtorch.
std::unique_ptr<Trainer> makeTrainer();

}  // namespace deepsight
