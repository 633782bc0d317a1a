#pragma once

#include "core/training/training_event.h"
#include "widgets/pill.h"

namespace deepsight {

/// The state of training. GUI thread.
class StatePill : public Pill {
    Q_OBJECT
  public:
    explicit StatePill(QWidget* parent = nullptr);
    void setState(TrainingState state);

    static QString stateText(TrainingState state);
};

}  // namespace deepsight
