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

constexpr int kNewestSteps = 1000;  // of a record, for what forgets older ones

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
    launch_.reset();
    launch_.setRunSummary(runs_.name(), summaryOf(runs_.config()));
    const DataConfig& data = runs_.config().data;
    launch_.setChanceAccuracy(data.source == DataSource::PathStar
                                  ? std::optional(1.0 / static_cast<double>(data.pathStarArms))
                                  : std::nullopt);
    curves_.clear();
    launch_.showCurvesOf(*curves_.plot());
    curves_.setTitle(runs_.name());
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
    if (!record.steps.empty()) {
        // The newest tell all that is shown beside the curves.
        const std::span<const StepMetrics> steps = record.steps;
        launch_.addSteps(steps.last(std::min<std::size_t>(steps.size(), kNewestSteps)));
        status_.setStep(steps.back());
    }
    if (!record.evaluations.empty()) {
        launch_.addEvaluations(record.evaluations);
        status_.setEvaluation(record.evaluations.back());
    }
    for (const CheckpointInfo& checkpoint : record.checkpoints) {
        launch_.addCheckpoint({checkpoint.step, checkpoint.folder.string(), {}});
    }
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

void RunPresenter::showMark(const RunMark& mark) {
    switch (mark.kind) {
        case RunMark::Kind::Checkpoint:
            curves_.addMark(mark.step, tr("Checkpoint"), MarkKind::Checkpoint);
            break;
        case RunMark::Kind::Paused:
            curves_.addMark(mark.step, tr("Paused"), MarkKind::Paused);
            break;
        case RunMark::Kind::Continued:
            curves_.addMark(mark.step, tr("Continued"), MarkKind::Continued);
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
    }
}

void RunPresenter::showState() {
    launch_.setState(runs_.state(),
                     runs_.isPausing() ? tr("Pausing after the step that is under way…") : detail_);
    launch_.setResumable(runs_.canContinue());
    status_.setState(runs_.state(), runs_.isPausing());
}

void RunPresenter::onEvents(const QVector<TrainingEvent>& events) {
    for (const TrainingEvent& event : events) {
        if (!std::holds_alternative<StepMetrics>(event)) {
            flushSteps();
        }
        std::visit([this](const auto& value) { show(value); }, event);
    }
    flushSteps();
}

void RunPresenter::flushSteps() {
    if (steps_.empty()) {
        return;
    }
    curves_.addSteps(steps_);
    launch_.addSteps(steps_);
    status_.setStep(steps_.back());
    steps_.clear();
}

void RunPresenter::show(const StateChanged& change) {
    // The reason of a failure has a banner of its own.
    detail_ =
        change.state == TrainingState::Failed ? QString() : QString::fromStdString(change.detail);
    if (change.state == TrainingState::Paused) {
        showMark({runs_.stepsDone(), RunMark::Kind::Paused, {}});
    }
    showState();
}

void RunPresenter::show(const PreparationProgress& progress) { launch_.setPreparation(progress); }

void RunPresenter::show(const RunStarted& started) {
    launch_.setRunSummary(runs_.name(), summaryOf(runs_.config()));  // steps may have been added
    launch_.setRunStarted(started);
    status_.setTotalSteps(started.totalSteps);
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

void RunPresenter::show(const Failed& failure) { launch_.setFailure(failure); }

}  // namespace deepsight
