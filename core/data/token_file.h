#pragma once

#include <memory>
#include <stop_token>

#include "core/data/corpus.h"

namespace deepsight {

/// Maps nanoGPT's pair of raw little-endian uint16 files: `config.path` names `train.bin` or
/// `<x>_train.bin`, and `val.bin` or `<x>_val.bin` lies beside it. The content hash is the SHA-256
/// of the first file followed by the second. Throws Error{Data} naming the file and the remedy.
std::shared_ptr<const Corpus> openTokenFiles(const DataConfig& config, const ProgressSink& progress,
                                             std::stop_token stop);

}  // namespace deepsight
