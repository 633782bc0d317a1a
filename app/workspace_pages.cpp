#include "app/workspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/alarm_presenter.h"
#include "app/config_history.h"
#include "app/configure_presenter.h"
#include "app/embedding_presenter.h"
#include "app/examination_presenter.h"
#include "app/file_dialogs.h"
#include "app/fork_presenter.h"
#include "app/hosting_presenter.h"
#include "app/inspection.h"
#include "app/lineage_presenter.h"
#include "app/live_settings_presenter.h"
#include "app/log_import.h"
#include "app/model_presenter.h"
#include "app/planning_presenter.h"
#include "app/remote_hosts.h"
#include "app/remote_presenter.h"
#include "app/remote_session.h"
#include "app/run_controller.h"
#include "app/run_export.h"
#include "app/run_presenter.h"
#include "app/runs_presenter.h"
#include "app/sample_presenter.h"
#include "app/settings.h"
#include "app/split_hardening.h"
#include "app/sweep_controller.h"
#include "app/sweep_presenter.h"
#include "app/weights_presenter.h"
#include "widgets/config_form.h"
#include "widgets/curves_view.h"
#include "widgets/embedding_view.h"
#include "widgets/launch_panel.h"
#include "widgets/loss_plot.h"
#include "widgets/model_view.h"
#include "widgets/planning_view.h"
#include "widgets/remote_checkpoints_bar.h"
#include "widgets/runs_view.h"
#include "widgets/sample_view.h"
#include "widgets/sweep_view.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kImportedTime = 10'000;  // milliseconds
const QString kPage = QStringLiteral("page");
const QString kScore = QStringLiteral("planning.score");
const QString kAccumulation = QStringLiteral("training.gradient_accumulation");

}  // namespace

void Workspace::buildPages() {
    runsView_ = new RunsView;
    form_ = new ConfigForm;
    model_ = new ModelView;
    launch_ = new LaunchPanel;
    curves_ = new CurvesView;
    planning_ = new PlanningView;
    embeddings_ = new EmbeddingView;
    sample_ = new SampleView;
    sweepView_ = new SweepView;
    navigation_ = new PageNavigation;
    stack_ = new QStackedWidget;
    const QList<QWidget*> pages = {runsView_, form_,       model_,  launch_,   curves_,
                                   planning_, embeddings_, sample_, sweepView_};
    for (QWidget* page : pages) {
        stack_->addWidget(page);
    }
    stack_->setCurrentIndex(static_cast<int>(navigation_->page()));
    remoteCheckpoints_ = new RemoteCheckpointsBar;
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::kHuge, space::kMedium, space::kHuge, 0);
    bar->addWidget(remoteCheckpoints_);
    column->addLayout(bar);
    column->addWidget(stack_, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(navigation_);
    layout->addLayout(column, 1);
}

void Workspace::buildPresenters(StatusLine& status) {
    configurePresenter_ =
        std::make_unique<ConfigurePresenter>(*form_, history_, inspection_, settings_, files_);
    modelPresenter_ = std::make_unique<ModelPresenter>(*form_, runs_, inspection_, *model_, files_);
    runPresenter_ =
        std::make_unique<RunPresenter>(runs_, settings_, *launch_, *curves_, status, files_);
    runsPresenter_ = std::make_unique<RunsPresenter>(runs_, inspection_, remote_, settings_, files_,
                                                     *runsView_, *curves_);
    planningPresenter_ = std::make_unique<PlanningPresenter>(runs_, *planning_, *launch_, files_);
    embeddingPresenter_ =
        std::make_unique<EmbeddingPresenter>(runs_, inspection_, settings_, *embeddings_, files_);
    samplePresenter_ = std::make_unique<SamplePresenter>(runs_, inspection_, settings_, *sample_);
    alarmPresenter_ = std::make_unique<AlarmPresenter>(runs_, *launch_, status);
    sweepPresenter_ =
        std::make_unique<SweepPresenter>(sweeps_, runs_, *form_, settings_, files_, *sweepView_);
    hardening_ = std::make_unique<SplitHardening>(runs_, inspection_, files_, *this);
    hostingPresenter_ = std::make_unique<HostingPresenter>(runs_, remote_, settings_, *launch_);
    remotePresenter_ = std::make_unique<RemotePresenter>(remote_, *runsView_, *remoteCheckpoints_,
                                                         status, files_, *this);
    liveSettings_ = std::make_unique<LiveSettingsPresenter>(runs_, *launch_, *this);
    examination_ = std::make_unique<ExaminationPresenter>(runs_, inspection_, *this);
    fork_ = std::make_unique<ForkPresenter>(runs_, inspection_, files_, *this);
    lineage_ =
        std::make_unique<LineagePresenter>(runs_, inspection_, settings_, *launch_, *curves_);
    weights_ =
        std::make_unique<WeightsPresenter>(runs_, inspection_, settings_, files_, *form_, *this);
    logImport_ = std::make_unique<LogImport>(inspection_, settings_, files_, *curves_, *this);
}

