#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/data/tokenizer.h"

namespace deepsight {

/// Every token is a word; white space separates them and emits nothing.
class WordTokenizer final : public Tokenizer {
  public:
    /// Token k is `words[k]`. `example` is a text that can be encoded, for messages.
    WordTokenizer(std::string name, std::vector<std::string> words, std::string example);

    std::string name() const override { return name_; }
    std::int64_t vocabularySize() const override {
        return static_cast<std::int64_t>(words_.size());
    }
    using Tokenizer::encode;
    void encode(std::string_view text, std::vector<TokenId>& out) const override;
    std::string decode(std::span<const TokenId> tokens) const override;

  private:
    std::string name_;
    std::vector<std::string> words_;
    std::unordered_map<std::string_view, TokenId> ids_;  // views into words_
    std::string example_;
};

}  // namespace deepsight
