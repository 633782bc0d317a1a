#include "core/sweep/sweep_runner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "core/config/presets.h"
#include "core/training/run_lock.h"
#include "tests/support/expect_error.h"
#include "tests/support/fake_trainer.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;
using test::TemporaryFolder;

SweepPlan tinyPlan() {
    SweepPlan plan;
    plan.name = "tiny";
    plan.base = preset("demo").config;
    plan.base.model.width = 16;
    plan.base.training.steps = 6;
    plan.base.training.batchSize = 2;
    plan.base.training.warmupSteps = 1;
    plan.base.training.evaluationInterval = 3;
    plan.base.training.evaluationBatches = 1;
    plan.base.training.checkpointInterval = 2;
    plan.base.training.threads = 1;
    plan.base.data.pathStarTrainLines = 50;
    plan.base.data.pathStarTestLines = 20;
    plan.variants = {{"none", {{"planning.score", std::string("none")}}, {}},
                     {"mse", {{"planning.score", std::string("mse")}}, {}}};
    plan.axes = {{"training.seed", {std::int64_t{1}, std::int64_t{2}}}};
    return plan;
}

/// Trains with another trainer, and fails where it is told to.
class ScriptedTrainer : public Trainer {
  public:
    explicit ScriptedTrainer(Trainer& trainer) : trainer_(trainer) {}
    void run(const TrainingRequest& request, TrainingObserver& observer,
             TrainingControl& control) override {
        const std::string name = request.runFolder.filename().string();
        calls.push_back(name + (request.resume ? " resumed" : ""));
        if (before) before(name);
        trainer_.run(request, observer, control);
    }

    std::vector<std::string> calls;
    std::function<void(const std::string& run)> before;  ///< may throw

  private:
    Trainer& trainer_;
};

struct Recorder : SweepObserver {
    void onRunStarted(const SweepRunStatus& run, const std::vector<SweepRunStatus>& all) override {
        started.push_back(run.run.name);
        runs = all.size();
    }
    void onRunEnded(const SweepRunStatus& run) override { ended.push_back(run.state); }
    void onEvent(const TrainingEvent& event) override {
        if (onStep && std::holds_alternative<StepMetrics>(event)) onStep();
        if (const auto* failure = std::get_if<Failed>(&event)) failures.push_back(*failure);
    }

    std::vector<std::string> started;
    std::vector<SweepRunState> ended;
    std::vector<Failed> failures;
    std::size_t runs = 0;
    std::function<void()> onStep;
};

std::vector<SweepRunState> statesOf(const std::vector<SweepRunStatus>& status) {
    std::vector<SweepRunState> states;
    for (const SweepRunStatus& run : status) states.push_back(run.state);
    return states;
}

const std::vector<SweepRunState> kAllFinished(4, SweepRunState::Finished);

class SweepRunnerTest : public testing::Test {
  protected:
    void SetUp() override { saveSweep(tinyPlan(), folder.path()); }

    TemporaryFolder folder;
    FakeTrainer fake{FakeTraining{}};
    ScriptedTrainer trainer{fake};
    Recorder recorder;
};

TEST_F(SweepRunnerTest, TrainsEveryRunOnceSeedBySeed) {
    const std::vector<std::string> order{"none_seed-1", "mse_seed-1", "none_seed-2", "mse_seed-2"};
    EXPECT_EQ(statesOf(runSweep(folder.path(), trainer, recorder)), kAllFinished);
    EXPECT_EQ(trainer.calls, order);
    EXPECT_EQ(recorder.started, order);
    EXPECT_EQ(recorder.ended, kAllFinished);
    EXPECT_EQ(recorder.runs, 4u);
    EXPECT_EQ(statesOf(runSweep(folder.path(), trainer, recorder)), kAllFinished);
    EXPECT_EQ(trainer.calls, order) << "a finished run was trained again";
}

TEST_F(SweepRunnerTest, AStopEndsTheRunAndTheNextCallGoesOnWithIt) {
    std::stop_source stop;
    int steps = 0;
    recorder.onStep = [&] {
        if (++steps == 8) stop.request_stop();
    };
    const auto stopped = runSweep(folder.path(), trainer, recorder, stop.get_token());
    EXPECT_EQ(statesOf(stopped), (std::vector{SweepRunState::Finished, SweepRunState::Unfinished,
                                              SweepRunState::Waiting, SweepRunState::Waiting}));
    EXPECT_EQ(stopped[1].stepsDone, 2);
    EXPECT_EQ(statesOf(runSweep(folder.path(), trainer, recorder)), kAllFinished);
    EXPECT_EQ(trainer.calls,
              (std::vector<std::string>{"none_seed-1", "mse_seed-1", "mse_seed-1 resumed",
                                        "none_seed-2", "mse_seed-2"}));
}

TEST_F(SweepRunnerTest, AfterAStopNothingStarts) {
    std::stop_source stop;
    stop.request_stop();
    runSweep(folder.path(), trainer, recorder, stop.get_token());
    EXPECT_TRUE(trainer.calls.empty());
}

