#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/support/safetensors.h"
#include "tests/support/command_line.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;
using test::contains;

/// import-weights and export-weights of the real program, on runs that it trained.
class WeightsCommand : public test::CommandLineTest {
  protected:
    void SetUp() override {
        test::CommandLineTest::SetUp();
        environment["DEEPSIGHT_CACHE_DIR"] = (folder / "cache").string();
        environment["OMP_NUM_THREADS"] = "1";
        std::string text;
        for (int i = 0; i < 600; ++i) text += "line " + std::to_string(i * i % 97) + " of a text\n";
        writeFileAtomically(folder / "text.txt", text);
    }

    /// A few steps of a tiny model of bytes.
    std::string train(const std::string& name, Json model, const Json& planning) {
        model["width"] = 32;
        model["context_size"] = 24;
        const Json config{{"model", model},
                          {"planning", planning},
                          {"data", {{"source", "text"}, {"path", (folder / "text.txt").string()}}},
                          {"training",
                           {{"steps", 8},
                            {"warmup_steps", 2},
                            {"batch_size", 4},
                            {"learning_rate", 0.01},
                            {"evaluation_batches", 3},
                            {"precision", "fp32"},
                            {"device", "cpu"},
                            {"threads", 1}}}};
        const auto run = (folder / name).string();
        const auto file = folder / (name + ".json");
        writeFileAtomically(file, config.dump());
        const auto result = this->run({"train", "--config", file.string(), "--out", run});
        EXPECT_EQ(result.status, 0) << result.err;
        return run;
    }
    std::string trainBaseline() {
        return train("baseline",
                     {{"architecture", "baseline"},
                      {"layers", 2},
                      {"heads", 4},
                      {"bias", true},
                      {"activation", "gelu-tanh"}},
                     Json::object());
    }
    std::string trainDeepSight() {
        return train("deepsight", {{"encoder_layers", 1}, {"decoder_layers", 1}, {"heads", 2}},
                     {{"horizon", 5}});
    }

    Json json(std::vector<std::string> arguments) {
        arguments.emplace_back("--json");
        const auto result = run(arguments);
        EXPECT_EQ(result.status, 0) << result.err;
        return Json::parse(result.out, nullptr, /*allow_exceptions=*/false);
    }
    Json evaluate(const std::string& run, const std::string& checkpoint) {
        return json({"evaluate", "--run", run, "--checkpoint", checkpoint});
    }
};

TEST_F(WeightsCommand, AnExportedModelComesBackWithItsLossAndTrainsOn) {
    const auto original = trainBaseline();
    const auto gpt2 = (folder / "gpt2").string();
    const auto exported = json({"export-weights", "--run", original, "--checkpoint", "latest",
                                "--names", "gpt2", "--out", gpt2});
    EXPECT_EQ(exported.at("step"), 8);
    EXPECT_EQ(exported.at("files").size(), 2);
    const auto description = Json::parse(readFile(folder / "gpt2" / "config.json"));
    EXPECT_EQ(description.at("activation_function"), "gelu_new");
    EXPECT_EQ(description.at("architectures"), Json({"GPT2LMHeadModel"}));
    EXPECT_EQ(description.at("n_head"), 4);

    const auto copy = (folder / "copy").string();
    const auto imported = json({"import-weights", gpt2 + "/model.safetensors", "--config",
                                original + "/config.json", "--out", copy});
    EXPECT_EQ(imported.at("names"), "gpt2");
    EXPECT_DOUBLE_EQ(evaluate(copy, "0").at("next_token_loss"),
                     evaluate(original, "latest").at("next_token_loss"));

    // As an import leaves it that failed between the checkpoint and the rest.
    std::filesystem::remove(folder / "copy" / "config.json");
    json({"import-weights", gpt2 + "/model.safetensors", "--config", original + "/config.json",
          "--out", copy});

    const auto sample = run({"sample", "--run", copy, "--max-tokens", "4"});
    EXPECT_EQ(sample.status, 0) << sample.err;
    const auto resumed = run({"train", "--resume", "--out", copy});
    EXPECT_EQ(resumed.status, 0) << resumed.err;
    EXPECT_LT(evaluate(copy, "latest").at("next_token_loss").get<double>(), 5);
}

TEST_F(WeightsCommand, AnExportReplacesNothingOfARun) {
    const auto original = trainBaseline();
    const auto config = readFile(folder / "baseline" / "config.json");
    for (const char* place :
         {"", "/", "/checkpoints/step_00000008", "/checkpoints/step_00000008/model.safetensors",
          "/checkpoints/new", "/snapshots/step_00000008.safetensors"}) {
        const auto refused = run(
            {"export-weights", "--run", original, "--out", original + place, "--names", "gpt2"});
        EXPECT_EQ(refused.status, 2) << place << refused.err;
        EXPECT_TRUE(contains(refused.err, "belongs to a run")) << refused.err;
    }
    EXPECT_EQ(readFile(folder / "baseline" / "config.json"), config);
    EXPECT_TRUE(evaluate(original, "latest").contains("next_token_loss"));
    const auto out = (folder / "out_of_it").string();
    for (int i = 0; i < 2; ++i)
        json({"export-weights", "--run", original, "--names", "gpt2", "--out", out});
}

