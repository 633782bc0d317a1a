#pragma once

#include <filesystem>
#include <string>

#include "core/config/config.h"

namespace deepsight {

/// JSON of the fields that apply, two-space indented. parseConfig(toJson(c)) gives back c with the
/// fields that do not apply at their defaults.
std::string toJson(const Config& config);

/// Reads a configuration. Absent fields keep their defaults (`cross_attention_heads`: twice
/// `heads`). Throws Error{Config} naming the source, the field and what is allowed, on malformed
/// JSON, unknown or misplaced fields, wrong types and values out of range.
Config parseConfig(const std::string& json, const std::string& sourceName);

/// parseConfig of a file; throws Error{Io} if it cannot be read.
Config loadConfig(const std::filesystem::path& file);

/// Writes toJson(config) atomically.
void saveConfig(const Config& config, const std::filesystem::path& file);

}  // namespace deepsight
