#include "core/data/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "core/data/gpt2_tokenizer.h"
#include "core/support/atomic_file.h"
#include "core/support/sha256.h"
#include "core/support/system_memory.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

std::string sha256Of(std::string_view text) {
    Sha256 sha256;
    sha256.add(text);
    return sha256.hexDigest();
}

std::vector<TokenId> joined(const Corpus& corpus) {
    std::vector<TokenId> all(corpus.train().begin(), corpus.train().end());
    all.insert(all.end(), corpus.validation().begin(), corpus.validation().end());
    return all;
}

class TextImport : public testing::Test {
  protected:
    DataConfig textFile(const std::string& name, const std::string& contents) {
        writeFileAtomically(folder_ / name, contents);
        DataConfig config;
        config.source = DataSource::Text;
        config.path = (folder_ / name).string();
        config.tokenizer = TokenizerKind::Bytes;
        return config;
    }

    /// Names in the cache's folder of corpora.
    std::set<std::string> cacheEntries() const {
        std::set<std::string> names;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(folder_ / "cache" / "corpora", none)) {
            names.insert(entry.path().filename().string());
        }
        return names;
    }

    fs::path onlyEntry() const { return folder_ / "cache" / "corpora" / *cacheEntries().begin(); }

    /// Opens a corpus and returns the phases that were reported.
    static std::set<std::string> phasesOf(const DataConfig& config) {
        std::set<std::string> phases;
        openCorpus(config, [&](const std::string& phase, std::int64_t, std::int64_t) {
            phases.insert(phase);
        });
        return phases;
    }

    test::TemporaryFolder folder_;
    test::ScopedVariable cache_{"DEEPSIGHT_CACHE_DIR", (folder_ / "cache").c_str()};
    const std::set<std::string> imported_ = {"Hashing", "Tokenizing"};
    const std::set<std::string> foundAgain_ = {"Hashing"};
};

TEST_F(TextImport, ValidationIsTheTailAndNothingIsLostOrShared) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += std::to_string(i) + " ";
    DataConfig config = textFile("numbers.txt", text);
    config.validationFraction = 0.25;
    const auto corpus = openCorpus(config, {});
    EXPECT_EQ(corpus->validation().size(), (text.size() + 2) / 4);
    EXPECT_EQ(corpus->tokenizer->decode(joined(*corpus)), text);
    EXPECT_EQ(corpus->exampleLength, 0);
    EXPECT_EQ(corpus->contentHash, sha256Of(text));
    EXPECT_EQ(corpus->description, "numbers.txt, bytes, 2,917 + 973 tokens");
}

TEST_F(TextImport, TokensAreFoundAgainByContent) {
    const std::string text = "some text, once in one file and once in another";
    EXPECT_EQ(phasesOf(textFile("a.txt", text)), imported_);
    EXPECT_EQ(phasesOf(textFile("b.txt", text)), foundAgain_);
    EXPECT_EQ(phasesOf(textFile("a.txt", text + "!")), imported_);
    EXPECT_EQ(cacheEntries(), (std::set<std::string>{sha256Of(text) + "-bytes-v1",
                                                     sha256Of(text + "!") + "-bytes-v1"}));
}

TEST_F(TextImport, AnotherFractionDoesNotTokenizeAgain) {
    DataConfig config = textFile("a.txt", std::string(1000, 'x'));
    openCorpus(config, {});
    config.validationFraction = 0.5;
    EXPECT_EQ(phasesOf(config), foundAgain_);
    EXPECT_EQ(openCorpus(config, {})->validation().size(), 500u);
}

TEST_F(TextImport, DamagedEntriesAreRebuilt) {
    const std::string text = "a text whose cache entry gets damaged";
    const DataConfig config = textFile("a.txt", text);
    openCorpus(config, {});
    const auto damage = {
        std::function([](const fs::path& entry) { fs::resize_file(entry / "tokens.u16", 10); }),
        std::function([](const fs::path& entry) { std::ofstream(entry / "meta.json") << "{\"to"; }),
        std::function([](const fs::path& entry) { std::ofstream(entry / "meta.json") << "[]"; }),
        std::function([](const fs::path& entry) { fs::remove(entry / "meta.json"); }),
        std::function([](const fs::path& entry) { fs::remove(entry / "tokens.u16"); }),
        std::function([](const fs::path& entry) {
            fs::remove_all(entry);
            std::ofstream(entry) << "a file in its place";
        }),
    };
    for (const auto& spoil : damage) {
        spoil(onlyEntry());
        EXPECT_EQ(phasesOf(config), imported_);
        EXPECT_EQ(phasesOf(config), foundAgain_);
        const auto corpus = openCorpus(config, {});
        EXPECT_EQ(corpus->tokenizer->decode(joined(*corpus)), text);
        EXPECT_EQ(cacheEntries().size(), 1u);
    }
}

