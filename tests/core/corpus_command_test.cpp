#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/config/config_json.h"
#include "core/data/shard_index.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "tests/core/tiny_training.h"
#include "tests/support/command_line.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;

constexpr int kDocuments = 150;

class CorpusCommandTest : public test::CommandLineTest {
  protected:
    void SetUp() override {
        CommandLineTest::SetUp();
        environment["DEEPSIGHT_CACHE_DIR"] = folder / "cache";
        std::string lines;
        for (int i = 0; i < kDocuments; ++i) {
            lines += nlohmann::json({{"body", "Document " + std::to_string(i) + " of them all."}})
                         .dump() +
                     "\n";
        }
        writeFileAtomically(folder / "wiki.jsonl", lines);
    }
    Result import(const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments{
            "corpus",  "import", folder / "wiki.jsonl", "--out", folder / "shards",
            "--field", "body",   "--tokenizer",         "bytes", "--validation-fraction",
            "0.2"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    std::vector<std::string> training(const fs::path& out, const fs::path& data,
                                      const std::string& steps) const {
        return {"train",
                "--config",
                folder / "config.json",
                "--data",
                data,
                "--out",
                out,
                "--set",
                "training.steps=" + steps,
                "--set",
                "data.window_order=shuffled",
                "--set",
                "data.document_field=body",
                "--set",
                "data.validation_fraction=0.2"};
    }
    static std::vector<double> losses(const fs::path& run) {
        std::vector<double> all;
        for (const auto& step : readRun(run).steps) all.push_back(step.trainLoss);
        return all;
    }
};

TEST_F(CorpusCommandTest, ImportsShowsAndVerifies) {
    const auto imported = import({"--json"});
    ASSERT_EQ(imported.status, 0) << imported.err;
    const auto json = nlohmann::json::parse(imported.out);
    EXPECT_EQ(json["tokenizer"], "bytes");
    EXPECT_EQ(json["largest_token"], 256);
    EXPECT_EQ(json["train"]["documents"].get<int>() + json["validation"]["documents"].get<int>(),
              kDocuments);
    const auto shown = run({"corpus", "show", folder / "shards", "--json"});
    EXPECT_EQ(nlohmann::json::parse(shown.out), json);
    EXPECT_TRUE(contains(run({"corpus", "show", folder / "shards"}).out, "wiki.jsonl"));
    // As it may stay behind when the end of an import is cut off.
    writeFileAtomically(folder / "shards" / kShardProgressFile, "{}");
    EXPECT_EQ(nlohmann::json::parse(run({"corpus", "show", folder / "shards", "--json"}).out),
              json);
    EXPECT_EQ(run({"corpus", "verify", folder / "shards"}).status, 0);
    std::fstream(folder / "shards" / "train_00000.bin").put('\x7f');
    const auto damaged = run({"corpus", "verify", folder / "shards"});
    EXPECT_EQ(damaged.status, 1);
    EXPECT_TRUE(contains(damaged.out, "train_00000.bin has other contents"));
    EXPECT_EQ(nlohmann::json::parse(run({"corpus", "verify", folder / "shards", "--json"}).out)
                  .at("problems")
                  .size(),
              1U);
}

TEST_F(CorpusCommandTest, WrongCommandLinesSayWhatIsRight) {
    EXPECT_EQ(run({"corpus"}).status, 2);
    EXPECT_EQ(run({"corpus", "import", folder / "wiki.jsonl"}).status, 2);
    EXPECT_EQ(import({"--shard-tokens", "1000"}).status, 2);
    const auto none = run({"corpus", "import", folder / "nothing.jsonl", "--out", folder / "x"});
    EXPECT_EQ(none.status, 1);
    EXPECT_TRUE(contains(none.err, "nothing.jsonl"));
    EXPECT_FALSE(fs::exists(folder / "x"));
    const auto field = run({"corpus", "import", folder / "wiki.jsonl", "--out", folder / "y"});
    EXPECT_EQ(field.status, 1);
    EXPECT_TRUE(contains(field.err, "wiki.jsonl"));
    EXPECT_TRUE(contains(field.err, "text"));
}

// The corpus has fewer windows than the run takes: it goes on in its second epoch.
TEST_F(CorpusCommandTest, TrainsOnShardsInTheSameShuffledOrderWhenInterrupted) {
    ASSERT_EQ(import().status, 0);
    Config config = test::tinyConfig(40);
    config.model.contextSize = 32;                // some hundred windows; a step takes eight
    config.data.tokenizer = TokenizerKind::Gpt2;  // the shards know better
    saveConfig(config, folder / "config.json");
    const auto whole = run(training(folder / "whole", folder / "shards", "40"));
    ASSERT_EQ(whole.status, 0) << whole.err;
    const Config used = readRunConfig((folder / "whole").string());
    EXPECT_EQ(used.data.source, DataSource::TokenShards);
    EXPECT_EQ(used.data.tokenizer, TokenizerKind::Bytes);
    EXPECT_GE(used.model.vocabularySize, 257);

    const auto first = run(training(folder / "cut", folder / "shards", "17"));
    ASSERT_EQ(first.status, 0) << first.err;
    const auto rest =
        run({"train", "--resume", "--out", folder / "cut", "--set", "training.steps=40"});
    ASSERT_EQ(rest.status, 0) << rest.err;
    EXPECT_EQ(losses(folder / "cut"), losses(folder / "whole"));
    EXPECT_EQ(losses(folder / "whole").size(), 40U);
}

TEST_F(CorpusCommandTest, TrainsOnDocumentsAsOnTheShardsMadeOfThem) {
    ASSERT_EQ(import().status, 0);
    Config config = test::tinyConfig(6);
    config.model.contextSize = 32;
    config.data.tokenizer = TokenizerKind::Bytes;
    config.data.validationFraction = 0.2;
    config.model.vocabularySize = 257;
    saveConfig(config, folder / "config.json");
    ASSERT_EQ(run(training(folder / "a", folder / "shards", "6")).status, 0);
    const auto documents = run(training(folder / "b", folder / "wiki.jsonl", "6"));
    ASSERT_EQ(documents.status, 0) << documents.err;
    EXPECT_EQ(readRunConfig((folder / "b").string()).data.source, DataSource::Documents);
    EXPECT_EQ(losses(folder / "a"), losses(folder / "b"));
    EXPECT_EQ(losses(folder / "a").size(), 6U);
}

}  // namespace
}  // namespace deepsight
