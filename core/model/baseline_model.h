#pragma once

#include "core/model/language_model.h"

namespace deepsight {

/// The rival: a decoder-only transformer of `layers` pre-LayerNorm blocks (nanoGPT's shape).
class BaselineModel : public LanguageModel {
  public:
    explicit BaselineModel(const Config& config);

  protected:
    Hidden hidden(const Window& window) override;
    torch::Tensor continued(const torch::Tensor& embeddings, DecodingCache& cache) override;

  private:
    torch::nn::ModuleList layers_;
};

}  // namespace deepsight
