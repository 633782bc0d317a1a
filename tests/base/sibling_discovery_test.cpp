#include "core/data/sibling_discovery.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/data/generated_corpus.h"
#include "tests/support/expect_error.h"
#include "tests/support/line_digest.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

DataConfig shape(std::int64_t parents, std::int64_t children, std::int64_t lines) {
    DataConfig config;
    config.source = DataSource::SiblingDiscovery;
    config.siblingParents = parents;
    config.siblingChildren = children;
    config.discoveryTrainLines = lines;
    return config;
}

using Line = std::vector<TokenId>;

std::vector<Line> linesOf(std::span<const TokenId> tokens) {
    std::vector<Line> lines;
    for (; !tokens.empty(); tokens = tokens.subspan(5)) {
        lines.emplace_back(tokens.begin(), tokens.begin() + 5);
    }
    return lines;
}

// The digests come from a second implementation, in Python: seeds, mt19937_64, Lemire's draw,
// Fisher-Yates, the dealing out, and the validation lines that training does not show. The
// children-first and the parent-first corpus hold the same draws.
TEST(SiblingDiscovery, LinesAreGolden) {
    DataConfig config = shape(5, 250, 5000);
    auto corpus = openCorpus(config, {});
    EXPECT_EQ(test::digestOfFirst(1000, 5, corpus->train()),
              "c59867579af6c4cfbd395ab00ec87d99aba3dffdb595c4d99b23cf6878baf621");
    EXPECT_EQ(test::digestOfFirst(500, 5, corpus->validation()),
              "c0220bc9ab951d39d49cbde901d356d420ad9d2f07dbc0a3402eb42afdbb8024");
    config.siblingOrder = SiblingOrder::ParentFirst;
    corpus = openCorpus(config, {});
    EXPECT_EQ(test::digestOfFirst(1000, 5, corpus->train()),
              "a12d21058db15bfa0f0f4f271d4f2fc0d86cb9532a553e88d0fe5896c82f390b");
    EXPECT_EQ(test::digestOfFirst(500, 5, corpus->validation()),
              "4ab0fa3fafee4df4109ce177b36068cc9c9a29611ba387881aa868812a82cbe8");
    EXPECT_EQ(test::digestOfFirst(1000, 5, openCorpus(shape(5, 2500, 1000), {})->train()),
              "08757e531bd3064685e68df7210c52738db8ec42b7baff2a9b682ba130b5f968");
}

TEST(SiblingDiscovery, EveryParentHasAsManyChildren) {
    const SiblingFamilies families(shape(4, 100, 10));
    std::map<TokenId, int> count;
    for (TokenId child = 0; child < 100; ++child) ++count[families.parentOf(child)];
    EXPECT_EQ(count, (std::map<TokenId, int>{{100, 25}, {101, 25}, {102, 25}, {103, 25}}));
    EXPECT_EQ(families.pairs(), 100 * 24);
}

TEST(SiblingDiscovery, LinesNameTwoSiblingsAndTheirParent) {
    const DataConfig config = shape(3, 30, 600);
    const SiblingFamilies families(config);
    const auto corpus = openCorpus(config, {});
    EXPECT_EQ(corpus->exampleLength, 5);
    EXPECT_EQ(corpus->firstTarget, 1);
    EXPECT_EQ(corpus->placeholder, std::nullopt);
    EXPECT_EQ(impliedContextSize(config), 4);
    EXPECT_EQ(impliedVocabularySize(config), 36);
    EXPECT_EQ(corpus->description,
              "sibling discovery with 3 parents and 30 children, 600 + 60 lines");
    auto lines = linesOf(corpus->train());
    EXPECT_EQ(lines.size(), 600u);
    for (const Line& line : linesOf(corpus->validation())) lines.push_back(line);
    ASSERT_EQ(lines.size(), 660u);
    for (const Line& line : lines) {
        EXPECT_EQ(line[0], 33);
        EXPECT_NE(line[1], line[2]);
        EXPECT_EQ(families.parentOf(line[1]), line[3]);
        EXPECT_EQ(families.parentOf(line[2]), line[3]);
        EXPECT_EQ(line[4], 34);
    }
}

TEST(SiblingDiscovery, NoValidationLineIsShownInTraining) {
    const auto corpus = openCorpus(shape(2, 20, 700), {});  // of 180 pairs, most are shown
    const auto shown = linesOf(corpus->train());
    const std::set<Line> train(shown.begin(), shown.end());
    for (const Line& line : linesOf(corpus->validation())) EXPECT_FALSE(train.contains(line));
}

TEST(SiblingDiscovery, ALineDependsOnItsNumberAlone) {
    const auto few = openCorpus(shape(5, 250, 100), {});
    const auto more = openCorpus(shape(5, 250, 1000), {});
    EXPECT_TRUE(std::ranges::equal(few->train(), more->train().first(few->train().size())));
    DataConfig other = shape(5, 250, 100);
    other.discoverySeed = 2;
    EXPECT_NE(openCorpus(other, {})->contentHash, few->contentHash);
    EXPECT_EQ(openCorpus(shape(5, 250, 100), {})->contentHash, few->contentHash);
}

TEST(SiblingDiscovery, DrawsPairsEvenly) {
    const auto corpus = openCorpus(shape(2, 6, 10), {});  // 12 ordered pairs
    const SiblingFamilies families(shape(2, 6, 10));
    std::map<Line, int> count;
    std::mt19937_64 generator(1);
    for (int i = 0; i < 12000; ++i) {
        Line line;
        families.appendLine(generator, line);
        ++count[line];
    }
    EXPECT_EQ(count.size(), 12u);
    for (const auto& [line, times] : count) EXPECT_NEAR(times, 1000, 130);  // four deviations
}

