#pragma once

#include <filesystem>

#include "core/config/config.h"

namespace deepsight {

/// The configuration of a run folder. Throws Error{Config} or Error{Io} naming the file, and what
/// to do where there is no run.
Config readRunConfig(const std::filesystem::path& runFolder);

}  // namespace deepsight
