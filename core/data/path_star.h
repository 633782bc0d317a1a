#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/data/batch_sampler.h"
#include "core/data/corpus.h"
#include "core/data/tokenizer.h"

namespace deepsight {

/// Tokens of path-star lines: node k is k, then come '|', '=', '/' and '$' (the placeholder of
/// teacherless training). Commas and white space only separate nodes and emit nothing; decode puts
/// a comma between neighbouring nodes, which restores a generated line exactly.
class PathStarTokenizer final : public Tokenizer {
  public:
    static constexpr std::int64_t kSymbols = 4;

    /// Throws Error{Config} if a token could not hold that many nodes.
    explicit PathStarTokenizer(std::int64_t nodes);

    std::string name() const override { return "path-star"; }
    std::int64_t vocabularySize() const override { return nodes_ + kSymbols; }
    using Tokenizer::encode;
    void encode(std::string_view text, std::vector<TokenId>& out) const override;
    std::string decode(std::span<const TokenId> tokens) const override;

    TokenId bar() const { return symbol(0); }
    TokenId equals() const { return symbol(1); }
    TokenId slash() const { return symbol(2); }
    TokenId placeholder() const { return symbol(3); }

  private:
    TokenId symbol(std::int64_t number) const { return static_cast<TokenId>(nodes_ + number); }

    std::int64_t nodes_;
};

/// Lengths, in tokens, of the lines that a configuration makes.
struct PathStarLengths {
    std::int64_t edges = 0;   ///< E = d (l - 1)
    std::int64_t prefix = 0;  ///< "u,v|u,v|.../s,g=", 3 E + 3 tokens
    std::int64_t answer = 0;  ///< l, start node included
    std::int64_t line() const { return prefix + answer; }
};
PathStarLengths pathStarLengths(const DataConfig& config);

/// Draws lines "u,v|u,v|.../s,g=s,...,g" of the path-star task G(d, l): the shuffled edges of d
/// arms that leave node s, then s and the goal g, then the way (Bachmann & Nagarajan 2024, arXiv
/// 2403.06963). A line depends only on (seed, split, index) and is the same on every machine.
/// Owns scratch space: one object per thread.
class PathStarGenerator {
  public:
    /// Throws Error{Config} if the graph needs more nodes than there are names.
    explicit PathStarGenerator(const DataConfig& config);

    void appendLine(Split split, std::int64_t index, std::vector<TokenId>& out);

  private:
    void drawNodes(std::mt19937_64& generator);
    void layOutEdges();

    DataConfig config_;
    PathStarTokenizer tokenizer_;
    std::vector<TokenId> pool_;   ///< all names, in order between two lines
    std::vector<TokenId> nodes_;  ///< those of this line: s, g, inner nodes of the arm, other arms
    std::vector<std::size_t> swapped_;
    std::vector<std::pair<TokenId, TokenId>> edges_;
};

/// Generates all lines of both splits into memory.
std::shared_ptr<const Corpus> makePathStarCorpus(const DataConfig& config,
                                                 const ProgressSink& progress,
                                                 std::stop_token stop);

}  // namespace deepsight
