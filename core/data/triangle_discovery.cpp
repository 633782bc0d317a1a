#include "core/data/triangle_discovery.h"

#include <algorithm>

#include "core/data/generated_corpus.h"
#include "core/data/random.h"
#include "core/data/thousands.h"
#include "core/data/word_tokenizer.h"
#include "core/support/error.h"

namespace deepsight {

namespace {

/// Three different nodes in ascending order, every set of them equally likely.
TriangleGraph::Triangle drawTriangle(std::mt19937_64& generator, std::uint64_t nodes) {
    std::uint64_t first = drawBelow(generator, nodes);
    std::uint64_t second = drawBelow(generator, nodes - 1);
    if (second >= first) ++second;
    if (first > second) std::swap(first, second);
    std::uint64_t third = drawBelow(generator, nodes - 2);
    if (third >= first) ++third;
    if (third >= second) ++third;
    TriangleGraph::Triangle triangle{static_cast<TokenId>(first), static_cast<TokenId>(second),
                                     static_cast<TokenId>(third)};
    std::ranges::sort(triangle);
    return triangle;
}

}  // namespace

std::shared_ptr<const Tokenizer> TriangleTokens::makeTokenizer() const {
    std::vector<std::string> words;
    words.reserve(static_cast<std::size_t>(vocabularySize()));
    for (std::int64_t i = 0; i < nodes_; ++i) words.push_back(std::to_string(i));
    words.insert(words.end(), {"e", "t", "BOS", "EOS", "$"});
    return std::make_shared<WordTokenizer>("triangle-discovery", std::move(words),
                                           "BOS t 0 1 2 EOS");
}

TriangleGraph::TriangleGraph(const DataConfig& config, const std::stop_token& stop)
    : config_(config), tokens_(config) {
    if (config.triangleNodes < 3) {
        throw Error(ErrorKind::Config, "data.triangle_nodes must be at least 3.");
    }
    auto generator = discoveryGenerator(config, DiscoveryStream::Graph);
    plant(generator);
    findTriangles(stop);
    if (triangles_.size() < 3) {
        throw Error(ErrorKind::Config, "The graph has only " + std::to_string(triangles_.size()) +
                                           " different triangles; raise data.triangle_planted or "
                                           "data.triangle_nodes until it has three.");
    }
    shuffleEvenly(triangles_, generator);
    heldOut_ = triangles_.size() / 3;
    for (std::size_t from = 0; from < neighbours_.size(); ++from) {
        for (const TokenId to : neighbours_[from]) {
            edges_.emplace_back(static_cast<TokenId>(from), to);
        }
    }
    shuffleEvenly(edges_, generator);
}

void TriangleGraph::plant(std::mt19937_64& generator) {
    const auto nodes = static_cast<std::uint64_t>(config_.triangleNodes);
    neighbours_.resize(nodes);
    for (std::int64_t i = 0; i < config_.trianglePlanted; ++i) {
        const Triangle planted = drawTriangle(generator, nodes);
        for (const TokenId from : planted) {
            for (const TokenId to : planted) {
                if (from != to) neighbours_[from].push_back(to);
            }
        }
    }
    for (std::vector<TokenId>& list : neighbours_) {
        std::ranges::sort(list);
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
}

void TriangleGraph::findTriangles(const std::stop_token& stop) {
    for (std::size_t node = 0; node < neighbours_.size(); ++node) {
        if (stop.stop_requested()) {
            throw Error(ErrorKind::Cancelled, "Generating was cancelled.");
        }
        const auto first = static_cast<TokenId>(node);
        for (const TokenId second : neighbours_[first]) {
            if (second < first) continue;
            for (const TokenId third : neighbours_[second]) {
                if (third > second && hasEdge(first, third)) {
                    triangles_.push_back({first, second, third});
                }
            }
        }
    }
}

bool TriangleGraph::hasEdge(TokenId from, TokenId to) const {
    return from < neighbours_.size() && std::ranges::binary_search(neighbours_[from], to);
}

void TriangleGraph::appendTriangle(Triangle triangle, std::mt19937_64& generator,
                                   std::vector<TokenId>& out) const {
    shuffleEvenly(triangle, generator);
    out.insert(out.end(), {tokens_.begin(), tokens_.triangle(), triangle[0], triangle[1],
                           triangle[2], tokens_.end()});
}

void TriangleGraph::appendTrainLine(std::int64_t index, std::vector<TokenId>& out) const {
    const auto turn = static_cast<std::size_t>(index) / 2;
    if (index % 2 == 0) {
        const auto& [from, to] = edges_[turn % edges_.size()];
        out.insert(out.end(),
                   {tokens_.begin(), tokens_.edge(), from, to, tokens_.end(), tokens_.end()});
        return;
    }
    auto generator = discoveryGenerator(config_, DiscoveryStream::Train, index);
    appendTriangle(trained()[turn % trained().size()], generator, out);
}

void TriangleGraph::appendTestLine(std::int64_t index, std::vector<TokenId>& out) const {
    auto generator = discoveryGenerator(config_, DiscoveryStream::Test, index);
    const Triangle& triangle = heldOut()[drawBelow(generator, heldOut_)];
    appendTriangle(triangle, generator, out);
}

TriangleJudge::TriangleJudge(std::shared_ptr<const TriangleGraph> graph,
                             std::span<const TokenId> shown)
    : graph_(std::move(graph)), prompt_{graph_->tokens().begin(), graph_->tokens().triangle()} {
    constexpr auto kLine = static_cast<std::size_t>(TriangleTokens::kLine);
    std::vector<std::uint64_t> identities;
    for (std::size_t at = 0; at + kLine <= shown.size(); at += kLine) {
        const Judgement judgement = judge(shown.subspan(at, kLine));
        if (judgement.kind != LineKind::Incoherent) identities.push_back(judgement.identity);
    }
    std::ranges::sort(identities);
    identities.erase(std::unique(identities.begin(), identities.end()), identities.end());
    shown_ = std::move(identities);
}

LineJudge::Judgement TriangleJudge::judge(std::span<const TokenId> line) const {
    const TriangleTokens& tokens = graph_->tokens();
    if (line.size() != TriangleTokens::kLine || line[0] != tokens.begin() ||
        line[1] != tokens.triangle() || line[5] != tokens.end()) {
        return {};
    }
    TriangleGraph::Triangle triangle{line[2], line[3], line[4]};
    std::ranges::sort(triangle);
    const auto [first, second, third] = triangle;
    if (!graph_->hasEdge(first, second) || !graph_->hasEdge(first, third) ||
        !graph_->hasEdge(second, third)) {
        return {};
    }
    const auto nodes = static_cast<std::uint64_t>(graph_->nodes());
    const std::uint64_t identity = (first * nodes + second) * nodes + third;
    const bool seen = std::ranges::binary_search(shown_, identity);
    return {seen ? LineKind::Memorised : LineKind::Novel, identity};
}

std::shared_ptr<const Corpus> makeTriangleCorpus(const DataConfig& config,
                                                 const ProgressSink& progress,
                                                 std::stop_token stop) {
    const auto graph = std::make_shared<const TriangleGraph>(config, stop);
    const auto needed = 2 * static_cast<std::int64_t>(graph->edges().size()) - 1;
    if (config.discoveryTrainLines < needed) {
        throw Error(ErrorKind::Config,
                    "data.discovery_train_lines is " + withThousands(config.discoveryTrainLines) +
                        ", but every other training line shows an edge, and the graph has " +
                        withThousands(static_cast<std::int64_t>(graph->edges().size())) +
                        " with both directions. Set it to at least " + withThousands(needed) +
                        ", or plant fewer triangles.");
    }
    const std::int64_t testLines = discoveryTestLines(config);
    LineProduction production(progress, std::move(stop), config.discoveryTrainLines + testLines,
                              TriangleTokens::kLine);
    const auto lines = std::make_shared<GeneratedLines>();
    lines->train = production.make(config.discoveryTrainLines, [&](std::int64_t index, auto& out) {
        graph->appendTrainLine(index, out);
    });
    lines->test = production.make(
        testLines, [&](std::int64_t index, auto& out) { graph->appendTestLine(index, out); });
    const auto count = [](std::span<const TriangleGraph::Triangle> triangles) {
        return withThousands(static_cast<std::int64_t>(triangles.size()));
    };
    const auto corpus =
        makeGeneratedCorpus(config, lines,
                            "triangle discovery with " + withThousands(config.triangleNodes) +
                                " nodes, " + count(graph->trained()) + " triangles shown and " +
                                count(graph->heldOut()) + " held out");
    corpus->judge = std::make_shared<TriangleJudge>(graph, lines->train);
    return corpus;
}

}  // namespace deepsight
