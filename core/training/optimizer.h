#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/support/safetensors.h"

namespace deepsight {

/// AdamW (arXiv 1711.05101) on libtorch's fused kernel. Decoupled weight decay reaches parameters
/// of two or more dimensions only. Nothing waits for the device. Internal to core; lives on the
/// trainer's thread.
class AdamW {
  public:
    AdamW(const torch::nn::Module& module, const TrainingConfig& config);

    void zeroGradients();
    /// Global L2 norm of all gradients, a scalar on their device.
    torch::Tensor gradientNorm() const;
    /// Divides the gradients by `divisor` and takes a step, all in one pass; nothing changes where
    /// `failed` is 1. Both are fp32 scalars on the device of the parameters, or undefined.
    void step(double learningRate, const torch::Tensor& divisor = {},
              const torch::Tensor& failed = {});

    /// Moments "exp_avg.<parameter>" and "exp_avg_sq.<parameter>", and "step".
    void save(SafetensorsFile& file) const;
    /// Throws Error{Checkpoint} naming `source` when a tensor is missing or has another shape.
    void load(const SafetensorsFile& file, const std::string& source);

  private:
    struct Group {
        double weightDecay = 0;
        std::vector<std::string> names;
        std::vector<torch::Tensor> parameters, firstMoments, secondMoments;
    };
    static std::vector<torch::Tensor> gradientsOf(const Group& group);

    TrainingConfig config_;
    Group groups_[2];             // decayed, not decayed
    torch::Tensor steps_;         // scalar fp32 on the device: steps taken
    torch::Tensor learningRate_;  // scalar fp32 on the device
};

}  // namespace deepsight
