#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/analysis/evaluation.h"
#include "core/config/presets.h"
#include "core/model/language_model.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/safetensors.h"
#include "core/support/sha256.h"
#include "core/support/torch.h"
#include "core/training/resumed_config.h"
#include "core/training/run_folder.h"
#include "core/training/schedule.h"
#include "tests/core/tiny_training.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

using test::Recorder;
using test::tinyConfig;

Recorder trainIn(const fs::path& folder, const Config& config, bool resume = false) {
    Recorder recorder;
    TrainingControl control;
    TrainingRequest request{.config = config, .runFolder = folder, .resume = resume, .probe = {}};
    makeTrainer()->run(request, recorder, control);
    return recorder;
}

// Trains until `step`, then asks for a stop from inside the event of that step.
Recorder trainAndStopAt(const fs::path& folder, const Config& config, std::int64_t step) {
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (metrics && metrics->step == step) control.stop();
    };
    makeTrainer()->run({.config = config, .runFolder = folder, .resume = false, .probe = {}},
                       recorder, control);
    return recorder;
}

SafetensorsFile newestTensors(const fs::path& run, const std::string& file) {
    return readSafetensors(listCheckpoints(run).back().folder / file);
}

void expectSameTensors(const fs::path& a, const fs::path& b, const std::string& file) {
    const auto left = newestTensors(a, file);
    const auto right = newestTensors(b, file);
    ASSERT_EQ(left.tensors.size(), right.tensors.size());
    for (const auto& [name, tensor] : left.tensors)
        EXPECT_EQ(tensor.bytes, right.tensors.at(name).bytes) << file << ": " << name;
}

TEST(Trainer, ResumeContinuesBitExactly) {
    test::TemporaryFolder folder;
    trainIn(folder / "whole", tinyConfig(20));
    const auto first = trainAndStopAt(folder / "parts", tinyConfig(20), 10);
    EXPECT_EQ(first.lastState(), TrainingState::Stopped);
    EXPECT_EQ(first.all<StepMetrics>().size(), 10U);
    const auto second = trainIn(folder / "parts", tinyConfig(20), /*resume=*/true);
    EXPECT_EQ(second.all<StepMetrics>().front().step, 11);
    EXPECT_EQ(second.lastState(), TrainingState::Finished);

    expectSameTensors(folder / "whole", folder / "parts", "model.safetensors");
    expectSameTensors(folder / "whole", folder / "parts", "optimizer.safetensors");
    const auto whole = readRun(folder / "whole");
    const auto parts = readRun(folder / "parts");
    ASSERT_EQ(whole.steps.size(), parts.steps.size());
    for (std::size_t i = 0; i < whole.steps.size(); ++i) {
        EXPECT_EQ(whole.steps[i].step, parts.steps[i].step);
        EXPECT_EQ(whole.steps[i].trainLoss, parts.steps[i].trainLoss);
        EXPECT_EQ(whole.steps[i].learningRate, parts.steps[i].learningRate);
        EXPECT_EQ(whole.steps[i].gradientNorm, parts.steps[i].gradientNorm);
    }
    ASSERT_EQ(whole.evaluations.size(), parts.evaluations.size());
    for (std::size_t i = 0; i < whole.evaluations.size(); ++i)
        EXPECT_EQ(whole.evaluations[i].validationLoss, parts.evaluations[i].validationLoss);
}

TEST(Trainer, StopsWithinOneStepAndDiscardsAHalfDoneOne) {
    test::TemporaryFolder folder;
    const auto recorder = trainAndStopAt(folder / "run", tinyConfig(1000), 7);
    EXPECT_EQ(recorder.all<StepMetrics>().back().step, 7);
    ASSERT_EQ(listCheckpoints(folder / "run").back().step, 7);
    EXPECT_EQ(readRun(folder / "run").lastState, TrainingState::Stopped);
}

TEST(Trainer, StopBeforeTheStartLeavesNoStep) {
    test::TemporaryFolder folder;
    Recorder recorder;
    TrainingControl control;
    control.stop();
    makeTrainer()->run(
        {.config = tinyConfig(10), .runFolder = folder / "run", .resume = false, .probe = {}},
        recorder, control);
    EXPECT_EQ(recorder.lastState(), TrainingState::Stopped);
    EXPECT_TRUE(recorder.all<StepMetrics>().empty());
}

