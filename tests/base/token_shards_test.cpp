#include "core/data/token_shards.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/data/batch_sampler.h"
#include "core/data/data_source.h"
#include "core/data/shard_writer.h"
#include "core/support/atomic_file.h"
#include "core/support/system_memory.h"
#include "tests/support/damage.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

std::vector<TokenId> countingTokens(std::int64_t count, std::int64_t first = 0) {
    std::vector<TokenId> tokens(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        tokens[i] = static_cast<TokenId>((static_cast<std::size_t>(first) + i) % 251);
    }
    return tokens;
}

class TokenShards : public testing::Test {
  protected:
    ShardWriter writer(const std::string& name, ShardedSplit split = {},
                       std::int64_t unfinished = 0) const {
        return {folder_.path(), name, kShardStep, std::move(split), unfinished};
    }
    ShardedSplit written(const std::string& name, const std::vector<TokenId>& tokens) const {
        auto shards = writer(name);
        shards.append(tokens, 1);
        shards.finish();
        return shards.split();
    }
    /// Writes an index and returns the configuration that opens it.
    DataConfig indexed(const ShardedSplit& train, const ShardedSplit& validation) {
        index_.tokenizer = "bytes";
        index_.endOfText = 256;
        index_.shardTokens = kShardStep;
        index_.train = train;
        index_.validation = validation;
        writeFileAtomically(folder_ / kShardIndexFile, shardIndexText(index_));
        DataConfig config;
        config.source = DataSource::TokenShards;
        config.path = folder_.path().string();
        return config;
    }
    /// Two and a half shards to train on, and a short one to validate on.
    DataConfig usual() {
        return indexed(written("train", countingTokens(kShardStep * 5 / 2)),
                       written("validation", countingTokens(1000, 7)));
    }

    test::TemporaryFolder folder_;
    ShardIndex index_;
};

TEST_F(TokenShards, AreOneSpanHoweverManyFilesThereAre) {
    const auto corpus = openCorpus(usual(), {});
    const auto tokens = countingTokens(kShardStep * 5 / 2);
    EXPECT_EQ(index_.train.shards.size(), 3U);
    ASSERT_EQ(corpus->train().size(), tokens.size());
    EXPECT_TRUE(std::equal(tokens.begin(), tokens.end(), corpus->train().begin()));
    const auto rest = countingTokens(1000, 7);
    ASSERT_EQ(corpus->validation().size(), 1000U);
    EXPECT_TRUE(std::equal(rest.begin(), rest.end(), corpus->validation().begin()));
    EXPECT_EQ(corpus->largest, TokenId{250});
    EXPECT_EQ(largestToken(*corpus), 250);
    EXPECT_EQ(corpus->tokenizer->name(), "bytes");
    EXPECT_TRUE(contains(corpus->description, "2,621,440 + 1,000 tokens")) << corpus->description;
    EXPECT_EQ(corpus->contentHash, index_.contentHash());
}

TEST_F(TokenShards, TheirFilesAreRawLittleEndianUint16) {
    usual();
    const std::string bytes = readFile(folder_ / "train_00001.bin");
    ASSERT_EQ(bytes.size(), static_cast<std::size_t>(2 * kShardStep));
    const auto expected = countingTokens(2, kShardStep);
    EXPECT_EQ(static_cast<unsigned char>(bytes[0]), expected[0]);
    EXPECT_EQ(bytes[1], 0);
    EXPECT_EQ(static_cast<unsigned char>(bytes[2]), expected[1]);
}

// Eight terabytes that take up nothing on the disk: reading them, or an index of them in memory,
// would not end.
TEST_F(TokenShards, TerabytesOpenAndAreShuffledWithoutBeingRead) {
    constexpr std::int64_t kTokens = std::int64_t{1} << 35;  // 64 GiB a shard
    ShardedSplit train;
    train.documents = 1;
    for (int i = 0; i < 128; ++i) {
        const std::string name = "big_" + std::to_string(i) + ".bin";
        std::ofstream(folder_ / name).close();
        std::error_code problem;
        fs::resize_file(folder_ / name, 2 * kTokens, problem);
        if (problem) GTEST_SKIP() << "no files of 64 GiB here: " << problem.message();
        train.shards.push_back({name, kTokens, 0, std::string(64, '0')});
    }
    DataConfig config = indexed(train, written("validation", countingTokens(5000)));
    index_.shardTokens = kTokens;
    writeFileAtomically(folder_ / kShardIndexFile, shardIndexText(index_));

    const std::int64_t before = residentBytes();
    const auto corpus = openCorpus(config, {});
    ASSERT_EQ(corpus->train().size(), static_cast<std::size_t>(128 * kTokens));
    const BatchSampler sampler(corpus, 1024, 0, 64, 1, WindowOrder::Shuffled);
    EXPECT_EQ(sampler.trainWindows(), (128 * kTokens - 1) / 1024);
    for (const std::int64_t index : {std::int64_t{0}, std::int64_t{1}, std::int64_t{1} << 36}) {
        const Batch batch = sampler.train(index);
        EXPECT_EQ(std::ranges::max(batch.inputs), 0);
    }
    EXPECT_LT(residentBytes() - before, 64 << 20);
}

