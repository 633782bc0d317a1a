#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "app/training_session.h"
#include "core/config/config.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"

namespace deepsight {

/// The step after which a run goes on, where an event takes it back to one or starts it there: what
/// came later is forgotten. Empty for all other events.
std::optional<std::int64_t> goesOnAfter(const TrainingEvent& event);

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
    /// Trains the current run with another batch: goes on from its newest checkpoint, or, where it
    /// has none, starts it again, below `runsFolder` if its own folder is in use. Does nothing
    /// while a run is active; throws Error when no folder can be named.
    void trainWith(const FittingBatch& batch, const QString& runsFolder, const ProbeRequest& probe);
    /// Makes a run on disk the current one, and follows it if it is in training: as the active run
    /// if its trainer takes commands, else only watching. `known`: how its trainer stood before the
    /// record was read. Not where canLeave() is false; a run that is left goes on.
    void adopt(RunRecord record, const std::optional<LiveStatus>& known = {},
               const QString& host = {});
    /// Has the copies of checkpoints listed that have come to this computer.
    void setCheckpoints(std::vector<CheckpointInfo> checkpoints);

    /// Where runs are trained that start from now on; `program` is a deepsight-cli, and so many of
    /// its processes train together.
    void setHosting(Hosting hosting, const QString& program, int ranks = 1);
    Hosting hosting() const { return hosting_; }

    void pause();
    void resume();
    void stop();
    /// Asks for other settings of the active run; answered by events, see TrainingControl.
    void change(const SettingChanges& changes) { session_.change(changes); }
    void requestSnapshot(const ProbeRequest& probe) { session_.requestSnapshot(probe); }

    /// A run is in training that can be steered from here.
    bool isActive() const { return session_.takesCommands(); }
    /// The current run is trained by a program that takes no commands: it can be watched, and left
    /// for another one.
    bool isWatching() const { return session_.isActive() && !session_.takesCommands(); }
    /// The active run goes on when this ends: another process trains it.
    bool isElsewhere() const { return isActive() && session_.isElsewhere(); }
    /// Whether another run can become the current one: none is in training, or another process
    /// trains it, which goes on by itself.
    bool canLeave() const { return !isActive() || (isElsewhere() && !kept_); }
    /// The run that starts next is waited for, so it cannot be left before it has ended.
    void keepNext() { kept_ = true; }
    /// Who trains a run that is only watched.
    const RunOwner& trainer() const { return trainer_; }
    bool canPause() const;
    bool canResume() const {
        return isActive() && session_.pauseRequested() && !session_.stopRequested();
    }
    bool canStop() const { return isActive() && !session_.stopRequested(); }
    /// Settings of the active run can be changed.
    bool canChange() const;
    bool canContinue() const { return !session_.isActive() && hasCheckpoint_ && !isCopy(); }
    /// The current run is the copy of one that is trained on another computer, where alone it can
    /// be continued.
    bool isCopy() const { return !host_.isEmpty(); }
    QString host() const { return host_; }  ///< of a copy; empty: this computer
    /// Whether a new run can start: none is active, but for one of another computer.
    bool canStart() const { return !isActive() || isCopy(); }
    /// Whether a copy's run can be continued on its host, as the connection to that says.
    bool canContinueThere() const { return isCopy() && continuable_ && !session_.isActive(); }
    void setContinuableThere(bool continuable);
    /// What the user should see: a stop or pause counts from the moment it is asked for.
    TrainingState state() const;
    /// True between asking for a pause and the end of the step that is under way.
    bool isPausing() const;

    bool hasRun() const { return !folder_.isEmpty(); }
    QString folder() const { return folder_; }
    QString name() const;
    const Config& config() const { return record_.config; }  ///< of the current run
    /// config() with what was changed while the run trained.
    Config configInForce() const;
    std::int64_t stepsDone() const { return record_.steps.empty() ? 0 : record_.steps.back().step; }
    /// Everything that there is to show of the current run, up to date.
    const RunRecord& record() const { return record_; }

  Q_SIGNALS:
    void eventsPosted(const QVector<deepsight::TrainingEvent>& events);
    void runChanged();          ///< another run is the current one
    void stateChanged();        ///< state() or one of the can...() may answer differently
    void checkpointsChanged();  ///< by setCheckpoints()
    void finished();            ///< the active run has ended

  private:
    void launch(bool resume, const ProbeRequest& probe);
    /// Follows the current run, if somebody trains it.
    void follow(const std::optional<LiveStatus>& known);
    /// The run in training goes on without this, in its own process.
    void leave();
    void onEvents(const QVector<TrainingEvent>& events);
    void replaceRecord(RunRecord record);
    void addCheckpoint(const CheckpointSaved& saved);

    TrainingSession session_;
    Hosting hosting_ = Hosting::Thread;
    RunOwner trainer_;
    RunRecord record_;
    QString folder_;
    QString host_;
    TrainingState state_ = TrainingState::Idle;
    bool hasCheckpoint_ = false;
    bool continuable_ = false;  ///< see setContinuableThere()
    bool kept_ = false;         ///< see keepNext()
};

}  // namespace deepsight
