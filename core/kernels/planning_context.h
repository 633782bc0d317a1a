#pragma once

#include "core/kernels/cuda/cuda_kernels.h"
#include "core/support/torch.h"

namespace deepsight::kernels {

/// The planning context of the positions first ... first + count - 1 with fixed weights, [batch,
/// count, channels]:
///   merge(mean of E_0 ... E_i, sum over z = 1 ... n of weights[z - 1] E_(i + z)).
/// `embeddings` [batch, at least first + count + n, channels], without gradient: what needs one is
/// made of differentiable parts by PlanningLoss. `weights` [n] float32, on the same device.
///
/// One pass, O(time n) reads and no temporaries, where the published implementation multiplies with
/// a dense (T - n) x (T - 1) matrix. float32 on the CPU, and CUDA with our kernels there; see
/// makesPlanningContext().
torch::Tensor planningContext(const torch::Tensor& embeddings, std::int64_t first,
                              std::int64_t count, const torch::Tensor& weights, FutureMerge merge);

/// Whether the above can serve.
bool makesPlanningContext(const torch::Tensor& embeddings);

}  // namespace deepsight::kernels
