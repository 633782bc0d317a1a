#include "core/data/batch_sampler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/data/stored_corpus.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

/// Tokens 0, 1, 2, ... in train and 10000, 10001, ... in validation, so that a token tells where it
/// was read.
std::shared_ptr<StoredCorpus> countingCorpus(std::size_t trainTokens,
                                             std::size_t validationTokens) {
    struct Tokens {
        std::vector<TokenId> train;
        std::vector<TokenId> validation;
    };
    const auto tokens = std::make_shared<Tokens>();
    tokens->train.resize(trainTokens);
    tokens->validation.resize(validationTokens);
    std::iota(tokens->train.begin(), tokens->train.end(), TokenId{0});
    std::iota(tokens->validation.begin(), tokens->validation.end(), TokenId{10000});
    auto corpus = std::make_shared<StoredCorpus>(tokens, tokens->train, tokens->validation);
    corpus->description = "counting";
    return corpus;
}

std::vector<std::int64_t> firstTokens(const Batch& batch) {
    std::vector<std::int64_t> starts;
    for (std::int64_t row = 0; row < batch.rows; ++row) {
        starts.push_back(batch.inputs[static_cast<std::size_t>(row * (batch.time + batch.extra))]);
    }
    return starts;
}

TEST(BatchSampler, TargetsAreTheNextTokens) {
    const BatchSampler sampler(countingCorpus(1000, 100), 10, 0, 3, 1);
    const Batch batch = sampler.train(5);
    EXPECT_EQ(batch.rows, 3);
    EXPECT_EQ(batch.time, 10);
    EXPECT_EQ(batch.extra, 0);
    ASSERT_EQ(batch.inputs.size(), 30u);
    ASSERT_EQ(batch.targets.size(), 30u);
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 10; ++i) {
            EXPECT_EQ(batch.inputs[row * 10 + i], batch.inputs[row * 10] + std::int64_t(i));
            EXPECT_EQ(batch.targets[row * 10 + i], batch.inputs[row * 10 + i] + 1);
        }
    }
}

TEST(BatchSampler, ExtraTokensFollowTheContext) {
    const BatchSampler sampler(countingCorpus(1000, 100), 10, 4, 2, 1);
    const Batch batch = sampler.train(0);
    EXPECT_EQ(batch.extra, 4);
    ASSERT_EQ(batch.inputs.size(), 28u);
    ASSERT_EQ(batch.targets.size(), 20u);
    for (std::size_t row = 0; row < 2; ++row) {
        EXPECT_EQ(batch.inputs[row * 14 + 13], batch.inputs[row * 14] + 13);
        EXPECT_EQ(batch.targets[row * 10 + 9], batch.inputs[row * 14] + 10);
    }
}

// From a second implementation, in Python: a change of these numbers breaks resuming old runs.
TEST(BatchSampler, DataOrderIsGolden) {
    const BatchSampler sampler(countingCorpus(1000, 100), 10, 0, 4, 1337);
    EXPECT_EQ(firstTokens(sampler.train(0)), (std::vector<std::int64_t>{305, 757, 475, 149}));
    EXPECT_EQ(firstTokens(sampler.train(1)), (std::vector<std::int64_t>{894, 846, 343, 156}));
    EXPECT_EQ(firstTokens(sampler.train(1000000)), (std::vector<std::int64_t>{650, 36, 536, 16}));
}

TEST(BatchSampler, BatchDependsOnlyOnSeedAndIndex) {
    const auto corpus = countingCorpus(1000, 100);
    const BatchSampler sampler(corpus, 10, 0, 8, 1);
    const BatchSampler same(corpus, 10, 0, 8, 1);
    static_cast<void>(same.train(0));
    static_cast<void>(same.validation(0, 2));
    EXPECT_EQ(sampler.train(3).inputs, same.train(3).inputs);
    EXPECT_NE(sampler.train(3).inputs, sampler.train(4).inputs);
    EXPECT_NE(sampler.train(3).inputs, BatchSampler(corpus, 10, 0, 8, 2).train(3).inputs);
}

