#include "core/training/training_process.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>

#include <algorithm>
#include <fstream>

#include "core/config/presets.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "tests/process/wait_until.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::waitUntil;

constexpr std::int64_t kEndless = 1000000;

/// Whoever shows a run that another process trains.
class Viewer {
  public:
    Viewer() { host.setProgram(FAKE_TRAINER_PROGRAM); }

    bool waitFor(const std::function<bool()>& happened) {
        return waitUntil([&] {
            for (TrainingEvent& event : host.takeEvents()) events.push_back(std::move(event));
            return happened();
        });
    }
    bool waitForEnd() {
        return waitFor([this] { return !host.isActive(); });
    }
    bool waitForState(TrainingState state) {
        return waitFor([this, state] { return lastState() == state; });
    }
    bool waitForSteps(std::size_t count) {
        return waitFor([this, count] { return all<StepMetrics>().size() >= count; });
    }
    template <typename Event>
    std::vector<Event> all() const {
        std::vector<Event> found;
        for (const TrainingEvent& event : events)
            if (const auto* match = std::get_if<Event>(&event)) found.push_back(*match);
        return found;
    }
    TrainingState lastState() const {
        const auto changes = all<StateChanged>();
        return changes.empty() ? TrainingState::Idle : changes.back().state;
    }
    void expectStepsWithoutGap(std::int64_t first) const {
        std::int64_t step = first;
        for (const StepMetrics& metrics : all<StepMetrics>()) ASSERT_EQ(metrics.step, step++);
    }
    /// Of a run that has failed.
    std::string failure() const {
        const auto failures = all<Failed>();
        EXPECT_EQ(failures.size(), 1U);
        EXPECT_EQ(lastState(), TrainingState::Failed);
        return failures.empty() ? std::string() : failures.front().message;
    }

    TrainingProcess host{[] {}};
    std::vector<TrainingEvent> events;
};

class TrainingProcessTest : public ::testing::Test {
  protected:
    TrainingRequest request(std::int64_t steps) const {
        TrainingRequest request;
        request.config = presets().front().config;
        request.config.training.steps = steps;
        request.config.training.evaluationInterval = 50;
        request.runFolder = run_;
        return request;
    }
    std::int64_t trainer() const {
        const auto owner = runOwner(run_);
        return owner ? owner->pid : 0;
    }
    void kill(int number) {
        const std::int64_t pid = trainer();
        ASSERT_GT(pid, 0);  // 0 would be this test's own process group
        ::kill(static_cast<pid_t>(pid), number);
    }
    /// A failed test leaves no trainer behind.
    void TearDown() override {
        if (isRunLocked(run_) && trainer() > 0) kill(SIGKILL);
    }
    bool waitForNobody() {
        return waitUntil([this] { return !isRunLocked(run_); });
    }

    test::TemporaryFolder folder_;
    const fs::path run_ = folder_ / "run";
    test::ScopedVariable slowly_{"FAKE_STEP_MICROSECONDS", "200"};
};

TEST_F(TrainingProcessTest, GivesTheEventsOfAWholeRun) {
    Viewer viewer;
    ASSERT_TRUE(viewer.host.start(request(300)));
    EXPECT_FALSE(viewer.host.start(request(10)));
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_EQ(viewer.lastState(), TrainingState::Finished);
    EXPECT_EQ(viewer.all<StepMetrics>().size(), 300U);
    viewer.expectStepsWithoutGap(1);
    EXPECT_EQ(viewer.all<EvaluationMetrics>().size(), 6U);
    EXPECT_EQ(viewer.all<EmbeddingSnapshot>().size(), 6U);
    EXPECT_EQ(viewer.all<RunStarted>().size(), 1U);
    EXPECT_EQ(viewer.all<CheckpointSaved>().size(), 1U);
    EXPECT_EQ(viewer.all<StateChanged>().front().state, TrainingState::Preparing);
    EXPECT_FALSE(isRunLocked(run_));
}

