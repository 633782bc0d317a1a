#pragma once

#include <memory>
#include <stop_token>

#include "core/data/corpus.h"

namespace deepsight {

/// Tokenizes the UTF-8 file that `config.path` names, or finds its tokens in
/// cacheFolder()/corpora/<SHA-256 of the file>-<tokenizer>-v1. The end of the tokens,
/// `validationFraction` of them, is for validation. All processors tokenize. Needs little memory,
/// whatever the size of the file. Any number of threads and processes may import the same file at
/// once.
std::shared_ptr<const Corpus> importText(const DataConfig& config, const ProgressSink& progress,
                                         std::stop_token stop);

}  // namespace deepsight
