#pragma once

#include <bit>
#include <cstdint>

// One source, compiled for several instruction sets and chosen from at load time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define DEEPSIGHT_VECTORISED \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define DEEPSIGHT_VECTORISED
#endif

namespace deepsight::kernels {

/// e^x for x <= 88, of such a form that compilers vectorise it; 0 below -87.3. Cody and Waite's
/// reduction to |r| <= ln(2) / 2 and a polynomial of degree 6, as in Cephes' expf.
[[gnu::always_inline]] inline float vectorExp(float x) {
    constexpr float kSmallest = -87.3f;
    const float bounded = x < kSmallest ? kSmallest : x;
    // Adding 1.5 * 2^23 rounds to an integer and leaves it in the low bits.
    constexpr float kRound = 12582912.0f;
    const float shifted = bounded * 1.44269504f + kRound;
    const float power = shifted - kRound;
    const float r = (bounded - power * 0.693359375f) + power * 2.12194440e-4f;
    float series = 1.9875691500e-4f;
    series = series * r + 1.3981999507e-3f;
    series = series * r + 8.3334519073e-3f;
    series = series * r + 4.1665795894e-2f;
    series = series * r + 1.6666665459e-1f;
    series = series * r + 5.0000001201e-1f;
    series = series * r * r + r + 1.0f;
    const auto exponent =
        (std::bit_cast<std::int32_t>(shifted) - std::bit_cast<std::int32_t>(kRound) + 127) << 23;
    const float value = series * std::bit_cast<float>(exponent);
    return x < kSmallest ? 0.0f : value;
}

}  // namespace deepsight::kernels
