#include "app/examination_presenter.h"

#include <QMenu>
#include <algorithm>

#include "app/dialog_progress.h"
#include "app/run_controller.h"
#include "app/training_program.h"
#include "core/training/run_examination.h"
#include "widgets/number_format.h"
#include "widgets/replay_dialog.h"
#include "widgets/step_dialog.h"

namespace deepsight {

namespace {

QString noProgram() {
    return ExaminationPresenter::tr(
        "This needs the program deepsight-cli, which is neither beside this one nor in the PATH.");
}

}  // namespace

ExaminationPresenter::ExaminationPresenter(RunController& runs, Inspection& inspection,
                                           QWidget& window)
    : runs_(runs), inspection_(inspection), window_(window), program_(trainingProgram()) {
    connect(&inspection_, &Inspection::failed, this, &ExaminationPresenter::onFailure);
    connect(&inspection_, &Inspection::cancelled, this,
            [this](Inspection::Topic topic) { onFailure(topic, tr("Cancelled.")); });
}

ExaminationPresenter::~ExaminationPresenter() {
    stepStop_.request_stop();
    replayStop_.request_stop();
}

void ExaminationPresenter::showMenu(qint64 step, const QPoint& position) {
    if (!runs_.hasRun()) {
        return;
    }
    auto* menu = new QMenu(&window_);
    menu->setObjectName(QStringLiteral("stepMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction* inspect = menu->addAction(tr("&Inspect step %1…").arg(groupedNumber(step)));
    inspect->setObjectName(QStringLiteral("inspectStepAction"));
    const auto& steps = runs_.record().steps;
    // A mark may stand where the run has no step: where it was forked, for one.
    const auto place = std::lower_bound(
        steps.begin(), steps.end(), step,
        [](const StepMetrics& metrics, qint64 wanted) { return metrics.step < wanted; });
    const bool recorded = place != steps.end() && place->step == step;
    inspect->setEnabled(recorded && !program_.isEmpty());
    inspect->setToolTip(program_.isEmpty() ? noProgram()
                        : recorded
                            ? tr("Its batch as text, and the gradient of each part of the model")
                            : tr("The run has not recorded this step."));
    connect(inspect, &QAction::triggered, this, [this, step] { inspectStep(step); });
    const auto& checkpoints = runs_.record().checkpoints;
    const bool possible =
        std::any_of(checkpoints.begin(), checkpoints.end(),
                    [step](const CheckpointInfo& info) { return info.step <= step; });
    const QString forking = runs_.isCopy() ? tr("&Fork from here (only on the run's own computer)")
                            : possible     ? tr("&Fork from here…")
                                           : tr("&Fork from here (no checkpoint up to here)");
    QAction* fork = menu->addAction(forking);
    fork->setObjectName(QStringLiteral("forkAction"));
    fork->setEnabled(possible && !runs_.isCopy());
    fork->setToolTip(tr("A new run that goes on from the newest checkpoint up to here"));
    connect(fork, &QAction::triggered, this, [this, step] { Q_EMIT forkRequested(step); });
    if (runs_.record().lineage) {
        menu->addSeparator();
        QAction* parent = menu->addAction(tr("&Open the run it was forked from"));
        parent->setObjectName(QStringLiteral("openParentAction"));
        parent->setEnabled(runs_.canLeave());
        connect(parent, &QAction::triggered, this, &ExaminationPresenter::parentRequested);
    }
    menu->popup(position);
}

void ExaminationPresenter::inspectStep(qint64 step) {
    if (!runs_.hasRun() || program_.isEmpty()) {
        return;
    }
    if (step_ != nullptr) {
        step_->close();
    }
    auto* dialog = new StepDialog(runs_.name(), step, &window_);
    step_ = dialog;
    const std::filesystem::path run = runs_.folder().toStdString();
    connect(dialog, &StepDialog::inspectRequested, this,
            [this, run, step] { startInspection(run, step); });
    connect(dialog, &StepDialog::cancelRequested, this,
            [this] { cancel(Inspection::Topic::Step); });
    startInspection(run, step);
    dialog->show();
}

void ExaminationPresenter::startInspection(const std::filesystem::path& run, qint64 step) {
    using Topic = Inspection::Topic;
    stepStop_.request_stop();
    stepStop_ = std::stop_source();
    inspecting_ = true;
    step_->showProgress(replaying_ ? tr("Waiting for the replay check to end") : tr("Waiting"), 0,
                        0);
    const auto progress =
        progressInto(step_, inspection_, Topic::Step, inspection_.nextId(Topic::Step), this);
    inspection_.post(Inspection::Lane::Examining, Topic::Step, this,
                     [this, dialog = step_, program = program_.toStdString(), run, step, progress,
                      stop = stepStop_.get_token()]() -> Inspection::Delivery {
                         const StepInspection result =
                             inspectStepElsewhere(program, run, step, progress, stop);
                         return [this, dialog, result] {
                             inspecting_ = false;
                             if (dialog != nullptr) dialog->showResult(result);
                         };
                     });
}

void ExaminationPresenter::checkReplay() {
    if (!runs_.hasRun() || program_.isEmpty()) {
        return;
    }
    if (replay_ != nullptr) {
        replay_->close();
    }
    std::vector<std::int64_t> steps;
    for (const CheckpointInfo& info : runs_.record().checkpoints) {
        if (info.step > 0 && info.step < runs_.stepsDone()) steps.push_back(info.step);
    }
    auto* dialog = new ReplayDialog(runs_.name(), steps, &window_);
    replay_ = dialog;
    const std::filesystem::path run = runs_.folder().toStdString();
    connect(dialog, &ReplayDialog::replayRequested, this,
            [this, run](std::int64_t count, std::optional<std::int64_t> from) {
                startReplay(run, count, from);
            });
    connect(dialog, &ReplayDialog::cancelRequested, this,
            [this] { cancel(Inspection::Topic::Replay); });
    dialog->show();
}

void ExaminationPresenter::startReplay(const std::filesystem::path& run, std::int64_t steps,
                                       std::optional<std::int64_t> from) {
    using Topic = Inspection::Topic;
    replayStop_.request_stop();
    replayStop_ = std::stop_source();
    replaying_ = true;
    if (inspecting_) {
        replay_->showProgress(tr("Waiting for the inspection of a step to end"), 0, 0);
    }
    const auto progress =
        progressInto(replay_, inspection_, Topic::Replay, inspection_.nextId(Topic::Replay), this);
    const ReplayRequest request{run, steps, from};
    inspection_.post(Inspection::Lane::Examining, Topic::Replay, this,
                     [this, dialog = replay_, program = program_.toStdString(), request, progress,
                      stop = replayStop_.get_token()]() -> Inspection::Delivery {
                         const ReplayResult result =
                             replayElsewhere(program, request, progress, stop);
                         return [this, dialog, result] {
                             replaying_ = false;
                             if (dialog != nullptr) dialog->showResult(result);
                         };
                     });
}

void ExaminationPresenter::cancel(Inspection::Topic topic) {
    const bool ofStep = topic == Inspection::Topic::Step;
    if (!(ofStep ? inspecting_ : replaying_)) {
        return;
    }
    (ofStep ? stepStop_ : replayStop_).request_stop();
    // Its turn may be a long way off, behind work that nobody wants to cancel.
    inspection_.forget(topic);
    onFailure(topic, tr("Cancelled."));
}

void ExaminationPresenter::onFailure(Inspection::Topic topic, const QString& message) {
    if (topic == Inspection::Topic::Step) {
        inspecting_ = false;
        if (step_ != nullptr) step_->showFailure(message);
    }
    if (topic == Inspection::Topic::Replay) {
        replaying_ = false;
        if (replay_ != nullptr) replay_->showFailure(message);
    }
}

}  // namespace deepsight