void Workspace::connectPages() {
    connect(navigation_, &PageNavigation::pageChanged, stack_, [this](Page page) {
        stack_->setCurrentIndex(static_cast<int>(page));
        remotePresenter_->setPage(page);
        settings_.setLayout(kPage, QByteArray::number(static_cast<int>(page)));
    });
    connect(configurePresenter_.get(), &ConfigurePresenter::configChanged, this,
            &Workspace::updateAvailability);
    connect(configurePresenter_.get(), &ConfigurePresenter::configChanged, modelPresenter_.get(),
            &ModelPresenter::refresh);
    connect(configurePresenter_.get(), &ConfigurePresenter::imported, this,
            [this] { showPage(Page::Configure); });
    connect(configurePresenter_.get(), &ConfigurePresenter::restored, this,
            [this] { showPage(Page::Configure); });
    connect(configurePresenter_.get(), &ConfigurePresenter::recentChanged, this,
            &Workspace::recentChanged);
    connect(configurePresenter_.get(), &ConfigurePresenter::messagePosted, this,
            &Workspace::messagePosted);
    connect(alarmPresenter_.get(), &AlarmPresenter::curvesRequested, this,
            [this] { showPage(Page::Curves); });
    connect(form_, &ConfigForm::startRequested, this, &Workspace::startRun);
    connect(form_, &ConfigForm::fittingBatchRequested, this, [this](const FittingBatch& batch) {
        configurePresenter_->load(withBatch(form_->config(), batch), kAccumulation);
    });
    connect(launch_, &LaunchPanel::startRequested, this, &Workspace::startRun);
    connect(launch_, &LaunchPanel::continueRequested, this, &Workspace::continueRun);
    connect(launch_, &LaunchPanel::remedyRequested, this, &Workspace::trainWith);
    connect(launch_, &LaunchPanel::openRunFolderRequested, this,
            [this] { files_.showFolder(runs_.folder()); });
    connect(launch_, &LaunchPanel::showCurvesRequested, this, [this] { showPage(Page::Curves); });
    connect(runsPresenter_.get(), &RunsPresenter::openRequested, this, &Workspace::openRun);
    connect(runsPresenter_.get(), &RunsPresenter::showCurvesRequested, this,
            [this] { showPage(Page::Curves); });
    const auto configure = [this] { showPage(Page::Configure); };
    connect(runsView_, &RunsView::goToConfigureRequested, this, configure);
    connect(model_, &ModelView::goToConfigureRequested, this, configure);
    connect(curves_, &CurvesView::goToConfigureRequested, this, configure);
    connect(planning_, &PlanningView::goToConfigureRequested, this, configure);
    connect(planning_, &PlanningView::changeRequested, this, [this] { showField(kScore); });
    connect(embeddings_, &EmbeddingView::goToConfigureRequested, this, configure);
    connect(sample_, &SampleView::goToConfigureRequested, this, configure);
}

