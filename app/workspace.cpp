#include "app/workspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <filesystem>
#include <utility>

#include "app/alarm_presenter.h"
#include "app/command_catalogue.h"
#include "app/config_history.h"
#include "app/configure_presenter.h"
#include "app/embedding_presenter.h"
#include "app/file_dialogs.h"
#include "app/hosting_presenter.h"
#include "app/inspection.h"
#include "app/model_presenter.h"
#include "app/planning_presenter.h"
#include "app/questions.h"
#include "app/run_controller.h"
#include "app/run_presenter.h"
#include "app/runs_presenter.h"
#include "app/sample_presenter.h"
#include "app/settings.h"
#include "app/split_hardening.h"
#include "app/sweep_controller.h"
#include "app/sweep_presenter.h"
#include "core/support/error.h"
#include "core/training/run_lock.h"
#include "widgets/config_form.h"
#include "widgets/curves_view.h"
#include "widgets/embedding_view.h"
#include "widgets/launch_panel.h"
#include "widgets/loss_plot.h"
#include "widgets/model_view.h"
#include "widgets/planning_view.h"
#include "widgets/runs_view.h"
#include "widgets/sample_view.h"
#include "widgets/sweep_view.h"

namespace deepsight {

namespace {

constexpr int kMessageTime = 10'000;  // milliseconds
const QString kPage = QStringLiteral("page");
const QString kDataPath = QStringLiteral("data.path");
const QString kAccumulation = QStringLiteral("training.gradient_accumulation");
const QString kScore = QStringLiteral("planning.score");

QStringList runsOf(const DropPlan& plan) {
    QStringList folders;
    for (const DroppedItem& item : plan.items) {
        folders.append(item.run);
    }
    return folders;
}

/// Whether a run was still in training when it was read, and is no more: what its trainer wrote
/// last is missing, and nobody follows it.
bool hasEndedSince(const RunRecord& record) {
    std::error_code absent;
    const auto bytes = std::filesystem::file_size(RunPaths(record.folder).metrics(), absent);
    return !absent && static_cast<std::int64_t>(bytes) > record.metricsBytes &&
           !isRunLocked(record.folder);
}

}  // namespace

Workspace::Workspace(RunController& runs, SweepController& sweeps, ConfigHistory& history,
                     Inspection& inspection, Settings& settings, FileDialogs& files,
                     StatusLine& status, QWidget* parent)
    : QWidget(parent),
      runs_(runs),
      sweeps_(sweeps),
      history_(history),
      inspection_(inspection),
      settings_(settings),
      files_(files) {
    setObjectName(QStringLiteral("workspace"));
    buildPages();
    buildPresenters(status);
    connectPages();
    connectRun();
    updateAvailability();
    restorePage();
}

Workspace::~Workspace() = default;

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
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(navigation_);
    layout->addWidget(stack_, 1);
}

void Workspace::buildPresenters(StatusLine& status) {
    configurePresenter_ =
        std::make_unique<ConfigurePresenter>(*form_, history_, inspection_, settings_, files_);
    modelPresenter_ = std::make_unique<ModelPresenter>(*form_, runs_, inspection_, *model_, files_);
    runPresenter_ =
        std::make_unique<RunPresenter>(runs_, settings_, *launch_, *curves_, status, files_);
    runsPresenter_ = std::make_unique<RunsPresenter>(runs_, inspection_, settings_, files_,
                                                     *runsView_, *curves_);
    planningPresenter_ = std::make_unique<PlanningPresenter>(runs_, *planning_, *launch_, files_);
    embeddingPresenter_ =
        std::make_unique<EmbeddingPresenter>(runs_, inspection_, settings_, *embeddings_, files_);
    samplePresenter_ = std::make_unique<SamplePresenter>(runs_, inspection_, settings_, *sample_);
    alarmPresenter_ = std::make_unique<AlarmPresenter>(runs_, *launch_, status);
    sweepPresenter_ =
        std::make_unique<SweepPresenter>(sweeps_, runs_, *form_, settings_, files_, *sweepView_);
    hardening_ = std::make_unique<SplitHardening>(runs_, inspection_, files_, *this);
    hostingPresenter_ = std::make_unique<HostingPresenter>(runs_, settings_, *launch_);
}

