#include "core/data/path_star.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "core/support/sha256.h"
#include "tests/support/expect_error.h"
#include "tests/support/line_digest.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

DataConfig shape(std::int64_t arms, std::int64_t length, std::int64_t nodes, std::int64_t seed) {
    DataConfig config;
    config.source = DataSource::PathStar;
    config.pathStarArms = arms;
    config.pathStarLength = length;
    config.pathStarNodes = nodes;
    config.pathStarSeed = seed;
    return config;
}

std::string line(const DataConfig& config, Split split, std::int64_t index) {
    std::vector<TokenId> tokens;
    PathStarGenerator(config).appendLine(split, index, tokens);
    return PathStarTokenizer(config.pathStarNodes).decode(tokens);
}

std::string hashOfFirst1000Lines(const DataConfig& config, Split split) {
    PathStarGenerator generator(config);
    const PathStarTokenizer tokenizer(config.pathStarNodes);
    Sha256 sha256;
    for (std::int64_t index = 0; index < 1000; ++index) {
        std::vector<TokenId> tokens;
        generator.appendLine(split, index, tokens);
        sha256.add(tokenizer.decode(tokens) + "\n");
    }
    return sha256.hexDigest();
}

// The lines and hashes come from a second implementation, in Python, of the whole chain: seeds,
// mt19937_64, Lemire's draw, Fisher-Yates.
TEST(PathStarGenerator, FirstThousandLinesAreGolden) {
    EXPECT_EQ(hashOfFirst1000Lines(shape(2, 5, 20, 1), Split::Train),
              "279dcd396074a86a2c0291a3c1850f35d6f867b2713ea9d2024e5b4cffde92c0");
    EXPECT_EQ(hashOfFirst1000Lines(shape(2, 5, 20, 1), Split::Validation),
              "7a7f716e6c063abb259806ba2e0e3341c720c7cc70cfdde7ca817aab587751f3");
    EXPECT_EQ(hashOfFirst1000Lines(shape(5, 3, 50, 9), Split::Train),
              "4b44ccb54b94b390df2dcb1658b19c588790a2be57e324addf480c0376e58225");
}

std::string digestOfFirst1000Lines(const DataConfig& config, Split split) {
    PathStarGenerator generator(config);
    std::vector<TokenId> tokens;
    for (std::int64_t index = 0; index < 1000; ++index) generator.appendLine(split, index, tokens);
    return test::digestOfFirst(1000, tokens.size() / 1000, tokens);
}

// The sizes of the literature, as tokens; from the second implementation too.
TEST(PathStarGenerator, TokensOfTheStandardSizesAreGolden) {
    DataConfig config = shape(2, 5, 50, 1);
    EXPECT_EQ(digestOfFirst1000Lines(config, Split::Train),
              "fbe2da92b38fbe5aad51a8b2d2f508d72028e64b7b21186f24529d5a8f458c35");
    EXPECT_EQ(digestOfFirst1000Lines(config, Split::Validation),
              "767c74240eb4874b6115bdffacb903245b544d55d0cce55b6d98e54f50e7ac71");
    config.pathStarDirection = PathDirection::Reversed;
    EXPECT_EQ(digestOfFirst1000Lines(config, Split::Train),
              "7b5282852564d84ba88219a03fa29c61f66e82bf1226ce88e66689a35b461e1b");
    EXPECT_EQ(digestOfFirst1000Lines(config, Split::Validation),
              "158b4aec4efdd5e5eecc2307c4e8b87ab02ea81ed18172b6905cc5870f1f394a");
    EXPECT_EQ(digestOfFirst1000Lines(shape(2, 2, 50, 1), Split::Train),
              "21ea2a558845394e644cf51b544d20f98d967cb24f35f3503e656b24dcd1d48d");
    EXPECT_EQ(digestOfFirst1000Lines(shape(2, 3, 50, 1), Split::Train),
              "4f944f8ba2516eb56371ec939790647186f2aa819bc6ce477a7fb22a254789eb");
    EXPECT_EQ(digestOfFirst1000Lines(shape(3, 3, 50, 1), Split::Train),
              "91fc1b54e6d13e74f0bc3555fc47dbf086621b7ec4f18f5cf188118bb89a03e6");
    EXPECT_EQ(digestOfFirst1000Lines(shape(5, 3, 50, 1), Split::Train),
              "079f287d3e3ac355477179b35b6d50ccf529207a3d025527308f9e7f1a4310e8");
}

