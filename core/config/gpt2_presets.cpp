#include "core/config/gpt2_presets.h"

#include "core/support/translatable.h"

namespace deepsight {
namespace {

struct Shape {
    std::int64_t layers, width, heads;
    std::int64_t microBatch;  // windows; 512 of them to a step
    double learningRate;
};

constexpr Shape kSmall{12, 768, 12, 8, 6e-4};
constexpr Shape kMedium{24, 1024, 16, 8, 3e-4};
constexpr Shape kLarge{36, 1280, 20, 4, 2.5e-4};
constexpr Shape kExtraLarge{48, 1600, 25, 4, 2e-4};

Config baseline(const Shape& shape) {
    Config config;
    config.data.source = DataSource::TokenFiles;
    config.data.tokenizer = TokenizerKind::Gpt2;
    config.model = {.architecture = Architecture::Baseline,
                    .vocabularySize = 50257,
                    .contextSize = 1024,
                    .width = shape.width,
                    .layers = shape.layers,
                    .heads = shape.heads,
                    .activation = Activation::GeluTanh,
                    .bias = true};
    config.planning = {};
    config.planning.score = DisaffinityScore::None;
    config.training = {.steps = 600000,
                       .batchSize = shape.microBatch,
                       .gradientAccumulation = 512 / shape.microBatch,
                       .learningRate = shape.learningRate,
                       .minimumLearningRate = shape.learningRate / 10,
                       .warmupSteps = 2000,
                       .evaluationInterval = 1000,
                       .evaluationBatches = 200,
                       .checkpointInterval = 1000};
    return config;
}

Config deepSight(const Shape& shape) {
    Config config = baseline(shape);
    auto& model = config.model;
    model.architecture = Architecture::DeepSight;
    model.layers = ModelConfig{}.layers;
    model.encoderLayers = shape.layers / 2;
    model.decoderLayers = shape.layers / 2;
    model.crossAttentionHeads = 2 * shape.heads;
    // Norms without gain: with it, so long a run shrinks the future loss to nothing by the gain.
    config.planning = {.horizon = 11, .normAffine = false};
    return config;
}

}  // namespace

std::vector<Preset> gpt2Presets() {
    return {
        {"gpt2-124m", DEEPSIGHT_TR("Config", "GPT-2 124M: baseline"),
         DEEPSIGHT_TR("Config",
                      "124.4 million parameters: 12 layers of width 768, as published; wants a GPU "
                      "and GPT-2 tokens."),
         baseline(kSmall)},
        {"gpt2-124m-deepsight", DEEPSIGHT_TR("Config", "GPT-2 124M: DeepSight"),
         DEEPSIGHT_TR("Config",
                      "The same layers split 6 + 6: 139.2 million parameters with the "
                      "cross-attention, the baseline has 124.4 million."),
         deepSight(kSmall)},
        {"gpt2-355m", DEEPSIGHT_TR("Config", "GPT-2 355M: baseline"),
         DEEPSIGHT_TR("Config",
                      "354.8 million parameters: 24 layers of width 1024, as published; wants a "
                      "GPU and GPT-2 tokens."),
         baseline(kMedium)},
        {"gpt2-355m-deepsight", DEEPSIGHT_TR("Config", "GPT-2 355M: DeepSight"),
         DEEPSIGHT_TR("Config",
                      "The same layers split 12 + 12: 406.3 million parameters with the "
                      "cross-attention, the baseline has 354.8 million."),
         deepSight(kMedium)},
        {"gpt2-774m", DEEPSIGHT_TR("Config", "GPT-2 774M: baseline"),
         DEEPSIGHT_TR("Config",
                      "774.0 million parameters: 36 layers of width 1280, as published; wants a "
                      "large GPU or several, and GPT-2 tokens."),
         baseline(kLarge)},
        {"gpt2-774m-deepsight", DEEPSIGHT_TR("Config", "GPT-2 774M: DeepSight"),
         DEEPSIGHT_TR("Config",
                      "The same layers split 18 + 18: 893.8 million parameters with the "
                      "cross-attention, the baseline has 774.0 million."),
         deepSight(kLarge)},
        {"gpt2-1558m", DEEPSIGHT_TR("Config", "GPT-2 1558M: baseline"),
         DEEPSIGHT_TR("Config",
                      "1557.6 million parameters: 48 layers of width 1600, as published; wants "
                      "several large GPUs and GPT-2 tokens."),
         baseline(kExtraLarge)},
        {"gpt2-1558m-deepsight", DEEPSIGHT_TR("Config", "GPT-2 1558M: DeepSight"),
         DEEPSIGHT_TR("Config",
                      "The same layers split 24 + 24: 1806.2 million parameters with the "
                      "cross-attention, the baseline has 1557.6 million."),
         deepSight(kExtraLarge)},
    };
}

}  // namespace deepsight
