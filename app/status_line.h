#pragma once

#include <QWidget>
#include <optional>

#include "core/training/training_event.h"

class QLabel;
class QPushButton;

namespace deepsight {

/// The run in one line of the status bar: state, step, speed and losses, visible from every page.
/// GUI thread.
class StatusLine : public QWidget {
    Q_OBJECT

  public:
    explicit StatusLine(QWidget* parent = nullptr);

    void reset();
    void setState(TrainingState state, bool pausing);
    void setTotalSteps(std::int64_t total);
    void setStep(const StepMetrics& metrics);
    void setEvaluation(const EvaluationMetrics& metrics);
    void setAlarms(int count);  ///< of the run; 0 shows nothing

  Q_SIGNALS:
    void alarmsClicked();

  private:
    void showStep();

    QLabel* state_;
    QLabel* step_;
    QLabel* speed_;
    QLabel* losses_;
    QPushButton* alarms_;
    std::int64_t totalSteps_ = 0;
    std::optional<StepMetrics> lastStep_;
    std::optional<double> validationLoss_;
};

}  // namespace deepsight
