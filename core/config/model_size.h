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
/// counts leave the position table out, of which rotary positions have none.
struct ModelSize {
    std::vector<ParameterGroup> groups;
    std::int64_t parameters = 0;
    std::int64_t parametersWithoutPositions = 0;
    /// Without what only the future loss uses: the planning objective's own and the further heads.
    /// Models are compared at equal numbers of these.
    std::int64_t parametersForUse = 0;
};

ModelSize modelSize(const Config& config);

}  // namespace deepsight
