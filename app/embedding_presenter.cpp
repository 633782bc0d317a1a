#include "app/embedding_presenter.h"

#include <QFileInfo>
#include <QFuture>
#include <algorithm>
#include <utility>

#include "app/file_dialogs.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "core/analysis/evaluation.h"
#include "core/analysis/probe_source.h"
#include "core/training/trainer.h"
#include "widgets/number_format.h"

namespace deepsight {

namespace {

const QString kLayout = QStringLiteral("embeddingView");

bool same(const ProbeRequest& a, const ProbeRequest& b) {
    return a.text == b.text && a.offset == b.offset;
}

}  // namespace

EmbeddingPresenter::EmbeddingPresenter(RunController& runs, Inspection& inspection,
                                       Settings& settings, EmbeddingView& view, FileDialogs& files)
    : runs_(runs), inspection_(inspection), settings_(settings), view_(view), files_(files) {
    view_.restoreState(settings_.layout(kLayout));
    connectRun();
    connectView();
    connectInspection();
}

EmbeddingPresenter::~EmbeddingPresenter() {
    shown_.stop.request_stop();
    other_.stop.request_stop();
}

void EmbeddingPresenter::connectRun() {
    connect(&runs_, &RunController::runChanged, this, [this] {
        inspection_.forget(Inspection::Topic::Snapshot);
        endComparison();
        checkpoints_.clear();
        shownCheckpoint_.clear();
        bestStep_ = -1;
        newestStep_ = -1;
        following_ = true;
        awaitingLive_ = false;
        end(shown_);
        view_.clear();
        showRun();
    });
    connect(&runs_, &RunController::stateChanged, this, [this] {
        view_.setLive(runs_.isActive() && !isDecoderOnly());
        showCheckpoints();
    });
    connect(&runs_, &RunController::eventsPosted, this, &EmbeddingPresenter::onEvents);
    connect(&runs_, &RunController::checkpointsChanged, this,
            [this] { takeCheckpoints(runs_.record()); });
    connect(&runs_, &RunController::finished, this, [this] {
        if (std::exchange(awaitingLive_, false)) {
            end(shown_, tr("The run ended before the snapshot was taken."));
        }
    });
}

void EmbeddingPresenter::connectView() {
    connect(&view_, &EmbeddingView::snapshotStepRequested, this, &EmbeddingPresenter::readSnapshot);
    connect(&view_, &EmbeddingView::checkpointRequested, this, &EmbeddingPresenter::readCheckpoint);
    connect(&view_, &EmbeddingView::liveSnapshotRequested, this, &EmbeddingPresenter::requestLive);
    connect(&view_, &EmbeddingView::otherSnapshotRequested, this,
            &EmbeddingPresenter::readOtherSnapshot);
    connect(&view_, &EmbeddingView::otherCheckpointRequested, this,
            &EmbeddingPresenter::readOtherCheckpoint);
    connect(&view_, &EmbeddingView::comparisonEnded, this, &EmbeddingPresenter::endComparison);
    connect(&view_, &EmbeddingView::traceRequested, this, &EmbeddingPresenter::readTraces);
    connect(&view_, &EmbeddingView::cancelRequested, this, &EmbeddingPresenter::cancel);
    connect(&view_, &EmbeddingView::stateChanged, this,
            [this] { settings_.setLayout(kLayout, view_.saveState()); });
    connect(&view_, &EmbeddingView::exportFigureRequested, this, [this](EmbeddingPicture picture) {
        files_.saveFigure(
            pictureTitle(picture), runs_.name() + pictureSuffix(picture),
            [this, picture](FigureFormat format) { return view_.figure(picture, format); });
    });
    connect(&view_, &EmbeddingView::exportCsvRequested, this, [this](EmbeddingTable table) {
        files_.save(QStringLiteral("export"), tr("Export CSV"), tr("CSV tables (*.csv)"),
                    runs_.name() + tableSuffix(table),
                    [this, table](const QString& path) { exportCsv(table, path); });
    });
}

QString EmbeddingPresenter::pictureTitle(EmbeddingPicture picture) const {
    switch (picture) {
        case EmbeddingPicture::Map:
            return tr("Export heatmap");
        case EmbeddingPicture::Curve:
            return tr("Export curve");
        case EmbeddingPicture::Tab:
            break;
    }
    return tr("Export picture");
}

QString EmbeddingPresenter::pictureSuffix(EmbeddingPicture picture) const {
    switch (picture) {
        case EmbeddingPicture::Map:
            return QStringLiteral("_similarity");
        case EmbeddingPicture::Curve:
            return QStringLiteral("_curve");
        case EmbeddingPicture::Tab:
            break;
    }
    return view_.tabFileSuffix();
}

QString EmbeddingPresenter::tableSuffix(EmbeddingTable table) const {
    switch (table) {
        case EmbeddingTable::Map:
            return QStringLiteral("_similarity.csv");
        case EmbeddingTable::Positions:
            return QStringLiteral("_positions.csv");
        case EmbeddingTable::Distances:
            return QStringLiteral("_distances.csv");
        case EmbeddingTable::Tab:
            break;
    }
    return view_.tabFileSuffix() + QStringLiteral(".csv");
}

/// A map makes a table of many megabytes: neither making nor writing it holds up the GUI.
void EmbeddingPresenter::exportCsv(EmbeddingTable table, const QString& path) {
    view_.csv(table)
        .then(QtFuture::Launch::Async,
              [path](const QByteArray& text) { return FileDialogs::store(path, text); })
        .then(this, [this, path](const QString& problem) { files_.report(path, problem); });
}

void EmbeddingPresenter::connectInspection() {
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Snapshot) {
                    end(shown_, message);
                } else if (topic == Inspection::Topic::OtherSnapshot) {
                    end(other_, message);
                }
            });
    connect(&inspection_, &Inspection::cancelled, this, [this](Inspection::Topic topic) {
        const bool isOther = topic == Inspection::Topic::OtherSnapshot;
        if (isOther || topic == Inspection::Topic::Snapshot) giveUp(isOther);
    });
}

