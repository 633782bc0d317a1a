#pragma once

#include <cstdint>
#include <vector>

#include "core/config/config.h"

namespace deepsight {

/// One use of memory. `name` is English (context "Config"); `field` names the configuration field
/// that lowers it most, or is empty.
struct MemoryPart {
    const char* name = "";
    const char* field = "";
    std::int64_t bytes = 0;
};

/// When the peak is reached.
enum class MemoryMoment {
    Loss,        ///< all activations are there, and the logits' gradient
    Layers,      ///< all activations are there, and a layer's temporaries
    Embeddings,  ///< the token table's gradients from both its uses
    Checkpoint,  ///< copies of weights and optimizer state are written
};

/// Peak memory of a process that trains, in parts that add up to it.
struct MemoryEstimate {
    std::vector<MemoryPart> parts{};  ///< those that are not zero
    std::int64_t peakBytes = 0;
    MemoryMoment moment = MemoryMoment::Loss;
};

struct MemorySituation {
    Precision precision = Precision::Fp32;  ///< Auto counts as Fp32
    /// Memory of the card instead of the process's. Derived alike but not verified by measurement.
    bool gpu = false;
    /// What the process holds before it trains: programBytes() of system_memory.h. Unused on a GPU.
    std::int64_t programBytes = 0;
    /// Processes that train together; the estimate is of the first, which writes the checkpoints.
    std::int64_t ranks = 1;
};

/// Derived from what the trainer allocates, tensor by tensor; tests/core/memory_test.cpp measures
/// it. Evaluation needs less than a training step with the same batch and is no moment of its own
/// (it makes whole logits, but only of generated lines, and saves nothing). Mapped token files do
/// not count: the system takes their pages back when it needs them. Every number of `config` must
/// be in its range.
MemoryEstimate estimateMemory(const Config& config, const MemorySituation& situation);

}  // namespace deepsight