TEST_F(TrainingProcessTest, ChangesSettingsAndTellsFromWhen) {
    Viewer viewer;
    viewer.host.change({{"training.learning_rate", 1e-4}});  // to nobody
    viewer.host.start(request(kEndless));
    ASSERT_TRUE(viewer.waitForSteps(20));
    viewer.host.change({{"training.learning_rate", 1e-3}, {"planning.coefficient", 0.25}});
    ASSERT_TRUE(viewer.waitFor([&viewer] { return viewer.all<SettingChanged>().size() == 2; }));
    EXPECT_GE(viewer.all<SettingChanged>()[0].step, 20);
    for (const auto& change : viewer.all<SettingChanged>())
        EXPECT_EQ(change.to, change.field == "planning.coefficient" ? 0.25 : 1e-3);
    viewer.host.change({{"training.learning_rate", -1}});
    ASSERT_TRUE(viewer.waitFor([&viewer] {
        const auto messages = viewer.all<LogMessage>();
        return !messages.empty() && messages.back().text.starts_with(kNoChange);
    }));
    EXPECT_EQ(viewer.all<SettingChanged>().size(), 2U);
    viewer.host.stop();
    ASSERT_TRUE(viewer.waitForEnd());
}

TEST_F(TrainingProcessTest, PausesAnswersASnapshotGoesOnAndStops) {
    Viewer viewer;
    viewer.host.start(request(kEndless));
    ASSERT_TRUE(viewer.waitForSteps(20));
    viewer.host.pause();
    EXPECT_TRUE(viewer.host.pauseRequested());
    ASSERT_TRUE(viewer.waitForState(TrainingState::Paused));
    const std::size_t steps = viewer.all<StepMetrics>().size();
    viewer.host.requestSnapshot({"some text", 0});
    const auto answered = [&] {
        const auto snapshots = viewer.all<EmbeddingSnapshot>();
        return !snapshots.empty() && snapshots.back().requested;
    };
    ASSERT_TRUE(viewer.waitFor(answered));
    EXPECT_EQ(viewer.all<StepMetrics>().size(), steps);
    viewer.host.resume();
    EXPECT_FALSE(viewer.host.pauseRequested());
    ASSERT_TRUE(viewer.waitForSteps(steps + 20));
    viewer.host.stop();
    EXPECT_TRUE(viewer.host.stopRequested());
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_EQ(viewer.lastState(), TrainingState::Stopped);
    viewer.expectStepsWithoutGap(1);
    EXPECT_FALSE(viewer.host.stopRequested());
}

TEST_F(TrainingProcessTest, AStopCountsFromTheStartOn) {
    Viewer viewer;
    viewer.host.start(request(kEndless));
    viewer.host.stop();
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_EQ(viewer.lastState(), TrainingState::Stopped);
}

TEST_F(TrainingProcessTest, TellsTheTrainersOwnFailure) {
    const test::ScopedVariable failing("FAKE_FAIL_AT_STEP", "30");
    Viewer viewer;
    viewer.host.start(request(100));
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_EQ(viewer.failure(), "The loss became NaN at this step.");
    EXPECT_EQ(viewer.all<Failed>().front().kind, ErrorKind::NonFinite);
    EXPECT_EQ(viewer.all<StepMetrics>().size(), 29U);
}

TEST_F(TrainingProcessTest, NamesTheSignalAndTheCheckpointAfterACrash) {
    {
        Viewer viewer;
        viewer.host.start(request(kEndless));
        ASSERT_TRUE(viewer.waitForSteps(10));
        kill(SIGKILL);
        ASSERT_TRUE(viewer.waitForEnd());
        EXPECT_TRUE(contains(viewer.failure(), "SIGKILL"));
        EXPECT_TRUE(contains(viewer.failure(), "No checkpoint was saved yet"));
        EXPECT_EQ(viewer.all<Failed>().front().kind, ErrorKind::ProcessEnded);
        viewer.events.clear();

        viewer.host.start(request(kEndless));
        ASSERT_TRUE(viewer.waitForSteps(10));
        viewer.host.stop();
        ASSERT_TRUE(viewer.waitForEnd());
    }
    const auto saved = listCheckpoints(run_).back().step;
    Viewer viewer;
    TrainingRequest resumed = request(kEndless);
    resumed.resume = true;
    viewer.host.start(resumed);
    ASSERT_TRUE(viewer.waitForSteps(10));
    kill(SIGABRT);  // sanitizers catch SIGSEGV
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_TRUE(contains(viewer.failure(), "SIGABRT"));
    EXPECT_TRUE(contains(viewer.failure(), "step " + std::to_string(saved)));
}

