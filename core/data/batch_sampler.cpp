#include "core/data/batch_sampler.h"

#include <algorithm>

#include "core/data/random.h"
#include "core/data/thousands.h"
#include "core/support/error.h"

namespace deepsight {

namespace {

/// Tokens of a window: the context and whatever follows it, at least the last target.
std::int64_t windowTokens(std::int64_t contextSize, std::int64_t extraTokens) {
    return contextSize + std::max<std::int64_t>(1, extraTokens);
}

void checkExamples(const Corpus& corpus, std::int64_t contextSize, std::int64_t extraTokens) {
    const std::int64_t fitting = corpus.exampleLength - 1;
    if (contextSize != fitting) {
        throw Error(ErrorKind::Data, "The examples of this corpus (" + corpus.description +
                                         ") have " + withThousands(corpus.exampleLength) +
                                         " tokens. Set model.context_size to " +
                                         withThousands(fitting) + " instead of " +
                                         withThousands(contextSize) + ".");
    }
    if (extraTokens > 1) {
        throw Error(ErrorKind::Data,
                    "The examples of this corpus (" + corpus.description +
                        ") end with the context: no tokens follow that the future loss could "
                        "read. Set planning.window to \"ignore-last\".");
    }
}

/// What to do about a split that is too short; `fitting` is the context size it has room for.
std::string remedyFor(const Corpus& corpus, Split split, std::int64_t fitting) {
    if (corpus.exampleLength > 0) return "Make it at least one example.";
    std::string remedy = "Use a longer text";
    if (split == Split::Validation) remedy += ", raise data.validation_fraction";
    if (fitting > 0) {
        remedy += ", or set model.context_size to at most " + withThousands(fitting);
    }
    return remedy + ".";
}

void checkLength(const Corpus& corpus, Split split, std::int64_t tokens, std::int64_t window,
                 std::int64_t contextSize) {
    if (tokens >= window) return;
    const std::string part = split == Split::Train ? "training" : "validation";
    throw Error(ErrorKind::Data, "The " + part + " part of this corpus (" + corpus.description +
                                     ") has " + withThousands(tokens) +
                                     " tokens, but one window needs " + withThousands(window) +
                                     ". " +
                                     remedyFor(corpus, split, contextSize - (window - tokens)));
}

std::span<const TokenId> tokensOf(const Corpus& corpus, Split split) {
    return split == Split::Train ? corpus.train() : corpus.validation();
}

}  // namespace

BatchSampler::BatchSampler(std::shared_ptr<const Corpus> corpus, std::int64_t contextSize,
                           std::int64_t extraTokens, std::int64_t batchSize, std::uint64_t seed)
    : corpus_(std::move(corpus)),
      contextSize_(contextSize),
      extraTokens_(extraTokens),
      batchSize_(batchSize),
      seed_(seed) {
    if (corpus_->exampleLength > 0) checkExamples(*corpus_, contextSize, extraTokens);
    for (const Split split : {Split::Train, Split::Validation}) {
        checkLength(*corpus_, split, static_cast<std::int64_t>(tokensOf(*corpus_, split).size()),
                    windowTokens(contextSize, extraTokens), contextSize);
    }
}

std::int64_t BatchSampler::windowCount(Split split) const {
    const auto tokens = static_cast<std::int64_t>(tokensOf(*corpus_, split).size());
    if (corpus_->exampleLength > 0) return tokens / corpus_->exampleLength;
    return tokens - windowTokens(contextSize_, extraTokens_) + 1;
}

Batch BatchSampler::train(std::int64_t index) const {
    const auto count = static_cast<std::uint64_t>(windowCount(Split::Train));
    std::vector<std::int64_t> windows(static_cast<std::size_t>(batchSize_));
    for (std::size_t row = 0; row < windows.size(); ++row) {
        const auto number = static_cast<std::uint64_t>(index * batchSize_) + row;
        SplitMix64 generator(seedOf(seed_, 0, number));
        windows[row] = static_cast<std::int64_t>(drawBelow(generator, count));
    }
    return makeBatch(Split::Train, windows);
}

Batch BatchSampler::validation(std::int64_t index, std::int64_t count) const {
    const auto available = static_cast<unsigned __int128>(windowCount(Split::Validation));
    const auto wanted = static_cast<std::uint64_t>(count * batchSize_);
    std::vector<std::int64_t> windows(static_cast<std::size_t>(batchSize_));
    for (std::size_t row = 0; row < windows.size(); ++row) {
        const auto number = static_cast<std::uint64_t>(index * batchSize_) + row;
        windows[row] = static_cast<std::int64_t>(available * number / wanted);
    }
    return makeBatch(Split::Validation, windows);
}

Batch BatchSampler::makeBatch(Split split, const std::vector<std::int64_t>& windows) const {
    const std::span<const TokenId> tokens = tokensOf(*corpus_, split);
    const auto time = static_cast<std::size_t>(contextSize_);
    const auto width = time + static_cast<std::size_t>(extraTokens_);
    const std::int64_t stride = std::max<std::int64_t>(1, corpus_->exampleLength);
    const auto ignored =
        static_cast<std::size_t>(std::max<std::int64_t>(1, corpus_->firstTarget)) - 1;
    Batch batch;
    batch.rows = static_cast<std::int64_t>(windows.size());
    batch.time = contextSize_;
    batch.extra = extraTokens_;
    batch.inputs.reserve(windows.size() * width);
    batch.targets.reserve(windows.size() * time);
    for (const std::int64_t window : windows) {
        const auto start = static_cast<std::size_t>(window * stride);
        const auto inputs = tokens.subspan(start, width);
        const auto targets = tokens.subspan(start + 1, time);
        const auto read =
            corpus_->placeholder ? static_cast<std::size_t>(corpus_->firstTarget) : inputs.size();
        batch.inputs.insert(batch.inputs.end(), inputs.begin(),
                            inputs.begin() + static_cast<std::ptrdiff_t>(read));
        batch.inputs.insert(batch.inputs.end(), inputs.size() - read,
                            corpus_->placeholder.value_or(0));
        batch.targets.insert(batch.targets.end(), ignored, Batch::kIgnored);
        batch.targets.insert(batch.targets.end(),
                             targets.begin() + static_cast<std::ptrdiff_t>(ignored), targets.end());
    }
    return batch;
}

}  // namespace deepsight
