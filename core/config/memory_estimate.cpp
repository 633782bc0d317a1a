#include "core/config/memory_estimate.h"

#include <algorithm>
#include <array>

#include "core/config/model_size.h"
#include "core/config/planning_cost.h"
#include "core/data/generated_corpus.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

constexpr std::int64_t kMiB = 1 << 20;

// Code, tables and buffers that libtorch touches in its first step, beyond what is resident when
// the program has started; measured as peak minus tensors of small models (libtorch 2.11).
constexpr std::int64_t kFirstStepFp32 = 26 * kMiB;
constexpr std::int64_t kFirstStepBf16 = 44 * kMiB;  // with oneDNN's kernels
constexpr std::int64_t kCudaContext = 450 * kMiB;   // and cuBLAS; typical, not verified

// glibc maps blocks of at least DEFAULT_MMAP_THRESHOLD_MAX one by one and gives them back at once;
// smaller ones come from a heap that keeps its greatest extent.
constexpr std::int64_t kMappedBlock = 32 * kMiB;
// Up to glibc 2.37, an aligned block that was freed cannot serve the same request again unless a
// neighbour is free too (bug 14581), and libtorch aligns every tensor: its heap has holes.
// Measured: 14 to 28 % of what the tensors in it take.
constexpr double kHeapHoles = 0.23;

// Bytes are real numbers here: the largest configurations would overflow integers.
constexpr double kMostBytes = 1e17;

double real(std::int64_t value) { return static_cast<double>(value); }

std::int64_t toBytes(double bytes) {
    return static_cast<std::int64_t>(std::min(bytes, kMostBytes));
}

/// Tensors that are alive together, by where the allocator puts them.
struct Blocks {
    double heap = 0;
    double mapped = 0;

    void add(double bytesOfOne, double count = 1) {
        (bytesOfOne < kMappedBlock ? heap : mapped) += bytesOfOne * count;
    }
    std::int64_t total() const { return toBytes(heap + mapped); }
};

/// What is alive at one moment, beside weights, gradients and moments.
struct Moment {
    MemoryMoment when = MemoryMoment::Loss;
    Blocks casts{}, activations{}, logits{}, planning{}, gradients{}, checkpoint{};

    std::array<const Blocks*, 6> all() const {
        return {&casts, &activations, &logits, &planning, &gradients, &checkpoint};
    }
    double heap() const {
        double sum = 0;
        for (const auto* blocks : all()) sum += blocks->heap;
        return sum;
    }
    double mapped() const {
        double sum = 0;
        for (const auto* blocks : all()) sum += blocks->mapped;
        return sum;
    }
};

/// Follows the forward and backward pass of core/model. A "state" is one [B, T, d] tensor; what
/// autocast computes in has `cell_` bytes, everything else 4.
class StepMemory {
  public:
    StepMemory(const Config& config, const MemorySituation& situation)
        : config_(config),
          model_(config.model),
          gpu_(situation.gpu),
          bf16_(situation.precision == Precision::Bf16),
          cell_(bf16_ ? 2 : 4),
          width_(real(model_.width)),
          tokens_(real(config.training.batchSize) * real(model_.contextSize)),
          window_(real(config.training.batchSize) *
                  real(model_.contextSize + config.extraTokens()) * width_),
          state_(tokens_ * width_),
          parameters_(real(modelSize(config).parameters)) {}

    Moment atLoss() const {
        Moment moment{.when = MemoryMoment::Loss,
                      .casts = casts(),
                      .activations = saved(),
                      .planning = planning()};
        addLoss(moment);
        // What the order head's logits are compared by: they, their softmax and two gradients.
        if (rival(Architecture::TokenOrder)) moment.logits.add(logits() * 4, 4);
        return moment;
    }

    Moment atLayers() const {
        Moment moment{.when = MemoryMoment::Layers, .casts = casts(), .activations = saved()};
        moment.activations.add(4 * state_ * cell_);  // gradient inside the feed-forward
        moment.activations.add(state_ * 4, 2);
        moment.gradients.add(tokenTable());             // waits for the embedding's share
        moment.gradients.add(16 * width_ * width_, 2);  // of a feed-forward layer, transposed too
        return moment;
    }

