#include "core/training/fork_run.h"

#include <gtest/gtest.h>

#include <fstream>
#include <utility>

#include "core/support/atomic_file.h"
#include "core/support/torch.h"
#include "core/training/checkpoint.h"
#include "core/training/run_catalogue.h"
#include "core/training/run_config.h"
#include "core/training/run_lineage.h"
#include "core/training/schedule.h"
#include "tests/core/safety_runs.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using namespace test;

class ForkRun : public ::testing::Test {
  protected:
    ForkRun() {
        auto config = safeConfig(12, NonFiniteAction::Stop, SpikeAction::Report);
        config.training.evaluationInterval = 5;
        trainIn(parent, config);
    }
    CheckpointInfo checkpoint(std::int64_t step) { return *checkpointAtOrBefore(parent, step); }

    TemporaryFolder folder;
    const fs::path parent = folder / "parent";
    const fs::path child = folder / "child";
};

TEST_F(ForkRun, WithoutChangesItGoesOnExactlyAsItsParent) {
    const auto forked = forkRun(parent, checkpoint(7), child, forkBase(parent, checkpoint(7)));
    EXPECT_EQ(forked.step, 5);
    EXPECT_TRUE(forked.changes.empty());
    trainIn(child, readRunConfig(child), /*resume=*/true);
    EXPECT_EQ(tensorsAfter(child, 12), tensorsAfter(parent, 12));
    const auto own = readRun(child);
    const auto whole = readRun(parent);
    // Only its own steps are its own.
    ASSERT_EQ(own.steps.size(), 7U);
    EXPECT_EQ(own.steps.front().step, 6);
    EXPECT_EQ(own.steps.back().trainLoss, whole.steps.back().trainLoss);
    EXPECT_EQ(own.steps.back().tokens, whole.steps.back().tokens);
    // Its validation curve begins where the parent's is.
    ASSERT_FALSE(own.evaluations.empty());
    EXPECT_EQ(own.evaluations.front().step, 5);
    EXPECT_EQ(own.evaluations.front().validationLoss, whole.evaluations[1].validationLoss);
    ASSERT_TRUE(own.lineage.has_value());
    EXPECT_EQ(own.lineage->step, 5);
    EXPECT_EQ(own.lineage->name, "parent");
    EXPECT_EQ(own.lineage->parent, fs::absolute(parent).string());
}

TEST_F(ForkRun, TrainsOnWithWhatWasChanged) {
    auto config = forkBase(parent, checkpoint(5));
    config.training.learningRate = 1e-2;
    config.planning.coefficient = 0.25;
    config.training.weightDecay = 0.5;
    const auto forked = forkRun(parent, checkpoint(5), child, config);
    EXPECT_EQ(forked.changes.size(), 3U);
    trainIn(child, readRunConfig(child), /*resume=*/true);
    const auto own = readRun(child);
    EXPECT_EQ(own.steps.front().learningRate, learningRateAt(config.training, 5));
    EXPECT_NE(tensorsAfter(child, 12), tensorsAfter(parent, 12));
    EXPECT_TRUE(own.changes.empty());  // it began with them
}

TEST_F(ForkRun, BeginsWithTheSettingsInForceAtTheCheckpoint) {
    Recorder recorder;
    TrainingControl control;
    recorder.react = [&](const TrainingEvent& event) {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (metrics && metrics->step == 3) control.change({{"training.learning_rate", 1e-2}});
    };
    const auto steered = folder / "steered";
    TrainingRun({.config = safeConfig(8, NonFiniteAction::Stop, SpikeAction::Report),
                 .runFolder = steered,
                 .resume = false,
                 .probe = {}},
                recorder, control)
        .run();
    const auto at = *checkpointAtOrBefore(steered, 5);
    EXPECT_EQ(forkBase(steered, at).training.learningRate, 1e-2);
    forkRun(steered, at, child, forkBase(steered, at));
    EXPECT_EQ(readRunConfig(child).training.learningRate, 1e-2);
    trainIn(child, readRunConfig(child), /*resume=*/true);
    EXPECT_EQ(tensorsAfter(child, 8), tensorsAfter(steered, 8));
}

