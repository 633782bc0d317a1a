#include "core/config/presets.h"

#include <vector>

#include "core/config/gpt2_presets.h"
#include "core/support/error.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

/// Path-star (2, 3) with 10 names, one of the standard sizes: small enough that within a minute on
/// two CPU cores a model learns everything but the decisive second token, where guessing gives 50
/// %.
Config demo() {
    Config config;
    config.data.source = DataSource::PathStar;
    config.data.pathStarArms = 2;
    config.data.pathStarLength = 3;
    config.data.pathStarNodes = 10;
    config.data.pathStarDirection = PathDirection::Forward;
    config.model = {.vocabularySize = 14,
                    .contextSize = 17,
                    .width = 96,
                    .encoderLayers = 2,
                    .decoderLayers = 2,
                    .heads = 4,
                    .crossAttentionHeads = 8};
    config.planning = {.horizon = 3, .score = DisaffinityScore::Cosine, .normAffine = false};
    config.training = {.steps = 500,
                       .batchSize = 64,
                       .gradientAccumulation = 1,
                       .learningRate = 3e-3,
                       .minimumLearningRate = 3e-4,
                       .warmupSteps = 20,
                       .evaluationInterval = 25,
                       .evaluationBatches = 8,
                       .checkpointInterval = 100};
    return config;
}

/// Path-star (2, 5) with 20 names, whose graphs are too many to be known by heart, and next-token
/// training alone: what a future loss has to improve on.
Config pathStar() {
    Config config = demo();
    config.data.pathStarLength = 5;
    config.data.pathStarNodes = 20;
    config.model.vocabularySize = 24;
    config.model.contextSize = 31;
    config.model.width = 128;
    config.planning = {};
    config.planning.score = DisaffinityScore::None;
    config.training.steps = 600;
    config.training.learningRate = 1e-3;
    config.training.minimumLearningRate = 1e-4;
    config.training.weightDecay = 0.01;
    config.training.evaluationInterval = 50;
    return config;
}

/// Sibling discovery with a tenth of the paper's children and lines, to suit a small model.
Config siblings() {
    Config config = demo();
    config.data = {.source = DataSource::SiblingDiscovery,
                   .path = {},
                   .siblingParents = 5,
                   .siblingChildren = 250,
                   .discoveryTrainLines = 5000};
    config.model.vocabularySize = 258;
    config.model.contextSize = 4;
    config.model.width = 128;
    config.planning.horizon = 2;
    config.training.steps = 1000;
    config.training.batchSize = 256;
    config.training.learningRate = 1e-3;
    config.training.minimumLearningRate = 1e-4;
    config.training.evaluationInterval = 50;
    config.training.evaluationBatches = 2;
    config.training.checkpointInterval = 250;
    return config;
}

/// Triangle discovery, small enough that the graph is soon known.
Config triangles() {
    Config config = siblings();
    config.data = {.source = DataSource::TriangleDiscovery,
                   .path = {},
                   .triangleNodes = 100,
                   .trianglePlanted = 150,
                   .discoveryTrainLines = 5000};
    config.model.vocabularySize = 105;
    config.model.contextSize = 5;
    config.training.steps = 800;
    config.training.learningRate = 2e-3;
    config.training.minimumLearningRate = 2e-4;
    return config;
}

/// What all published runs have in common, and the shape of DeepSight.
Config published() {
    Config config;
    config.data.source = DataSource::TokenFiles;
    config.data.tokenizer = TokenizerKind::Gpt2;
    config.model = {.vocabularySize = 50257,
                    .contextSize = 400,
                    .width = 150,
                    .encoderLayers = 13,
                    .decoderLayers = 13,
                    .heads = 5,
                    .crossAttentionHeads = 10};
    config.planning.horizon = 11;
    config.training = {.steps = 9000,
                       .batchSize = 50,
                       .gradientAccumulation = 16,
                       .learningRate = 9e-4,
                       .minimumLearningRate = 9e-5,
                       .warmupSteps = 300,
                       .decaySteps = 700000,
                       .weightDecay = 0.1,
                       .evaluationInterval = 500,
                       .evaluationBatches = 200,
                       .checkpointInterval = 500,
                       .seed = 1337};
    return config;
}

Config withoutPlanning(Config config) {
    config.planning = {};
    config.planning.score = DisaffinityScore::None;
    return config;
}

Config withScore(Config config, DisaffinityScore score) {
    config.planning.score = score;
    return config;
}

/// The same training with a decoder-only model.
Config asBaseline(const Config& original, std::int64_t layers, std::int64_t width,
                  std::int64_t heads) {
    Config config = withoutPlanning(original);
    config.model = {.architecture = Architecture::Baseline,
                    .vocabularySize = original.model.vocabularySize,
                    .contextSize = original.model.contextSize,
                    .width = width,
                    .layers = layers,
                    .heads = heads};
    return config;
}

