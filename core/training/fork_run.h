#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/support/progress.h"
#include "core/training/run_folder.h"

namespace deepsight {

/// A run that began with the weights, optimizer moments, generators and data order of another run's
/// checkpoint, and goes on with other settings.
struct ForkedRun {
    std::filesystem::path folder;
    std::int64_t step = 0;             ///< steps done; its first own step is the next
    std::vector<std::string> changes;  ///< "training.learning_rate: 0.0003 -> 0.0001"
    std::vector<std::string> warnings;
    Config config;  ///< the one of its config.json: what was asked for, joined with the parent's
};

/// The newest complete checkpoint at or before `step`: what a fork there starts from. Empty where
/// there is none. Reads the manifests: not for the GUI thread.
std::optional<CheckpointInfo> checkpointAtOrBefore(const std::filesystem::path& runFolder,
                                                   std::int64_t step);

/// What a fork of that checkpoint starts with unless told otherwise: the run's configuration with
/// the settings that were in force there. Throws Error naming the file.
Config forkBase(const std::filesystem::path& runFolder, const CheckpointInfo& checkpoint);

/// "section.name" of all that a fork may change: what a resumed run may, and besides what changes
/// neither the model's shape nor the data: coefficient and weights of the future loss, dropout,
/// warm-ups, optimizer and seed.
bool mayChangeInFork(std::string_view field);

/// A name for the fork that is not taken: "<run>-fork-250", "...-2", beside the run.
std::filesystem::path forkFolder(const std::filesystem::path& runFolder, std::int64_t step);

/// Makes `newRunFolder` a run that goes on from `checkpoint` with `config`: config.json,
/// lineage.json and the checkpoint; resuming it trains it. Its metrics begin with its own first
/// step, so that they hold what this run did and nothing else; the parent's are read from the
/// parent. `checkpoint` is copied whole (size on disk as the original). Safe to call while the
/// parent trains. Blocks: call on a worker thread. Throws Error{Config} naming a field that may not
/// change or a folder that is taken, Error{Checkpoint}, Error{DiskFull} and Error{Io}; then nothing
/// stands in the new folder that would count as a run.
ForkedRun forkRun(const std::filesystem::path& runFolder, const CheckpointInfo& checkpoint,
                  const std::filesystem::path& newRunFolder, const Config& config,
                  const ProgressSink& progress = {});

}  // namespace deepsight
