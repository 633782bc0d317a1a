#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>
#include <QWidget>
#include <optional>

#include "core/analysis/embedding_snapshot.h"
#include "widgets/embedding_controls.h"
#include "widgets/figure.h"
#include "widgets/inspector_tab.h"
#include "widgets/similarity_job.h"

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace deepsight {

class ElidedLabel;
class EmbeddingSidePanel;
class EmbeddingTabs;
class HeatmapPlot;
class MessageOverlay;
class PageHeader;

/// What of the page can be saved.
enum class EmbeddingPicture { Map, Curve, Tab };
enum class EmbeddingTable { Map, Positions, Distances, Tab };

/// The Embeddings page: heatmap of encoder output and planning context of one snapshot, or of the
/// difference of two, with what is read off it, tabs that look into the checkpoint, and the choice
/// of snapshots. It asks for snapshots
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
    void resetComparison();  ///< likewise, and the choice of what is compared
    /// Of a whole checkpoint, as the tabs beside the heatmap need it; with its snapshot, where the
    /// model has an encoder.
    void setTrace(const TracePtr& trace);
    void setOtherTrace(const TracePtr& trace);
    /// Whether what is in front shows more than a snapshot holds.
    bool needsTrace() const;
    void setDecoderOnly(bool decoderOnly);  ///< the model has no encoder to compare
    void setBusy(bool busy, const QString& what);
    void setProgress(double progress);      ///< 0 ... 1 of what makes it busy
    void setMessage(const QString& error);  ///< empty hides it
    ProbeRequest probe() const;
    HeatmapPlot* heatmap() const { return heatmap_; }
    EmbeddingTabs* tabs() const { return tabs_; }
    QString tabFileSuffix() const;  ///< of files with the contents of the tab in front

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
    /// A tab was chosen that shows more of a checkpoint than its snapshot, which is all there is of
    /// what is shown, or of what it is compared with.
    void traceRequested(bool ofShown, bool ofOther);
    void cancelRequested();
    void exportFigureRequested(deepsight::EmbeddingPicture picture);
    void exportCsvRequested(deepsight::EmbeddingTable table);
    void goToConfigureRequested();
    void stateChanged();  ///< saveState() may answer differently
    void mapShown();      ///< the similarity of the newest snapshot is computed and on screen

  private:
    void connectParts();
    void connectTabs();
    void showSnapshot(const EmbeddingSnapshot& snapshot);
    void showOther(const EmbeddingSnapshot& snapshot);
    QWidget* makeContent();
    void makeMapCard();
    QMenu* makeExportMenu();
    void updateExportMenu();
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
    EmbeddingTabs* tabs_ = nullptr;
    QVector<QAction*> mapActions_;  ///< of the export menu
    QVector<QAction*> tabActions_;
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
