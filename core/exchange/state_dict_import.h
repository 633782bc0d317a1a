#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

#include "core/exchange/state_dict.h"
#include "core/support/progress.h"

namespace deepsight {

/// A run that begins with weights from elsewhere.
struct ImportedWeights {
    std::filesystem::path folder;
    Config config;
    std::int64_t parameters = 0;
    std::string data;  ///< Corpus::description of what it will be trained on
};

/// Makes `newRunFolder`, which must hold no run, a run of `config` (see configFor()) with a
/// checkpoint of step 0 that holds the weights of `dict`, as float32: sample, evaluate and inspect
/// take it, and resuming it fine-tunes them. Opens the data that `config` names, since a checkpoint
/// belongs to its data. Float32 on the CPU; needs the file, the weights and the optimizer's moments
/// in memory at once: seven times the weights, measured. Blocks: call on a worker thread. Throws
/// Error{Config} for a configuration that does not fit weights or data, Error{Cancelled} soon after
/// `stop` is requested, and as readWeights(), openCorpus() and saveCheckpoint() do; then nothing in
/// the folder counts as a run.
ImportedWeights importWeights(const StateDict& dict, const Config& config,
                              const std::filesystem::path& newRunFolder,
                              const ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace deepsight