TEST(PathStarGenerator, WritesTheAnswerForwardOrReversed) {
    DataConfig config = shape(2, 5, 20, 1);
    const std::string prefix = "6,3|5,7|19,1|1,13|17,12|19,5|7,6|13,17/19,12=";
    EXPECT_EQ(line(config, Split::Train, 0), prefix + "19,1,13,17,12");
    config.pathStarDirection = PathDirection::Reversed;
    EXPECT_EQ(line(config, Split::Train, 0), prefix + "12,17,13,1,19");
}

TEST(PathStarGenerator, ArmsOfTwoNodesHaveNoInnerNodes) {
    EXPECT_EQ(line(shape(3, 2, 10, 7), Split::Train, 3), "3,8|3,7|3,0/3,0=3,0");
}

TEST(PathStarGenerator, LineDependsOnlyOnSeedSplitAndIndex) {
    const DataConfig config = shape(2, 5, 20, 1);
    PathStarGenerator generator(config);
    std::vector<TokenId> first;
    std::vector<TokenId> between;
    std::vector<TokenId> again;
    generator.appendLine(Split::Train, 12, first);
    generator.appendLine(Split::Validation, 99, between);
    generator.appendLine(Split::Train, 12, again);
    EXPECT_EQ(first, again);
    std::set<std::string> different = {
        line(config, Split::Train, 12), line(config, Split::Train, 13),
        line(config, Split::Validation, 12), line(shape(2, 5, 20, 2), Split::Train, 12)};
    EXPECT_EQ(different.size(), 4u);
}

/// Follows the edges of a line from its start node: every arm as a list of nodes.
void expectStar(const std::string& text, std::size_t arms, std::size_t length) {
    std::istringstream stream(text.substr(0, text.find('/')));
    std::multimap<int, int> next;
    std::set<int> nodes;
    for (std::string edge; std::getline(stream, edge, '|');) {
        const int from = std::stoi(edge);
        const int to = std::stoi(edge.substr(edge.find(',') + 1));
        next.emplace(from, to);
        nodes.insert({from, to});
    }
    EXPECT_EQ(next.size(), arms * (length - 1)) << text;
    EXPECT_EQ(nodes.size(), 1 + arms * (length - 1)) << text;

    std::istringstream rest(text.substr(text.find('/') + 1));
    std::vector<int> path;
    int start = 0;
    int goal = 0;
    char separator = 0;
    rest >> start >> separator >> goal >> separator;
    for (int node = 0; rest >> node; rest >> separator) path.push_back(node);
    ASSERT_EQ(path.size(), length) << text;
    EXPECT_EQ(next.count(start), arms) << text;
    EXPECT_EQ(path.front(), start) << text;
    EXPECT_EQ(path.back(), goal) << text;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const auto [begin, end] = next.equal_range(path[i]);
        EXPECT_TRUE(std::any_of(begin, end, [&](const auto& e) { return e.second == path[i + 1]; }))
            << text;
    }
    EXPECT_EQ(next.count(goal), 0u) << text;
}

TEST(PathStarGenerator, EveryLineIsAStarWithItsWay) {
    const DataConfig config = shape(5, 3, 50, 3);
    for (std::int64_t index = 0; index < 50; ++index) {
        expectStar(line(config, Split::Train, index), 5, 3);
    }
}

TEST(PathStarGenerator, DrawsNodesAndFirstEdgesEvenly) {
    const DataConfig config = shape(2, 3, 10, 4);
    PathStarGenerator generator(config);
    std::vector<int> starts(10);
    int wayIsFirst = 0;
    for (std::int64_t index = 0; index < 10000; ++index) {
        std::vector<TokenId> tokens;
        generator.appendLine(Split::Train, index, tokens);
        const TokenId start = tokens[15];
        const TokenId second = tokens[16];
        ++starts[start];
        // the first edge of the four is the way's first hop in a quarter of the lines
        wayIsFirst += tokens[0] == start && tokens[1] == second;
    }
    for (const int count : starts) EXPECT_NEAR(count, 1000, 120);  // four standard deviations
    EXPECT_NEAR(wayIsFirst, 2500, 175);
}

