#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/training/replay_check.h"

namespace CLI {
class App;
}

namespace deepsight::cli {

/// What set, fork, replay and step are told: commands about a run that was trained, or is.
struct SteeringOptions {
    std::string run;
    std::string checkpoint = "latest";   ///< of fork: best, latest or a step
    std::string out;                     ///< of fork: folder of the new run; empty: beside the run
    std::vector<std::string> overrides;  ///< of fork: "section.field=value"
    std::vector<std::string> changes;    ///< of set: likewise
    std::int64_t steps = ReplayRequest().steps;  ///< of replay
    std::optional<std::int64_t> from;            ///< of replay: step of a checkpoint
    std::int64_t step = 0;                       ///< of step
    std::string answer;  ///< of replay and step: folder of a window that waits (run_examination.h)
    bool json = false;
};

void addSteeringCommands(CLI::App& app, SteeringOptions& options);

/// Runs the one of them that was chosen and returns the exit status; empty where none was. Throws
/// Error for the caller to report.
std::optional<int> runSteering(const CLI::App& app, const SteeringOptions& options);

}  // namespace deepsight::cli