TEST(Trainer, PauseKeepsTheModelAndServesSnapshots) {
    test::TemporaryFolder folder;
    Recorder recorder;
    TrainingControl control;
    std::thread helper;
    recorder.react = [&](const TrainingEvent& event) {
        if (const auto* metrics = std::get_if<StepMetrics>(&event); metrics && metrics->step == 3)
            control.pause();
        if (const auto* state = std::get_if<StateChanged>(&event);
            state && state->state == TrainingState::Paused && !helper.joinable())
            helper = std::thread([&] { control.requestSnapshot({.text = {}, .offset = 4}); });
        if (const auto* snapshot = std::get_if<EmbeddingSnapshot>(&event);
            snapshot && snapshot->source == "validation, example 4")
            control.resume();
    };
    makeTrainer()->run(
        {.config = tinyConfig(8), .runFolder = folder / "run", .resume = false, .probe = {}},
        recorder, control);
    helper.join();
    EXPECT_EQ(recorder.lastState(), TrainingState::Finished);
    // The history stays that of the run's own text.
    EXPECT_EQ(readRun(folder / "run").snapshotSteps, (std::vector<std::int64_t>{0, 5, 8}));
    trainIn(folder / "unpaused", tinyConfig(8));
    expectSameTensors(folder / "run", folder / "unpaused", "model.safetensors");
}

TEST(Trainer, SnapshotsHoldBothSidesOfTheFutureLoss) {
    test::TemporaryFolder folder;
    const auto config = tinyConfig(5);
    const auto recorder = trainIn(folder / "run", config);
    const auto snapshots = recorder.all<EmbeddingSnapshot>();
    ASSERT_EQ(snapshots.size(), 2U);  // steps 0 and 5
    const auto& last = snapshots.back();
    EXPECT_EQ(last.time, config.model.contextSize);
    EXPECT_EQ(last.contexts, config.model.contextSize - config.planning.horizon);
    EXPECT_EQ(last.encoderOutput.size(), static_cast<std::size_t>(last.time * last.width));
    EXPECT_EQ(last.tokens.size(), static_cast<std::size_t>(last.time));
    const auto record = readRun(folder / "run");
    EXPECT_EQ(record.snapshotSteps, (std::vector<std::int64_t>{0, 5}));
    const auto probed = probeCheckpoint(folder / "run", record.checkpoints.back().folder,
                                        {.text = {}, .offset = 0});
    EXPECT_EQ(probed.encoderOutput, last.encoderOutput);
    EXPECT_EQ(probed.planningContext, last.planningContext);
}

TEST(Trainer, EvaluatesACheckpointAsItDidInTraining) {
    test::TemporaryFolder folder;
    const auto recorder = trainIn(folder / "run", tinyConfig(10));
    const auto during = recorder.all<EvaluationMetrics>().back();
    const auto after =
        evaluateCheckpoint(folder / "run", listCheckpoints(folder / "run").back().folder);
    EXPECT_EQ(after.step, 10);
    EXPECT_NEAR(after.validationLoss, during.validationLoss, 1e-5);
    EXPECT_NEAR(*after.futureLoss, *during.futureLoss, 1e-5);
    EXPECT_EQ(*after.pathAccuracy, *during.pathAccuracy);
    EXPECT_EQ(during.tokenAccuracy.size(), 3U);  // of path-star (2, 3)
}

TEST(Trainer, KeepsTheNewestCheckpointsAndTheBest) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(20);
    config.training.checkpointInterval = 2;
    config.training.keptCheckpoints = 2;
    trainIn(folder / "run", config);
    const auto kept = listCheckpoints(folder / "run");
    ASSERT_GE(kept.size(), 2U);
    ASSERT_LE(kept.size(), 3U);
    EXPECT_EQ(kept.back().step, 20);
    EXPECT_EQ(kept[kept.size() - 2].step, 18);
    EXPECT_EQ(std::count_if(kept.begin(), kept.end(), [](const auto& c) { return c.best; }), 1);
}