void EmbeddingPresenter::showRun() {
    view_.setExamples(runs_.config().generatesData());
    view_.setLive(runs_.isActive() && !isDecoderOnly());
    view_.setDecoderOnly(runs_.hasRun() && isDecoderOnly());
}

void EmbeddingPresenter::showRecord(const RunRecord& record) {
    showRun();
    takeCheckpoints(record);
    view_.setSnapshotSteps(
        QVector<qint64>(record.snapshotSteps.begin(), record.snapshotSteps.end()));
    if (!record.snapshotSteps.empty()) {
        newestStep_ = record.snapshotSteps.back();
        readSnapshot(newestStep_);
    }
}

void EmbeddingPresenter::onEvents(const QVector<TrainingEvent>& events) {
    for (const TrainingEvent& event : events) {
        if (const auto step = goesOnAfter(event)) {
            cutOffAfter(*step);
        } else if (const auto* snapshot = std::get_if<EmbeddingSnapshot>(&event)) {
            showLive(*snapshot);
        } else if (const auto* checkpoint = std::get_if<CheckpointSaved>(&event)) {
            addCheckpoint(*checkpoint);
        } else if (const auto* message = std::get_if<LogMessage>(&event)) {
            // A probe that does not fit is answered by a warning instead of a snapshot.
            if (message->level == LogMessage::Level::Warning &&
                message->text.starts_with(kNoSnapshot) && std::exchange(awaitingLive_, false)) {
                end(shown_, QString::fromStdString(message->text));
            }
        }
    }
}

/// The files of what came later are gone.
void EmbeddingPresenter::cutOffAfter(qint64 step) {
    checkpoints_.removeIf([step](const CheckpointItem& item) { return item.step > step; });
    const auto& kept = runs_.record().checkpoints;
    const auto best = std::find_if(kept.begin(), kept.end(),
                                   [](const CheckpointInfo& info) { return info.best; });
    bestStep_ = best == kept.end() ? -1 : best->step;
    showCheckpoints();
    if (newestStep_ <= step) {
        return;
    }
    const std::vector<std::int64_t>& steps = runs_.record().snapshotSteps;
    view_.setSnapshotSteps(QVector<qint64>(steps.begin(), steps.end()));
    newestStep_ = steps.empty() ? -1 : steps.back();
    if (following_ && !steps.empty()) {
        readSnapshot(newestStep_);
    }
}

