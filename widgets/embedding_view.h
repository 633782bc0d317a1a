#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QVector>
#include <QWidget>
#include <memory>

#include "core/analysis/embedding_snapshot.h"
#include "widgets/embedding_controls.h"
#include "widgets/figure.h"

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace deepsight {

class EmbeddingSidePanel;
class HeatmapPlot;
class PageHeader;
class SimilarityJob;
struct SimilarityResult;

/// The Embeddings page: heatmap of encoder output against planning context for one snapshot, with
/// the choice of snapshot. It asks for snapshots through signals, which only user actions emit,
/// and is given them; the similarity is computed off the GUI thread. GUI thread.
class EmbeddingView : public QWidget {
    Q_OBJECT
  public:
    explicit EmbeddingView(QWidget* parent = nullptr);

    void clear();
    void setSnapshotSteps(const QVector<qint64>& steps);  ///< of the run's history, ascending
    void addSnapshotStep(qint64 step);
    void setCheckpoints(const QVector<CheckpointItem>& checkpoints);
    void setLive(bool running);  ///< a run is training or paused
    void setSnapshot(const EmbeddingSnapshot& snapshot);
    void setBusy(bool busy, const QString& what);
    void setMessage(const QString& error);  ///< empty hides it
    ProbeRequest probe() const;
    QImage image(int scale = 2) const;
    QByteArray figure(FigureFormat format) const;
    HeatmapPlot* heatmap() const { return heatmap_; }

  Q_SIGNALS:
    void snapshotStepRequested(qint64 step);
    void checkpointRequested(const QString& folder);
    void liveSnapshotRequested();
    void probeChanged();
    void exportFigureRequested();
    void goToConfigureRequested();
    void mapShown();  ///< the similarity of the newest snapshot is computed and on screen

  private:
    QWidget* makeContent();
    void compute();
    void showResult(const SimilarityResult& result);
    void applyColours();
    void updateEmptiness();

    PageHeader* header_;
    QPushButton* exportPng_;
    QFrame* message_;
    QLabel* messageLabel_;
    QStackedWidget* stack_;
    EmbeddingControls* controls_;
    HeatmapPlot* heatmap_;
    EmbeddingSidePanel* side_;
    QProgressBar* busyBar_ = nullptr;
    QLabel* status_ = nullptr;
    SimilarityJob* job_;
    std::shared_ptr<const EmbeddingSnapshot> snapshot_;
    QString shownTitle_;
    QString busyText_;
};

}  // namespace deepsight
