#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/support/error.h"
#include "core/support/safetensors.h"
#include "core/training/run_folder.h"
#include "core/training/training_run.h"
#include "tests/core/tiny_training.h"
#include "tests/support/temporary_folder.h"

// Training that reads the result of a step while the next one runs, as on CUDA.

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::Recorder;
using test::tinyConfig;

void train(const fs::path& folder, const Config& config, bool overlap, Recorder& recorder,
           TrainingControl& control, bool resume = false) {
    TrainingRun run({.config = config, .runFolder = folder, .resume = resume, .probe = {}},
                    recorder, control);
    run.overlapSteps(overlap);
    run.run();
}

Recorder trained(const fs::path& folder, const Config& config, bool overlap, bool resume = false) {
    Recorder recorder;
    TrainingControl control;
    train(folder, config, overlap, recorder, control, resume);
    return recorder;
}

void expectSameCheckpoints(const fs::path& a, const fs::path& b) {
    const auto left = listCheckpoints(a);
    const auto right = listCheckpoints(b);
    ASSERT_EQ(left.size(), right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        EXPECT_EQ(left[i].step, right[i].step);
        for (const char* file : {"model.safetensors", "optimizer.safetensors"}) {
            const auto expected = readSafetensors(left[i].folder / file);
            const auto found = readSafetensors(right[i].folder / file);
            for (const auto& [name, tensor] : expected.tensors)
                EXPECT_EQ(tensor.bytes, found.tensors.at(name).bytes) << left[i].step << name;
        }
    }
}

TEST(OverlappedTraining, GivesTheSameRun) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(17);
    config.training.checkpointInterval = 4;
    config.training.keptCheckpoints = 10;
    const auto plain = trained(folder / "plain", config, false);
    const auto overlapped = trained(folder / "overlapped", config, true);
    expectSameCheckpoints(folder / "plain", folder / "overlapped");
    const auto expected = plain.all<StepMetrics>();
    const auto found = overlapped.all<StepMetrics>();
    ASSERT_EQ(expected.size(), found.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(expected[i].step, found[i].step);
        EXPECT_EQ(expected[i].trainLoss, found[i].trainLoss);
        EXPECT_EQ(expected[i].gradientNorm, found[i].gradientNorm);
        EXPECT_EQ(expected[i].learningRate, found[i].learningRate);
    }
}

TEST(OverlappedTraining, AStopResumesBitExactly) {
    test::TemporaryFolder folder;
    trained(folder / "whole", tinyConfig(19), true);
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (metrics && metrics->step == 7) control.stop();
    };
    train(folder / "parts", tinyConfig(19), true, recorder, control);
    // The step that was under way as step 7 was reported counts, too.
    EXPECT_EQ(listCheckpoints(folder / "parts").back().step, 8);
    EXPECT_EQ(recorder.all<StepMetrics>().back().step, 8);
    trained(folder / "parts", tinyConfig(19), true, /*resume=*/true);
    EXPECT_EQ(readSafetensors(listCheckpoints(folder / "whole").back().folder / "model.safetensors")
                  .tensors.at("bridge.weight")
                  .bytes,
              readSafetensors(listCheckpoints(folder / "parts").back().folder / "model.safetensors")
                  .tensors.at("bridge.weight")
                  .bytes);
}

TEST(OverlappedTraining, AFailureSavesEveryStepThatWasTaken) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(12);
    config.training.evaluationInterval = 1000;
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (metrics && metrics->step == 7) throw std::runtime_error("the observer failed");
    };
    EXPECT_THROW(train(folder / "run", config, true, recorder, control), Error);
    ASSERT_FALSE(listCheckpoints(folder / "run").empty());
    EXPECT_EQ(listCheckpoints(folder / "run").back().step, 8);
    trained(folder / "run", config, true, /*resume=*/true);
    trained(folder / "whole", config, true);
    EXPECT_EQ(readSafetensors(listCheckpoints(folder / "whole").back().folder / "model.safetensors")
                  .tensors.at("bridge.weight")
                  .bytes,
              readSafetensors(listCheckpoints(folder / "run").back().folder / "model.safetensors")
                  .tensors.at("bridge.weight")
                  .bytes);
}

TEST(OverlappedTraining, AStepThatIsNotFiniteEndsTheRunBeforeIt) {
    test::TemporaryFolder folder;
    auto config = tinyConfig(200);
    config.training.evaluationInterval = 1000;
    config.training.warmupSteps = 1;
    // Weights grow a thousandfold in each step.
    config.training.learningRate = 10;
    config.training.minimumLearningRate = 10;
    config.training.weightDecay = 100;
    for (const bool overlap : {false, true}) {
        Recorder recorder;
        TrainingControl control;
        const auto run = folder / (overlap ? "overlapped" : "plain");
        try {
            train(run, config, overlap, recorder, control);
            ADD_FAILURE() << "trained although it could not";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::NonFinite) << error.what();
        }
        const auto metrics = recorder.all<StepMetrics>();
        ASSERT_GE(metrics.size(), 2U);
        EXPECT_FALSE(std::isfinite(metrics.back().trainLoss + metrics.back().gradientNorm));
        EXPECT_EQ(listCheckpoints(run).back().step, metrics.back().step - 1);
    }
    expectSameCheckpoints(folder / "plain", folder / "overlapped");
}

TEST(OverlappedTraining, APauseAndASnapshotSeeTheStepThatIsReported) {
    test::TemporaryFolder folder;
    Recorder recorder;
    TrainingControl control;
    std::int64_t reported = 0;
    std::vector<std::int64_t> snapshots;
    recorder.react = [&](const TrainingEvent& event) {
        if (const auto* metrics = std::get_if<StepMetrics>(&event)) {
            reported = metrics->step;
            if (reported == 7) control.requestSnapshot({.text = {}, .offset = 4});
        }
        if (const auto* snapshot = std::get_if<EmbeddingSnapshot>(&event);
            snapshot && snapshot->requested)
            snapshots.push_back(snapshot->step - reported);
    };
    train(folder / "run", tinyConfig(12), true, recorder, control);
    EXPECT_EQ(snapshots, std::vector<std::int64_t>{0});
}

}  // namespace
}  // namespace deepsight
