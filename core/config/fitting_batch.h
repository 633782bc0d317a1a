#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/config/config.h"
#include "core/config/memory_estimate.h"

namespace deepsight {

/// A smaller micro-batch that should fit into memory, with so many of them to a step that the same
/// windows are trained on.
struct FittingBatch {
    std::int64_t batchSize = 0;
    std::int64_t gradientAccumulation = 0;
    std::int64_t bytes = 0;  ///< estimated peak with it
};

/// The estimate for the precision that `config` asks for, instead of the situation's; where that is
/// still to be chosen, the larger one.
MemoryEstimate memoryNeeded(const Config& config, MemorySituation situation);

/// The largest micro-batch smaller than training.batch_size, and a divisor of it, whose estimate is
/// within `availableBytes`. Empty where not even one window fits. Cheap: any thread.
std::optional<FittingBatch> fittingBatch(const Config& config, std::int64_t availableBytes,
                                         const MemorySituation& situation);

/// `config` with that batch.
Config withBatch(Config config, const FittingBatch& batch);

/// "A micro-batch of 8 with training.gradient_accumulation 4 ...", with the options of the command
/// line that ask for it: a remedy in one sentence.
std::string describe(const FittingBatch& batch);

/// "1.5 GiB".
std::string gibibytes(std::int64_t bytes);

}  // namespace deepsight
