#include "core/config/matching_baseline.h"

#include <cstdlib>

#include "core/config/model_size.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

/// Beyond, a model is none that this program could train.
constexpr std::int64_t kLargestSize = 1 << 20;

Config baselineOf(const Config& config) {
    Config baseline = config;
    const ModelConfig unused;
    baseline.model.architecture = Architecture::Baseline;
    if (config.isDeepSight()) {
        baseline.model.layers = config.model.encoderLayers + config.model.decoderLayers;
    }
    baseline.model.encoderLayers = unused.encoderLayers;
    baseline.model.decoderLayers = unused.decoderLayers;
    baseline.model.layerSplit = unused.layerSplit;
    baseline.model.splitTemperature = unused.splitTemperature;
    baseline.model.splitPenalty = unused.splitPenalty;
    baseline.model.crossAttentionHeads = 2 * baseline.model.heads;
    baseline.planning = PlanningConfig();
    baseline.planning.score = DisaffinityScore::None;
    return baseline;
}

/// The width goes by whole channels per head; rotary positions turn pairs of them.
std::int64_t unitOf(const Config& baseline, MatchedSize size) {
    if (size == MatchedSize::Layers) return 1;
    const bool pairs = baseline.model.positionEncoding == PositionEncoding::Rotary;
    return baseline.model.heads * (pairs ? 2 : 1);
}

Config withSize(Config baseline, MatchedSize size, std::int64_t value) {
    (size == MatchedSize::Width ? baseline.model.width : baseline.model.layers) = value;
    return baseline;
}

}  // namespace

MatchingBaseline matchingBaseline(const Config& config, MatchedSize size) {
    if (config.model.architecture == Architecture::Baseline)
        throw Error(ErrorKind::Config,
                    "model.architecture is \"baseline\" already, so there is no other to match it "
                    "with; choose deepsight.");
    MatchingBaseline match;
    match.target = modelSize(config).parametersForUse;
    const Config baseline = baselineOf(config);
    const std::int64_t unit = unitOf(baseline, size);
    const auto parametersAt = [&](std::int64_t units) {
        return modelSize(withSize(baseline, size, units * unit)).parametersForUse;
    };
    // The number of parameters rises with the size: the first that reaches the target, by halves.
    std::int64_t below = 1, reached = 1;
    while (parametersAt(reached) < match.target) {
        below = reached;
        reached *= 2;
        if (reached * unit > kLargestSize)
            throw Error(ErrorKind::Config,
                        "No baseline of a sensible size has as many parameters as this model; make "
                        "model.width or its layers smaller.");
    }
    while (reached - below > 1) {
        const std::int64_t middle = below + (reached - below) / 2;
        (parametersAt(middle) < match.target ? below : reached) = middle;
    }
    const auto away = [&](std::int64_t units) {
        return std::llabs(parametersAt(units) - match.target);
    };
    const std::int64_t units = away(below) <= away(reached) ? below : reached;
    match.config = withSize(baseline, size, units * unit);
    match.parameters = parametersAt(units);
    return match;
}

}  // namespace deepsight
