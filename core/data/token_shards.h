#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/data/corpus.h"
#include "core/data/shard_index.h"

namespace deepsight {

/// The shards of a split, one after the other in one range of addresses, so that a terabyte of many
/// files is one span. Nothing is read before it is touched. Immutable, so any thread may share one.
/// The files must not be shortened meanwhile.
class MappedShards {
  public:
    /// Throws Error{Data} or Error{Io} naming the shard that is missing or has another size than
    /// the index says, and the remedy.
    MappedShards(const std::filesystem::path& folder, const ShardedSplit& split);
    ~MappedShards();
    MappedShards(const MappedShards&) = delete;
    MappedShards& operator=(const MappedShards&) = delete;

    std::span<const TokenId> tokens() const { return tokens_; }

  private:
    void reserve(std::size_t bytes);
    void map(const std::filesystem::path& file, std::size_t offset, std::size_t bytes);
    void adviseRandomReads(std::size_t bytes);

    void* range_ = nullptr;
    std::size_t rangeBytes_ = 0;
    std::span<const TokenId> tokens_;
};

/// Maps the folder of token shards that `config.path` names; takes no time, whatever its size.
/// Throws what openCorpus() does, also where the shards are of another tokenizer than `config`.
std::shared_ptr<const Corpus> openTokenShards(const DataConfig& config,
                                              const ProgressSink& progress, std::stop_token stop);

/// The same for an index that has been read; `name` begins the description.
std::shared_ptr<const Corpus> openTokenShards(const std::filesystem::path& folder,
                                              const ShardIndex& index, const DataConfig& config,
                                              const std::string& name);

/// Reads every token and compares sizes, hashes and largest tokens with the index. Returns one
/// sentence for each shard that is not as it should be. Throws what readShardIndex() does, and
/// Error{Cancelled}.
std::vector<std::string> verifyTokenShards(const std::filesystem::path& folder,
                                           const ProgressSink& progress, std::stop_token stop);

}  // namespace deepsight
