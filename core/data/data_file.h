#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/data/corpus.h"

namespace deepsight {

/// Size of the file that data.path names. Throws Error{Data} or Error{Io} with the remedy if there
/// is none, it is a folder, cannot be read, or is empty; `expected` says what it should be, as in
/// "a UTF-8 text file".
std::int64_t requireDataFile(const std::filesystem::path& file, const std::string& expected);

/// "wiki_train.bin + wiki_val.bin, 240,000 + 27,000 tokens", of the first part `what`.
std::string describeTokens(const std::string& what, const Corpus& corpus);

}  // namespace deepsight
