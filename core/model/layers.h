#pragma once

#include <cstdint>

#include "core/support/torch.h"

namespace deepsight {

// Internal to core: the building blocks shared by the architectures. Parameter names are the
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

/// y = x W^T + b. Unlike torch::nn::Linear it leaves W unset, so that building a model draws
/// nothing from libtorch's generator, which a training in another thread may be using.
class LinearImpl : public torch::nn::Module {
  public:
    LinearImpl(std::int64_t in, std::int64_t out, bool bias);
    torch::Tensor forward(const torch::Tensor& x);

  private:
    torch::Tensor weight_;  // [out, in]
    torch::Tensor bias_;    // [out], undefined without bias
};
TORCH_MODULE(Linear);

/// Table of row vectors; unset like Linear's weight.
class EmbeddingImpl : public torch::nn::Module {
  public:
    EmbeddingImpl(std::int64_t rows, std::int64_t width);
    torch::Tensor forward(const torch::Tensor& ids);
    const torch::Tensor& weight() const { return weight_; }

  private:
    torch::Tensor weight_;  // [rows, width]
};
TORCH_MODULE(Embedding);

}  // namespace deepsight
