#pragma once

#include <QWidget>
#include <optional>
#include <span>

#include "core/training/training_event.h"

class QCheckBox;
class QFrame;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace deepsight {

class AlarmBanner;
class ChoiceBox;
class EmptyState;
class FailureBanner;
class LogView;
class LossPlot;
class PageHeader;
class RunControls;
class RunProgress;
class RunScores;
class SystemLine;

/// The Launch page: steers a run and shows how it goes. It only shows what it is told and asks for
/// what the user wants; the app answers with setState(). GUI thread.
class LaunchPanel : public QWidget {
    Q_OBJECT
  public:
    explicit LaunchPanel(QWidget* parent = nullptr);

    void reset();  ///< forgets the run; back to the empty state
    void setRunSummary(const QString& name, const QString& detail);
    void setState(TrainingState state, const QString& detail = {});
    void setPreparation(const PreparationProgress& progress);
    void setRunStarted(const RunStarted& run);
    void addSteps(std::span<const StepMetrics> steps);
    /// The run goes on from an earlier step: what is left of scores and checkpoints is added again.
    void forgetScores();
    /// Draws the data of a plot that holds the same run, and that is to be given them first.
    void showCurvesOf(const LossPlot& plot);
    void addEvaluations(std::span<const EvaluationMetrics> evaluations);
    void addEvaluation(const EvaluationMetrics& evaluation);
    void setSystemSample(const SystemSample& sample);  ///< the newest
    void addCheckpoint(const CheckpointSaved& checkpoint);
    void setPlanningState(std::optional<PlanningState> state);  ///< empty where not measured
    void addLog(const LogMessage& message);
    void addAlarm(const Alarm& alarm);  ///< a banner that can be dismissed, and the log
    void addIntervention(const Intervention& intervention);  ///< a banner that can be dismissed
    /// How often the run has left out a step, and gone back to an earlier one.
    void setInterventions(int skipped, int rolledBack);
    void setFailure(const Failed& failure);  ///< the banner stays until the next run starts

    /// A stopped run is loaded: offer "Continue run".
    void setResumable(bool resumable);
    void setStartable(bool startable, const QString& why = {});
    /// The run can only be watched, for the reason given; empty: it can be steered.
    void setWatched(const QString& why);
    /// Settings of the run can be changed while it trains.
    void setChangeable(bool changeable);
    /// Where runs are trained. `whyNot`: why that cannot be chosen now; empty where it can.
    void setSeparateProcess(bool on, const QString& whyNot = {});
    /// How many processes train the next run together, where that can be chosen.
    void setRanks(int ranks, bool choosable);
    /// Other computers that runs can be trained on, and the one where the next run starts; empty:
    /// this one. `whyNot`: why none can be chosen now; empty where one can.
    void setHosts(const QStringList& hosts, const QString& chosen, const QString& whyNot = {});
    /// What the run was forked from, as a link, where that can be opened; empty: it was not.
    void setLineage(const QString& text, const QString& toolTip, bool openable);
    /// Path accuracy of guessing, 1 / arms; empty off the path-star task.
    void setChanceAccuracy(std::optional<double> chance);

  Q_SIGNALS:
    void startRequested();
    void separateProcessToggled(bool on);  ///< by the user
    void ranksChosen(int ranks);           ///< by the user
    void hostChosen(const QString& host);  ///< by the user; empty: this computer
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void changeSettingsRequested();
    void openParentRequested();                               ///< of a forked run
    void stepActivated(qint64 step, const QPoint& position);  ///< that an alarm is about
    void continueRequested();
    void openRunFolderRequested();
    void showCurvesRequested();
    /// The failed run is to go on with a batch that fits into memory.
    void remedyRequested(const deepsight::FittingBatch& batch);

  private:
    QWidget* makePlace();
    QWidget* makeRunPage();
    QWidget* makeFacts();
    QWidget* makeCurveCard();
    QWidget* makeLogCard();
    void connectControls();
    void refreshPage();

    PageHeader* header_;
    RunControls* controls_;
    QCheckBox* separateProcess_;
    QSpinBox* ranks_;
    QLabel* hostLabel_;
    ChoiceBox* host_;
    QStackedWidget* pages_;
    EmptyState* empty_;
    FailureBanner* failure_;
    AlarmBanner* alarm_;
    RunProgress* progress_;
    RunScores* scores_;
    QLabel* facts_;
    SystemLine* system_;
    QPushButton* lineage_;
    QPushButton* interventions_;
    QLabel* checkpoint_;
    QPushButton* openFolder_;
    QStackedWidget* curve_;  ///< a placeholder, then the plot
    LossPlot* plot_;
    LogView* log_;
    TrainingState state_ = TrainingState::Idle;
    bool hasRun_ = false;
};

}  // namespace deepsight
