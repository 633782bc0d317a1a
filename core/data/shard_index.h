#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace deepsight {

/// A file of raw little-endian uint16 tokens, part of a split.
struct TokenShard {
    std::string file;         ///< name in the folder of the index
    std::int64_t tokens = 0;  ///< at least 1
    std::int64_t largest = 0;
    std::string sha256;  ///< hexadecimal, of the file

    bool operator==(const TokenShard&) const = default;
};

struct ShardedSplit {
    std::int64_t documents = 0;
    std::vector<TokenShard> shards;  ///< all but the last hold ShardIndex::shardTokens

    std::int64_t tokens() const;
    bool operator==(const ShardedSplit&) const = default;
};

/// What index.json of a folder of token shards says: everything that opening needs, so that no
/// token is read then.
struct ShardIndex {
    std::string tokenizer;  ///< Tokenizer::name()
    std::int64_t endOfText = 0;
    std::int64_t shardTokens = 0;  ///< a multiple of kShardStep
    double validationFraction = 0;
    std::string source;       ///< what was imported, for people
    std::string fingerprint;  ///< of what was imported and how; an import knows its own by it
    ShardedSplit train;
    ShardedSplit validation;

    std::int64_t largest() const;     ///< -1 where there are no tokens
    std::string contentHash() const;  ///< SHA-256, hexadecimal, of what defines the tokens
    bool operator==(const ShardIndex&) const = default;
};

/// Shards hold a multiple of this many tokens, 2 MiB: they can be mapped behind each other, also in
/// large pages.
inline constexpr std::int64_t kShardStep = std::int64_t{1} << 20;
/// 128 MiB; a terabyte then has 8,192 shards, as many as a process may map several times over.
inline constexpr std::int64_t kUsualShardTokens = std::int64_t{1} << 26;
inline constexpr std::int64_t kMostShardTokens = std::int64_t{1} << 40;

/// Of both parts together: a program may not map many more (vm.max_map_count).
inline constexpr std::size_t kMostShards = 60'000;

inline constexpr auto kShardIndexFile = "index.json";
/// Where an import that has not ended says how far it is.
inline constexpr auto kShardProgressFile = "import.json";

nlohmann::ordered_json toJson(const ShardIndex& index);
std::string shardIndexText(const ShardIndex& index);  ///< what stands in the file
/// Checks everything but the shards themselves. Throws Error{Data} naming `file`, which the JSON is
/// from, and the remedy.
ShardIndex parseShardIndex(const nlohmann::json& json, const std::filesystem::path& file);

/// Reads FOLDER/index.json. Throws Error{Data} or Error{Io} with the remedy, also where an import
/// was begun but has not ended.
ShardIndex readShardIndex(const std::filesystem::path& folder);

/// The tokenizer of a folder of token shards, empty where `folder` is none. Reads the beginning of
/// its index only, so it takes no time.
std::optional<std::string> shardTokenizer(const std::filesystem::path& folder);

}  // namespace deepsight
