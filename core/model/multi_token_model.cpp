#include "core/model/multi_token_model.h"

#include "core/data/batch_sampler.h"
#include "core/kernels/linear_cross_entropy.h"
#include "core/model/step_part.h"
#include "core/model/transformer_block.h"

namespace deepsight {

MultiTokenModel::MultiTokenModel(const Config& config) : BaselineModel(config) {
    const auto shape = blockShape(config);
    for (std::int64_t z = 2; z <= config.planning.horizon; ++z)
        heads_->push_back(TransformerBlock(shape));
    register_module("further_heads", heads_);
}

torch::Tensor MultiTokenModel::headLoss(const torch::Tensor& trunk, const torch::Tensor& targets,
                                        std::int64_t z) {
    const auto positions = targets.size(1) - z + 1;
    const auto later = targets.slice(1, z - 1);
    const auto known = targets.slice(1, 0, positions).ne(Batch::kIgnored);
    const auto counted = known.logical_and(later.ne(Batch::kIgnored)).reshape(-1);
    // The block is causal, so positions at the end that have no such token need not be read.
    const auto head = heads_[static_cast<std::size_t>(z - 2)];
    const auto states = head->as<TransformerBlock>()->forward(trunk.slice(1, 0, positions));
    const auto rows = counted.nonzero().squeeze(1);
    if (rows.size(0) == 0) return states.sum() * 0;
    const PartScope scope(StepPart::FutureLoss);
    return kernels::linearCrossEntropy(
        finalNorm_(states.reshape({-1, states.size(2)}).index_select(0, rows)), tokenTable(),
        later.reshape(-1).index_select(0, rows));
}

LanguageModel::Hidden MultiTokenModel::hidden(const Window& window) {
    const auto trunk = run(window.embeddings, 0, layerCount() - 1);
    Hidden parts;
    parts.states = run(trunk, layerCount() - 1, layerCount());
    for (std::int64_t z = 2; z <= config().planning.horizon; ++z) {
        const auto loss = headLoss(trunk, window.targets, z);
        parts.futureLoss = parts.futureLoss.defined() ? parts.futureLoss + loss : loss;
    }
    return parts;
}

}  // namespace deepsight
