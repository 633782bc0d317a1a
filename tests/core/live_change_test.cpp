#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "core/config/config_json.h"
#include "core/support/atomic_file.h"
#include "core/support/torch.h"
#include "core/training/run_config.h"
#include "core/training/schedule.h"
#include "tests/core/data_faults.h"
#include "tests/core/safety_runs.h"
#include "tests/support/temporary_folder.h"

// Settings that are changed while a run trains.

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using namespace test;

constexpr auto kRate = "training.learning_rate";
constexpr auto kCoefficient = "planning.coefficient";

/// What is asked for once a step was reported.
using Plan = std::map<std::int64_t, SettingChanges>;

Recorder trainWith(const fs::path& folder, const Config& config, const Plan& plan,
                   std::int64_t stopAt = -1, bool resume = false) {
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (!metrics) return;
        if (const auto found = plan.find(metrics->step); found != plan.end())
            control.change(found->second);
        if (metrics->step == stopAt) control.stop();
    };
    TrainingRun run({.config = config, .runFolder = folder, .resume = resume, .probe = {}},
                    recorder, control);
    run.run();
    return recorder;
}

double rateOfStep(const Recorder& recorder, std::int64_t step) {
    for (const auto& metrics : recorder.all<StepMetrics>())
        if (metrics.step == step) return metrics.learningRate;
    return -1;
}

void expectSameEnd(const fs::path& a, const fs::path& b) {
    const auto left = readRun(a);
    const auto right = readRun(b);
    ASSERT_FALSE(left.checkpoints.empty());
    ASSERT_EQ(left.checkpoints.back().step, right.checkpoints.back().step);
    EXPECT_EQ(tensorsAfter(a, left.checkpoints.back().step),
              tensorsAfter(b, right.checkpoints.back().step));
    ASSERT_EQ(left.steps.size(), right.steps.size());
    for (std::size_t i = 0; i < left.steps.size(); ++i) {
        EXPECT_EQ(left.steps[i].trainLoss, right.steps[i].trainLoss) << left.steps[i].step;
        EXPECT_EQ(left.steps[i].learningRate, right.steps[i].learningRate) << left.steps[i].step;
    }
    ASSERT_EQ(left.changes.size(), right.changes.size());
    for (std::size_t i = 0; i < left.changes.size(); ++i) {
        EXPECT_EQ(left.changes[i].step, right.changes[i].step);
        EXPECT_EQ(left.changes[i].field, right.changes[i].field);
        EXPECT_EQ(left.changes[i].to, right.changes[i].to);
    }
}

Config config(std::int64_t steps) {
    return safeConfig(steps, NonFiniteAction::Stop, SpikeAction::Report);
}

TEST(LiveChange, CountsFromTheNextStepAndIsRecorded) {
    const TemporaryFolder folder;
    const auto before = config(12);
    const auto recorder = trainWith(folder / "run", before, {{7, {{kRate, 1e-2}}}});
    const auto changes = recorder.all<SettingChanged>();
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].step, 7);
    EXPECT_EQ(changes[0].field, kRate);
    EXPECT_EQ(changes[0].from, before.training.learningRate);
    EXPECT_EQ(changes[0].to, 1e-2);
    // The schedule keeps its shape.
    auto after = before;
    after.training.learningRate = 1e-2;
    EXPECT_EQ(rateOfStep(recorder, 7), learningRateAt(before.training, 6));
    EXPECT_EQ(rateOfStep(recorder, 8), learningRateAt(after.training, 7));
    EXPECT_GT(rateOfStep(recorder, 12), rateOfStep(recorder, 7));
    const auto record = readRun(folder / "run");
    ASSERT_EQ(record.changes.size(), 1U);
    EXPECT_EQ(record.changes[0].to, 1e-2);
    EXPECT_EQ(record.config.training.learningRate, before.training.learningRate);
}

