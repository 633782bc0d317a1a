#pragma once

#include <QWidget>
#include <optional>

#include "core/training/training_event.h"
#include "widgets/status_icon.h"

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
    void forgetLosses();  ///< and the step: the run goes on from an earlier one
    void setStep(const StepMetrics& metrics);
    void setEvaluation(const EvaluationMetrics& metrics);
    void setAlarms(int count);         ///< of the run; 0 shows nothing
    void setInterventions(int count);  ///< skipped steps and returns to an earlier one
    /// How far the run's host can be reached; an empty text shows nothing.
    void setConnection(StatusIcon::Kind sign, const QString& text, const QString& detail);

  Q_SIGNALS:
    void alarmsClicked();

  private:
    void showStep();
    static void showCount(QPushButton& link, const QString& text, int count);

    QLabel* state_;
    StatusIcon* connectionSign_;
    QLabel* connection_;
    QLabel* step_;
    QLabel* speed_;
    QLabel* losses_;
    QPushButton* alarms_;
    QPushButton* interventions_;
    std::int64_t totalSteps_ = 0;
    std::optional<StepMetrics> lastStep_;
    std::optional<double> validationLoss_;
};

}  // namespace deepsight
