#pragma once

#include <cstdint>

namespace deepsight {

// What crosses into libdeepsight_cuda_kernels.so: pointers to device memory and sizes, no torch.
// Counts are elements. The functions return a cudaError_t, 0 for success; `stream` is a
// cudaStream_t.

struct CrossEntropyCall {
    void* logits;  ///< [rows, vocabulary]
    bool bf16;     ///< else fp32
    std::int64_t rows;
    std::int64_t vocabulary;
    std::int64_t rowStride;
    const std::int64_t* targets;  ///< [rows]
    const float* scale;           ///< scalar; null: the logits stay
    float* losses;                ///< [rows]
};

struct FutureTargetCall {
    const void* embeddings;  ///< [batch, time, channels]
    bool bf16;               ///< else fp32
    std::int64_t batch;
    std::int64_t channels;
    std::int64_t batchStride;
    std::int64_t rowStride;
    std::int64_t first;  ///< position that is written first
    std::int64_t count;  ///< positions that are written
    std::int64_t horizon;
    const float* weights;  ///< [horizon]
    std::int32_t merge;    ///< FutureMerge
    float* result;         ///< [batch, count, channels]
};

extern "C" {
using CrossEntropyFunction = int (*)(const CrossEntropyCall*, void* stream);
using FutureTargetFunction = int (*)(const FutureTargetCall*, void* stream);
}
inline constexpr const char* kCrossEntropySymbol = "deepsightCrossEntropy";
inline constexpr const char* kFutureTargetSymbol = "deepsightFutureTarget";

}  // namespace deepsight
