#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QVector>
#include <functional>
#include <stop_token>

#include "app/inspection.h"
#include "core/analysis/layer_trace.h"
#include "core/training/run_folder.h"
#include "core/training/training_event.h"
#include "widgets/embedding_view.h"

namespace deepsight {

class FileDialogs;
class RunController;
class Settings;

/// Feeds the Embeddings page: snapshots of the run in training as they come, older ones and
/// checkpoints through the inspection thread, and what they are compared with. GUI thread;
/// everything it refers to outlives it.
class EmbeddingPresenter : public QObject {
    Q_OBJECT

  public:
    EmbeddingPresenter(RunController& runs, Inspection& inspection, Settings& settings,
                       EmbeddingView& view, FileDialogs& files);
    ~EmbeddingPresenter() override;  ///< ends the reading of checkpoints

    void showRecord(const RunRecord& record);

  private:
    /// What was read: a snapshot, or a whole checkpoint with its snapshot.
    struct Found {
        EmbeddingSnapshot snapshot;
        std::shared_ptr<const LayerTrace> trace;  ///< null: of a snapshot only
    };
    using Read = std::function<Found(std::stop_token, const ProgressSink&)>;
    /// Something that is being read, or waited for, of the two that the view can show.
    struct Waiting {
        std::stop_source stop;
        QString text;        ///< empty: nothing
        bool trace = false;  ///< of a whole checkpoint
    };

    void connectRun();
    void connectView();
    void connectInspection();
    void exportCsv(EmbeddingTable table, const QString& path);
    void showRun();
    void onEvents(const QVector<TrainingEvent>& events);
    void cutOffAfter(qint64 step);  ///< the run goes on from there
    void readSnapshot(qint64 step);
    void readCheckpoint(const QString& folder);
    void readOtherSnapshot(qint64 step);
    void readOtherCheckpoint(const QString& folder);
    void endComparison();
    void post(Inspection::Topic topic, Waiting& waiting, const QString& text, Read read);
    void postCheckpoint(Inspection::Topic topic, Waiting& waiting, const QString& text,
                        const QString& folder, const ProbeRequest& probe);
    void deliver(bool isOther, const Found& found);
    void giveUp(bool isOther);  ///< the user cancelled the reading
    /// Of the checkpoints that are shown and compared, as far as they are asked for.
    void readTraces(bool ofShown, bool ofOther);
    void cancel();
    void requestLive();
    void showLive(const EmbeddingSnapshot& snapshot);
    void show(const EmbeddingSnapshot& snapshot);
    /// What makeSnapshot() was asked for, as far as a snapshot tells.
    ProbeRequest probeOf(const std::string& source) const;
    void compareAt(const ProbeRequest& probe);
    QString pictureTitle(EmbeddingPicture picture) const;
    QString pictureSuffix(EmbeddingPicture picture) const;
    QString tableSuffix(EmbeddingTable table) const;
    void addCheckpoint(const CheckpointSaved& checkpoint);
    void takeCheckpoints(const RunRecord& record);
    void showCheckpoints();
    bool isDecoderOnly() const;  ///< a run with nothing to show here
    void end(Waiting& waiting, const QString& problem = {});
    void showWaiting();

    RunController& runs_;
    Inspection& inspection_;
    Settings& settings_;
    EmbeddingView& view_;
    FileDialogs& files_;
    QVector<CheckpointItem> checkpoints_;  ///< newest first
    qint64 bestStep_ = -1;                 ///< of the newest best checkpoint
    qint64 newestStep_ = -1;               ///< of the run's snapshots
    bool following_ = true;                ///< each new snapshot is shown as it comes
    bool awaitingLive_ = false;            ///< the user asked for a snapshot of the model now
    Waiting shown_;
    Waiting other_;
    std::string typedText_;         ///< last one that was asked for
    ProbeRequest shownProbe_;       ///< of what the view shows
    QString shownCheckpoint_;       ///< folder; empty: nothing or a snapshot is shown
    bool readingDeclined_ = false;  ///< of that checkpoint, by the user: not begun again unasked
    ProbeRequest askedProbe_;       ///< with which that checkpoint was read
    QString otherCheckpoint_;       ///< folder; empty: nothing or a snapshot is compared
    ProbeRequest otherProbe_;       ///< with which that checkpoint was read
};

}  // namespace deepsight
