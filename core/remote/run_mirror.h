#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "core/remote/remote_connection.h"
#include "core/support/progress.h"

namespace deepsight {

/// Of which run a folder is the copy. Stands in its .mirror.json.
struct MirrorOrigin {
    std::string host;         ///< RemoteHost::name
    std::string destination;  ///< RemoteHost::destination
    std::string id;           ///< RemoteRun::id
};

/// Empty for what is no copy.
std::optional<MirrorOrigin> mirrorOrigin(const std::filesystem::path& folder);

/// A checkpoint at the other end.
struct RemoteCheckpoint {
    std::int64_t step = 0;
    std::int64_t bytes = 0;
    double validationLoss = 0;  ///< NaN when never evaluated
    bool best = false;
    bool here = false;  ///< a whole copy is in the folder
};

/// How a copy stands. A value.
struct MirrorStatus {
    using Clock = std::chrono::steady_clock;
    bool current = false;   ///< all that is known there was here at the last answer
    bool training = false;  ///< a trainer held the run's lock at the last answer
    bool obeys = false;     ///< and takes commands
    bool gone = false;      ///< there is no such run there any more
    /// Another process keeps the folder up; of the rest this one only asks now and then.
    bool byAnother = false;
    std::int64_t bytes = 0;          ///< of metrics.jsonl here
    std::int64_t remoteBytes = 0;    ///< and there, at the last answer
    Clock::time_point lastAnswer{};  ///< zero: none yet
    Clock::time_point lastPoint{};   ///< when metrics.jsonl here last grew; zero: not yet
    std::vector<RemoteCheckpoint> checkpoints;  ///< ascending steps
    std::int64_t missingSnapshots = 0;          ///< there and not here yet
    std::int64_t waitingCommands = 0;           ///< left in the folder and not delivered yet
    /// Why the folder cannot be kept up, apart from the connection: a full disk, a run that is gone
    /// there. Empty: all is well. Tried again.
    std::string problem;
};

class MirrorFiles;

/// Keeps a local folder like a run of another computer, byte for byte, and brings commands there,
/// so that all that works on a run's folder works on the copy: readRun(), RunWatcher,
/// TrainingProcess::attach(), writeRunCommand(). While the run is trained there, the copy's lock is
/// held here in that trainer's name, also while the connection is away: runOwner() and
/// isRunLocked() answer as they do there. config.json, environment.json, notes, lineage, best.json,
/// metrics.jsonl and snapshots come by themselves; checkpoints are fetched when asked for. Has a
/// thread of its own, which is the only one that writes into the folder but for fetchCheckpoint().
/// Where another process keeps the same folder up, this one waits and takes over when that ends.
class RunMirror {
  public:
    /// `folder`: mirrorFolder(), or any that is empty or was the copy of this run. `changed` is
    /// called on the mirror's thread whenever status() has changed, at most ten times a second.
    RunMirror(std::shared_ptr<RemoteConnection> connection, std::string id,
              std::filesystem::path folder, std::function<void()> changed = {});
    ~RunMirror();  ///< leaves the folder as it is, unlocked
    RunMirror(const RunMirror&) = delete;
    RunMirror& operator=(const RunMirror&) = delete;

    const std::string& id() const { return id_; }
    const std::filesystem::path& folder() const { return folder_; }
    MirrorStatus status() const;

    /// Blocks until all that was known there is here (snapshots may still come), so that the folder
    /// can be opened. `progress` counts bytes of metrics. Throws Error{Cancelled} after a stop
    /// request, and what status().problem or the connection say when that cannot be. Not for the
    /// GUI thread.
    void waitUntilCurrent(const ProgressSink& progress = {}, const std::stop_token& stop = {});

    /// Makes a whole copy of a checkpoint, checked by the SHA-256 of its manifest, and returns its
    /// folder. What an earlier try left is gone on with; a broken connection is waited for. Throws
    /// Error{Cancelled}, Error{DiskFull}, Error{Checkpoint} or Error{Io}. Not for the GUI thread.
    std::filesystem::path fetchCheckpoint(std::int64_t step, const ProgressSink& progress = {},
                                          const std::stop_token& stop = {});

  private:
    void run(const std::stop_token& leave);
    void followAnother(const std::stop_token& leave);
    void keepUp(MirrorFiles& files, const std::stop_token& leave);
    static void pause(std::chrono::milliseconds longest, const MirrorFiles& files,
                      const std::stop_token& leave);
    static void rest(std::chrono::milliseconds longest, const std::stop_token& leave);
    void await(const ProgressSink& progress, const std::stop_token& stop,
               std::chrono::milliseconds forSnapshots);
    void set(const std::function<void(MirrorStatus&)>& change);

    const std::shared_ptr<RemoteConnection> connection_;
    const std::string id_;
    const std::filesystem::path folder_;
    const std::function<void()> changed_;
    mutable std::mutex mutex_;
    std::condition_variable_any moved_;
    MirrorStatus status_;
    MirrorStatus::Clock::time_point noticed_{};  ///< when `changed` was called
    std::mutex fetching_;                        ///< one checkpoint at a time
    std::jthread thread_;                        ///< last: it uses all of the above
};

}  // namespace deepsight
