#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/analysis/validation_example.h"
#include "core/support/atomic_file.h"
#include "core/training/run_folder.h"
#include "tests/support/command_line.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

class CliTest : public test::CommandLineTest {
  protected:
    std::vector<std::string> trainArguments(const std::string& out, int steps) {
        return {"train",
                "--preset",
                "demo",
                "--out",
                (folder / out).string(),
                "--json",
                "--set",
                "training.steps=" + std::to_string(steps),
                "--set",
                "model.width=16",
                "--set",
                "training.batch_size=2",
                "--set",
                "training.warmup_steps=1",
                "--set",
                "data.path_star_train_lines=100",
                "--set",
                "data.path_star_test_lines=100",
                "--set",
                "training.evaluation_batches=1"};
    }
};

TEST_F(CliTest, EvaluatePrintsExactlyOneJsonObject) {
    const auto golden = fs::path(DEEPSIGHT_SHARED_DATA) / "golden/deepsight-options";
    if (!fs::exists(golden)) GTEST_SKIP() << "golden values are not here: " << golden;
    const auto result =
        run({"evaluate", "--config", golden / "config.json", "--weights",
             golden / "model.safetensors", "--tokens", golden / "tokens.u16", "--json"});
    EXPECT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    const auto expected = nlohmann::json::parse(readFile(golden / "expected.json"));
    EXPECT_NEAR(json.at("next_token_loss"), expected.at("next_token_loss"), 1e-5);
    EXPECT_NEAR(json.at("future_loss"), expected.at("future_loss"), 1e-5);
}

TEST_F(CliTest, TrainsAndReportsOneJsonObject) {
    const auto result = run(trainArguments("run", 3));
    ASSERT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json.at("state"), "finished");
    EXPECT_EQ(json.at("step"), 3);
    EXPECT_EQ(json.at("token_accuracy").size(), 3U);  // of path-star (2, 3)
    EXPECT_EQ(readRun(folder / "run").steps.size(), 3U);
}

TEST_F(CliTest, ReportsTheCreativityOfTheLinesThatAModelWrites) {
    auto arguments = trainArguments("run", 3);
    arguments.insert(arguments.end(),
                     {"--data", "sibling-discovery", "--set", "data.sibling_children=20", "--set",
                      "data.discovery_train_lines=50", "--set", "data.discovery_samples=20",
                      "--set", "model.vocabulary_size=28", "--set", "model.context_size=4"});
    const auto trained = run(arguments);
    ASSERT_EQ(trained.status, 0) << trained.err;
    const auto summary = nlohmann::json::parse(trained.out);
    EXPECT_EQ(summary.count("path_accuracy"), 0u);
    const auto evaluated =
        run({"evaluate", "--run", (folder / "run").string(), "--checkpoint", "latest", "--json"});
    ASSERT_EQ(evaluated.status, 0) << evaluated.err;
    const auto scores = nlohmann::json::parse(evaluated.out);
    for (const char* name : {"creativity", "memorised_share", "incoherent_share"})
        EXPECT_EQ(scores.at(name), summary.at(name)) << name;
    EXPECT_GT(scores.at("incoherent_share"), 0.5);  // after three steps
}

TEST_F(CliTest, TellsHowThePlanningObjectiveFares) {
    const auto trained = run(trainArguments("run", 3));
    ASSERT_EQ(trained.status, 0) << trained.err;
    EXPECT_NE(trained.err.find("planning healthy: fvu "), std::string::npos) << trained.err;
    EXPECT_NE(trained.err.find("Collapse monitor: "), std::string::npos);
    const auto summary = nlohmann::json::parse(trained.out).at("planning");
    EXPECT_EQ(summary.at("state"), "healthy");
    const std::vector<std::string> arguments{"evaluate", "--run", (folder / "run").string(),
                                             "--checkpoint", "latest"};
    auto withJson = arguments;
    withJson.push_back("--json");
    const auto evaluated = nlohmann::json::parse(run(withJson).out).at("planning");
    EXPECT_NEAR(evaluated.at("fvu").get<double>(), summary.at("fvu").get<double>(), 1e-3);
    EXPECT_EQ(evaluated.at("fvu_by_distance").size(), 3U);
    EXPECT_NE(run(arguments).out.find("planning.state: healthy\n"), std::string::npos);
}