TEST(LiveChange, OtherSettingsTrainOtherWeights) {
    const TemporaryFolder folder;
    trainWith(folder / "plain", config(8), {});
    trainWith(folder / "coefficient", config(8), {{4, {{kCoefficient, 100}}}});
    trainWith(folder / "clip", config(8), {{4, {{"training.gradient_clip", 1e-3}}}});
    const auto plain = readRun(folder / "plain").steps;
    for (const char* name : {"coefficient", "clip"}) {
        const auto steps = readRun(folder / name).steps;
        ASSERT_EQ(steps.size(), 8U);
        for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(steps[i].trainLoss, plain[i].trainLoss);
        EXPECT_NE(steps.back().trainLoss, plain.back().trainLoss) << name;
    }
}

TEST(LiveChange, AllOfARequestIsTakenOrNothing) {
    const TemporaryFolder folder;
    const auto recorder =
        trainWith(folder / "run", config(8),
                  {{2, {{kCoefficient, 0.5}, {"training.minimum_learning_rate", 1}}},
                   {4, {{kRate, config(8).training.learningRate}}}});
    EXPECT_TRUE(recorder.all<SettingChanged>().empty());
    std::vector<std::string> answers;
    for (const auto& message : recorder.all<LogMessage>())
        if (message.text.starts_with(kNoChange)) answers.push_back(message.text);
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_NE(answers[0].find("training.minimum_learning_rate"), std::string::npos) << answers[0];
    EXPECT_NE(answers[1].find("already"), std::string::npos) << answers[1];
}

TEST(LiveChange, IsTakenWhilePausedBetweenSteps) {
    const TemporaryFolder folder;
    Recorder recorder;
    TrainingControl control;
    std::jthread helper;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        const auto* state = std::get_if<StateChanged>(&event);
        if (metrics && metrics->step == 3) control.pause();
        if (state && state->state == TrainingState::Paused)
            helper = std::jthread([&] { control.change({{kRate, 1e-3}}); });
        // It would wait for ever if the change were not taken.
        if (std::holds_alternative<SettingChanged>(event)) control.resume();
    };
    TrainingRun run(
        {.config = config(6), .runFolder = folder / "run", .resume = false, .probe = {}}, recorder,
        control);
    run.run();
    ASSERT_EQ(recorder.all<SettingChanged>().size(), 1U);
    EXPECT_EQ(recorder.all<SettingChanged>()[0].step, 3);
    EXPECT_EQ(recorder.lastState(), TrainingState::Finished);
}

const Plan kPlan{{4, {{kRate, 1e-2}, {kCoefficient, 0.5}}},
                 {8, {{kRate, 1e-5}, {"training.minimum_learning_rate", 1e-6}}}};

TEST(LiveChange, AStoppedRunGoesOnAsIfNeverInterrupted) {
    const TemporaryFolder folder;
    trainWith(folder / "whole", config(14), kPlan);
    for (const std::int64_t stop : {3, 4, 6, 8, 11}) {
        const auto name = "stopped" + std::to_string(stop);
        Plan first = kPlan, rest;
        for (const auto& [step, changes] : kPlan)
            if (step > stop) rest[step] = changes;
        trainWith(folder / name, config(14), first, stop);
        trainWith(folder / name, config(14), rest, -1, /*resume=*/true);
        expectSameEnd(folder / "whole", folder / name);
        EXPECT_EQ(readFile(folder / name / "config.json"),
                  readFile(folder / "whole" / "config.json"));
    }
}

// The checkpoint of step 5 knows of the first changes only.
TEST(LiveChange, ACrashedRunMakesItsChangesAgain) {
    const TemporaryFolder folder;
    trainWith(folder / "whole", config(14), kPlan);
    Recorder recorder;
    TrainingControl control;
    const auto crashed = folder / "crashed";
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (!metrics) return;
        if (const auto found = kPlan.find(metrics->step); found != kPlan.end())
            control.change(found->second);
        if (metrics->step != 9) return;
        fs::copy(folder / "crashing", crashed, fs::copy_options::recursive);
        control.stop();
    };
    TrainingRun(
        {.config = config(14), .runFolder = folder / "crashing", .resume = false, .probe = {}},
        recorder, control)
        .run();
    ASSERT_EQ(listCheckpoints(crashed).back().step, 5);
    trainIn(crashed, config(14), /*resume=*/true);
    expectSameEnd(folder / "whole", crashed);
}