TEST_F(TextImport, Gpt2TokensAreThoseOfTheWholeText) {
    std::string text;
    for (int i = 0; text.size() < 400'000; ++i) {
        text += "Line " + std::to_string(i * i) + "  of d\u00e9j\u00e0\u00a0vu, don't\tstop.\n\n";
    }
    DataConfig config = textFile("a.txt", text);
    config.tokenizer = TokenizerKind::Gpt2;
    std::shared_ptr<const Tokenizer> tokenizer;
    try {
        tokenizer = makeTokenizer(config);
    } catch (const Error& error) {
        GTEST_SKIP() << error.what();
    }
    const auto corpus = openCorpus(config, {});
    EXPECT_EQ(joined(*corpus), tokenizer->encode(text));
    EXPECT_TRUE(contains(corpus->description, "GPT-2 BPE"));
    EXPECT_EQ(cacheEntries(), std::set<std::string>{sha256Of(text) + "-gpt2-v1"});

    DataConfig endless = textFile("b.txt", std::string(3 << 20, 'a'));
    endless.tokenizer = TokenizerKind::Gpt2;
    const std::string message = expectError(ErrorKind::Data, [&] { openCorpus(endless, {}); });
    EXPECT_TRUE(contains(message, "data.tokenizer"));
    EXPECT_EQ(cacheEntries().size(), 1u);
}

/// A configuration for GPT-2's tokenizer; false when its file is not installed.
bool useGpt2(DataConfig& config) {
    config.tokenizer = TokenizerKind::Gpt2;
    try {
        makeTokenizer(config);
        return true;
    } catch (const Error&) {
        return false;
    }
}

TEST_F(TextImport, TheProcessorsTogetherGiveTheTokensOfOne) {
    // Everything that a part of the text may begin or end in.
    const std::string pieces[] = {"a",      "the",        " ",      "  ",     "\n",     "'s",
                                  "1",      ".",          "\u00E9", "\u20AC", "\u4E2D", "\u00A0",
                                  "\u3000", "\U0001F600", "\t",     "'",      "\u0661", "\u0301"};
    std::mt19937 random(1);
    std::string text;
    while (text.size() < 1'500'000) text += pieces[random() % std::size(pieces)];
    DataConfig config = textFile("a.txt", text);
    if (!useGpt2(config)) GTEST_SKIP() << "vocab.bpe is not installed: run scripts/setup";
    EXPECT_EQ(joined(*openCorpus(config, {})), makeTokenizer(config)->encode(text));
}

TEST_F(TextImport, ALargeFileNeedsLittleMemory) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers keep what was freed";
#endif
    constexpr std::size_t kBytes = 48 << 20;
    DataConfig config = textFile("a.txt", "");
    if (!useGpt2(config)) GTEST_SKIP() << "vocab.bpe is not installed: run scripts/setup";
    std::ofstream stream(config.path, std::ios::binary);
    std::string line;
    for (int i = 0; i < 100; ++i) line += "the quick brown fox ";
    for (std::size_t bytes = 0; bytes < kBytes; bytes += line.size() + 1) stream << line << '\n';
    stream.close();
    if (!forgetPeakResidentBytes()) GTEST_SKIP() << "/proc/self/clear_refs cannot be written";
    const std::int64_t before = residentBytes();
    openCorpus(config, {});
    // Far less than the file or its tokens; each thread has its share.
    EXPECT_LT(peakResidentBytes() - before, std::int64_t{kBytes} / 2);
}

TEST_F(TextImport, AFileThatChangesMeanwhileIsRefused) {
    const DataConfig config = textFile("a.txt", std::string(1 << 20, 'x'));
    const ProgressSink change = [&](const std::string& phase, std::int64_t done, std::int64_t) {
        if (phase == "Tokenizing" && done == 0) std::ofstream(config.path, std::ios::app) << "y";
    };
    const std::string message = expectError(ErrorKind::Data, [&] { openCorpus(config, change); });
    EXPECT_TRUE(contains(message, config.path));
    EXPECT_TRUE(contains(message, "changed"));
    EXPECT_EQ(cacheEntries(), std::set<std::string>{});
}

