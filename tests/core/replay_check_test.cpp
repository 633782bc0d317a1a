#include "core/training/replay_check.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "core/support/atomic_file.h"
#include "core/support/torch.h"
#include "core/training/fork_run.h"
#include "core/training/generator_turn.h"
#include "core/training/recorded_steps.h"
#include "core/training/run_config.h"
#include "core/training/run_metrics.h"
#include "core/training/run_sessions.h"
#include "tests/core/data_faults.h"
#include "tests/core/safety_runs.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using namespace test;

class ReplayCheck : public ::testing::Test {
  protected:
    static Config config(std::int64_t steps) {
        auto config = safeConfig(steps, NonFiniteAction::Stop, SpikeAction::Report);
        config.training.evaluationInterval = 4;
        return config;
    }
    void trainSteered() {
        Recorder recorder;
        TrainingControl control;
        recorder.react = [&](const TrainingEvent& event) {
            const auto* metrics = std::get_if<StepMetrics>(&event);
            if (metrics && metrics->step == 3) control.change({{"training.learning_rate", 1e-2}});
            if (metrics && metrics->step == 7) control.change({{"planning.coefficient", 0.25}});
        };
        TrainingRun({.config = config(12), .runFolder = run, .resume = false, .probe = {}},
                    recorder, control)
            .run();
    }
    /// Writes a line of the metrics anew.
    void alter(std::int64_t step, const std::function<void(StepMetrics&)>& change) {
        std::ifstream file(RunPaths(run).metrics());
        std::string text;
        for (std::string line; std::getline(file, line);) {
            auto event = parseMetricsLine(line);
            auto* metrics = event ? std::get_if<StepMetrics>(&*event) : nullptr;
            if (metrics && metrics->step == step) change(*metrics);
            text += (metrics ? toMetricsLine(*event) : line) + "\n";
        }
        writeFileAtomically(RunPaths(run).metrics(), text);
    }

    TemporaryFolder folder;
    const fs::path run = folder / "run";
};

TEST_F(ReplayCheck, AnUntouchedRunIsBitEqual) {
    trainIn(run, config(12));
    std::set<std::string> phases;
    const auto result = replayRun({.runFolder = run, .steps = 0},
                                  [&](const std::string& phase, std::int64_t, std::int64_t total) {
                                      phases.insert(phase);
                                      EXPECT_GT(total, 0);
                                  });
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    EXPECT_EQ(result.steps, 12);
    EXPECT_EQ(result.evaluations, 4);
    EXPECT_GT(result.values, 12 * 5 + 4 * 5);
    EXPECT_TRUE(result.environment.empty());
    EXPECT_TRUE(phases.contains("Replaying"));
    EXPECT_TRUE(contains(describe(result), "Bit-equal: 12 steps and 4 evaluations"));
}

TEST_F(ReplayCheck, FollowsSettingsThatChangedInTheRun) {
    trainSteered();
    const auto result = replayRun({.runFolder = run, .steps = 0});
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    EXPECT_EQ(result.steps, 12);
    const auto later = replayRun({.runFolder = run, .steps = 4, .from = 5});
    EXPECT_TRUE(later.isBitEqual()) << describe(later);
    EXPECT_EQ(later.from, 5);
    EXPECT_EQ(later.steps, 4);
}

TEST_F(ReplayCheck, NamesTheFirstNumberThatDiffers) {
    trainIn(run, config(12));
    alter(6, [](StepMetrics& metrics) {
        metrics.gradientNorm = std::nextafter(metrics.gradientNorm, 1e9);
    });
    alter(9, [](StepMetrics& metrics) { metrics.trainLoss = 1; });
    const auto result = replayRun({.runFolder = run, .steps = 0});
    ASSERT_TRUE(result.difference.has_value());
    EXPECT_FALSE(result.isBitEqual());
    EXPECT_EQ(result.difference->step, 6);
    EXPECT_EQ(result.difference->value, "gradient_norm");
    EXPECT_NE(result.difference->recorded, result.difference->replayed);
    EXPECT_TRUE(contains(describe(result), "Step 6 differs: gradient_norm"));
    // What came before it is equal all the same.
    const auto before = replayRun({.runFolder = run, .steps = 5});
    EXPECT_TRUE(before.isBitEqual());
    // Of step 6 all but what it names, and what comes after that in its line.
    EXPECT_GT(result.values, before.values);
    EXPECT_LT(result.values, before.values + 6);
}

