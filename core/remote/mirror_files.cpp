#include "core/remote/mirror_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/remote/run_files.h"
#include "core/support/atomic_file.h"
#include "core/support/descriptor_io.h"
#include "core/support/error.h"
#include "core/support/replace_file.h"
#include "core/support/sha256.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_commands.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int kFlags = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

MirrorOrigin originOf(const Json& json) {
    return {json.at("host").get<std::string>(), json.at("destination").get<std::string>(),
            json.at("run").get<std::string>()};
}

Json readNote(const fs::path& folder) {
    const fs::path file = mirrorFile(folder);
    return parseStrictJson(readSmallFile(file), ErrorKind::Io, file.string());
}

bool isEmptyFolder(const fs::path& folder) {
    std::error_code error;
    const fs::directory_iterator it(folder, error);
    if (error) return false;
    // The claim itself, and what a window that opens the folder may leave.
    return std::all_of(fs::begin(it), fs::end(it), [](const fs::directory_entry& entry) {
        const auto name = entry.path().filename().string();
        std::error_code problem;
        return name.starts_with('.') &&
               (name == ".live" || name == ".commands" || !entry.is_directory(problem));
    });
}

}  // namespace

std::optional<MirrorOrigin> mirrorOrigin(const fs::path& folder) {
    try {
        std::error_code error;
        if (!fs::exists(mirrorFile(folder), error)) return std::nullopt;
        return originOf(readNote(folder));
    } catch (const std::exception&) {
        return MirrorOrigin{};  // of a run that is not known any more
    }
}

MirrorFiles::MirrorFiles(fs::path folder, MirrorOrigin origin)
    : folder_(std::move(folder)), origin_(std::move(origin)), claim_([this] {
          createFolders(folder_);
          return ::open((folder_ / ".mirror.lock").c_str(), O_CREAT | O_RDWR | kFlags, 0644);
      }()) {
    if (!claim_.isOpen()) throwFileError("write to", folder_);
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    claimed_ = ::fcntl(claim_.number(), F_OFD_SETLK, &lock) == 0;
    if (!claimed_) return;
    load();
    // What was left to an earlier process, and may be long out of date; but a folder may also come
    // from one mirror to the next with commands that still wait.
    for (const auto& name : commands()) {
        constexpr std::chrono::minutes kLeftover{1};
        std::error_code error;
        const auto written = fs::last_write_time(RunPaths(folder_).commands() / name, error);
        if (error || fs::file_time_type::clock::now() - written > kLeftover) removeCommand(name);
    }
}

void MirrorFiles::load() {
    const auto known = mirrorOrigin(folder_);
    if (!known) {
        if (!isEmptyFolder(folder_))
            throw Error(ErrorKind::Config, folder_.string() +
                                               " is not the copy of a run of another computer. "
                                               "Choose an empty folder.");
        changed_ = true;
        return save();
    }
    // Its address may have changed; the name says whose runs these are.
    if (!known->id.empty() && (known->host != origin_.host || known->id != origin_.id))
        throw Error(ErrorKind::Config, folder_.string() + " is the copy of the run " + known->id +
                                           " of " + known->host + ". Choose another folder.");
    try {
        stamps_ = readNote(folder_).at("stamps").get<std::map<std::string, std::string>>();
    } catch (const std::exception&) {
        stamps_.clear();  // all is fetched again
        changed_ = true;
    }
}

void MirrorFiles::save() {
    if (!changed_) return;
    const Json note{{"host", origin_.host},
                    {"destination", origin_.destination},
                    {"run", origin_.id},
                    {"stamps", stamps_}};
    const auto text = note.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (!replaceFile(mirrorFile(folder_), text)) throwFileError("write", mirrorFile(folder_));
    changed_ = false;
}

fs::path MirrorFiles::metrics() const { return RunPaths(folder_).metrics(); }

std::int64_t MirrorFiles::metricsBytes() const {
    const auto stamp = stampOf(metrics());
    return stamp ? stamp->bytes : 0;
}

std::string MirrorFiles::tailHash() const {
    const auto bytes = metricsBytes();
    const auto tail = std::min(bytes, kCompareTail);
    if (tail > 0) return hashOf(RunFile(folder_, "metrics.jsonl"), bytes - tail, tail);
    return Sha256().hexDigest();
}

std::string MirrorFiles::metricsHash(std::int64_t from, std::int64_t bytes) const {
    return hashOf(RunFile(folder_, "metrics.jsonl"), from, bytes);
}

