#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/kernels/future_merge.h"
#include "core/support/torch.h"

namespace deepsight {

/// Kernels of our own for CUDA, in libdeepsight_cuda_kernels.so, which is built where nvcc is. It
/// is loaded at the first call and only when something is on CUDA; without it callers use ATen.
/// Everything is enqueued on the current stream, waits for nothing and can be captured in a graph.
/// Internal to core; any thread.
bool cudaKernelsLoaded();
/// Why not, as a sentence for the log; empty when they are.
const std::string& cudaKernelsProblem();

/// Cross-entropy of `logits` [rows, vocabulary], fp32 or bf16 on CUDA, last stride 1, rows at any
/// distance, for `targets` [rows] int64; Batch::kIgnored gives loss 0 and gradient 0. Writes the
/// losses to `losses` [rows] fp32, and replaces the logits by `scale` x (softmax - one-hot);
/// `scale` is a scalar fp32 tensor on the device (1 / number of targets for a mean), or undefined:
/// then the logits stay. Not differentiable.
void crossEntropyInPlace(const at::Tensor& logits, const at::Tensor& targets,
                         const at::Tensor& scale, const at::Tensor& losses);

/// y [batch, count, channels] fp32 of the positions first ... first + count - 1:
///   merge(mean of E_0 ... E_i, sum over z = 1 ... n of weights[z - 1] E_(i + z)).
/// `embeddings` [batch, at least first + count + n, channels], fp32 or bf16 on CUDA, last stride 1;
/// `weights` [n] fp32 on the same device. O(time n) reads, no temporaries. Not differentiable.
at::Tensor futureTarget(const at::Tensor& embeddings, std::int64_t first, std::int64_t count,
                        const at::Tensor& weights, FutureMerge merge);

}  // namespace deepsight