TEST_F(CliTest, SigtermSavesAndResumeFinishes) {
    const auto child = start(trainArguments("run", 1000000));
    const auto metrics = RunPaths(folder / "run").metrics();
    // The run is under way once a step is on disk; a child that died ends the wait.
    while (!fs::exists(metrics) || readFile(metrics).find("\"step\"") == std::string::npos) {
        ASSERT_EQ(kill(child, 0), 0);
        std::this_thread::yield();
    }
    kill(child, SIGTERM);
    const auto stopped = finish(child);
    EXPECT_EQ(stopped.status, 128 + SIGTERM) << stopped.err;
    EXPECT_EQ(nlohmann::json::parse(stopped.out).at("state"), "stopped");
    const auto saved = listCheckpoints(folder / "run");
    ASSERT_FALSE(saved.empty());
    EXPECT_EQ(saved.back().step, nlohmann::json::parse(stopped.out).value("step", 0));

    auto config = nlohmann::json::parse(readFile(folder / "run/config.json"));
    config["training"]["steps"] = saved.back().step + 2;
    std::ofstream(folder / "run/config.json") << config.dump();
    const auto resumed = run({"train", "--out", (folder / "run").string(), "--resume", "--json"});
    ASSERT_EQ(resumed.status, 0) << resumed.err;
    EXPECT_EQ(nlohmann::json::parse(resumed.out).at("step"), saved.back().step + 2);
}

TEST_F(CliTest, SamplesAnExampleOfTheValidationData) {
    const auto trained = run(trainArguments("run", 3));
    ASSERT_EQ(trained.status, 0) << trained.err;
    const auto runFolder = (folder / "run").string();
    auto result = run({"sample", "--run", runFolder, "--example", "2", "--seed", "5", "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json.at("step"), 3);
    EXPECT_EQ(json.at("tokens"), 3);  // the answer of path-star (2, 3)
    EXPECT_EQ(json.at("right_continuation"), validationExample(runFolder, 2).continuation);
    const auto prompt = json.at("prompt").get<std::string>();
    result = run({"sample", "--run", runFolder, "--checkpoint", "latest", "--prompt", prompt,
                  "--seed", "5"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.out, prompt + json.at("text").get<std::string>() + "\n");
    result = run({"sample", "--run", runFolder, "--example", "2", "--max-tokens", "1", "--json"});
    EXPECT_FALSE(nlohmann::json::parse(result.out).at("right")) << "one token of three";
    result = run({"sample", "--run", runFolder, "--prompt", prompt, "--top-p", "0"});
    EXPECT_EQ(result.status, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find("top-p is 0; use"), std::string::npos) << result.err;
    // A name that is not UTF-8 must not break the JSON.
    fs::rename(runFolder, folder / "r\xff");
    result = run({"sample", "--run", (folder / "r\xff").string(), "--prompt", prompt, "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_TRUE(test::contains(nlohmann::json::parse(result.out).at("checkpoint"), "r\uFFFD/"));
}

TEST_F(CliTest, ResultsThatCannotBeWrittenAreAFailure) {
    writeFileAtomically(folder / "out", "");
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"config"}, {"estimate", "--no-time", "--json"}}) {
        const auto result = finish(start(arguments, "/dev/full"));
        EXPECT_EQ(result.status, 1) << arguments[0];
        EXPECT_TRUE(test::contains(result.err, "standard output: the disk is full"));
    }
}

TEST_F(CliTest, AFolderWithoutARunIsNamedWithTheRemedy) {
    const auto nowhere = (folder / "nowhere").string();
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"train", "--out", nowhere, "--resume"},
          {"train", "--preset", "demo", "--out", nowhere, "--resume"},
          {"sample", "--run", nowhere, "--prompt", "1="},
          {"evaluate", "--run", nowhere}}) {
        const auto result = run(arguments);
        EXPECT_EQ(result.status, 1) << arguments[0];
        EXPECT_NE(result.err.find(nowhere + " holds no run"), std::string::npos) << result.err;
        EXPECT_NE(result.err.find("choose the folder of a run"), std::string::npos) << result.err;
    }
}

