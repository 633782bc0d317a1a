#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace deepsight {

/// What became of a learned split. Losses are next-token losses in nats on the run's validation
/// split, over its evaluation batches; their difference is what the mixture hid.
struct HardenedSplit {
    std::int64_t encoderLayers = 0;
    std::int64_t decoderLayers = 0;
    std::vector<double> distribution;  ///< probability of k = 1 ... L - 1 encoder layers
    double mixtureLoss = 0;            ///< of the checkpoint, with all splits at once
    double hardenedLoss = 0;           ///< of the most likely split alone
    std::int64_t step = 0;             ///< of the checkpoint
};

/// Makes a run with the most likely split of a checkpoint of `runFolder`, whose model has a learned
/// one. `newRunFolder`, which must hold no run, gets the configuration with that split fixed and a
/// checkpoint of step 0 with the weights: resuming it trains them further with a fresh optimizer
/// and schedule. Float32 on the CPU; blocks, so call it on a worker thread. Throws Error{Config}
/// where nothing is to be hardened or the new folder is taken, Error{Cancelled} soon after `stop`
/// is requested, and as evaluateCheckpoint() and saveCheckpoint() do.
HardenedSplit hardenSplit(const std::filesystem::path& runFolder,
                          const std::filesystem::path& checkpointFolder,
                          const std::filesystem::path& newRunFolder, std::stop_token stop = {});

}  // namespace deepsight
