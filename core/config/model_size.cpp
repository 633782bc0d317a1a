#include "core/config/model_size.h"

#include "core/config/planning_cost.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

/// Counts the parameters of the building blocks of one model.
struct Counter {
    const ModelConfig& model;

    std::int64_t linear(std::int64_t inputs, std::int64_t outputs) const {
        return inputs * outputs + (model.bias ? outputs : 0);
    }
    std::int64_t norm() const { return model.bias ? 2 * model.width : model.width; }
    /// Query, key, value and output projections.
    std::int64_t attention() const {
        return linear(model.width, 3 * model.width) + linear(model.width, model.width);
    }
    std::int64_t feedForward() const {
        return linear(model.width, 4 * model.width) + linear(4 * model.width, model.width);
    }
    std::int64_t selfAttentionLayer() const { return attention() + feedForward() + 2 * norm(); }
    /// Self-attention layer plus cross-attention and the norms of its two inputs.
    std::int64_t decoderLayer() const {
        return selfAttentionLayer() + linear(model.width, model.width) +
               linear(model.width, 2 * model.width) + linear(model.width, model.width) + 2 * norm();
    }
};

}  // namespace

ModelSize modelSize(const Config& config) {
    const ModelConfig& model = config.model;
    const Counter count{model};
    const std::int64_t positions = model.positionEncoding == PositionEncoding::Learned
                                       ? (model.contextSize + config.extraTokens()) * model.width
                                       : 0;

    ModelSize size;
    const auto add = [&size](const char* name, std::int64_t parameters) {
        if (parameters > 0) size.groups.push_back({name, parameters});
        size.parameters += parameters;
    };
    add(DEEPSIGHT_TR("Config", "Token embedding"), model.vocabularySize * model.width);
    add(DEEPSIGHT_TR("Config", "Position embedding"), positions);
    if (config.learnsSplit()) {
        const auto layers = model.encoderLayers + model.decoderLayers;
        add(DEEPSIGHT_TR("Config", "Layers"),
            count.selfAttentionLayer() + (layers - 1) * count.decoderLayer());
        add(DEEPSIGHT_TR("Config", "Linear pass"), count.linear(model.width, model.width));
        add(DEEPSIGHT_TR("Config", "Split gate"), layers - 1);
    } else if (config.isDeepSight()) {
        add(DEEPSIGHT_TR("Config", "Encoder"), model.encoderLayers * count.selfAttentionLayer());
        add(DEEPSIGHT_TR("Config", "Linear pass"), count.linear(model.width, model.width));
        add(DEEPSIGHT_TR("Config", "Decoder"), model.decoderLayers * count.decoderLayer());
    } else {
        add(DEEPSIGHT_TR("Config", "Layers"), model.layers * count.selfAttentionLayer());
    }
    add(DEEPSIGHT_TR("Config", "Final norm"), count.norm());
    // From here on what only the future loss uses.
    size.parametersForUse = size.parameters;
    if (model.architecture == Architecture::MultiToken)
        add(DEEPSIGHT_TR("Config", "Further heads"),
            (config.planning.horizon - 1) * count.selfAttentionLayer());
    if (model.architecture == Architecture::TokenOrder)
        add(DEEPSIGHT_TR("Config", "Order head"), model.vocabularySize * model.width);
    const auto planning = planningParameters(config);
    add(DEEPSIGHT_TR("Config", "Planning norms"), planning.encoderNorm + planning.targetNorms);
    add(DEEPSIGHT_TR("Config", "Future aggregation"), planning.aggregation);
    add(DEEPSIGHT_TR("Config", "Projectors"), planning.projectors);
    size.parametersWithoutPositions = size.parameters - positions;
    return size;
}

}  // namespace deepsight
