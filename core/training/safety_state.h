#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace deepsight {

/// What a DivergenceMonitor knows, as plain values.
struct MonitorState {
    /// The evaluation with the lowest validation loss.
    struct Best {
        std::int64_t step = 0;
        double validationLoss = 0;
        double trainLoss = 0;  ///< usual one at the time
    };
    std::vector<double> losses;         ///< of the last steps, oldest first
    std::vector<double> gradientNorms;  ///< likewise
    std::int64_t steps = 0;             ///< that it has seen
    std::int64_t unusualSteps = 0;      ///< in a row, the newest included
    std::int64_t quietUntil = 0;        ///< step before which no other burst is reported
    std::optional<double> startingLoss;
    bool diverged = false;
    bool validationIsFinite = true;  ///< in the newest evaluation
    std::optional<Best> best;
    std::int64_t worseEvaluations = 0;  ///< in a row
};

/// What a PlanningAlarm has reported already.
struct PlanningAlarmState {
    bool weakened = false;
    bool collapsed = false;  ///< and has not been healthy since
};

/// What decides about a step that is not sound, and what became of those before. Part of a
/// checkpoint's state, so that a resumed run decides as one that was never interrupted.
struct SafetyState {
    std::int64_t skippedInRow = 0;
    std::int64_t rollBacks = 0;      ///< since the run began
    std::int64_t dataOffset = 0;     ///< steps whose data was left out by them
    std::int64_t safeStep = -1;      ///< of the checkpoint that a roll-back goes to
    std::int64_t unprovenStep = -1;  ///< of one that takes its place after the next usual step
    std::int64_t bestStep = -1;      ///< with the lowest validation loss
    MonitorState monitor;
    PlanningAlarmState planningAlarm;  ///< as at the start where an older version saved it
};

}  // namespace deepsight
