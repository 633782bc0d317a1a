#pragma once

#include <cstdint>
#include <optional>

namespace deepsight {

/// Time left of a run from a smoothed rate: steps and seconds are summed with a weight that fades
/// over about 20 seconds, so that one slow step moves the estimate a little and a lasting change
/// moves it soon. Time is what the caller says it is (seconds of training, pauses left out).
class TimeEstimate {
  public:
    void reset();
    /// The first call only sets where counting starts.
    void add(std::int64_t step, double seconds);
    std::optional<double> stepsPerSecond() const;
    std::optional<double> secondsLeft(std::int64_t totalSteps) const;

  private:
    bool started_ = false;
    std::int64_t step_ = 0;
    double seconds_ = 0;
    double weightedSteps_ = 0;
    double weightedSeconds_ = 0;
};

}  // namespace deepsight
