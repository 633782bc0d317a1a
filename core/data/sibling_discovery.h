#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <span>
#include <stop_token>
#include <vector>

#include "core/data/corpus.h"
#include "core/data/line_judge.h"

namespace deepsight {

/// Tokens of sibling-discovery lines: the children c0, c1 ..., the parents p0, p1 ..., then BOS,
/// EOS and "$", the placeholder of teacherless training.
class SiblingTokens {
  public:
    static constexpr std::int64_t kLine = 5;         ///< "BOS c17 c230 p3 EOS"
    static constexpr std::int64_t kFirstTarget = 1;  ///< all that follows BOS

    explicit SiblingTokens(const DataConfig& config)
        : children_(config.siblingChildren), parents_(config.siblingParents) {}

    std::int64_t vocabularySize() const { return children_ + parents_ + 3; }
    TokenId parent(std::int64_t number) const { return token(children_ + number); }
    TokenId begin() const { return token(children_ + parents_); }
    TokenId end() const { return token(children_ + parents_ + 1); }
    TokenId placeholder() const { return token(children_ + parents_ + 2); }
    std::shared_ptr<const Tokenizer> makeTokenizer() const;

  private:
    static TokenId token(std::int64_t id) { return static_cast<TokenId>(id); }

    std::int64_t children_;
    std::int64_t parents_;
};

/// Families, and lines that name two different siblings and their parent (Nagarajan et al. 2025,
/// arXiv 2504.15266): the children are shuffled and dealt out to the parents; a line draws a
/// parent, then two of its children, whose order counts. Families depend on the seed, a line on
/// its generator besides, and both are the same on every machine. Immutable.
class SiblingFamilies {
  public:
    /// Throws Error{Config} when the children cannot be dealt out evenly.
    explicit SiblingFamilies(const DataConfig& config);

    void appendLine(std::mt19937_64& generator, std::vector<TokenId>& out) const;
    /// The parent's token of a child.
    TokenId parentOf(TokenId child) const { return parentOf_[child]; }
    std::int64_t children() const { return static_cast<std::int64_t>(children_.size()); }
    /// Ordered pairs of siblings: how many different lines there are.
    std::int64_t pairs() const { return children() * (each_ - 1); }
    const SiblingTokens& tokens() const { return tokens_; }
    SiblingOrder order() const { return order_; }

  private:
    SiblingTokens tokens_;
    SiblingOrder order_;
    std::int64_t each_;              ///< children of a parent
    std::vector<TokenId> children_;  ///< `each_` of the first parent, of the second, ...
    std::vector<TokenId> parentOf_;  ///< by child
};

/// A line is right when both children, in this order, are the parent's.
class SiblingJudge final : public LineJudge {
  public:
    /// `shown`: whole lines, those of the training data.
    SiblingJudge(std::shared_ptr<const SiblingFamilies> families, std::span<const TokenId> shown);

    Judgement judge(std::span<const TokenId> line) const override;
    std::span<const TokenId> prompt() const override { return prompt_; }
    /// Different lines that the training data shows.
    std::int64_t shownPairs() const { return static_cast<std::int64_t>(shown_.size()); }

  private:
    std::shared_ptr<const SiblingFamilies> families_;
    std::array<TokenId, 1> prompt_;
    std::vector<std::uint64_t> shown_;  ///< identities, sorted
};

/// Generates the lines of both splits into memory; a validation line is drawn until it is one that
/// training does not show. Throws Error{Config} when training shows them all.
std::shared_ptr<const Corpus> makeSiblingCorpus(const DataConfig& config,
                                                const ProgressSink& progress, std::stop_token stop);

}  // namespace deepsight