TEST_F(TokenShards, AWriterGoesOnAfterWhatItIsToldOf) {
    const auto tokens = countingTokens(3 * kShardStep + 17);
    const auto expected = written("expected", tokens);
    const auto part = [&](std::int64_t first, std::int64_t last) {
        return std::vector<TokenId>(tokens.begin() + first, tokens.begin() + last);
    };
    ShardedSplit told;
    std::int64_t unfinished = 0;
    {
        auto first = writer("train");
        first.append(part(0, kShardStep + 1000), 1);
        told = first.split();
        unfinished = first.unfinished();
        ASSERT_EQ(unfinished, 1000);
        // All of this is forgotten: a shard becomes whole, and another begins.
        first.append(countingTokens(kShardStep, 99), 1);
    }
    ASSERT_TRUE(fs::exists(folder_ / "train_00001.bin"));
    auto second = writer("train", told, unfinished);
    second.append(part(kShardStep + 1000, std::ssize(tokens)), 1);
    second.finish();
    ASSERT_EQ(second.split().shards.size(), expected.shards.size());
    for (std::size_t i = 0; i < expected.shards.size(); ++i) {
        EXPECT_EQ(second.split().shards[i].sha256, expected.shards[i].sha256);
        EXPECT_EQ(second.split().shards[i].largest, expected.shards[i].largest);
        EXPECT_EQ(second.split().shards[i].tokens, expected.shards[i].tokens);
    }
    const auto message = expectError(ErrorKind::Data, [&] { writer("gone", {}, 10); });
    EXPECT_TRUE(contains(message, "gone_00000.bin.part"));
}

TEST_F(TokenShards, WhatIsMissingOrOfAnotherSizeIsNamed) {
    const DataConfig config = usual();
    fs::resize_file(folder_ / "train_00001.bin", 100);
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { openCorpus(config, {}); }),
                         "train_00001.bin is not a file of the 2,097,152 bytes"));
    fs::remove(folder_ / "train_00001.bin");
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [&] { openCorpus(config, {}); }), "train_00001.bin"));
    fs::create_directory(folder_ / "train_00001.bin");
    expectError(ErrorKind::Data, [&] { openCorpus(config, {}); });
}

TEST_F(TokenShards, OfAnotherTokenizerAreRefusedWithTheRemedy) {
    DataConfig config = usual();
    config.tokenizer = TokenizerKind::Gpt2;
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { openCorpus(config, {}); }),
                         "Set data.tokenizer to \"bytes\""));
}

TEST_F(TokenShards, FoldersThatAreNoneSayHowToMakeThem) {
    DataConfig config;
    config.source = DataSource::TokenShards;
    expectError(ErrorKind::Data, [&] { openCorpus(config, {}); });
    config.path = (folder_ / "nowhere").string();
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Data, [&] { openCorpus(config, {}); }), "corpus import"));
    config.path = folder_.path().string();
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { openCorpus(config, {}); }),
                         "has no index.json"));
    writeFileAtomically(folder_ / kShardProgressFile, "{}");
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Data, [&] { openCorpus(config, {}); }), "has not ended"));
}

TEST_F(TokenShards, ADamagedIndexIsRefusedOrOfTheSameShape) {
    usual();
    const fs::path file = folder_ / kShardIndexFile;
    const std::string whole = readFile(file);
    int refused = 0;
    for (const std::string& variant : test::damagedVariants(whole, 150)) {
        test::putBytes(file, variant);
        ShardIndex read;
        const bool wasRefused = test::refuses(file, [&] { read = readShardIndex(folder_.path()); });
        refused += wasRefused;
        if (!wasRefused) {
            EXPECT_LE(read.train.shards.size(), 3U);
        }
    }
    EXPECT_GT(refused, 300);
    test::putBytes(file, whole);
    EXPECT_EQ(readShardIndex(folder_.path()), index_);
}