TEST_F(SweepRunnerTest, AFailedRunIsRecordedAndTheRestGoesOn) {
    trainer.before = [](const std::string& run) {
        if (run == "mse_seed-1") throw Error(ErrorKind::Data, "data.path: it is gone.");
        if (run == "none_seed-2") throw std::runtime_error("index out of range\nframe #0: x");
    };
    const auto status = runSweep(folder.path(), trainer, recorder);
    const std::vector expected{SweepRunState::Finished, SweepRunState::Failed,
                               SweepRunState::Failed, SweepRunState::Finished};
    EXPECT_EQ(statesOf(status), expected);
    EXPECT_EQ(recorder.ended, expected);
    EXPECT_EQ(status[1].failure, "data.path: it is gone.");
    EXPECT_EQ(status[2].failure, "index out of range");
    ASSERT_EQ(recorder.failures.size(), 2u);
    EXPECT_EQ(recorder.failures[0].kind, ErrorKind::Data);

    trainer.before = {};
    trainer.calls.clear();
    EXPECT_EQ(statesOf(runSweep(folder.path(), trainer, recorder)), expected);
    EXPECT_TRUE(trainer.calls.empty());
    EXPECT_EQ(statesOf(runSweep(folder.path(), trainer, recorder, {}, /*retryFailed=*/true)),
              kAllFinished);
    EXPECT_EQ(trainer.calls, (std::vector<std::string>{"mse_seed-1", "none_seed-2"}));
}

TEST_F(SweepRunnerTest, ARunThatFailsAgainIsTriedOnceACall) {
    trainer.before = [](const std::string& run) {
        if (run == "mse_seed-1") throw Error(ErrorKind::Data, "data.path: it is gone.");
    };
    runSweep(folder.path(), trainer, recorder);
    trainer.calls.clear();
    runSweep(folder.path(), trainer, recorder, {}, /*retryFailed=*/true);
    EXPECT_EQ(trainer.calls, (std::vector<std::string>{"mse_seed-1"}));
}

TEST_F(SweepRunnerTest, AFullDiskEndsTheSweep) {
    trainer.before = [](const std::string& run) {
        if (run == "mse_seed-1") throw Error(ErrorKind::DiskFull, "The disk is full.");
    };
    expectError(ErrorKind::DiskFull, [&] { runSweep(folder.path(), trainer, recorder); });
    EXPECT_EQ(trainer.calls.back(), "mse_seed-1");
}

TEST_F(SweepRunnerTest, OneSweepHasOneTrainer) {
    const RunLock other(folder.path());
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [&] { runSweep(folder.path(), trainer, recorder); }),
                 "is being trained by another program"));
    EXPECT_TRUE(trainer.calls.empty());
}

TEST_F(SweepRunnerTest, ARunThatIsTrainedElsewhereIsLeftAlone) {
    std::filesystem::create_directories(folder / "none_seed-1");
    const RunLock other(folder / "none_seed-1");
    trainer.before = [](const std::string& run) {
        if (run == "none_seed-1") throw Error(ErrorKind::Io, "It is being trained elsewhere.");
    };
    const auto status = runSweep(folder.path(), trainer, recorder);
    EXPECT_EQ(status[0].state, SweepRunState::Waiting);
    EXPECT_FALSE(std::filesystem::exists(folder / "none_seed-1" / "metrics.jsonl"));
    EXPECT_EQ(status[3].state, SweepRunState::Finished);
}

TEST(SweepRunner, WantsASweep) {
    const TemporaryFolder folder;
    FakeTrainer fake{FakeTraining{}};
    Recorder recorder;
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [&] { runSweep(folder.path(), fake, recorder); }),
                 "holds no sweep"));
}

/// A crash: the folder as it was in the middle of a step, without anything that a stop saves.
void copyFolder(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

std::string tableWithoutSpeed(const std::filesystem::path& folder) {
    SweepSummary summary = summarizeSweep(tinyPlan(), sweepStatus(folder, tinyPlan()));
    std::erase(summary.metrics, "tokens_per_second");
    return sweepTable(summary, TableFormat::Csv);
}

TEST(SweepRunner, GoesOnAfterACrashToTheVerySameTable) {
    const TemporaryFolder folder;
    const auto whole = folder / "whole";
    const auto crashed = folder / "crashed";
    saveSweep(tinyPlan(), whole);
    const auto real = makeTrainer();
    Recorder recorder;
    int steps = 0;
    recorder.onStep = [&] {
        // In the second run, after a checkpoint of step 4 and the fifth step's metrics.
        if (++steps == 11) copyFolder(whole, crashed);
    };
    EXPECT_EQ(statesOf(runSweep(whole, *real, recorder)), kAllFinished);
    const auto before = sweepStatus(crashed, tinyPlan());
    EXPECT_EQ(before[0].state, SweepRunState::Finished);
    EXPECT_EQ(before[1].state, SweepRunState::Unfinished);
    EXPECT_EQ(before[2].state, SweepRunState::Waiting);

    ScriptedTrainer trainer(*real);
    Recorder others;
    EXPECT_EQ(statesOf(runSweep(crashed, trainer, others)), kAllFinished);
    EXPECT_EQ(trainer.calls,
              (std::vector<std::string>{"mse_seed-1 resumed", "none_seed-2", "mse_seed-2"}));
    const std::string table = tableWithoutSpeed(whole);
    EXPECT_TRUE(contains(table, "decisive_token_accuracy"));
    EXPECT_EQ(tableWithoutSpeed(crashed), table);
}

}  // namespace
}  // namespace deepsight
