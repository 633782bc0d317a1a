#pragma once

#include <ostream>
#include <vector>

#include "core/config/config.h"

namespace deepsight::test {

/// A small model for every architecture and for what changes one.
struct ModelVariant {
    const char* name;
    Config config;
};

inline std::ostream& operator<<(std::ostream& stream, const ModelVariant& variant) {
    return stream << variant.name;
}

inline Config smallConfig(Architecture architecture) {
    Config config;
    config.model = {.architecture = architecture,
                    .vocabularySize = 17,
                    .contextSize = 12,
                    .width = 24,
                    .layers = 2,
                    .encoderLayers = 2,
                    .decoderLayers = 1,
                    .heads = 3,
                    .crossAttentionHeads = 4};
    config.planning.horizon = 3;
    if (!config.isDeepSight()) config.planning.score = DisaffinityScore::None;
    return config;
}

inline Config splitConfig() {
    auto config = smallConfig(Architecture::DeepSight);
    config.model.layerSplit = LayerSplit::Learned;
    config.model.decoderLayers = 2;
    return config;
}

inline Config withRotary(Config config) {
    config.model.positionEncoding = PositionEncoding::Rotary;
    return config;
}

inline std::vector<ModelVariant> modelVariants() {
    const auto deepSight = smallConfig(Architecture::DeepSight);
    auto extended = deepSight;
    extended.planning.window = FutureWindow::Extended;
    return {{"DeepSight", deepSight},
            {"ExtendedDeepSight", extended},
            {"RotaryDeepSight", withRotary(deepSight)},
            {"Split", splitConfig()},
            {"RotarySplit", withRotary(splitConfig())},
            {"Baseline", smallConfig(Architecture::Baseline)},
            {"RotaryBaseline", withRotary(smallConfig(Architecture::Baseline))},
            {"MultiToken", smallConfig(Architecture::MultiToken)},
            {"TokenOrder", smallConfig(Architecture::TokenOrder)}};
}

}  // namespace deepsight::test
