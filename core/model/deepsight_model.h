#pragma once

#include "core/model/language_model.h"
#include "core/model/planning_loss.h"

namespace deepsight {

/// What DeepSight's two forms share, the one of a fixed and the one of a learned split: the
/// planning loss on what the encoder gives out.
class PlanningModel : public LanguageModel {
  public:
    /// Also without a planning objective: then with non-affine norms, to see what the encoder plans
    /// when nothing asks it to.
    PlanningView planningView(const torch::Tensor& inputs) override;
    torch::Tensor tokenContexts(const torch::Tensor& tokens, std::int64_t time) override;
    LearnedWeights learnedWeights() const override;

  protected:
    using LanguageModel::LanguageModel;
    /// Last in the constructor: its weights come after the model's.
    void addPlanning();

    struct Pass {
        torch::Tensor encoderOutput;  // raw
        torch::Tensor states;         // before the final norm
        torch::Tensor penalty;        // as in ModelOutput
    };
    virtual Pass pass(const torch::Tensor& embeddings, DecodingCache* cache = nullptr) = 0;
    /// The encoder output alone.
    virtual torch::Tensor encoded(const torch::Tensor& embeddings) {
        return pass(embeddings).encoderOutput;
    }

    Hidden hidden(const Window& window) override;
    torch::Tensor continued(const torch::Tensor& embeddings, DecodingCache& cache) override;

  private:
    // planning_, or what stands for it in a window of `time` positions; see planningView().
    PlanningLoss embeddingObjective(std::int64_t time) const;

    PlanningLoss planning_{nullptr};
};

/// The autoregressive encoder-decoder transformer: a causal encoder; a decoder whose first input is
/// a linear pass ("bridge") over the encoder output and whose layers read that output through
/// causal cross-attention; and the planning loss on the encoder output (yiphei/yif-AI,
/// deep_plan_transformer).
class DeepSightModel : public PlanningModel {
  public:
    explicit DeepSightModel(const Config& config);

  protected:
    Pass pass(const torch::Tensor& embeddings, DecodingCache* cache = nullptr) override;
    torch::Tensor encoded(const torch::Tensor& embeddings) override;

  private:
    torch::Tensor encode(torch::Tensor x, DecodingCache* cache);
    torch::Tensor decode(const torch::Tensor& encoded, DecodingCache* cache);

    torch::nn::ModuleList encoder_;
    Linear bridge_{nullptr};
    torch::nn::ModuleList decoder_;
};

}  // namespace deepsight
