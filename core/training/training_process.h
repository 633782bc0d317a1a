#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "core/training/child_process.h"
#include "core/training/event_queue.h"
#include "core/training/run_commands.h"
#include "core/training/run_watcher.h"
#include "core/training/training_host.h"

namespace deepsight {

/// Trains in a process of its own, deepsight-cli, or follows a run that another process trains. All
/// that passes between the two stands in the run folder: events in metrics.jsonl and .live,
/// commands in .commands. So the training goes on when this process ends, in whatever way, and
/// another one can go on to follow it. Destruction does not stop the training; stop() does.
class TrainingProcess : public TrainingHost {
  public:
    /// `wake` is called on the following thread when there are events to take.
    explicit TrainingProcess(std::function<void()> wake);
    ~TrainingProcess() override;

    /// The program that trains: deepsight-cli, or what takes its arguments.
    void setProgram(std::filesystem::path program) { program_ = std::move(program); }

    /// Processes that train a run together, from the next start() on.
    void setRanks(int ranks) { ranks_ = ranks; }

    /// Starts the program. False, without any effect, while a run is active. A program that cannot
    /// be started, or a run that is being trained already, is a failure that takeEvents() gives.
    bool start(const TrainingRequest& request);
    /// Follows a run in training; false, without any effect, while one is active. `state` is how
    /// the run stood where `run.metricsBytes` of its metrics were written. A trainer that takes no
    /// commands has `run.pid` 0.
    bool attach(const WatchedRun& run, TrainingState state);
    /// Of the trainer that start() started; 0: none.
    std::int64_t pid() const { return child_ ? run_.pid : 0; }
    /// Follows no longer; training goes on, and isActive() is false.
    void detach();

    void pause() override;
    void resume() override;
    void stop() override;
    void requestSnapshot(const ProbeRequest& request) override;
    void change(const SettingChanges& changes) override;
    bool pauseRequested() const override { return active_ && pauseRequested_; }
    bool stopRequested() const override { return active_ && stopRequested_; }
    std::vector<TrainingEvent> takeEvents() override;
    bool isActive() const override { return active_; }

  private:
    void launch(const TrainingRequest& request);
    void watch();
    void follow(const std::stop_token& leave);
    void watchToTheEnd(RunWatcher& watcher, const std::stop_token& leave);
    bool isTrainerThere();
    bool isHandedOver() const;
    void postDeath();
    void refuse(const Failed& failure);
    /// Whether the run's trainer is known and obeys: it may only be followed.
    bool takesCommands() const { return active_ && run_.pid != 0; }
    void command(const RunCommand& command);
    void note(const TrainingEvent& event);

    std::filesystem::path program_ = "deepsight-cli";
    int ranks_ = 1;
    EventQueue events_;
    WatchedRun run_;
    std::unique_ptr<ChildProcess> child_;  ///< empty: another process started the trainer
    bool active_ = false;
    bool pauseRequested_ = false;
    bool paused_ = false;    ///< as the run last said
    bool resuming_ = false;  ///< resume() was called, and the run did not say yet that it runs
    bool stopRequested_ = false;
    std::jthread follower_;  ///< last: it uses all of the above
};

}  // namespace deepsight
