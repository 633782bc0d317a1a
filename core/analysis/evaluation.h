#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>

#include "core/analysis/embedding_snapshot.h"
#include "core/config/config.h"
#include "core/training/training_event.h"

namespace deepsight {

struct EvaluationResult {
    double nextTokenLoss = 0;  ///< nats
    double futureLoss = 0;     ///< unscaled; 0 without a planning objective
    double totalLoss = 0;      ///< nextTokenLoss + coefficient * futureLoss
    std::int64_t rows = 0;
    std::int64_t parameters = 0;
    std::int64_t parametersWithoutPositions = 0;
};

/// Loss of saved weights on a raw file of little-endian uint16, read as rows of context_size + 1
/// (plus `horizon` with window "extended") tokens. Float32 on the CPU. Throws Error naming the
/// file.
EvaluationResult evaluateTokenFile(const Config& config, const std::filesystem::path& weights,
                                   const std::filesystem::path& tokens);

/// Scores of a checkpoint folder of a run on the run's validation split, with the run's number of
/// evaluation batches. Float32 on the CPU. Blocks: opens the run's data and loads the weights.
EvaluationMetrics evaluateCheckpoint(const std::filesystem::path& runFolder,
                                     const std::filesystem::path& checkpointFolder);

/// Embedding snapshot of a checkpoint folder of a run. Blocks like evaluateCheckpoint: call on a
/// worker thread. Throws Error{Config} for a decoder-only model, which has no encoder, and
/// Error{Cancelled} soon after `stop` is requested.
EmbeddingSnapshot probeCheckpoint(const std::filesystem::path& runFolder,
                                  const std::filesystem::path& checkpointFolder,
                                  const ProbeRequest& request, std::stop_token stop = {});

}  // namespace deepsight
