#include "core/config/step_memory.h"

#include <algorithm>

#include "core/config/model_size.h"
#include "core/config/planning_cost.h"

namespace deepsight {
namespace {

constexpr std::int64_t kMiB = 1 << 20;

// glibc maps blocks of at least DEFAULT_MMAP_THRESHOLD_MAX one by one and gives them back at once;
// smaller ones come from a heap that keeps its greatest extent.
constexpr std::int64_t kMappedBlock = 32 * kMiB;

// In states, measured on blocks of both architectures: 2.3 and 2.4.
constexpr double kHolesOfBlock = 2.35;

double real(std::int64_t value) { return static_cast<double>(value); }

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

    StepMoment atLoss() const {
        StepMoment moment{.when = MemoryMoment::Loss,
                          .casts = casts(),
                          .activations = saved(),
                          .planning = planning()};
        addLoss(moment);
        // What the order head's logits are compared by: they, their softmax and two gradients.
        if (rival(Architecture::TokenOrder)) moment.logits.add(logits() * 4, 4);
        return moment;
    }

    StepMoment atLayers() const {
        StepMoment moment{.when = MemoryMoment::Layers, .casts = casts(), .activations = saved()};
        moment.activations.add(4 * state_ * cell_);  // gradient inside the feed-forward
        moment.activations.add(state_ * 4, 2);
        moment.gradients.add(tokenTable());             // waits for the embedding's share
        moment.gradients.add(16 * width_ * width_, 2);  // of a feed-forward layer, transposed too
        if (recomputes()) addComputedAgain(moment);
        moment.holes = holes();
        return moment;
    }

    StepMoment atEmbeddings() const {
        StepMoment moment{.when = MemoryMoment::Embeddings};
        moment.activations.add(state_ * 4, 2);
        moment.gradients.add(tokenTable(), 3);  // of the output, of the look-up, their sum
        return moment;
    }

    StepMoment atCheckpoint() const {
        StepMoment moment{.when = MemoryMoment::Checkpoint};
        if (gpu_) return moment;
        const auto table = tokenTable();
        moment.checkpoint.add(table, 2);
        // Other tensors, both moments of each.
        moment.checkpoint.heap += 8 * parameters_ - 2 * table;
        return moment;
    }

  private:
    bool recomputes() const { return config_.training.activationCheckpointing; }
    bool crosses() const { return config_.isDeepSight(); }
    double logits() const { return tokens_ * real(model_.vocabularySize); }
    double tokenTable() const { return 4 * real(model_.vocabularySize) * width_; }
    bool drops() const { return model_.dropout > 0; }
    bool rival(Architecture architecture) const { return model_.architecture == architecture; }
    double furtherHeads() const { return real(config_.planning.horizon - 1); }
    bool rotary() const { return model_.positionEncoding == PositionEncoding::Rotary; }

