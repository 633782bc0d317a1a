#pragma once

#include <QWidget>

#include "core/training/training_event.h"

class QPushButton;

namespace deepsight {

/// Start, Continue, Pause, Resume and Stop. A button is enabled only in the states in which it can
/// do something; Pause and Resume share one place. GUI thread.
class RunControls : public QWidget {
    Q_OBJECT
  public:
    explicit RunControls(QWidget* parent = nullptr);
    void setState(TrainingState state);
    void setResumable(bool resumable);
    /// The run is trained elsewhere and can only be watched, for the reason given; empty: it can be
    /// steered.
    void setWatched(const QString& why);
    /// Settings of the run can be changed while it trains.
    void setChangeable(bool changeable);
    void setStartable(bool startable, const QString& why);

  Q_SIGNALS:
    void startRequested();
    void continueRequested();
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void changeRequested();

  private:
    void refresh();

    QPushButton* start_;
    QPushButton* continue_;
    QPushButton* pause_;
    QPushButton* resume_;
    QPushButton* stop_;
    QPushButton* change_;
    TrainingState state_ = TrainingState::Idle;
    bool resumable_ = false;
    bool startable_ = true;
    QString whyNot_;
    QString watched_;
};

}  // namespace deepsight
