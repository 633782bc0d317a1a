#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "core/support/file_descriptor.h"

namespace deepsight {

/// A text file that only grows, by whole lines: metrics.jsonl, log.txt. What is appended reaches
/// the operating system at once, so a crash of the program loses none of it. Used by one thread.
class AppendFile {
  public:
    /// Creates the file, durably named in its folder, or opens it after `keepBytes` of it, where
    /// that is given and less than its length; the rest is cut off. A half line at the end, which a
    /// crash may leave, is ended. Throws Error{DiskFull} or Error{Io}.
    explicit AppendFile(const std::filesystem::path& file,
                        std::optional<std::int64_t> keepBytes = {});

    /// Appends all of the text or nothing. Throws Error{DiskFull} or Error{Io}.
    void append(std::string_view text);
    /// Forces what was appended to the disk. Throws Error{Io}.
    void sync();
    std::int64_t bytes() const { return bytes_; }

  private:
    void shorten(std::int64_t bytes);

    std::filesystem::path path_;
    FileDescriptor file_;
    std::int64_t bytes_ = 0;
};

}  // namespace deepsight
