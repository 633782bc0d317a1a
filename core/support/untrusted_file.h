#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/support/error.h"

/// Reading files that anybody may have written: a run folder may come from elsewhere.
namespace deepsight {

/// No JSON file of ours comes near it.
inline constexpr std::uint64_t kLargestJsonFile = 16 << 20;

/// Whole file. What is no regular file (a folder, a pipe, a device) or holds more than `mostBytes`
/// is refused before anything is read or allocated. Throws Error{Io} naming file and remedy.
std::string readSmallFile(const std::filesystem::path& file,
                          std::uint64_t mostBytes = kLargestJsonFile);

/// What every reader says of a file that does not hold what it should: "FILE is damaged at byte
/// OFFSET: PROBLEM. REMEDY" `problem` has no full stop, `remedy` is a sentence.
Error damagedFile(ErrorKind kind, const std::filesystem::path& file,
                  std::optional<std::uint64_t> offset, const std::string& problem,
                  const std::string& remedy);

/// Whether a large file takes up a small part of its size on the disk: it was never written, would
/// be read as zeros, and would need all of its size as memory. False for a file that is gone.
bool isMostlyHoles(const std::filesystem::path& file);
/// The problem with such a file, for damagedFile().
inline constexpr auto kHoles = "most of it was never written";

/// What a file gives, fit to stand in a message: not very long; `quoted` adds quotation marks.
std::string shortened(const std::string& text);
std::string quoted(const std::string& text);

/// Whether `name` can only be that of something directly in a folder: no "/", ".." or "".
bool isPlainName(const std::string& name);

/// Whether `path` itself, not what it may lead to, is a regular file or a folder.
bool isOwnFile(const std::filesystem::path& path);
bool isOwnFolder(const std::filesystem::path& path);

}  // namespace deepsight
