#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/training/training_event.h"

namespace deepsight {

/// What a run recorded, in the order in which it happened, roll-backs and what came before them
/// included: what a replay follows.
struct RecordedSteps {
    using Item = std::variant<StepMetrics, EvaluationMetrics, SettingChanged, RunStarted>;
    std::vector<Item> items;
    /// The first session went on from a checkpoint that another run had made (a fork).
    bool beganFromCheckpoint = false;

    std::int64_t stepCount() const;
    /// Leaves out what comes after that many steps, except the evaluations of the last of them.
    void keepSteps(std::int64_t count);
    /// Leaves out what comes after step `step` was done the last time. False where it never was.
    bool keepThrough(std::int64_t step);
};

/// Reads metrics.jsonl from a byte on, which may still grow, until more than `mostSteps` steps are
/// there (0: all of it). Throws Error{Cancelled} once `stop` is requested. Memory grows with the
/// steps read.
RecordedSteps readRecordedSteps(const std::filesystem::path& runFolder, std::int64_t fromByte,
                                std::int64_t mostSteps, const std::stop_token& stop);

/// Names and texts of what an event says in metrics.jsonl, times left out; texts are equal where
/// the numbers are, to the last bit.
using LoggedValues = std::vector<std::pair<std::string, std::string>>;
LoggedValues loggedValues(const TrainingEvent& event);

}  // namespace deepsight