    Moment atEmbeddings() const {
        Moment moment{.when = MemoryMoment::Embeddings};
        moment.activations.add(state_ * 4, 2);
        moment.gradients.add(tokenTable(), 3);  // of the output, of the look-up, their sum
        return moment;
    }

    Moment atCheckpoint() const {
        Moment moment{.when = MemoryMoment::Checkpoint};
        if (gpu_) return moment;
        const auto table = tokenTable();
        moment.checkpoint.add(table, 2);
        // Other tensors, both moments of each.
        moment.checkpoint.heap += 8 * parameters_ - 2 * table;
        return moment;
    }

    double parameters() const { return parameters_; }

  private:
    double logits() const { return tokens_ * real(model_.vocabularySize); }
    double tokenTable() const { return 4 * real(model_.vocabularySize) * width_; }
    bool drops() const { return model_.dropout > 0; }
    bool rival(Architecture architecture) const { return model_.architecture == architecture; }
    double furtherHeads() const { return real(config_.planning.horizon - 1); }
    bool rotary() const { return model_.positionEncoding == PositionEncoding::Rotary; }

    /// The next-token loss as core/kernels/linear_cross_entropy takes it: a piece of the logits at
    /// a time, and the gradients of the table and of the states.
    void addLoss(Moment& moment) const {
        moment.gradients.add(tokenTable());
        moment.activations.add(state_ * 4);
        if (!bf16_ && !gpu_) {
            moment.logits.add(real(4 * kMiB), 2);
            return;
        }
        const auto fitting = std::clamp(4.0 * kMiB / real(model_.vocabularySize), 64.0, 2048.0);
        const auto rows = std::min(tokens_, gpu_ ? 8192.0 : fitting);
        const auto piece = rows * real(model_.vocabularySize);
        moment.logits.add(piece * cell_);
        if (!gpu_) moment.logits.add(piece * 4, 2);
        moment.gradients.add(tokenTable() * cell_ / 4);  // of a piece, before it is added
        // There, a loss keeps its gradients from the forward pass on.
        if (rival(Architecture::MultiToken)) moment.gradients.add(tokenTable(), furtherHeads());
    }

    /// bf16 copies of the weights that autocast makes for a micro-batch.
    Blocks casts() const {
        Blocks blocks;
        if (!bf16_) return blocks;
        const auto table = tokenTable() / 2;
        const auto positions =
            rotary() ? 0 : real(model_.contextSize + config_.extraTokens()) * width_;
        blocks.add(table);
        blocks.heap += 2 * (parameters_ - positions) - table;
        return blocks;
    }

    /// Saved for the backward pass, the whole model.
    Blocks saved() const {
        Blocks blocks;
        blocks.add(window_ * 4);
        if (drops()) addDropout(blocks, window_ * 4, 1);
        if (!config_.isDeepSight()) {
            addLayers(blocks, real(model_.layers), 4);
            if (rival(Architecture::MultiToken)) {
                addLayers(blocks, furtherHeads(), 4);
                blocks.add(state_ * 4, 2 * furtherHeads());  // final norms, and what is scored
            }
        } else if (config_.learnsSplit()) {
            addMixture(blocks, real(model_.encoderLayers + model_.decoderLayers));
        } else {
            addLayers(blocks, real(model_.encoderLayers), 4);
            blocks.add(state_ * cell_, bf16_ ? 2 : 1);  // linear pass; its input as bf16
            // The linear pass turns the residual stream into what autocast computes in.
            addLayers(blocks, real(model_.decoderLayers), cell_);
            addAttention(blocks, real(model_.decoderLayers), real(model_.crossAttentionHeads),
                         /*norms=*/2, cell_);
        }
        blocks.add(state_ * cell_);  // final norm
        return blocks;
    }

    /// Layers of a learned split. Each place where the encoder may end keeps the outputs gathered
    /// so far and their mean, what the linear pass changes, and the new residual; each gate, what
    /// it lets through.
    void addMixture(Blocks& blocks, double layers) const {
        addLayers(blocks, layers, 4);
        addAttention(blocks, layers - 1, real(model_.crossAttentionHeads), /*norms=*/2, 4);
        blocks.add(state_ * 4, 4 * (layers - 1));
        blocks.add(state_ * cell_, layers - 1);
        if (bf16_) blocks.add(state_ * cell_, layers - 1);  // the linear pass's input
    }

