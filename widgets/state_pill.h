#pragma once

#include <QFrame>

#include "core/training/training_event.h"

class QLabel;

namespace deepsight {

class StatusIcon;

/// The state of training in words, with a shape and a tint of its colour. GUI thread.
class StatePill : public QFrame {
    Q_OBJECT
  public:
    explicit StatePill(QWidget* parent = nullptr);
    void setState(TrainingState state);

    static QString stateText(TrainingState state);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    StatusIcon* icon_;
    QLabel* text_;
};

}  // namespace deepsight
