#pragma once

#include <QWidget>
#include <memory>

#include "app/command.h"
#include "app/dropped_item.h"
#include "app/page_navigation.h"
#include "core/exchange/export_run.h"
#include "core/training/run_folder.h"

class QStackedWidget;

namespace deepsight {

class AlarmPresenter;
class ConfigForm;
class ConfigHistory;
class ConfigurePresenter;
class CurveData;
class CurvesView;
class EmbeddingPresenter;
class EmbeddingView;
class ExaminationPresenter;
class FileDialogs;
class ForkPresenter;
class HostingPresenter;
class Inspection;
class LaunchPanel;
class LogImport;
class LineagePresenter;
class LiveSettingsPresenter;
class ModelPresenter;
class ModelView;
struct OpenedRun;
class PlanningPresenter;
class PlanningView;
class RemoteCheckpointsBar;
class RemotePresenter;
class RemoteSession;
class RunController;
class RunExport;
class RunPresenter;
class RunsPresenter;
class RunsView;
class SamplePresenter;
class SampleView;
class Settings;
class SplitHardening;
class StatusLine;
class SweepController;
class SweepPresenter;
class SweepView;
class WeightsPresenter;

/// What is inside the window: the navigation, the pages and their presenters, and what the user can
/// do with them. It holds nothing that cannot be made again from the run, the settings and the run
/// folder, so a change of language replaces it. GUI thread; what it is given outlives it.
class Workspace : public QWidget {
    Q_OBJECT

  public:
    Workspace(RunController& runs, SweepController& sweeps, ConfigHistory& history,
              Inspection& inspection, RemoteSession& remote, Settings& settings, FileDialogs& files,
              RunExport& exports, StatusLine& status, QWidget* parent = nullptr);
    ~Workspace() override;

    Page page() const { return navigation_->page(); }
    void showPage(Page page) { navigation_->setPage(page); }
    ConfigurePresenter& configure() { return *configurePresenter_; }
    RunsPresenter& runsPage() { return *runsPresenter_; }
    /// The dialog of other computers that runs are trained on.
    void editHosts();

    /// Does what was dropped on the window, or named on the command line, calls for.
    void perform(const DropPlan& plan);
    void startRun();
    void continueRun();
    /// Goes on with a run that had too little memory.
    void trainWith(const FittingBatch& batch);
    void openRun(const QString& folder);
    void openSweep(const QString& folder);
    /// Asks for a name, and makes of the open run one whose split is no longer learned.
    void hardenSplit();
    /// Asks for another program's log, to draw its curves beside those of the run.
    void importLog();
    /// Asks for another program's weights, to begin a run with; and writes the open run's.
    void importWeights();
    void exportWeights();
    /// Saves the open run for other programs, or a report of it.
    void exportScalars(ExportFormat format);
    void saveReport();
    /// Asks which steps of the open run are to be trained again and compared.
    void checkReplay();
    /// Opens the run of a checkpoint and shows the checkpoint's embeddings.
    void openCheckpoint(const QString& run, const QString& checkpoint);
    /// Shows a field of the configuration, given as "section.name", and gives it the keyboard.
    void showField(const QString& path);
    /// What the pages offer beside the menus, and the fields of the configuration.
    CommandList commands();
    /// Shows the current run, whole, on every page.
    void showCurrentRun() { showCurrentRun(nullptr); }

  Q_SIGNALS:
    void messagePosted(const QString& text, int milliseconds);  ///< for the status bar
    void recentChanged();  ///< another run was opened, or a file used

  private:
    void buildPages();
    void buildPresenters(StatusLine& status);
    void connectPages();
    void connectExchange();
    void connectRun();
    void connectExamination();
    void connectRemote();
    void startOn(const QString& host);
    void adoptFork(const QString& folder, const Config& config, bool train);
    void readRun(const QString& folder);
    void adoptRun(OpenedRun& run);
    /// `curves`: of the run, if they are there already.
    void showCurrentRun(std::shared_ptr<CurveData> curves);
    void restorePage();
    void showLaunch();
    void showCheckpoint(const QString& folder);
    void updateAvailability();

    RunController& runs_;
    SweepController& sweeps_;
    ConfigHistory& history_;
    Inspection& inspection_;
    RemoteSession& remote_;
    Settings& settings_;
    FileDialogs& files_;
    RunExport& exports_;  ///< what is being written is not cut off by a change of language

    PageNavigation* navigation_;
    QStackedWidget* stack_;
    RemoteCheckpointsBar* remoteCheckpoints_;
    RunsView* runsView_;
    ConfigForm* form_;
    ModelView* model_;
    LaunchPanel* launch_;
    CurvesView* curves_;
    PlanningView* planning_;
    EmbeddingView* embeddings_;
    SampleView* sample_;
    SweepView* sweepView_;
    std::unique_ptr<RunsPresenter> runsPresenter_;
    std::unique_ptr<ConfigurePresenter> configurePresenter_;
    std::unique_ptr<ModelPresenter> modelPresenter_;
    std::unique_ptr<RunPresenter> runPresenter_;
    std::unique_ptr<PlanningPresenter> planningPresenter_;
    std::unique_ptr<EmbeddingPresenter> embeddingPresenter_;
    std::unique_ptr<SamplePresenter> samplePresenter_;
    std::unique_ptr<AlarmPresenter> alarmPresenter_;
    std::unique_ptr<SweepPresenter> sweepPresenter_;
    std::unique_ptr<SplitHardening> hardening_;
    std::unique_ptr<HostingPresenter> hostingPresenter_;
    std::unique_ptr<RemotePresenter> remotePresenter_;
    std::unique_ptr<LogImport> logImport_;
    std::unique_ptr<LiveSettingsPresenter> liveSettings_;
    std::unique_ptr<ExaminationPresenter> examination_;
    std::unique_ptr<ForkPresenter> fork_;
    std::unique_ptr<LineagePresenter> lineage_;
    std::unique_ptr<WeightsPresenter> weights_;
    QString awaitedCheckpoint_;   ///< to be shown once its run is read
    QString toLeave_;             ///< run in training that the one being read takes the place of
    QString readAgain_;           ///< run that had grown while it was read
    bool startingThere_ = false;  ///< a run is being started on another computer
    QString renewed_;             ///< run that is read again without the user's asking
};

}  // namespace deepsight