TEST(SiblingDiscovery, TextReadsBackAsTheSameTokens) {
    const auto corpus = openCorpus(shape(5, 250, 20), {});
    const Tokenizer& tokenizer = *corpus->tokenizer;
    const std::string text = tokenizer.decode(corpus->train().first(5));
    EXPECT_EQ(text, "BOS c70 c197 p4 EOS");
    EXPECT_EQ(tokenizer.encode(text), linesOf(corpus->train())[0]);
    EXPECT_EQ(tokenizer.encode(" c1\n$ "), (Line{1, 257}));
    EXPECT_EQ(tokenizer.decode(Line{0, 999}), "c0 \uFFFD");
    EXPECT_EQ(tokenizer.label(254), "p4");
    const std::string message =
        expectError(ErrorKind::Data, [&] { static_cast<void>(tokenizer.encode("c1 c250")); });
    EXPECT_TRUE(contains(message, "Word 2"));
    EXPECT_TRUE(contains(message, "\"c250\""));
    EXPECT_TRUE(contains(message, "BOS c0 c1 p0 EOS"));
}

/// Judges lines of a corpus whose training shows `BOS c_a c_b p EOS` alone.
class SiblingJudgeTest : public ::testing::Test {
  protected:
    LineKind kind(const Line& line) const { return judge_.judge(line).kind; }

    const DataConfig config_ = shape(2, 6, 1);  // p6, p7; BOS 8, EOS 9, $ 10
    const std::shared_ptr<const SiblingFamilies> families_ =
        std::make_shared<const SiblingFamilies>(config_);
    const std::vector<Line> family_ = [this] {
        std::vector<Line> children(2);
        for (TokenId child = 0; child < 6; ++child)
            children[families_->parentOf(child) == 6 ? 0 : 1].push_back(child);
        return children;
    }();
    const Line shown_{8, family_[0][0], family_[0][1], 6, 9};
    const SiblingJudge judge_{families_, shown_};
};

TEST_F(SiblingJudgeTest, TellsNewFromMemorisedAndWrong) {
    const TokenId one = family_[0][0];
    const TokenId other = family_[0][1];
    const TokenId third = family_[0][2];
    const TokenId stranger = family_[1][0];
    EXPECT_EQ(kind(shown_), LineKind::Memorised);
    EXPECT_EQ(kind({8, other, one, 6, 9}), LineKind::Novel);  // the order counts
    EXPECT_EQ(kind({8, one, third, 6, 9}), LineKind::Novel);
    EXPECT_EQ(kind({8, one, third, 7, 9}), LineKind::Incoherent);
    EXPECT_EQ(kind({8, one, stranger, 6, 9}), LineKind::Incoherent);
    EXPECT_EQ(kind({8, one, one, 6, 9}), LineKind::Incoherent);
    EXPECT_EQ(kind({8, one, 6, third, 9}), LineKind::Incoherent);
    EXPECT_EQ(kind({8, one, third, 6, 10}), LineKind::Incoherent);
    EXPECT_EQ(kind({9, one, third, 6, 9}), LineKind::Incoherent);
    EXPECT_EQ(kind({8, 10, third, 6, 9}), LineKind::Incoherent);
    EXPECT_EQ(kind({8, one, third, 6}), LineKind::Incoherent);
    EXPECT_EQ(judge_.shownPairs(), 1);
    EXPECT_EQ(Line(judge_.prompt().begin(), judge_.prompt().end()), (Line{8}));
}

TEST_F(SiblingJudgeTest, LinesHaveOneIdentityEach) {
    std::set<std::uint64_t> identities;
    for (const Line& children : family_) {
        for (const TokenId one : children) {
            for (const TokenId other : children) {
                if (one == other) continue;
                const auto judgement =
                    judge_.judge(Line{8, one, other, families_->parentOf(one), 9});
                EXPECT_NE(judgement.kind, LineKind::Incoherent);
                identities.insert(judgement.identity);
            }
        }
    }
    EXPECT_EQ(identities.size(), 12u);
}

TEST(SiblingDiscovery, RefusesWhatCannotBeDealtOutOrDiscovered) {
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config, [] { SiblingFamilies families(shape(3, 10, 10)); }),
                 "data.sibling_children is 10 for 3 parents"));
    expectError(ErrorKind::Config, [] { SiblingFamilies families(shape(3, 3, 10)); });
    const std::string message =
        expectError(ErrorKind::Config, [] { openCorpus(shape(1, 3, 500), {}); });
    EXPECT_TRUE(contains(message, "all 6 pairs"));
    EXPECT_TRUE(contains(message, "data.discovery_train_lines"));
}

TEST(SiblingDiscovery, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled,
                [&] { openCorpus(shape(5, 250, 5000), {}, stop.get_token()); });
}

TEST(SiblingDiscovery, TeacherlessLinesNameTheirPlaceholder) {
    DataConfig config = shape(5, 250, 50);
    const auto plain = openCorpus(config, {});
    config.teacherless = true;
    const auto corpus = openCorpus(config, {});
    EXPECT_EQ(corpus->placeholder, TokenId{257});
    EXPECT_TRUE(std::ranges::equal(corpus->train(), plain->train()));
    EXPECT_TRUE(corpus->description.ends_with(", teacherless"));
}

TEST(DiscoveryTestLines, AreATenthButTwoThousandAtMost) {
    EXPECT_EQ(discoveryTestLines(shape(5, 250, 3)), 1);
    EXPECT_EQ(discoveryTestLines(shape(5, 250, 5000)), 500);
    EXPECT_EQ(discoveryTestLines(shape(5, 250, 50000)), 2000);
}

}  // namespace
}  // namespace deepsight