TEST(Trainer, FallsBackToAnOlderCheckpointWhenTheNewestIsDamaged) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(10);
    config.training.checkpointInterval = 5;
    config.training.evaluationInterval = 100;
    trainIn(folder / "run", config);
    const auto newest = listCheckpoints(folder / "run").back();
    std::fstream file(newest.folder / "model.safetensors",
                      std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(-1, std::ios::end);
    file.put('\x7f');
    file.close();
    config.training.steps = 12;
    const auto resumed = trainIn(folder / "run", config, /*resume=*/true);
    EXPECT_EQ(resumed.all<StepMetrics>().front().step, 6);
    EXPECT_EQ(resumed.lastState(), TrainingState::Finished);
    trainIn(folder / "whole", config);
    for (const auto* run : {"run", "whole"}) ASSERT_EQ(listCheckpoints(folder / run).size(), 3U);
    expectSameTensors(folder / "run", folder / "whole", "model.safetensors");
    EXPECT_EQ(readFile(listCheckpoints(folder / "run")[1].folder / "model.safetensors"),
              readFile(listCheckpoints(folder / "whole")[1].folder / "model.safetensors"));
    const auto messages = resumed.all<LogMessage>();
    EXPECT_TRUE(std::any_of(messages.begin(), messages.end(), [](const LogMessage& message) {
        return message.level == LogMessage::Level::Warning &&
               message.text.find("damaged") != std::string::npos;
    }));
}

// Puts an infinity into a checkpoint's weights, with a manifest that vouches for them.
void poison(const fs::path& checkpoint) {
    const auto file = checkpoint / "model.safetensors";
    auto weights = readSafetensors(file);
    const float infinity = std::numeric_limits<float>::infinity();
    std::memcpy(weights.tensors.at("bridge.weight").bytes.data(), &infinity, sizeof infinity);
    writeSafetensors(file, weights);
    Sha256 hash;
    hash.add(readFile(file));
    auto manifest = nlohmann::json::parse(readFile(checkpoint / "manifest.json"));
    manifest["files"]["model.safetensors"]["sha256"] = hash.hexDigest();
    writeFileAtomically(checkpoint / "manifest.json", manifest.dump());
}

// Trains and expects a failure of this kind.
Recorder failIn(const fs::path& folder, const Config& config, ErrorKind kind, bool resume = false) {
    Recorder recorder;
    TrainingControl control;
    try {
        makeTrainer()->run({.config = config, .runFolder = folder, .resume = resume, .probe = {}},
                           recorder, control);
        ADD_FAILURE() << "trained although it could not";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), kind) << error.what();
    }
    return recorder;
}

TEST(Trainer, NonFiniteLossStopsBeforeTheStepIsTakenAndIsRecorded) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(6);
    config.training.evaluationInterval = 1000;
    trainIn(folder / "run", config);
    poison(listCheckpoints(folder / "run").back().folder);
    config.training.steps = 9;
    const auto recorder = failIn(folder / "run", config, ErrorKind::NonFinite, /*resume=*/true);
    ASSERT_EQ(recorder.all<StepMetrics>().size(), 1U);
    EXPECT_TRUE(std::isnan(recorder.all<StepMetrics>().back().trainLoss));
    EXPECT_EQ(listCheckpoints(folder / "run").back().step, 6);
    const auto record = readRun(folder / "run");
    EXPECT_EQ(record.steps.back().step, 7);  // the curve shows where
    EXPECT_EQ(record.lastState, TrainingState::Failed);
    EXPECT_NE(readFile(RunPaths(folder / "run").log()).find("not finite"), std::string::npos);
}

TEST(Trainer, AFailureSavesTheStepsBeforeIt) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(12);
    config.training.evaluationInterval = 1000;
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (metrics && metrics->step == 7) throw std::runtime_error("the observer failed");
    };
    EXPECT_THROW(makeTrainer()->run(
                     {.config = config, .runFolder = folder / "run", .resume = false, .probe = {}},
                     recorder, control),
                 Error);
    ASSERT_FALSE(listCheckpoints(folder / "run").empty());
    EXPECT_EQ(listCheckpoints(folder / "run").back().step, 7);
    // A step that a checkpoint counts is in the metrics, too.
    ASSERT_FALSE(readRun(folder / "run").steps.empty());
    EXPECT_EQ(readRun(folder / "run").steps.back().step, 7);
    // Dropout goes on where it was, so the run ends as if nothing had happened.
    trainIn(folder / "run", config, /*resume=*/true);
    trainIn(folder / "whole", config);
    expectSameTensors(folder / "run", folder / "whole", "model.safetensors");
}

