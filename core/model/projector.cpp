#include "core/model/projector.h"

namespace deepsight {

ProjectionHeadImpl::ProjectionHeadImpl(const ModelConfig& model, Projector kind) {
    auto width = model.width;
    if (kind == Projector::Mlp) {
        inner_ = register_module("inner", Linear(width, 2 * width, model.bias));
        width *= 2;
    }
    outer_ = register_module("outer", Linear(width, model.width, model.bias));
}

torch::Tensor ProjectionHeadImpl::forward(const torch::Tensor& x) {
    return outer_(inner_ ? torch::gelu(inner_(x)) : x);
}

}  // namespace deepsight
