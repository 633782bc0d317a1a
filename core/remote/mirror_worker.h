#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/remote/file_download.h"
#include "core/remote/frames.h"
#include "core/remote/mirror_files.h"
#include "core/remote/run_mirror.h"
#include "core/remote/sync_answer.h"

namespace deepsight {

/// What a RunMirror does on its thread: one look at the other end at a time, and what follows from
/// it. The order of the writes is the one in which a trainer writes, since a RunWatcher may be
/// reading: lines are cut off, then .live says so, then others are written; a snapshot is there
/// before it is announced; the end is told before the lock is given back.
class MirrorWorker {
  public:
    MirrorWorker(RemoteConnection& connection, MirrorFiles& files, const std::string& id)
        : connection_(connection), files_(files), id_(id), download_(connection, id) {}

    enum class Next { AtOnce, Soon, Later };
    /// Throws as RemoteConnection::ask() does, and as MirrorFiles.
    Next look(const std::stop_token& leave);
    /// Brings the commands there that were left here, oldest first.
    void deliverCommands(const std::stop_token& leave);
    /// What is known by now.
    void report(MirrorStatus& status) const;
    /// The run is not there any more: nobody trains it.
    void abandon();

  private:
    Frame askForMore(std::int64_t from, const std::stop_token& leave);
    bool compare(const SyncAnswer& answer, const std::stop_token& leave);
    std::int64_t commonBytes(std::int64_t theirs, const std::stop_token& leave);
    void fetchSmallFiles(const std::stop_token& leave);
    void beginStatus(const SyncAnswer& answer);
    void fetchAnswers(const SyncAnswer& answer, const std::stop_token& leave);
    void fetchSnapshot(const std::stop_token& leave);
    bool newestIsHere() const;
    void removeOldSnapshots();
    std::vector<std::string> missingSnapshots() const;
    void writeStatus();
    void tellEnd(const std::optional<std::string>& end);

    RemoteConnection& connection_;
    MirrorFiles& files_;
    const std::string id_;
    FileDownload download_;

    std::int64_t piece_ = 256 << 10;  ///< bytes of metrics to ask for
    std::int64_t connections_ = 0;    ///< as the connection counted at the last look
    bool compareAll_ = true;          ///< the beginning of metrics.jsonl, before more is appended
    std::string session_;             ///< of the trainer, as .live tells
    std::string listing_;             ///< hash of the list
    RemoteFiles there_;
    std::string fetching_;  ///< the snapshot that is being put together, with its stamp

    std::optional<LiveStatus> live_;     ///< as it is written here
    std::optional<LiveStatus> written_;  ///< as it was last
    std::int64_t delivered_ = 0;         ///< snapshots announced here
    std::int64_t deliveredStep_ = 0;     ///< the newest of them
    RemoteStatus::Clock::time_point announced_{};

    std::int64_t theirs_ = 0;  ///< bytes of metrics.jsonl there
    bool current_ = false;
    bool training_ = false;
    bool obeys_ = false;
    bool gone_ = false;   ///< the run, there
    bool ended_ = false;  ///< and .live/end says so here
    RemoteStatus::Clock::time_point lastAnswer_{};
    RemoteStatus::Clock::time_point lastPoint_{};
};

}  // namespace deepsight
