#include "core/remote/checkpoint_fetch.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <system_error>
#include <thread>

#include "core/data/progress_meter.h"
#include "core/remote/file_download.h"
#include "core/remote/run_files.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"
#include "core/support/replace_file.h"
#include "core/support/strict_json.h"
#include "core/support/translatable.h"
#include "core/support/untrusted_file.h"
#include "core/training/checkpoint_state.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostManifestBytes = 1 << 20;
constexpr std::int64_t kMostFileBytes = std::int64_t{1} << 42;
constexpr std::uintmax_t kSpareBytes = 64 << 20;  // left free on the disk

constexpr auto kNote = ".of";  // the manifest of what is being fetched

struct FileFacts {
    std::int64_t bytes = 0;
    std::string hash;
};

/// The files that a manifest lists; what else it says is looked at by verifyCheckpoint().
std::map<std::string, FileFacts> filesOf(const std::string& manifest, std::int64_t step) {
    const std::string source = "The manifest of " + stepName(step) + " on the other computer";
    const auto json =
        parseStrictJson(manifest, ErrorKind::Checkpoint, source, "Choose another checkpoint.");
    std::map<std::string, FileFacts> files;
    try {
        for (const auto& [name, facts] : json.at("files").items()) {
            if (!isRunFile("checkpoints/" + stepName(step) + "/" + name))
                throw Error(ErrorKind::Checkpoint, "unknown file");
            files[name] = {wholeNumber(facts.at("bytes")).value(),
                           facts.at("sha256").get<std::string>()};
            if (files[name].bytes < 0 || files[name].bytes > kMostFileBytes)
                throw Error(ErrorKind::Checkpoint, "no size");
        }
    } catch (const std::exception&) {
        throw Error(ErrorKind::Checkpoint,
                    source + " does not list its files. Choose another checkpoint.");
    }
    return files;
}

