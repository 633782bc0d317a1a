#include "core/data/triangle_discovery.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/data/generated_corpus.h"
#include "tests/support/expect_error.h"
#include "tests/support/line_digest.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;
using Line = std::vector<TokenId>;
using Triangle = TriangleGraph::Triangle;

DataConfig shape(std::int64_t nodes, std::int64_t planted, std::int64_t lines) {
    DataConfig config;
    config.source = DataSource::TriangleDiscovery;
    config.triangleNodes = nodes;
    config.trianglePlanted = planted;
    config.discoveryTrainLines = lines;
    return config;
}

std::vector<Line> linesOf(std::span<const TokenId> tokens) {
    std::vector<Line> lines;
    for (; !tokens.empty(); tokens = tokens.subspan(6)) {
        lines.emplace_back(tokens.begin(), tokens.begin() + 6);
    }
    return lines;
}

Triangle nodesOf(const Line& line) {
    Triangle triangle{line[2], line[3], line[4]};
    std::ranges::sort(triangle);
    return triangle;
}

// The digests come from a second implementation, in Python: seeds, mt19937_64, Lemire's draw,
// planting, the search for all triangles, Fisher-Yates.
TEST(TriangleDiscovery, LinesAreGolden) {
    const auto corpus = openCorpus(shape(300, 600, 20000), {});
    EXPECT_EQ(test::digestOfFirst(1000, 6, corpus->train()),
              "ac05e884b74638b859c3f808c90ef36cc05392477dbf907de4ba0273544c07bf");
    EXPECT_EQ(test::digestOfFirst(1000, 6, corpus->validation()),
              "e622064ca1aea011d2af81d27b49439a91aa278c1f477e573b71aa1f51ff1461");
    EXPECT_EQ(corpus->description,
              "triangle discovery with 300 nodes, 582 triangles shown and 291 held out, 20,000 + "
              "2,000 lines");
}

TEST(TriangleDiscovery, FindsEveryTriangleOfTheGraph) {
    const TriangleGraph graph(shape(20, 15, 1000));
    std::set<Triangle> expected;
    for (TokenId a = 0; a < 20; ++a) {
        EXPECT_FALSE(graph.hasEdge(a, a));
        for (TokenId b = a + 1; b < 20; ++b) {
            EXPECT_EQ(graph.hasEdge(a, b), graph.hasEdge(b, a));
            for (TokenId c = b + 1; c < 20; ++c) {
                if (graph.hasEdge(a, b) && graph.hasEdge(b, c) && graph.hasEdge(a, c)) {
                    expected.insert({a, b, c});
                }
            }
        }
    }
    std::set<Triangle> found(graph.trained().begin(), graph.trained().end());
    found.insert(graph.heldOut().begin(), graph.heldOut().end());
    EXPECT_EQ(found, expected);
    EXPECT_EQ(graph.trained().size() + graph.heldOut().size(), expected.size());
    EXPECT_EQ(graph.heldOut().size(), expected.size() / 3);
    EXPECT_FALSE(graph.hasEdge(25, 1));
}

TEST(TriangleDiscovery, TrainingShowsEveryEdgeAndNoHeldOutTriangle) {
    const DataConfig config = shape(50, 60, 2000);
    const TriangleGraph graph(config);
    const auto corpus = openCorpus(config, {});
    EXPECT_EQ(corpus->exampleLength, 6);
    EXPECT_EQ(corpus->firstTarget, 2);
    EXPECT_EQ(impliedContextSize(config), 5);
    EXPECT_EQ(impliedVocabularySize(config), 55);
    const std::set<Triangle> heldOut(graph.heldOut().begin(), graph.heldOut().end());
    std::map<std::pair<TokenId, TokenId>, int> edges;
    std::map<Triangle, int> triangles;
    for (const Line& line : linesOf(corpus->train())) {
        EXPECT_EQ(line[0], 52);
        EXPECT_EQ(line[5], 53);
        if (line[1] == 50) {
            EXPECT_EQ(line[4], 53);
            EXPECT_TRUE(graph.hasEdge(line[2], line[3]));
            ++edges[{line[2], line[3]}];
        } else {
            EXPECT_EQ(line[1], 51);
            EXPECT_FALSE(heldOut.contains(nodesOf(line)));
            ++triangles[nodesOf(line)];
        }
    }
    EXPECT_EQ(edges.size(), graph.edges().size());
    EXPECT_EQ(triangles.size(), graph.trained().size());
    const auto sum = [](const auto& counts) {
        int total = 0;
        for (const auto& [what, count] : counts) total += count;
        return total;
    };
    EXPECT_EQ(sum(edges), 1000);
    EXPECT_EQ(sum(triangles), 1000);
    for (const Line& line : linesOf(corpus->validation())) {
        EXPECT_EQ(line[1], 51);
        EXPECT_TRUE(heldOut.contains(nodesOf(line)));
    }
}

TEST(TriangleDiscovery, NodesOfATriangleComeInEveryOrder) {
    const auto corpus = openCorpus(shape(12, 6, 2000), {});
    std::map<Line, int> orders;
    for (const Line& line : linesOf(corpus->train())) {
        if (line[1] == 13) ++orders[line];
    }
    std::map<Triangle, int> kinds;
    for (const auto& [line, count] : orders) ++kinds[nodesOf(line)];
    EXPECT_GE(kinds.size(), 2u);
    for (const auto& [triangle, count] : kinds) EXPECT_EQ(count, 6);
}

