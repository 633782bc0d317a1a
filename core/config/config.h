#pragma once

#include <cstdint>
#include <string>

namespace deepsight {

// Every enumerator's JSON spelling is in config_schema.cpp.

/// DeepSight; or decoder-only: the baseline, and the baseline with a future loss of the field: more
/// heads that predict later tokens (arXiv 2404.19737), or one that ranks the tokens to come by
/// their distance (arXiv 2508.19228).
enum class Architecture { DeepSight, Baseline, MultiToken, TokenOrder };
/// How positions are told apart: a learned vector added to each token's, or rotated queries and
/// keys (arXiv 2104.09864).
enum class PositionEncoding { Learned, Rotary };
/// Between the two matrices of a feed-forward layer: exact GELU, or its approximation by tanh, with
/// which OpenAI trained GPT-2 (arXiv 1606.08415, section 2).
enum class Activation { Gelu, GeluTanh };
/// Where DeepSight's encoder ends: after `encoderLayers`, or where training puts it.
enum class LayerSplit { Fixed, Learned };
/// What the future loss compares: encoder output and planning context (see disaffinity.h), or the
/// encoder output with the tokens to come (see token_objective.h).
enum class DisaffinityScore {
    None,
    Mse,
    Cosine,
    LogCosine,
    SmoothL1,
    InfoNce,
    VicReg,
    Barlow,
    Cka,
    BagOfWords,
    TokenOrder,
};
/// How E[i+1] ... E[i+n] become one vector; see future_aggregation.h. The first four are fixed.
enum class FutureAggregation {
    Decay,
    DecayNormalized,
    Average,
    Exponential,
    LearnedWeights,
    DepthwiseConvolution,
    Convolution,
    Banded,
    Gru,
    Attention,
};
/// What keeps a learned aggregation from becoming whatever is easiest to match
/// (planning_loss.h).
enum class AggregationSafeguard { Reconstruction, Variance, Entropy, None };
/// How the present (cumulative mean) joins the future: half each; i : n by the number of tokens
/// either side speaks for; not at all (the future alone); or in a learned proportion.
enum class PresentFutureMerge { Equal, ContextSize, None, Learned };
/// The side of the comparison that the future loss sends no gradient into.
enum class StopGradient { Target, Encoder, None };
enum class Projector { None, Linear, Mlp };
enum class ProjectorSide { Encoder, Target, Both };
/// Which positions have a future loss: all of the window, or those whose next token is trained on.
enum class PlannedPositions { All, Targets };
/// Where the target side is layer-normalised: not, before aggregation, after it, or both.
enum class ContextNorm { None, Pre, Post, Both };
/// Positions whose future leaves the window: ignored (option 2), or served by `horizon` extra
/// tokens in the batch (option 1).
enum class FutureWindow { IgnoreLast, Extended };
enum class Precision { Auto, Fp32, Bf16 };
/// What is done about a step whose loss or gradient is not finite.
enum class NonFiniteAction { Stop, Skip, RollBack };
/// What is done about a loss or gradient norm far above its usual (DivergenceMonitor).
enum class SpikeAction { Report, Skip, RollBack, Stop };
enum class DataSource {
    PathStar,
    Text,
    TokenFiles,
    SiblingDiscovery,
    TriangleDiscovery,
    Documents,
    TokenShards,
};
/// Which windows of continuous text are trained on: any, drawn with replacement as nanoGPT does; or
/// each window of the context's length once per epoch, in an order that the seed shuffles.
enum class WindowOrder { Random, Shuffled };
enum class TokenizerKind { Bytes, Gpt2 };
/// Order in which a path-star answer is written: from the start node, or from the goal back.
enum class PathDirection { Forward, Reversed };
/// Order of a line of sibling discovery: children first, which needs a plan, or their parent.
enum class SiblingOrder { ChildrenFirst, ParentFirst };

/// Shape of the network. `layers` belongs to the decoder-only architectures, `encoderLayers`,
/// `decoderLayers`, `crossAttentionHeads` and the split to DeepSight.
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
    PositionEncoding positionEncoding = PositionEncoding::Learned;
    LayerSplit layerSplit = LayerSplit::Fixed;  ///< learned: over all encoder and decoder layers
    double splitTemperature = 0.1;              ///< of the split's softmax at the last step
    double splitPenalty = 0.0;                  ///< times the sum of the cross-attention gates
    Activation activation = Activation::Gelu;
    bool bias = false;  ///< in linear layers and LayerNorms; the planning norms are not concerned
    double dropout = 0.0;

    bool operator==(const ModelConfig&) const = default;
};

