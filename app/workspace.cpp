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
#include "app/questions.h"
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
                     Inspection& inspection, RemoteSession& remote, Settings& settings,
                     FileDialogs& files, RunExport& exports, StatusLine& status, QWidget* parent)
    : QWidget(parent),
      runs_(runs),
      sweeps_(sweeps),
      history_(history),
      inspection_(inspection),
      remote_(remote),
      settings_(settings),
      files_(files),
      exports_(exports) {
    setObjectName(QStringLiteral("workspace"));
    buildPages();
    buildPresenters(status);
    connectPages();
    connectExchange();
    connectRun();
    connectExamination();
    connectRemote();
    updateAvailability();
    restorePage();
}

Workspace::~Workspace() = default;

void Workspace::adoptFork(const QString& folder, const Config& config, bool train) {
    if (!train || runs_.isActive()) {
        Q_EMIT messagePosted(tr("Forked: %1").arg(QFileInfo(folder).fileName()), kMessageTime);
        if (runs_.canLeave()) openRun(folder);
        return;
    }
    runs_.train(config, folder, embeddings_->probe());
    configurePresenter_->load(runs_.config(), ConfigHistory::kRun);
    Q_EMIT recentChanged();
    showLaunch();
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
        case DropPlan::Action::ImportLog:
            return logImport_->open(item.path);
        case DropPlan::Action::ImportWeights:
            return weights_->importFile(item.path);
        case DropPlan::Action::ImportConfig:
            return configurePresenter_->importFile(item.path);
        case DropPlan::Action::UseText:
            configurePresenter_->useData(DataSource::Text, item.path);
            return showField(kDataPath);
        case DropPlan::Action::UseTokens:
            configurePresenter_->useData(DataSource::TokenFiles, item.path);
            return showField(kDataPath);
        case DropPlan::Action::UseDocuments:
            configurePresenter_->useData(DataSource::Documents, item.path);
            return showField(kDataPath);
        case DropPlan::Action::UseShards:
            configurePresenter_->useData(DataSource::TokenShards, item.path);
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
    if (!runs_.canStart() || remote_.isStarting()) {
        return;
    }
    if (!form_->isValid()) {
        showPage(Page::Configure);
        form_->focusFirstIssue();
        return;
    }
    const QString host = hostingPresenter_->host();
    if (!host.isEmpty()) {
        return startOn(host);
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

/// Paths in the configuration are those of the other computer.
void Workspace::startOn(const QString& host) {
    RemoteStart start;
    start.config = form_->config();
    start.probe = embeddings_->probe();
    remote_.start(host, start);
}

void Workspace::continueRun() {
    if (!runs_.canContinue() && !runs_.canContinueThere()) {
        return;
    }
    const auto resume = [this](int totalSteps) {
        if (runs_.canContinueThere()) {
            Config config = runs_.config();
            config.training.steps = totalSteps;
            return remote_.continueRun(config, embeddings_->probe());
        }
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
    if (runs_.isCopy()) {
        configurePresenter_->load(withBatch(runs_.config(), batch), ConfigHistory::kRun);
        return showPage(Page::Configure);  // to be started where the user wants it
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
    renewed_.clear();
    if (!runs_.canLeave()) {
        return;
    }
    toLeave_ = runs_.isActive() ? runs_.folder() : QString();
    if (!remote_.hosts().hostOf(folder).isEmpty()) {
        inspection_.forget(Inspection::Topic::Run);
        return remote_.open(folder);
    }
    remote_.giveUpOpening();
    readRun(folder);
}

void Workspace::readRun(const QString& folder) {
    Q_EMIT messagePosted(tr("Reading %1…").arg(QFileInfo(folder).fileName()), 0);
    inspection_.readRun(folder.toStdString(), curves_->plot()->options().smoothing());
}

void Workspace::openSweep(const QString& folder) {
    showPage(Page::Sweeps);
    sweepPresenter_->openSweep(folder);
}

void Workspace::editHosts() { remotePresenter_->editHosts({}); }

void Workspace::hardenSplit() { hardening_->ask(); }

void Workspace::importLog() { logImport_->ask(); }

void Workspace::importWeights() { weights_->askForImport(); }

void Workspace::exportWeights() { weights_->askForExport(); }

void Workspace::exportScalars(ExportFormat format) {
    if (runs_.hasRun()) {
        exports_.askForScalars(runs_.folder(), format);
    }
}

void Workspace::saveReport() {
    if (runs_.hasRun()) {
        exports_.askForReport(runs_.folder());
    }
}

void Workspace::checkReplay() { examination_->checkReplay(); }

void Workspace::openCheckpoint(const QString& run, const QString& checkpoint) {
    openRun(run);
    awaitedCheckpoint_ = checkpoint;
}

void Workspace::adoptRun(OpenedRun& run) {
    Q_EMIT messagePosted({}, 0);
    if (runs_.isActive() && (!runs_.canLeave() || runs_.folder() != toLeave_)) {
        remote_.giveUpOpening();  // it would be copied on for nobody
        return;                   // a run was started while this one was being read
    }
    const QString folder = QString::fromStdString(run.record.folder.string());
    if (hasEndedSince(run.record) && std::exchange(readAgain_, folder) != folder) {
        return readRun(folder);
    }
    const bool asked = std::exchange(renewed_, {}) != folder;
    if (asked) {
        configurePresenter_->load(run.record.config, ConfigHistory::kRun);
    }
    runs_.adopt(std::move(run.record), run.trainer, run.host);
    showCurrentRun(std::move(run.curves));
    if (!asked) {
        return;  // the user is looking at something
    }
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
    lineage_->show();
}

void Workspace::updateAvailability() {
    const bool active = !runs_.canStart();
    form_->setLocked(active || sweeps_.isRunning(),
                     sweeps_.isRunning()
                         ? tr("A sweep is training. Stop it to make changes.")
                         : tr("Training uses this configuration. Stop it to make changes."));
    const bool starting = remote_.isStarting();
    launch_->setStartable(!active && !starting && form_->isValid(),
                          active ? tr("A run is active.")
                          : starting
                              ? tr("A run is being started on %1.").arg(remote_.startingOn())
                              : tr("Correct the marked fields on the Configure page first."));
}

}  // namespace deepsight
