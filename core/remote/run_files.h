#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/support/file_descriptor.h"

/// Which files of a run pass between computers, and how they are read: both ends hold to it, and
/// neither trusts the other. Nothing leads out of a run's folder.
namespace deepsight {

/// Small files of a run that are copied as they are, config.json first: a folder with one is a run.
const std::vector<std::string>& mirroredFiles();

/// "NAME" or "SWEEP/NAME": a run's path below a folder of runs, of names that are neither hidden
/// nor lead elsewhere.
bool isRunId(const std::string& id);

/// Whether `path`, relative to a run's folder, is that of a file that may be asked for.
bool isRunFile(const std::string& path);

/// The step of "step_00000500.safetensors" or, with an empty ending, "step_00000500".
std::optional<std::int64_t> stepOfName(const std::string& name, const std::string& ending);

/// What tells whether a file is still the one that it was. Inverse of each other's text form.
struct FileStamp {
    std::uint64_t inode = 0;
    std::int64_t bytes = 0;
    std::int64_t modified = 0;  ///< nanoseconds since 1970

    bool operator==(const FileStamp&) const = default;
    std::string text() const;
};

/// Empty where it is not there, or no regular file.
std::optional<FileStamp> stampOf(const std::filesystem::path& file);

/// A file below a folder, open for reading; no part of the relative path may be a link. Throws
/// Error{Io} naming it.
class RunFile {
  public:
    RunFile(const std::filesystem::path& folder, const std::string& path);
    FileStamp stamp() const;
    /// At most `size` bytes from there on; fewer at its end.
    std::string read(std::int64_t from, std::size_t size) const;

  private:
    std::filesystem::path path_;
    FileDescriptor file_;
};

/// SHA-256 of part of a file, as far as it goes. Throws Error{Cancelled} after a stop request.
std::string hashOf(const RunFile& file, std::int64_t from, std::int64_t bytes,
                   const std::stop_token& stop = {});

/// metrics.jsonl is compared by SHA-256 of blocks of this size.
inline constexpr std::int64_t kCompareBlock = 1 << 20;
/// And at every look by that of its newest bytes.
inline constexpr std::int64_t kCompareTail = 64 << 10;

}  // namespace deepsight
