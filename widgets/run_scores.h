#pragma once

#include <QWidget>
#include <optional>
#include <span>

#include "core/training/training_event.h"

namespace deepsight {

class MetricTile;

/// Cards with the losses of a run and the score of its task: on path-star the share of whole paths
/// that are right, on sibling and triangle discovery the creativity. Cards of numbers that a run
/// does not have stay hidden. GUI thread.
class RunScores : public QWidget {
    Q_OBJECT
  public:
    explicit RunScores(QWidget* parent = nullptr);
    void reset();
    void addSteps(std::span<const StepMetrics> steps);
    void addEvaluations(std::span<const EvaluationMetrics> evaluations);
    /// Path accuracy of guessing, 1 / arms; shown beside the path accuracy.
    void setChanceAccuracy(std::optional<double> chance);

  private:
    MetricTile* addTile(const QString& caption, const QString& name, bool optional);

    MetricTile* train_;
    MetricTile* validation_;
    MetricTile* future_;
    MetricTile* accuracy_;
    MetricTile* creativity_;
    std::optional<double> best_;
    std::int64_t bestStep_ = 0;
    std::optional<double> chance_;
};

}  // namespace deepsight
