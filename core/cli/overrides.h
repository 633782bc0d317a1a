#pragma once

#include <string>
#include <vector>

#include "core/config/config.h"

namespace deepsight::cli {

/// Applies "section.field=value" to a configuration. Throws Error{Config} naming what is wrong.
Config withOverrides(const Config& config, const std::vector<std::string>& overrides);

/// Points the data section at what --data names: "path-star", "sibling-discovery" or
/// "triangle-discovery", or a file or folder as for dataSourceOf().
void setDataSource(Config& config, const std::string& data);

}  // namespace deepsight::cli
