#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "app/training_session.h"
#include "core/config/config.h"
#include "core/training/run_folder.h"

namespace deepsight {

/// The run that the window is about: none, one opened from disk, or one in training. Decides what
/// may be done to it and does it through the session. GUI thread.
class RunController : public QObject {
    Q_OBJECT

  public:
    explicit RunController(TrainerFactory factory, QObject* parent = nullptr);

    /// Trains `config` in a new folder below `runsFolder`. Does nothing while a run is active;
    /// throws Error when no folder can be named.
    void start(const Config& config, const QString& runsFolder, const ProbeRequest& probe);
    /// Trains `config` in a folder of its own, or goes on with the same run where it has begun.
    /// Does nothing while a run is active.
    void train(const Config& config, const QString& folder, const ProbeRequest& probe);
    /// Continues the current run from its newest checkpoint, up to `totalSteps`.
    void continueRun(std::int64_t totalSteps, const ProbeRequest& probe);
    /// Makes a run on disk the current one. Not while a run is active.
    void adopt(RunRecord record);

    void pause();
    void resume();
    void stop();
    void requestSnapshot(const ProbeRequest& probe) { session_.requestSnapshot(probe); }

    bool isActive() const { return session_.isActive(); }
    bool canPause() const;
    bool canResume() const { return session_.pauseRequested() && !session_.stopRequested(); }
    bool canStop() const { return isActive() && !session_.stopRequested(); }
    bool canContinue() const { return !isActive() && hasCheckpoint_; }
    /// What the user should see: a stop or pause counts from the moment it is asked for.
    TrainingState state() const;
    /// True between asking for a pause and the end of the step that is under way.
    bool isPausing() const;

    bool hasRun() const { return !folder_.isEmpty(); }
    QString folder() const { return folder_; }
    QString name() const;
    const Config& config() const { return record_.config; }  ///< of the current run
    std::int64_t stepsDone() const { return record_.steps.empty() ? 0 : record_.steps.back().step; }
    /// Everything that there is to show of the current run, up to date.
    const RunRecord& record() const { return record_; }

  Q_SIGNALS:
    void eventsPosted(const QVector<deepsight::TrainingEvent>& events);
    void runChanged();    ///< another run is the current one
    void stateChanged();  ///< state() or one of the can...() may answer differently
    void finished();      ///< the active run has ended

  private:
    void launch(bool resume, const ProbeRequest& probe);
    void onEvents(const QVector<TrainingEvent>& events);
    void replaceRecord(RunRecord record);
    void addCheckpoint(const CheckpointSaved& saved);

    TrainingSession session_;
    RunRecord record_;
    QString folder_;
    TrainingState state_ = TrainingState::Idle;
    bool hasCheckpoint_ = false;
};

}  // namespace deepsight
