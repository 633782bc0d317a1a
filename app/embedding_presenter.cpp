#include "app/embedding_presenter.h"

#include <QFileInfo>
#include <utility>

#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/run_controller.h"
#include "widgets/number_format.h"

namespace deepsight {

EmbeddingPresenter::EmbeddingPresenter(RunController& runs, Inspection& inspection,
                                       EmbeddingView& view, FileDialogs& files)
    : runs_(runs), inspection_(inspection), view_(view), files_(files) {
    connectRun();
    connectView();
    connectInspection();
}

void EmbeddingPresenter::connectRun() {
    connect(&runs_, &RunController::runChanged, this, [this] {
        inspection_.forget(Inspection::Topic::Snapshot);
        checkpoints_.clear();
        bestStep_ = -1;
        newestStep_ = -1;
        following_ = true;
        awaitingLive_ = false;
        view_.clear();
        if (isBaseline()) {
            view_.setMessage(
                tr("The baseline has no planning context, so there is nothing to "
                   "compare its encoder with."));
        }
    });
    connect(&runs_, &RunController::stateChanged, this, [this] {
        view_.setLive(runs_.isActive() && !isBaseline());
        showCheckpoints();
    });
    connect(&runs_, &RunController::eventsPosted, this, &EmbeddingPresenter::onEvents);
    connect(&runs_, &RunController::finished, this, [this] {
        if (std::exchange(awaitingLive_, false)) {
            end(tr("The run ended before the snapshot was taken."));
        }
    });
}

void EmbeddingPresenter::connectView() {
    connect(&view_, &EmbeddingView::snapshotStepRequested, this, &EmbeddingPresenter::readSnapshot);
    connect(&view_, &EmbeddingView::checkpointRequested, this, [this](const QString& folder) {
        following_ = false;
        view_.setBusy(true, tr("Reading the checkpoint…"));
        inspection_.probeCheckpoint(runs_.folder().toStdString(), folder.toStdString(),
                                    view_.probe());
    });
    connect(&view_, &EmbeddingView::liveSnapshotRequested, this, &EmbeddingPresenter::requestLive);
    connect(&view_, &EmbeddingView::exportFigureRequested, this, [this] {
        files_.saveFigure(tr("Export heatmap"), runs_.name() + QStringLiteral("_embeddings"),
                          [this](FigureFormat format) { return view_.figure(format); });
    });
}

void EmbeddingPresenter::connectInspection() {
    connect(&inspection_, &Inspection::snapshotLoaded, this,
            [this](const EmbeddingSnapshot& snapshot) {
                end();
                view_.setSnapshot(snapshot);
            });
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Snapshot) {
                    end(message);
                }
            });
}

void EmbeddingPresenter::showRecord(const RunRecord& record) {
    for (const CheckpointInfo& checkpoint : record.checkpoints) {
        addCheckpoint({checkpoint.step, checkpoint.folder.string(),
                       checkpoint.best ? std::string("best") : std::string()});
    }
    view_.setSnapshotSteps(
        QVector<qint64>(record.snapshotSteps.begin(), record.snapshotSteps.end()));
    if (!record.snapshotSteps.empty()) {
        newestStep_ = record.snapshotSteps.back();
        readSnapshot(newestStep_);
    }
}

void EmbeddingPresenter::onEvents(const QVector<TrainingEvent>& events) {
    for (const TrainingEvent& event : events) {
        if (const auto* snapshot = std::get_if<EmbeddingSnapshot>(&event)) {
            showLive(*snapshot);
        } else if (const auto* checkpoint = std::get_if<CheckpointSaved>(&event)) {
            addCheckpoint(*checkpoint);
        } else if (const auto* message = std::get_if<LogMessage>(&event)) {
            // A probe that does not fit is answered by a warning instead of a snapshot.
            if (message->level == LogMessage::Level::Warning &&
                std::exchange(awaitingLive_, false)) {
                end(QString::fromStdString(message->text));
            }
        }
    }
}

void EmbeddingPresenter::readSnapshot(qint64 step) {
    following_ = step >= newestStep_;
    inspection_.readSnapshot(runs_.folder().toStdString(), step);
}

void EmbeddingPresenter::requestLive() {
    awaitingLive_ = true;
    following_ = false;
    view_.setBusy(true, tr("Waiting for the current step to end…"));
    runs_.requestSnapshot(view_.probe());
}

void EmbeddingPresenter::showLive(const EmbeddingSnapshot& snapshot) {
    if (snapshot.requested) {
        awaitingLive_ = false;
        end();
    } else {
        newestStep_ = snapshot.step;
        view_.addSnapshotStep(snapshot.step);
    }
    if (following_ || snapshot.requested) {
        inspection_.forget(Inspection::Topic::Snapshot);
        view_.setSnapshot(snapshot);
    }
}

void EmbeddingPresenter::addCheckpoint(const CheckpointSaved& checkpoint) {
    const QString folder = QString::fromStdString(checkpoint.path);
    // A step may be saved twice.
    checkpoints_.removeIf([&](const CheckpointItem& item) { return item.folder == folder; });
    checkpoints_.prepend({checkpoint.step, {}, folder});
    if (checkpoint.reason == "best") {
        bestStep_ = checkpoint.step;
    }
    showCheckpoints();
}

void EmbeddingPresenter::showCheckpoints() {
    if (isBaseline()) {
        return;
    }
    // The trainer deletes old checkpoints.
    checkpoints_.removeIf(
        [](const CheckpointItem& item) { return !QFileInfo(item.folder).isDir(); });
    for (CheckpointItem& item : checkpoints_) {
        const QString step = tr("Step %1").arg(groupedNumber(item.step));
        item.label = item.step == bestStep_ ? tr("%1 (best)").arg(step) : step;
    }
    view_.setCheckpoints(checkpoints_);
}

bool EmbeddingPresenter::isBaseline() const {
    return runs_.config().model.architecture == Architecture::Baseline;
}

void EmbeddingPresenter::end(const QString& problem) {
    view_.setBusy(false, {});
    view_.setMessage(problem);
}

}  // namespace deepsight
