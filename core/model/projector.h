#pragma once

#include "core/config/config.h"
#include "core/model/layers.h"
#include "core/support/torch.h"

namespace deepsight {

/// A network between one side of the future loss and the comparison: linear, d x d; or mlp, d x 2d,
/// GELU, 2d x d. With biases where the model's linear layers have them. Internal to core.
class ProjectionHeadImpl : public torch::nn::Module {
  public:
    /// `kind` must not be None.
    ProjectionHeadImpl(const ModelConfig& model, Projector kind);
    torch::Tensor forward(const torch::Tensor& x);

  private:
    Linear inner_{nullptr};
    Linear outer_{nullptr};
};
TORCH_MODULE(ProjectionHead);

}  // namespace deepsight
