#pragma once

#include <QFrame>
#include <optional>

#include "core/training/training_event.h"

class QLabel;
class QPushButton;

namespace deepsight {

/// Says why a run failed and what to do about it, as text that can be selected, and offers a batch
/// that fits where memory ran out. GUI thread.
class FailureBanner : public QFrame {
    Q_OBJECT
  public:
    explicit FailureBanner(QWidget* parent = nullptr);
    void setFailure(const Failed& failure);

  Q_SIGNALS:
    void remedyRequested(const deepsight::FittingBatch& batch);

  private:
    QLabel* title_;
    QLabel* message_;
    QLabel* remedy_;
    QPushButton* apply_;
    std::optional<FittingBatch> batch_;
};

}  // namespace deepsight
