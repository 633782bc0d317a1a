#pragma once

#include <filesystem>
#include <functional>

#include "core/support/torch.h"
#include "core/training/checkpoint_state.h"
#include "core/training/optimizer.h"
#include "core/training/training_event.h"

namespace deepsight {

class Ranks;

/// Random generator states of the CPU and, when training there, of the CUDA device.
struct RandomState {
    torch::Tensor cpu;
    torch::Tensor device;  // undefined on the CPU

    static RandomState capture(const torch::Device& device);
    void restore(const torch::Device& device) const;
};

/// Begins the generators of the CPU and of `device` anew.
void seedGenerators(std::uint64_t seed, const torch::Device& device);

/// <run>/checkpoints/step_<8 digits>.
std::filesystem::path checkpointFolder(const std::filesystem::path& runFolder, std::int64_t step);

/// The event, and line of metrics.jsonl, about the checkpoint of `progress`.
CheckpointSaved savedCheckpoint(const std::filesystem::path& runFolder,
                                const TrainingProgress& progress);

/// Writes checkpointFolder() with model.safetensors, optimizer.safetensors (moments and generator
/// states), state.json and, last, manifest.json with sizes and SHA-256. The folder is filled under
/// a temporary name, flushed, and renamed, so it is complete or absent. Throws Error{DiskFull},
/// Error{Io} or std::filesystem::filesystem_error. Of several ranks only the first calls it; the
/// others call AdamW::save() meanwhile.
void saveCheckpoint(const std::filesystem::path& runFolder, const torch::nn::Module& model,
                    const AdamW& optimizer, const RandomState& random,
                    const TrainingProgress& progress);

/// Restores everything from a checkpoint folder after verifyCheckpoint(). Throws likewise. `writes`
/// is called once all is read, before anything in memory changes: a failure before that leaves
/// model, optimizer and generators as they were. `ranks`: those of the optimizer. All of them call
/// it, the first reads and the others get everything from it; all throw alike.
TrainingProgress loadCheckpoint(const std::filesystem::path& folder, torch::nn::Module& model,
                                AdamW& optimizer, const torch::Device& device,
                                const std::function<void()>& writes = {}, Ranks* ranks = nullptr);

/// Removes what an interrupted save left behind, and puts back what it was about to replace. Throws
/// Error{Io} where a folder of the run is a link: what that leads to may be another run's.
void removeUnfinishedCheckpoints(const std::filesystem::path& runFolder);

/// Renames a checkpoint that cannot be read, so that it no longer counts as one.
void setAside(const std::filesystem::path& checkpointFolder);

/// Deletes a checkpoint: all of it or, after a crash, none of it.
void removeCheckpoint(const std::filesystem::path& folder);

/// Deletes all but the newest `kept`, the best, and those of `steps` that a run needs.
void pruneCheckpoints(const std::filesystem::path& runFolder, std::int64_t kept,
                      const std::vector<std::int64_t>& steps = {});

}  // namespace deepsight
