#include "core/data/document_import.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "core/data/gpt2_tokenizer.h"
#include "core/data/import_state.h"
#include "core/data/token_shards.h"
#include "core/support/atomic_file.h"
#include "tests/support/damage.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

constexpr TokenId kEndOfText = 256;  // of bytes

class DocumentImportTest : public testing::Test {
  protected:
    static std::string textOf(int number) {
        return "Document " + std::to_string(number) + " speaks of " +
               std::string(static_cast<std::size_t>(number % 40), 'x') + ".";
    }
    /// JSON Lines of documents with these numbers.
    fs::path documents(const std::string& name, const std::vector<int>& numbers) const {
        std::string lines;
        for (const int number : numbers) {
            lines += nlohmann::json({{"id", number}, {"text", textOf(number)}}).dump() + "\n";
        }
        writeFileAtomically(folder_ / name, lines);
        return folder_ / name;
    }
    static std::vector<int> numbersTo(int count) {
        std::vector<int> numbers;
        for (int i = 0; i < count; ++i) numbers.push_back(i);
        return numbers;
    }
    DocumentImport request(const fs::path& source) const {
        DocumentImport request;
        request.source = source;
        request.tokenizer = TokenizerKind::Bytes;
        request.validationFraction = 0.2;
        request.shardTokens = kShardStep;
        request.threads = 2;
        return request;
    }
    DataConfig config(const fs::path& source) const {
        DataConfig config;
        config.source = DataSource::Documents;
        config.path = source.string();
        config.tokenizer = TokenizerKind::Bytes;
        config.validationFraction = 0.2;
        return config;
    }
    std::shared_ptr<const Corpus> opened(const fs::path& folder) const {
        DataConfig config;
        config.source = DataSource::TokenShards;
        config.path = folder.string();
        return openCorpus(config, {});
    }
    /// The texts between end-of-text tokens.
    static std::vector<std::string> textsIn(std::span<const TokenId> tokens) {
        std::vector<std::string> texts(1);
        for (const TokenId token : tokens) {
            if (token == kEndOfText) {
                texts.emplace_back();
            } else {
                texts.back() += static_cast<char>(token);
            }
        }
        EXPECT_EQ(texts.back(), "") << "each document ends with the token";
        texts.pop_back();
        return texts;
    }
    static std::map<std::string, std::string> filesIn(const fs::path& folder) {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::directory_iterator(folder)) {
            files[entry.path().filename().string()] = readFile(entry.path());
        }
        return files;
    }

    test::TemporaryFolder folder_;
    test::ScopedVariable cache_{"DEEPSIGHT_CACHE_DIR", (folder_ / "cache").c_str()};
};

TEST_F(DocumentImportTest, EachDocumentIsWholeInOnePartAndInOrder) {
    const fs::path out = folder_ / "shards";
    const ShardIndex index =
        importDocuments(request(documents("a.jsonl", numbersTo(1000))), out, {}, {});
    const auto corpus = opened(out);
    const auto train = textsIn(corpus->train());
    const auto validation = textsIn(corpus->validation());
    EXPECT_EQ(train.size() + validation.size(), 1000U);
    EXPECT_EQ(index.train.documents, std::ssize(train));
    EXPECT_EQ(index.validation.documents, std::ssize(validation));
    EXPECT_NEAR(static_cast<double>(validation.size()), 200, 65);  // five standard deviations
    const std::set<std::string> held(validation.begin(), validation.end());
    std::vector<std::string> expected;
    for (int i = 0; i < 1000; ++i) {
        if (!held.contains(textOf(i))) expected.push_back(textOf(i));
    }
    EXPECT_EQ(train, expected);
    EXPECT_EQ(index.largest(), kEndOfText);
    EXPECT_EQ(index.source, "a.jsonl");
    std::set<std::string> names;
    for (const auto& [name, contents] : filesIn(out)) names.insert(name);
    EXPECT_EQ(names,
              (std::set<std::string>{"index.json", "train_00000.bin", "validation_00000.bin"}));
}

