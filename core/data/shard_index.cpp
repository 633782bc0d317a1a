#include "core/data/shard_index.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "core/data/thousands.h"
#include "core/support/error.h"
#include "core/support/sha256.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr auto kFormat = "deepsight-token-shards";
constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kLargestToken = 65535;
constexpr std::int64_t kMostDocuments = std::int64_t{1} << 52;
constexpr std::size_t kPeek = 512;
constexpr std::uint64_t kLargestIndex = 64 << 20;  // some 400,000 shards
constexpr auto kRemedy =
    "Put the right file back, or import the documents again into another folder.";

nlohmann::ordered_json toJson(const ShardedSplit& split) {
    auto shards = nlohmann::ordered_json::array();
    for (const TokenShard& shard : split.shards) {
        shards.push_back({{"file", shard.file},
                          {"tokens", shard.tokens},
                          {"largest", shard.largest},
                          {"sha256", shard.sha256}});
    }
    return {
        {"documents", split.documents}, {"tokens", split.tokens()}, {"shards", std::move(shards)}};
}

/// Takes values out of JSON of which nothing is known.
class Reader {
  public:
    explicit Reader(const fs::path& file) : file_(file) {}

    [[noreturn]] void fail(const std::string& problem) const {
        throw damagedFile(ErrorKind::Data, file_, {}, problem, kRemedy);
    }
    const nlohmann::json& member(const nlohmann::json& object, const char* name) const {
        if (!object.is_object() || !object.contains(name)) {
            fail(deepsight::quoted(name) + " is missing");
        }
        return object.at(name);
    }
    std::int64_t number(const nlohmann::json& object, const char* name, std::int64_t least,
                        std::int64_t most) const {
        const auto value = wholeNumber(member(object, name));
        if (!value || *value < least || *value > most) {
            fail(deepsight::quoted(name) + " is not a whole number from " + withThousands(least) +
                 " to " + withThousands(most));
        }
        return *value;
    }
    std::string text(const nlohmann::json& object, const char* name) const {
        const auto& value = member(object, name);
        if (!value.is_string()) fail(deepsight::quoted(name) + " is no text");
        return value.get<std::string>();
    }
    double share(const nlohmann::json& object, const char* name) const {
        const auto& value = member(object, name);
        if (!value.is_number() || !(value.get<double>() >= 0 && value.get<double>() <= 1)) {
            fail(deepsight::quoted(name) + " is not a number from 0 to 1");
        }
        return value.get<double>();
    }
    TokenShard shard(const nlohmann::json& json, std::int64_t shardTokens) const {
        TokenShard shard;
        shard.file = text(json, "file");
        shard.tokens = number(json, "tokens", 1, shardTokens);
        shard.largest = number(json, "largest", 0, kLargestToken);
        shard.sha256 = text(json, "sha256");
        if (!isPlainName(shard.file))
            fail(deepsight::quoted(shard.file) + " is not the name of a file");
        const bool isHash = shard.sha256.size() == 64 &&
                            shard.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (!isHash) fail("the \"sha256\" of " + deepsight::quoted(shard.file) + " is none");
        return shard;
    }
    ShardedSplit split(const nlohmann::json& json, std::int64_t shardTokens) const {
        ShardedSplit split;
        split.documents = number(json, "documents", 0, kMostDocuments);
        const auto& shards = member(json, "shards");
        if (!shards.is_array()) fail("\"shards\" is no list");
        for (const auto& item : shards) {
            if (!split.shards.empty() && split.shards.back().tokens != shardTokens) {
                fail(deepsight::quoted(split.shards.back().file) +
                     " is not the last shard, but has only " +
                     withThousands(split.shards.back().tokens) + " tokens");
            }
            split.shards.push_back(shard(item, shardTokens));
        }
        return split;
    }

  private:
    fs::path file_;
};

void addHash(Sha256& sha256, const std::string& name, const ShardedSplit& split) {
    sha256.add(name + "\n");
    for (const TokenShard& shard : split.shards) {
        sha256.add(shard.sha256 + " " + std::to_string(shard.tokens) + "\n");
    }
}

std::int64_t largestOf(const ShardedSplit& split) {
    std::int64_t largest = -1;
    for (const TokenShard& shard : split.shards) largest = std::max(largest, shard.largest);
    return largest;
}

void requireDistinctFiles(const ShardIndex& index, const Reader& reader) {
    std::set<std::string> names;
    for (const ShardedSplit* split : {&index.train, &index.validation}) {
        for (const TokenShard& shard : split->shards) {
            if (!names.insert(shard.file).second) {
                reader.fail(deepsight::quoted(shard.file) + " is listed twice");
            }
        }
    }
}

}  // namespace

