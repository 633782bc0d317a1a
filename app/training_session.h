#pragma once

#include <QObject>
#include <QThread>
#include <QVector>
#include <memory>

#include "app/training_worker.h"
#include "core/training/trainer.h"

namespace deepsight {

/// Training in the background, one run at a time. Lives on the GUI thread and owns the one
/// long-lived training thread (libtorch keeps per-thread pools, so the thread is reused).
/// start, pause, resume and stop are safe in any order; destruction stops a run, lets it save, and
/// waits for the thread.
class TrainingSession : public QObject {
    Q_OBJECT

  public:
    explicit TrainingSession(TrainerFactory factory, QObject* parent = nullptr);
    ~TrainingSession() override;

    /// False, without any effect, while a run is active.
    bool start(const TrainingRequest& request);
    void pause();
    void resume();
    void stop();
    /// The snapshot arrives as an event, also while paused.
    void requestSnapshot(const ProbeRequest& request);

    /// From start() until finished() has been emitted.
    bool isActive() const { return active_; }
    /// As last reported; pause() and stop() take effect within one step.
    TrainingState state() const { return state_; }
    bool pauseRequested() const { return active_ && control_->pauseRequested(); }
    bool stopRequested() const { return active_ && control_->stopRequested(); }

  Q_SIGNALS:
    /// Events of the run, in order, none left out.
    void eventsPosted(const QVector<deepsight::TrainingEvent>& events);
    /// The run has ended; state() says how, and start() may be called again.
    void finished();

  private:
    void onEvents(const QVector<TrainingEvent>& events);
    void onFinished();

    QThread thread_;
    std::unique_ptr<TrainingWorker> worker_;    ///< lives on thread_
    std::shared_ptr<TrainingControl> control_;  ///< of the newest run
    bool active_ = false;
    TrainingState state_ = TrainingState::Idle;
};

}  // namespace deepsight
