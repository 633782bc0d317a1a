#include "core/kernels/softmax_rows.h"

#include "core/kernels/vector_math.h"

namespace deepsight::kernels {

DEEPSIGHT_VECTORISED void addToLogSumExp(const float* logits, std::int64_t rows,
                                         std::int64_t columns, float* maxima, float* sums) {
    for (std::int64_t r = 0; r < rows; ++r) {
        const float* row = logits + r * columns;
        const float before = maxima[r];
        float most = before;
#pragma omp simd reduction(max : most)
        for (std::int64_t c = 0; c < columns; ++c) most = row[c] > most ? row[c] : most;
        float sum = 0;
#pragma omp simd reduction(+ : sum)
        for (std::int64_t c = 0; c < columns; ++c) sum += vectorExp(row[c] - most);
        // Not "greater than 0": a sum that is not a number must stay so.
        sums[r] = (sums[r] == 0 ? 0 : sums[r] * vectorExp(before - most)) + sum;
        maxima[r] = most;
    }
}

DEEPSIGHT_VECTORISED void scaledSoftmax(float* logits, std::int64_t rows, std::int64_t columns,
                                        const float* logSumExp, float scale) {
    for (std::int64_t r = 0; r < rows; ++r) {
        float* row = logits + r * columns;
        const float normaliser = logSumExp[r];
#pragma omp simd
        for (std::int64_t c = 0; c < columns; ++c) row[c] = vectorExp(row[c] - normaliser) * scale;
    }
}

}  // namespace deepsight::kernels
