#include "core/analysis/embedding_probe.h"

#include <algorithm>

#include "core/analysis/probe_source.h"
#include "core/support/error.h"
#include "core/training/evaluator.h"

namespace deepsight {
namespace {

struct ProbeText {
    std::vector<TokenId> tokens;  // T + extra of them, fewer for a short typed text
    std::string source;
};

ProbeText typedText(const Config& config, const Corpus& corpus, const std::string& text) {
    ProbeText probe{corpus.tokenizer->encode(text), typedSource()};
    const auto extra = config.extraTokens();
    const auto limit = static_cast<std::size_t>(config.model.contextSize + extra);
    if (probe.tokens.size() > limit) probe.tokens.resize(limit);
    // One position at least must have its whole future inside the text.
    const auto horizon = std::min(config.planning.horizon, config.model.contextSize - 1);
    const auto needed = std::max(extra, horizon) + 1;
    if (static_cast<std::int64_t>(probe.tokens.size()) < needed)
        throw Error(ErrorKind::Data, "The text has " + std::to_string(probe.tokens.size()) +
                                         " tokens, but a planning context needs at least " +
                                         std::to_string(needed) + "; type a longer text.");
    return probe;
}

ProbeText validationText(const Config& config, const Corpus& corpus, std::int64_t offset) {
    const auto tokens = corpus.validation();
    const auto available = static_cast<std::int64_t>(tokens.size());
    const auto length = config.model.contextSize + config.extraTokens();
    const bool examples = corpus.exampleLength > 0;
    const auto stride = examples ? corpus.exampleLength : 1;
    const auto last = (available - length) / stride;
    if (last < 0)
        throw Error(ErrorKind::Data, "The validation split is shorter than one window of " +
                                         std::to_string(length) + " tokens.");
    const auto index = std::clamp<std::int64_t>(offset, 0, last);
    const auto start = tokens.begin() + index * stride;
    return {{start, start + length}, validationSource(examples, index)};
}

// What a teacherless model reads instead of the answer.
void hideAnswer(const Corpus& corpus, std::vector<TokenId>& tokens) {
    if (!corpus.placeholder) return;
    for (auto i = static_cast<std::size_t>(corpus.firstTarget); i < tokens.size(); ++i)
        tokens[i] = *corpus.placeholder;
}

std::vector<float> toVector(const torch::Tensor& tensor) {
    const auto host = tensor.to(torch::kCPU, torch::kFloat32).contiguous();
    const float* data = host.const_data_ptr<float>();
    return {data, data + host.numel()};
}

}  // namespace

std::optional<EmbeddingSnapshot> makeSnapshot(LanguageModel& model, const Corpus& corpus,
                                              const ProbeRequest& request, std::int64_t step) {
    const auto& config = model.config();
    if (!config.isDeepSight()) return {};
    auto probe = request.text.empty() ? validationText(config, corpus, request.offset)
                                      : typedText(config, corpus, request.text);
    hideAnswer(corpus, probe.tokens);
    const EvaluationScope scope(model);
    const std::vector<std::int64_t> ids(probe.tokens.begin(), probe.tokens.end());
    const auto device = model.parameters().front().device();
    const auto view = model.planningView(torch::tensor(ids, torch::kInt64).unsqueeze(0).to(device));
    EmbeddingSnapshot snapshot;
    snapshot.step = step;
    snapshot.time = view.encoderOutput.size(1);
    snapshot.contexts = view.planningContext.size(1);
    snapshot.width = view.encoderOutput.size(2);
    snapshot.encoderOutput = toVector(view.encoderOutput);
    snapshot.planningContext = toVector(view.planningContext);
    for (std::int64_t i = 0; i < snapshot.time; ++i)
        snapshot.tokens.push_back(
            corpus.tokenizer->label(probe.tokens[static_cast<std::size_t>(i)]));
    snapshot.source = probe.source;
    return snapshot;
}

}  // namespace deepsight
