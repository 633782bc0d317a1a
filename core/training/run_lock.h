#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "core/support/file_descriptor.h"

namespace deepsight {

/// The process that holds a RunLock.
struct RunOwner {
    std::int64_t pid = 0;
    std::string host;
    std::string program;         ///< file name: "deepsight", "deepsight-cli"
    bool takesCommands = false;  ///< whether it reads the commands that others leave in the folder

    bool operator==(const RunOwner&) const = default;
};

/// How often a RunLock writes its beat, and how long it watches that of another host.
struct LockPace {
    std::chrono::milliseconds beat{5000};
    std::chrono::milliseconds patience{20000};
};

/// Keeps other trainers, of this or another process, away from a run folder while it lives. The
/// system releases the lock (of the open file description <run>/.lock) with the process, however
/// that ends. What stands in the file tells others whose lock it is.
///
/// In a folder that several computers share, one may not see the locks of another. So the file also
/// holds a beat, which a thread of the lock writes every LockPace::beat; a line of another host
/// that still changes is a lock, too.
class RunLock {
  public:
    /// A beat of another host that is no older counts as that of a living trainer, also where the
    /// clocks of the two differ by less.
    static constexpr std::chrono::seconds kFreshBeat{60};

    /// `takesCommands`: see RunOwner. May wait for its patience where another host's trainer left
    /// without a word in the last minutes. Throws Error{Io} naming the folder, and the process
    /// where it can be found out, when it is being trained elsewhere, or is the copy of a run of
    /// another computer; Error{Io} or Error{DiskFull} when the lock file cannot be written.
    explicit RunLock(const std::filesystem::path& runFolder, bool takesCommands = false,
                     LockPace pace = {});
    /// Holds the lock of a copy in the name of whoever trains the run elsewhere. Throws likewise.
    RunLock(const std::filesystem::path& copy, const RunOwner& there);
    ~RunLock();

  private:
    void beat(const std::stop_token& leave);

    FileDescriptor file_;
    RunOwner owner_;
    LockPace pace_;
    std::int64_t beats_ = 0;
    std::jthread beating_;  ///< last: it uses all of the above
};

/// File that marks a folder as the copy of a run of another computer (remote/run_mirror.h).
std::filesystem::path mirrorFile(const std::filesystem::path& runFolder);

bool isThisProcess(const RunOwner& owner);
bool isOfThisComputer(const RunOwner& owner);

/// Whether a RunLock of any process is held on the folder, or may be: also true where that cannot
/// be found out, and where a trainer of another computer gave a sign of life in the last minute.
/// Only asks: a trainer that starts at the same moment is not hindered.
bool isRunLocked(const std::filesystem::path& runFolder);

/// Whoever holds the lock now; empty where nobody does, or where its file does not say. Does not
/// throw for what stands in the file, which anybody may have written.
std::optional<RunOwner> runOwner(const std::filesystem::path& runFolder);

/// Throws what RunLock would where isRunLocked(). Does not wait.
void requireUnlocked(const std::filesystem::path& runFolder);

}  // namespace deepsight
