#pragma once

#include <cstdint>
#include <string>

namespace deepsight {

// Every enumerator's JSON spelling is in config_schema.cpp.

enum class Architecture { DeepSight, Baseline };
/// Disaffinity between encoder output and planning context; see planning_loss.h.
enum class DisaffinityScore { None, Mse, Cosine, LogCosine };
/// Weights of E[i+z], z = 1..n: 1/z, 1/z divided by their sum, or 1/n.
enum class FutureAggregation { Decay, DecayNormalized, Average };
/// How the present (cumulative mean) joins the future: half each; i : n by the number of tokens
/// either side speaks for; or not at all (the future alone).
enum class PresentFutureMerge { Equal, ContextSize, None };
/// Where the target side is layer-normalised: not, before aggregation, after it, or both.
enum class ContextNorm { None, Pre, Post, Both };
/// Positions whose future leaves the window: ignored (option 2), or served by `horizon` extra
/// tokens in the batch (option 1).
enum class FutureWindow { IgnoreLast, Extended };
enum class Precision { Auto, Fp32, Bf16 };
enum class DataSource { PathStar, Text, TokenFiles };
enum class TokenizerKind { Bytes, Gpt2 };
/// Order in which a path-star answer is written: from the start node, or from the goal back.
enum class PathDirection { Forward, Reversed };

/// Shape of the network. `layers` belongs to the baseline, `encoderLayers`, `decoderLayers` and
/// `crossAttentionHeads` to DeepSight.
struct ModelConfig {
    Architecture architecture = Architecture::DeepSight;
    std::int64_t vocabularySize = 257;
    std::int64_t contextSize = 100;  ///< tokens the model sees at once (T)
    std::int64_t width = 90;         ///< channels of the residual stream (d)
    std::int64_t layers = 6;
    std::int64_t encoderLayers = 3;
    std::int64_t decoderLayers = 3;
    std::int64_t heads = 3;
    std::int64_t crossAttentionHeads = 6;
    bool bias = false;  ///< in linear layers and LayerNorms; the planning norms are not concerned
    double dropout = 0.0;

    bool operator==(const ModelConfig&) const = default;
};

/// The planning objective ("future loss"); DeepSight only.
struct PlanningConfig {
    std::int64_t horizon = 6;  ///< n, the number of future tokens a planning context covers
    DisaffinityScore score = DisaffinityScore::Mse;
    double coefficient = 1.0;
    FutureAggregation futureAggregation = FutureAggregation::Decay;
    PresentFutureMerge presentFutureMerge = PresentFutureMerge::Equal;
    ContextNorm contextNorm = ContextNorm::Post;
    bool normAffine = true;  ///< gain and bias in the planning norms, as published; may collapse
    FutureWindow window = FutureWindow::IgnoreLast;

    bool operator==(const PlanningConfig&) const = default;
};

struct TrainingConfig {
    std::int64_t steps = 500;               ///< optimizer steps
    std::int64_t batchSize = 15;            ///< windows in one forward pass (micro-batch)
    std::int64_t gradientAccumulation = 1;  ///< micro-batches per optimizer step
    double learningRate = 3e-4;
    double minimumLearningRate = 3e-5;
    std::int64_t warmupSteps = 50;
    std::int64_t decaySteps = 0;  ///< step at which the minimum is reached; 0: `steps`
    double beta1 = 0.9;
    double beta2 = 0.95;
    double epsilon = 1e-8;
    double weightDecay = 0.1;   ///< decoupled, on parameters of two or more dimensions only
    double gradientClip = 1.0;  ///< largest global gradient norm; 0: no clipping
    std::int64_t evaluationInterval = 50;
    std::int64_t evaluationBatches = 20;
    std::int64_t checkpointInterval = 250;  ///< steps; 0: only on best validation loss and on stop
    std::int64_t keptCheckpoints = 5;       ///< newest ones kept, beside the best
    std::int64_t seed = 1337;
    Precision precision = Precision::Auto;
    std::string device = "auto";  ///< "auto", "cpu" or "cuda:N"
    std::int64_t threads = 0;     ///< CPU threads; 0: one per core

    bool operator==(const TrainingConfig&) const = default;
};

/// Where tokens come from. The path-star fields are those of G(d, l) with N node names
/// (Bachmann & Nagarajan 2024, arXiv 2403.06963).
struct DataConfig {
    DataSource source = DataSource::PathStar;
    std::string path;  ///< text file; or the `*_train.bin` of a nanoGPT pair
    TokenizerKind tokenizer = TokenizerKind::Bytes;
    double validationFraction = 0.1;  ///< of a text file, taken from its end
    std::int64_t pathStarArms = 2;    ///< d, the degree of the start node
    std::int64_t pathStarLength = 5;  ///< l, nodes on each arm, start included
    std::int64_t pathStarNodes = 20;  ///< N, distinct node names
    PathDirection pathStarDirection = PathDirection::Forward;
    std::int64_t pathStarTrainLines = 40000;
    std::int64_t pathStarTestLines = 2000;
    std::int64_t pathStarSeed = 1;

    bool operator==(const DataConfig&) const = default;
};

/// Everything that defines a run. Plain values: copy freely, use on any thread.
struct Config {
    ModelConfig model;
    PlanningConfig planning;
    TrainingConfig training;
    DataConfig data;

    bool operator==(const Config&) const = default;

    /// True when this configuration has a planning objective to minimise.
    bool plans() const {
        return model.architecture == Architecture::DeepSight &&
               planning.score != DisaffinityScore::None;
    }
    /// Tokens a batch row carries beyond the context: `horizon` with window "extended", else 0.
    std::int64_t extraTokens() const {
        return plans() && planning.window == FutureWindow::Extended ? planning.horizon : 0;
    }
};

}  // namespace deepsight
