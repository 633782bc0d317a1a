#pragma once

#include <cstdint>
#include <vector>

namespace deepsight::kernels {

// Causal attention of one head, float32, vectorised for the processor that the program runs on.
// Plain C++ on the caller's thread. Rows of a head are `channels` (1 ... kWidestHead) long and
// contiguous; those that follow each other in time are `stride` floats apart.

constexpr std::int64_t kWidestHead = 64;

struct HeadRows {
    const float* first = nullptr;
    std::int64_t stride = 0;
};

struct MutableHeadRows {
    float* first = nullptr;
    std::int64_t stride = 0;
};

/// Buffers that one thread uses again for every head.
class AttentionScratch {
  public:
    AttentionScratch(std::int64_t time, std::int64_t channels);

    std::int64_t time;  ///< T, of queries and keys alike
    std::int64_t channels;
    std::int64_t paddedTime;      ///< to whole tiles of columns
    std::int64_t paddedWidth;     ///< channels, to whole vectors
    std::vector<float> columnsA;  ///< keys as columns, [channels, paddedTime]
    std::vector<float> columnsB;  ///< values as columns
    std::vector<float> rowsA;     ///< values or keys, padded, [paddedTime, paddedWidth]
    std::vector<float> rowsB;     ///< queries of a block
    std::vector<float> rowsC;     ///< gradients of outputs of a block
    std::vector<float> weights;   ///< probabilities of a block, [block, paddedTime]
    std::vector<float> slopes;    ///< their gradients
    std::vector<float> sumsA;     ///< gradients of keys, [paddedTime, paddedWidth]
    std::vector<float> sumsB;     ///< gradients of values
};

/// output_i = sum over j <= i of softmax_j(scale q_i . k_j) v_j, and logSumExp[i] of the scores.
void attendCausally(AttentionScratch& scratch, HeadRows query, HeadRows key, HeadRows value,
                    float scale, MutableHeadRows output, float* logSumExp);

/// Gradients of the three inputs, written, not added; FlashAttention's recomputation (Dao et al.
/// 2022, arXiv 2205.14135) over blocks of queries.
void attendCausallyBackward(AttentionScratch& scratch, HeadRows query, HeadRows key, HeadRows value,
                            float scale, HeadRows output, const float* logSumExp, HeadRows ofOutput,
                            MutableHeadRows ofQuery, MutableHeadRows ofKey,
                            MutableHeadRows ofValue);

}  // namespace deepsight::kernels
