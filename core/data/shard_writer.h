#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "core/data/shard_index.h"
#include "core/data/tokenizer.h"
#include "core/support/file_descriptor.h"
#include "core/support/sha256.h"

namespace deepsight {

/// Writes the shards of one split. A shard grows under the name NAME_00000.bin.part and is renamed
/// when it is full and on the disk, so under its own name it is whole. Used by one thread.
class ShardWriter {
  public:
    /// Goes on after the whole shards of `split` and `unfinished` tokens of the next one; what was
    /// written beyond is forgotten. Throws Error{Data} where less is there, Error{Io} or
    /// Error{DiskFull}.
    ShardWriter(std::filesystem::path folder, std::string name, std::int64_t shardTokens,
                ShardedSplit split, std::int64_t unfinished);

    /// Appends tokens of `documents` whole documents. True when a shard has become full.
    bool append(std::span<const TokenId> tokens, std::int64_t documents);
    /// Forces to the disk what is not in a whole shard.
    void sync();
    /// Makes a last, shorter shard of what is left.
    void finish();

    const ShardedSplit& split() const { return split_; }
    std::int64_t unfinished() const { return unfinished_; }

  private:
    std::string shardName() const;
    std::filesystem::path partFile() const;
    void goOn(std::int64_t tokens);
    void open(int flags);
    void write(std::span<const TokenId> tokens);
    void note(std::span<const TokenId> tokens);
    void complete();

    std::filesystem::path folder_;
    std::string name_;
    std::int64_t shardTokens_;
    ShardedSplit split_;
    std::int64_t unfinished_ = 0;
    std::int64_t largest_ = 0;
    std::optional<Sha256> sha256_;
    std::optional<FileDescriptor> file_;  ///< the shard that grows
    bool isNew_ = false;                  ///< its name is not yet on the disk for sure
};

}  // namespace deepsight