TEST_F(TextImport, CancellingLeavesNothingBehind) {
    const DataConfig config = textFile("a.txt", std::string(1 << 20, 'x'));
    for (const std::string& when : imported_) {
        std::stop_source stop;
        const ProgressSink cancel = [&](const std::string& phase, std::int64_t, std::int64_t) {
            if (phase == when) stop.request_stop();
        };
        expectError(ErrorKind::Cancelled, [&] { openCorpus(config, cancel, stop.get_token()); });
        EXPECT_EQ(cacheEntries(), std::set<std::string>{}) << when;
    }
}

TEST_F(TextImport, ProgressGrowsToTheSizeAndIsNotTooFrequent) {
    const DataConfig config = textFile("a.txt", std::string(8 << 20, 'x'));
    const auto start = std::chrono::steady_clock::now();
    std::map<std::string, std::vector<std::int64_t>> reports;
    openCorpus(config, [&](const std::string& phase, std::int64_t done, std::int64_t total) {
        EXPECT_EQ(total, 8 << 20);
        EXPECT_LE(done, total);
        reports[phase].push_back(done);
    });
    const auto slots = (std::chrono::steady_clock::now() - start) / std::chrono::milliseconds(50);
    for (const auto& [phase, done] : reports) {
        EXPECT_EQ(done.front(), 0) << phase;
        EXPECT_TRUE(std::is_sorted(done.begin(), done.end())) << phase;
        EXPECT_LE(static_cast<std::int64_t>(done.size()), 1 + slots) << phase;
    }
}

TEST_F(TextImport, SimultaneousImportsAgree) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + "\n";
    const DataConfig config = textFile("a.txt", text);
    std::vector<std::shared_ptr<const Corpus>> corpora(4);
    {
        std::vector<std::jthread> threads;
        for (auto& corpus : corpora) {
            threads.emplace_back([&corpus, &config] { corpus = openCorpus(config, {}); });
        }
    }
    for (const auto& corpus : corpora) {
        EXPECT_EQ(corpus->tokenizer->decode(joined(*corpus)), text);
    }
    EXPECT_EQ(cacheEntries(), std::set<std::string>{sha256Of(text) + "-bytes-v1"});
}

TEST_F(TextImport, LeftoversOfKilledImportsAreCleared) {
    const fs::path corpora = folder_ / "cache" / "corpora";
    for (const char* name : {".import-killed", ".import-running"}) {
        fs::create_directories(corpora / name);
        std::ofstream(corpora / name / "tokens.u16") << "xx";
    }
    fs::last_write_time(corpora / ".import-killed" / "tokens.u16",
                        fs::file_time_type::clock::now() - std::chrono::hours(2));
    openCorpus(textFile("a.txt", "text"), {});
    EXPECT_EQ(cacheEntries(),
              (std::set<std::string>{".import-running", sha256Of("text") + "-bytes-v1"}));
}

TEST_F(TextImport, InvalidUtf8IsRefusedAtItsOffset) {
    const std::string beyondOneRead(1'234'567, 'a');
    const std::pair<std::string, std::string> cases[] = {
        {"abc\xFFxyz", "offset 3 "},
        {"abc\xC3\xA9\xE2\x82", "offset 5 "},  // cut off in the last character
        {beyondOneRead + "\x80", "offset 1,234,567 "},
    };
    for (const auto& [text, offset] : cases) {
        const DataConfig config = textFile("bad.txt", text);
        const std::string message = expectError(ErrorKind::Data, [&] { openCorpus(config, {}); });
        EXPECT_TRUE(contains(message, config.path));
        EXPECT_TRUE(contains(message, offset));
        EXPECT_TRUE(contains(message, "UTF-8"));
        EXPECT_EQ(cacheEntries(), std::set<std::string>{});
    }
}

TEST_F(TextImport, CharactersAcrossReadsAreWhole) {
    std::string text = "x";
    while (text.size() < (3u << 20)) text += "\u20AC";
    const auto corpus = openCorpus(textFile("a.txt", text), {});
    EXPECT_EQ(corpus->tokenizer->decode(joined(*corpus)), text);
}

TEST_F(TextImport, UnusableFilesAreRefusedByName) {
    const DataConfig empty = textFile("empty.txt", "");
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { openCorpus(empty, {}); }),
                         empty.path + " is empty"));
    DataConfig config = empty;
    config.path = folder_.path().string();
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Data, [&] { openCorpus(config, {}); }), "is a folder"));
    config.path = (folder_ / "missing.txt").string();
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { openCorpus(config, {}); }),
                         "missing.txt does not exist"));
    config.path = "";
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { openCorpus(config, {}); }),
                         "data.path is empty"));
    config.path = "/dev/null";
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { openCorpus(config, {}); }),
                         "not a regular file"));
}

