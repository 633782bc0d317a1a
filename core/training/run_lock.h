#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/support/file_descriptor.h"

namespace deepsight {

/// Keeps other trainers, of this or another process, away from a run folder while it lives. The
/// system releases the lock (of the open file description <run>/.lock) with the process, however
/// that ends. What stands in the file tells others whose lock it is.
class RunLock {
  public:
    /// `takesCommands`: see RunOwner. Throws Error{Io} naming the folder, and the process where it
    /// can be found out, when it is being trained elsewhere; Error{Io} or Error{DiskFull} when the
    /// lock file cannot be written.
    explicit RunLock(const std::filesystem::path& runFolder, bool takesCommands = false);

  private:
    FileDescriptor file_;
};

/// The process that holds a RunLock.
struct RunOwner {
    std::int64_t pid = 0;
    std::string host;
    std::string program;         ///< file name: "deepsight", "deepsight-cli"
    bool takesCommands = false;  ///< whether it reads the commands that others leave in the folder
};

bool isThisProcess(const RunOwner& owner);

/// Whether a RunLock of any process is held on the folder, or may be: also true where that cannot
/// be found out. Only asks: a trainer that starts at the same moment is not hindered.
bool isRunLocked(const std::filesystem::path& runFolder);

/// Whoever holds the lock now; empty where nobody does, or where its file does not say. Does not
/// throw for what stands in the file, which anybody may have written.
std::optional<RunOwner> runOwner(const std::filesystem::path& runFolder);

}  // namespace deepsight
