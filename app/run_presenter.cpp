#include "app/run_presenter.h"

#include <QFileInfo>
#include <QFuture>
#include <algorithm>
#include <optional>
#include <span>

#include "app/file_dialogs.h"
#include "app/opened_run.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "app/status_line.h"
#include "core/config/model_size.h"
#include "widgets/curves_view.h"
#include "widgets/launch_panel.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"

namespace deepsight {

namespace {

QString architectureName(Architecture architecture) {
    switch (architecture) {
        case Architecture::DeepSight:
            return RunPresenter::tr("DeepSight");
        case Architecture::Baseline:
            return RunPresenter::tr("Baseline");
        case Architecture::MultiToken:
            return RunPresenter::tr("Multi-token");
        case Architecture::TokenOrder:
            return RunPresenter::tr("Token order");
    }
    return {};
}

QString summaryOf(const Config& config) {
    return RunPresenter::tr("%1, %2 parameters, %3 steps")
        .arg(architectureName(config.model.architecture),
             compactNumber(static_cast<double>(modelSize(config).parameters)),
             groupedNumber(config.training.steps));
}

// Of a record, for what forgets older ones. Below the texts, whose contexts lupdate would lose.
constexpr std::size_t kNewestSteps = 1000;

}  // namespace

RunPresenter::RunPresenter(RunController& runs, Settings& settings, LaunchPanel& launch,
                           CurvesView& curves, StatusLine& status, FileDialogs& files)
    : runs_(runs), launch_(launch), curves_(curves), status_(status), files_(files) {
    connect(&runs_, &RunController::runChanged, this, &RunPresenter::showNewRun);
    connect(&runs_, &RunController::stateChanged, this, &RunPresenter::showState);
    connect(&runs_, &RunController::eventsPosted, this, &RunPresenter::onEvents);
    connect(&launch_, &LaunchPanel::pauseRequested, &runs_, &RunController::pause);
    connect(&launch_, &LaunchPanel::resumeRequested, &runs_, &RunController::resume);
    connect(&launch_, &LaunchPanel::stopRequested, &runs_, &RunController::stop);
    connectExports();
    const QString options = QStringLiteral("curves");
    curves_.setOptions(settings.list(options));
    connect(&curves_, &CurvesView::optionsChanged, this,
            [this, options, &settings] { settings.setList(options, curves_.options()); });
    showState();
}

void RunPresenter::connectExports() {
    connect(&curves_, &CurvesView::exportCsvRequested, this, [this] {
        files_.save(QStringLiteral("export"), tr("Export curves"), tr("CSV (*.csv)"),
                    runs_.name() + QStringLiteral(".csv"),
                    [this](const QString& path) { exportCsv(path); });
    });
    connect(&curves_, &CurvesView::exportFigureRequested, this, [this] {
        files_.saveFigure(tr("Export curves"), runs_.name() + QStringLiteral("_curves"),
                          [this](FigureFormat format) { return curves_.figure(format); });
    });
}

/// A long run makes a table of a hundred megabytes: neither making nor writing it holds up the GUI.
void RunPresenter::exportCsv(const QString& path) {
    curves_.setBusy(tr("Writing %1…").arg(QFileInfo(path).fileName()));
    curves_.csv()
        .then(QtFuture::Launch::Async,
              [path](const QByteArray& table) { return FileDialogs::store(path, table); })
        .then(this, [this, path](const QString& problem) {
            curves_.setBusy({});
            files_.report(path, problem);
        });
}

void RunPresenter::showNewRun() {
    detail_.clear();
    lastStep_ = runs_.stepsDone();
    lastCheckpoint_ = -1;
    launch_.reset();
    launch_.setRunSummary(runs_.name(), summaryOf(runs_.config()));
    const DataConfig& data = runs_.config().data;
    launch_.setChanceAccuracy(data.source == DataSource::PathStar
                                  ? std::optional(1.0 / static_cast<double>(data.pathStarArms))
                                  : std::nullopt);
    curves_.clear();
    launch_.showCurvesOf(*curves_.plot());
    curves_.setTitle(runs_.name());
    curves_.setRunGroup(seedGroupOf(runs_.record()));
    status_.reset();
    status_.setTotalSteps(runs_.config().training.steps);
}

void RunPresenter::showRecord(const RunRecord& record, std::shared_ptr<CurveData> curves) {
    showNewRun();
    if (!curves) curves = curvesOf(record, curves_.plot()->options().smoothing());
    curves_.setData(std::move(curves));
    launch_.showCurvesOf(*curves_.plot());
    RunStarted started = record.started.value_or(RunStarted{});
    started.runFolder = record.folder.string();
    started.firstStep = runs_.stepsDone();
    started.totalSteps = record.config.training.steps;
    started.parameters = modelSize(record.config).parameters;
    launch_.setRunStarted(started);
    // The newest tell all that is shown beside the curves.
    showScores(record, kNewestSteps);
    for (const RunMark& mark : record.marks) {
        showMark(mark);
    }
    for (const LogMessage& message : record.log) {
        launch_.addLog(message);
    }
    if (record.failure) {
        launch_.setFailure(*record.failure);
    }
    showState();
}

void RunPresenter::showScores(const RunRecord& record, std::size_t newest) {
    if (!record.steps.empty()) {
        const std::span<const StepMetrics> steps = record.steps;
        launch_.addSteps(steps.last(std::min(steps.size(), newest)));
        status_.setStep(steps.back());
    }
    if (!record.evaluations.empty()) {
        launch_.addEvaluations(record.evaluations);
        status_.setEvaluation(record.evaluations.back());
    }
    if (!record.system.empty()) {
        launch_.setSystemSample(record.system.back());
    }
    if (!record.checkpoints.empty()) {
        const CheckpointInfo& checkpoint = record.checkpoints.back();
        launch_.addCheckpoint({checkpoint.step, checkpoint.folder.string(), {}});
    }
}

void RunPresenter::showMark(const RunMark& mark) {
    switch (mark.kind) {
        case RunMark::Kind::Checkpoint:
            // A resumed run names the checkpoint again that it goes on from.
            if (std::exchange(lastCheckpoint_, mark.step) != mark.step) {
                curves_.addMark(mark.step, tr("Checkpoint"), MarkKind::Checkpoint);
            }
            break;
        case RunMark::Kind::Paused:
            curves_.addMark(mark.step, tr("Paused"), MarkKind::Paused);
            break;
        case RunMark::Kind::Continued:
            // A fork has a mark of its own there.
            if (!runs_.record().lineage || runs_.record().lineage->step != mark.step) {
                curves_.addMark(mark.step, tr("Continued"), MarkKind::Continued);
            }
            break;
        case RunMark::Kind::Stopped:
            curves_.addMark(mark.step, tr("Stopped"), MarkKind::Stopped);
            break;
        case RunMark::Kind::Failed:
            curves_.addMark(mark.step, tr("Failed"), MarkKind::Failed);
            break;
        case RunMark::Kind::Alarm:
            curves_.addMark(mark.step, QString::fromStdString(mark.text), MarkKind::Alarm);
            break;
        case RunMark::Kind::Changed:
            curves_.addMark(mark.step, QString::fromStdString(mark.text), MarkKind::Event);
            break;
        case RunMark::Kind::Skipped:
            curves_.addMark(mark.step, QString::fromStdString(mark.text), MarkKind::Skipped);
            break;
        case RunMark::Kind::RolledBack:
            curves_.addMark(mark.step, QString::fromStdString(mark.text), MarkKind::RolledBack);
            break;
    }
}

/// Empty for a run that can be steered.
QString RunPresenter::watchedText() const {
    if (!runs_.isWatching()) {
        return {};
    }
    const RunOwner& trainer = runs_.trainer();
    return tr("Trained by %1 (process %2 on %3), where it can be paused and stopped")
        .arg(QString::fromStdString(trainer.program), QString::number(trainer.pid),
             QString::fromStdString(trainer.host));
}

void RunPresenter::showState() {
    const QString watched = watchedText();
    launch_.setWatched(watched);
    launch_.setState(runs_.state(), runs_.isPausing()
                                        ? tr("Pausing after the step that is under way…")
                                    : watched.isEmpty() ? detail_
                                                        : watched);
    launch_.setResumable(runs_.canContinue() || runs_.canContinueThere());
    status_.setState(runs_.state(), runs_.isPausing());
}

void RunPresenter::onEvents(const QVector<TrainingEvent>& events) {
    bool wentBack = false;
    for (const TrainingEvent& event : events) {
        if (!std::holds_alternative<StepMetrics>(event)) {
            flushSteps();
        }
        if (const auto step = goesOnAfter(event)) {
            curves_.cutOffAfter(*step);
            lastStep_ = std::min(lastStep_, *step);
            if (lastCheckpoint_ > *step) {
                lastCheckpoint_ = -1;
            }
            wentBack = true;
        }
        std::visit([this](const auto& value) { show(value); }, event);
    }
    flushSteps();
    if (wentBack) {
        // The record has all of the events: what they took back, and what came after.
        launch_.forgetScores();
        status_.forgetLosses();
        showScores(runs_.record(), 1);
        curves_.setRunGroup(seedGroupOf(runs_.record()));  // changes may be undone
    }
}

void RunPresenter::flushSteps() {
    if (steps_.empty()) {
        return;
    }
    curves_.addSteps(steps_);
    launch_.addSteps(steps_);
    status_.setStep(steps_.back());
    lastStep_ = steps_.back().step;
    steps_.clear();
}

void RunPresenter::show(const StateChanged& change) {
    // The reason of a failure has a banner of its own.
    detail_ =
        change.state == TrainingState::Failed ? QString() : QString::fromStdString(change.detail);
    if (change.state == TrainingState::Paused) {
        // Not what the run has done by now: later steps may have come with this event.
        showMark({lastStep_, RunMark::Kind::Paused, {}});
    }
    showState();
}

void RunPresenter::show(const PreparationProgress& progress) { launch_.setPreparation(progress); }

void RunPresenter::show(const RunStarted& started) {
    launch_.setRunSummary(runs_.name(), summaryOf(runs_.config()));  // steps may have been added
    launch_.setRunStarted(started);
    status_.setTotalSteps(started.totalSteps);
    curves_.setRunGroup(seedGroupOf(runs_.record()));  // as may the batch have been changed
    if (started.firstStep > 0) {
        showMark({started.firstStep, RunMark::Kind::Continued, {}});
    }
}

void RunPresenter::show(const EvaluationMetrics& metrics) {
    curves_.addEvaluations(std::span(&metrics, 1));
    launch_.addEvaluation(metrics);
    status_.setEvaluation(metrics);
}

void RunPresenter::show(const CheckpointSaved& checkpoint) {
    launch_.addCheckpoint(checkpoint);
    showMark({checkpoint.step, RunMark::Kind::Checkpoint, {}});
}

void RunPresenter::show(const LogMessage& message) { launch_.addLog(message); }

void RunPresenter::show(const Alarm& alarm) {
    showMark({alarm.step, RunMark::Kind::Alarm, alarm.message});
}

void RunPresenter::show(const Intervention& intervention) {
    const bool rolledBack = intervention.action == Intervention::Action::RolledBack;
    showMark({rolledBack ? intervention.backTo : intervention.step,
              rolledBack ? RunMark::Kind::RolledBack : RunMark::Kind::Skipped,
              describe(intervention)});
}

void RunPresenter::show(const SettingChanged& change) {
    showMark({change.step, RunMark::Kind::Changed, describe(change)});
    curves_.setRunGroup(seedGroupOf(runs_.record()));  // it repeats no other run any more
}

void RunPresenter::show(const SystemSample& sample) {
    curves_.addSample(sample);
    launch_.setSystemSample(sample);
}

void RunPresenter::show(const Failed& failure) { launch_.setFailure(failure); }

}  // namespace deepsight
