#include "core/model/layers.h"

#include <cmath>

namespace deepsight {

LayerNormImpl::LayerNormImpl(std::int64_t width, bool bias, bool affine) : width_(width) {
    if (!affine) return;
    weight_ = register_parameter("weight", torch::ones({width}));
    if (bias) bias_ = register_parameter("bias", torch::zeros({width}));
}

torch::Tensor LayerNormImpl::forward(const torch::Tensor& x) {
    return torch::layer_norm(x, {width_}, weight_, bias_, 1e-5);
}

torch::nn::Linear makeLinear(std::int64_t in, std::int64_t out, bool bias, double std) {
    torch::nn::Linear linear(torch::nn::LinearOptions(in, out).bias(bias));
    torch::NoGradGuard noGrad;
    linear->weight.normal_(0.0, std);
    if (bias) linear->bias.zero_();
    return linear;
}

double residualStd(std::int64_t layers) {
    return 0.02 / std::sqrt(2.0 * static_cast<double>(layers));
}

}  // namespace deepsight
