#pragma once

#include "core/model/language_model.h"

namespace deepsight {

/// The rival: a decoder-only transformer of `layers` pre-LayerNorm blocks (nanoGPT's shape), and
/// what its siblings with a future loss share.
class BaselineModel : public LanguageModel {
  public:
    explicit BaselineModel(const Config& config);

  protected:
    Hidden hidden(const Window& window) override;
    torch::Tensor continued(const torch::Tensor& embeddings, DecodingCache& cache) override;

    /// Runs the layers from `first` to before `end`.
    torch::Tensor run(torch::Tensor x, std::size_t first, std::size_t end,
                      DecodingCache* cache = nullptr);
    std::size_t layerCount() const { return layers_->size(); }

  private:
    torch::nn::ModuleList layers_;
};

}  // namespace deepsight
