#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QVector>

#include "core/training/run_folder.h"
#include "core/training/training_event.h"
#include "widgets/embedding_view.h"

namespace deepsight {

class FileDialogs;
class Inspection;
class RunController;

/// Feeds the Embeddings page: snapshots of the run in training as they come, older ones and
/// checkpoints through the inspection thread. GUI thread; everything it refers to outlives it.
class EmbeddingPresenter : public QObject {
    Q_OBJECT

  public:
    EmbeddingPresenter(RunController& runs, Inspection& inspection, EmbeddingView& view,
                       FileDialogs& files);

    void showRecord(const RunRecord& record);

  private:
    void connectRun();
    void connectView();
    void connectInspection();
    void onEvents(const QVector<TrainingEvent>& events);
    void readSnapshot(qint64 step);
    void requestLive();
    void showLive(const EmbeddingSnapshot& snapshot);
    void addCheckpoint(const CheckpointSaved& checkpoint);
    void showCheckpoints();
    bool isBaseline() const;                ///< a run with nothing to show here
    void end(const QString& problem = {});  ///< of waiting for a snapshot

    RunController& runs_;
    Inspection& inspection_;
    EmbeddingView& view_;
    FileDialogs& files_;
    QVector<CheckpointItem> checkpoints_;  ///< newest first
    qint64 bestStep_ = -1;                 ///< of the newest best checkpoint
    qint64 newestStep_ = -1;               ///< of the run's snapshots
    bool following_ = true;                ///< each new snapshot is shown as it comes
    bool awaitingLive_ = false;            ///< the user asked for a snapshot of the model now
};

}  // namespace deepsight