TEST_F(ReplayCheck, TellsAnotherSeedFromTheRecord) {
    trainIn(run, config(6));
    auto stored = readFile(RunPaths(run).environment());
    const auto at = stored.find("\"seed\": 1337", stored.find("\"config\""));
    ASSERT_NE(at, std::string::npos);
    stored.replace(at, 12, "\"seed\": 1338");
    writeFileAtomically(RunPaths(run).environment(), stored);
    const auto result = replayRun({.runFolder = run});
    ASSERT_TRUE(result.difference.has_value());
    EXPECT_EQ(result.difference->step, 0);  // the evaluation before the first step
    EXPECT_TRUE(contains(result.note, "only 6 steps"));
}

TEST_F(ReplayCheck, ReportsWhatOfTheEnvironmentDiffers) {
    trainIn(run, config(3));
    auto stored = readFile(RunPaths(run).environment());
    const auto at = stored.find("\"libtorch\": \"");
    ASSERT_NE(at, std::string::npos);
    stored.replace(at, 13, "\"libtorch\": \"1.0 of ");
    writeFileAtomically(RunPaths(run).environment(), stored);
    const auto result = replayRun({.runFolder = run});
    EXPECT_TRUE(result.isBitEqual());
    ASSERT_EQ(result.environment.size(), 1U);
    EXPECT_EQ(result.environment[0].what, "libtorch");
    EXPECT_TRUE(contains(result.environment[0].recorded, "1.0 of "));
}

TEST_F(ReplayCheck, SessionsWithOtherSettingsBeginAgain) {
    {
        Recorder recorder;
        TrainingControl control;
        recorder.react = [&](const TrainingEvent& event) {
            const auto* metrics = std::get_if<StepMetrics>(&event);
            if (metrics && metrics->step == 6) control.stop();
        };
        TrainingRun({.config = config(12), .runFolder = run, .resume = false, .probe = {}},
                    recorder, control)
            .run();
    }
    auto resumed = config(16);
    resumed.training.batchSize = 2;
    resumed.training.gradientAccumulation = 4;
    resumed.training.learningRate = 1e-3;
    trainIn(run, resumed, /*resume=*/true);
    EXPECT_EQ(readSessions(run).size(), 2U);
    const auto result = replayRun({.runFolder = run, .steps = 0});
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    EXPECT_EQ(result.steps, 16);
}

TEST_F(ReplayCheck, GoesThroughRollBacksAsTheRunDid) {
    auto rolling = safeConfig(12, NonFiniteAction::RollBack, SpikeAction::Report);
    DataFaults faults(rolling, {7}, DataFaults::Kind::NotFinite);
    trainIn(run, rolling);
    const auto result = replayRun({.runFolder = run, .steps = 0});
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    EXPECT_EQ(result.steps, 15);  // 6, 7 and the refused 8th twice
}

TEST_F(ReplayCheck, AForkBeginsWithItsCheckpoint) {
    trainIn(run, config(6));
    const auto child = folder / "child";
    const auto at = *checkpointAtOrBefore(run, 5);
    auto forked = forkBase(run, at);
    forked.training.steps = 10;
    forked.planning.coefficient = 0.1;
    forkRun(run, at, child, forked);
    trainIn(child, readRunConfig(child), /*resume=*/true);
    const auto result = replayRun({.runFolder = child, .steps = 0});
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    EXPECT_EQ(result.from, 5);
    EXPECT_EQ(result.steps, 5);
    fs::remove_all(RunPaths(child).checkpoints() / stepName(5));
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { replayRun({.runFolder = child}); }),
                         "no checkpoint of step 5, with which it began"));
}

TEST_F(ReplayCheck, ARunThatEndedByItselfIsReplayedToItsEnd) {
    const auto failing = config(12);
    DataFaults faults(failing, {7}, DataFaults::Kind::NotFinite);
    Recorder recorder;
    failIn(run, failing, recorder);
    const auto result = replayRun({.runFolder = run, .steps = 0});
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    EXPECT_EQ(result.steps, 8);
}

TEST_F(ReplayCheck, AFailedRunThatWentOnWithAnotherRateIsReplayedWhole) {
    {
        DataFaults faults(config(12), {7}, DataFaults::Kind::NotFinite);
        Recorder recorder;
        failIn(run, config(12), recorder);
    }
    auto slower = config(12);
    slower.training.learningRate = 1e-4;
    slower.training.minimumLearningRate = 1e-5;
    trainIn(run, slower, /*resume=*/true);
    const auto result = replayRun({.runFolder = run, .steps = 0});
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    EXPECT_EQ(result.steps, 12);
}

