#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include "core/config/config.h"
#include "core/training/training_event.h"

namespace deepsight {

/// Watches a training for what a person should look at: a loss or gradient norm far outside its
/// usual range, a loss above where it began, a validation loss that is not finite, and one that
/// rises while the training loss falls. Each alarm comes once per episode. "Usual" is the median of
/// the last 100 steps and their median absolute deviation, which a few wild steps do not move.
/// Lives with one session of a run, so a resumed run is watched anew; one thread.
class DivergenceMonitor {
  public:
    explicit DivergenceMonitor(const TrainingConfig& config) : config_(config) {}

    std::optional<Alarm> add(const StepMetrics& metrics);
    std::optional<Alarm> add(const EvaluationMetrics& metrics);

  private:
    /// The last values of one curve.
    class History {
      public:
        void add(double value);
        bool isFull(std::size_t count) const { return values_.size() >= count; }
        double median() const { return medianOfLast(values_.size()); }
        double medianOfLast(std::size_t count) const;
        double deviation() const;  ///< estimate of the standard deviation

      private:
        std::deque<double> values_;
    };

    std::optional<Alarm> findDivergence(const StepMetrics& metrics);
    std::optional<Alarm> findBurst(const StepMetrics& metrics);
    bool lossIsUnusual(double loss) const;
    bool gradientIsUnusual(double norm) const;

    TrainingConfig config_;
    History loss_;
    History gradientNorm_;
    std::int64_t sessionSteps_ = 0;
    std::optional<double> startingLoss_;  ///< of the session's first step
    bool diverged_ = false;
    std::int64_t unusualSteps_ = 0;  ///< in a row
    std::int64_t quietUntil_ = 0;    ///< session step before which no other burst is reported

    bool validationIsFinite_ = true;  ///< in the newest evaluation
    std::optional<EvaluationMetrics> best_;
    double trainLossAtBest_ = 0;
    std::int64_t worseEvaluations_ = 0;  ///< in a row
};

}  // namespace deepsight
