#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/analysis/layer_trace.h"
#include "core/data/tokenizer.h"
#include "core/model/language_model.h"

namespace deepsight {

/// What both sides of a window's future loss mean: see ContextMeaning. `encoder` [time, d] and
/// `context` [contexts, d] are u and y, `known` the tokens of the window and what follows.
/// Vocabulary times positions many cosines: seconds for GPT-2's. Call within an EvaluationScope.
/// Throws Error{Cancelled} soon after `stop` is requested. Internal to core.
std::vector<ContextMeaning> contextMeanings(LanguageModel& model, const Tokenizer& tokenizer,
                                            const torch::Tensor& encoder,
                                            const torch::Tensor& context,
                                            std::span<const TokenId> known, std::int64_t nearest,
                                            const std::stop_token& stop,
                                            const ProgressSink& progress);

}  // namespace deepsight
