#include "core/kernels/linear.h"

#include <ATen/autocast_mode.h>
#include <ATen/core/dispatch/Dispatcher.h>

namespace deepsight::kernels {
namespace {

using OneDnnLinear = at::Tensor(const at::Tensor&, const at::Tensor&,
                                const std::optional<at::Tensor>&, std::string_view,
                                c10::List<std::optional<at::Scalar>>,
                                std::optional<std::string_view>);

// What torch.compile makes of a linear layer on the CPU: oneDNN's only entrance in libtorch that
// takes tensors in their usual layout.
const std::optional<c10::TypedOperatorHandle<OneDnnLinear>>& oneDnnLinear() {
    static const auto found = []() -> std::optional<c10::TypedOperatorHandle<OneDnnLinear>> {
        const auto handle =
            c10::Dispatcher::singleton().findSchema({"mkldnn::_linear_pointwise", ""});
        if (!handle || !handle->hasKernelForDispatchKey(c10::DispatchKey::CPU)) return {};
        return handle->typed<OneDnnLinear>();
    }();
    return found;
}

at::Tensor callOneDnn(const at::Tensor& x, const at::Tensor& weight,
                      const std::optional<at::Tensor>& bias) {
    static const c10::List<std::optional<at::Scalar>> noScalars;
    return oneDnnLinear()->call(x, weight, bias, "none", noScalars, std::string_view());
}

class LinearFunction : public torch::autograd::Function<LinearFunction> {
  public:
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& x,
                              const at::Tensor& weight, const std::optional<at::Tensor>& bias) {
        context->save_for_backward({x, weight});
        context->saved_data["bias"] = bias.has_value();
        return callOneDnn(x, weight, bias);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& outputs) {
        checkOnce();
        const c10::impl::ExcludeDispatchKeyGuard withoutAutocast(c10::autocast_dispatch_keyset);
        const auto saved = context->get_saved_variables();
        const auto& x = saved[0];
        const auto& weight = saved[1];
        const auto gradient = outputs[0].reshape({-1, weight.size(0)});
        torch::autograd::variable_list result(3);
        if (context->needs_input_grad(0)) result[0] = product(gradient, weight.t()).view(x.sizes());
        if (context->needs_input_grad(1))
            result[1] = transposedProduct(gradient, x.reshape({-1, weight.size(1)}));
        if (context->saved_data["bias"].toBool() && context->needs_input_grad(2))
            result[2] = gradient.sum(0);
        return result;
    }
};

bool takesOneDnn(const torch::Tensor& x) {
    return x.is_cpu() && x.scalar_type() == at::kFloat && at::globalContext().userEnabledMkldnn() &&
           oneDnnLinear();
}

}  // namespace

void checkOnce() {
    TORCH_CHECK(!at::GradMode::is_enabled(), "DeepSight's kernels are differentiable once");
}

bool usesOneDnn(const torch::Tensor& x) {
    return takesOneDnn(x) && !at::autocast::is_autocast_enabled(at::kCPU);
}

torch::Tensor linear(const torch::Tensor& x, const torch::Tensor& weight,
                     const torch::Tensor& bias) {
    if (!usesOneDnn(x) || x.numel() == 0) return at::linear(x, weight, bias);
    return LinearFunction::apply(x, weight, bias.defined() ? std::optional(bias) : std::nullopt);
}

torch::Tensor product(const torch::Tensor& x, const torch::Tensor& weight) {
    const bool ours = takesOneDnn(x) && x.numel() > 0;
    return ours ? callOneDnn(x, weight, {}) : at::mm(x, weight.t());
}

torch::Tensor transposedProduct(const torch::Tensor& a, const torch::Tensor& b) {
    // oneDNN copies its left side into rows, so that is the narrower one.
    return a.size(1) <= b.size(1) ? product(a.t(), b.t()) : product(b.t(), a.t()).t();
}

}  // namespace deepsight::kernels
