#pragma once

#include "core/model/baseline_model.h"

namespace deepsight {

/// Multi-token prediction (Gloeckle et al. 2024, arXiv 2404.19737): the baseline whose last layer
/// is the head of the next token, and n - 1 further heads, each one more block on the same trunk,
/// for the tokens after it. All heads share the final norm and the output layer. The future loss is
///   sum over z = 2 ... n of the mean of -log p_z(x_{i+z} | x_1 ... x_i)
/// over the positions whose next token and whose z-th token are both trained on; with a coefficient
/// of 1 the total is the published loss. The further heads are not used to generate.
class MultiTokenModel : public BaselineModel {
  public:
    explicit MultiTokenModel(const Config& config);

  protected:
    Hidden hidden(const Window& window) override;

  private:
    /// Loss of the head for x_{i+z}, given the trunk's output [batch, T, channels].
    torch::Tensor headLoss(const torch::Tensor& trunk, const torch::Tensor& targets,
                           std::int64_t z);

    torch::nn::ModuleList heads_;  // z = 2 ... n
};

}  // namespace deepsight
