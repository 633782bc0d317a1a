#pragma once

#include <QFrame>
#include <QVector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace deepsight {

class ChoiceBox;
class ElidedLabel;

/// Above the pages that read checkpoints, for a run of another computer: which checkpoints it has
/// there, and a way to copy one here. Shows what it is told. GUI thread.
class RemoteCheckpointsBar : public QFrame {
    Q_OBJECT
  public:
    struct Checkpoint {
        qint64 step = 0;
        qint64 bytes = 0;
        bool best = false;
        bool here = false;

        bool operator==(const Checkpoint&) const = default;
    };

    explicit RemoteCheckpointsBar(QWidget* parent = nullptr);

    void setHost(const QString& name);
    /// Ascending steps; the newest is chosen until the user chooses another.
    void setCheckpoints(const QVector<Checkpoint>& checkpoints);
    /// The step that is being copied, -1 for none, and how much of it is here.
    void setFetching(qint64 step, double share);
    void showProblem(const QString& text);  ///< empty: none

  Q_SIGNALS:
    void fetchRequested(qint64 step);
    void cancelRequested();

  private:
    void refresh();

    QLabel* title_;
    ChoiceBox* checkpoint_;
    QPushButton* fetch_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    ElidedLabel* message_;
    QVector<Checkpoint> checkpoints_;
    qint64 fetching_ = -1;
    bool chosen_ = false;  ///< by the user
    QString host_;
    QString problem_;
};

}  // namespace deepsight
