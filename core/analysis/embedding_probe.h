#pragma once

#include <optional>

#include "core/analysis/embedding_snapshot.h"
#include "core/data/corpus.h"
#include "core/model/language_model.h"

namespace deepsight {

/// Runs `model` over the requested text and takes both sides of its future loss off the device.
/// Empty for a decoder-only model, which has no encoder. Throws Error{Data} when the text is
/// shorter than the horizon needs. Leaves mode and random generators of the model as they were.
std::optional<EmbeddingSnapshot> makeSnapshot(LanguageModel& model, const Corpus& corpus,
                                              const ProbeRequest& request, std::int64_t step);

}  // namespace deepsight
