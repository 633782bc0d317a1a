#pragma once

#include <QObject>
#include <QVector>

#include "core/training/training_process.h"
#include "core/training/training_thread.h"

namespace deepsight {

/// Training in the background, one run at a time, with signals: in a thread of this process, or in
/// another process. Lives on the GUI thread. start, pause, resume and stop are safe in any order.
/// Destruction stops a run of the thread, lets it save, and waits for it; what another process
/// trains goes on.
class TrainingSession : public QObject {
    Q_OBJECT

  public:
    explicit TrainingSession(TrainerFactory factory, QObject* parent = nullptr);

    /// The deepsight-cli that trains with Hosting::Process.
    void setProgram(const std::filesystem::path& program) { process_.setProgram(program); }

    void setRanks(int ranks) { process_.setRanks(ranks); }  ///< of Hosting::Process

    /// False, without any effect, while a run is active.
    bool start(const TrainingRequest& request, Hosting hosting = Hosting::Thread);
    /// Follows a run that another process trains already; see TrainingProcess::attach().
    bool attach(const WatchedRun& run, TrainingState state);
    /// Leaves a run of another process alone, which goes on; no event follows, nor finished().
    void detach();
    void pause() { host_->pause(); }
    void resume() { host_->resume(); }
    void stop() { host_->stop(); }
    /// The snapshot arrives as an event, also while paused.
    void requestSnapshot(const ProbeRequest& request) { host_->requestSnapshot(request); }

    /// Answered by events; see TrainingControl::change().
    void change(const SettingChanges& changes) { host_->change(changes); }

    /// From start() until finished() has been emitted.
    bool isActive() const { return active_; }
    /// Whether another process trains, so that the run goes on when this ends.
    bool isElsewhere() const { return active_ && host_ == &process_; }
    /// Whether the run can be steered from here: not that of another window's thread.
    bool takesCommands() const { return active_ && steered_; }
    /// As last reported; pause() and stop() take effect within one step.
    TrainingState state() const { return state_; }
    bool pauseRequested() const { return active_ && host_->pauseRequested(); }
    bool stopRequested() const { return active_ && host_->stopRequested(); }

  Q_SIGNALS:
    /// Events of the run, in order, none left out. Steps and progress are collected for up to
    /// 200 ms; everything else is posted at once.
    void eventsPosted(const QVector<deepsight::TrainingEvent>& events);
    /// The run has ended; state() says how, and start() may be called again.
    void finished();

  private:
    std::function<void()> waker();
    void takeEvents();

    TrainingThread thread_;
    TrainingProcess process_;
    TrainingHost* host_ = &thread_;  ///< of the newest run
    bool active_ = false;
    bool steered_ = true;
    TrainingState state_ = TrainingState::Idle;
};

}  // namespace deepsight