    /// The next-token loss as core/kernels/linear_cross_entropy takes it: a piece of the logits at
    /// a time, and the gradients of the table and of the states.
    void addLoss(StepMoment& moment) const {
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
    MemoryBlocks casts() const {
        MemoryBlocks blocks;
        if (!bf16_) return blocks;
        const auto table = tokenTable() / 2;
        blocks.add(table);
        if (recomputes()) return blocks;  // those of a block live as long as it is computed
        const auto positions =
            rotary() ? 0 : real(model_.contextSize + config_.extraTokens()) * width_;
        blocks.heap += 2 * (parameters_ - positions) - table;
        return blocks;
    }

    /// What recomputation makes of the block that the backward pass is in: all that it saves,
    /// and, since they come out of it together, the gradients of its parameters.
    void addComputedAgain(StepMoment& moment) const {
        const auto residual = crosses() && !config_.learnsSplit() ? cell_ : 4;
        addLayers(moment.activations, 1, residual);
        if (crosses())
            addAttention(moment.activations, 1, real(model_.crossAttentionHeads), /*norms=*/2,
                         residual);
        const auto square = width_ * width_;
        for (const double matrix : {3.0, 1.0, 4.0, 4.0}) addMatrix(moment, matrix * square);
        if (!crosses()) return;
        for (const double matrix : {1.0, 2.0, 1.0}) addMatrix(moment, matrix * square);
    }

    double holes() const {
        if (!recomputes() || gpu_ || state_ * cell_ >= kMappedBlock) return 0;
        const auto blocks = crosses() ? model_.encoderLayers + model_.decoderLayers : model_.layers;
        return kHolesOfBlock * state_ * cell_ * real(blocks);
    }

    void addMatrix(StepMoment& moment, double numbers) const {
        moment.gradients.add(4 * numbers);
        if (bf16_) moment.casts.add(2 * numbers);
    }

    /// Layers that are recomputed keep what they give out, which the next one reads.
    void addStack(MemoryBlocks& blocks, double layers, double residualCell) const {
        if (recomputes())
            blocks.add(state_ * residualCell, layers);
        else
            addLayers(blocks, layers, residualCell);
    }

    /// Saved for the backward pass, the whole model.
    MemoryBlocks saved() const {
        MemoryBlocks blocks;
        blocks.add(window_ * 4);
        if (drops()) addDropout(blocks, window_ * 4, 1);
        if (!config_.isDeepSight()) {
            const double whole = recomputes() && rival(Architecture::MultiToken) ? 1 : 0;
            addStack(blocks, real(model_.layers) - whole, 4);
            addLayers(blocks, whole, 4);
            if (rival(Architecture::MultiToken)) {
                if (!recomputes()) addLayers(blocks, furtherHeads(), 4);
                blocks.add(state_ * 4, 2 * furtherHeads());  // final norms, and what is scored
            }
        } else if (config_.learnsSplit()) {
            addMixture(blocks, real(model_.encoderLayers + model_.decoderLayers));
        } else {
            addStack(blocks, real(model_.encoderLayers), 4);
            blocks.add(state_ * cell_, bf16_ ? 2 : 1);  // linear pass; its input as bf16
            // The linear pass turns the residual stream into what autocast computes in.
            addStack(blocks, real(model_.decoderLayers), cell_);
            if (!recomputes())
                addAttention(blocks, real(model_.decoderLayers), real(model_.crossAttentionHeads),
                             /*norms=*/2, cell_);
        }
        blocks.add(state_ * cell_);  // final norm
        return blocks;
    }

    /// Layers of a learned split. Each place where the encoder may end keeps the outputs gathered
    /// so far and their mean, what the linear pass changes, and the new residual; each gate, what
    /// it lets through.
    void addMixture(MemoryBlocks& blocks, double layers) const {
        addStack(blocks, layers, 4);
        if (!recomputes())
            addAttention(blocks, layers - 1, real(model_.crossAttentionHeads), /*norms=*/2, 4);
        blocks.add(state_ * 4, 4 * (layers - 1));
        blocks.add(state_ * cell_, layers - 1);
        if (bf16_) blocks.add(state_ * cell_, layers - 1);  // the linear pass's input
    }

    void addLayers(MemoryBlocks& blocks, double layers, double residualCell) const {
        addAttention(blocks, layers, real(model_.heads), /*norms=*/1, residualCell);
        // Norm, both sides of GELU four times as wide, new residual; mean and deviation.
        blocks.add(state_ * cell_, layers);
        blocks.add(4 * state_ * cell_, 2 * layers);
        blocks.add(state_ * residualCell, layers);
        blocks.add(8 * tokens_, layers);
        if (drops()) addDropout(blocks, state_ * cell_, layers);
    }

    void addAttention(MemoryBlocks& blocks, double layers, double heads, double norms,
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
    void addDropout(MemoryBlocks& blocks, double bytes, double count) const {
        blocks.add(gpu_ ? bytes / cell_ : bytes, count);
    }

    /// Saved by the planning loss. A "side" is one [B, planned positions, d] tensor.
    MemoryBlocks planning() const {
        MemoryBlocks blocks;
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

    void addAggregation(MemoryBlocks& blocks, double rows) const {
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

}  // namespace

void MemoryBlocks::add(double bytesOfOne, double count) {
    (bytesOfOne < kMappedBlock ? heap : mapped) += bytesOfOne * count;
}

double StepMoment::heap() const {
    return casts.heap + activations.heap + logits.heap + planning.heap + gradients.heap +
           checkpoint.heap;
}

double StepMoment::mapped() const {
    return casts.mapped + activations.mapped + logits.mapped + planning.mapped + gradients.mapped +
           checkpoint.mapped;
}

std::array<StepMoment, 4> stepMoments(const Config& config, const MemorySituation& situation) {
    const StepMemory step(config, situation);
    return {step.atLoss(), step.atLayers(), step.atEmbeddings(), step.atCheckpoint()};
}

}  // namespace deepsight
