#pragma once

#include <QFrame>

#include "core/training/training_event.h"

class QLabel;

namespace deepsight {

/// Says why a run failed and what to do about it, as text that can be selected. GUI thread.
class FailureBanner : public QFrame {
    Q_OBJECT
  public:
    explicit FailureBanner(QWidget* parent = nullptr);
    void setFailure(const Failed& failure);

  private:
    QLabel* title_;
    QLabel* message_;
    QLabel* remedy_;
};

}  // namespace deepsight