std::string MirrorFiles::readMetrics(std::int64_t from, std::int64_t bytes) const {
    if (metricsBytes() <= from) return {};
    return RunFile(folder_, "metrics.jsonl").read(from, static_cast<std::size_t>(bytes));
}

std::int64_t MirrorFiles::lineStart(std::int64_t position) const {
    while (position > 0) {
        const auto from = std::max<std::int64_t>(0, position - kCompareTail);
        const auto text = readMetrics(from, position - from);
        if (const auto end = text.rfind('\n'); end != std::string::npos)
            return from + static_cast<std::int64_t>(end) + 1;
        position = from;
    }
    return 0;
}

void MirrorFiles::cutMetrics(std::int64_t bytes) {
    if (::truncate(metrics().c_str(), bytes) != 0 && errno != ENOENT)
        throwFileError("write", metrics());
}

void MirrorFiles::appendMetrics(std::string_view text) {
    FileDescriptor file(::open(metrics().c_str(), O_WRONLY | O_CREAT | O_APPEND | kFlags, 0666));
    if (!file.isOpen() || writeAll(file.number(), text) != text.size() || !file.close())
        throwFileError("write", metrics());
}

void MirrorFiles::replace(const std::string& name, const std::string& text,
                          const std::string& stamp) {
    if (!replaceFile(folder_ / name, text)) throwFileError("write", folder_ / name);
    stamps_[name] = stamp;
    changed_ = true;
}

void MirrorFiles::remove(const std::string& name) {
    ::unlink((folder_ / name).c_str());
    changed_ = stamps_.erase(name) > 0 || changed_;
}

std::string MirrorFiles::stampOfCopy(const std::string& name) const {
    const auto known = stamps_.find(name);
    return known != stamps_.end() && isOwnFile(folder_ / name) ? known->second : std::string();
}

fs::path MirrorFiles::scratch() const { return folder_ / ".fetching"; }

void MirrorFiles::adopt(const fs::path& from, const std::string& name, const std::string& stamp) {
    const fs::path to = folder_ / name;
    if (!makeRealFolder(to.parent_path()) || ::rename(from.c_str(), to.c_str()) != 0)
        throwFileError("write", to);
    stamps_[name] = stamp;
    changed_ = true;
}

std::vector<std::string> MirrorFiles::snapshots() const {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator it(RunPaths(folder_).snapshots(), error), end; !error && it != end;
         it.increment(error))
        if (stepOfName(it->path().filename().string(), ".safetensors"))
            names.push_back(it->path().filename().string());
    return names;
}

void MirrorFiles::hold(const RunOwner& owner) {
    if (holder_ == owner) return;
    release();
    lock_.emplace(folder_, owner);
    holder_ = owner;
}

void MirrorFiles::release() {
    lock_.reset();
    holder_.reset();
}

void MirrorFiles::writeStatus(const LiveStatus& status) {
    if (!makeRealFolder(LivePaths(folder_).root) || !writeLiveStatus(folder_, status))
        throwFileError("write", LivePaths(folder_).status());
}

void MirrorFiles::writeEnd(const std::optional<std::string>& lines) {
    if (!lines) {
        ::unlink(LivePaths(folder_).end().c_str());
    } else if (!makeRealFolder(LivePaths(folder_).root) ||
               !replaceFile(LivePaths(folder_).end(), *lines)) {
        throwFileError("write", LivePaths(folder_).end());
    }
}

void MirrorFiles::putAnswer(std::int64_t number, const std::string& name,
                            const std::string& contents) {
    const fs::path answer = LivePaths(folder_).answer(number);
    const fs::path snapshots = RunPaths(answer).snapshots();
    if (!makeRealFolder(LivePaths(folder_).root) || !makeRealFolder(answer) ||
        !makeRealFolder(snapshots) || !replaceFile(snapshots / name, contents))
        throwFileError("write", snapshots / name);
}

void MirrorFiles::forgetAnswer(std::int64_t number) {
    std::error_code ignored;
    fs::remove_all(LivePaths(folder_).answer(number), ignored);
}

std::vector<std::string> MirrorFiles::commands() const { return listRunCommands(folder_); }

std::string MirrorFiles::readCommand(const std::string& name) const {
    try {
        return readSmallFile(RunPaths(folder_).commands() / name, RunCommandReader::kMostBytes);
    } catch (const Error&) {
        return {};  // no command
    }
}

void MirrorFiles::removeCommand(const std::string& name) {
    ::unlink((RunPaths(folder_).commands() / name).c_str());
}

}  // namespace deepsight
