#pragma once

#include <cstdint>
#include <stop_token>
#include <string>

#include "core/config/config.h"

namespace deepsight {

/// How fast this machine would train a configuration, and how long a whole run would take.
struct SpeedEstimate {
    enum class Method {
        Steps,       ///< forward, backward and optimizer of this very model were timed
        FewerRows,   ///< the same with fewer windows than a micro-batch has
        Throughput,  ///< operations counted, divided by a matrix product's measured speed
    };
    Method method = Method::Steps;
    std::string device;     ///< "cpu" or "cuda:N"
    std::string precision;  ///< "fp32" or "bf16"
    std::int64_t rows = 0;  ///< windows in the timed micro-batch
    double tokensPerSecond = 0;
    double secondsPerStep = 0;
    double secondsPerEvaluation = 0;
    double evaluations = 0;   ///< in the whole run
    double totalSeconds = 0;  ///< steps and evaluations; reading data and checkpoints left out

    double evaluationShare() const { return evaluations * secondsPerEvaluation / totalSeconds; }
};

/// Times random tokens through an untrained model of this configuration, for about two seconds,
/// and longer only where making the model and its first two micro-batches take longer; a model that
/// is too large for that, or for the memory that is free, is estimated from a matrix product's
/// throughput. Blocks: call on a worker thread, and never while a training runs
/// in this process, since they would slow each other down. Dropout is left out, so that a training
/// that begins meanwhile has libtorch's random numbers to itself; a configuration with dropout is
/// somewhat slower than estimated. Throws Error{Cancelled} soon after `stop` is requested, and
/// Error{Device} as training would.
SpeedEstimate estimateSpeed(const Config& config, std::stop_token stop = {});

}  // namespace deepsight
