#include "core/training/optimizer.h"

#include "core/model/weights.h"
#include "core/support/error.h"

namespace deepsight {

AdamW::AdamW(const torch::nn::Module& module, const TrainingConfig& config) : config_(config) {
    groups_[0].weightDecay = config.weightDecay;
    for (const auto& item : module.named_parameters()) {
        const auto& parameter = item.value();
        auto& group = groups_[parameter.dim() >= 2 ? 0 : 1];
        group.names.push_back(item.key());
        group.parameters.push_back(parameter);
        group.firstMoments.push_back(torch::zeros_like(parameter));
        group.secondMoments.push_back(torch::zeros_like(parameter));
        group.steps.push_back(torch::zeros({}, parameter.options().dtype(torch::kFloat32)));
    }
    zeroGradients();
}

void AdamW::zeroGradients() {
    for (auto& group : groups_)
        for (auto& parameter : group.parameters) {
            auto& gradient = parameter.mutable_grad();
            // Zeroed in place: gradients keep their memory, and a parameter that the loss does not
            // reach has a zero gradient instead of none.
            if (gradient.defined())
                gradient.zero_();
            else
                gradient = torch::zeros_like(parameter);
        }
}

std::vector<torch::Tensor> AdamW::gradients() const {
    std::vector<torch::Tensor> all;
    for (const auto& group : groups_)
        for (const auto& parameter : group.parameters) all.push_back(parameter.grad());
    return all;
}

double AdamW::clipGradients(double maximumNorm) {
    torch::NoGradGuard noGrad;
    const auto all = gradients();
    const double norm = torch::stack(at::_foreach_norm(all, 2)).norm().item<double>();
    if (maximumNorm > 0 && norm > maximumNorm) at::_foreach_mul_(all, maximumNorm / (norm + 1e-6));
    return norm;
}

void AdamW::step(double learningRate) {
    torch::NoGradGuard noGrad;
    for (auto& group : groups_) {
        if (group.parameters.empty()) continue;
        std::vector<torch::Tensor> gradients;
        for (const auto& parameter : group.parameters) gradients.push_back(parameter.grad());
        // The kernel expects the number of the step it makes; 0 would divide by zero.
        at::_foreach_add_(group.steps, 1);
        at::_fused_adamw_(group.parameters, gradients, group.firstMoments, group.secondMoments,
                          /*max_exp_avg_sqs=*/{}, group.steps, learningRate, config_.beta1,
                          config_.beta2, group.weightDecay, config_.epsilon, /*amsgrad=*/false,
                          /*maximize=*/false);
    }
}

void AdamW::save(SafetensorsFile& file) const {
    for (const auto& group : groups_)
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            file.tensors["exp_avg." + group.names[i]] = toRaw(group.firstMoments[i]);
            file.tensors["exp_avg_sq." + group.names[i]] = toRaw(group.secondMoments[i]);
            file.tensors["step"] = toRaw(group.steps[i]);
        }
}

void AdamW::load(const SafetensorsFile& file, const std::string& source) {
    torch::NoGradGuard noGrad;
    const auto copy = [&](const std::string& name, torch::Tensor& target) {
        const auto found = file.tensors.find(name);
        if (found == file.tensors.end() ||
            target.sizes() != torch::IntArrayRef(found->second.shape))
            throw Error(ErrorKind::Checkpoint,
                        source + ": tensor \"" + name +
                            "\" is missing or has another shape; the checkpoint belongs to "
                            "another configuration.");
        target.copy_(fromRaw(found->second));
    };
    for (auto& group : groups_)
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            copy("exp_avg." + group.names[i], group.firstMoments[i]);
            copy("exp_avg_sq." + group.names[i], group.secondMoments[i]);
            copy("step", group.steps[i]);
        }
}

}  // namespace deepsight
