#pragma once

#include <memory>
#include <span>

#include "core/data/corpus.h"

namespace deepsight {

/// A corpus over tokens that `owner`, whatever it is (vectors, mapped files), keeps alive.
class StoredCorpus final : public Corpus {
  public:
    StoredCorpus(std::shared_ptr<const void> owner, std::span<const TokenId> train,
                 std::span<const TokenId> validation)
        : owner_(std::move(owner)), train_(train), validation_(validation) {}

    std::span<const TokenId> train() const override { return train_; }
    std::span<const TokenId> validation() const override { return validation_; }

  private:
    std::shared_ptr<const void> owner_;
    std::span<const TokenId> train_;
    std::span<const TokenId> validation_;
};

}  // namespace deepsight
