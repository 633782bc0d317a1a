#pragma once

#include "core/model/language_model.h"
#include "core/model/planning_loss.h"

namespace deepsight {

/// The autoregressive encoder-decoder transformer: a causal encoder; a decoder whose first input is
/// a linear pass ("bridge") over the encoder output and whose layers read that output through
/// causal cross-attention; and the planning loss on the encoder output (yiphei/yif-AI,
/// deep_plan_transformer).
class DeepSightModel : public LanguageModel {
  public:
    explicit DeepSightModel(const Config& config);

    /// Also without a planning objective: then with non-affine norms, to see what the encoder plans
    /// when nothing asks it to.
    PlanningView planningView(const torch::Tensor& inputs) override;

  protected:
    Hidden hidden(const Window& window) override;
    torch::Tensor continued(const torch::Tensor& embeddings, DecodingCache& cache) override;

  private:
    torch::Tensor encode(torch::Tensor x, DecodingCache* cache = nullptr);
    torch::Tensor decode(const torch::Tensor& encoded, DecodingCache* cache = nullptr);

    torch::nn::ModuleList encoder_;
    Linear bridge_{nullptr};
    torch::nn::ModuleList decoder_;
    PlanningLoss planning_{nullptr};
};

}  // namespace deepsight
