#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

#include "core/analysis/embedding_snapshot.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSpinBox;
class QStackedWidget;

namespace deepsight {

struct CheckpointItem {
    qint64 step = 0;
    QString label;
    QString folder;
};

/// Where the embeddings come from (a snapshot of the run's history, a checkpoint, the model in
/// training), for the latter two of which text, and what is subtracted from them. Signals follow
/// the user only. GUI thread.
class EmbeddingControls : public QWidget {
    Q_OBJECT
  public:
    explicit EmbeddingControls(QWidget* parent = nullptr);

    void setSteps(const QVector<qint64>& steps);
    /// Ignores a step that is there. The slider moves on to it if it stood at the end.
    void addStep(qint64 step);
    /// As if the user chose it; nothing where it is not one of the checkpoints.
    void chooseCheckpoint(const QString& folder);
    void chooseNewestCheckpoint();  ///< likewise
    void setCheckpoints(const QVector<CheckpointItem>& checkpoints);
    void setLive(bool running);
    /// The validation data is a list of examples instead of one long text.
    void setExamples(bool examples);
    bool hasAnySource() const;
    /// Nothing is compared; as when another run is shown.
    void resetComparison();
    bool isComparing() const;  ///< something is chosen to be subtracted
    ProbeRequest probe() const;

  Q_SIGNALS:
    void snapshotStepRequested(qint64 step);
    void checkpointRequested(const QString& folder);
    void liveSnapshotRequested();
    /// What to subtract.
    void otherSnapshotRequested(qint64 step);
    void otherCheckpointRequested(const QString& folder);
    void comparisonEnded();

  private:
    enum Source { History, Checkpoint, Live };
    QWidget* makeHistory();
    QWidget* makeCheckpoints();
    QWidget* makeLive();
    QWidget* makeText();
    void requestComparison();
    void updateComparisons();
    void onSourceChosen();
    void requestCheckpoint();
    void applyProbe();
    void updateHistory();
    void updateText();
    Source source() const;

    QComboBox* source_;
    QStackedWidget* sourceStack_;
    QPushButton* previous_ = nullptr;
    QPushButton* next_ = nullptr;
    QSlider* slider_ = nullptr;
    QLabel* stepLabel_ = nullptr;
    QComboBox* checkpoint_ = nullptr;
    QPushButton* live_ = nullptr;
    QLabel* liveHint_ = nullptr;
    QStackedWidget* textStack_;
    QComboBox* textKind_ = nullptr;
    QStackedWidget* textInput_ = nullptr;
    QSpinBox* offset_ = nullptr;
    QLineEdit* text_ = nullptr;
    QPushButton* apply_ = nullptr;
    QComboBox* comparison_;
    QVector<qint64> steps_;
    QVector<CheckpointItem> checkpoints_;
};

}  // namespace deepsight
