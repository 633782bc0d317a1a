#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "core/training/training_event.h"

namespace deepsight {

/// What a list of runs shows of a run's metrics. Losses in nats; empty where there is none yet.
struct MetricsSummary {
    std::int64_t stepsDone = 0;
    std::int64_t totalSteps = 0;  ///< 0 before the run's start was logged
    std::int64_t tokens = 0;
    double seconds = 0;  ///< spent training
    std::string device;
    std::optional<double> bestValidationLoss;
    std::optional<double> lastValidationLoss;
    std::optional<double> bestPathAccuracy;
    std::optional<double> bestCreativity;
    std::optional<double> lastTrainLoss;
    std::optional<double> lastFutureLoss;
    std::int64_t skippedSteps = 0;  ///< see Intervention
    std::int64_t rollBacks = 0;     ///< that still count: not those of an abandoned stretch
    std::optional<TrainingState> lastState;  ///< Stopped, Finished or Failed; empty: cut off
};

/// Summary of a run's metrics.jsonl, the same that readRun() would lead to, without keeping the
/// steps. Every evaluation counts; of the step lines only the newest before each other line is
/// parsed (after a start from a step amid others, tokens and losses are those of an earlier one).
/// Lines above 1 MiB are skipped. A large file is read once: <run>/.catalogue holds the outcome,
/// and later calls read what was added since. Throws Error{Io}, or Error{Cancelled} after a stop
/// request.
MetricsSummary summarizeMetrics(const std::filesystem::path& runFolder, std::stop_token stop = {});

}  // namespace deepsight
