#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "core/config/config.h"
#include "core/data/line_judge.h"
#include "core/data/tokenizer.h"
#include "core/support/progress.h"

namespace deepsight {

/// Tokens to train and to validate on. The spans view memory-mapped files (or memory) that this
/// object owns. Immutable, so any thread may share one.
class Corpus {
  public:
    virtual ~Corpus() = default;
    virtual std::span<const TokenId> train() const = 0;
    virtual std::span<const TokenId> validation() const = 0;

    std::string description;  ///< for people: "wiki.txt, GPT-2 BPE, 240,000 + 27,000 tokens"
    std::string contentHash;  ///< SHA-256, hexadecimal, of what defines the tokens
    std::shared_ptr<const Tokenizer> tokenizer;
    /// 0: continuous text, windows start anywhere. Else the split is a list of examples of exactly
    /// this many tokens, and windows are whole examples.
    std::int64_t exampleLength = 0;
    /// With examples: the first token index of an example that is a training target; the prefix
    /// before it is only read. (path-star: the answer.)
    std::int64_t firstTarget = 0;
    /// With examples, teacherless: what the model reads instead of the tokens from firstTarget on.
    std::optional<TokenId> placeholder;
    /// The largest token of both splits, where it is known without reading them; a batch that holds
    /// a larger one is refused (BatchSampler).
    std::optional<TokenId> largest;
    /// Tells what a line is worth that a model wrote, for data without one right answer; else null.
    std::shared_ptr<const LineJudge> judge;
};

/// Opens what `config` names: generates lines, imports a text file (tokenized once, then
/// found again in the cache by content hash) or documents (likewise, into token shards), or maps
/// nanoGPT's pair of uint16 files or a folder of token shards.
/// Blocks: call on a worker thread. Throws Error{Data}, Error{Io}, or Error{Cancelled} once `stop`
/// is requested. A cancelled import of a text leaves nothing behind, that of documents what it has
/// done, to go on from there.
std::shared_ptr<const Corpus> openCorpus(const DataConfig& config, const ProgressSink& progress,
                                         std::stop_token stop = {});

/// Folder of imported corpora: $DEEPSIGHT_CACHE_DIR, else $XDG_CACHE_HOME/deepsight, else
/// ~/.cache/deepsight.
std::filesystem::path cacheFolder();

/// Context size that a data configuration dictates (generated lines: their length - 1), or 0.
std::int64_t impliedContextSize(const DataConfig& config);

/// Corpus::firstTarget of what a data configuration generates, or 0.
std::int64_t impliedFirstTarget(const DataConfig& config);

/// The largest id in `tokens`, -1 when empty: a model needs a vocabulary above it. Reads them all.
std::int64_t largestToken(std::span<const TokenId> tokens);
/// That of both splits; reads them all unless `corpus.largest` tells.
std::int64_t largestToken(const Corpus& corpus);

}  // namespace deepsight
