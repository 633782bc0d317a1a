#include "app/run_controller.h"

#include <QFileInfo>
#include <filesystem>
#include <limits>
#include <memory>
#include <system_error>
#include <utility>

#include "widgets/background_disposal.h"

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
    train(config, QString::fromStdString(newRunFolder(runsFolder.toStdString(), config).string()),
          probe);
}

void RunController::train(const Config& config, const QString& folder, const ProbeRequest& probe) {
    if (isActive()) {
        return;
    }
    const bool begun =
        QFileInfo::exists(QString::fromStdString(RunPaths(folder.toStdString()).config().string()));
    if (begun && folder == folder_) {
        record_.config.training.steps = config.training.steps;
    } else {
        folder_ = folder;
        replaceRecord({});
        record_.folder = folder_.toStdString();
        record_.config = config;
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

void RunController::launch(bool resume, const ProbeRequest& probe) {
    state_ = TrainingState::Preparing;
    session_.start({record_.config, folder_.toStdString(), resume, probe});
    Q_EMIT stateChanged();
}

void RunController::replaceRecord(RunRecord record) {
    disposeInBackground(
        std::make_shared<const RunRecord>(std::exchange(record_, std::move(record))));
}

void RunController::adopt(RunRecord record) {
    if (isActive()) {
        return;
    }
    replaceRecord(std::move(record));
    folder_ = QString::fromStdString(record_.folder.string());
    state_ = record_.lastState.value_or(TrainingState::Stopped);
    hasCheckpoint_ = !record_.checkpoints.empty();
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
    all.push_back({saved.step, saved.path, loss, best});
}

void RunController::onEvents(const QVector<TrainingEvent>& events) {
    const TrainingState before = state_;
    const bool couldContinue = hasCheckpoint_;
    for (const TrainingEvent& event : events) {
        addEvent(record_, event);
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
