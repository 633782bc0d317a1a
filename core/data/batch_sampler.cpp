#include "core/data/batch_sampler.h"

#include <algorithm>

#include "core/data/permutation.h"
#include "core/data/random.h"
#include "core/data/thousands.h"
#include "core/support/error.h"

namespace deepsight {

namespace {

constexpr std::uint64_t kShuffles = 2;  ///< for seedOf(): 0 and 1 are the splits

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
                           std::int64_t extraTokens, std::int64_t batchSize, std::uint64_t seed,
                           WindowOrder order)
    : corpus_(std::move(corpus)),
      contextSize_(contextSize),
      extraTokens_(extraTokens),
      batchSize_(batchSize),
      seed_(seed),
      order_(order) {
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

std::int64_t BatchSampler::trainWindows() const {
    const std::int64_t all = windowCount(Split::Train);
    if (order_ == WindowOrder::Random || corpus_->exampleLength > 0) return all;
    return (all - 1) / contextSize_ + 1;
}

std::int64_t BatchSampler::trainStart(std::uint64_t number) const {
    const auto count = static_cast<std::uint64_t>(trainWindows());
    const std::int64_t example = std::max<std::int64_t>(1, corpus_->exampleLength);
    if (order_ == WindowOrder::Random) {
        SplitMix64 generator(seedOf(seed_, 0, number));
        return static_cast<std::int64_t>(drawBelow(generator, count)) * example;
    }
    const Permutation order(count, seedOf(seed_, kShuffles, number / count));
    const std::int64_t stride = corpus_->exampleLength > 0 ? example : contextSize_;
    return static_cast<std::int64_t>(order(number % count)) * stride;
}

Batch BatchSampler::train(std::int64_t index) const {
    std::vector<std::int64_t> starts(static_cast<std::size_t>(batchSize_));
    for (std::size_t row = 0; row < starts.size(); ++row) {
        starts[row] = trainStart(static_cast<std::uint64_t>(index * batchSize_) + row);
    }
    return makeBatch(Split::Train, starts);
}

Batch BatchSampler::validation(std::int64_t index, std::int64_t count) const {
    const auto available = static_cast<unsigned __int128>(windowCount(Split::Validation));
    const auto wanted = static_cast<std::uint64_t>(count * batchSize_);
    const std::int64_t example = std::max<std::int64_t>(1, corpus_->exampleLength);
    std::vector<std::int64_t> starts(static_cast<std::size_t>(batchSize_));
    for (std::size_t row = 0; row < starts.size(); ++row) {
        const auto number = static_cast<std::uint64_t>(index * batchSize_) + row;
        starts[row] = static_cast<std::int64_t>(available * number / wanted) * example;
    }
    return makeBatch(Split::Validation, starts);
}

Batch BatchSampler::makeBatch(Split split, const std::vector<std::int64_t>& starts) const {
    const std::span<const TokenId> tokens = tokensOf(*corpus_, split);
    const auto time = static_cast<std::size_t>(contextSize_);
    const auto width = time + static_cast<std::size_t>(extraTokens_);
    const auto ignored =
        static_cast<std::size_t>(std::max<std::int64_t>(1, corpus_->firstTarget)) - 1;
    Batch batch;
    batch.rows = static_cast<std::int64_t>(starts.size());
    batch.time = contextSize_;
    batch.extra = extraTokens_;
    batch.inputs.reserve(starts.size() * width);
    batch.targets.reserve(starts.size() * time);
    for (const std::int64_t first : starts) {
        const auto start = static_cast<std::size_t>(first);
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
    if (corpus_->largest) checkTokens(batch);
    return batch;
}

void BatchSampler::checkTokens(const Batch& batch) const {
    // The last target follows the inputs, so both are looked at.
    const std::int64_t found =
        std::max(std::ranges::max(batch.inputs), std::ranges::max(batch.targets));
    if (found <= *corpus_->largest) return;
    throw Error(ErrorKind::Data,
                "The data (" + corpus_->description + ") holds token " + withThousands(found) +
                    ", but its index tells of none above " + withThousands(*corpus_->largest) +
                    ". `deepsight-cli corpus verify` finds the damaged shard; import it again.");
}

WindowOrder usedWindowOrder(const Config& config) {
    return config.generatesData() ? WindowOrder::Random : config.data.windowOrder;
}

}  // namespace deepsight
