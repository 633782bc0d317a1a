#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/data/corpus.h"
#include "core/data/path_star.h"

namespace deepsight::test {

/// Continuous text of numbers and signs, 17 tokens, as modelVariants() want.
class TokenList : public Corpus {
  public:
    explicit TokenList(std::int64_t count = 60) {
        tokenizer = std::make_shared<PathStarTokenizer>(13);
        for (std::int64_t i = 0; i < count; ++i)
            tokens_.push_back(static_cast<TokenId>((i * i + 3 * i) % 17));
    }
    std::span<const TokenId> train() const override { return tokens_; }
    std::span<const TokenId> validation() const override { return tokens_; }
    std::span<const TokenId> from(std::int64_t offset, std::int64_t count) const {
        return std::span(tokens_).subspan(static_cast<std::size_t>(offset),
                                          static_cast<std::size_t>(count));
    }

  private:
    std::vector<TokenId> tokens_;
};

}  // namespace deepsight::test
