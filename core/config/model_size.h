#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/config/config.h"

namespace deepsight {

struct ParameterGroup {
    std::string name;  ///< "Token embedding", "Encoder", ...
    std::int64_t parameters = 0;
};

/// Trainable parameters, computed from the configuration alone (no tensor is made). The published
/// counts leave the position table out.
struct ModelSize {
    std::vector<ParameterGroup> groups;
    std::int64_t parameters = 0;
    std::int64_t parametersWithoutPositions = 0;
};

ModelSize modelSize(const Config& config);

}  // namespace deepsight
