#pragma once

#include <filesystem>
#include <string>

#include "core/config/config.h"

namespace deepsight {

/// The configuration of a run folder. Throws Error{Config} or Error{Io} naming the file, and what
/// to do where there is no run.
Config readRunConfig(const std::filesystem::path& runFolder);

/// Throws Error{Data} unless the data that `config` names is what a run was trained with, by their
/// hashes (Corpus::contentHash).
void requireTrainedData(const Config& config, const std::string& hash,
                        const std::string& trainedHash);

}  // namespace deepsight
