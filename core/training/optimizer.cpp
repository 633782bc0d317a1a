#include "core/training/optimizer.h"

#include "core/model/weights.h"
#include "core/support/error.h"

namespace deepsight {

AdamW::AdamW(const torch::nn::Module& module, const TrainingConfig& config) : config_(config) {
    groups_[0].weightDecay = config.weightDecay;
    auto options = torch::TensorOptions().dtype(torch::kFloat32);
    for (const auto& item : module.named_parameters()) {
        const auto& parameter = item.value();
        auto& group = groups_[parameter.dim() >= 2 ? 0 : 1];
        group.names.push_back(item.key());
        group.parameters.push_back(parameter);
        group.firstMoments.push_back(torch::zeros_like(parameter));
        group.secondMoments.push_back(torch::zeros_like(parameter));
        options = options.device(parameter.device());
    }
    steps_ = torch::zeros({}, options);
    learningRate_ = torch::zeros({}, options);
    zeroGradients();
}

void AdamW::zeroGradients() {
    torch::NoGradGuard noGrad;
    for (auto& group : groups_) {
        std::vector<torch::Tensor> gradients;
        for (auto& parameter : group.parameters) {
            auto& gradient = parameter.mutable_grad();
            // Zeroed in place: gradients keep their memory, and a parameter that the loss does not
            // reach has a zero gradient instead of none.
            if (gradient.defined())
                gradients.push_back(gradient);
            else
                gradient = torch::zeros_like(parameter);
        }
        if (!gradients.empty()) at::_foreach_zero_(gradients);
    }
}

std::vector<torch::Tensor> AdamW::gradientsOf(const Group& group) {
    std::vector<torch::Tensor> gradients;
    for (const auto& parameter : group.parameters) gradients.push_back(parameter.grad());
    return gradients;
}

torch::Tensor AdamW::gradientNorm() const {
    torch::NoGradGuard noGrad;
    auto all = gradientsOf(groups_[0]);
    for (auto& gradient : gradientsOf(groups_[1])) all.push_back(std::move(gradient));
    return torch::stack(at::_foreach_norm(all, 2)).norm();
}

void AdamW::step(double learningRate, const torch::Tensor& divisor, const torch::Tensor& failed) {
    torch::NoGradGuard noGrad;
    const auto given = [](const torch::Tensor& tensor) {
        return tensor.defined() ? std::optional<torch::Tensor>(tensor) : std::nullopt;
    };
    // The kernel expects the number of the step it makes; 0 would divide by zero.
    if (failed.defined())
        steps_.add_(1 - failed);
    else
        steps_.add_(1);
    const bool onHost = steps_.is_cpu();
    if (!onHost) learningRate_.fill_(learningRate);
    for (auto& group : groups_) {
        if (group.parameters.empty()) continue;
        const auto gradients = gradientsOf(group);
        const std::vector<torch::Tensor> steps(group.parameters.size(), steps_);
        const auto update = [&](const auto& rate) {
            at::_fused_adamw_(group.parameters, gradients, group.firstMoments, group.secondMoments,
                              /*max_exp_avg_sqs=*/{}, steps, rate, config_.beta1, config_.beta2,
                              group.weightDecay, config_.epsilon, /*amsgrad=*/false,
                              /*maximize=*/false, given(divisor), given(failed));
        };
        if (onHost)
            update(learningRate);
        else
            update(learningRate_);
    }
}

void AdamW::save(SafetensorsFile& file) const {
    for (const auto& group : groups_)
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            file.tensors["exp_avg." + group.names[i]] = toRaw(group.firstMoments[i]);
            file.tensors["exp_avg_sq." + group.names[i]] = toRaw(group.secondMoments[i]);
        }
    file.tensors["step"] = toRaw(steps_);
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
        }
    copy("step", steps_);
}

}  // namespace deepsight
