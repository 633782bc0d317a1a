#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/remote/run_mirror.h"
#include "core/support/file_descriptor.h"
#include "core/training/live_status.h"
#include "core/training/run_lock.h"

namespace deepsight {

/// The files of a copy of a run. One thread, that of the mirror; one process, since it holds
/// .mirror.lock. All throw Error{DiskFull} or Error{Io} where the disk refuses.
class MirrorFiles {
  public:
    /// Makes the folder, or goes on with what is there of the same run. Empty `claimed()` where
    /// another process has it. Throws Error{Config} where it is something else.
    MirrorFiles(std::filesystem::path folder, MirrorOrigin origin);

    bool claimed() const { return claimed_; }

    // metrics.jsonl
    std::int64_t metricsBytes() const;
    std::string tailHash() const;  ///< SHA-256 of its newest kCompareTail
    std::string metricsHash(std::int64_t from, std::int64_t bytes) const;
    std::string readMetrics(std::int64_t from, std::int64_t bytes) const;
    /// Where the line begins that holds the byte before `position`, or begins there.
    std::int64_t lineStart(std::int64_t position) const;
    void cutMetrics(std::int64_t bytes);
    void appendMetrics(std::string_view text);

    // files that are replaced
    void replace(const std::string& name, const std::string& text, const std::string& stamp);
    void remove(const std::string& name);
    /// Of the file there that the one here is the copy of; empty where there is none here.
    std::string stampOfCopy(const std::string& name) const;
    /// A file that is complete at `from`, such as a snapshot, gets its name.
    void adopt(const std::filesystem::path& from, const std::string& name,
               const std::string& stamp);
    /// Where a file is put together before it is adopted.
    std::filesystem::path scratch() const;
    /// Names of snapshot files that are here.
    std::vector<std::string> snapshots() const;

    // what stands for the trainer
    void hold(const RunOwner& owner);
    void release();
    bool isHeld() const { return lock_.has_value(); }
    const std::optional<RunOwner>& holder() const { return holder_; }
    void writeStatus(const LiveStatus& status);
    void writeEnd(const std::optional<std::string>& lines);
    void putAnswer(std::int64_t number, const std::string& name, const std::string& contents);
    void forgetAnswer(std::int64_t number);

    // commands that others leave here
    std::vector<std::string> commands() const;
    std::string readCommand(const std::string& name) const;
    void removeCommand(const std::string& name);

    /// Keeps the stamps for the next time.
    void save();

  private:
    void load();
    std::filesystem::path metrics() const;

    const std::filesystem::path folder_;
    const MirrorOrigin origin_;
    FileDescriptor claim_;
    bool claimed_ = false;
    std::map<std::string, std::string> stamps_;
    bool changed_ = false;  ///< since save()
    std::optional<RunLock> lock_;
    std::optional<RunOwner> holder_;
};

}  // namespace deepsight