TEST(Trainer, ANewRunIsNotStartedAmongTheCheckpointsOfAnother) {
    test::TemporaryFolder folder;
    const auto config = tinyConfig(3);
    trainIn(folder / "run", config);
    const auto metrics = readFile(RunPaths(folder / "run").metrics());
    fs::remove(RunPaths(folder / "run").config());
    failIn(folder / "run", config, ErrorKind::Config);
    EXPECT_EQ(listCheckpoints(folder / "run").back().step, 3);
    EXPECT_EQ(readFile(RunPaths(folder / "run").metrics()), metrics);
}

TEST(Trainer, AFailedStartLeavesTheFolderUsable) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(3);
    config.training.device = "cuda:63";
    failIn(folder / "run", config, ErrorKind::Device);
    config.training.device = "cpu";
    EXPECT_EQ(trainIn(folder / "run", config).lastState(), TrainingState::Finished);
    EXPECT_EQ(readRun(folder / "run").steps.size(), 3U);
}

TEST(Trainer, TwoTrainersCannotShareARunFolder) {
    test::TemporaryFolder folder;
    trainIn(folder / "run", tinyConfig(4));
    Recorder recorder;
    TrainingControl control;
    bool tried = false;
    recorder.react = [&](const TrainingEvent& event) {
        if (!std::holds_alternative<StepMetrics>(event) || tried) return;
        tried = true;
        failIn(folder / "run", tinyConfig(8), ErrorKind::Io, /*resume=*/true);
    };
    makeTrainer()->run(
        {.config = tinyConfig(6), .runFolder = folder / "run", .resume = true, .probe = {}},
        recorder, control);
    EXPECT_TRUE(tried);
    EXPECT_EQ(readRun(folder / "run").steps.size(), 6U);
}

TEST(Trainer, ResumeRefusesAnotherRunsSettingsAndTakesNewRates) {
    test::TemporaryFolder folder;
    trainIn(folder / "run", tinyConfig(4));
    auto config = tinyConfig(6);
    config.training.seed = 7;
    failIn(folder / "run", config, ErrorKind::Config, /*resume=*/true);
    config = tinyConfig(6);
    config.training.learningRate = 1e-4;
    config.training.minimumLearningRate = 1e-4;
    const auto resumed = trainIn(folder / "run", config, /*resume=*/true);
    EXPECT_EQ(resumed.all<StepMetrics>().back().learningRate, 1e-4);
    EXPECT_EQ(readRun(folder / "run").config.training.learningRate, 1e-4);
}

TEST(Trainer, ADecayThatEndedWithTheRunStaysWhereItWasAndIsToldAsAChange) {
    auto stored = tinyConfig(40);
    stored.training.decaySteps = 0;
    auto longer = stored;
    longer.training.steps = 60;
    const auto resumed = resumedConfig(stored, longer);
    EXPECT_EQ(resumed.config.training.decaySteps, 40);
    EXPECT_EQ(resumed.changes, (std::vector<std::string>{"training.steps: 40 -> 60",
                                                         "training.decay_steps: 0 -> 40"}));
    EXPECT_EQ(forkedConfig(stored, longer).changes, resumed.changes);
    // Told once: from then on it is configured.
    EXPECT_TRUE(resumedConfig(resumed.config, longer).changes.empty());
    EXPECT_TRUE(resumedConfig(stored, stored).changes.empty());
    longer.training.decaySteps = 50;  // asked for
    EXPECT_EQ(resumedConfig(stored, longer).changes.back(), "training.decay_steps: 0 -> 50");
}

TEST(Trainer, BuildingAModelForAProbeLeavesTheGeneratorAlone) {
    torch::manual_seed(3);
    const auto before = at::globalContext().defaultGenerator(torch::kCPU).get_state();
    makeUnsetModel(tinyConfig(1));
    makeModel(tinyConfig(1), 9);
    const auto after = at::globalContext().defaultGenerator(torch::kCPU).get_state();
    EXPECT_TRUE(torch::equal(before, after));
}

