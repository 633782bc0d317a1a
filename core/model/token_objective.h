#pragma once

#include <cstdint>

#include "core/support/torch.h"

namespace deepsight {

// Future losses whose target is the tokens to come themselves, so that it cannot collapse: two of
// DeepSight's scores, and the loss of the rival "token-order". Shared arguments:
//   logits         [batch, P, vocabulary], through an unembedding; any floating type
//   sequence       [batch, M] int64, the tokens; negative ones are not there
//   firstPosition  logits[:, p] belongs to i = firstPosition + p, which has read sequence[:, 0..i]
//   horizon        n: the future of i is the tokens i + 1 ... min(i + n, M - 1)
//   counted        [batch, P] bool, the positions to average over; undefined: all
// Both are means over the counted positions with at least one future token, and 0 (with a
// gradient of 0) where there is none. They reduce in float32 at least, and gather the logits of the
// future instead of building a target of the size of `logits`.

/// Bag of words: which tokens come, in whatever order (a handcrafted future summary of Mahajan et
/// al. 2025, arXiv 2510.14751). With S the set of the m tokens to come and V the vocabulary,
///   (1 / m) sum over v of BCE(sigmoid(logit_v + b), v in S),  b = log(n / (V - n)), at most 0.
/// 1 / m and b are ours: nats per token to come, the scale of the next-token loss whatever V, where
/// a mean over v would vanish in the absent tokens; and logits of 0 stand for the chance of a token
/// among n of V, as a rare class starts in RetinaNet (arXiv 1708.02002), instead of for 1/2.
torch::Tensor bagOfWordsLoss(const torch::Tensor& logits, const torch::Tensor& sequence,
                             std::int64_t firstPosition, std::int64_t horizon,
                             const torch::Tensor& counted = {});

/// Token-order prediction: which tokens come sooner (Zuhri et al. 2025, arXiv 2508.19228). ListNet
/// (Cao et al. 2007) with the relevance n - (distance to the next occurrence), -inf where there is
/// none within n:
///   - sum over v of softmax(relevance)_v log softmax(logits)_v.
torch::Tensor tokenOrderLoss(const torch::Tensor& logits, const torch::Tensor& sequence,
                             std::int64_t firstPosition, std::int64_t horizon,
                             const torch::Tensor& counted = {});

}  // namespace deepsight
