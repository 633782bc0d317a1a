#pragma once

#include <array>
#include <cstdint>

#include "core/config/memory_estimate.h"

namespace deepsight {

/// Tensors that are alive together, by where the allocator puts them. Bytes are real numbers here:
/// the largest configurations would overflow integers.
struct MemoryBlocks {
    double heap = 0;
    double mapped = 0;

    void add(double bytesOfOne, double count = 1);
    double total() const { return heap + mapped; }
};

/// What is alive at one moment, beside weights, gradients and moments.
struct StepMoment {
    MemoryMoment when = MemoryMoment::Loss;
    MemoryBlocks casts{}, activations{}, logits{}, planning{}, gradients{}, checkpoint{};

    /// Bytes of the heap that are free but of no use: recomputed blocks leave them behind, each
    /// between what it was given and what it gives out.
    double holes = 0;

    double heap() const;
    double mapped() const;
};

/// The moments of a training step at one of which the peak is reached, as core/model computes it;
/// for estimateMemory().
std::array<StepMoment, 4> stepMoments(const Config& config, const MemorySituation& situation);

}  // namespace deepsight
