#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/data/corpus.h"
#include "core/training/step_profile.h"

namespace deepsight {

struct StepBenchmarkSettings {
    std::int64_t steps = 0;     ///< timed; 0: as many as about eight seconds allow, at least five
    std::int64_t warmup = 3;    ///< before them
    std::int64_t profiled = 5;  ///< after them with the profiler, and as many without; 0: none
    std::shared_ptr<const Corpus> corpus;  ///< null: random tokens
};

/// What the training steps of one configuration took.
struct StepBenchmark {
    std::string device;     ///< "cpu" or "cuda:N"
    std::string precision;  ///< "fp32" or "bf16"
    std::int64_t tokensPerStep = 0;
    double flopsPerStep = 0;        ///< modelCost()
    std::vector<double> seconds;    ///< of each timed step
    double cpuSecondsPerStep = 0;   ///< user and system time of all threads, mean
    std::int64_t programBytes = 0;  ///< resident memory before model and data were made
    /// The most resident memory while steps ran, with programBytes; 0 where the system does not
    /// tell. Of the whole process so far where it cannot be counted anew.
    std::int64_t peakBytes = 0;
    std::int64_t cudaPeakBytes = 0;  ///< the most that was allocated on the card; 0 without one
    /// Of the profiled steps together, which on CUDA are launched one operation at a time, not as a
    /// captured graph.
    StepProfile profile{};
    std::int64_t profiledSteps = 0;
    double profilerShare = 0;  ///< how much longer they took than as many steps without, in turns
    std::array<double, kStepParts> flops{};  ///< of flopsPerStep, by part

    /// Of the timed steps: 0 the fastest, 0.5 the median, 1 the slowest.
    double quantile(double share) const;
    double tokensPerSecond() const { return static_cast<double>(tokensPerStep) / quantile(0.5); }
    double flopsPerSecond() const { return flopsPerStep / quantile(0.5); }
};

/// Makes the model of `config`, which validate() has nothing against, and times optimizer steps of
/// it by the trainer's own code (TrainingStep), first whole ones without a profiler, then some with
/// it. Blocks: call on a worker thread, never while a training runs in this process. Throws
/// Error{OutOfMemory} where it would not fit, and Error{Device} as training would.
StepBenchmark benchmarkSteps(const Config& config, const StepBenchmarkSettings& settings);

}  // namespace deepsight