TEST_F(TokenShards, AnIndexDoesNotLeadOutOfItsFolderOrLieAboutItself) {
    usual();
    const fs::path file = folder_ / kShardIndexFile;
    const auto whole = nlohmann::ordered_json::parse(readFile(file));
    const auto refusal = [&](const auto& change) {
        auto json = whole;
        change(json);
        test::putBytes(file, json.dump());
        EXPECT_TRUE(test::refuses(file, [&] { readShardIndex(folder_.path()); })) << json.dump();
    };
    refusal([](auto& json) { json["train"]["shards"][0]["file"] = "../secret.bin"; });
    refusal([](auto& json) { json["train"]["shards"][0]["file"] = "train_00001.bin"; });
    refusal([](auto& json) { json["train"]["shards"][0]["tokens"] = 5; });
    refusal([](auto& json) { json["train"]["shards"][0]["tokens"] = 1e300; });
    refusal([](auto& json) { json["train"]["shards"][0]["largest"] = 65536; });
    refusal([](auto& json) { json["train"]["shards"][0]["sha256"] = "x"; });
    refusal([](auto& json) { json["shard_tokens"] = 1000; });
    refusal([](auto& json) { json["shard_tokens"] = std::int64_t{1} << 62; });
    refusal([](auto& json) { json["format"] = "something"; });
    refusal([](auto& json) { json.erase("validation"); });
}

TEST_F(TokenShards, VerifyingNamesEachShardThatIsNotAsItWasWritten) {
    usual();
    EXPECT_TRUE(verifyTokenShards(folder_.path(), {}, {}).empty());
    {
        std::fstream file(folder_ / "train_00001.bin");
        file.seekp(4242);
        file.put('\x7f');
    }
    fs::remove(folder_ / "validation_00000.bin");
    const auto problems = verifyTokenShards(folder_.path(), {}, {});
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_TRUE(contains(problems[0], "train_00001.bin has other contents"));
    EXPECT_TRUE(contains(problems[1], "validation_00000.bin"));
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled,
                [&] { verifyTokenShards(folder_.path(), {}, stop.get_token()); });
}

TEST_F(TokenShards, AnIndexThatTellsOfASmallerTokenIsFoundOut) {
    auto train = written("train", countingTokens(5000));
    train.shards[0].largest = 100;
    auto validation = written("validation", countingTokens(100));
    const DataConfig config = indexed(train, validation);
    const auto problems = verifyTokenShards(folder_.path(), {}, {});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_TRUE(contains(problems[0], "holds token 250"));
    const BatchSampler sampler(openCorpus(config, {}), 90, 0, 64, 1);
    expectError(ErrorKind::Data, [&] { sampler.train(0); });
}

TEST_F(TokenShards, ArePointedToWithTheirTokenizer) {
    usual();
    EXPECT_EQ(shardTokenizer(folder_.path()), "bytes");
    EXPECT_EQ(dataSourceOf(folder_.path()), DataSource::TokenShards);
    Config config;
    config.data.tokenizer = TokenizerKind::Gpt2;
    config.model.vocabularySize = 20;
    pointToData(config, DataSource::TokenShards, folder_.path());
    EXPECT_EQ(config.data.source, DataSource::TokenShards);
    EXPECT_EQ(config.data.path, folder_.path().string());
    EXPECT_EQ(config.data.tokenizer, TokenizerKind::Bytes);
    EXPECT_EQ(config.model.vocabularySize, 257);
}

TEST(DataSourceOf, GoesByNames) {
    test::TemporaryFolder folder;
    EXPECT_EQ(dataSourceOf(folder.path()), DataSource::Documents);
    EXPECT_EQ(dataSourceOf("wiki_train.bin"), DataSource::TokenFiles);
    EXPECT_EQ(dataSourceOf("book.txt"), DataSource::Text);
    EXPECT_EQ(dataSourceOf("wiki.tokens"), DataSource::Text);
    for (const char* name : {"book.txt.gz", "a.jsonl", "a.jsonl.zst", "a.parquet",
                             "simplewiki-20240101-pages-articles.xml.bz2"}) {
        EXPECT_EQ(dataSourceOf(name), DataSource::Documents) << name;
    }
}

}  // namespace
}  // namespace deepsight
