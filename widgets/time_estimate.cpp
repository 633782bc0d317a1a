#include "widgets/time_estimate.h"

#include <algorithm>
#include <cmath>

namespace deepsight {

namespace {

constexpr double kMemorySeconds = 20;

}  // namespace

void TimeEstimate::reset() { *this = {}; }

void TimeEstimate::add(std::int64_t step, double seconds) {
    if (started_ && step > step_ && seconds > seconds_) {
        const double elapsed = seconds - seconds_;
        const double fade = std::exp(-elapsed / kMemorySeconds);
        weightedSteps_ = weightedSteps_ * fade + static_cast<double>(step - step_);
        weightedSeconds_ = weightedSeconds_ * fade + elapsed;
    }
    started_ = true;
    step_ = step;
    seconds_ = seconds;
}

std::optional<double> TimeEstimate::stepsPerSecond() const {
    if (weightedSeconds_ <= 0) return {};
    return weightedSteps_ / weightedSeconds_;
}

std::optional<double> TimeEstimate::secondsLeft(std::int64_t totalSteps) const {
    const auto rate = stepsPerSecond();
    if (!rate) return {};
    return static_cast<double>(std::max<std::int64_t>(0, totalSteps - step_)) / *rate;
}

}  // namespace deepsight
