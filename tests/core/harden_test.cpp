#include <gtest/gtest.h>

#include <cstdlib>
#include <numeric>

#include "core/analysis/evaluation.h"
#include "core/config/presets.h"
#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/support/torch.h"
#include "core/training/harden_split.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"
#include "core/training/run_notes.h"
#include "core/training/trainer.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

struct Silent : TrainingObserver {
    void onEvent(const TrainingEvent&) override {}
};

Config tinyConfig() {
    auto config = preset("demo").config;
    config.model.width = 16;
    config.model.heads = 2;
    config.model.crossAttentionHeads = 4;
    config.model.encoderLayers = 2;
    config.model.decoderLayers = 2;
    config.model.layerSplit = LayerSplit::Learned;
    config.model.splitPenalty = 1;  // so that the split has a reason to move
    config.data.pathStarTrainLines = 100;
    config.data.pathStarTestLines = 20;
    config.training.steps = 6;
    config.training.batchSize = 4;
    config.training.warmupSteps = 1;
    config.training.learningRate = 0.02;
    config.training.evaluationBatches = 2;
    config.training.evaluationInterval = 3;
    config.training.device = "cpu";
    config.training.precision = Precision::Fp32;
    config.training.threads = 1;
    return config;
}

class Harden : public ::testing::Test {
  protected:
    void train(const Config& config, const fs::path& run, bool resume = false) {
        Silent observer;
        TrainingControl control;
        makeTrainer()->run({.config = config, .runFolder = run, .resume = resume, .probe = {}},
                           observer, control);
    }

    test::TemporaryFolder folder_;
    fs::path run_ = folder_ / "learned";
    fs::path hardened_ = folder_ / "hardened";
};

TEST_F(Harden, MakesARunOfTheMostLikelySplitThatTrainsOn) {
    train(tinyConfig(), run_);
    const auto recorded = readRun(run_);
    const auto last = recorded.checkpoints.back();
    const auto random = at::globalContext().defaultGenerator(torch::kCPU).get_state();
    const auto split = hardenSplit(run_, last.folder, hardened_);
    EXPECT_TRUE(
        torch::equal(at::globalContext().defaultGenerator(torch::kCPU).get_state(), random));

    ASSERT_EQ(split.distribution.size(), 3);
    EXPECT_NEAR(std::accumulate(split.distribution.begin(), split.distribution.end(), 0.0), 1,
                1e-6);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(split.distribution[i], recorded.evaluations.back().splitDistribution[i], 1e-6);
    EXPECT_EQ(split.encoderLayers, 3) << "the penalty favours a deep encoder";
    EXPECT_EQ(split.encoderLayers + split.decoderLayers, 4);
    EXPECT_EQ(split.step, 6);
    EXPECT_NEAR(split.mixtureLoss, recorded.evaluations.back().validationLoss, 1e-5);

    const auto config = readRunConfig(hardened_);
    EXPECT_EQ(config.model.layerSplit, LayerSplit::Fixed);
    EXPECT_EQ(config.model.encoderLayers, 3);
    EXPECT_EQ(config.model.decoderLayers, 1);
    const auto checkpoints = listCheckpoints(hardened_);
    ASSERT_EQ(checkpoints.size(), 1);
    EXPECT_EQ(checkpoints[0].step, 0);
    EXPECT_NEAR(evaluateCheckpoint(hardened_, checkpoints[0].folder).validationLoss,
                split.hardenedLoss, 1e-5);
    EXPECT_TRUE(contains(readRunNotes(hardened_).note, run_.string()));
    EXPECT_TRUE(readRun(hardened_).steps.empty());

    train(config, hardened_, /*resume=*/true);
    const auto tuned = readRun(hardened_);
    EXPECT_EQ(tuned.lastState, TrainingState::Finished);
    ASSERT_EQ(tuned.evaluations.size(), 3);
    EXPECT_EQ(tuned.evaluations[0].step, 0);
    // Training began with the hardened weights, not with random ones.
    EXPECT_NEAR(tuned.evaluations[0].validationLoss, split.hardenedLoss, 1e-4);
    EXPECT_EQ(tuned.steps.size(), 6);
    EXPECT_EQ(tuned.steps.front().step, 1);
    EXPECT_FALSE(tuned.failure.has_value());
}

TEST_F(Harden, RefusesAFixedSplitAFolderInUseAndACancelledRequest) {
    auto config = tinyConfig();
    config.training.steps = 1;
    config.training.warmupSteps = 0;
    train(config, run_);
    const auto checkpoint = listCheckpoints(run_).back().folder;
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config, [&] { hardenSplit(run_, checkpoint, run_); }),
                 "already holds a run"));
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled,
                [&] { hardenSplit(run_, checkpoint, hardened_, stop.get_token()); });
    EXPECT_FALSE(fs::exists(hardened_));

    config.model.layerSplit = LayerSplit::Fixed;
    train(config, folder_ / "fixed");
    const auto fixed = listCheckpoints(folder_ / "fixed").back().folder;
    EXPECT_TRUE(contains(
        expectError(ErrorKind::Config, [&] { hardenSplit(folder_ / "fixed", fixed, hardened_); }),
        "fixed split"));
}

}  // namespace
}  // namespace deepsight
