#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/support/progress.h"
#include "core/training/replay_check.h"

namespace deepsight {

/// One window of the batch of a step.
struct InspectedWindow {
    std::string text;  ///< its tokens decoded: the context, and the last target
    /// Mean next-token loss over the window's targets in nats, with the weights before the step and
    /// without dropout.
    double loss = 0;
};

/// Gradient of a part of the model, before clipping.
struct GradientOfPart {
    std::string name;  ///< "Embedding", "Encoder block 2", "Final norm"; English
    double norm = 0;
    std::int64_t parameters = 0;
};

/// What a step of a run trained on, and what it did.
struct StepInspection {
    std::int64_t step = 0;  ///< 1-based
    std::int64_t from = 0;  ///< steps done at the checkpoint (0: at the start) it was replayed from
    std::vector<InspectedWindow> windows;  ///< in the order of the batch, all micro-batches
    std::vector<GradientOfPart> parts;  ///< in the order of the model; squares add up to the norm

    /// What the replayed step gave; and what the run logged, where it did.
    struct Values {
        double trainLoss = 0;
        std::optional<double> futureLoss;  ///< unscaled
        double gradientNorm = 0;           ///< before clipping
        double learningRate = 0;
    };
    Values replayed;
    std::optional<Values> recorded;
    double coefficient = 0;   ///< of the future loss in this step
    double gradientClip = 0;  ///< 0: none
    /// The first logged number up to this step that the replay did not reproduce; then losses and
    /// gradients are those of a training much alike. The windows are exact all the same, unless the
    /// data is other (see `environment`) or the replay skipped or went back elsewhere.
    std::optional<ReplayDifference> difference;
    std::vector<EnvironmentDifference> environment;
};

/// Trains a run again from its newest checkpoint before `step` up to that step, which it looks at.
/// A step that was done twice (after a roll-back) is looked at as it counted; one that was refused,
/// or ended the run, as it was tried. Everything else as for replayRun(); a window calls
/// inspectStepElsewhere(). `scratch`: see ReplayRequest. Throws Error{Config} for a step that the
/// run has not recorded.
StepInspection inspectStep(const std::filesystem::path& runFolder, std::int64_t step,
                           const ProgressSink& progress = {}, std::stop_token stop = {},
                           const std::filesystem::path& scratch = {});

}  // namespace deepsight
