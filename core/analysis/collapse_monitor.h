#pragma once

#include <functional>
#include <optional>

#include "core/analysis/planning_health.h"
#include "core/data/batch_sampler.h"
#include "core/model/language_model.h"
#include "core/support/torch.h"

namespace deepsight {

/// Measures how the encoder output fares under the future loss, on validation windows that are the
/// same at every call, in float32 and without dropout. Empty without an encoder or a future loss,
/// for a model that is no longer finite, and once `proceed`, which is called between parts of a few
/// milliseconds and may take its time, returns false. `model` and `sampler` belong to one
/// configuration; its coefficient counts in full, however far its warm-up has come. Leaves
/// parameters, their gradients and the random generators alone. Blocks.
///
/// Rows are the planned positions of at least 16 windows: 16 per channel, or as many as a twelfth
/// of an evaluation's windows have, but 4 per channel at least; thinned evenly within a window. The
/// gradients are those of up to 4 windows, about 1024 tokens.
std::optional<PlanningHealth> measurePlanning(
    LanguageModel& model, const BatchSampler& sampler, const torch::Device& device,
    const std::function<bool()>& proceed = [] { return true; });

}  // namespace deepsight
