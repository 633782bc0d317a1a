#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include "core/data/corpus.h"
#include "core/data/shard_index.h"

namespace deepsight {

/// What to make token shards of, and how.
struct DocumentImport {
    std::filesystem::path source;  ///< as for openDocuments()
    std::string field = "text";    ///< likewise
    TokenizerKind tokenizer = TokenizerKind::Gpt2;
    /// Of the documents, each by what stands in it, so that equal ones are on the same side.
    double validationFraction = 0.01;
    std::int64_t shardTokens = kUsualShardTokens;
    std::size_t threads = 0;  ///< 0: one for each processor; changes no byte of the result
    /// How often it is written down how far the import is.
    std::chrono::milliseconds saveInterval{1000};
};

/// Tokenizes documents into FOLDER: shards train_00000.bin and following, validation_00000.bin and
/// following, and index.json when all is there; each document is followed by the end-of-text token.
/// The same documents and settings give the same bytes, also when the import was cut off, however
/// that came, and started again: it goes on where it was last written down how far it is. Where
/// all is there already, nothing is done; where another process imports, it waits for that one.
/// Blocks. Throws Error{Config} where the folder holds something else, Error{Data}, Error{Io},
/// Error{DiskFull}, or Error{Cancelled}: all leave what is done.
ShardIndex importDocuments(const DocumentImport& request, const std::filesystem::path& folder,
                           const ProgressSink& progress, std::stop_token stop);

/// Opens documents as token shards, which are made in the cache the first time and found again by
/// names, sizes and times of the files. Throws what openCorpus() does.
std::shared_ptr<const Corpus> importDocuments(const DataConfig& config,
                                              const ProgressSink& progress, std::stop_token stop);

}  // namespace deepsight