TEST_F(ForkRun, RefusesWhatDoesNotFitTheWeights) {
    auto config = forkBase(parent, checkpoint(5));
    config.model.width = 32;
    EXPECT_TRUE(contains(
        expectError(ErrorKind::Config, [&] { forkRun(parent, checkpoint(5), child, config); }),
        "model.width"));
    EXPECT_FALSE(mayChangeInFork("model.width"));
    EXPECT_TRUE(mayChangeInFork("planning.coefficient"));
    EXPECT_TRUE(mayChangeInFork("training.steps"));
    config = forkBase(parent, checkpoint(5));
    config.training.steps = 5;
    EXPECT_TRUE(contains(
        expectError(ErrorKind::Config, [&] { forkRun(parent, checkpoint(5), child, config); }),
        "training.steps"));
    EXPECT_FALSE(fs::exists(child / "config.json"));
}

TEST_F(ForkRun, LeavesNoRunWhereItCannotBeMade) {
    const auto config = forkBase(parent, checkpoint(5));
    EXPECT_TRUE(contains(
        expectError(ErrorKind::Config, [&] { forkRun(parent, checkpoint(5), parent, config); }),
        "already holds a run"));
    // Damaged just as it is copied.
    const auto failWith = [&](const CheckpointInfo& damaged) {
        const auto damage = [&](const std::string&, std::int64_t done, std::int64_t) {
            if (done == 1)
                std::ofstream(damaged.folder / kModelFile, std::ios::in | std::ios::out).seekp(200)
                    << "x!x!x!";
        };
        expectError(ErrorKind::Checkpoint,
                    [&] { forkRun(parent, damaged, child, config, damage); });
    };
    failWith(checkpoint(5));
    EXPECT_FALSE(fs::exists(child));
    fs::create_directory(child);
    failWith(checkpoint(10));
    EXPECT_TRUE(fs::is_empty(child));
    EXPECT_EQ(findRunFolders(folder.path()), std::vector<fs::path>{parent});
    // And the folder is free for another try.
    forkRun(parent, checkpoint(12), child, [&] {
        auto longer = config;
        longer.training.steps = 20;
        return longer;
    }());
    EXPECT_EQ(listCheckpoints(child).size(), 1U);
}

TEST_F(ForkRun, LeavesAnotherForkAloneThatCameFirst) {
    const auto config = forkBase(parent, checkpoint(5));
    bool first = true;
    const auto forkAgain = [&](const std::string&, std::int64_t done, std::int64_t) {
        if (done == 1 && std::exchange(first, false)) forkRun(parent, checkpoint(5), child, config);
    };
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config,
                             [&] { forkRun(parent, checkpoint(5), child, config, forkAgain); }),
                 "already holds a run"));
    ASSERT_EQ(listCheckpoints(child).size(), 1U);
    trainIn(child, readRunConfig(child), /*resume=*/true);
    EXPECT_EQ(readRun(child).steps.size(), 7U);
}

TEST_F(ForkRun, DoesNotTrainWithoutTheCheckpointItBeganWith) {
    const auto forked = forkRun(parent, checkpoint(5), child, forkBase(parent, checkpoint(5)));
    EXPECT_EQ(forked.config, readRunConfig(child));
    fs::remove_all(listCheckpoints(child).front().folder);
    Recorder recorder;
    const auto error = failIn(child, readRunConfig(child), recorder, /*resume=*/true);
    EXPECT_EQ(error.kind(), ErrorKind::Checkpoint);
    EXPECT_TRUE(contains(error.what(), "Fork it again from"));
    EXPECT_TRUE(contains(error.what(), fs::absolute(parent).string()));
    EXPECT_TRUE(recorder.all<StepMetrics>().empty());
}

TEST_F(ForkRun, FindsTheCheckpointBeforeAStepAndAFreeName) {
    EXPECT_FALSE(checkpointAtOrBefore(parent, 4).has_value());
    EXPECT_EQ(checkpointAtOrBefore(parent, 10)->step, 10);
    EXPECT_EQ(checkpointAtOrBefore(parent, 11)->step, 10);
    EXPECT_EQ(forkFolder(parent.string() + "/", 5), folder / "parent-fork-5");
    fs::create_directory(folder / "parent-fork-5");
    EXPECT_EQ(forkFolder(parent, 5), folder / "parent-fork-5-2");
}

}  // namespace
}  // namespace deepsight