TEST_F(CliTest, NamesTheFieldAndTheAllowedValues) {
    auto result = run({"train", "--preset", "demo", "--out", (folder / "run").string(), "--set",
                       "planning.score=hinge"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("planning.score"), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("log-cosine"), std::string::npos) << result.err;
    EXPECT_TRUE(result.out.empty());
    result = run({"train", "--preset", "demo", "--out", (folder / "run").string(), "--set",
                  "model.widht=12"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("widht"), std::string::npos) << result.err;
    EXPECT_FALSE(fs::exists(folder / "run"));
}

TEST_F(CliTest, ListsDevicesAndPresetsAsJson) {
    const auto devices = nlohmann::json::parse(run({"devices", "--json"}).out);
    EXPECT_EQ(devices.at("devices").back().at("id"), "cpu");
    const auto presets = nlohmann::json::parse(run({"presets", "--json"}).out);
    EXPECT_EQ(presets.at("presets").front().at("id"), "demo");
    const auto config = nlohmann::json::parse(run({"config", "--preset", "paper-mse"}).out);
    EXPECT_EQ(config.at("model").at("width"), 150);
    EXPECT_EQ(run({"config", "--preset", "nonsense"}).status, 2);
    EXPECT_EQ(run({}).status, 2);
}

TEST_F(CliTest, EstimatesWhatRanksNeedAndWouldGive) {
    const auto estimated = [this](const std::string& ranks) {
        const auto result = run({"estimate", "--preset", "gpt2-124m", "--no-time", "--json",
                                 "--ranks", ranks, "--set", "training.shard_optimizer=true"});
        EXPECT_EQ(result.status, 0) << result.err;
        return nlohmann::json::parse(result.out);
    };
    const auto one = estimated("1");
    EXPECT_FALSE(one.contains("cluster"));
    const auto eight = estimated("8");
    ASSERT_EQ(eight.at("cluster").size(), 2U);
    EXPECT_EQ(eight.at("cluster").at(0).at("card"), "H100");
    EXPECT_EQ(eight.at("cluster").at(1).at("ranks"), 8);
    EXPECT_LT(eight.at("memory").at("peak_bytes"), one.at("memory").at("peak_bytes"));
    const auto wrong = run({"estimate", "--ranks", "0"});
    EXPECT_EQ(wrong.status, 2);
}

TEST_F(CliTest, HardensALearnedSplitIntoARunThatTrainsOn) {
    auto arguments = trainArguments("learned", 2);
    arguments.insert(arguments.end(), {"--set", "model.layer_split=learned"});
    ASSERT_EQ(run(arguments).status, 0);
    const auto learned = (folder / "learned").string();
    const auto fixed = (folder / "fixed").string();
    const auto hardened = run({"harden", "--run", learned, "--out", fixed, "--json"});
    ASSERT_EQ(hardened.status, 0) << hardened.err;
    const auto json = nlohmann::json::parse(hardened.out);
    EXPECT_EQ(json.at("step"), 2);
    EXPECT_EQ(json.at("distribution").size(), 3U);
    EXPECT_EQ(json.at("encoder_layers").get<int>() + json.at("decoder_layers").get<int>(), 4);
    EXPECT_EQ(run({"train", "--out", fixed, "--resume"}).status, 0);
    EXPECT_EQ(readRun(fixed).steps.size(), 2U);
    const auto again = run({"harden", "--run", learned, "--out", fixed});
    EXPECT_EQ(again.status, 2);
    EXPECT_TRUE(test::contains(again.err, "already holds a run"));
}

}  // namespace
}  // namespace deepsight
