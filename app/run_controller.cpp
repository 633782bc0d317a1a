#include "app/run_controller.h"

#include <QFileInfo>
#include <filesystem>
#include <utility>

namespace deepsight {

RunController::RunController(TrainerFactory factory, QObject* parent)
    : QObject(parent), session_(std::move(factory)) {
    connect(&session_, &TrainingSession::eventsPosted, this, &RunController::onEvents);
    connect(&session_, &TrainingSession::finished, this, [this] {
        state_ = session_.state();
        Q_EMIT stateChanged();
        Q_EMIT finished();
    });
}

void RunController::start(const Config& config, const QString& runsFolder,
                          const ProbeRequest& probe) {
    if (isActive()) {
        return;
    }
    folder_ = QString::fromStdString(newRunFolder(runsFolder.toStdString(), config).string());
    config_ = config;
    stepsDone_ = 0;
    hasCheckpoint_ = false;
    Q_EMIT runChanged();
    launch(false, probe);
}

void RunController::continueRun(std::int64_t totalSteps, const ProbeRequest& probe) {
    if (canContinue()) {
        config_.training.steps = totalSteps;
        launch(true, probe);
    }
}

void RunController::launch(bool resume, const ProbeRequest& probe) {
    state_ = TrainingState::Preparing;
    session_.start({config_, folder_.toStdString(), resume, probe});
    Q_EMIT stateChanged();
}

void RunController::adopt(const RunRecord& record) {
    if (isActive()) {
        return;
    }
    folder_ = QString::fromStdString(record.folder.string());
    config_ = record.config;
    state_ = record.lastState.value_or(TrainingState::Stopped);
    stepsDone_ = record.steps.empty() ? 0 : record.steps.back().step;
    hasCheckpoint_ = !record.checkpoints.empty();
    Q_EMIT runChanged();
    Q_EMIT stateChanged();
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

TrainingState RunController::state() const {
    return session_.stopRequested() ? TrainingState::Stopping : state_;
}

bool RunController::isPausing() const {
    return canResume() && session_.state() != TrainingState::Paused;
}

QString RunController::name() const { return QFileInfo(folder_).fileName(); }

void RunController::onEvents(const QVector<TrainingEvent>& events) {
    const TrainingState before = state_;
    const bool couldContinue = hasCheckpoint_;
    for (const TrainingEvent& event : events) {
        if (const auto* step = std::get_if<StepMetrics>(&event)) {
            stepsDone_ = step->step;
        } else if (std::holds_alternative<CheckpointSaved>(event)) {
            hasCheckpoint_ = true;
        }
    }
    state_ = session_.state();
    Q_EMIT eventsPosted(events);
    if (state_ != before || hasCheckpoint_ != couldContinue) {
        Q_EMIT stateChanged();
    }
}

}  // namespace deepsight
