#pragma once

#include <unistd.h>

#include <chrono>
#include <string>

#include "core/sweep/sweep_runner.h"

namespace deepsight::cli {

/// Prints a sweep's progress on standard error: which run of how many, its name, and the time that
/// is left, in one line that is rewritten on a terminal, else every few seconds. Used on one
/// thread.
class SweepPrinter : public SweepObserver {
  public:
    void onRunStarted(const SweepRunStatus& run, const std::vector<SweepRunStatus>& all) override;
    void onRunEnded(const SweepRunStatus& run) override;
    void onEvent(const TrainingEvent& event) override;

  private:
    using Clock = std::chrono::steady_clock;

    void showStep(const StepMetrics& step);
    void showMessage(const std::string& text);
    bool due();
    /// Of the whole sweep, at the speed of this session.
    std::string timeLeft() const;

    bool terminal_ = isatty(STDERR_FILENO) != 0;
    Clock::time_point printed_{};
    std::string title_;  ///< "run 3 of 30  no-planning_seed-1338"
    std::int64_t totalSteps_ = 0;
    std::int64_t countedStep_ = 0;  ///< of the run, up to which the sums below have its arithmetic
    double stepFlops_ = 0;
    double doneFlops_ = 0;  ///< in this session, since started_
    double leftFlops_ = 0;
    const Clock::time_point started_ = Clock::now();
};

}  // namespace deepsight::cli
