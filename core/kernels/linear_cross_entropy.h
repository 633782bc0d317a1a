#pragma once

#include "core/support/torch.h"

namespace deepsight::kernels {

/// Cross-entropy of next tokens straight from hidden states: the logits states table^T are made
/// and used piece by piece, forward and backward, and never whole (at the published micro-batch of
/// 50 x 400 they would take 4 GB in float32). `states` [rows, channels], `table` [vocabulary,
/// channels], `targets` [rows] int64, of which Batch::kIgnored do not count. Returns the mean over
/// the targets that count, NaN without any (as libtorch's), float32; differentiable in states and
/// table, once.
///
/// On the CPU in float32 a piece is some columns of the table: two passes over it for the loss and
/// its gradient, so each gradient is written once. Elsewhere, and under autocast, a piece is some
/// rows, whose gradient is taken along with the loss, as in Liger Kernel (arXiv 2410.10989).
torch::Tensor linearCrossEntropy(const torch::Tensor& states, const torch::Tensor& table,
                                 const torch::Tensor& targets);

/// The definition, with whole logits; what the above is tested against.
torch::Tensor linearCrossEntropyReference(const torch::Tensor& states, const torch::Tensor& table,
                                          const torch::Tensor& targets);

}  // namespace deepsight::kernels