void Workspace::connectExchange() {
    connect(logImport_.get(), &LogImport::messagePosted, this, &Workspace::messagePosted);
    connect(logImport_.get(), &LogImport::curvesRequested, this,
            [this] { showPage(Page::Curves); });
    connect(weights_.get(), &WeightsPresenter::messagePosted, this, &Workspace::messagePosted);
    connect(weights_.get(), &WeightsPresenter::imported, this, [this](const QString& folder) {
        Q_EMIT messagePosted(tr("Imported: %1").arg(QFileInfo(folder).fileName()), kImportedTime);
        const RunPaths paths(folder.toStdString());
        openCheckpoint(folder,
                       QString::fromStdString((paths.checkpoints() / stepName(0)).string()));
    });
    connect(&exports_, &RunExport::messagePosted, this, &Workspace::messagePosted);
    connect(curves_, &CurvesView::exportScalarsRequested, this, &Workspace::exportScalars);
    connect(curves_, &CurvesView::reportRequested, this, &Workspace::saveReport);
    connect(runsView_, &RunsView::exportRequested, &exports_, &RunExport::askForScalars);
    connect(runsView_, &RunsView::reportRequested, &exports_, &RunExport::askForReport);
}

void Workspace::connectRun() {
    connect(&sweeps_, &SweepController::runAdopted, this, [this] { showCurrentRun(); });
    connect(&sweeps_, &SweepController::changed, this, &Workspace::updateAvailability);
    connect(configurePresenter_.get(), &ConfigurePresenter::configChanged, sweepPresenter_.get(),
            &SweepPresenter::configChanged);
    connect(sweepPresenter_.get(), &SweepPresenter::openRunRequested, this, &Workspace::openRun);
    connect(sweepPresenter_.get(), &SweepPresenter::showCurvesRequested, this,
            [this] { showPage(Page::Curves); });
    connect(sweepPresenter_.get(), &SweepPresenter::messagePosted, this, &Workspace::messagePosted);
    connect(hardening_.get(), &SplitHardening::messagePosted, this, &Workspace::messagePosted);
    connect(hardening_.get(), &SplitHardening::hardened, this, &Workspace::openRun);
    connect(&runs_, &RunController::runChanged, this, &Workspace::updateAvailability);
    connect(&runs_, &RunController::stateChanged, this, &Workspace::updateAvailability);
    connect(&inspection_, &Inspection::runLoaded, this,
            [this](const std::shared_ptr<OpenedRun>& run) { adoptRun(*run); });
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Run) {
                    awaitedCheckpoint_.clear();
                    Q_EMIT messagePosted({}, 0);
                    files_.showError(tr("Cannot open the run"), message);
                }
            });
}

void Workspace::connectExamination() {
    connect(curves_->plot(), &LossPlot::stepActivated, examination_.get(),
            &ExaminationPresenter::showMenu);
    connect(launch_, &LaunchPanel::stepActivated, examination_.get(),
            &ExaminationPresenter::showMenu);
    connect(examination_.get(), &ExaminationPresenter::forkRequested, fork_.get(),
            &ForkPresenter::ask);
    connect(examination_.get(), &ExaminationPresenter::parentRequested, lineage_.get(),
            &LineagePresenter::openParent);
    connect(fork_.get(), &ForkPresenter::forked, this, &Workspace::adoptFork);
    connect(lineage_.get(), &LineagePresenter::openRequested, this, &Workspace::openRun);
}

void Workspace::connectRemote() {
    remotePresenter_->setPage(navigation_->page());
    connect(&remote_, &RemoteSession::progressed, this,
            [this](const QString& text) { Q_EMIT messagePosted(text, 0); });
    connect(&remote_, &RemoteSession::ready, this, &Workspace::readRun);
    connect(&remote_, &RemoteSession::started, this, &Workspace::openRun);
    connect(&remote_, &RemoteSession::failed, this, [this] {
        awaitedCheckpoint_.clear();
        Q_EMIT messagePosted({}, 0);
    });
    connect(&remote_, &RemoteSession::changed, this, [this] {
        if (remote_.isStarting() != startingThere_) {
            startingThere_ = remote_.isStarting();
            updateAvailability();
        }
    });
    connect(&remote_, &RemoteSession::renewed, this, [this](const QString& folder) {
        if (folder != runs_.folder()) return;
        toLeave_ = runs_.isActive() ? folder : QString();
        renewed_ = folder;
        readRun(folder);
    });
}

}  // namespace deepsight
