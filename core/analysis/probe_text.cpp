#include "core/analysis/probe_text.h"

#include <algorithm>

#include "core/analysis/probe_source.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

std::size_t longestRead(const Config& config) {
    return static_cast<std::size_t>(config.model.contextSize + config.extraTokens());
}

void checkTyped(const Config& config, std::size_t tokens) {
    const auto count = static_cast<std::int64_t>(tokens);
    if (!config.isDeepSight()) {
        if (count == 0) throw Error(ErrorKind::Data, "The text has no token; type a longer text.");
        return;
    }
    // One position at least must have its whole future inside the text.
    const auto horizon = std::min(config.planning.horizon, config.model.contextSize - 1);
    const auto needed = std::max(config.extraTokens(), horizon) + 1;
    if (count < needed)
        throw Error(ErrorKind::Data, "The text has " + std::to_string(tokens) +
                                         " tokens, but a planning context needs at least " +
                                         std::to_string(needed) + "; type a longer text.");
}

ProbeText typedText(const Config& config, const Corpus& corpus, const std::string& text) {
    auto tokens = corpus.tokenizer->encode(text);
    checkTyped(config, tokens.size());
    if (tokens.size() > longestRead(config) + 1) tokens.resize(longestRead(config) + 1);
    auto read = tokens;
    if (read.size() > longestRead(config)) read.resize(longestRead(config));
    return {std::move(read), std::move(tokens), typedSource()};
}

ProbeText validationText(const Config& config, const Corpus& corpus, std::int64_t offset) {
    const auto tokens = corpus.validation();
    const auto available = static_cast<std::int64_t>(tokens.size());
    const auto length = static_cast<std::int64_t>(longestRead(config));
    const bool examples = corpus.exampleLength > 0;
    const auto stride = examples ? corpus.exampleLength : 1;
    const auto last = (available - length) / stride;
    if (available < length)
        throw Error(ErrorKind::Data, "The validation split is shorter than one window of " +
                                         std::to_string(length) + " tokens.");
    const auto index = std::clamp<std::int64_t>(offset, 0, last);
    const auto start = index * stride;
    // The next token, unless it is that of another example.
    const auto end = examples ? std::max(start + stride, start + length) : available;
    const auto known = tokens.subspan(
        static_cast<std::size_t>(start),
        static_cast<std::size_t>(std::min({length + 1, end - start, available - start})));
    return {{known.begin(), known.begin() + length},
            {known.begin(), known.end()},
            validationSource(examples, index)};
}

// What a teacherless model reads instead of the answer.
void hideAnswer(const Corpus& corpus, std::vector<TokenId>& tokens) {
    if (!corpus.placeholder) return;
    for (auto i = static_cast<std::size_t>(corpus.firstTarget); i < tokens.size(); ++i)
        tokens[i] = *corpus.placeholder;
}

}  // namespace

ProbeText probeText(const Config& config, const Corpus& corpus, const ProbeRequest& request) {
    auto probe = request.text.empty() ? validationText(config, corpus, request.offset)
                                      : typedText(config, corpus, request.text);
    if (const auto largest = largestToken(probe.known); largest >= config.model.vocabularySize)
        throw Error(ErrorKind::Data, "The text holds token " + std::to_string(largest) +
                                         ", but the model knows only " +
                                         std::to_string(config.model.vocabularySize) +
                                         " tokens; use other text.");
    hideAnswer(corpus, probe.read);
    return probe;
}

}  // namespace deepsight
