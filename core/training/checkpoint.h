#pragma once

#include <torch/torch.h>

#include <filesystem>
#include <limits>
#include <string>

#include "core/training/optimizer.h"

namespace deepsight {

/// Everything beside the tensors that a resumed run needs. The data order follows from `step`
/// alone (BatchSampler).
struct TrainingProgress {
    std::int64_t step = 0;  ///< optimizer steps done
    std::int64_t tokens = 0;
    double seconds = 0;
    std::int64_t evaluatedStep = -1;  ///< newest step with an evaluation
    double validationLoss = std::numeric_limits<double>::quiet_NaN();  ///< newest
    double bestValidationLoss = std::numeric_limits<double>::infinity();
    std::int64_t metricsBytes = 0;  ///< length of metrics.jsonl that belongs to the steps done
    std::string precision;          ///< resolved; a resumed run keeps it
    int threads = 0;                ///< CPU summation order depends on it
    std::string corpusHash;
};

/// Random generator states of the CPU and, when training there, of the CUDA device.
struct RandomState {
    torch::Tensor cpu;
    torch::Tensor device;  // undefined on the CPU

    static RandomState capture(const torch::Device& device);
    void restore(const torch::Device& device) const;
};

/// <run>/checkpoints/step_<8 digits>.
std::filesystem::path checkpointFolder(const std::filesystem::path& runFolder, std::int64_t step);

/// Writes checkpointFolder() with model.safetensors, optimizer.safetensors (moments and generator
/// states), state.json and, last, manifest.json with sizes and SHA-256. The folder is filled under
/// a temporary name, flushed, and renamed, so it is complete or absent. Throws Error{DiskFull},
/// Error{Io} or std::filesystem::filesystem_error.
void saveCheckpoint(const std::filesystem::path& runFolder, const torch::nn::Module& model,
                    const AdamW& optimizer, const RandomState& random,
                    const TrainingProgress& progress);

/// Names the checkpoint of `progress.step` as the run's best, in <run>/best.json.
void markBest(const std::filesystem::path& runFolder, const TrainingProgress& progress);

/// Checks a checkpoint folder's files against its manifest and reads how far it had come. Throws
/// Error{Checkpoint} or Error{Io} naming the file.
TrainingProgress verifyCheckpoint(const std::filesystem::path& folder);

/// Restores everything from a checkpoint folder after verifyCheckpoint(). Throws likewise.
TrainingProgress loadCheckpoint(const std::filesystem::path& folder, torch::nn::Module& model,
                                AdamW& optimizer, const torch::Device& device);

/// Removes what an interrupted save left behind.
void removeUnfinishedCheckpoints(const std::filesystem::path& runFolder);

/// Renames a checkpoint that cannot be read, so that it no longer counts as one.
void setAside(const std::filesystem::path& checkpointFolder);

/// Deletes all but the newest `kept` and the best checkpoint of a run.
void pruneCheckpoints(const std::filesystem::path& runFolder, std::int64_t kept);

}  // namespace deepsight