TEST_F(DocumentImportTest, EqualDocumentsAreOnTheSameSideWhateverTheirOrder) {
    std::vector<int> twice = numbersTo(300);
    twice.insert(twice.end(), twice.rbegin(), twice.rend());
    importDocuments(request(documents("a.jsonl", numbersTo(300))), folder_ / "once", {}, {});
    importDocuments(request(documents("b.jsonl", twice)), folder_ / "twice", {}, {});
    const auto sorted = [](std::vector<std::string> texts) {
        std::sort(texts.begin(), texts.end());
        texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
        return texts;
    };
    EXPECT_EQ(sorted(textsIn(opened(folder_ / "once")->validation())),
              sorted(textsIn(opened(folder_ / "twice")->validation())));
}

TEST_F(DocumentImportTest, TheNumberOfThreadsChangesNoByte) {
    std::vector<int> numbers;
    for (int i = 0; i < 60000; ++i) numbers.push_back(i);
    auto request = this->request(documents("a.jsonl", numbers));
    for (const std::size_t threads : {1U, 3U}) {
        request.threads = threads;
        importDocuments(request, folder_ / std::to_string(threads), {}, {});
    }
    const auto one = filesIn(folder_ / "1");
    EXPECT_GT(one.size(), 3U) << "several shards";
    EXPECT_TRUE(one == filesIn(folder_ / "3"));
}

TEST_F(DocumentImportTest, WithoutAValidationShareAllIsForTraining) {
    auto request = this->request(documents("a.jsonl", numbersTo(50)));
    request.validationFraction = 0;
    const ShardIndex index = importDocuments(request, folder_ / "shards", {}, {});
    EXPECT_EQ(index.train.documents, 50);
    EXPECT_EQ(index.validation.tokens(), 0);
    EXPECT_TRUE(opened(folder_ / "shards")->validation().empty());
}

TEST_F(DocumentImportTest, Gpt2TokensAreThoseOfEachDocumentByItself) {
    auto request = this->request(documents("a.jsonl", numbersTo(40)));
    request.tokenizer = TokenizerKind::Gpt2;
    request.validationFraction = 0;
    DataConfig config;
    config.source = DataSource::TokenShards;
    config.tokenizer = TokenizerKind::Gpt2;
    config.path = (folder_ / "shards").string();
    importDocuments(request, config.path, {}, {});
    const auto corpus = openCorpus(config, {});
    std::vector<TokenId> expected;
    for (int i = 0; i < 40; ++i) {
        corpus->tokenizer->encode(textOf(i), expected);
        expected.push_back(Gpt2Tokenizer::kEndOfText);
    }
    EXPECT_TRUE(std::ranges::equal(corpus->train(), expected));
    EXPECT_EQ(corpus->largest, Gpt2Tokenizer::kEndOfText);
}

TEST_F(DocumentImportTest, WhatIsThereIsNotDoneAgain) {
    const auto request = this->request(documents("a.jsonl", numbersTo(100)));
    std::set<std::string> phases;
    const ProgressSink note = [&](const std::string& phase, std::int64_t, std::int64_t) {
        phases.insert(phase);
    };
    const auto first = importDocuments(request, folder_ / "shards", note, {});
    EXPECT_EQ(phases, std::set<std::string>{"Tokenizing"});
    phases.clear();
    EXPECT_EQ(importDocuments(request, folder_ / "shards", note, {}), first);
    EXPECT_TRUE(phases.empty());
}

TEST_F(DocumentImportTest, AFolderOfOtherThingsIsLeftAlone) {
    const auto request = this->request(documents("a.jsonl", numbersTo(100)));
    importDocuments(request, folder_ / "shards", {}, {});
    const auto before = filesIn(folder_ / "shards");
    auto other = request;
    other.validationFraction = 0.3;
    EXPECT_TRUE(contains(
        expectError(ErrorKind::Config, [&] { importDocuments(other, folder_ / "shards", {}, {}); }),
        "a.jsonl, bytes"));
    EXPECT_EQ(filesIn(folder_ / "shards"), before);
    fs::create_directory(folder_ / "home");
    writeFileAtomically(folder_ / "home" / "letter.txt", "dear");
    expectError(ErrorKind::Config, [&] { importDocuments(request, folder_ / "home", {}, {}); });
    EXPECT_EQ(readFile(folder_ / "home" / "letter.txt"), "dear");
}

