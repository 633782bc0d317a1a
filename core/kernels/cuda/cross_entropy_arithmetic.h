#pragma once

#include "core/kernels/cuda/host_device.h"

namespace deepsight {

// Cross-entropy of one row of logits by `threads` threads that share it. Each makes its part, the
// parts are joined, and each turns its part of the row into the gradient. 16 bytes are read and
// written at once where the row is aligned to them; what lies before and after goes one by one.

inline constexpr std::int64_t kIgnoredTarget = -100;  ///< Batch::kIgnored
inline constexpr float kNoLogit = -3.4e38F;           ///< maximum of an empty part

/// Maximum of some logits, and the sum of exp(logit - maximum).
struct SoftmaxPart {
    float maximum = kNoLogit;
    float sum = 0;
};

DEEPSIGHT_HOST_DEVICE SoftmaxPart join(SoftmaxPart a, SoftmaxPart b) {
    const float maximum = fmaxf(a.maximum, b.maximum);
    return {maximum, a.sum * expf(a.maximum - maximum) + b.sum * expf(b.maximum - maximum)};
}

DEEPSIGHT_HOST_DEVICE void add(SoftmaxPart& part, float logit) {
    if (logit > part.maximum) {
        part.sum = part.sum * expf(part.maximum - logit) + 1.0F;
        part.maximum = logit;
    } else {
        part.sum += expf(logit - part.maximum);
    }
}

template <typename Scalar>
struct alignas(16) Pack {
    static constexpr int kSize = 16 / sizeof(Scalar);
    Scalar values[kSize];
};

/// Where the aligned middle of a row begins, and how many packs it has.
struct RowLayout {
    std::int64_t head;
    std::int64_t packs;
};

template <typename Scalar>
DEEPSIGHT_HOST_DEVICE RowLayout layoutOf(const Scalar* row, std::int64_t size) {
    const auto past = reinterpret_cast<std::uintptr_t>(row) % 16;
    std::int64_t head = past == 0 ? 0 : static_cast<std::int64_t>((16 - past) / sizeof(Scalar));
    if (head > size) head = size;
    return {head, (size - head) / Pack<Scalar>::kSize};
}

/// Calls `visit(value, index)` for what thread `thread` has of a row; the value may be changed, and
/// is written back where `kWrite`.
template <bool kWrite, typename Scalar, typename Visit>
DEEPSIGHT_HOST_DEVICE void visitPart(Scalar* row, std::int64_t size, int thread, int threads,
                                     const Visit& visit) {
    using Packed = Pack<Scalar>;
    const RowLayout layout = layoutOf(row, size);
    auto* const packs = reinterpret_cast<Packed*>(row + layout.head);
    for (std::int64_t i = thread; i < layout.packs; i += threads) {
        Packed pack = packs[i];
        const std::int64_t index = layout.head + i * Packed::kSize;
        for (int j = 0; j < Packed::kSize; ++j) visit(pack.values[j], index + j);
        if (kWrite) packs[i] = pack;
    }
    const std::int64_t tail = layout.head + layout.packs * Packed::kSize;
    for (std::int64_t i = thread; i < layout.head; i += threads) visit(row[i], i);
    for (std::int64_t i = tail + thread; i < size; i += threads) visit(row[i], i);
}

template <typename Scalar>
struct AddLogit {
    SoftmaxPart& part;
    DEEPSIGHT_HOST_DEVICE void operator()(Scalar& value, std::int64_t) const {
        add(part, toFloat(value));
    }
};

template <typename Scalar>
DEEPSIGHT_HOST_DEVICE SoftmaxPart partOfRow(Scalar* row, std::int64_t size, int thread,
                                            int threads) {
    SoftmaxPart part;
    visitPart<false>(row, size, thread, threads, AddLogit<Scalar>{part});
    return part;
}

DEEPSIGHT_HOST_DEVICE float crossEntropy(SoftmaxPart whole, float targetLogit) {
    return whole.maximum + logf(whole.sum) - targetLogit;
}

template <typename Scalar>
struct LogitToGradient {
    SoftmaxPart whole;
    std::int64_t target;
    float scale;
    DEEPSIGHT_HOST_DEVICE void operator()(Scalar& value, std::int64_t index) const {
        const float share = expf(toFloat(value) - whole.maximum) / whole.sum;
        store(scale * (share - (index == target ? 1.0F : 0.0F)), value);
    }
};

template <typename Scalar>
struct Clear {
    DEEPSIGHT_HOST_DEVICE void operator()(Scalar& value, std::int64_t) const { store(0.0F, value); }
};

/// Turns this thread's part of the row into the gradient. After every thread has read its part.
template <typename Scalar>
DEEPSIGHT_HOST_DEVICE void gradientOfRow(Scalar* row, std::int64_t size, int thread, int threads,
                                         SoftmaxPart whole, std::int64_t target, float scale) {
    if (target == kIgnoredTarget)
        visitPart<true>(row, size, thread, threads, Clear<Scalar>{});
    else
        visitPart<true>(row, size, thread, threads, LogitToGradient<Scalar>{whole, target, scale});
}

}  // namespace deepsight
