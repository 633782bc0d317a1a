#pragma once

#include <QObject>
#include <QVector>
#include <chrono>
#include <functional>
#include <memory>

#include "core/training/trainer.h"

namespace deepsight {

/// Makes the trainer of one run. Called on the training thread.
using TrainerFactory = std::function<std::unique_ptr<Trainer>()>;

/// Turns what a trainer reports into queued signals. Lives on the training thread of a
/// TrainingSession. It is the only place that catches everything: a failure of any kind ends as
/// `Failed` followed by StateChanged(Failed), so nothing leaves the thread.
class TrainingWorker : public QObject, private TrainingObserver {
    Q_OBJECT

  public:
    explicit TrainingWorker(TrainerFactory factory);

    /// Blocks the training thread until the run has ended. `control` steers it from elsewhere.
    void run(const TrainingRequest& request, TrainingControl& control);

  Q_SIGNALS:
    /// What happened, in order and complete. Steps and progress are collected for up to 200 ms;
    /// everything else is posted at once.
    void eventsPosted(const QVector<deepsight::TrainingEvent>& events);
    /// After the last events of a run.
    void finished();

  private:
    void onEvent(const TrainingEvent& event) override;
    void fail(ErrorKind kind, const std::string& message);
    void flush();

    TrainerFactory factory_;
    QVector<TrainingEvent> pending_;
    std::chrono::steady_clock::time_point lastFlush_;
    TrainingState lastState_ = TrainingState::Idle;
};

}  // namespace deepsight
