#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>

#include "core/config/config.h"
#include "core/support/progress.h"

namespace deepsight {

/// Writes the windows that `config` is evaluated on, in one .safetensors file for programs that
/// want to compute the same loss: int64 tensors "inputs" [batches, rows, T + extra] and "targets"
/// [batches, rows, T], in which -100 does not count. The validation loss is the mean over batches
/// of the mean over targets that count. Plain: no libtorch. Opens the data, so call it on a worker
/// thread. Returns the number of batches. Throws as openCorpus() and writeSafetensors() do.
std::int64_t writeEvaluationBatches(const Config& config, const std::filesystem::path& file,
                                    const ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace deepsight
