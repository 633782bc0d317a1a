#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <vector>

#include "core/config/config.h"
#include "core/training/safety_state.h"
#include "core/training/training_event.h"

namespace deepsight {

/// Watches a training for what a person should look at: a loss or gradient norm far outside its
/// usual range, a loss above where it began, a validation loss that is not finite, and one that
/// rises while the training loss falls. Each alarm comes once per episode. "Usual" is the median of
/// the last 100 steps and their median absolute deviation, which a few wild steps do not move.
/// Lives with one session of a run, and goes on where the one before ended; one thread.
class DivergenceMonitor {
  public:
    explicit DivergenceMonitor(const TrainingConfig& config, const MonitorState& state = {});

    std::optional<Alarm> add(const StepMetrics& metrics);
    std::optional<Alarm> add(const EvaluationMetrics& metrics);
    /// From the next step on; a gradient that clipping makes harmless is no burst.
    void setGradientClip(double clip) { config_.gradientClip = clip; }

    /// What loss and gradient norm are usual up to.
    struct Limits {
        double loss = std::numeric_limits<double>::infinity();
        double gradientNorm = std::numeric_limits<double>::infinity();
    };
    /// What the next step must not exceed, as training.on_spike asks: infinity where it does not,
    /// and before enough steps are known.
    Limits limitsOfNextStep() const;
    /// Medians; NaN before enough steps are known.
    double usualLoss() const;
    double usualGradientNorm() const;
    /// Whether the newest step was far outside the usual range.
    bool newestIsUnusual() const { return unusualSteps_ > 0; }

    MonitorState state() const;

  private:
    /// The last values of one curve.
    class History {
      public:
        void add(double value);
        bool isFull(std::size_t count) const { return values_.size() >= count; }
        double median() const { return medianOfLast(values_.size()); }
        double medianOfLast(std::size_t count) const;
        double deviation() const;  ///< estimate of the standard deviation
        std::vector<double> values() const { return {values_.begin(), values_.end()}; }

      private:
        std::deque<double> values_;
    };

    std::optional<Alarm> findDivergence(const StepMetrics& metrics);
    std::optional<Alarm> findBurst(const StepMetrics& metrics);
    bool knowsEnough() const;
    Limits usualLimits() const;

    TrainingConfig config_;
    History loss_;
    History gradientNorm_;
    std::int64_t steps_ = 0;
    std::optional<double> startingLoss_;  ///< of the first step
    bool diverged_ = false;
    std::int64_t unusualSteps_ = 0;  ///< in a row
    std::int64_t quietUntil_ = 0;    ///< step seen before which no other burst is reported

    bool validationIsFinite_ = true;  ///< in the newest evaluation
    std::optional<MonitorState::Best> best_;
    std::int64_t worseEvaluations_ = 0;  ///< in a row
};

}  // namespace deepsight
