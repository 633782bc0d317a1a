#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>

/// What reading and writing files share, on POSIX descriptors. None of it throws for what the
/// system refuses; errno says why.
namespace deepsight {

/// Writes on after interruptions and parts. Returns how much was written: less than all, with
/// errno, where the system refuses.
std::size_t writeAll(int descriptor, std::string_view text) noexcept;

/// Reads until `size` bytes are there or the file ends, and returns how many there are; empty, with
/// errno, where the system refuses.
std::optional<std::size_t> readAll(int descriptor, char* to, std::size_t size) noexcept;

/// How the part of a temporary file's name begins that says whose it is.
inline constexpr const char* kTemporary = ".part-";

/// A name in the folder of `file` that nobody else uses: ".NAME.part-PID-NUMBER".
std::filesystem::path temporaryNameBeside(const std::filesystem::path& file);

}  // namespace deepsight
