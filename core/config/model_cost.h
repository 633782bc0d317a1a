#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/config/config.h"

namespace deepsight {

/// What a part of the model is, in the order in which data passes through.
enum class PartKind {
    TokenEmbedding,
    PositionEmbedding,
    SelfAttention,
    CrossAttention,
    FeedForward,
    LinearPass,
    FinalNorm,
    Output,
    PlanningContext,  ///< the target side of the future loss
    FutureLoss,
    FurtherHeads,  ///< of multi-token prediction
    OrderHead,     ///< of token-order prediction
    SplitGate,     ///< of a learned split: mixes the layers' outputs
};
/// The stack of layers that a part is repeated in.
enum class PartStack { None, Encoder, Decoder, Layers };

/// Shape of a tensor in symbols and in numbers: "[B, T, d]", "[15, 100, 90]".
struct TensorShape {
    std::string symbols;
    std::string numbers;
};

/// One part of the model, with all its repetitions. Texts are English; a window translates them
/// (context "Config"). A part includes the LayerNorm before it, its residual connection and
/// whatever else comes with it.
struct ModelPart {
    PartKind kind = PartKind::TokenEmbedding;
    PartStack stack = PartStack::None;
    const char* name = "";
    const char* description = "";
    std::string formula{};       ///< mathematics, the same in all languages
    std::string flopsFormula{};  ///< of one repetition, per token; empty: nothing is counted
    const char* source = "";     ///< literature, the same in all languages
    std::int64_t repeats = 1;
    TensorShape input{}, output{};
    std::int64_t parameters = 0;
    double flopsPerToken = 0;            ///< forward pass
    double recomputedFlopsPerToken = 0;  ///< what of it the backward pass computes again
    double parameterShare = 0;
    double computeShare = 0;
};

/// Parameters and arithmetic of a model, from the configuration alone.
///
/// Compute counts a multiplication and an addition as two operations, and matrix products only, as
/// Kaplan et al. 2020 (arXiv 2001.08361, section 2.1) do: norms, softmax, GELU, look-ups, rotation
/// and residual sums are left out. Attention scores and their use count 4 T d per layer, as in
/// Chowdhery et al. 2022 (PaLM, arXiv 2204.02311, appendix B): all T keys, though a causal kernel
/// may skip the half that is masked. A training step costs three times the forward pass, and once
/// more the blocks' where activations are recomputed.
struct ModelCost {
    std::vector<ModelPart> parts;      ///< in order of data flow; only those that this model has
    std::int64_t parameters = 0;       ///< equals modelSize().parameters
    double flopsPerToken = 0;          ///< forward pass
    double trainingFlopsPerToken = 0;  ///< forward and backward
    double flopsPerStep = 0;           ///< the same over all micro-batches

    const ModelPart* find(PartKind kind, PartStack stack = PartStack::None) const;
};

/// Every number of `config` must be in its range (config_schema.h).
ModelCost modelCost(const Config& config);

}  // namespace deepsight