TEST_F(TrainingProcessTest, SaysWhyAProgramCouldNotTrain) {
    Viewer viewer;
    {
        const test::ScopedVariable exits("FAKE_EXIT_STATUS", "3");
        viewer.host.start(request(10));
        ASSERT_TRUE(viewer.waitForEnd());
        EXPECT_TRUE(contains(viewer.failure(), "status 3: fake: no such device."));
    }
    viewer.events.clear();
    viewer.host.setProgram(folder_ / "deepsight-cli");
    viewer.host.start(request(10));
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_TRUE(contains(viewer.failure(), (folder_ / "deepsight-cli").string()));
    EXPECT_EQ(viewer.all<Failed>().front().kind, ErrorKind::Io);
}

TEST_F(TrainingProcessTest, TwoStartsAtTheSameMomentDoNotMixTheirConfigurations) {
    Viewer one;
    Viewer other;
    one.host.start(request(kEndless));
    other.host.start(request(kEndless + 1));
    const auto trains = [](Viewer& viewer) { return viewer.all<StepMetrics>().size() > 10; };
    ASSERT_TRUE(one.waitFor([&] {
        other.waitFor([] { return true; });
        return (trains(one) && !other.host.isActive()) || (trains(other) && !one.host.isActive());
    }));
    Viewer& winner = one.host.isActive() ? one : other;
    EXPECT_EQ(winner.all<RunStarted>().front().totalSteps,
              &winner == &one ? kEndless : kEndless + 1);
    winner.host.stop();
    ASSERT_TRUE(winner.waitForEnd());
    EXPECT_EQ(winner.lastState(), TrainingState::Stopped);
}

TEST_F(TrainingProcessTest, ACommandToAnEarlierProcessIsGone) {
    ASSERT_TRUE(fs::create_directories(run_));
    ASSERT_TRUE(writeRunCommand(run_, {RunCommand::Kind::Stop, {}, 1}));
    Viewer viewer;
    viewer.host.start(request(10));
    EXPECT_FALSE(fs::exists(RunPaths(run_).commands()));
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_EQ(viewer.lastState(), TrainingState::Finished);
}

TEST_F(TrainingProcessTest, LeavesARunAloneThatIsBeingTrained) {
    Viewer first;
    first.host.start(request(kEndless));
    ASSERT_TRUE(first.waitForSteps(10));
    Viewer second;
    second.host.start(request(10));
    ASSERT_TRUE(second.waitForEnd());
    EXPECT_TRUE(contains(second.failure(), "is being trained"));
    EXPECT_TRUE(contains(second.failure(), "process " + std::to_string(trainer())));
    const std::size_t steps = first.all<StepMetrics>().size();
    ASSERT_TRUE(first.waitForSteps(steps + 10));
    first.host.stop();
    ASSERT_TRUE(first.waitForEnd());
    EXPECT_EQ(first.lastState(), TrainingState::Stopped);
}

