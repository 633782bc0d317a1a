#pragma once

#include <stop_token>

#include "core/analysis/layer_trace.h"
#include "core/data/corpus.h"
#include "core/model/language_model.h"

namespace deepsight {

/// Runs `model`, which is on the CPU, over the requested text and keeps what it computes on the
/// way. Leaves mode and random generators of the model as they were. Throws as traceCheckpoint()
/// does. Internal to core.
LayerTrace traceModel(LanguageModel& model, const Corpus& corpus, const TraceRequest& request,
                      std::int64_t step, const std::stop_token& stop = {},
                      const ProgressSink& progress = {});

}  // namespace deepsight
