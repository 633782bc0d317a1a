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

  private:
    QLabel* title_;
    QLabel* message_;
    QPushButton* dismiss_;
    int count_ = 0;  ///< since the last dismissal
};

}  // namespace deepsight
