#pragma once

#include "core/support/torch.h"

namespace deepsight::kernels {

/// y = x W^T + b, differentiable once in all three: x [..., in], weight [out, in], bias [out] or
/// undefined. In float32 on the CPU all three matrix products go to the oneDNN inside libtorch;
/// at::linear would take MKL, which on processors that are not Intel's reaches half of its speed
/// (AVX512, two threads of a Zen 5: 220 against 450 GFLOP/s). Everything else, and a libtorch
/// without oneDNN, is at::linear.
torch::Tensor linear(const torch::Tensor& x, const torch::Tensor& weight,
                     const torch::Tensor& bias = {});

/// x W^T of matrices, x [rows, in] and weight [out, in], either of which may be a transposed view:
/// the product that linear() is made of. Not differentiable.
torch::Tensor product(const torch::Tensor& x, const torch::Tensor& weight);

/// a^T b of a [rows, m] and b [rows, n]: [m, n], possibly as a transposed view. Not differentiable.
torch::Tensor transposedProduct(const torch::Tensor& a, const torch::Tensor& b);

/// For the backward of a kernel: throws where the gradient itself is to be differentiated.
void checkOnce();

/// Whether linear() goes to oneDNN for `x`; autocast, for one, keeps it from it.
bool usesOneDnn(const torch::Tensor& x);

}  // namespace deepsight::kernels
