#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/config/config.h"
#include "core/exchange/state_dict_names.h"
#include "core/support/progress.h"
#include "core/support/safetensors.h"
#include "core/support/translatable.h"

namespace deepsight {

struct ExportedWeights {
    std::int64_t step = 0;  ///< of the checkpoint
    std::vector<std::filesystem::path> files;
    std::vector<Phrase> remarks;  ///< what a reader of them must know ("Weights")
};

/// Why weights of this configuration cannot have these names ("Weights"); empty where they can.
std::optional<Phrase> exportProblem(const Config& config, WeightNames names);

/// Writes a checkpoint's weights as a PyTorch state dict in one .safetensors file, float32 as they
/// are trained. With `out` ending in .safetensors that file alone; else a folder with
/// model.safetensors and a config.json as the readers of these names expect it: of the names "gpt2"
/// transformers' from_pretrained() opens it. The file's metadata holds model and planning of our
/// configuration, so that readStateDict() needs nothing else. Plain: no libtorch. Blocks: call on a
/// worker thread. Throws Error{Config} where exportProblem() says why and where
/// `out` would replace files of a run, Error{Checkpoint}, Error{DiskFull} and Error{Io}.
ExportedWeights exportWeights(const std::filesystem::path& runFolder,
                              const std::filesystem::path& checkpointFolder, WeightNames names,
                              const std::filesystem::path& out, const ProgressSink& progress = {});

/// The same of weights in memory: our names, of the model in `config`.
SafetensorsFile exportedTensors(SafetensorsFile ours, const Config& config, WeightNames names);

}  // namespace deepsight
