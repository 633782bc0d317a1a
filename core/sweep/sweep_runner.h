#pragma once

#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/sweep/sweep_summary.h"
#include "core/training/trainer.h"

namespace deepsight {

/// Follows a sweep and, as a TrainingObserver, the run that is being trained. Called on the thread
/// of runSweep(); must not throw.
class SweepObserver : public TrainingObserver {
  public:
    /// `run` is one of `all`, as they stood before it.
    virtual void onRunStarted(const SweepRunStatus& run,
                              const std::vector<SweepRunStatus>& all) = 0;
    /// As its folder tells now; failed runs included.
    virtual void onRunEnded(const SweepRunStatus& run) = 0;
};

/// Trains the runs of the sweep in `folder` (saveSweep() makes one), one after the other: goes on
/// with unfinished ones, leaves finished ones out, and goes on after a failed one, which its folder
/// records; failed ones are tried again when `retryFailed`. All state is in the run folders, so a
/// crash costs what one run did since its last checkpoint. Blocks; after a stop the current run
/// saves a checkpoint first. Returns where each run stands. Throws Error when the folder holds no
/// sound sweep, another program trains it, or the disk is full.
std::vector<SweepRunStatus> runSweep(const std::filesystem::path& folder, Trainer& trainer,
                                     SweepObserver& observer, std::stop_token stop = {},
                                     bool retryFailed = false);

}  // namespace deepsight
