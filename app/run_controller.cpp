#include "app/run_controller.h"

#include <QFileInfo>
#include <algorithm>
#include <filesystem>
#include <limits>
#include <memory>
#include <system_error>
#include <utility>

#include "widgets/background_disposal.h"

namespace deepsight {

namespace {

/// As the trainer does, which deletes what it has undone and names the best one anew.
void forgetCheckpointsAfter(RunRecord& record, std::int64_t step) {
    auto& all = record.checkpoints;
    if (std::erase_if(all, [&](const CheckpointInfo& info) { return info.step > step; }) == 0) {
        return;
    }
    const auto& evaluations = record.evaluations;
    const auto best = std::find_if(evaluations.rbegin(), evaluations.rend(),
                                   [](const EvaluationMetrics& metrics) { return metrics.best; });
    for (CheckpointInfo& info : all) {
        info.best = best != evaluations.rend() && best->step == info.step;
    }
}

}  // namespace

std::optional<std::int64_t> goesOnAfter(const TrainingEvent& event) {
    if (const auto* started = std::get_if<RunStarted>(&event)) {
        return started->firstStep;
    }
    const auto* intervention = std::get_if<Intervention>(&event);
    if (intervention && intervention->action == Intervention::Action::RolledBack) {
        return intervention->backTo;
    }
    return std::nullopt;
}

RunController::RunController(TrainerFactory factory, QObject* parent)
    : QObject(parent), session_(std::move(factory)) {
    connect(&session_, &TrainingSession::eventsPosted, this, &RunController::onEvents);
    connect(&session_, &TrainingSession::finished, this, [this] {
        state_ = session_.state();
        kept_ = false;
        Q_EMIT stateChanged();
        Q_EMIT finished();
    });
}

void RunController::start(const Config& config, const QString& runsFolder,
                          const ProbeRequest& probe) {
    if (!canStart()) {
        return;
    }
    train(config, QString::fromStdString(newRunFolder(runsFolder.toStdString(), config).string()),
          probe);
}

void RunController::train(const Config& config, const QString& folder, const ProbeRequest& probe) {
    if (!canStart()) {
        return;
    }
    leave();
    host_.clear();
    const bool begun =
        QFileInfo::exists(QString::fromStdString(RunPaths(folder.toStdString()).config().string()));
    if (begun && folder == folder_) {
        record_.config.training.steps = config.training.steps;
    } else {
        folder_ = folder;
        replaceRecord({});
        record_.folder = folder_.toStdString();
        record_.config = config;
        record_.lineage = readRunLineage(record_.folder);
        hasCheckpoint_ = false;
        Q_EMIT runChanged();
    }
    launch(begun, probe);
}

void RunController::continueRun(std::int64_t totalSteps, const ProbeRequest& probe) {
    if (canContinue()) {
        record_.config.training.steps = totalSteps;
        launch(true, probe);
    }
}

void RunController::trainWith(const FittingBatch& batch, const QString& runsFolder,
                              const ProbeRequest& probe) {
    if (isActive() || !hasRun() || isCopy()) {
        return;
    }
    const Config config = withBatch(record_.config, batch);
    if (hasCheckpoint_) {
        record_.config = config;
        launch(true, probe);
    } else if (QFileInfo::exists(
                   QString::fromStdString(RunPaths(folder_.toStdString()).config().string()))) {
        start(config, runsFolder, probe);
    } else {
        train(config, folder_, probe);
    }
}

void RunController::launch(bool resume, const ProbeRequest& probe) {
    leave();
    state_ = TrainingState::Preparing;
    session_.start({record_.config, folder_.toStdString(), resume, probe}, hosting_);
    Q_EMIT stateChanged();
}

void RunController::setHosting(Hosting hosting, const QString& program, int ranks) {
    hosting_ = hosting;
    session_.setRanks(ranks);
    session_.setProgram(program.toStdString());
}

void RunController::follow(const std::optional<LiveStatus>& known) {
    const auto owner = runOwner(record_.folder);
    if (!owner) {
        return;
    }
    trainer_ = *owner;
    // A run that has ended and is trained again begins with what leaves no trace in its metrics.
    const TrainingState newest = record_.newestState.value_or(TrainingState::Preparing);
    state_ = isFinal(newest) ? TrainingState::Preparing : newest;
    session_.attach({.folder = record_.folder,
                     .pid = owner->takesCommands ? owner->pid : 0,
                     .metricsBytes = record_.metricsBytes,
                     .known = known},
                    state_);
}

void RunController::leave() {
    if (isWatching() || isElsewhere()) {
        session_.detach();
    }
}

void RunController::replaceRecord(RunRecord record) {
    disposeInBackground(
        std::make_shared<const RunRecord>(std::exchange(record_, std::move(record))));
}

void RunController::adopt(RunRecord record, const std::optional<LiveStatus>& known,
                          const QString& host) {
    if (!canLeave()) {
        return;
    }
    leave();
    replaceRecord(std::move(record));
    folder_ = QString::fromStdString(record_.folder.string());
    host_ = host;
    continuable_ = false;
    state_ = record_.lastState.value_or(TrainingState::Stopped);
    hasCheckpoint_ = !record_.checkpoints.empty();
    follow(known);
    Q_EMIT runChanged();
    Q_EMIT stateChanged();
}

void RunController::setCheckpoints(std::vector<CheckpointInfo> checkpoints) {
    record_.checkpoints = std::move(checkpoints);
    hasCheckpoint_ = !record_.checkpoints.empty();
    Q_EMIT checkpointsChanged();
}

void RunController::setContinuableThere(bool continuable) {
    if (std::exchange(continuable_, continuable) != continuable) {
        Q_EMIT stateChanged();
    }
}

void RunController::pause() {
    session_.pause();
    Q_EMIT stateChanged();
}

void RunController::resume() {
    session_.resume();
    Q_EMIT stateChanged();
}

void RunController::stop() {
    session_.stop();
    Q_EMIT stateChanged();
}

bool RunController::canPause() const {
    return isActive() && !session_.pauseRequested() && !session_.stopRequested();
}

bool RunController::canChange() const {
    return canStop() && (state_ == TrainingState::Running || state_ == TrainingState::Paused);
}

Config RunController::configInForce() const {
    Config config = record_.config;
    for (const SettingChanged& change : record_.changes) {
        setSteeredValue(config, change.field, change.to);
    }
    return config;
}

TrainingState RunController::state() const {
    return session_.stopRequested() ? TrainingState::Stopping : state_;
}

bool RunController::isPausing() const {
    return canResume() && session_.state() != TrainingState::Paused;
}

QString RunController::name() const { return QFileInfo(folder_).fileName(); }

void RunController::addCheckpoint(const CheckpointSaved& saved) {
    auto& all = record_.checkpoints;
    const bool best = saved.reason == "best";
    // A step may be saved twice, and the trainer deletes old ones.
    std::erase_if(all, [&](const CheckpointInfo& info) {
        std::error_code error;
        return info.step == saved.step || !std::filesystem::is_directory(info.folder, error);
    });
    if (best) {
        for (CheckpointInfo& info : all) {
            info.best = false;
        }
    }
    const double loss = record_.evaluations.empty() ? std::numeric_limits<double>::quiet_NaN()
                                                    : record_.evaluations.back().validationLoss;
    // Not saved.path, which may come from a file of the run: nothing leads out of its folder.
    const RunPaths paths(folder_.toStdString());
    const auto folder = paths.checkpoints() / stepName(saved.step);
    std::error_code absent;
    if (isCopy() && !std::filesystem::is_directory(folder, absent)) {
        return;  // it is on the other computer, and comes when it is asked for
    }
    all.push_back({saved.step, folder, loss, best});
}

void RunController::onEvents(const QVector<TrainingEvent>& events) {
    const TrainingState before = state_;
    const bool couldContinue = hasCheckpoint_;
    for (const TrainingEvent& event : events) {
        addEvent(record_, event);
        if (const auto step = goesOnAfter(event)) {
            forgetCheckpointsAfter(record_, *step);
            hasCheckpoint_ = !record_.checkpoints.empty();
        }
        if (const auto* checkpoint = std::get_if<CheckpointSaved>(&event)) {
            hasCheckpoint_ = true;
            addCheckpoint(*checkpoint);
        }
    }
    state_ = session_.state();
    Q_EMIT eventsPosted(events);
    if (state_ != before || hasCheckpoint_ != couldContinue) {
        Q_EMIT stateChanged();
    }
}

}  // namespace deepsight
