#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace deepsight {

/// Replaces `file` by what `write` puts into the stream: temporary file beside it, fsync, rename,
/// fsync of the folder. Either the old or the new contents survive a crash. Throws Error{DiskFull}
/// or Error{Io}, and then leaves the old contents and no temporary file.
void writeFileAtomically(const std::filesystem::path& file,
                         const std::function<void(std::ostream&)>& write);
void writeFileAtomically(const std::filesystem::path& file, std::string_view contents);

/// Whole file; throws Error{Io} naming it.
std::string readFile(const std::filesystem::path& file);

/// Flushes a file or folder to the disk.
void syncToDisk(const std::filesystem::path& path);
/// Makes the name of a new or renamed file durable.
void syncFolderOf(const std::filesystem::path& file);

/// Creates a folder and those above it where they are missing, with durable names. Throws
/// Error{DiskFull} or Error{Io}.
void createFolders(const std::filesystem::path& folder);

/// Removes what writeFileAtomically() of processes that were killed left in a folder.
void removeTemporaryFiles(const std::filesystem::path& folder);

/// Error{DiskFull} or Error{Io} for the current errno: "Cannot <verb> <path>: <reason>."
[[noreturn]] void throwFileError(std::string_view verb, const std::filesystem::path& path);

}  // namespace deepsight