TEST_F(DocumentImportTest, DocumentsThatChangedMeanwhileAreNotGoneOnWith) {
    const auto source = documents("a.jsonl", numbersTo(100));
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled, [&] {
        importDocuments(request(source), folder_ / "shards", {}, stop.get_token());
    });
    documents("a.jsonl", numbersTo(101));
    ASSERT_TRUE(readImportState(folder_ / "shards"));
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config,
                             [&] { importDocuments(request(source), folder_ / "shards", {}, {}); }),
                 "have changed since"));
}

TEST_F(DocumentImportTest, ASettingThatCannotBeIsRefused) {
    auto request = this->request(documents("a.jsonl", numbersTo(3)));
    request.shardTokens = 1000;
    EXPECT_TRUE(contains(
        expectError(ErrorKind::Config, [&] { importDocuments(request, folder_ / "s", {}, {}); }),
        "1,048,576"));
    EXPECT_FALSE(fs::exists(folder_ / "s"));
}

TEST_F(DocumentImportTest, TrainingFindsDocumentsAgainInTheCache) {
    const auto config = this->config(documents("a.jsonl", numbersTo(400)));
    std::set<std::string> phases;
    const ProgressSink note = [&](const std::string& phase, std::int64_t, std::int64_t) {
        phases.insert(phase);
    };
    const auto corpus = openCorpus(config, note);
    EXPECT_TRUE(contains(corpus->description, "a.jsonl, bytes")) << corpus->description;
    EXPECT_EQ(phases, std::set<std::string>{"Tokenizing"});
    phases.clear();
    const auto again = openCorpus(config, note);
    EXPECT_TRUE(phases.empty());
    EXPECT_EQ(again->contentHash, corpus->contentHash);
    documents("a.jsonl", numbersTo(401));
    EXPECT_NE(openCorpus(config, note)->contentHash, corpus->contentHash);
    EXPECT_EQ(phases, std::set<std::string>{"Tokenizing"});
}

TEST_F(DocumentImportTest, WhatIsDamagedInTheCacheIsMadeAgain) {
    const auto config = this->config(documents("a.jsonl", numbersTo(400)));
    const std::string hash = openCorpus(config, {})->contentHash;
    const auto cached = fs::directory_iterator(folder_ / "cache" / "documents")->path();
    test::putBytes(cached / kShardIndexFile, "{");
    EXPECT_EQ(openCorpus(config, {})->contentHash, hash);
    fs::remove(cached / "train_00000.bin");
    EXPECT_EQ(openCorpus(config, {})->contentHash, hash);
    test::putBytes(cached / "validation_00000.bin", "short");
    EXPECT_EQ(openCorpus(config, {})->contentHash, hash);
    EXPECT_TRUE(verifyTokenShards(cached, {}, {}).empty());
}

TEST_F(DocumentImportTest, WhatIsInTheCacheStaysWhenItCannotBeUsedNow) {
    auto config = this->config(documents("a.jsonl", numbersTo(40)));
    config.tokenizer = TokenizerKind::Gpt2;
    const std::string hash = openCorpus(config, {})->contentHash;
    const auto cached = fs::directory_iterator(folder_ / "cache" / "documents")->path();
    const auto before = filesIn(cached);
    {
        fs::create_directory(folder_ / "gpt2");
        writeFileAtomically(folder_ / "gpt2" / "vocab.bpe", "no vocabulary");
        const test::ScopedVariable broken("DEEPSIGHT_GPT2_DIR", (folder_ / "gpt2").c_str());
        expectError(ErrorKind::Data, [&] { openCorpus(config, {}); });
        EXPECT_EQ(filesIn(cached), before);
    }
    EXPECT_EQ(openCorpus(config, {})->contentHash, hash);
    EXPECT_EQ(filesIn(cached), before);
}

