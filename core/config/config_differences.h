#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/config/config.h"
#include "core/config/config_schema.h"

namespace deepsight {

/// A field in which configurations differ, with the value of each. A value is empty where the field
/// has no effect under that configuration.
struct ConfigDifference {
    const Field* field = nullptr;
    std::vector<std::optional<FieldValue>> values;
};

/// What differs between the configurations, in the order of the schema; empty for fewer than two.
std::vector<ConfigDifference> configDifferences(std::span<const Config> configs);

}  // namespace deepsight
