#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>
#include <system_error>

#include "core/support/atomic_file.h"

namespace deepsight {

/// A new folder, deleted with the object and all that is in it.
class ScratchFolder {
  public:
    /// Below `parent`, under a name that begins with `prefix`. Throws Error{DiskFull} or Error{Io}.
    ScratchFolder(const std::filesystem::path& parent, const std::string& prefix) {
        std::string name = (parent / (prefix + "-XXXXXX")).string();
        if (!::mkdtemp(name.data())) throwFileError("make a folder in", parent);
        path_ = name;
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace deepsight
