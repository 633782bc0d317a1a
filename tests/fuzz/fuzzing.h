#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/support/error.h"

/// What the fuzz targets share. A target makes files from one input, reads them as the program
/// would, and ends the process (which libFuzzer records with the input) when anything but an
/// Error comes out, or when what was read does not hold.
namespace deepsight::fuzzing {

/// A folder of this process below $TMPDIR, removed when the process ends well. scripts/fuzz puts it
/// into memory.
const std::filesystem::path& scratch();

/// Writes a file, with the folders above it.
void put(const std::filesystem::path& file, std::string_view bytes);

/// Ends the process with `what` unless it holds.
void require(bool holds, std::string_view what);

/// Runs `read`. False when it threw an Error, which must name `source` (empty: need not); anything
/// else that is thrown ends the process.
template <typename Read>
bool accepts(const std::filesystem::path& source, Read read) {
    try {
        read();
        return true;
    } catch (const Error& error) {
        const std::string_view message = error.what();
        require(!message.empty() && message.find(source.string()) != std::string_view::npos,
                "an error must name its file: " + source.string() + " in: " + error.what());
        return false;
    }
}

}  // namespace deepsight::fuzzing
