#pragma once

#include <filesystem>

#include "core/support/file_descriptor.h"

namespace deepsight {

/// Keeps other trainers, of this or another process, away from a run folder while it lives. The
/// system releases the lock (flock on <run>/.lock) with the process, however that ends.
class RunLock {
  public:
    /// Throws Error{Io} naming the folder when it is being trained elsewhere or cannot be written.
    explicit RunLock(const std::filesystem::path& runFolder);

  private:
    FileDescriptor file_;
};

}  // namespace deepsight