TEST_F(TextImport, UnusableCacheFolderSaysWhatToSet) {
    const DataConfig config = textFile("a.txt", "text");
    const test::ScopedVariable variable("DEEPSIGHT_CACHE_DIR", config.path.c_str());
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { openCorpus(config, {}); }),
                         "DEEPSIGHT_CACHE_DIR"));
}

class TokenFiles : public testing::Test {
  protected:
    void write(const std::string& name, const std::vector<TokenId>& tokens) {
        const auto bytes = std::as_bytes(std::span(tokens));
        writeFileAtomically(folder_ / name,
                            {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }
    DataConfig config(const std::string& name) const {
        DataConfig config;
        config.source = DataSource::TokenFiles;
        config.path = (folder_ / name).string();
        return config;
    }

    test::TemporaryFolder folder_;
};

TEST_F(TokenFiles, PairIsMapped) {
    for (const std::string prefix : {"", "wiki_"}) {
        write(prefix + "train.bin", {1, 2, 50256, 4});
        write(prefix + "val.bin", {5, 6});
        const auto corpus = openCorpus(config(prefix + "train.bin"), {});
        EXPECT_EQ(joined(*corpus), (std::vector<TokenId>{1, 2, 50256, 4, 5, 6}));
        EXPECT_EQ(corpus->validation().size(), 2u);
        EXPECT_EQ(corpus->contentHash, sha256Of(readFile(folder_ / (prefix + "train.bin")) +
                                                readFile(folder_ / (prefix + "val.bin"))));
        EXPECT_EQ(corpus->description, prefix + "train.bin + " + prefix + "val.bin, 4 + 2 tokens");
    }
}

TEST_F(TokenFiles, UnusablePairsAreRefusedByName) {
    write("a_train.bin", {1, 2});
    const auto refusal = [&](const std::string& name) {
        return expectError(ErrorKind::Data, [&] { openCorpus(config(name), {}); });
    };
    EXPECT_TRUE(contains(refusal("a_train.bin"), (folder_ / "a_val.bin").string()));
    std::ofstream(folder_ / "a_val.bin") << "odd";
    EXPECT_TRUE(contains(refusal("a_train.bin"), "a_val.bin has an odd number of bytes"));
    fs::resize_file(folder_ / "a_val.bin", 0);
    EXPECT_TRUE(contains(refusal("a_train.bin"), "a_val.bin is empty"));
    write("constrain.bin", {1});
    EXPECT_TRUE(contains(refusal("constrain.bin"), "*_train.bin"));
    EXPECT_TRUE(contains(refusal("a_val.bin"), "*_train.bin"));
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { openCorpus(config("b_train.bin"), {}); }),
                         "b_train.bin does not exist"));
}

TEST_F(TokenFiles, OpeningCanBeCancelled) {
    write("train.bin", {1, 2});
    write("val.bin", {1, 2});
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled,
                [&] { openCorpus(config("train.bin"), {}, stop.get_token()); });
}

TEST(LargestToken, IsFoundAnywhere) {
    std::vector<TokenId> tokens(100, 7);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        tokens[at] = 65535;
        EXPECT_EQ(largestToken(tokens), 65535);
        tokens[at] = 7;
    }
    EXPECT_EQ(largestToken(tokens), 7);
    EXPECT_EQ(largestToken({}), -1);
}

TEST(CacheFolder, FollowsTheEnvironment) {
    const test::ScopedVariable home("HOME", "/home/somebody");
    const test::ScopedVariable xdg("XDG_CACHE_HOME", "/xdg");
    const test::ScopedVariable own("DEEPSIGHT_CACHE_DIR", "/own");
    EXPECT_EQ(cacheFolder(), "/own");
    const test::ScopedVariable noOwn("DEEPSIGHT_CACHE_DIR", nullptr);
    EXPECT_EQ(cacheFolder(), "/xdg/deepsight");
    const test::ScopedVariable relative("XDG_CACHE_HOME", "relative");
    EXPECT_EQ(cacheFolder(), "/home/somebody/.cache/deepsight");
    const test::ScopedVariable noHome("HOME", nullptr);
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [] { static_cast<void>(cacheFolder()); }),
                         "DEEPSIGHT_CACHE_DIR"));
}

}  // namespace
}  // namespace deepsight