    void addLayers(Blocks& blocks, double layers, double residualCell) const {
        addAttention(blocks, layers, real(model_.heads), /*norms=*/1, residualCell);
        // Norm, both sides of GELU four times as wide, new residual; mean and deviation.
        blocks.add(state_ * cell_, layers);
        blocks.add(4 * state_ * cell_, 2 * layers);
        blocks.add(state_ * residualCell, layers);
        blocks.add(8 * tokens_, layers);
        if (drops()) addDropout(blocks, state_ * cell_, layers);
    }

    void addAttention(Blocks& blocks, double layers, double heads, double norms,
                      double residualCell) const {
        blocks.add(state_ * cell_, layers * norms);
        blocks.add(3 * state_ * cell_, layers);                // query, key, value
        if (rotary()) blocks.add(state_ * cell_, 2 * layers);  // the first two rotated
        blocks.add(state_ * cell_, layers);                    // attended
        blocks.add(state_ * residualCell, layers);
        blocks.add(8 * tokens_, layers * norms);
        blocks.add(4 * tokens_ * heads, layers);  // log-sum-exp of the scores
        if (!drops()) return;
        addDropout(blocks, state_ * cell_, layers);
        if (gpu_) return;  // its kernels drop inside
        // On the CPU, dropout takes the flash kernel away: the probabilities themselves are saved,
        // before and after dropout, with the mask; all that in float32.
        const auto scores = 4 * tokens_ * heads * real(model_.contextSize);
        blocks.add(scores, 3 * layers);
        if (bf16_) blocks.add(state_ * 4, 3 * layers);
    }

    /// The mask; what is dropped is saved by nobody.
    void addDropout(Blocks& blocks, double bytes, double count) const {
        blocks.add(gpu_ ? bytes / cell_ : bytes, count);
    }

    /// Saved by the planning loss. A "side" is one [B, planned positions, d] tensor.
    Blocks planning() const {
        Blocks blocks;
        if (!config_.isDeepSight() || !config_.plans()) return blocks;
        const auto& planning = config_.planning;
        const auto rows = real(config_.training.batchSize) *
                          real(std::max<std::int64_t>(0, planningPositions(config_).planned));
        const auto side = 4 * rows * width_;
        const bool tokens = !config_.plansEmbeddings();
        const bool reconstructs =
            config_.learnsAggregation() &&
            planning.aggregationSafeguard == AggregationSafeguard::Reconstruction;
        if (tokens || reconstructs) {
            blocks.add(side);
            const bool ordered = tokens && planning.score == DisaffinityScore::TokenOrder;
            blocks.add(4 * rows * real(model_.vocabularySize), ordered ? 2 : 1);
        }
        if (planning.projector != Projector::None) {
            const bool both = !tokens && planning.projectorSide == ProjectorSide::Both;
            blocks.add(side, (planning.projector == Projector::Mlp ? 5 : 1) * (both ? 2 : 1));
        }
        if (tokens) return blocks;
        blocks.add(side, savedByScore());
        const bool learns = planning.normAffine || config_.learnsAggregation() ||
                            planning.stopGradient != StopGradient::Target ||
                            planning.presentFutureMerge == PresentFutureMerge::Learned;
        if (learns && planning.contextNorm != ContextNorm::None) blocks.add(side);
        if (planning.presentFutureMerge == PresentFutureMerge::Learned) blocks.add(side, 2);
        addAggregation(blocks, rows);
        if (planning.sigregWeight > 0) blocks.add(4 * std::min(rows, 512.0) * 256 * 17, 2);
        return blocks;
    }

    /// Both sides, and what a score makes of each: length one, centred, standardised.
    double savedByScore() const {
        switch (config_.planning.score) {
            case DisaffinityScore::Mse:
            case DisaffinityScore::SmoothL1:
            case DisaffinityScore::InfoNce:
                return 2;
            case DisaffinityScore::Barlow:
            case DisaffinityScore::Cka:
                return 6;
            default:
                return 4;
        }
    }

