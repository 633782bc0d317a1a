#pragma once

#include <QFrame>
#include <optional>
#include <span>

#include "core/training/training_event.h"
#include "widgets/time_estimate.h"

class QLabel;
class QProgressBar;

namespace deepsight {

class MetricTile;
class Pill;
class StatePill;

/// Card with the state of the run, how far it is, and its pace. GUI thread.
class RunProgress : public QFrame {
    Q_OBJECT
  public:
    explicit RunProgress(QWidget* parent = nullptr);
    void reset();
    void setState(TrainingState state, const QString& detail);
    void setPreparation(const PreparationProgress& progress);
    /// How the encoder plans, where that is measured.
    void setPlanningState(std::optional<PlanningState> state);
    void setRunStarted(const RunStarted& run);
    void addSteps(std::span<const StepMetrics> steps);

  private:
    void showStep(std::int64_t step);
    void showTimeLeft();

    StatePill* pill_;
    Pill* planning_;
    QLabel* detail_;
    QLabel* position_;
    QLabel* percent_;
    QProgressBar* bar_;
    MetricTile* timeLeft_;
    MetricTile* elapsed_;
    MetricTile* tokensPerSecond_;
    MetricTile* learningRate_;
    MetricTile* gradientNorm_;
    TimeEstimate estimate_;
    TrainingState state_ = TrainingState::Idle;
    std::int64_t step_ = 0;
    std::int64_t totalSteps_ = 0;
};

}  // namespace deepsight
