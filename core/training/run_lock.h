#pragma once

#include <filesystem>

#include "core/support/file_descriptor.h"

namespace deepsight {

/// Keeps other trainers, of this or another process, away from a run folder while it lives. The
/// system releases the lock (of the open file description <run>/.lock) with the process, however
/// that ends.
class RunLock {
  public:
    /// Throws Error{Io} naming the folder when it is being trained elsewhere or cannot be written.
    explicit RunLock(const std::filesystem::path& runFolder);

  private:
    FileDescriptor file_;
};

/// Whether a RunLock of any process is held on the folder, or may be: also true where that cannot
/// be found out. Only asks: a trainer that starts at the same moment is not hindered.
bool isRunLocked(const std::filesystem::path& runFolder);

}  // namespace deepsight