    void addAggregation(Blocks& blocks, double rows) const {
        const auto n = real(config_.planning.horizon);
        switch (config_.planning.futureAggregation) {
            case FutureAggregation::Convolution:
                blocks.add(4 * n * width_ * width_, 2);
                break;
            case FutureAggregation::Gru:  // two gates, both candidates and the state of each step
                blocks.add(2 * rows * width_ * cell_, n);
                blocks.add(rows * width_ * cell_, 3 * n);
                break;
            case FutureAggregation::Attention:
                blocks.add(4 * rows * n, 2);
                blocks.add(4 * rows * width_);
                break;
            default:
                break;
        }
    }

    const Config& config_;
    const ModelConfig& model_;
    bool gpu_, bf16_;
    double cell_;
    double width_;
    double tokens_;  ///< of a micro-batch
    double window_;  ///< numbers in its embeddings, extra tokens included
    double state_;   ///< numbers in a [B, T, d] tensor
    double parameters_;
};

/// Generated lines lie in memory, with what a judge knows of each; everything else is mapped.
std::int64_t dataBytes(const Config& config) {
    if (!config.generatesData()) return 0;
    const auto& data = config.data;
    const auto line = 2 * (config.model.contextSize + 1);
    if (data.source == DataSource::PathStar)
        return line * (data.pathStarTrainLines + data.pathStarTestLines);
    return line * (data.discoveryTrainLines + discoveryTestLines(data)) +
           8 * data.discoveryTrainLines;
}

const char* dataField(const Config& config) {
    return config.data.source == DataSource::PathStar ? "data.path_star_train_lines"
                                                      : "data.discovery_train_lines";
}

std::int64_t programBytes(const MemorySituation& situation) {
    if (situation.gpu) return kCudaContext;
    return situation.programBytes +
           (situation.precision == Precision::Bf16 ? kFirstStepBf16 : kFirstStepFp32);
}

/// What the allocator holds at the peak beyond the tensors that are alive then.
std::int64_t keptByAllocator(const std::array<Moment, 4>& moments, const Moment& peak, bool gpu) {
    if (gpu) return 0;
    double heap = 0;
    double mapped = 0;
    for (const auto& moment : moments) {
        heap = std::max(heap, moment.heap());
        mapped = std::max(mapped, moment.mapped());
    }
    return toBytes((1 + kHeapHoles) * heap + mapped - peak.heap() - peak.mapped());
}

}  // namespace

MemoryEstimate estimateMemory(const Config& config, const MemorySituation& situation) {
    const StepMemory step(config, situation);
    const std::array<Moment, 4> moments{step.atLoss(), step.atLayers(), step.atEmbeddings(),
                                        step.atCheckpoint()};
    const auto& peak = *std::ranges::max_element(
        moments, {}, [](const Moment& moment) { return moment.heap() + moment.mapped(); });
    const auto size = step.parameters();

    MemoryEstimate estimate{.moment = peak.when};
    const auto add = [&estimate](const char* name, const char* field, std::int64_t bytes) {
        if (bytes > 0) estimate.parts.push_back({name, field, bytes});
        estimate.peakBytes += bytes;
    };
    add(DEEPSIGHT_TR("Config", "Weights"), "model.width", toBytes(4 * size));
    add(DEEPSIGHT_TR("Config", "Gradients"), "model.width",
        toBytes(4 * size) + peak.gradients.total());
    add(DEEPSIGHT_TR("Config", "Optimizer moments"), "model.width", toBytes(8 * size));
    add(DEEPSIGHT_TR("Config", "bf16 copies of the weights"), "model.width", peak.casts.total());
    add(DEEPSIGHT_TR("Config", "Activations"), "training.batch_size", peak.activations.total());
    add(DEEPSIGHT_TR("Config", "Logits and next-token loss"), "training.batch_size",
        peak.logits.total());
    add(DEEPSIGHT_TR("Config", "Planning loss"), "training.batch_size", peak.planning.total());
    add(DEEPSIGHT_TR("Config", "Writing a checkpoint"), "model.width", peak.checkpoint.total());
    add(DEEPSIGHT_TR("Config", "Kept by the allocator"), "training.batch_size",
        keptByAllocator(moments, peak, situation.gpu));
    add(DEEPSIGHT_TR("Config", "Data"), dataField(config), situation.gpu ? 0 : dataBytes(config));
    add(DEEPSIGHT_TR("Config", "Program and libtorch"), "", programBytes(situation));
    return estimate;
}

}  // namespace deepsight
