#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "core/support/file_descriptor.h"

namespace deepsight {

/// A metrics.jsonl open for reading, which a trainer may be writing to. Any thread may use it.
class MetricsFile {
  public:
    /// Lines beyond are none of ours, and are left out by whoever reads the file.
    static constexpr std::size_t kLongestLine = 1 << 20;

    struct Facts {
        std::int64_t bytes = 0;
        std::int64_t modified = 0;  ///< nanoseconds since 1970
    };

    /// Throws Error{Io} naming the file, also for what is not a regular file.
    explicit MetricsFile(const std::filesystem::path& path);

    /// As they are now.
    Facts facts() const;
    /// Reads at most `size` bytes that start at `from`; 0 at the end of the file.
    std::size_t readAt(char* to, std::size_t size, std::int64_t from) const;

  private:
    std::filesystem::path path_;
    FileDescriptor descriptor_;
};

}  // namespace deepsight