TEST_F(TrainingProcessTest, TrainsOnWithoutItsViewerAndIsFollowedByAnother) {
    auto gone = std::make_unique<Viewer>();
    gone->host.start(request(kEndless));
    ASSERT_TRUE(gone->waitForSteps(20));
    gone.reset();
    const std::int64_t pid = trainer();
    ASSERT_GT(pid, 0);

    const auto known = readLiveStatus(run_);
    RunRecord record = readRun(run_);
    const std::size_t read = record.steps.size();
    Viewer viewer;
    ASSERT_TRUE(viewer.host.attach({run_, pid, record.metricsBytes, known}, *record.newestState));
    ASSERT_TRUE(viewer.waitForSteps(100));
    viewer.expectStepsWithoutGap(static_cast<std::int64_t>(read) + 1);
    viewer.host.pause();
    ASSERT_TRUE(viewer.waitForState(TrainingState::Paused));
    viewer.host.stop();
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_EQ(viewer.lastState(), TrainingState::Stopped);

    for (const TrainingEvent& event : viewer.events) addEvent(record, event);
    const RunRecord whole = readRun(run_);
    EXPECT_EQ(record.steps.size(), whole.steps.size());
    EXPECT_EQ(record.evaluations.size(), whole.evaluations.size());
    EXPECT_EQ(record.snapshotSteps, whole.snapshotSteps);
    EXPECT_EQ(record.log.size(), whole.log.size());
    EXPECT_EQ(record.marks.size(), whole.marks.size());
    EXPECT_EQ(record.lastState, whole.lastState);
}

TEST_F(TrainingProcessTest, SaysSoWhenATrainerIsGoneThatItOnlyFollowed) {
    auto starter = std::make_unique<Viewer>();
    starter->host.start(request(kEndless));
    ASSERT_TRUE(starter->waitForSteps(20));
    starter.reset();
    const RunRecord record = readRun(run_);
    Viewer viewer;
    const WatchedRun watched{run_, /*pid=*/0, record.metricsBytes, {}};
    ASSERT_TRUE(viewer.host.attach(watched, TrainingState::Running));
    ASSERT_TRUE(viewer.waitForSteps(10));
    viewer.host.stop();  // of no effect: it takes no commands from here
    EXPECT_FALSE(viewer.host.stopRequested());
    kill(SIGKILL);
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_TRUE(contains(viewer.failure(), "ended without a word"));
}

TEST_F(TrainingProcessTest, DetachesFromARunThatGoesOn) {
    Viewer viewer;
    viewer.host.start(request(kEndless));
    ASSERT_TRUE(viewer.waitForSteps(10));
    viewer.host.detach();
    EXPECT_FALSE(viewer.host.isActive());
    EXPECT_TRUE(isRunLocked(run_));
    RunCommand stop;
    stop.kind = RunCommand::Kind::Stop;
    stop.to = trainer();
    ASSERT_TRUE(writeRunCommand(run_, stop));
    ASSERT_TRUE(waitForNobody());
    EXPECT_EQ(readRun(run_).lastState, TrainingState::Stopped);
}

TEST_F(TrainingProcessTest, AStopReachesATrainerWhoseFolderCannotBeWrittenTo) {
    Viewer viewer;
    viewer.host.start(request(kEndless));
    ASSERT_TRUE(viewer.waitForSteps(10));
    std::ofstream(RunPaths(run_).commands()) << "a file in the way";
    viewer.host.pause();
    EXPECT_FALSE(viewer.host.pauseRequested());
    ASSERT_TRUE(viewer.waitFor([&] { return !viewer.all<LogMessage>().empty(); }));
    EXPECT_TRUE(contains(viewer.all<LogMessage>().back().text, ".commands"));
    viewer.host.stop();  // by a signal, of which this trainer dies
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_TRUE(contains(viewer.failure(), "SIGTERM"));
}

TEST_F(TrainingProcessTest, LeavesNoProcessBehind) {
    Viewer viewer;
    viewer.host.start(request(kEndless));
    ASSERT_TRUE(viewer.waitForSteps(10));
    const auto pid = static_cast<pid_t>(trainer());
    ASSERT_GT(pid, 0);
    viewer.host.stop();
    ASSERT_TRUE(viewer.waitForEnd());
    EXPECT_NE(::kill(pid, 0), 0);  // not even a zombie
}

}  // namespace
}  // namespace deepsight