TEST(LiveChange, OverlappedStepsTakeItBetweenTheSameTwo) {
    const TemporaryFolder folder;
    trainWith(folder / "plain", config(14), {});
    for (const bool overlap : {false, true}) {
        Recorder recorder;
        TrainingControl control;
        control.change({{kRate, 1e-2}});
        TrainingRun run({.config = config(14),
                         .runFolder = folder / (overlap ? "overlapped" : "one-by-one"),
                         .resume = false,
                         .probe = {}},
                        recorder, control);
        run.overlapSteps(overlap);
        run.run();
    }
    expectSameEnd(folder / "one-by-one", folder / "overlapped");
    EXPECT_NE(readRun(folder / "plain").steps.back().trainLoss,
              readRun(folder / "overlapped").steps.back().trainLoss);
}

TEST(LiveChange, ARollBackKeepsItAndRecordsItAgain) {
    const TemporaryFolder folder;
    const auto rolling = safeConfig(14, NonFiniteAction::RollBack, SpikeAction::Report);
    DataFaults faults(rolling, {8}, DataFaults::Kind::NotFinite);
    const auto recorder = trainWith(folder / "run", rolling, {{7, {{kRate, 1e-2}}}});
    const auto changes = recorder.all<SettingChanged>();
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].step, 7);
    EXPECT_EQ(changes[1].step, 5);
    EXPECT_EQ(changes[1].to, 1e-2);
    auto after = rolling;
    after.training.learningRate = 1e-2;
    for (const auto& metrics : readRun(folder / "run").steps)
        if (metrics.step > 5) {
            EXPECT_EQ(metrics.learningRate, learningRateAt(after.training, metrics.step - 1));
        }
    ASSERT_EQ(readRun(folder / "run").changes.size(), 1U);
}

TEST(LiveChange, WhatARunIsResumedWithWinsAndIsRecorded) {
    const TemporaryFolder folder;
    trainWith(folder / "run", config(14), {{4, {{kRate, 1e-2}, {kCoefficient, 0.5}}}}, 6);
    auto requested = config(14);
    requested.training.learningRate = 5e-3;
    const auto recorder = trainIn(folder / "run", requested, /*resume=*/true);
    const auto changes = recorder.all<SettingChanged>();
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].field, kRate);
    EXPECT_EQ(changes[0].from, 1e-2);
    EXPECT_EQ(changes[0].to, 5e-3);
    EXPECT_EQ(rateOfStep(recorder, 7), learningRateAt(requested.training, 6));
    const auto record = readRun(folder / "run");
    EXPECT_EQ(configInForce(record.config, record.changes).planning.coefficient, 0.5);
    EXPECT_EQ(configInForce(record.config, record.changes).training.learningRate, 5e-3);
}

/// Goes on with a copy of the folder as it is once a step of this session was reported.
void crashAfter(const fs::path& from, const fs::path& to, const Config& config, const Plan& plan,
                std::int64_t step, bool resume = true) {
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (!metrics) return;
        if (const auto found = plan.find(metrics->step); found != plan.end())
            control.change(found->second);
        if (metrics->step != step) return;
        fs::copy(from, to, fs::copy_options::recursive);
        control.stop();
    };
    TrainingRun({.config = config, .runFolder = from, .resume = resume, .probe = {}}, recorder,
                control)
        .run();
}

std::string warnings(const Recorder& recorder) {
    std::string text;
    for (const auto& message : recorder.all<LogMessage>())
        if (message.level == LogMessage::Level::Warning) text += message.text + "\n";
    return text;
}

std::string logged(const Recorder& recorder) {
    std::string text;
    for (const auto& message : recorder.all<LogMessage>()) text += message.text + "\n";
    return text;
}

