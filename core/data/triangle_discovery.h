#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/data/corpus.h"
#include "core/data/line_judge.h"

namespace deepsight {

/// Tokens of triangle-discovery lines: the nodes 0, 1 ..., then "e" and "t", which say what the
/// line holds, BOS, EOS and "$", the placeholder of teacherless training. Lines of edges end with
/// a second EOS, so that all are of one length.
class TriangleTokens {
  public:
    static constexpr std::int64_t kLine = 6;  ///< "BOS t 4 17 250 EOS", "BOS e 4 17 EOS EOS"
    /// What a line holds is asked for, not predicted: a triangle's prompt is "BOS t".
    static constexpr std::int64_t kFirstTarget = 2;

    explicit TriangleTokens(const DataConfig& config) : nodes_(config.triangleNodes) {}

    std::int64_t vocabularySize() const { return nodes_ + 5; }
    TokenId edge() const { return token(nodes_); }
    TokenId triangle() const { return token(nodes_ + 1); }
    TokenId begin() const { return token(nodes_ + 2); }
    TokenId end() const { return token(nodes_ + 3); }
    TokenId placeholder() const { return token(nodes_ + 4); }
    std::shared_ptr<const Tokenizer> makeTokenizer() const;

  private:
    static TokenId token(std::int64_t id) { return static_cast<TokenId>(id); }

    std::int64_t nodes_;
};

/// A hidden graph and the lines about it (after Nagarajan et al. 2025, arXiv 2504.15266; the sizes
/// are ours): random triangles are planted, all triangles of the graph that results are found, and
/// a third of them is held out. Training lines take turns: an edge in one direction, then a
/// triangle that is not held out, its nodes in random order; so that all of them come equally
/// often. Test lines are held-out triangles. Graph and lines depend only on the seed (a line on its
/// number besides) and are the same on every machine. Immutable.
class TriangleGraph {
  public:
    using Triangle = std::array<TokenId, 3>;  ///< in ascending order
    using Edge = std::pair<TokenId, TokenId>;

    /// Throws Error{Config} when the graph has fewer than three triangles, and Error{Cancelled}.
    explicit TriangleGraph(const DataConfig& config, const std::stop_token& stop = {});

    void appendTrainLine(std::int64_t index, std::vector<TokenId>& out) const;
    void appendTestLine(std::int64_t index, std::vector<TokenId>& out) const;

    bool hasEdge(TokenId from, TokenId to) const;
    /// Both directions of every edge, in random order.
    const std::vector<Edge>& edges() const { return edges_; }
    std::span<const Triangle> heldOut() const { return std::span(triangles_).first(heldOut_); }
    std::span<const Triangle> trained() const { return std::span(triangles_).subspan(heldOut_); }
    const TriangleTokens& tokens() const { return tokens_; }
    std::int64_t nodes() const { return config_.triangleNodes; }

  private:
    void plant(std::mt19937_64& generator);
    void findTriangles(const std::stop_token& stop);
    void appendTriangle(Triangle triangle, std::mt19937_64& generator,
                        std::vector<TokenId>& out) const;

    DataConfig config_;
    TriangleTokens tokens_;
    std::vector<std::vector<TokenId>> neighbours_;  ///< by node, sorted
    std::vector<Edge> edges_;
    std::vector<Triangle> triangles_;  ///< in random order, those that are held out first
    std::size_t heldOut_ = 0;
};

/// A line is right when it is a triangle's and all three edges are in the graph; the order of the
/// nodes does not count.
class TriangleJudge final : public LineJudge {
  public:
    /// `shown`: whole lines, those of the training data.
    TriangleJudge(std::shared_ptr<const TriangleGraph> graph, std::span<const TokenId> shown);

    Judgement judge(std::span<const TokenId> line) const override;
    std::span<const TokenId> prompt() const override { return prompt_; }

  private:
    std::shared_ptr<const TriangleGraph> graph_;
    std::array<TokenId, 2> prompt_;
    std::vector<std::uint64_t> shown_;  ///< identities, sorted
};

/// Generates the lines of both splits into memory. Throws Error{Config} when the training lines do
/// not suffice to show every edge.
std::shared_ptr<const Corpus> makeTriangleCorpus(const DataConfig& config,
                                                 const ProgressSink& progress,
                                                 std::stop_token stop);

}  // namespace deepsight
