#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/tokenizer.h"

namespace deepsight {

/// OpenAI's byte-pair encoding of GPT-2: any byte string, 50,257 ids. "<|endoftext|>" in a text is
/// ordinary text, as in tiktoken's encode_ordinary; id 50256 decodes to it. Built from vocab.bpe
/// alone: its merges, in order, define every id.
class Gpt2Tokenizer final : public Tokenizer {
  public:
    static constexpr TokenId kEndOfText = 50256;

    /// Reads OpenAI's vocab.bpe. Throws Error{Data} unless it is that very file.
    explicit Gpt2Tokenizer(const std::filesystem::path& vocabularyFile);

    std::string name() const override { return "gpt2"; }
    std::int64_t vocabularySize() const override { return kEndOfText + 1; }
    using Tokenizer::encode;
    void encode(std::string_view text, std::vector<TokenId>& out) const override;
    std::string decode(std::span<const TokenId> tokens) const override;

  private:
    static constexpr std::uint32_t kNoMerge = std::numeric_limits<std::uint32_t>::max();

    /// Slot of an open-addressing table from a pair of neighbours to the token that replaces them.
    struct Merge {
        std::uint32_t pair = 0;  ///< left id << 16 | right id
        std::uint32_t token = kNoMerge;
    };

    void addToken(std::string_view left, std::string_view right);
    void addMerge(TokenId left, TokenId right, TokenId merged);
    std::uint32_t mergeOf(TokenId left, TokenId right) const;
    std::uint32_t mergeOfBytes(TokenId left, TokenId right) const;
    std::string_view bytesOf(TokenId token) const;
    const TokenId* findWord(std::string_view word) const;
    void encodeWord(std::string_view word, std::vector<TokenId>& out) const;
    void mergeShortWord(std::string_view word, std::vector<TokenId>& out) const;
    void mergeLongWord(std::string_view word, std::vector<TokenId>& out) const;

    std::string bytes_;                ///< all tokens, one after the other
    std::vector<std::uint32_t> ends_;  ///< where each of them ends in `bytes_`
    std::size_t longestToken_ = 0;
    TokenId idOfByte_[256];
    std::vector<Merge> merges_;
    /// Of two bytes, left id << 8 | right id: most lookups, made faster. kEndOfText: no merge.
    std::vector<TokenId> byteMerges_;
    /// Open-addressing table from bytes to ids; kEndOfText marks an empty slot.
    std::vector<TokenId> words_;
};

/// Folders where vocab.bpe may be, in the order of preference.
std::vector<std::filesystem::path> gpt2Folders();

/// The first vocab.bpe in `folders`. Throws Error{Data} that says how to get it.
std::filesystem::path findGpt2Vocabulary(std::span<const std::filesystem::path> folders);

}  // namespace deepsight