Config small() {
    Config config;
    config.data.source = DataSource::Text;
    config.data.tokenizer = TokenizerKind::Bytes;
    config.model = {.vocabularySize = 257,
                    .contextSize = 100,
                    .width = 90,
                    .encoderLayers = 3,
                    .decoderLayers = 3,
                    .heads = 3,
                    .crossAttentionHeads = 6};
    config.planning.horizon = 6;
    config.training = {.steps = 500,
                       .batchSize = 15,
                       .gradientAccumulation = 16,
                       .learningRate = 3e-4,
                       .minimumLearningRate = 3e-5,
                       .warmupSteps = 50};
    return config;
}

std::vector<Preset> makePresets() {
    return {
        {"demo", DEEPSIGHT_TR("Config", "Demo: path-star"),
         DEEPSIGHT_TR("Config",
                      "Finds paths in generated star graphs with two arms: shows within a minute "
                      "on two CPU cores whether the model plans its first step or guesses it."),
         demo()},
        {"path-star", DEEPSIGHT_TR("Config", "Path-star, five nodes an arm"),
         DEEPSIGHT_TR("Config",
                      "The path-star task with longer arms and more names: one guess decides "
                      "whether the whole path is right. A few minutes on two CPU cores."),
         pathStar()},
        {"sibling-discovery", DEEPSIGHT_TR("Config", "Sibling discovery"),
         DEEPSIGHT_TR("Config",
                      "Invents new pairs of siblings of a hidden family tree: shows how creative a "
                      "model is, and when it starts to repeat what it has read. A few minutes on "
                      "two CPU cores."),
         siblings()},
        {"triangle-discovery", DEEPSIGHT_TR("Config", "Triangle discovery"),
         DEEPSIGHT_TR("Config",
                      "Finds new triangles in a hidden graph that it knows by its edges. A few "
                      "minutes on two CPU cores."),
         triangles()},
        {"small", DEEPSIGHT_TR("Config", "Small DeepSight"),
         DEEPSIGHT_TR("Config",
                      "0.7 million parameters on the bytes of a text file of yours, for a quick "
                      "look."),
         small()},
        {"small-baseline", DEEPSIGHT_TR("Config", "Small baseline"),
         DEEPSIGHT_TR("Config",
                      "Decoder-only model of the same depth and about the size of Small "
                      "DeepSight, trained the same way."),
         asBaseline(small(), 6, 99, 3)},
        {"paper-mse", DEEPSIGHT_TR("Config", "Paper: DeepSight, n = 11, MSE"),
         DEEPSIGHT_TR("Config",
                      "The published model with the best validation loss, 3.340 on Wikipedia; "
                      "wants a GPU and GPT-2 token files."),
         withScore(published(), DisaffinityScore::Mse)},
        {"paper-cosine", DEEPSIGHT_TR("Config", "Paper: DeepSight, n = 11, cosine"),
         DEEPSIGHT_TR("Config",
                      "The published model with the cosine score, 3.353 on Wikipedia; wants a GPU "
                      "and GPT-2 token files."),
         withScore(published(), DisaffinityScore::Cosine)},
        {"paper-no-planning", DEEPSIGHT_TR("Config", "Paper: DeepSight without planning"),
         DEEPSIGHT_TR("Config",
                      "The published architecture trained on the next token alone, 3.352 on "
                      "Wikipedia; wants a GPU and GPT-2 token files."),
         withoutPlanning(published())},
        {"paper-baseline", DEEPSIGHT_TR("Config", "Paper: baseline"),
         DEEPSIGHT_TR("Config",
                      "The published decoder-only model of 16.0 million parameters, 3.391 on "
                      "Wikipedia; wants a GPU and GPT-2 token files."),
         asBaseline(published(), 26, 160, 10)},
        {"paper-baseline-small", DEEPSIGHT_TR("Config", "Paper: smaller baseline"),
         DEEPSIGHT_TR("Config",
                      "The published decoder-only model of 15.4 million parameters, 3.387 on "
                      "Wikipedia; wants a GPU and GPT-2 token files."),
         asBaseline(published(), 26, 156, 12)},
    };
}

}  // namespace

std::span<const Preset> presets() {
    static const std::vector<Preset> all = [] {
        auto made = makePresets();
        for (auto& each : gpt2Presets()) made.push_back(std::move(each));
        return made;
    }();
    return all;
}

const Preset& preset(const std::string& id) {
    std::string known;
    for (const Preset& candidate : presets()) {
        if (candidate.id == id) return candidate;
        known += (known.empty() ? "" : ", ") + candidate.id;
    }
    throw Error(ErrorKind::Config,
                "There is no preset \"" + id + "\". Known presets: " + known + ".");
}

}  // namespace deepsight
