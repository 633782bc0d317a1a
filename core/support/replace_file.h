#pragma once

#include <filesystem>
#include <string_view>

namespace deepsight {

// Small files through which processes talk to each other while they run. Nothing waits for the
// disk: after a power cut nobody is left to read them. writeFileAtomically() is for what must last.

/// Replaces a file: whoever reads it sees the old contents or the new ones. False, with errno, and
/// without a trace where that fails.
bool replaceFile(const std::filesystem::path& file, std::string_view contents) noexcept;

/// Makes a folder where there is none. False where something else is in the way, such as a link
/// that leads out of the folder around it.
bool makeRealFolder(const std::filesystem::path& folder) noexcept;

}  // namespace deepsight