TEST(LiveChange, AValueThatIsAskedForOnResumeWinsThoughItIsTheConfigured) {
    const TemporaryFolder folder;
    const Plan plan{{4, {{kRate, 1e-2}, {kCoefficient, 0.5}}}};
    trainWith(folder / "run", config(14), plan, 6);
    fs::copy(folder / "run", folder / "plain", fs::copy_options::recursive);
    Recorder recorder;
    TrainingControl control;
    TrainingRequest request;
    request.config = config(14);
    request.runFolder = folder / "run";
    request.resume = true;
    request.explicitFields = {kRate, "training.steps"};
    TrainingRun(request, recorder, control).run();
    EXPECT_EQ(rateOfStep(recorder, 7), learningRateAt(config(14).training, 6));
    const auto changes = recorder.all<SettingChanged>();
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].field, kRate);
    EXPECT_NE(logged(recorder).find("planning.coefficient is 0.5"), std::string::npos);
    EXPECT_EQ(logged(recorder).find("training.learning_rate is"), std::string::npos);
    // Without that, it says what is in force.
    const auto plain = trainIn(folder / "plain", config(14), /*resume=*/true);
    EXPECT_TRUE(plain.all<SettingChanged>().empty());
    EXPECT_NE(logged(plain).find("training.learning_rate is 0.01"), std::string::npos)
        << logged(plain);
    EXPECT_TRUE(warnings(plain).empty()) << warnings(plain);
}

TEST(LiveChange, AResumedRunTrainsWithWhatItWasAskedForAfterACrash) {
    const TemporaryFolder folder;
    trainWith(folder / "run", config(14), {{4, {{kRate, 1e-2}}}}, 6);
    auto other = config(14);
    other.training.learningRate = 5e-3;
    crashAfter(folder / "run", folder / "crashed", other, {}, 8);
    ASSERT_EQ(listCheckpoints(folder / "crashed").back().step, 6);
    const auto recorder = trainIn(folder / "crashed", config(14), /*resume=*/true);
    EXPECT_EQ(rateOfStep(recorder, 7), learningRateAt(config(14).training, 6));
    EXPECT_EQ(rateOfStep(recorder, 12), learningRateAt(config(14).training, 11));
    const auto record = readRun(folder / "crashed");
    EXPECT_EQ(configInForce(record.config, record.changes).training.learningRate,
              config(14).training.learningRate);
}

TEST(LiveChange, ChangesThatAResumedRunDoesNotMakeAgainAreNamed) {
    const TemporaryFolder folder;
    crashAfter(folder / "run", folder / "crashed", config(14),
               {{7, {{kRate, 1e-2}, {kCoefficient, 0.5}}}}, 9, /*resume=*/false);
    ASSERT_EQ(listCheckpoints(folder / "crashed").back().step, 5);
    auto other = config(14);
    other.training.learningRate = 5e-3;
    const auto recorder = trainIn(folder / "crashed", other, /*resume=*/true);
    EXPECT_EQ(rateOfStep(recorder, 9), learningRateAt(other.training, 8));
    EXPECT_NE(warnings(recorder).find("training.learning_rate was changed to 0.01 at step 7"),
              std::string::npos)
        << warnings(recorder);
    // This one is made again.
    EXPECT_EQ(warnings(recorder).find("planning.coefficient"), std::string::npos);
    const auto record = readRun(folder / "crashed");
    EXPECT_EQ(configInForce(record.config, record.changes).planning.coefficient, 0.5);
}

TEST(LiveChange, ACheckpointWithADamagedSettingIsRefused) {
    const TemporaryFolder folder;
    trainWith(folder / "run", config(5), {});
    const auto state = listCheckpoints(folder / "run").back().folder / kStateFile;
    auto text = readFile(state);
    const auto at = text.find("\"configured\"");
    ASSERT_NE(at, std::string::npos);
    text.replace(at, 12, "\"konfigured\"");
    writeFileAtomically(state, text);
    const auto checkpoint = listCheckpoints(folder / "run").back();
    TrainingProgress progress;
    progress.step = 5;
    writeManifest(checkpoint.folder, progress);
    try {
        verifyCheckpoint(checkpoint.folder);
        FAIL() << "was read";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Checkpoint);
        EXPECT_NE(std::string(error.what()).find("settings"), std::string::npos) << error.what();
    }
}

}  // namespace
}  // namespace deepsight
