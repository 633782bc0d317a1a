#pragma once

#include <functional>
#include <string>

#include "core/config/config.h"
#include "core/support/torch.h"

namespace deepsight {

/// Fp32 or Bf16 for a request. Auto on CUDA: bf16 where the card computes it natively. Auto on the
/// CPU: bf16 only if the processor has AVX512-BF16 and `step`, a small training step in the given
/// precision, is at least half as fast again with it; on processors without, bf16 is up to 200
/// times slower than fp32. `reason` receives one sentence for the log.
Precision resolvePrecision(const Config& config, const torch::Device& device,
                           const std::function<void(Precision)>& step, std::string& reason);

/// Computes in bf16 (autocast) within its lifetime on this thread; nothing for Fp32. Parameters,
/// gradients and optimizer stay fp32. Put it around forward and loss only.
class AutocastScope {
  public:
    AutocastScope(Precision precision, const torch::Device& device);
    ~AutocastScope();
    AutocastScope(const AutocastScope&) = delete;
    AutocastScope& operator=(const AutocastScope&) = delete;

  private:
    bool active_;
    torch::DeviceType type_;
};

const char* precisionName(Precision precision);

}  // namespace deepsight
