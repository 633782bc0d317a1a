#include "core/data/token_cache.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/data/corpus.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {

namespace fs = std::filesystem;

namespace {

constexpr const char* kTokens = "tokens.u16";
constexpr const char* kMeta = "meta.json";
constexpr const char* kUnfinished = ".import-";

fs::path corporaFolder() { return cacheFolder() / "corpora"; }

/// Folders of imports that were killed: nothing has been written to them for an hour.
void removeAbandonedImports(const fs::path& corpora) {
    std::error_code none;
    const auto oldest = fs::file_time_type::clock::now() - std::chrono::hours(1);
    for (const fs::directory_entry& entry : fs::directory_iterator(corpora, none)) {
        if (!entry.path().filename().string().starts_with(kUnfinished)) continue;
        std::error_code problem;
        auto lastWrite = fs::last_write_time(entry.path() / kTokens, problem);
        if (problem) lastWrite = fs::last_write_time(entry.path(), problem);
        if (!problem && lastWrite < oldest) fs::remove_all(entry.path(), none);
    }
}

}  // namespace

TokenCacheEntry::TokenCacheEntry(const std::string& key) : folder_(corporaFolder() / key) {}

std::shared_ptr<const MappedFile> TokenCacheEntry::open() const {
    try {
        const fs::path metaFile = folder_ / kMeta;
        const auto meta = parseStrictJson(readSmallFile(metaFile), ErrorKind::Data, metaFile);
        auto file = std::make_shared<const MappedFile>(folder_ / kTokens);
        const std::size_t bytes = file->bytes().size();
        const auto tokens = wholeNumber(meta.at("tokens"));
        const bool whole = bytes % 2 == 0 && tokens == static_cast<std::int64_t>(bytes / 2);
        return whole ? file : nullptr;
    } catch (const Error&) {
        return nullptr;
    } catch (const nlohmann::json::exception&) {
        return nullptr;
    }
}

TokenCacheWriter::TemporaryFolder::TemporaryFolder() {
    const fs::path corpora = corporaFolder();
    std::error_code problem;
    fs::create_directories(corpora, problem);
    std::string pattern = (corpora / (std::string(kUnfinished) + "XXXXXX")).string();
    if (!problem && ::mkdtemp(pattern.data()) == nullptr) {
        problem.assign(errno, std::generic_category());
    }
    if (problem) {
        throw Error(ErrorKind::Io, "Cannot write to the cache folder " + corpora.string() + " (" +
                                       problem.message() +
                                       "). Set DEEPSIGHT_CACHE_DIR to another folder.");
    }
    path_ = pattern;
}

TokenCacheWriter::TemporaryFolder::~TemporaryFolder() {
    std::error_code none;
    if (!path_.empty()) fs::remove_all(path_, none);
}

bool TokenCacheWriter::TemporaryFolder::renameTo(const fs::path& target) {
    if (::rename(path_.c_str(), target.c_str()) != 0) return false;
    path_.clear();
    return true;
}

TokenCacheWriter::TokenCacheWriter()
    : file_(folder_.path() / kTokens),
      descriptor_(::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644)) {
    if (!descriptor_.isOpen()) throwFileError("create", file_);
    removeAbandonedImports(folder_.path().parent_path());
}

void TokenCacheWriter::append(std::span<const TokenId> tokens) {
    std::span<const std::byte> rest = std::as_bytes(tokens);
    while (!rest.empty()) {
        const ssize_t written = ::write(descriptor_.number(), rest.data(), rest.size());
        if (written >= 0) {
            rest = rest.subspan(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            throwFileError("write", file_);
        }
    }
}

std::shared_ptr<const MappedFile> TokenCacheWriter::finish(const TokenCacheEntry& entry) {
    if (!descriptor_.close()) throwFileError("write", file_);
    syncToDisk(file_);
    // Mapped before it is published: from here on, whatever others do to the entry is harmless.
    auto tokens = std::make_shared<const MappedFile>(file_);
    const nlohmann::json meta = {{"tokens", tokens->tokens().size()}};
    writeFileAtomically(folder_.path() / kMeta, meta.dump(2) + "\n");

    bool published = folder_.renameTo(entry.folder());
    if (!published && !entry.open()) {  // a damaged entry is in the way
        std::error_code none;
        fs::remove_all(entry.folder(), none);
        published = folder_.renameTo(entry.folder());
    }
    if (published) {
        syncToDisk(entry.folder().parent_path());
    } else if (const int problem = errno; !entry.open()) {
        errno = problem;
        throwFileError("replace", entry.folder());
    }
    return tokens;
}

}  // namespace deepsight
