#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

// Arithmetic of the CUDA kernels that the processor can run, too, so that a test can compare it
// with libtorch's where there is no card.
#ifdef __CUDACC__
#define DEEPSIGHT_HOST_DEVICE __host__ __device__ __forceinline__
#else
#define DEEPSIGHT_HOST_DEVICE inline
#endif

namespace deepsight {

/// A bf16 number as it lies in memory.
struct Bfloat16 {
    std::uint16_t bits;
};

DEEPSIGHT_HOST_DEVICE float toFloat(float value) { return value; }

DEEPSIGHT_HOST_DEVICE float toFloat(Bfloat16 value) {
    const std::uint32_t bits = static_cast<std::uint32_t>(value.bits) << 16;
    float result;
    memcpy(&result, &bits, sizeof result);
    return result;
}

DEEPSIGHT_HOST_DEVICE void store(float value, float& to) { to = value; }

// To the nearest, ties to even, as libtorch does.
DEEPSIGHT_HOST_DEVICE void store(float value, Bfloat16& to) {
    std::uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    const bool isNan = (bits & 0x7fffffffU) > 0x7f800000U;
    to.bits =
        isNan ? 0x7fc0U : static_cast<std::uint16_t>((bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16);
}

}  // namespace deepsight