TEST_F(ReplayCheck, AnEndBeforeTheRecordsIsNotBitEqual) {
    trainIn(run, config(12));
    std::ifstream file(RunPaths(run).metrics());
    std::string text;
    for (std::string line; std::getline(file, line);) {
        text += line + "\n";
        const auto event = parseMetricsLine(line);
        const auto* metrics = event ? std::get_if<StepMetrics>(&*event) : nullptr;
        if (!metrics || metrics->step != 6) continue;
        // What no run would do: an evaluation too early, and a change after it.
        EvaluationMetrics evaluation;
        evaluation.step = 8;
        text += toMetricsLine(evaluation) + "\n";
        text += toMetricsLine(SettingChanged{6, "training.gradient_clip", 1, 0.5}) + "\n";
    }
    writeFileAtomically(RunPaths(run).metrics(), text);
    const auto result = replayRun({.runFolder = run, .steps = 0});
    EXPECT_FALSE(result.difference.has_value());
    EXPECT_FALSE(result.isBitEqual());
    EXPECT_EQ(result.steps, 6);
    EXPECT_EQ(result.recorded, 12);
    EXPECT_TRUE(contains(describe(result), "only 6 of 12 recorded steps"));
    EXPECT_TRUE(contains(result.note, "does not follow"));
}

TEST_F(ReplayCheck, ComparesTheEnvironmentOfEachSession) {
    trainSteered();
    trainIn(run, config(14), /*resume=*/true);
    trainIn(run, config(16), /*resume=*/true);
    auto stored = readFile(RunPaths(run).environment());
    const auto last = stored.rfind("\"libtorch\": \"");
    ASSERT_NE(last, std::string::npos);
    stored.replace(last, 13, "\"libtorch\": \"1.0 of ");
    writeFileAtomically(RunPaths(run).environment(), stored);
    const auto result = replayRun({.runFolder = run, .steps = 0});
    EXPECT_TRUE(result.isBitEqual()) << describe(result);
    ASSERT_EQ(result.environment.size(), 1U);
    EXPECT_EQ(result.environment[0].what, "libtorch");
    // The steps before it were trained as here.
    EXPECT_TRUE(replayRun({.runFolder = run, .steps = 6}).environment.empty());
}

TEST_F(ReplayCheck, KeepsItsScratchFolderWhereItIsTold) {
    trainIn(run, config(6));
    const auto scratch = folder / "scratch";
    fs::create_directory(scratch);
    bool seen = false;
    replayRun({.runFolder = run, .scratch = scratch},
              [&](const auto&...) { seen = seen || !fs::is_empty(scratch); });
    EXPECT_TRUE(seen);
    EXPECT_TRUE(fs::is_empty(scratch));
}

TEST_F(ReplayCheck, LeavesTheRunAndTheProcessAsTheyWere) {
    trainIn(run, config(6));
    const auto metrics = readFile(RunPaths(run).metrics());
    const auto environment = readFile(RunPaths(run).environment());
    at::set_num_threads(3);
    replayRun({.runFolder = run});
    EXPECT_EQ(at::get_num_threads(), 3);
    at::set_num_threads(1);
    EXPECT_EQ(readFile(RunPaths(run).metrics()), metrics);
    EXPECT_EQ(readFile(RunPaths(run).environment()), environment);
}

TEST_F(ReplayCheck, CancelsSoonAndRefusesWhileThisProcessTrains) {
    trainIn(run, config(12));
    std::stop_source stop;
    std::int64_t steps = 0;
    expectError(ErrorKind::Cancelled, [&] {
        replayRun(
            {.runFolder = run, .steps = 0},
            [&](const std::string& phase, std::int64_t done, std::int64_t) {
                if (phase == "Replaying") steps = done;
                if (phase == "Replaying" && done == 2) stop.request_stop();
            },
            stop.get_token());
    });
    EXPECT_EQ(steps, 2);
    const TrainingTurn training({});
    expectError(ErrorKind::Config, [&] { replayRun({.runFolder = run}); });
}

TEST_F(ReplayCheck, SaysWhatThereIsNot) {
    trainIn(run, config(6));
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config, [&] { replayRun({.runFolder = run, .from = 3}); }),
                 "no checkpoint of step 3"));
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config, [&] { replayRun({.runFolder = run, .from = 6}); }),
                 "no step after that checkpoint"));
    expectError(ErrorKind::Io, [&] { replayRun({.runFolder = folder / "none"}); });
}

TEST(RecordedSteps, KeepWhatIsAskedFor) {
    const auto step = [](std::int64_t number) {
        StepMetrics metrics;
        metrics.step = number;
        return metrics;
    };
    RecordedSteps record;
    record.items = {step(1), EvaluationMetrics{}, step(2), step(3), step(2), step(3)};
    auto first = record;
    first.keepSteps(1);
    EXPECT_EQ(first.items.size(), 2U);
    auto last = record;
    EXPECT_TRUE(last.keepThrough(2));
    EXPECT_EQ(last.items.size(), 5U);
    EXPECT_FALSE(record.keepThrough(4));
}

}  // namespace
}  // namespace deepsight