/// The planning objective ("future loss"): DeepSight's. Of the decoder-only architectures with a
/// future loss `horizon`, `coefficient` and `warmupSteps` count.
struct PlanningConfig {
    std::int64_t horizon = 6;  ///< n, the number of future tokens a planning context covers
    DisaffinityScore score = DisaffinityScore::Mse;
    double coefficient = 1.0;
    std::int64_t warmupSteps = 0;  ///< over which the coefficient rises from 0
    double temperature = 0.1;      ///< of InfoNCE
    double smoothL1Beta = 1.0;     ///< where smooth L1 turns from a parabola into a line
    double sigregWeight = 0.0;     ///< of the SIGReg regulariser on the encoder side
    PlannedPositions positions = PlannedPositions::All;
    FutureAggregation futureAggregation = FutureAggregation::Decay;
    double aggregationDecay = 0.7;  ///< gamma of the exponential aggregation
    AggregationSafeguard aggregationSafeguard = AggregationSafeguard::Reconstruction;
    PresentFutureMerge presentFutureMerge = PresentFutureMerge::Equal;
    ContextNorm contextNorm = ContextNorm::Post;
    bool normAffine = true;  ///< gain and bias in the planning norms, as published; may collapse
    bool normBias = true;    ///< the bias among them; without it only the gain is trained
    StopGradient stopGradient = StopGradient::Target;
    Projector projector = Projector::None;
    ProjectorSide projectorSide = ProjectorSide::Encoder;
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
    NonFiniteAction onNonFinite = NonFiniteAction::Stop;
    SpikeAction onSpike = SpikeAction::Report;
    /// Steps skipped in a row, or roll-backs in all, before training stops instead.
    std::int64_t mostInterventions = 10;
    std::int64_t seed = 1337;
    Precision precision = Precision::Auto;
    std::string device = "auto";  ///< "auto", "cpu" or "cuda:N"
    std::int64_t threads = 0;     ///< CPU threads; 0: one per core
    /// Activations within a block are computed again in the backward pass instead of kept (arXiv
    /// 1604.06174).
    bool activationCheckpointing = false;
    /// Of several ranks each keeps the optimizer's moments of its share of the parameters (ZeRO
    /// stage 1, arXiv 1910.02054).
    bool shardOptimizer = false;

    bool operator==(const TrainingConfig&) const = default;

    bool rollsBack() const {
        return onNonFinite == NonFiniteAction::RollBack || onSpike == SpikeAction::RollBack;
    }
    /// True when training may go on after a step that was not sound.
    bool intervenes() const {
        return rollsBack() || onNonFinite == NonFiniteAction::Skip || onSpike == SpikeAction::Skip;
    }
};

/// Where tokens come from. The path-star fields are those of G(d, l) with N node names
/// (Bachmann & Nagarajan 2024, arXiv 2403.06963), the discovery fields those of sibling and
/// triangle discovery (Nagarajan et al. 2025, arXiv 2504.15266).
struct DataConfig {
    DataSource source = DataSource::PathStar;
    /// Text file; the `*_train.bin` of a nanoGPT pair; a file of documents (Wikipedia dump, JSON
    /// Lines, Parquet) or a folder of them; the folder of token shards.
    std::string path;
    std::string documentField = "text";  ///< JSON key or Parquet column that holds the text
    WindowOrder windowOrder = WindowOrder::Random;
    TokenizerKind tokenizer = TokenizerKind::Bytes;
    double validationFraction = 0.1;  ///< a text's end, or a share of the documents
    std::int64_t pathStarArms = 2;    ///< d, the degree of the start node
    std::int64_t pathStarLength = 5;  ///< l, nodes on each arm, start included
    std::int64_t pathStarNodes = 20;  ///< N, distinct node names
    PathDirection pathStarDirection = PathDirection::Forward;
    std::int64_t pathStarTrainLines = 40000;
    std::int64_t pathStarTestLines = 2000;
    std::int64_t pathStarSeed = 1;
    /// Of generated lines: the model reads placeholders instead of the answer (arXiv 2403.06963).
    bool teacherless = false;
    std::int64_t siblingParents = 5;
    std::int64_t siblingChildren = 2500;  ///< of all parents together
    SiblingOrder siblingOrder = SiblingOrder::ChildrenFirst;
    std::int64_t triangleNodes = 300;
    std::int64_t trianglePlanted = 600;
    std::int64_t discoveryTrainLines = 50000;
    std::int64_t discoverySamples = 1000;  ///< drawn at each evaluation, for the creativity
    std::int64_t discoverySeed = 1;

    bool operator==(const DataConfig&) const = default;
};

/// Everything that defines a run. Plain values: copy freely, use on any thread.
struct Config {
    ModelConfig model;
    PlanningConfig planning;
    TrainingConfig training;
    DataConfig data;

    bool operator==(const Config&) const = default;

    bool isDeepSight() const { return model.architecture == Architecture::DeepSight; }
    /// True when this configuration minimises a future loss, whatever its kind.
    bool plans() const {
        return isDeepSight() ? planning.score != DisaffinityScore::None
                             : model.architecture != Architecture::Baseline;
    }
    /// True when the future loss compares embeddings, so that there is a planning context.
    bool plansEmbeddings() const {
        return isDeepSight() && plans() && planning.score != DisaffinityScore::BagOfWords &&
               planning.score != DisaffinityScore::TokenOrder;
    }
    /// True when the aggregation of the future has parameters.
    bool learnsAggregation() const {
        return plansEmbeddings() && planning.futureAggregation > FutureAggregation::Exponential;
    }
    bool learnsSplit() const { return isDeepSight() && model.layerSplit == LayerSplit::Learned; }
    /// True when tokens are read that something else has made, of a vocabulary of its own.
    bool readsTokens() const {
        return data.source == DataSource::TokenFiles || data.source == DataSource::TokenShards;
    }
    /// True when lines are generated, each an example of fixed length.
    bool generatesData() const {
        return !readsTokens() && data.source != DataSource::Text &&
               data.source != DataSource::Documents;
    }
    /// Tokens a batch row carries beyond the context: `horizon` with window "extended", else 0.
    std::int64_t extraTokens() const {
        return isDeepSight() && plans() && planning.window == FutureWindow::Extended
                   ? planning.horizon
                   : 0;
    }
};

}  // namespace deepsight