TEST_F(DocumentImportTest, SharesThatDifferLittleAreDifferentSettings) {
    auto request = this->request(documents("a.jsonl", numbersTo(50)));
    request.validationFraction = 0.2;
    importDocuments(request, folder_ / "shards", {}, {});
    request.validationFraction = 0.2000000001;
    expectError(ErrorKind::Config, [&] { importDocuments(request, folder_ / "shards", {}, {}); });
}

// As the ranks of a distributed training do.
TEST_F(DocumentImportTest, SeveralThatSeeTheSameDamageImportAgainOnce) {
    const auto config = this->config(documents("a.jsonl", numbersTo(20000)));
    const std::string hash = openCorpus(config, {})->contentHash;
    const auto cached = fs::directory_iterator(folder_ / "cache" / "documents")->path();
    for (const char* file : {"train_00000.bin", kShardIndexFile}) {
        test::putBytes(cached / file, "short");
        std::vector<std::string> hashes(4);
        {
            std::vector<std::jthread> threads;
            for (std::string& own : hashes) {
                threads.emplace_back([&] { own = openCorpus(config, {})->contentHash; });
            }
        }
        for (const std::string& own : hashes) EXPECT_EQ(own, hash);
        EXPECT_TRUE(verifyTokenShards(cached, {}, {}).empty());
    }
}

// As the ranks of a distributed training do.
TEST_F(DocumentImportTest, SeveralThatImportThatImportTheSameShareOneImport) {
    const auto config = this->config(documents("a.jsonl", numbersTo(20000)));
    std::vector<std::string> hashes(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& hash : hashes) {
            threads.emplace_back([&] { hash = openCorpus(config, {})->contentHash; });
        }
    }
    for (const std::string& hash : hashes) EXPECT_EQ(hash, hashes.front());
    EXPECT_NE(hashes.front(), "");
    std::error_code none;
    int entries = 0;
    for ([[maybe_unused]] const auto& entry :
         fs::directory_iterator(folder_ / "cache" / "documents", none)) {
        ++entries;
    }
    EXPECT_EQ(entries, 1);
}

TEST_F(DocumentImportTest, WaitingForAnotherImportCanBeCancelled) {
    const fs::path out = folder_ / "shards";
    const ImportLock held(out, {}, {});
    std::stop_source stop;
    std::set<std::string> phases;
    const auto source = documents("a.jsonl", numbersTo(3));
    expectError(ErrorKind::Cancelled, [&] {
        importDocuments(
            request(source), out,
            [&](const std::string& phase, std::int64_t, std::int64_t) {
                phases.insert(phase);
                stop.request_stop();
            },
            stop.get_token());
    });
    EXPECT_EQ(phases, std::set<std::string>{"Waiting for another import"});
}

TEST_F(DocumentImportTest, ADamagedProgressFileIsRefused) {
    const fs::path out = folder_ / "shards";
    ImportState state;
    state.index.tokenizer = "bytes";
    state.index.shardTokens = kShardStep;
    state.position = {1, 2, 3, 4};
    state.trainUnfinished = 17;
    fs::create_directories(out);
    writeImportState(out, state);
    const auto read = readImportState(out);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->position, state.position);
    EXPECT_EQ(read->trainUnfinished, 17);
    EXPECT_EQ(read->index, state.index);
    const fs::path file = out / kShardProgressFile;
    const std::string whole = readFile(file);
    int refused = 0;
    for (const std::string& variant : test::damagedVariants(whole, 150)) {
        test::putBytes(file, variant);
        refused += test::refuses(file, [&] { readImportState(out); });
    }
    EXPECT_GT(refused, 300);
}

}  // namespace
}  // namespace deepsight