TEST_F(WeightsCommand, DeepSightGoesThroughThePublishedNames) {
    const auto original = trainDeepSight();
    const auto file = (folder / "published.safetensors").string();
    json({"export-weights", "--run", original, "--checkpoint", "latest", "--names", "published",
          "--out", file});
    const auto seen = json({"import-weights", file, "--look"});
    EXPECT_EQ(seen.at("names"), "published");
    EXPECT_EQ(seen.at("planning").at("horizon"), 5);
    const auto copy = (folder / "copy").string();
    json({"import-weights", file, "--config", original + "/config.json", "--out", copy});
    auto bare = readSafetensors(file);
    bare.metadata.clear();
    writeSafetensors(folder / "bare.safetensors", bare);
    json({"import-weights", (folder / "bare.safetensors").string(), "--config",
          original + "/config.json", "--set", "model.heads=4", "--out",
          (folder / "four").string()});
    const auto four = Json::parse(readFile(folder / "four" / "config.json"));
    EXPECT_EQ(four.at("model").at("cross_attention_heads"), 8) << "twice the heads that are given";
    const auto was = evaluate(original, "latest");
    const auto is = evaluate(copy, "0");
    EXPECT_DOUBLE_EQ(is.at("next_token_loss"), was.at("next_token_loss"));
    EXPECT_DOUBLE_EQ(is.at("future_loss"), was.at("future_loss"));
    EXPECT_GT(was.at("future_loss").get<double>(), 0);
    const auto refused =
        run({"export-weights", "--run", original, "--names", "gpt2", "--out", file});
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(contains(refused.err, "decoder-only"));
}

TEST_F(WeightsCommand, SaysWhatIsMissing) {
    const auto weights =
        (std::filesystem::path(DEEPSIGHT_TEST_DATA) / "weights" / "nanogpt" / "model.safetensors");
    const auto alone = folder / "alone.safetensors";
    std::filesystem::copy_file(weights, alone);
    const auto out = (folder / "new").string();
    const auto refuse = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"import-weights", alone.string()});
        const auto result = run(arguments);
        EXPECT_EQ(result.status, 2) << result.err;
        EXPECT_FALSE(std::filesystem::exists(folder / "new" / "config.json"));
        return result.err;
    };
    const auto text = (folder / "text.txt").string();
    EXPECT_TRUE(contains(refuse({}), "--out"));
    EXPECT_TRUE(contains(refuse({"--out", out}), "--data"));
    EXPECT_TRUE(contains(refuse({"--out", out, "--data", text}), "model.heads"));
    EXPECT_TRUE(
        contains(refuse({"--out", out, "--data", text, "--set", "model.heads=4"}), "vocabulary"))
        << "bytes need 257 tokens, and these weights have 67";
    const auto looked = run({"import-weights", alone.string(), "--look"});
    EXPECT_EQ(looked.status, 0);
    EXPECT_TRUE(contains(looked.out, "not known"));
    EXPECT_EQ(run({"export-weights", "--run", out, "--names", "keras", "--out", out}).status, 2);
}

TEST_F(WeightsCommand, WritesTheWindowsThatEvaluateScores) {
    const auto original = trainDeepSight();
    const auto file = folder / "batches.safetensors";
    json({"export-weights", "--run", original, "--batches", file.string()});
    const auto batches = readSafetensors(file);
    EXPECT_EQ(batches.tensors.at("inputs").shape, (std::vector<std::int64_t>{3, 4, 24}));
    EXPECT_EQ(batches.tensors.at("targets").shape, (std::vector<std::int64_t>{3, 4, 24}));
    EXPECT_EQ(batches.tensors.at("inputs").dtype, "I64");
}

TEST_F(WeightsCommand, StockPyTorchReproducesTheLosses) {
    const char* const python = std::getenv("DEEPSIGHT_TEST_PYTHON");
    if (!python) GTEST_SKIP() << "set DEEPSIGHT_TEST_PYTHON to a Python with torch and safetensors";
    for (const auto& [original, step] : {std::pair{trainBaseline(), "step_00000008"},
                                         std::pair{trainDeepSight(), "step_00000008"}}) {
        const auto file = (folder / "batches.safetensors").string();
        json({"export-weights", "--run", original, "--batches", file});
        const auto command = std::string(python) + " " + DEEPSIGHT_TEST_DATA +
                             "/../../scripts/pytorch-loss.py " + original + " " + step + " " +
                             file + " > " + (folder / "python").string();
        ASSERT_EQ(std::system(command.c_str()), 0) << command;
        const auto theirs = Json::parse(readFile(folder / "python"));
        const auto ours = evaluate(original, "latest");
        for (const char* loss : {"next_token_loss", "future_loss"})
            EXPECT_NEAR(theirs.at(loss).get<double>(), ours.at(loss).get<double>(), 1e-5) << loss;
    }
}

TEST(ReadmeScript, IsTheOneThatIsTested) {
    const std::filesystem::path root = std::filesystem::path(DEEPSIGHT_TEST_DATA) / ".." / "..";
    const auto script = readFile(root / "scripts" / "pytorch-loss.py");
    EXPECT_NE(readFile(root / "README.md").find(script), std::string::npos)
        << "README.md shows scripts/pytorch-loss.py; copy it there again";
}

}  // namespace
}  // namespace deepsight
