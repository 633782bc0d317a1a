#include "core/data/batch_sampler.h"

#include <gtest/gtest.h>

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
