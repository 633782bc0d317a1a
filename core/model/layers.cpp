#include "core/model/layers.h"

#include "core/kernels/linear.h"

namespace deepsight {

LayerNormImpl::LayerNormImpl(std::int64_t width, bool bias, bool affine) : width_(width) {
    if (!affine) return;
    weight_ = register_parameter("weight", torch::ones({width}));
    if (bias) bias_ = register_parameter("bias", torch::zeros({width}));
}

torch::Tensor LayerNormImpl::forward(const torch::Tensor& x) {
    return torch::layer_norm(x, {width_}, weight_, bias_, 1e-5);
}

LinearImpl::LinearImpl(std::int64_t in, std::int64_t out, bool bias) {
    weight_ = register_parameter("weight", torch::empty({out, in}));
    if (bias) bias_ = register_parameter("bias", torch::zeros({out}));
}

torch::Tensor LinearImpl::forward(const torch::Tensor& x) {
    return kernels::linear(x, weight_, bias_);
}

EmbeddingImpl::EmbeddingImpl(std::int64_t rows, std::int64_t width) {
    weight_ = register_parameter("weight", torch::empty({rows, width}));
}

torch::Tensor EmbeddingImpl::forward(const torch::Tensor& ids) {
    return torch::embedding(weight_, ids);
}

}  // namespace deepsight
