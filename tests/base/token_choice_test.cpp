#include "core/analysis/token_choice.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/data/utf8_stream.h"

namespace deepsight {
namespace {

// Logits of the probabilities 0.5, 0.1, 0.3, 0.1.
const std::vector<float> kLogits = {std::log(0.5f), std::log(0.1f), std::log(0.3f), std::log(0.1f)};

std::map<TokenId, int> counts(const SamplingRule& rule, int draws = 20000) {
    TokenChooser chooser(rule, 7);
    std::map<TokenId, int> found;
    for (int i = 0; i < draws; ++i) ++found[chooser.choose(kLogits).token];
    return found;
}

TEST(MostLikelyTokens, RankByProbabilityAndThenById) {
    const auto likely = mostLikelyTokens(kLogits, 3);
    ASSERT_EQ(likely.size(), 3u);
    EXPECT_EQ(likely[0].token, 0);
    EXPECT_EQ(likely[1].token, 2);
    EXPECT_EQ(likely[2].token, 1);  // as likely as token 3
    EXPECT_NEAR(likely[0].probability, 0.5, 1e-6);
    EXPECT_NEAR(likely[2].probability, 0.1, 1e-6);
    EXPECT_EQ(mostLikelyTokens(kLogits, 9).size(), 4u);
    EXPECT_TRUE(mostLikelyTokens(kLogits, 0).empty());
    EXPECT_EQ(rankOf(0, kLogits), 1);
    EXPECT_EQ(rankOf(1, kLogits), 3);
    EXPECT_EQ(rankOf(3, kLogits), 4);
}

TEST(TokenChooser, DrawsWithTheModelsProbabilities) {
    const auto found = counts({});
    EXPECT_NEAR(found.at(0) / 20000.0, 0.5, 0.015);
    EXPECT_NEAR(found.at(1) / 20000.0, 0.1, 0.01);
    EXPECT_NEAR(found.at(2) / 20000.0, 0.3, 0.015);
    EXPECT_NEAR(found.at(3) / 20000.0, 0.1, 0.01);
}

TEST(TokenChooser, TemperatureZeroTakesTheMostLikely) {
    EXPECT_EQ(counts({.temperature = 0}, 100), (std::map<TokenId, int>{{0, 100}}));
}

TEST(TokenChooser, TemperatureSharpens) {
    // 0.25 : 0.01 : 0.09 : 0.01
    EXPECT_NEAR(counts({.temperature = 0.5}).at(0) / 20000.0, 0.25 / 0.36, 0.015);
}

TEST(TokenChooser, TopKKeepsTheMostLikelyAndRenormalises) {
    const auto found = counts({.topK = 2});
    EXPECT_EQ(found.size(), 2u);
    EXPECT_NEAR(found.at(0) / 20000.0, 0.5 / 0.8, 0.015);
    EXPECT_TRUE(found.contains(2));
}

TEST(TokenChooser, EquallyLikelyTokensRankByTheirId) {
    EXPECT_EQ(counts({.topK = 3}).size(), 3u);
    EXPECT_TRUE(counts({.topK = 3}).contains(1));
}

TEST(TokenChooser, TopPKeepsTheSmallestSetThatReachesIt) {
    EXPECT_EQ(counts({.topP = 0.4}).size(), 1u);
    EXPECT_EQ(counts({.topP = 0.6}).size(), 2u);
    EXPECT_EQ(counts({.topP = 0.85}).size(), 3u);
    EXPECT_EQ(counts({.topP = 0.0001}).size(), 1u);  // never none
}

TEST(TokenChooser, TopPCountsWhatTopKHasLeft) {
    // Of 0.5 and 0.3 alone, the first makes up 0.625.
    EXPECT_EQ(counts({.topK = 2, .topP = 0.6}).size(), 1u);
    EXPECT_EQ(counts({.topK = 2, .topP = 0.65}).size(), 2u);
}

TEST(TokenChooser, ReportsTheModelsOwnProbability) {
    for (const double temperature : {0.0, 0.3, 2.0}) {
        TokenChooser chooser({.temperature = temperature, .topK = 1}, 1);
        EXPECT_NEAR(chooser.choose(kLogits).probability, 0.5, 1e-6);
    }
}

TEST(TokenChooser, ASeedGivesTheSameChoicesAgain) {
    const auto choices = [](std::uint64_t seed) {
        TokenChooser chooser({}, seed);
        std::vector<TokenId> found;
        for (int i = 0; i < 50; ++i) found.push_back(chooser.choose(kLogits).token);
        return found;
    };
    EXPECT_EQ(choices(3), choices(3));
    EXPECT_NE(choices(3), choices(4));
}

TEST(Utf8Stream, HoldsACharacterBackUntilItIsWhole) {
    Utf8Stream stream;
    EXPECT_EQ(stream.add("a\xE2"), "a");
    EXPECT_EQ(stream.add("\x82"), "");
    EXPECT_EQ(stream.add("\xAC!"), "€!");
    EXPECT_EQ(stream.finish(), "");
}

TEST(Utf8Stream, ReplacesWhatIsNoCharacter) {
    Utf8Stream stream;
    EXPECT_EQ(stream.add("\xFFx\xE2x"), "\uFFFDx\uFFFDx");
    EXPECT_EQ(stream.add("\xF0\x9F"), "");
    EXPECT_EQ(stream.finish(), "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace deepsight
