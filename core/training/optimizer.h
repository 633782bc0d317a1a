#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/support/safetensors.h"

namespace deepsight {

/// AdamW (arXiv 1711.05101) on libtorch's fused kernel. Decoupled weight decay reaches parameters
/// of two or more dimensions only. Internal to core; lives on the trainer's thread.
class AdamW {
  public:
    AdamW(const torch::nn::Module& module, const TrainingConfig& config);

    void zeroGradients();
    /// Global L2 norm of all gradients before clipping; scales them down to `maximumNorm` if that
    /// is positive and exceeded. Call once, before step().
    double clipGradients(double maximumNorm);
    void step(double learningRate);

    /// Moments "exp_avg.<parameter>" and "exp_avg_sq.<parameter>", and "step".
    void save(SafetensorsFile& file) const;
    /// Throws Error{Checkpoint} naming `source` when a tensor is missing or has another shape.
    void load(const SafetensorsFile& file, const std::string& source);

  private:
    struct Group {
        double weightDecay = 0;
        std::vector<std::string> names;
        std::vector<torch::Tensor> parameters, firstMoments, secondMoments, steps;
    };
    std::vector<torch::Tensor> gradients() const;

    TrainingConfig config_;
    Group groups_[2];  // decayed, not decayed
};

}  // namespace deepsight
