#pragma once

#include <QFrame>

#include "core/training/training_event.h"

class QLabel;
class QPushButton;

namespace deepsight {

/// Shows the newest alarm or intervention of the run in training until the user dismisses it;
/// hidden while there is none. GUI thread.
class AlarmBanner : public QFrame {
    Q_OBJECT
  public:
    explicit AlarmBanner(QWidget* parent = nullptr);
    void addAlarm(const Alarm& alarm);
    void addIntervention(const Intervention& intervention, const QString& sentence);
    void reset();  ///< of the next run

  Q_SIGNALS:
    /// What can be done at the step that the banner is about? The position is on the screen.
    void stepActivated(qint64 step, const QPoint& position);

  private:
    QLabel* title_;
    QLabel* message_;
    QPushButton* inspect_;
    QPushButton* dismiss_;
    qint64 step_ = 0;
    int count_ = 0;  ///< since the last dismissal
};

}  // namespace deepsight
