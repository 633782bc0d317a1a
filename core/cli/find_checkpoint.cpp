#include "core/cli/find_checkpoint.h"

#include <iostream>

#include "core/support/error.h"
#include "core/training/run_config.h"

namespace deepsight::cli {

CheckpointInfo findCheckpoint(const std::string& run, const std::string& wanted) {
    const auto checkpoints = listCheckpoints(run);
    if (checkpoints.empty()) {
        readRunConfig(run);  // where there is no run, that is what to say
        throw Error(ErrorKind::Checkpoint, run + " has no complete checkpoint; train it first.");
    }
    if (wanted == "latest") return checkpoints.back();
    std::string known;
    for (const auto& info : checkpoints) {
        if (wanted == std::to_string(info.step)) return info;
        if ((wanted == "best" || wanted.empty()) && info.best) return info;
        known += " " + std::to_string(info.step);
    }
    if (wanted.empty() || wanted == "best") {
        std::cerr << run << " has no best checkpoint; the latest is used.\n";
        return checkpoints.back();
    }
    throw Error(ErrorKind::Checkpoint, "--checkpoint: " + run + " has no \"" + wanted +
                                           "\"; use best, latest or one of the steps" + known +
                                           ".");
}

}  // namespace deepsight::cli
