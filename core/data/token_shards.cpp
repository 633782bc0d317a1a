#include "core/data/token_shards.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <bit>
#include <cerrno>

#include "core/data/data_file.h"
#include "core/data/mapped_file.h"
#include "core/data/progress_meter.h"
#include "core/data/stored_corpus.h"
#include "core/data/thousands.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"
#include "core/support/ordered_work.h"
#include "core/support/sha256.h"
#include "core/support/system_memory.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

static_assert(std::endian::native == std::endian::little, "token shards are little-endian");

constexpr std::size_t kMostThreads = 16;
constexpr std::size_t kHashChunk = std::size_t{1} << 20;

struct Shards {
    Shards(const fs::path& folder, const ShardIndex& index)
        : train(folder, index.train), validation(folder, index.validation) {}
    MappedShards train;
    MappedShards validation;
};

/// Tokens of another tokenizer would be labelled and written wrongly; of one that is not ours, as
/// with token files, nothing is known.
void requireTokenizer(const fs::path& folder, const ShardIndex& index, const DataConfig& config) {
    if (index.tokenizer != "bytes" && index.tokenizer != "gpt2") return;
    const std::string chosen = config.tokenizer == TokenizerKind::Gpt2 ? "gpt2" : "bytes";
    if (chosen == index.tokenizer) return;
    throw Error(ErrorKind::Data, folder.string() + " holds tokens of the tokenizer " +
                                     index.tokenizer + ". Set data.tokenizer to \"" +
                                     index.tokenizer + "\".");
}

std::string sizeProblem(const TokenShard& shard, std::int64_t bytes) {
    return shard.file + " has " + withThousands(bytes) + " bytes instead of the " +
           withThousands(2 * shard.tokens) + " that its index tells of.";
}

/// What is wrong with a shard, or nothing.
std::string problemOf(const fs::path& folder, const TokenShard& shard,
                      const std::stop_token& stop) {
    std::int64_t largest = -1;
    Sha256 sha256;
    try {
        const MappedFile file(folder / shard.file);
        const auto bytes = static_cast<std::int64_t>(file.bytes().size());
        if (bytes != 2 * shard.tokens) return sizeProblem(shard, bytes);
        for (std::span<const std::byte> rest = file.bytes(); !rest.empty();) {
            if (stop.stop_requested()) return {};
            const auto part = rest.first(std::min(kHashChunk, rest.size()));
            sha256.add(part);
            largest = std::max(largest, largestToken({reinterpret_cast<const TokenId*>(part.data()),
                                                      part.size() / sizeof(TokenId)}));
            rest = rest.subspan(part.size());
        }
    } catch (const Error& error) {
        return error.what();
    }
    if (sha256.hexDigest() != shard.sha256) {
        return shard.file + " has other contents than when it was written.";
    }
    if (largest != shard.largest) {
        return shard.file + " holds token " + withThousands(largest) +
               ", but its index tells of none above " + withThousands(shard.largest) + ".";
    }
    return {};
}

}  // namespace

MappedShards::MappedShards(const fs::path& folder, const ShardedSplit& split) {
    const auto bytes = static_cast<std::size_t>(split.tokens()) * sizeof(TokenId);
    if (bytes == 0) return;  // mmap refuses an empty range
    reserve(bytes);
    try {
        std::size_t offset = 0;
        for (const TokenShard& shard : split.shards) {
            const std::size_t size = static_cast<std::size_t>(shard.tokens) * sizeof(TokenId);
            map(folder / shard.file, offset, size);
            offset += size;
        }
    } catch (...) {
        ::munmap(range_, rangeBytes_);
        throw;
    }
    adviseRandomReads(bytes);
    tokens_ = {static_cast<const TokenId*>(range_), bytes / sizeof(TokenId)};
}

MappedShards::~MappedShards() {
    if (range_ != nullptr) ::munmap(range_, rangeBytes_);
}

