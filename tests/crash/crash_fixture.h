#pragma once

#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>

#include "core/config/config_json.h"
#include "core/training/checkpoint_state.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "tests/core/tiny_training.h"
#include "tests/support/command_line.h"

namespace deepsight::test {

/// Tests that let deepsight-cli meet with accidents and compare what it makes of them with a run
/// that met none. DEEPSIGHT_KILLS: how many accidents of each kind; without it a few.
class CrashTest : public CommandLineTest {
  protected:
    using Path = std::filesystem::path;
    using Clock = std::chrono::steady_clock;
    using Variables = std::map<std::string, std::string>;

    void SetUp() override {
        CommandLineTest::SetUp();
        saveConfig(config(), folder / "config.json");
    }

    /// So many checkpoints that a good part of the time goes into them, and old ones are deleted.
    Config config() const {
        auto config = tinyConfig(steps);
        config.training.evaluationBatches = 1;
        config.training.checkpointInterval = 4;
        config.training.keptCheckpoints = 2;
        return config;
    }

    static int accidents(int usual) {
        const char* wanted = std::getenv("DEEPSIGHT_KILLS");
        return wanted ? std::atoi(wanted) : usual;
    }

    /// What the programs started next meet with below `place`; see fault_library.cpp.
    void arrange(const Path& place, Variables faults) {
        environment = {{"DEEPSIGHT_FAULT_FOLDER", place.string()},
                       {"LD_PRELOAD", DEEPSIGHT_FAULT_LIBRARY}};
        // The library comes first, and that is as it should be.
        const char* options = std::getenv("ASAN_OPTIONS");
        environment["ASAN_OPTIONS"] =
            std::string(options ? options : "") + ":verify_asan_link_order=0";
        for (auto& [name, value] : faults) environment["DEEPSIGHT_FAULT_" + name] = value;
    }
    void arrangeNothing() { environment.clear(); }

    /// Starts the run, or goes on with it where there is one.
    pid_t startTraining(const Path& run) {
        std::vector<std::string> arguments{"train", "--out", run.string()};
        if (std::filesystem::exists(RunPaths(run).config()))
            arguments.push_back("--resume");
        else
            arguments.insert(arguments.end(), {"--config", (folder / "config.json").string()});
        return start(arguments);
    }
    Result train(const Path& run) { return finish(startTraining(run)); }

    /// The run without accidents.
    const Path& reference() {
        if (!reference_.empty()) return reference_;
        const Path run = folder / "reference";
        const auto result = train(run);
        EXPECT_EQ(result.status, 0) << result.err;
        return reference_ = run;
    }

    /// The events of a kind in a run's metrics. Fails on a line that is not whole.
    template <typename Event>
    static std::vector<Event> events(const Path& run) {
        std::vector<Event> found;
        const auto text = readFile(RunPaths(run).metrics());
        EXPECT_TRUE(text.empty() || text.back() == '\n');
        for (std::size_t start = 0; start < text.size();) {
            const auto end = std::min(text.find('\n', start), text.size());
            const auto event = parseMetricsLine(std::string_view(text).substr(start, end - start));
            EXPECT_TRUE(event) << text.substr(start, end - start);
            if (event && std::holds_alternative<Event>(*event))
                found.push_back(std::get<Event>(*event));
            start = end + 1;
        }
        return found;
    }

    /// Every checkpoint that counts as one is whole.
    static void expectSoundCheckpoints(const Path& run) {
        for (const auto& checkpoint : listCheckpoints(run))
            EXPECT_NO_THROW(verifyCheckpoint(checkpoint.folder)) << checkpoint.folder;
    }

    /// Weights, moments and generators byte by byte; each step, evaluation and checkpoint once.
    void expectLikeReference(const Path& run) {
        const auto expected = listCheckpoints(reference());
        const auto found = listCheckpoints(run);
        ASSERT_FALSE(found.empty());
        ASSERT_EQ(found.back().step, steps);
        for (const char* name : {kModelFile, kOptimizerFile})
            EXPECT_TRUE(readFile(found.back().folder / name) ==
                        readFile(expected.back().folder / name))
                << name;
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i].best, expected[i].best);
        expectSoundCheckpoints(run);
        EXPECT_EQ(readRun(run).snapshotSteps, readRun(reference()).snapshotSteps);
        expectSteps(run);
        expectEvaluations(run);
        EXPECT_EQ(checkpoints(run), checkpoints(reference()));
        for (const auto& entry : std::filesystem::recursive_directory_iterator(run))
            EXPECT_EQ(entry.path().filename().string().find(".pa"), std::string::npos)
                << entry.path() << " was left behind";
    }

    std::int64_t steps = 40;

  private:
    void expectSteps(const Path& run) {
        const auto expected = events<StepMetrics>(reference());
        const auto found = events<StepMetrics>(run);
        ASSERT_EQ(found.size(), static_cast<std::size_t>(steps));
        double seconds = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].step, static_cast<std::int64_t>(i) + 1);
            EXPECT_EQ(found[i].tokens, expected[i].tokens);
            EXPECT_EQ(found[i].trainLoss, expected[i].trainLoss);
            EXPECT_EQ(found[i].futureLoss, expected[i].futureLoss);
            EXPECT_EQ(found[i].gradientNorm, expected[i].gradientNorm);
            EXPECT_GT(found[i].seconds, seconds);
            seconds = found[i].seconds;
        }
    }
    void expectEvaluations(const Path& run) {
        const auto expected = events<EvaluationMetrics>(reference());
        const auto found = events<EvaluationMetrics>(run);
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].step, expected[i].step);
            EXPECT_EQ(found[i].validationLoss, expected[i].validationLoss);
            EXPECT_EQ(found[i].best, expected[i].best);
        }
    }
    static std::vector<std::pair<std::int64_t, std::string>> checkpoints(const Path& run) {
        std::vector<std::pair<std::int64_t, std::string>> all;
        for (const auto& event : events<CheckpointSaved>(run))
            all.emplace_back(event.step, event.reason);
        return all;
    }

    Path reference_;
};

}  // namespace deepsight::test
