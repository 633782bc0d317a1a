#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "core/config/config_json.h"
#include "core/training/run_examination.h"
#include "core/training/run_folder.h"
#include "tests/core/tiny_training.h"
#include "tests/support/command_line.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"

// deepsight-cli set, fork, replay and step; and a process that lets it replay.

namespace deepsight {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

class SteeringCommand : public test::CommandLineTest {
  protected:
    std::vector<std::string> trainArguments(std::int64_t steps) {
        auto config = test::tinyConfig(steps);
        config.training.checkpointInterval = 5;
        saveConfig(config, folder / "config.json");
        return {"train", "--config", (folder / "config.json").string(), "--out", name()};
    }
    std::string name() { return (folder / "run").string(); }
    Json runJson(std::vector<std::string> arguments, int status = 0) {
        arguments.emplace_back("--json");
        const auto result = run(arguments);
        EXPECT_EQ(result.status, status) << result.err;
        return Json::parse(result.out);
    }
    fs::path program() { return std::getenv("DEEPSIGHT_CLI"); }
};

TEST_F(SteeringCommand, SetChangesARunThatAnotherProcessTrains) {
    const auto child = start(trainArguments(1000000), folder / "train.out");
    const auto metrics = RunPaths(name()).metrics();
    while (!fs::exists(metrics) || readFile(metrics).find("\"step\"") == std::string::npos) {
        ASSERT_EQ(kill(child, 0), 0);
        std::this_thread::yield();
    }
    const auto changed = runJson({"set", "--run", name(), "training.learning_rate=0.002",
                                  "training.minimum_learning_rate=0.001"});
    EXPECT_EQ(changed.at("changes").size(), 2U);
    EXPECT_EQ(changed.at("changes")[0].at("to"), 0.002);
    // What it already is, and what does not fit.
    EXPECT_EQ(run({"set", "--run", name(), "training.learning_rate=0.002"}).status, 2);
    const auto one = runJson(
        {"set", "--run", name(), "training.learning_rate=0.002", "training.gradient_clip=0.5"});
    ASSERT_EQ(one.at("changes").size(), 1U);
    EXPECT_EQ(one.at("changes")[0].at("field"), "training.gradient_clip");
    const auto refused = run({"set", "--run", name(), "training.minimum_learning_rate=0.5"});
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(test::contains(refused.err, "training.minimum_learning_rate"));
    kill(child, SIGTERM);
    finish(child);
    const auto record = readRun(name());
    ASSERT_EQ(record.changes.size(), 3U);
    EXPECT_EQ(record.changes[0].step, changed.at("changes")[0].at("steps_before"));
    EXPECT_EQ(record.config.training.learningRate, test::tinyConfig(1).training.learningRate);
}

TEST_F(SteeringCommand, SetRefusesWhatCannotBeSteered) {
    ASSERT_EQ(run(trainArguments(2)).status, 0);
    const auto idle = run({"set", "--run", name(), "training.learning_rate=0.002"});
    EXPECT_EQ(idle.status, 2);
    EXPECT_TRUE(test::contains(idle.err, "not in training"));
    const auto other = run({"set", "--run", name(), "model.dropout=0.2"});
    EXPECT_EQ(other.status, 2);
    EXPECT_TRUE(test::contains(other.err, "model.dropout"));
    EXPECT_EQ(run({"set", "--run", name(), "training.learning_rate=fast"}).status, 2);
}

TEST_F(SteeringCommand, ForkMakesARunThatTrainGoesOnWith) {
    ASSERT_EQ(run(trainArguments(7)).status, 0);
    const auto out = (folder / "fork").string();
    const auto forked = runJson({"fork", "--run", name(), "--checkpoint", "5", "--out", out,
                                 "--set", "planning.coefficient=0.5", "--set", "training.steps=9"});
    EXPECT_EQ(forked.at("step"), 5);
    ASSERT_EQ(run({"train", "--resume", "--out", out}).status, 0);
    const auto record = readRun(out);
    EXPECT_EQ(record.steps.front().step, 6);
    EXPECT_EQ(record.steps.back().step, 9);
    EXPECT_EQ(record.lineage->step, 5);
    EXPECT_EQ(runJson({"replay", "--run", out, "--steps", "0"}).at("bit_equal"), true);
    EXPECT_EQ(run({"fork", "--run", name(), "--out", out}).status, 2);
}

TEST_F(SteeringCommand, ReplayTellsWhetherAndWhereItDiffers) {
    ASSERT_EQ(run(trainArguments(7)).status, 0);
    const auto equal = runJson({"replay", "--run", name()});
    EXPECT_EQ(equal.at("bit_equal"), true);
    EXPECT_EQ(equal.at("steps"), 7);
    EXPECT_TRUE(
        test::contains(run({"replay", "--run", name(), "--steps", "3"}).out, "Bit-equal: 3 steps"));
    auto text = readFile(RunPaths(name()).metrics());
    const auto line = text.find("\"step\":4");
    ASSERT_NE(line, std::string::npos);
    const auto number = text.find("\"train_loss\":", line) + 13;
    text[number] = text[number] == '9' ? '8' : '9';
    writeFileAtomically(RunPaths(name()).metrics(), text);
    const auto differs = runJson({"replay", "--run", name()}, 1);
    EXPECT_EQ(differs.at("difference").at("step"), 4);
    EXPECT_EQ(differs.at("difference").at("value"), "train_loss");
}

TEST_F(SteeringCommand, StepShowsTheTextAndTheGradient) {
    ASSERT_EQ(run(trainArguments(7)).status, 0);
    const auto step = runJson({"step", "--run", name(), "--step", "6"});
    EXPECT_EQ(step.at("from"), 5);
    EXPECT_EQ(step.at("windows").size(), 8U);  // 4 x 2
    EXPECT_EQ(step.at("replayed"), step.at("recorded"));
    const auto text = run({"step", "--run", name(), "--step", "6"}).out;
    EXPECT_TRUE(test::contains(text, step.at("windows")[7].at("text").get<std::string>()));
    EXPECT_TRUE(test::contains(text, "Encoder block 1"));
    EXPECT_EQ(run({"step", "--run", name(), "--step", "8"}).status, 2);
}

TEST_F(SteeringCommand, AProcessOfItsOwnAnswersAsThisOneWould) {
    ASSERT_EQ(run(trainArguments(7)).status, 0);
    std::int64_t most = 0;
    const auto count = [&most](const std::string&, std::int64_t done, std::int64_t total) {
        EXPECT_LE(done, total);
        most = std::max(most, total);
    };
    const auto result = replayElsewhere(program(), {.runFolder = name(), .steps = 6}, count);
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    EXPECT_EQ(result.steps, 6);
    EXPECT_GT(most, 0);
    const auto inspection = inspectStepElsewhere(program(), name(), 3);
    EXPECT_EQ(inspection.windows.size(), 8U);
    EXPECT_TRUE(test::contains(
        test::expectError(ErrorKind::Io, [&] { inspectStepElsewhere(program(), name(), 70); }),
        "step 70"));
    test::expectError(ErrorKind::Io,
                      [&] { replayElsewhere(folder / "no-program", {.runFolder = name()}); });
}

// However it ends, nothing is left that nobody deletes.
TEST_F(SteeringCommand, AProcessOfItsOwnWorksInTheFolderOfItsAnswer) {
    ASSERT_EQ(run(trainArguments(60)).status, 0);
    const auto temporary = folder / "tmp";
    fs::create_directory(temporary);
    const test::ScopedVariable variable("TMPDIR", temporary.c_str());
    std::set<std::string> names;
    replayElsewhere(program(), {.runFolder = name(), .steps = 0}, [&](const auto&...) {
        for (const auto& entry : fs::directory_iterator(temporary))
            names.insert(entry.path().filename().string());
    });
    for (const auto& entry : names) EXPECT_TRUE(entry.starts_with("deepsight-answer-")) << entry;
    EXPECT_FALSE(names.empty());
    EXPECT_TRUE(fs::is_empty(temporary));
}

TEST_F(SteeringCommand, SaysWhyAProcessOfItsOwnGaveNoAnswer) {
    const auto script = folder / "script";
    const auto whatItSays = [&](const char* text) {
        std::ofstream(script) << "#!/bin/sh\n" << text << "\n";
        fs::permissions(script, fs::perms::owner_all);
        return test::expectError(ErrorKind::Io,
                                 [&] { replayElsewhere(script, {.runFolder = name()}); });
    };
    const auto older = whatItSays("echo 'Usage:\nNot expected: --answer' >&2; exit 109");
    EXPECT_TRUE(test::contains(older, "status 109 (Not expected: --answer)")) << older;
    EXPECT_TRUE(test::contains(older, "same version")) << older;
    EXPECT_TRUE(test::contains(whatItSays("kill -KILL $$"), "Free some memory"));
    EXPECT_EQ(whatItSays("echo 'deepsight-cli: It broke.' >&2; exit 2"), "It broke.");
}

TEST_F(SteeringCommand, AProcessOfItsOwnIsCancelled) {
    ASSERT_EQ(run(trainArguments(60)).status, 0);
    std::stop_source stop;
    test::expectError(ErrorKind::Cancelled, [&] {
        replayElsewhere(
            program(), {.runFolder = name(), .steps = 0},
            [&stop](const std::string&, std::int64_t, std::int64_t) { stop.request_stop(); },
            stop.get_token());
    });
}

}  // namespace
}  // namespace deepsight
