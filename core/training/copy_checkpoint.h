#pragma once

#include <filesystem>
#include <functional>

#include "core/training/checkpoint_state.h"

namespace deepsight {

/// Copies a complete checkpoint into another run folder, whose folder of checkpoints is there.
/// `change` alters what is beside the tensors. The copy is checked against the manifest before that
/// and is complete or absent, also after a crash. Plain: no libtorch. Throws Error{Checkpoint} for
/// an original that is damaged or went away, Error{DiskFull} or Error{Io}.
TrainingProgress copyCheckpoint(const std::filesystem::path& checkpointFolder,
                                const std::filesystem::path& runFolder,
                                const std::function<void(TrainingProgress&)>& change);

}  // namespace deepsight
