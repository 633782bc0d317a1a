#include "core/data/shard_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <utility>

#include "core/data/corpus.h"
#include "core/data/mapped_file.h"
#include "core/data/thousands.h"
#include "core/support/atomic_file.h"
#include "core/support/descriptor_io.h"
#include "core/support/error.h"

namespace deepsight {

namespace fs = std::filesystem;

static_assert(std::endian::native == std::endian::little, "token shards are little-endian");

ShardWriter::ShardWriter(fs::path folder, std::string name, std::int64_t shardTokens,
                         ShardedSplit split, std::int64_t unfinished)
    : folder_(std::move(folder)),
      name_(std::move(name)),
      shardTokens_(shardTokens),
      split_(std::move(split)) {
    if (unfinished > 0) goOn(unfinished);
}

std::string ShardWriter::shardName() const {
    char number[16];
    std::snprintf(number, sizeof number, "_%05zu.bin", split_.shards.size());
    return name_ + number;
}

fs::path ShardWriter::partFile() const { return folder_ / (shardName() + ".part"); }

void ShardWriter::goOn(std::int64_t tokens) {
    const fs::path part = partFile();
    std::error_code problem;
    if (!fs::exists(part, problem)) {  // it became whole after the import last said how far it is
        fs::rename(folder_ / shardName(), part, problem);
    }
    const auto bytes = static_cast<std::uintmax_t>(tokens) * sizeof(TokenId);
    const std::uintmax_t found = fs::file_size(part, problem);
    if (problem || found < bytes) {
        throw Error(ErrorKind::Data, part.string() + " does not hold the " + withThousands(tokens) +
                                         " tokens that " + kShardProgressFile +
                                         " tells of. Delete the folder and import again.");
    }
    open(O_WRONLY);
    if (::ftruncate(file_->number(), static_cast<off_t>(bytes)) != 0 ||
        ::lseek(file_->number(), 0, SEEK_END) < 0) {
        throwFileError("shorten", part);
    }
    note(MappedFile(part).tokens());
}

void ShardWriter::open(int flags) {
    file_.emplace(::open(partFile().c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!file_->isOpen()) throwFileError("create", partFile());
    sha256_.emplace();
    largest_ = 0;
    unfinished_ = 0;
}

void ShardWriter::note(std::span<const TokenId> tokens) {
    sha256_->add(std::as_bytes(tokens));
    largest_ = std::max(largest_, largestToken(tokens));
    unfinished_ += static_cast<std::int64_t>(tokens.size());
}

void ShardWriter::write(std::span<const TokenId> tokens) {
    if (!file_) {
        open(O_WRONLY | O_CREAT | O_TRUNC);
        isNew_ = true;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(tokens.data()), tokens.size_bytes());
    if (writeAll(file_->number(), bytes) != bytes.size()) throwFileError("write", partFile());
    note(tokens);
}

bool ShardWriter::append(std::span<const TokenId> tokens, std::int64_t documents) {
    bool completed = false;
    while (!tokens.empty()) {
        const auto room = static_cast<std::size_t>(shardTokens_ - unfinished_);
        const auto part = tokens.first(std::min(room, tokens.size()));
        write(part);
        tokens = tokens.subspan(part.size());
        if (unfinished_ == shardTokens_) {
            complete();
            completed = true;
        }
    }
    split_.documents += documents;
    return completed;
}

void ShardWriter::sync() {
    if (file_ && ::fsync(file_->number()) != 0) throwFileError("write", partFile());
    if (std::exchange(isNew_, false)) syncFolderOf(partFile());
}

void ShardWriter::complete() {
    sync();
    const fs::path part = partFile();
    if (!file_->close()) throwFileError("write", part);
    file_.reset();
    const std::string name = shardName();
    if (::rename(part.c_str(), (folder_ / name).c_str()) != 0) throwFileError("rename", part);
    syncFolderOf(folder_ / name);
    split_.shards.push_back({name, unfinished_, largest_, sha256_->hexDigest()});
    unfinished_ = 0;
}

void ShardWriter::finish() {
    if (unfinished_ > 0) complete();
}

}  // namespace deepsight
