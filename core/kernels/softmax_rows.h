#pragma once

#include <cstdint>

namespace deepsight::kernels {

// Row-wise parts of cross-entropy over a tile of logits, float32, vectorised for the processor that
// the program runs on (AVX512, AVX2 or plain). Plain C++ on the caller's thread. A tile is
// [rows, columns], contiguous. Exponentials are within 2 units in the last place.

/// Adds the tile to running sums: with m = maxima[r] and s = sums[r], afterwards m is the greatest
/// logit so far and s the sum of exp(logit - m) over all columns seen. Start with -infinity and 0
/// (online softmax, Milakov & Gimelshein 2018, arXiv 1805.02867).
void addToLogSumExp(const float* logits, std::int64_t rows, std::int64_t columns, float* maxima,
                    float* sums);

/// In place: exp(logit - logSumExp[r]) * scale, the gradient of cross-entropy but for the target.
void scaledSoftmax(float* logits, std::int64_t rows, std::int64_t columns, const float* logSumExp,
                   float scale);

}  // namespace deepsight::kernels