TEST(Trainer, RefusesAFolderThatHoldsARun) {
    test::TemporaryFolder folder;
    trainIn(folder / "run", tinyConfig(2));
    EXPECT_THROW(trainIn(folder / "run", tinyConfig(2)), Error);
    EXPECT_THROW(trainIn(folder / "nothing", tinyConfig(2), /*resume=*/true), Error);
}

TEST(Trainer, TrainsTheBaselineWithoutAFutureLoss) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(3);
    config.model.architecture = Architecture::Baseline;
    config.model.layers = 1;
    config.planning = {.score = DisaffinityScore::None};
    const auto recorder = trainIn(folder / "run", config);
    EXPECT_FALSE(recorder.all<StepMetrics>().back().futureLoss);
    EXPECT_FALSE(recorder.all<EvaluationMetrics>().back().futureLoss);
    EXPECT_TRUE(recorder.all<EmbeddingSnapshot>().empty());
}

TEST(Trainer, ExplainsAMissingDevice) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(3);
    config.training.device = "cuda:97";
    try {
        trainIn(folder / "run", config);
        FAIL() << "trained on a device that cannot exist";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Device);
        EXPECT_NE(std::string(error.what()).find("cuda:97"), std::string::npos);
        EXPECT_NE(std::string(error.what()).find("cpu"), std::string::npos);
    }
}

TEST(Schedule, WarmsUpThenDecaysToTheMinimum) {
    TrainingConfig training;
    training.steps = 1000;
    training.learningRate = 1e-3;
    training.minimumLearningRate = 1e-4;
    training.warmupSteps = 10;
    training.decaySteps = 110;
    EXPECT_DOUBLE_EQ(learningRateAt(training, 0), 1e-4);
    EXPECT_DOUBLE_EQ(learningRateAt(training, 9), 1e-3);
    EXPECT_DOUBLE_EQ(learningRateAt(training, 10), 1e-3);
    EXPECT_NEAR(learningRateAt(training, 60), 5.5e-4, 1e-12);
    EXPECT_DOUBLE_EQ(learningRateAt(training, 110), 1e-4);
    EXPECT_DOUBLE_EQ(learningRateAt(training, 900), 1e-4);
}

TEST(Alarms, AHopelessLearningRateRaisesOneThatIsRecorded) {
    const test::TemporaryFolder folder;
    auto config = tinyConfig(80);
    config.training.decaySteps = 0;
    config.training.learningRate = 1;
    config.training.minimumLearningRate = 0.5;
    const auto recorder = trainIn(folder / "run", config);
    ASSERT_FALSE(recorder.all<Alarm>().empty());
    EXPECT_NE(recorder.all<Alarm>().front().message.find("learning rate"), std::string::npos);
    const auto record = readRun(folder / "run");
    EXPECT_TRUE(std::any_of(record.marks.begin(), record.marks.end(),
                            [](const RunMark& mark) { return mark.kind == RunMark::Kind::Alarm; }));
}

TEST(Alarms, AShortHealthyRunRaisesNone) {
    const test::TemporaryFolder folder;
    auto config = tinyConfig(80);
    config.training.decaySteps = 0;
    const auto recorder = trainIn(folder / "run", config);
    EXPECT_TRUE(recorder.all<Alarm>().empty()) << recorder.all<Alarm>().front().message;
}

TEST(Threads, MoreThanThereAreCoresAreWarnedOf) {
    const test::TemporaryFolder folder;
    auto config = tinyConfig(1);
    config.training.warmupSteps = 0;
    config.training.threads = static_cast<std::int64_t>(std::thread::hardware_concurrency()) + 1;
    const auto recorder = trainIn(folder / "run", config);
    const auto messages = recorder.all<LogMessage>();
    EXPECT_TRUE(std::any_of(messages.begin(), messages.end(), [](const LogMessage& message) {
        return message.level == LogMessage::Level::Warning &&
               message.text.find("training.threads") != std::string::npos;
    }));
}

}  // namespace
}  // namespace deepsight