void EmbeddingPresenter::endComparison() {
    inspection_.forget(Inspection::Topic::OtherSnapshot);
    other_.stop.request_stop();
    otherCheckpoint_.clear();
    end(other_);
}

void EmbeddingPresenter::requestLive() {
    awaitingLive_ = true;
    following_ = false;
    shownCheckpoint_.clear();
    inspection_.forget(Inspection::Topic::Snapshot);
    shown_.stop.request_stop();
    shown_.text = tr("Waiting for the current step to end…");
    showWaiting();
    typedText_ = view_.probe().text;
    runs_.requestSnapshot(view_.probe());
}

void EmbeddingPresenter::showLive(const EmbeddingSnapshot& snapshot) {
    if (snapshot.requested) {
        if (!std::exchange(awaitingLive_, false)) {
            return;  // something else was chosen since, or the wait was cancelled
        }
        end(shown_);
    } else {
        newestStep_ = snapshot.step;
        view_.addSnapshotStep(snapshot.step);
    }
    if (following_ || snapshot.requested) {
        inspection_.forget(Inspection::Topic::Snapshot);
        show(snapshot);
    }
}

void EmbeddingPresenter::show(const EmbeddingSnapshot& snapshot) {
    compareAt(probeOf(snapshot.source));
    view_.setSnapshot(snapshot);
}

/// What is compared follows the text that is shown.
void EmbeddingPresenter::compareAt(const ProbeRequest& probe) {
    shownProbe_ = probe;
    if (!otherCheckpoint_.isEmpty() && !same(shownProbe_, otherProbe_)) {
        view_.clearOther();
        readOtherCheckpoint(otherCheckpoint_);
    }
}

ProbeRequest EmbeddingPresenter::probeOf(const std::string& source) const {
    if (const auto validation = parseValidationSource(source)) {
        return {.text = {}, .offset = validation->offset};
    }
    return {.text = typedText_, .offset = 0};
}

void EmbeddingPresenter::addCheckpoint(const CheckpointSaved& checkpoint) {
    // Not checkpoint.path, which may come from a file of the run: nothing leads out of its folder.
    const RunPaths run(runs_.folder().toStdString());
    const QString folder =
        QString::fromStdString((run.checkpoints() / stepName(checkpoint.step)).string());
    // A step may be saved twice.
    checkpoints_.removeIf([&](const CheckpointItem& item) { return item.folder == folder; });
    checkpoints_.prepend({checkpoint.step, {}, folder});
    if (checkpoint.reason == "best") {
        bestStep_ = checkpoint.step;
    }
    showCheckpoints();
}

void EmbeddingPresenter::takeCheckpoints(const RunRecord& record) {
    for (const CheckpointInfo& checkpoint : record.checkpoints) {
        addCheckpoint({checkpoint.step, checkpoint.folder.string(),
                       checkpoint.best ? std::string("best") : std::string()});
    }
}

void EmbeddingPresenter::showCheckpoints() {
    // The trainer deletes old checkpoints.
    checkpoints_.removeIf(
        [](const CheckpointItem& item) { return !QFileInfo(item.folder).isDir(); });
    for (CheckpointItem& item : checkpoints_) {
        const QString step = tr("Step %1").arg(groupedNumber(item.step));
        item.label = item.step == bestStep_ ? tr("%1 (best)").arg(step) : step;
    }
    view_.setCheckpoints(checkpoints_);
}

bool EmbeddingPresenter::isDecoderOnly() const { return !runs_.config().isDeepSight(); }

void EmbeddingPresenter::end(Waiting& waiting, const QString& problem) {
    waiting.text.clear();
    waiting.trace = false;
    showWaiting();
    view_.setMessage(problem);
}

void EmbeddingPresenter::showWaiting() {
    const QString& text = shown_.text.isEmpty() ? other_.text : shown_.text;
    view_.setBusy(!text.isEmpty(), text);
}

}  // namespace deepsight
