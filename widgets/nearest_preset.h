#pragma once

#include <vector>

#include "core/config/config_schema.h"

namespace deepsight {

struct Preset;

/// A preset and the fields in which a configuration differs from it.
struct PresetDifference {
    const Preset* preset = nullptr;
    std::vector<const Field*> fields;  ///< those that apply to the configuration
};

/// The preset of the same architecture from which `config` differs in the fewest fields. Pure.
PresetDifference nearestPreset(const Config& config);

}  // namespace deepsight
