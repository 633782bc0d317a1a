#pragma once

#include <filesystem>
#include <memory>

#include "core/model/language_model.h"
#include "core/training/checkpoint.h"

namespace deepsight {

/// A checkpoint's model, on the CPU.
struct CheckpointModel {
    Config config;
    std::shared_ptr<LanguageModel> model;
    TrainingProgress progress;
};

/// Loads it after checking its files against the manifest. Throws Error{Checkpoint} when the folder
/// is none of the run's complete checkpoints, and as verifyCheckpoint() does.
CheckpointModel loadCheckpointModel(const std::filesystem::path& runFolder,
                                    const std::filesystem::path& checkpointFolder);

}  // namespace deepsight