TEST(PathStarGenerator, RefusesGraphsLargerThanTheNames) {
    const std::string message =
        expectError(ErrorKind::Config, [] { PathStarGenerator generator(shape(2, 5, 8, 1)); });
    EXPECT_TRUE(contains(message, "data.path_star_nodes"));
    EXPECT_TRUE(contains(message, "9"));
    expectError(ErrorKind::Config, [] { PathStarGenerator generator(shape(2, 1, 20, 1)); });
    expectError(ErrorKind::Config, [] { PathStarGenerator generator(shape(0, 5, 20, 1)); });
    expectError(ErrorKind::Config, [] { PathStarTokenizer tokenizer(65533); });
    PathStarGenerator exact(shape(2, 5, 9, 1));
    PathStarTokenizer most(65532);
}

TEST(PathStarTokenizer, EncodesNodesAndSymbols) {
    const PathStarTokenizer tokenizer(20);
    EXPECT_EQ(tokenizer.encode("19,0|7,12/19,12=$"),
              (std::vector<TokenId>{19, 0, 20, 7, 12, 22, 19, 12, 21, 23}));
    EXPECT_EQ(tokenizer.encode("1 , 2\n"), (std::vector<TokenId>{1, 2}));
    EXPECT_EQ(tokenizer.label(20), "|");
    EXPECT_EQ(tokenizer.label(12), "12");
}

TEST(PathStarTokenizer, DecodeRestoresEveryLine) {
    const DataConfig config = shape(3, 3, 50, 6);
    const PathStarTokenizer tokenizer(50);
    for (std::int64_t index = 0; index < 20; ++index) {
        const std::string text = line(config, Split::Train, index);
        EXPECT_EQ(tokenizer.decode(tokenizer.encode(text)), text);
    }
    EXPECT_EQ(tokenizer.decode(std::vector<TokenId>{1, 54, 2, 3}), "1\uFFFD2,3");
}

TEST(PathStarTokenizer, RefusesUnknownSymbolsByPosition) {
    const PathStarTokenizer tokenizer(20);
    for (const char* text : {"1,2|x", "1,2|20", "1,2|-3", "1,2|99999999999999"}) {
        const std::string message =
            expectError(ErrorKind::Data, [&] { static_cast<void>(tokenizer.encode(text)); });
        EXPECT_TRUE(contains(message, "Character 5")) << text;
        EXPECT_TRUE(contains(message, "0 to 19")) << text;
    }
}

TEST(PathStarCorpus, HoldsWholeExamplesOfBothSplits) {
    DataConfig config = shape(2, 5, 20, 1);
    config.pathStarTrainLines = 300;
    config.pathStarTestLines = 40;
    const auto corpus = openCorpus(config, {});
    EXPECT_EQ(corpus->exampleLength, 32);
    EXPECT_EQ(corpus->firstTarget, 27);
    EXPECT_EQ(impliedContextSize(config), 31);
    ASSERT_EQ(corpus->train().size(), 300u * 32u);
    ASSERT_EQ(corpus->validation().size(), 40u * 32u);
    EXPECT_EQ(corpus->tokenizer->decode(corpus->train().subspan(299 * 32)),
              line(config, Split::Train, 299));
    EXPECT_EQ(corpus->tokenizer->decode(corpus->validation().first(32)),
              line(config, Split::Validation, 0));
    EXPECT_EQ(corpus->description, "path-star (2, 5) with 20 node names, 300 + 40 lines");
}

TEST(PathStarCorpus, TeacherlessLinesNameTheirPlaceholder) {
    DataConfig config = shape(2, 3, 10, 1);
    config.pathStarTrainLines = 10;
    config.pathStarTestLines = 10;
    EXPECT_EQ(openCorpus(config, {})->placeholder, std::nullopt);
    config.teacherless = true;
    const auto corpus = openCorpus(config, {});
    EXPECT_EQ(corpus->placeholder, TokenId{13});
    EXPECT_EQ(corpus->tokenizer->decode({&*corpus->placeholder, 1}), "$");
}

TEST(PathStarCorpus, ContentHashFollowsTheTokens) {
    DataConfig config = shape(2, 3, 10, 1);
    config.pathStarTrainLines = 10;
    config.pathStarTestLines = 10;
    const std::string hash = openCorpus(config, {})->contentHash;
    EXPECT_EQ(hash.size(), 64u);
    EXPECT_EQ(openCorpus(config, {})->contentHash, hash);
    config.pathStarSeed = 2;
    EXPECT_NE(openCorpus(config, {})->contentHash, hash);
}

TEST(PathStarCorpus, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled,
                [&] { openCorpus(shape(2, 5, 20, 1), {}, stop.get_token()); });
}

}  // namespace
}  // namespace deepsight
