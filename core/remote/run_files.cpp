#include "core/remote/run_files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <vector>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/sha256.h"
#include "core/support/untrusted_file.h"
#include "core/training/checkpoint_state.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> partsOf(const std::string& path) {
    std::vector<std::string> parts(1);
    for (const char character : path) {
        if (character == '/')
            parts.emplace_back();
        else
            parts.back() += character;
    }
    return parts;
}

bool isPlainEntry(const std::string& name) {
    return isPlainName(name) && name.size() <= 255 && name.find('\0') == std::string::npos;
}

bool isSnapshotName(const std::string& name) {
    return stepOfName(name, ".safetensors").has_value();
}

bool isAnswerFolder(const std::string& name) {
    constexpr std::string_view kStart = "answer-";
    return name.starts_with(kStart) && name.size() > kStart.size() && name.size() < 32 &&
           std::all_of(name.begin() + kStart.size(), name.end(),
                       [](char digit) { return digit >= '0' && digit <= '9'; });
}

FileStamp stampFrom(const struct stat& facts) {
    return {facts.st_ino, facts.st_size,
            facts.st_mtim.tv_sec * 1'000'000'000LL + facts.st_mtim.tv_nsec};
}

/// Every part of the way is opened by itself, so that none can be a link.
int openBelow(const fs::path& folder, const std::string& path) {
    constexpr int kFlags = O_RDONLY | O_NONBLOCK | O_CLOEXEC;
    int at = ::open(folder.c_str(), kFlags | O_DIRECTORY);
    const auto parts = partsOf(path);
    for (std::size_t i = 0; i < parts.size() && at >= 0; ++i) {
        const FileDescriptor around(at);
        const bool last = i + 1 == parts.size();
        at = ::openat(around.number(), parts[i].c_str(),
                      kFlags | O_NOFOLLOW | (last ? 0 : O_DIRECTORY));
    }
    return at;
}

}  // namespace

const std::vector<std::string>& mirroredFiles() {
    static const std::vector<std::string> files{"config.json", "environment.json", "lineage.json",
                                                "notes.json", "best.json"};
    return files;
}

bool isRunId(const std::string& id) {
    const auto parts = partsOf(id);
    return parts.size() <= 2 && std::all_of(parts.begin(), parts.end(), [](const auto& part) {
               return isPlainEntry(part) && part.front() != '.';
           });
}

bool isRunFile(const std::string& path) {
    const auto parts = partsOf(path);
    if (!std::all_of(parts.begin(), parts.end(), isPlainEntry)) return false;
    const auto& files = mirroredFiles();
    if (parts.size() == 1)
        return parts[0] == "metrics.jsonl" ||
               std::find(files.begin(), files.end(), parts[0]) != files.end();
    if (parts.size() == 2) return parts[0] == "snapshots" && isSnapshotName(parts[1]);
    if (parts.size() == 3) {
        const std::string& name = parts[2];
        return parts[0] == "checkpoints" && stepOfName(parts[1], "") &&
               (name == kManifestFile || name == kModelFile || name == kOptimizerFile ||
                name == kStateFile);
    }
    return parts.size() == 4 && parts[0] == ".live" && isAnswerFolder(parts[1]) &&
           parts[2] == "snapshots" && isSnapshotName(parts[3]);
}

std::optional<std::int64_t> stepOfName(const std::string& name, const std::string& ending) {
    constexpr std::string_view kStart = "step_";
    if (!name.starts_with(kStart) || !name.ends_with(ending)) return std::nullopt;
    const char* const from = name.data() + kStart.size();
    const char* const to = name.data() + name.size() - ending.size();
    std::int64_t step = 0;
    const auto [end, error] = std::from_chars(from, std::max(from, to), step);
    if (error != std::errc() || end != to || step < 0 || stepName(step) + ending != name)
        return std::nullopt;
    return step;
}

std::string FileStamp::text() const {
    return std::to_string(inode) + "." + std::to_string(bytes) + "." + std::to_string(modified);
}

std::optional<FileStamp> stampOf(const fs::path& file) {
    struct stat facts {};
    if (::lstat(file.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
    return stampFrom(facts);
}

RunFile::RunFile(const fs::path& folder, const std::string& path)
    : path_(folder / path), file_(openBelow(folder, path)) {
    if (!file_.isOpen()) throwFileError("read", path_);
    struct stat facts {};
    if (::fstat(file_.number(), &facts) != 0) throwFileError("read", path_);
    if (!S_ISREG(facts.st_mode))
        throw Error(ErrorKind::Io, path_.string() + " is not a file; put the run's own one back.");
}

FileStamp RunFile::stamp() const {
    struct stat facts {};
    if (::fstat(file_.number(), &facts) != 0) throwFileError("read", path_);
    return stampFrom(facts);
}

std::string RunFile::read(std::int64_t from, std::size_t size) const {
    const auto bytes = static_cast<std::size_t>(
        std::clamp<std::int64_t>(stamp().bytes - from, 0, static_cast<std::int64_t>(size)));
    std::string text(bytes, '\0');
    std::size_t done = 0;
    while (done < bytes) {
        const ssize_t got = ::pread(file_.number(), text.data() + done, bytes - done,
                                    from + static_cast<std::int64_t>(done));
        if (got < 0 && errno != EINTR) throwFileError("read", path_);
        if (got == 0) break;
        if (got > 0) done += static_cast<std::size_t>(got);
    }
    text.resize(done);
    return text;
}

std::string hashOf(const RunFile& file, std::int64_t from, std::int64_t bytes,
                   const std::stop_token& stop) {
    Sha256 hash;
    while (bytes > 0) {
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Reading was cancelled.");
        const auto piece =
            file.read(from, static_cast<std::size_t>(std::min<std::int64_t>(bytes, kCompareBlock)));
        if (piece.empty()) break;
        hash.add(piece);
        from += static_cast<std::int64_t>(piece.size());
        bytes -= static_cast<std::int64_t>(piece.size());
    }
    return hash.hexDigest();
}

}  // namespace deepsight
