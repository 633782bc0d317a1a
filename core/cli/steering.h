#pragma once

#include "core/cli/steering_commands.h"

namespace deepsight::cli {

/// Each prints its result on standard output and returns the exit status; replay returns kFailure
/// where a number differs. They throw Error for the caller to report.
int changeSettings(const SteeringOptions& options);
int fork(const SteeringOptions& options);
int replay(const SteeringOptions& options);
int inspectStep(const SteeringOptions& options);

}  // namespace deepsight::cli
