#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/training/event_queue.h"
#include "core/training/training_host.h"

namespace deepsight {

/// Makes the trainer of one run. Called on the training thread.
using TrainerFactory = std::function<std::unique_ptr<Trainer>()>;

/// Trains in a thread of this process: one long-lived thread, since libtorch keeps pools per
/// thread. It is the only place that catches everything: a failure of any kind ends as `Failed`
/// followed by StateChanged(Failed), so nothing leaves the thread. Destruction stops a run, lets it
/// save, and waits for the thread.
class TrainingThread : public TrainingHost {
  public:
    /// `wake` is called on the training thread when there are events to take.
    TrainingThread(TrainerFactory factory, std::function<void()> wake);
    ~TrainingThread() override;

    /// False, without any effect, while a run is active.
    bool start(const TrainingRequest& request);

    void pause() override;
    void resume() override;
    void stop() override;
    void requestSnapshot(const ProbeRequest& request) override;
    void change(const SettingChanges& changes) override;
    bool pauseRequested() const override { return isActive() && control_->pauseRequested(); }
    bool stopRequested() const override { return isActive() && control_->stopRequested(); }
    std::vector<TrainingEvent> takeEvents() override;
    bool isActive() const override { return active_; }

  private:
    struct Work {
        TrainingRequest request;
        std::shared_ptr<TrainingControl> control;
    };
    void loop(const std::stop_token& leave);
    void train(const Work& work);

    TrainerFactory factory_;
    EventQueue events_;
    std::shared_ptr<TrainingControl> control_;  ///< of the newest run
    bool active_ = false;

    std::mutex mutex_;
    std::condition_variable_any workCame_;
    std::optional<Work> next_;
    std::jthread thread_;  ///< last: it uses all of the above
};

/// Runs a trainer and turns whatever it throws into events: always ends with a final state.
void trainToTheEnd(const TrainerFactory& factory, const TrainingRequest& request,
                   TrainingObserver& observer, TrainingControl& control) noexcept;

}  // namespace deepsight
