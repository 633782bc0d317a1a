#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>
#include <QWidget>
#include <optional>

#include "core/analysis/embedding_snapshot.h"
#include "widgets/embedding_controls.h"
#include "widgets/figure.h"
#include "widgets/similarity_job.h"

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace deepsight {

class ElidedLabel;
class EmbeddingSidePanel;
class HeatmapPlot;
class MessageOverlay;
class PageHeader;

/// What of the page can be saved.
enum class EmbeddingPicture { Map, Curve };
enum class EmbeddingTable { Map, Positions, Distances };

/// The Embeddings page: heatmap of encoder output and planning context of one snapshot, or of the
/// difference of two, with what is read off it and the choice of snapshots. It asks for snapshots
/// through signals, which only user actions emit, and is given them; all that takes time is
/// computed off the GUI thread. GUI thread.
class EmbeddingView : public QWidget {
    Q_OBJECT
  public:
    explicit EmbeddingView(QWidget* parent = nullptr);

    void clear();
    void setSnapshotSteps(const QVector<qint64>& steps);  ///< of the run's history, ascending
    void addSnapshotStep(qint64 step);
    /// Chooses one of the checkpoints, as the user would.
    void chooseCheckpoint(const QString& folder);
    void setCheckpoints(const QVector<CheckpointItem>& checkpoints);
    void setLive(bool running);       ///< a run is training or paused
    void setExamples(bool examples);  ///< the validation data is a list of examples
    void setSnapshot(const EmbeddingSnapshot& snapshot);
    void setOther(const EmbeddingSnapshot& snapshot);  ///< to be subtracted
    void clearOther();
    void setBusy(bool busy, const QString& what);
    void setMessage(const QString& error);  ///< empty hides it
    ProbeRequest probe() const;
    HeatmapPlot* heatmap() const { return heatmap_; }

    QByteArray figure(EmbeddingPicture picture, FigureFormat format) const;
    /// Made on the thread pool.
    QFuture<QByteArray> csv(EmbeddingTable table) const;

    /// Choices of the user about the display, for the settings. What cannot be read is ignored.
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

  Q_SIGNALS:
    void snapshotStepRequested(qint64 step);
    void checkpointRequested(const QString& folder);
    void liveSnapshotRequested();
    void otherSnapshotRequested(qint64 step);
    void otherCheckpointRequested(const QString& folder);
    void comparisonEnded();
    void exportFigureRequested(deepsight::EmbeddingPicture picture);
    void exportCsvRequested(deepsight::EmbeddingTable table);
    void goToConfigureRequested();
    void stateChanged();  ///< saveState() may answer differently
    void mapShown();      ///< the similarity of the newest snapshot is computed and on screen

  private:
    void connectParts();
    QWidget* makeContent();
    void makeMapCard();
    QMenu* makeExportMenu();
    void compute();
    void showResult(const SimilarityResult& result);
    void applyColours();
    void showHover();
    void updateEmptiness();
    QString mapTitle() const;
    QString curveTitle() const;
    void copyFigure(EmbeddingPicture picture) const;

    PageHeader* header_;
    QPushButton* export_;
    QStackedWidget* stack_;
    EmbeddingControls* controls_;
    HeatmapPlot* heatmap_;
    EmbeddingSidePanel* side_;
    QWidget* mapCard_ = nullptr;
    MessageOverlay* message_ = nullptr;
    QProgressBar* busyBar_ = nullptr;
    ElidedLabel* status_ = nullptr;
    QLabel* hoverValue_ = nullptr;
    ElidedLabel* hoverTokens_ = nullptr;
    SimilarityJob* job_;
    EmbeddingSide shown_;
    EmbeddingSide other_;  ///< without a snapshot: nothing is subtracted
    std::optional<SimilarityResult> result_;
    QString busyText_;
};

}  // namespace deepsight