/// A transfer that is gone on with after the connection was away.
class Fetch {
  public:
    Fetch(RemoteConnection& connection, const std::string& id, const fs::path& folder,
          std::int64_t step, const ProgressSink& progress, const std::stop_token& stop)
        : connection_(connection),
          download_(connection, id),
          step_(step),
          remote_("checkpoints/" + stepName(step) + "/"),
          partial_(RunPaths(folder).checkpoints() / (".fetching_" + stepName(step))),
          final_(RunPaths(folder).checkpoints() / stepName(step)),
          progress_(progress),
          stop_(stop),
          claim_([&] {
              const fs::path checkpoints = RunPaths(folder).checkpoints();
              if (!makeRealFolder(checkpoints)) throwFileError("make the folder", checkpoints);
              return ::open(checkpoints.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
          }()) {
        claim();
        if (!makeRealFolder(partial_)) throwFileError("make the folder", partial_);
    }

    fs::path run() {
        std::string manifest;
        again([&] {
            std::string stamp;
            manifest = download_.whole(remote_ + kManifestFile, kMostManifestBytes, stamp, stop_);
        });
        files_ = filesOf(manifest, step_);
        if (isHere(manifest)) return final_;
        forgetOthers(manifest);
        std::int64_t total = 0;
        for (const auto& [name, facts] : files_) total += facts.bytes;
        requireSpace(total);
        ProgressMeter meter(progress_, stop_, DEEPSIGHT_TR("Progress", "Fetching a checkpoint"),
                            total);
        meter_ = &meter;
        for (const auto& [name, facts] : files_) fetch(name, facts);
        writeFileAtomically(partial_ / kManifestFile, manifest);
        verifyCheckpoint(partial_);
        fs::remove(partial_ / kNote);
        fs::remove_all(final_);
        fs::rename(partial_, final_);
        syncFolderOf(final_);
        return final_;
    }

    /// Where nothing has arrived, there is nothing to go on with.
    void forgetNothing() const {
        std::error_code ignored;
        fs::remove(partial_, ignored);
    }

  private:
    /// One at a time in a folder: another window, or deepsight-cli, may be fetching, too. Where the
    /// file system has no such locks, there is none.
    void claim() const {
        constexpr std::chrono::milliseconds kInterval{100};
        while (claim_.isOpen() && ::flock(claim_.number(), LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK && errno != EINTR) return;
            if (stop_.stop_requested())
                throw Error(ErrorKind::Cancelled, "Fetching a checkpoint was cancelled.");
            std::this_thread::sleep_for(kInterval);
        }
    }

    bool isHere(const std::string& manifest) const {
        try {
            if (readSmallFile(final_ / kManifestFile, kMostManifestBytes) != manifest) return false;
            verifyCheckpoint(final_);
        } catch (const Error&) {
            return false;
        }
        std::error_code ignored;
        fs::remove_all(partial_, ignored);
        return true;
    }

    /// What an earlier try left of another checkpoint of the same step, which a run made again.
    void forgetOthers(const std::string& manifest) {
        const fs::path note = partial_ / kNote;
        std::string before;
        try {
            before = readSmallFile(note, kMostManifestBytes);
        } catch (const Error&) {
            // The first try.
        }
        if (before == manifest) return;
        fs::remove_all(partial_);
        if (!makeRealFolder(partial_)) throwFileError("make the folder", partial_);
        writeFileAtomically(note, manifest);
    }

    void requireSpace(std::int64_t total) const {
        std::error_code error;
        std::int64_t here = 0;
        for (const auto& [name, facts] : files_)
            if (const auto stamp = stampOf(partial_ / name)) here += stamp->bytes;
        const auto space = fs::space(partial_, error);
        const auto needed = static_cast<std::uintmax_t>(std::max<std::int64_t>(0, total - here));
        if (error || space.available >= needed + kSpareBytes) return;
        throw Error(ErrorKind::DiskFull, "The checkpoint needs " + std::to_string(needed >> 20) +
                                             " MiB in " + partial_.parent_path().string() +
                                             ", and " + std::to_string(space.available >> 20) +
                                             " MiB are free. Free some space, then try again.");
    }

    void fetch(const std::string& name, const FileFacts& facts) {
        constexpr int kTries = 2;  // what was left by an earlier try may be of no use
        for (int attempt = 0; attempt < kTries; ++attempt) {
            const auto start = done_;
            again([&] {
                download_.append(
                    remote_ + name, facts.bytes, partial_ / name,
                    [&](std::int64_t bytes) { meter_->advanceTo(start + bytes); }, stop_);
            });
            const RunFile file(partial_, name);
            if (hashOf(file, 0, facts.bytes, stop_) == facts.hash) {
                done_ = start + facts.bytes;
                return;
            }
            fs::remove(partial_ / name);
        }
        throw Error(ErrorKind::Checkpoint, name + " of " + stepName(step_) +
                                               " did not arrive as its manifest says, twice. It "
                                               "may be damaged there: choose another checkpoint.");
    }

    template <typename Part>
    void again(Part part) {
        while (true) {
            try {
                return part();
            } catch (const ConnectionLost&) {
                connection_.waitThroughOutage(stop_);
            }
        }
    }

    RemoteConnection& connection_;
    FileDownload download_;
    const std::int64_t step_;
    const std::string remote_;
    const fs::path partial_;
    const fs::path final_;
    const ProgressSink& progress_;
    const std::stop_token stop_;
    FileDescriptor claim_;  ///< of the folder of checkpoints, locked
    std::map<std::string, FileFacts> files_;
    ProgressMeter* meter_ = nullptr;
    std::int64_t done_ = 0;
};

}  // namespace

fs::path fetchCheckpoint(RemoteConnection& connection, const std::string& id,
                         const fs::path& folder, std::int64_t step, const ProgressSink& progress,
                         const std::stop_token& stop) {
    Fetch fetch(connection, id, folder, step, progress, stop);
    try {
        return fetch.run();
    } catch (...) {
        fetch.forgetNothing();
        throw;
    }
}

}  // namespace deepsight
