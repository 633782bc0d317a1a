#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "core/training/safety_state.h"
#include "core/training/setting_change.h"

namespace deepsight {

/// Names of the files in a checkpoint folder.
inline constexpr const char* kModelFile = "model.safetensors";
inline constexpr const char* kOptimizerFile = "optimizer.safetensors";
inline constexpr const char* kStateFile = "state.json";
inline constexpr const char* kManifestFile = "manifest.json";

/// Everything beside the tensors that a resumed run needs. The data order follows from `step` and
/// `safety.dataOffset` (BatchSampler).
struct TrainingProgress {
    std::int64_t step = 0;  ///< optimizer steps done
    std::int64_t tokens = 0;
    double seconds = 0;
    std::int64_t evaluatedStep = -1;  ///< newest step with an evaluation
    double validationLoss = std::numeric_limits<double>::quiet_NaN();  ///< newest
    double bestValidationLoss = std::numeric_limits<double>::infinity();
    /// Length of metrics.jsonl that belongs to the steps done. The line about this checkpoint
    /// follows, unless a crash came first: a resumed run writes it again from `reason`.
    std::int64_t metricsBytes = 0;
    std::string reason;     ///< of CheckpointSaved; empty: the line is in metricsBytes
    std::string precision;  ///< resolved; a resumed run keeps it
    int threads = 0;        ///< CPU summation order depends on it
    std::string corpusHash;
    SafetyState safety;  ///< as at the start where an older version wrote the checkpoint
    std::vector<SettingInForce> settings;  ///< empty where an older version wrote it
};

/// Writes state.json into a checkpoint folder.
void writeCheckpointState(const std::filesystem::path& folder, const TrainingProgress& progress);

/// The same as a text, and back, for another process. Throws Error{Checkpoint} for what is no such
/// text.
std::string progressText(const TrainingProgress& progress);
TrainingProgress parseProgress(const std::string& text);

/// Writes manifest.json with size and SHA-256 of each file of the folder. It goes last: a folder
/// without one is no checkpoint.
void writeManifest(const std::filesystem::path& folder, const TrainingProgress& progress);

/// Names the checkpoint of `progress.step` as the run's best, in <run>/best.json.
void markBest(const std::filesystem::path& runFolder, const TrainingProgress& progress);

/// Checks a checkpoint folder's files against its manifest and reads how far it had come. Throws
/// Error{Checkpoint} or Error{Io} naming the file.
TrainingProgress verifyCheckpoint(const std::filesystem::path& folder);

}  // namespace deepsight
