#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/config/config.h"
#include "core/model/layers.h"
#include "core/model/transformer_block.h"
#include "core/support/torch.h"

namespace deepsight {

/// One micro-batch as a model sees it.
struct Window {
    torch::Tensor inputs;      // [batch, T + extra] int64
    torch::Tensor targets;     // [batch, T] int64; undefined where nothing is to be scored
    torch::Tensor embeddings;  // [batch, T + extra, channels], token (+ learned position), after
                               // dropout

    std::int64_t time() const { return targets.defined() ? targets.size(1) : inputs.size(1); }
    /// The tokens themselves, x_1 ... x_{T + max(1, extra)}, [batch, tokens]: what the inputs hide
    /// behind placeholders is taken from the targets. Needs targets.
    torch::Tensor sequence() const;
};

/// Losses of one micro-batch.
struct ModelOutput {
    torch::Tensor nextTokenLoss;   // scalar, mean over targets that count
    torch::Tensor futureLoss;      // scalar, unscaled; undefined without a future loss
    torch::Tensor regularization;  // scalar, weighted; goes with the future loss; may be undefined
    torch::Tensor penalty;         // scalar, weighted; goes with the whole; may be undefined
    torch::Tensor logits;          // [batch, time, vocabulary], where asked for
    torch::Tensor encoderOutput;   // [batch, time, channels], raw; undefined without an encoder

    /// What the coefficient scales: the future loss and its regularisers. May be undefined.
    torch::Tensor plannedLoss() const;
    /// What is minimised.
    torch::Tensor totalLoss(double coefficient) const;
};

enum class KeepLogits { No, Yes };

/// What a model remembers of the tokens read so far, so that the next one costs a single position.
struct DecodingCache {
    std::vector<BlockCache> blocks;  ///< in the order in which the model runs them
    std::int64_t length = 0;         ///< positions read

    BlockCache& block(std::size_t index) {
        if (index >= blocks.size()) blocks.resize(index + 1);
        return blocks[index];
    }
};

/// What all architectures share: embeddings, final norm and the output layer, which is tied to
/// the token embedding. Subclasses turn embeddings into hidden states. Internal to core; one
/// thread.
class LanguageModel : public torch::nn::Module {
  public:
    /// `inputs` [batch, T + extra], `targets` [batch, T] (Batch::kIgnored does not count), int64.
    /// The loss does without whole logits; they are made, and the loss of them, only where kept.
    ModelOutput forward(const torch::Tensor& inputs, const torch::Tensor& targets,
                        KeepLogits keep = KeepLogits::No);

    /// Logits [vocabulary] of the token after `tokens`, int64 [count], which follow those in
    /// `cache`: any number of first tokens, then one at a time, up to context_size in all. Call
    /// within an EvaluationScope.
    torch::Tensor nextLogits(const torch::Tensor& tokens, DecodingCache& cache);
    /// The same for several texts at once, and at every position that `tokens` [batch, count]
    /// holds: [batch, count, vocabulary].
    torch::Tensor logitsOf(const torch::Tensor& tokens, DecodingCache& cache);

    /// Both sides of the future loss over `inputs` [batch, T + extra], and what they were made of.
    /// Undefined tensors where the architecture has no encoder.
    struct PlanningView {
        torch::Tensor encoderOutput;    // u, [batch, T, channels], after norm and projector
        torch::Tensor planningContext;  // y, [batch, contexts, channels]
        torch::Tensor rawEncoder;       // h, [batch, T, channels]
        torch::Tensor embeddings;       // E, [batch, T + extra, channels]
    };
    virtual PlanningView planningView(const torch::Tensor& inputs);
    /// What y is of windows of `time` positions that hold one token alone, [tokens, channels], for
    /// each of `tokens` [count]: tokens made comparable with u and y. Learned positions count by
    /// their mean. Undefined where the architecture has no encoder.
    virtual torch::Tensor tokenContexts(const torch::Tensor& tokens, std::int64_t time);

    /// How far the training has come, 0 ... 1: what is annealed over a run follows it. Set before
    /// each step and after loading.
    virtual void setProgress(double done) { static_cast<void>(done); }

    /// What there is to plot of learned weights; see EvaluationMetrics. Empty where not learned.
    struct LearnedWeights {
        std::vector<double> aggregation;
        std::optional<double> present;
        std::vector<double> split;
    };
    virtual LearnedWeights learnedWeights() const { return {}; }

    const Config& config() const { return config_; }

  protected:
    explicit LanguageModel(const Config& config);

    struct Hidden {
        torch::Tensor states;         // [batch, T, channels], before the final norm
        torch::Tensor encoderOutput;  // as in ModelOutput, like the rest
        torch::Tensor futureLoss;
        torch::Tensor regularization;
        torch::Tensor penalty;
    };
    virtual Hidden hidden(const Window& window) = 0;

    /// Hidden states of further positions, whose `embeddings` [batch, time, channels] follow what
    /// is in `cache`.
    virtual torch::Tensor continued(const torch::Tensor& embeddings, DecodingCache& cache) = 0;

    /// Token embeddings, plus those of the positions where they are learned, after dropout; the
    /// first token stands at `position`.
    torch::Tensor embed(const torch::Tensor& inputs, std::int64_t position = 0);

    /// Logits of hidden states: final norm, then the token embedding's table.
    torch::Tensor unembed(const torch::Tensor& states);
    const torch::Tensor& tokenTable() const { return tokenEmbedding_->weight(); }
    /// Mean of the first `count` position embeddings, [channels]; undefined where none are learned.
    torch::Tensor meanPosition(std::int64_t count) const;

  private:
    Config config_;
    Embedding tokenEmbedding_{nullptr};     // [vocabulary, channels], also the output
    Embedding positionEmbedding_{nullptr};  // [T + extra, channels]; null with rotary positions

  protected:
    LayerNorm finalNorm_{nullptr};
};

/// Builds the configured architecture on the CPU with weights that are not set yet: for loading.
/// Draws from no generator, so any thread may call it while another one trains.
std::shared_ptr<LanguageModel> makeUnsetModel(const Config& config);

/// Builds it with the published initialisation: N(0, 0.02), and N(0, 0.02 / sqrt(2 x layers of that
/// side)) for residual projections (a learned split has one side of all layers), from a generator
/// of its own; gains 1, biases 0. The planning projectors' matrices keep mean squares instead:
/// N(0, 1 / sqrt(inputs)), and N(0, sqrt(2 / inputs)) after a GELU.
std::shared_ptr<LanguageModel> makeModel(const Config& config, std::uint64_t seed);

}  // namespace deepsight
