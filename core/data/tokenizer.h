#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/config/config.h"

namespace deepsight {

using TokenId = std::uint16_t;  ///< what nanoGPT's .bin files hold; GPT-2 needs 50,257

/// Maps text to token ids and back. Immutable after construction, so any thread may share one.
class Tokenizer {
  public:
    virtual ~Tokenizer() = default;
    virtual std::string name() const = 0;  ///< "bytes", "gpt2", "path-star", ...
    virtual std::int64_t vocabularySize() const = 0;
    /// Appends the ids of `text` to `out`. Never fails on any byte string that the tokenizer is
    /// meant for; throws Error{Data} otherwise (a path-star line with an unknown symbol).
    virtual void encode(std::string_view text, std::vector<TokenId>& out) const = 0;
    /// Exact inverse of encode. Ids out of range decode to U+FFFD.
    virtual std::string decode(std::span<const TokenId> tokens) const = 0;

    std::vector<TokenId> encode(std::string_view text) const {
        std::vector<TokenId> tokens;
        encode(text, tokens);
        return tokens;
    }
    /// One token as a label of a plot axis: printable, white space made visible ("␣the", "⏎").
    std::string label(TokenId token) const;
};

/// The tokenizer that a data configuration names. GPT-2's files are looked for in
/// $DEEPSIGHT_GPT2_DIR, then where scripts/setup puts them, then beside the program; throws
/// Error{Data} that says how to get them. Loading takes some 100 ms the first time, then is shared.
std::shared_ptr<const Tokenizer> makeTokenizer(const DataConfig& config);

/// Vocabulary size that a data configuration implies, without loading anything.
std::int64_t impliedVocabularySize(const DataConfig& config);

}  // namespace deepsight