TEST(BatchSampler, TheOrderOfWindowsDoesNotDependOnHowAStepIsCut) {
    const auto corpus = countingCorpus(1000, 100);
    const auto drawn = [&](std::int64_t batchSize) {
        const BatchSampler sampler(corpus, 10, 0, batchSize, 1);
        std::vector<std::int64_t> starts;
        for (std::int64_t index = 0; index < 48 / batchSize; ++index)
            for (const std::int64_t start : firstTokens(sampler.train(index)))
                starts.push_back(start);
        return starts;
    };
    const auto whole = drawn(16);
    EXPECT_EQ(whole.size(), 48U);
    EXPECT_EQ(std::set<std::int64_t>(whole.begin(), whole.end()).size() > 40U, true);
    for (const std::int64_t batchSize : {8, 4, 3, 1}) EXPECT_EQ(drawn(batchSize), whole);
}

TEST(BatchSampler, DrawsEveryWindowEvenly) {
    const BatchSampler sampler(countingCorpus(30, 30), 10, 0, 100, 1);  // windows 0 to 19
    std::vector<int> counts(20);
    for (std::int64_t index = 0; index < 200; ++index) {
        for (const std::int64_t start : firstTokens(sampler.train(index))) {
            ++counts.at(static_cast<std::size_t>(start));
        }
    }
    for (const int count : counts) EXPECT_NEAR(count, 1000, 125);  // four standard deviations
}

TEST(BatchSampler, ValidationIsSpreadEvenlyAndAlwaysTheSame) {
    const auto corpus = countingCorpus(100, 1009);  // 1000 validation windows
    const BatchSampler sampler(corpus, 9, 0, 5, 1);
    std::vector<std::int64_t> starts;
    for (std::int64_t index = 0; index < 4; ++index) {
        for (const std::int64_t start : firstTokens(sampler.validation(index, 4))) {
            starts.push_back(start);
        }
    }
    ASSERT_EQ(starts.size(), 20u);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        EXPECT_EQ(starts[i], 10000 + std::int64_t(i) * 50);
    }
    EXPECT_EQ(BatchSampler(corpus, 9, 0, 5, 77).validation(2, 4).inputs,
              sampler.validation(2, 4).inputs);
}

TEST(BatchSampler, SmallValidationSplitsAreReusedEvenly) {
    const BatchSampler sampler(countingCorpus(100, 14), 10, 0, 4, 1);  // 4 validation windows
    std::multiset<std::int64_t> starts;
    for (std::int64_t index = 0; index < 3; ++index) {
        for (const std::int64_t start : firstTokens(sampler.validation(index, 3))) {
            starts.insert(start);
        }
    }
    for (const std::int64_t start : {10000, 10001, 10002, 10003}) {
        EXPECT_EQ(starts.count(start), 3u) << start;
    }
}

TEST(BatchSampler, WindowMayFillASplitExactly) {
    const BatchSampler sampler(countingCorpus(11, 11), 10, 0, 2, 1);
    EXPECT_EQ(firstTokens(sampler.train(9)), (std::vector<std::int64_t>{0, 0}));
    EXPECT_EQ(sampler.validation(0, 1).targets.back(), 10010);
    const BatchSampler withExtra(countingCorpus(14, 14), 10, 4, 1, 1);
    EXPECT_EQ(withExtra.train(0).inputs.back(), 13);
}

TEST(BatchSampler, ShortSplitsAreRefusedWithTheSizeThatFits) {
    const std::string train = expectError(
        ErrorKind::Data, [] { BatchSampler sampler(countingCorpus(10, 100), 10, 0, 1, 1); });
    EXPECT_TRUE(contains(train, "training part"));
    EXPECT_TRUE(contains(train, "model.context_size to at most 9"));
    const std::string validation = expectError(
        ErrorKind::Data, [] { BatchSampler sampler(countingCorpus(100, 13), 10, 4, 1, 1); });
    EXPECT_TRUE(contains(validation, "validation part"));
    EXPECT_TRUE(contains(validation, "data.validation_fraction"));
    EXPECT_TRUE(contains(validation, "model.context_size to at most 9"));
    const std::string empty = expectError(
        ErrorKind::Data, [] { BatchSampler sampler(countingCorpus(100, 0), 10, 0, 1, 1); });
    EXPECT_FALSE(contains(empty, "at most"));
}

/// Examples of 5 tokens of which the last two are the answer.
std::shared_ptr<const Corpus> exampleCorpus() {
    const auto corpus = countingCorpus(20, 10);
    corpus->exampleLength = 5;
    corpus->firstTarget = 3;
    return corpus;
}

