#pragma once

#include <string>

#include "core/training/run_folder.h"

namespace deepsight::cli {

/// The checkpoint of a run that --checkpoint names: "best" (or nothing), "latest", or a step.
/// Throws Error{Checkpoint} that lists what there is.
CheckpointInfo findCheckpoint(const std::string& run, const std::string& wanted);

}  // namespace deepsight::cli
