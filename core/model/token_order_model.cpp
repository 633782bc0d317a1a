#include "core/model/token_order_model.h"

#include "core/data/batch_sampler.h"
#include "core/model/step_part.h"
#include "core/model/token_objective.h"

namespace deepsight {

TokenOrderModel::TokenOrderModel(const Config& config) : BaselineModel(config) {
    const auto& model = config.model;
    orderHead_ =
        register_module("order_head", Linear(model.width, model.vocabularySize, /*bias=*/false));
}

LanguageModel::Hidden TokenOrderModel::hidden(const Window& window) {
    auto parts = BaselineModel::hidden(window);
    const PartScope scope(StepPart::FutureLoss);
    const auto logits = orderHead_(finalNorm_(parts.states));
    parts.futureLoss =
        tokenOrderLoss(logits, window.sequence(), /*firstPosition=*/0, config().planning.horizon,
                       window.targets.ne(Batch::kIgnored));
    return parts;
}

}  // namespace deepsight
