#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace deepsight {

// Internal to core: the building blocks shared by both architectures. Parameter names are the
// contract of our .safetensors files; shapes of activations are [batch, time, channels].

/// Layer normalisation over channels with a gain, and a bias where asked; without `affine` neither.
/// (torch::nn::LayerNorm has no gain-only form.)
class LayerNormImpl : public torch::nn::Module {
  public:
    LayerNormImpl(std::int64_t width, bool bias, bool affine = true);
    torch::Tensor forward(const torch::Tensor& x);

  private:
    std::int64_t width_;
    torch::Tensor weight_;  // [channels], undefined without affine
    torch::Tensor bias_;    // [channels], undefined without bias
};
TORCH_MODULE(LayerNorm);

/// Linear layer with the published initialisation N(0, std); bias 0.
torch::nn::Linear makeLinear(std::int64_t in, std::int64_t out, bool bias, double std = 0.02);

/// Standard deviation of residual projections: 0.02 / sqrt(2 * layers of that side).
double residualStd(std::int64_t layers);

}  // namespace deepsight