void Workspace::connectPages() {
    connect(navigation_, &PageNavigation::pageChanged, stack_, [this](Page page) {
        stack_->setCurrentIndex(static_cast<int>(page));
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

void Workspace::restorePage() {
    bool isNumber = false;
    const int page = settings_.layout(kPage).toInt(&isNumber);
    if (isNumber && page >= 0 && page < kPageCount) {
        showPage(static_cast<Page>(page));
    }
}

void Workspace::perform(const DropPlan& plan) {
    if (!plan.possible) {
        files_.showError(plan.text, plan.detail);
        return;
    }
    const DroppedItem& item = plan.items.first();
    switch (plan.action) {
        case DropPlan::Action::OpenRun:
            return openRun(item.run);
        case DropPlan::Action::OpenSweep:
            return openSweep(item.path);
        case DropPlan::Action::OpenCheckpoint:
            return openCheckpoint(item.run, item.path);
        case DropPlan::Action::OverlayRuns:
            return runsPresenter_->overlay(runsOf(plan));
        case DropPlan::Action::ImportConfig:
            return configurePresenter_->importFile(item.path);
        case DropPlan::Action::UseText:
            configurePresenter_->useData(DataSource::Text, item.path);
            return showField(kDataPath);
        case DropPlan::Action::UseTokens:
            configurePresenter_->useData(DataSource::TokenFiles, item.path);
            return showField(kDataPath);
    }
}

void Workspace::showField(const QString& path) {
    showPage(Page::Configure);
    form_->focusField(path);
}

CommandList Workspace::commands() {
    CommandList commands;
    for (int index = 0; index < kPageCount; ++index) {
        commands += pageCommands(*stack_->widget(index),
                                 PageNavigation::pageName(static_cast<Page>(index)));
    }
    return commands +
           fieldCommands(form_->config(), [this](const QString& path) { showField(path); });
}

void Workspace::startRun() {
    if (runs_.isActive()) {
        return;
    }
    if (!form_->isValid()) {
        showPage(Page::Configure);
        form_->focusFirstIssue();
        return;
    }
    configurePresenter_->cancelPreparation();
    try {
        runs_.start(form_->config(), settings_.runsFolder(), embeddings_->probe());
        settings_.addRecent(Settings::Recent::Data,
                            QString::fromStdString(form_->config().data.path));
        Q_EMIT recentChanged();
        showLaunch();
    } catch (const Error& error) {
        files_.showError(tr("Cannot start"), QString::fromStdString(error.what()));
    }
}

void Workspace::continueRun() {
    if (!runs_.canContinue()) {
        return;
    }
    const auto resume = [this](int totalSteps) {
        runs_.continueRun(totalSteps, embeddings_->probe());
        configurePresenter_->load(runs_.config(), ConfigHistory::kRun);
        showLaunch();
    };
    const int total = static_cast<int>(runs_.config().training.steps);
    if (runs_.stepsDone() < total) {
        resume(total);
        return;
    }
    askForMoreSteps(*this, total, resume);
}

void Workspace::trainWith(const FittingBatch& batch) {
    if (runs_.isActive() || sweeps_.isRunning()) {
        return;
    }
    try {
        runs_.trainWith(batch, settings_.runsFolder(), embeddings_->probe());
    } catch (const Error& error) {
        return files_.showError(tr("Cannot start"), QString::fromStdString(error.what()));
    }
    configurePresenter_->load(runs_.config(), ConfigHistory::kRun);
    Q_EMIT recentChanged();
    Q_EMIT messagePosted(tr("Batch size %1 and gradient accumulation %2 from here on")
                             .arg(batch.batchSize)
                             .arg(batch.gradientAccumulation),
                         kMessageTime);
    showLaunch();
}

void Workspace::showLaunch() {
    showPage(Page::Launch);
    launch_->setFocus();  // Stop, the first button that is enabled, must not get it
}

void Workspace::openRun(const QString& folder) {
    awaitedCheckpoint_.clear();
    readAgain_.clear();
    if (runs_.canLeave()) {
        toLeave_ = runs_.isActive() ? runs_.folder() : QString();
        readRun(folder);
    }
}

void Workspace::readRun(const QString& folder) {
    Q_EMIT messagePosted(tr("Reading %1…").arg(QFileInfo(folder).fileName()), 0);
    inspection_.readRun(folder.toStdString(), curves_->plot()->options().smoothing());
}

void Workspace::openSweep(const QString& folder) {
    showPage(Page::Sweeps);
    sweepPresenter_->openSweep(folder);
}

void Workspace::hardenSplit() { hardening_->ask(); }

void Workspace::openCheckpoint(const QString& run, const QString& checkpoint) {
    openRun(run);
    awaitedCheckpoint_ = checkpoint;
}

void Workspace::adoptRun(OpenedRun& run) {
    Q_EMIT messagePosted({}, 0);
    if (runs_.isActive() && (!runs_.canLeave() || runs_.folder() != toLeave_)) {
        return;  // a run was started while this one was being read
    }
    const QString folder = QString::fromStdString(run.record.folder.string());
    if (hasEndedSince(run.record) && std::exchange(readAgain_, folder) != folder) {
        return readRun(folder);
    }
    configurePresenter_->load(run.record.config, ConfigHistory::kRun);
    runs_.adopt(std::move(run.record), run.trainer);
    showCurrentRun(std::move(run.curves));
    if (runs_.isActive()) {
        showLaunch();
    } else {
        showPage(Page::Curves);
    }
    Q_EMIT recentChanged();
    if (!awaitedCheckpoint_.isEmpty()) {
        showCheckpoint(std::exchange(awaitedCheckpoint_, {}));
    }
}

void Workspace::showCheckpoint(const QString& folder) {
    if (!runs_.config().isDeepSight()) {
        showPage(Page::Sample);  // it has no planning contexts to show
        return;
    }
    showPage(Page::Embeddings);
    embeddings_->chooseCheckpoint(folder);
}

void Workspace::showCurrentRun(std::shared_ptr<CurveData> curves) {
    if (!runs_.hasRun()) {
        return;
    }
    runPresenter_->showRecord(runs_.record(), std::move(curves));
    planningPresenter_->showRecord(runs_.record());
    embeddingPresenter_->showRecord(runs_.record());
    samplePresenter_->showRecord(runs_.record());
    alarmPresenter_->showRecord(runs_.record());
}

void Workspace::updateAvailability() {
    const bool active = runs_.isActive();
    form_->setLocked(active || sweeps_.isRunning(),
                     sweeps_.isRunning()
                         ? tr("A sweep is training. Stop it to make changes.")
                         : tr("Training uses this configuration. Stop it to make changes."));
    launch_->setStartable(!active && form_->isValid(),
                          active ? tr("A run is active.")
                                 : tr("Correct the marked fields on the Configure page first."));
}

}  // namespace deepsight
