#pragma once

#include <span>
#include <string>

#include "core/config/config.h"

namespace deepsight {

/// A named starting point for the form and for `deepsight-cli config --preset`.
struct Preset {
    std::string id;           ///< stable, kebab-case: "demo", "paper-mse"
    std::string name;         ///< English title
    std::string description;  ///< one sentence, English
    Config config;
};

/// All presets; the first is the demo. Published ones follow the table of yiphei/yif-AI's
/// deep_plan_transformer sweeps.
std::span<const Preset> presets();

/// The preset with this id; throws Error{Config} listing the known ids.
const Preset& preset(const std::string& id);

}  // namespace deepsight
