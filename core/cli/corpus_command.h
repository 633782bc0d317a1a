#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/data/shard_index.h"

namespace CLI {
class App;
}

namespace deepsight::cli {

/// What the commands about token shards are told: corpus import, show and verify.
struct CorpusOptions {
    std::string folder;  ///< of token shards
    std::string source;  ///< of import: documents
    std::string field = "text";
    std::string tokenizer = "gpt2";
    double validationFraction = 0.01;
    std::int64_t shardTokens = kUsualShardTokens;
    std::int64_t threads = 0;  ///< 0: one for each processor
    bool json = false;
};

void addCorpusCommands(CLI::App& app, CorpusOptions& options);

/// Runs the one of them that was chosen and returns the exit status; empty where none was. Throws
/// Error for the caller to report.
std::optional<int> runCorpus(const CLI::App& app, const CorpusOptions& options);

}  // namespace deepsight::cli