TEST(TriangleDiscovery, ALineDependsOnItsNumberAlone) {
    const TriangleGraph graph(shape(50, 60, 2000));
    Line first;
    Line between;
    Line again;
    graph.appendTrainLine(7, first);
    graph.appendTestLine(3, between);
    graph.appendTrainLine(7, again);
    EXPECT_EQ(first, again);
    const auto corpus = openCorpus(shape(50, 60, 2000), {});
    EXPECT_EQ(linesOf(corpus->train())[7], first);
    EXPECT_EQ(linesOf(corpus->validation())[3], between);
}

TEST(TriangleDiscovery, TextReadsBackAsTheSameTokens) {
    const auto corpus = openCorpus(shape(50, 60, 2000), {});
    for (const std::size_t line : {0u, 1u}) {
        const auto tokens = linesOf(corpus->train())[line];
        const std::string text = corpus->tokenizer->decode(tokens);
        EXPECT_TRUE(text.starts_with(line == 0 ? "BOS e " : "BOS t ")) << text;
        EXPECT_TRUE(text.ends_with(line == 0 ? " EOS EOS" : " EOS")) << text;
        EXPECT_EQ(corpus->tokenizer->encode(text), tokens);
    }
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Data,
                             [&] { static_cast<void>(corpus->tokenizer->encode("BOS t 50")); }),
                 "Word 3"));
}

TEST(TriangleDiscovery, TheJudgeKnowsTheGraphButNoOrder) {
    const DataConfig config = shape(50, 60, 2000);  // e 50, t 51, BOS 52, EOS 53
    const TriangleGraph graph(config);
    const auto corpus = openCorpus(config, {});
    const LineJudge& judge = *corpus->judge;
    EXPECT_EQ(Line(judge.prompt().begin(), judge.prompt().end()), (Line{52, 51}));
    const auto [a, b, c] = graph.heldOut()[0];
    const auto novel = judge.judge(Line{52, 51, a, b, c, 53});
    EXPECT_EQ(novel.kind, LineKind::Novel);
    EXPECT_EQ(judge.judge(Line{52, 51, c, a, b, 53}).kind, LineKind::Novel);
    EXPECT_EQ(judge.judge(Line{52, 51, c, a, b, 53}).identity, novel.identity);
    const auto [d, e, f] = graph.trained()[0];
    const auto memorised = judge.judge(Line{52, 51, f, d, e, 53});
    EXPECT_EQ(memorised.kind, LineKind::Memorised);
    EXPECT_NE(memorised.identity, novel.identity);
    const auto kind = [&](const Line& line) { return judge.judge(line).kind; };
    EXPECT_EQ(kind({52, 50, a, b, c, 53}), LineKind::Incoherent);
    EXPECT_EQ(kind({52, 51, a, b, b, 53}), LineKind::Incoherent);
    EXPECT_EQ(kind({52, 51, a, b, 51, 53}), LineKind::Incoherent);
    EXPECT_EQ(kind({52, 51, a, b, c, 52}), LineKind::Incoherent);
    EXPECT_EQ(kind({51, 51, a, b, c, 53}), LineKind::Incoherent);
    EXPECT_EQ(kind({52, 51, a, b, c}), LineKind::Incoherent);
    // Two edges and a third that is missing.
    for (TokenId other = 0; other < 50; ++other) {
        if (other == a || other == b || !graph.hasEdge(b, other) || graph.hasEdge(a, other)) {
            continue;
        }
        EXPECT_EQ(kind({52, 51, a, b, other, 53}), LineKind::Incoherent);
        return;
    }
    FAIL() << "the graph has no such edges, so nothing was tested";
}

TEST(TriangleDiscovery, RefusesTooFewLinesAndTriangles) {
    const DataConfig config = shape(50, 60, 2000);
    const auto edges = static_cast<std::int64_t>(TriangleGraph(config).edges().size());
    EXPECT_TRUE(contains(
        expectError(ErrorKind::Config, [&] { openCorpus(shape(50, 60, 2 * edges - 2), {}); }),
        "at least " + std::to_string(2 * edges - 1)));
    EXPECT_EQ(openCorpus(shape(50, 60, 2 * edges - 1), {})->train().size(),
              static_cast<std::size_t>(6 * (2 * edges - 1)));
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config, [] { TriangleGraph graph(shape(3, 9, 100)); }),
                 "only 1 different triangles"));
    expectError(ErrorKind::Config, [] { TriangleGraph graph(shape(2, 9, 100)); });
}

TEST(TriangleDiscovery, TeacherlessLinesStillTellWhatIsAskedFor) {
    DataConfig config = shape(50, 60, 2000);
    config.teacherless = true;
    const auto corpus = openCorpus(config, {});
    EXPECT_EQ(corpus->placeholder, TokenId{54});
    EXPECT_EQ(corpus->firstTarget, static_cast<std::int64_t>(corpus->judge->prompt().size()));
}

TEST(TriangleDiscovery, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled,
                [&] { openCorpus(shape(50, 60, 2000), {}, stop.get_token()); });
}

}  // namespace
}  // namespace deepsight