void MappedShards::reserve(std::size_t bytes) {
    // Addresses only: such a range costs no memory.
    void* range =
        ::mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (range == MAP_FAILED) {
        throw Error(ErrorKind::OutOfMemory,
                    "There is no range of " + withThousands(static_cast<std::int64_t>(bytes)) +
                        " bytes of addresses for the token shards. Lift the limit that `ulimit "
                        "-v` shows, or import fewer documents.");
    }
    range_ = range;
    rangeBytes_ = bytes;
}

void MappedShards::map(const fs::path& file, std::size_t offset, std::size_t bytes) {
    const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (!descriptor.isOpen() || ::fstat(descriptor.number(), &status) != 0) {
        throwFileError("open", file);
    }
    if (!S_ISREG(status.st_mode) || static_cast<std::size_t>(status.st_size) != bytes) {
        throw Error(ErrorKind::Data,
                    file.string() + " is not a file of the " +
                        withThousands(static_cast<std::int64_t>(bytes)) +
                        " bytes that index.json tells of. Put the right one back, or import the "
                        "documents again into another folder.");
    }
    void* place = static_cast<std::byte*>(range_) + offset;
    if (::mmap(place, bytes, PROT_READ, MAP_SHARED | MAP_FIXED, descriptor.number(), 0) ==
        MAP_FAILED) {
        if (errno == ENOMEM) {
            throw Error(ErrorKind::OutOfMemory,
                        "There are more token shards in " + file.parent_path().string() +
                            " than this system lets a program map. Raise the limit (sysctl "
                            "vm.max_map_count), or import again with more --shard-tokens.");
        }
        throwFileError("map", file);
    }
}

void MappedShards::adviseRandomReads(std::size_t bytes) {
    // The system reads ahead 128 KiB around each page, of which a window needs a few. Where all
    // fits into memory they come in useful later; where it does not they push out others.
    if (static_cast<std::int64_t>(bytes) > attainableBytes()) {
        ::madvise(range_, rangeBytes_, MADV_RANDOM);
    }
}

std::shared_ptr<const Corpus> openTokenShards(const DataConfig& config, const ProgressSink&,
                                              std::stop_token) {
    const fs::path folder = config.path;
    if (folder.empty()) {
        throw Error(ErrorKind::Data, "data.path is empty. Set it to a folder of token shards.");
    }
    const ShardIndex index = readShardIndex(folder);
    const fs::path named = folder.has_filename() ? folder : folder.parent_path();
    return openTokenShards(folder, index, config, named.filename().string());
}

std::shared_ptr<const Corpus> openTokenShards(const fs::path& folder, const ShardIndex& index,
                                              const DataConfig& config, const std::string& name) {
    requireTokenizer(folder, index, config);
    const auto shards = std::make_shared<Shards>(folder, index);
    const auto corpus =
        std::make_shared<StoredCorpus>(shards, shards->train.tokens(), shards->validation.tokens());
    corpus->tokenizer = makeTokenizer(config);
    corpus->contentHash = index.contentHash();
    corpus->largest = static_cast<TokenId>(std::max<std::int64_t>(0, index.largest()));
    const std::string split = index.tokenizer == "gpt2" ? "GPT-2 BPE" : index.tokenizer;
    corpus->description = describeTokens(name + ", " + split, *corpus);
    return corpus;
}

std::vector<std::string> verifyTokenShards(const fs::path& folder, const ProgressSink& progress,
                                           std::stop_token stop) {
    const ShardIndex index = readShardIndex(folder);
    struct Checked {
        std::string problem;
        std::int64_t tokens;
    };
    std::vector<std::string> problems;
    std::int64_t done = 0;
    ProgressMeter meter(progress, stop, DEEPSIGHT_TR("Progress", "Verifying"),
                        index.train.tokens() + index.validation.tokens());
    OrderedWork<Checked> work(workerThreads(kMostThreads), [&](const Checked& checked) {
        if (!checked.problem.empty()) problems.push_back(checked.problem);
        meter.advanceTo(done += checked.tokens);
    });
    for (const ShardedSplit* split : {&index.train, &index.validation}) {
        for (const TokenShard& shard : split->shards) {
            work.add([&folder, &shard, stop] {
                return Checked{problemOf(folder, shard, stop), shard.tokens};
            });
        }
    }
    work.finish();
    return problems;
}

}  // namespace deepsight
