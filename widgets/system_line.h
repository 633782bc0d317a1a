#pragma once

#include <QLabel>

#include "core/training/training_event.h"

namespace deepsight {

/// One line of how busy the machine is under a run, as of its newest sample; hidden without one.
/// GUI thread.
class SystemLine : public QLabel {
    Q_OBJECT
  public:
    explicit SystemLine(QWidget* parent = nullptr);
    void setSample(const SystemSample& sample);
    void reset();
};

}  // namespace deepsight