TEST(BatchSampler, WindowsAreWholeExamplesAndOnlyAnswersCount) {
    const BatchSampler sampler(exampleCorpus(), 4, 0, 50, 1);
    const Batch batch = sampler.train(0);
    std::set<std::int64_t> examples;
    for (std::size_t row = 0; row < 50; ++row) {
        const std::int64_t first = batch.inputs[row * 4];
        EXPECT_EQ(first % 5, 0);
        examples.insert(first);
        const std::vector<std::int64_t> targets(
            batch.targets.begin() + std::ptrdiff_t(row * 4),
            batch.targets.begin() + std::ptrdiff_t(row * 4 + 4));
        EXPECT_EQ(targets, (std::vector<std::int64_t>{Batch::kIgnored, Batch::kIgnored, first + 3,
                                                      first + 4}));
    }
    EXPECT_EQ(examples.size(), 4u);
    EXPECT_EQ(firstTokens(BatchSampler(exampleCorpus(), 4, 0, 2, 1).validation(0, 1)),
              (std::vector<std::int64_t>{10000, 10005}));
}

/// Starts of the training windows of these micro-batches.
std::vector<std::int64_t> starts(const BatchSampler& sampler, std::int64_t first,
                                 std::int64_t batches) {
    std::vector<std::int64_t> all;
    for (std::int64_t index = first; index < first + batches; ++index) {
        const auto some = firstTokens(sampler.train(index));
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

TEST(ShuffledWindows, EachIsSeenOnceAnEpochAndTheyLieSideBySide) {
    // The last window ends with the last token, which is a target only.
    for (const std::int64_t tokens : {1001, 1000, 1010}) {
        const BatchSampler sampler(countingCorpus(static_cast<std::size_t>(tokens), 100), 10, 0, 1,
                                   1, WindowOrder::Shuffled);
        const std::int64_t windows = (tokens - 1) / 10;
        ASSERT_EQ(sampler.trainWindows(), windows);
        for (std::int64_t epoch = 0; epoch < 3; ++epoch) {
            const auto seen = starts(sampler, epoch * windows, windows);
            const std::set<std::int64_t> distinct(seen.begin(), seen.end());
            EXPECT_EQ(distinct.size(), static_cast<std::size_t>(windows));
            for (const std::int64_t start : distinct) EXPECT_EQ(start % 10, 0);
            EXPECT_FALSE(std::is_sorted(seen.begin(), seen.end()));
        }
    }
}

TEST(ShuffledWindows, EpochsAndSeedsHaveOrdersOfTheirOwn) {
    const auto corpus = countingCorpus(1001, 100);
    const BatchSampler sampler(corpus, 10, 0, 1, 1, WindowOrder::Shuffled);
    const BatchSampler other(corpus, 10, 0, 1, 2, WindowOrder::Shuffled);
    EXPECT_NE(starts(sampler, 0, 100), starts(sampler, 100, 100));
    EXPECT_NE(starts(sampler, 0, 100), starts(other, 0, 100));
}

// From a second implementation, in Python: a change of these numbers breaks resuming old runs.
TEST(ShuffledWindows, TheirOrderIsGolden) {
    const BatchSampler sampler(countingCorpus(1000, 100), 10, 0, 4, 1337, WindowOrder::Shuffled);
    EXPECT_EQ(firstTokens(sampler.train(0)), (std::vector<std::int64_t>{60, 850, 530, 190}));
    EXPECT_EQ(firstTokens(sampler.train(1000000)), (std::vector<std::int64_t>{380, 40, 590, 90}));
}

TEST(ShuffledWindows, TheirOrderDoesNotDependOnHowAStepIsCutOrShared) {
    const auto corpus = countingCorpus(1001, 100);
    const auto drawn = [&](std::int64_t batchSize) {
        const BatchSampler sampler(corpus, 10, 0, batchSize, 1, WindowOrder::Shuffled);
        return starts(sampler, 0, 240 / batchSize);
    };
    const auto whole = drawn(24);
    for (const std::int64_t batchSize : {8, 5, 3, 1}) EXPECT_EQ(drawn(batchSize), whole);
    // Three ranks that take turns, and one that goes on in the middle of the second epoch.
    std::vector<std::int64_t> shared(240);
    for (std::int64_t rank = 0; rank < 3; ++rank) {
        const BatchSampler sampler(corpus, 10, 0, 8, 1, WindowOrder::Shuffled);
        for (std::int64_t index = rank; index < 30; index += 3) {
            const auto some = starts(sampler, index, 1);
            std::copy(some.begin(), some.end(), shared.begin() + index * 8);
        }
    }
    EXPECT_EQ(shared, whole);
    const BatchSampler resumed(corpus, 10, 0, 8, 1, WindowOrder::Shuffled);
    EXPECT_EQ(starts(resumed, 17, 1),
              std::vector<std::int64_t>(whole.begin() + 136, whole.begin() + 144));
}

TEST(ShuffledWindows, ReadTheTokensThatFollowTheContext) {
    const BatchSampler sampler(countingCorpus(204, 100), 10, 4, 1, 1, WindowOrder::Shuffled);
    EXPECT_EQ(sampler.trainWindows(), 20);  // the last one needs 190 to 203
    for (std::int64_t index = 0; index < 20; ++index) {
        const Batch batch = sampler.train(index);
        EXPECT_EQ(batch.inputs.back(), batch.inputs.front() + 13);
    }
}

TEST(ShuffledWindows, OfGeneratedDataAreExamples) {
    const BatchSampler sampler(exampleCorpus(), 4, 0, 4, 1, WindowOrder::Shuffled);
    auto seen = firstTokens(sampler.train(0));
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(seen, (std::vector<std::int64_t>{0, 5, 10, 15}));
    Config config;
    config.data.windowOrder = WindowOrder::Shuffled;
    config.data.source = DataSource::PathStar;
    EXPECT_EQ(usedWindowOrder(config), WindowOrder::Random) << "the field does not apply";
    config.data.source = DataSource::TokenShards;
    EXPECT_EQ(usedWindowOrder(config), WindowOrder::Shuffled);
}

TEST(BatchSampler, RefusesATokenAboveTheLargestThatTheCorpusTellsOf) {
    const auto corpus = countingCorpus(100, 100);
    corpus->largest = 10099;
    const BatchSampler sampler(corpus, 99, 0, 1, 1);
    EXPECT_NO_THROW(sampler.train(0));
    EXPECT_NO_THROW(sampler.validation(0, 1));
    corpus->largest = 10098;  // the last token, which is a target only
    EXPECT_NO_THROW(sampler.train(0));
    const auto message = expectError(ErrorKind::Data, [&] { sampler.validation(0, 1); });
    EXPECT_TRUE(contains(message, "10,099"));
    EXPECT_TRUE(contains(message, "corpus verify"));
}

TEST(BatchSampler, ExamplesDictateTheContextSize) {
    for (const std::int64_t contextSize : {3, 5}) {
        const std::string message = expectError(ErrorKind::Data, [contextSize] {
            BatchSampler sampler(exampleCorpus(), contextSize, 0, 1, 1);
        });
        EXPECT_TRUE(contains(message, "model.context_size to 4"));
    }
    const std::string message =
        expectError(ErrorKind::Data, [] { BatchSampler sampler(exampleCorpus(), 4, 2, 1, 1); });
    EXPECT_TRUE(contains(message, "planning.window"));
}

TEST(BatchSampler, TeacherlessInputsHideTheAnswerButTargetsDoNot) {
    const auto corpus = countingCorpus(60, 60);  // examples of six tokens, the last three asked for
    corpus->exampleLength = 6;
    corpus->firstTarget = 3;
    const auto batchOf = [&corpus] { return BatchSampler(corpus, 5, 0, 2, 1).validation(0, 1); };
    const Batch plain = batchOf();
    corpus->placeholder = TokenId{7};
    const Batch hidden = batchOf();
    EXPECT_EQ(hidden.targets, plain.targets);
    ASSERT_EQ(hidden.inputs.size(), 10u);
    for (std::size_t i = 0; i < 10; ++i) {
        EXPECT_EQ(hidden.inputs[i], i % 5 < 3 ? plain.inputs[i] : 7) << i;
    }
    EXPECT_EQ(plain.targets[1], Batch::kIgnored);
    EXPECT_EQ(plain.targets[2], plain.inputs[3]);
}

}  // namespace
}  // namespace deepsight