std::int64_t ShardedSplit::tokens() const {
    std::int64_t sum = 0;
    for (const TokenShard& shard : shards) sum += shard.tokens;
    return sum;
}

std::int64_t ShardIndex::largest() const {
    return std::max(largestOf(train), largestOf(validation));
}

std::string ShardIndex::contentHash() const {
    Sha256 sha256;
    sha256.add(tokenizer + "\n");
    addHash(sha256, "train", train);
    addHash(sha256, "validation", validation);
    return sha256.hexDigest();
}

nlohmann::ordered_json toJson(const ShardIndex& index) {
    // The first three stand within the first bytes: see shardTokenizer().
    return {{"format", kFormat},
            {"version", kVersion},
            {"tokenizer", index.tokenizer},
            {"dtype", "uint16, little-endian"},
            {"end_of_text", index.endOfText},
            {"shard_tokens", index.shardTokens},
            {"validation_fraction", index.validationFraction},
            {"source", index.source},
            {"fingerprint", index.fingerprint},
            {"train", toJson(index.train)},
            {"validation", toJson(index.validation)}};
}

std::string shardIndexText(const ShardIndex& index) {
    // The source is named by a file, whose name need not be UTF-8.
    constexpr auto kReplace = nlohmann::ordered_json::error_handler_t::replace;
    return toJson(index).dump(1, ' ', false, kReplace) + "\n";
}

ShardIndex parseShardIndex(const nlohmann::json& json, const fs::path& file) {
    const Reader reader(file);
    if (reader.text(json, "format") != kFormat) {
        reader.fail(std::string("\"format\" is not ") + deepsight::quoted(kFormat));
    }
    const auto version = wholeNumber(reader.member(json, "version"));
    if (version != kVersion) {
        throw Error(ErrorKind::Data,
                    file.string() +
                        " was written by another version of this program. Update it, "
                        "or import the documents again into another folder.");
    }
    ShardIndex index;
    index.tokenizer = reader.text(json, "tokenizer");
    index.endOfText = reader.number(json, "end_of_text", 0, kLargestToken);
    index.shardTokens = reader.number(json, "shard_tokens", kShardStep, kMostShardTokens);
    if (index.shardTokens % kShardStep != 0) {
        reader.fail("\"shard_tokens\" is no multiple of " + withThousands(kShardStep));
    }
    index.validationFraction = reader.share(json, "validation_fraction");
    index.source = reader.text(json, "source");
    index.fingerprint = reader.text(json, "fingerprint");
    index.train = reader.split(reader.member(json, "train"), index.shardTokens);
    index.validation = reader.split(reader.member(json, "validation"), index.shardTokens);
    requireDistinctFiles(index, reader);
    return index;
}

ShardIndex readShardIndex(const fs::path& folder) {
    std::error_code none;
    const fs::path file = folder / kShardIndexFile;
    if (!fs::is_directory(folder, none)) {
        throw Error(ErrorKind::Data, deepsight::quoted(folder.string()) +
                                         " is not a folder of token shards. `deepsight-cli corpus "
                                         "import` makes one from documents.");
    }
    if (!fs::exists(file, none)) {
        const bool begun = fs::exists(folder / kShardProgressFile, none);
        throw Error(
            ErrorKind::Data,
            folder.string() + (begun ? " holds an import that has not ended. Start the same "
                                       "`deepsight-cli corpus import` again, which goes on with it."
                                     : " has no index.json, so it is not a folder of token shards. "
                                       "`deepsight-cli corpus import` makes one from documents."));
    }
    return parseShardIndex(
        parseStrictJson(readSmallFile(file, kLargestIndex), ErrorKind::Data, file, kRemedy), file);
}

std::optional<std::string> shardTokenizer(const fs::path& folder) {
    const fs::path file = folder / kShardIndexFile;
    std::error_code none;
    if (!fs::is_regular_file(file, none)) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    std::string start(kPeek, '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    if (start.find(kFormat) == std::string::npos) return std::nullopt;
    constexpr std::string_view kKey = "\"tokenizer\"";
    const auto key = start.find(kKey);
    if (key == std::string::npos) return std::string();
    const auto open = start.find('"', key + kKey.size());
    const auto close = open == std::string::npos ? open : start.find('"', open + 1);
    return close == std::string::npos ? std::string() : start.substr(open + 1, close - open - 1);
}

}  // namespace deepsight
