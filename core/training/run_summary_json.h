#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/training/run_catalogue.h"

namespace deepsight {

/// A summary as one line of JSON, for an index of runs; its folder is left out. Empty where it
/// holds what JSON cannot: file names and texts that are no UTF-8.
std::optional<std::string> runSummaryToJson(const RunSummary& run);

/// Inverse, of a run in `folder`; empty for anything else, also for what another version wrote.
std::optional<RunSummary> runSummaryFromJson(const std::string& json,
                                             const std::filesystem::path& folder);

}  // namespace deepsight
