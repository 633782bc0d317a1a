#pragma once

#include <filesystem>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/exchange/imported_log.h"

namespace deepsight {

/// Larger files hold images or histograms, and are refused.
inline constexpr std::uint64_t kLargestLog = std::uint64_t{1} << 30;
/// How much of a file's beginning looksLikeLog() wants to see.
inline constexpr std::size_t kLogPeek = 1 << 16;

/// Whether a file that begins so is a log of figures that importLog() reads, and neither a text to
/// train on nor something else. `bytes`: up to kLogPeek of it. Pure.
bool looksLikeLog(std::string_view bytes);

/// Reads the curves that another program logged: TensorBoard event files (or a folder with those of
/// one run), W&B's and any other table (CSV) by step, JSON Lines, the lines that nanoGPT and its
/// like print. The contents tell which it is. May take seconds: for a worker thread. Throws
/// Error{Io} naming the file, the place and the remedy, or Error{Cancelled}.
ImportedFile importLog(const std::filesystem::path& path, const std::stop_token& stop = {});

/// TensorBoard's event files of a folder itself, in the order in which they were begun.
std::vector<std::filesystem::path> eventFiles(const std::filesystem::path& folder);
/// Whether a folder holds event files of TensorBoard itself, so that importLog() can read it.
bool holdsEventFiles(const std::filesystem::path& folder);

}  // namespace deepsight
