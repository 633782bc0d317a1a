#include "core/training/run_watcher.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <memory>

#include "core/training/live_reporter.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/run_metrics.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

struct Ignore : TrainingObserver {
    void onEvent(const TrainingEvent&) override {}
};

EmbeddingSnapshot snapshotAt(std::int64_t step, bool requested) {
    EmbeddingSnapshot snapshot;
    snapshot.step = step;
    snapshot.time = snapshot.contexts = 1;
    snapshot.width = 2;
    snapshot.encoderOutput = {1, 2};
    snapshot.planningContext = {3, 4};
    snapshot.tokens = {"a"};
    snapshot.source = "validation, token 0";
    snapshot.requested = requested;
    return snapshot;
}

/// A trainer and whoever watches it, in one thread: what is emitted goes to the reporter and then
/// into metrics.jsonl, as RunRecorder does.
class RunWatcherTest : public ::testing::Test {
  protected:
    RunWatcherTest() { fs::create_directories(folder_ / "snapshots"); }

    void begin(std::optional<std::int64_t> keepBytes = 0) {
        reporter_ = std::make_unique<LiveReporter>(folder_.path(), /*hosted=*/true, ignore_);
        reporter_->onEvent(StateChanged{TrainingState::Preparing, {}});
        log_ = std::make_unique<MetricsLog>(metrics_, keepBytes);
    }
    void emit(const TrainingEvent& event) {
        reporter_->onEvent(event);
        log_->write(event);
    }
    void emitSteps(std::int64_t from, std::int64_t to) {
        for (std::int64_t step = from; step <= to; ++step) {
            StepMetrics metrics;
            metrics.step = step;
            emit(metrics);
        }
    }
    void emitEvaluation(std::int64_t step) {
        EvaluationMetrics evaluation;
        evaluation.step = step;
        emit(evaluation);
        writeSnapshot(folder_.path(), snapshotAt(step, false));
        emit(snapshotAt(step, false));
    }
    std::int64_t bytes() const { return static_cast<std::int64_t>(fs::file_size(metrics_)); }

    RunWatcher watcher(std::int64_t metricsBytes = 0, std::optional<LiveStatus> known = {}) {
        return RunWatcher({folder_.path(), ::getpid(), metricsBytes, known},
                          [this](TrainingEvent event) { events_.push_back(std::move(event)); });
    }
    template <typename Event>
    std::vector<Event> all() const {
        std::vector<Event> found;
        for (const TrainingEvent& event : events_)
            if (const auto* match = std::get_if<Event>(&event)) found.push_back(*match);
        return found;
    }
    std::vector<std::int64_t> steps() const {
        std::vector<std::int64_t> found;
        for (const StepMetrics& metrics : all<StepMetrics>()) found.push_back(metrics.step);
        return found;
    }

    using Steps = std::vector<std::int64_t>;
    test::TemporaryFolder folder_;
    const fs::path metrics_ = RunPaths(folder_.path()).metrics();
    Ignore ignore_;
    std::unique_ptr<LiveReporter> reporter_;
    std::unique_ptr<MetricsLog> log_;
    std::vector<TrainingEvent> events_;
};

TEST_F(RunWatcherTest, GivesNothingOfEarlierSessions) {
    begin();
    emitSteps(1, 3);
    emit(StateChanged{TrainingState::Stopped, {}});
    fs::remove_all(LivePaths(folder_.path()).root);
    RunWatcher watcher = this->watcher();
    watcher.poll();
    EXPECT_TRUE(events_.empty());
    EXPECT_FALSE(watcher.finish());
}

// The cut and what is written in its place come faster than anybody looks.
TEST_F(RunWatcherTest, FollowsAResumedRunFromWhereItWasCutOff) {
    begin();
    emitSteps(1, 3);
    const std::int64_t atCheckpoint = bytes();
    emitSteps(4, 5);
    emit(StateChanged{TrainingState::Stopped, {}});
    RunWatcher before = watcher();
    before.poll();
    ASSERT_EQ(steps(), Steps({1, 2, 3, 4, 5}));
    ASSERT_TRUE(before.ended());

    events_.clear();
    reporter_ = std::make_unique<LiveReporter>(folder_.path(), /*hosted=*/true, ignore_);
    reporter_->onEvent(StateChanged{TrainingState::Preparing, {}});
    RunWatcher watcher = this->watcher();
    watcher.poll();
    EXPECT_TRUE(events_.empty());
    log_ = std::make_unique<MetricsLog>(metrics_, atCheckpoint);
    emit(LogMessage{LogMessage::Level::Info, "Resumed.", 1});
    emit(RunStarted{.runFolder = {},
                    .firstStep = 3,
                    .totalSteps = 9,
                    .device = {},
                    .precision = {},
                    .corpus = {}});
    emitSteps(4, 9);
    watcher.poll();
    EXPECT_EQ(steps(), Steps({4, 5, 6, 7, 8, 9}));
    EXPECT_EQ(all<LogMessage>().size(), 1U);
    ASSERT_EQ(all<RunStarted>().size(), 1U);
    EXPECT_FALSE(watcher.ended());
}

// As --fit-batch does: the same process, and a second session that may be cut off anywhere.
TEST_F(RunWatcherTest, FollowsATrainingThatBeginsAnewInItsProcess) {
    begin();
    emit(RunStarted{});
    emitSteps(1, 5);
    RunWatcher watcher = this->watcher();
    watcher.poll();
    ASSERT_EQ(steps(), Steps({1, 2, 3, 4, 5}));
    events_.clear();
    reporter_->onEvent(StateChanged{TrainingState::Preparing, {}});
    log_ = std::make_unique<MetricsLog>(metrics_, 0);
    emit(RunStarted{});
    emitSteps(1, 7);
    watcher.poll();
    EXPECT_EQ(steps(), Steps({1, 2, 3, 4, 5, 6, 7}));
}

TEST_F(RunWatcherTest, AProcessWithoutTheLockSaysNothingOfARunThatAnotherOneTrains) {
    const RunLock lock(folder_.path(), true);
    const auto owner = runOwner(folder_.path());
    ASSERT_TRUE(owner && isTrainedHere(folder_.path()));
    const auto claim = [&](pid_t pid, const std::string& host) {
        std::ofstream(folder_ / ".lock")
            << R"({"pid":)" << pid << R"(,"host":")" << host
            << R"(","program":"other","takes_commands":true})" << std::endl;
    };
    claim(::getpid(), owner->host + "-2");  // a number tells nothing on another computer
    EXPECT_FALSE(isTrainedHere(folder_.path()));
    EXPECT_TRUE(isTrainedByAnother(folder_.path()));
    claim(1, owner->host);
    begin();
    emit(PreparationProgress{"Tokenizing", 3, 10});
    emit(StateChanged{TrainingState::Failed, {}});
    EXPECT_FALSE(fs::exists(LivePaths(folder_.path()).status()));
    EXPECT_FALSE(fs::exists(LivePaths(folder_.path()).end()));
}

TEST_F(RunWatcherTest, GoesOnWhereARecordEndsThatWasReadMeanwhile) {
    begin();
    emit(RunStarted{});
    emitSteps(1, 3);
    const auto known = readLiveStatus(folder_.path());
    ASSERT_TRUE(known);
    const std::int64_t read = bytes();
    emitSteps(4, 6);
    RunWatcher watcher = this->watcher(read, known);
    watcher.poll();
    EXPECT_EQ(steps(), Steps({4, 5, 6}));
    emitSteps(7, 7);
    watcher.poll();
    EXPECT_EQ(steps(), Steps({4, 5, 6, 7}));
}

TEST_F(RunWatcherTest, GivesTheWholeSessionThatBeganAfterTheRecordWasRead) {
    begin();
    emitSteps(1, 5);
    const auto known = readLiveStatus(folder_.path());
    const std::int64_t read = bytes();
    LiveStatus other = *known;
    other.pid += 1;  // the trainer of then
    begin(0);
    emitSteps(1, 6);
    RunWatcher watcher = this->watcher(read, other);
    watcher.poll();
    EXPECT_EQ(steps(), Steps({1, 2, 3, 4, 5, 6}));
}

TEST_F(RunWatcherTest, GivesProgressAndSnapshotsAsTheTrainerMadeThem) {
    begin();
    RunWatcher watcher = this->watcher();
    emit(PreparationProgress{"Tokenizing", 3, 10});
    watcher.poll();
    watcher.poll();
    ASSERT_EQ(all<PreparationProgress>().size(), 1U);
    EXPECT_EQ(all<PreparationProgress>().front().phase, "Tokenizing");
    EXPECT_EQ(all<PreparationProgress>().front().done, 3);
    emit(StateChanged{TrainingState::Running, {}});
    for (const std::int64_t step : {10, 20, 30}) emitEvaluation(step);
    reporter_->onEvent(snapshotAt(31, true));
    reporter_->onEvent(snapshotAt(32, true));
    watcher.poll();
    watcher.poll();
    const auto snapshots = all<EmbeddingSnapshot>();
    ASSERT_EQ(snapshots.size(), 5U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(snapshots[i].step, 10 * (static_cast<std::int64_t>(i) + 1));
        EXPECT_FALSE(snapshots[i].requested);
    }
    EXPECT_EQ(snapshots[3].step, 31);
    EXPECT_TRUE(snapshots[4].requested);
    EXPECT_EQ(snapshots[4].planningContext, std::vector<float>({3, 4}));
}

TEST_F(RunWatcherTest, KeepsFewAnswersAndGivesTheNewest) {
    begin();
    RunWatcher watcher = this->watcher();
    watcher.poll();
    for (std::int64_t step = 1; step <= kKeptAnswers + 2; ++step)
        reporter_->onEvent(snapshotAt(step, true));
    watcher.poll();
    ASSERT_EQ(all<EmbeddingSnapshot>().size(), static_cast<std::size_t>(kKeptAnswers));
    EXPECT_EQ(all<EmbeddingSnapshot>().back().step, kKeptAnswers + 2);
    EXPECT_FALSE(fs::exists(LivePaths(folder_.path()).answer(1)));
}

TEST_F(RunWatcherTest, GivesTheEndThatCouldNotBeWrittenIntoTheMetrics) {
    begin();
    emitSteps(1, 2);
    RunWatcher watcher = this->watcher();
    watcher.poll();
    const Failed failure{ErrorKind::DiskFull, "The disk is full.", {}};
    reporter_->onEvent(failure);
    reporter_->onEvent(StateChanged{TrainingState::Failed, failure.message});
    EXPECT_TRUE(watcher.finish());
    ASSERT_EQ(all<Failed>().size(), 1U);
    EXPECT_EQ(all<Failed>().front().kind, ErrorKind::DiskFull);
    EXPECT_EQ(all<StateChanged>().back().state, TrainingState::Failed);
}

TEST_F(RunWatcherTest, GoesOnWhereTheStatusIsLost) {
    begin();
    RunWatcher watcher = this->watcher();
    emitSteps(1, 2);
    watcher.poll();
    fs::remove_all(LivePaths(folder_.path()).root);
    emitSteps(3, 4);
    watcher.poll();
    EXPECT_EQ(steps(), Steps({1, 2, 3, 4}));
}

TEST_F(RunWatcherTest, DoesNotBelieveAStatusThatMakesNoSense) {
    begin();
    emitSteps(1, 2);
    const fs::path file = LivePaths(folder_.path()).status();
    const std::string head = R"({"pid": )" + std::to_string(::getpid());
    for (const std::string& text :
         {std::string("nonsense"), head + "}", std::string(1 << 20, ' '),
          head + R"(, "metrics_from": -1, "snapshots": 0, "snapshot_step": 0, "answers": 0,
                    "answer_steps": []})",
          head + R"(, "metrics_from": 0, "snapshots": 0, "snapshot_step": 0, "answers": 9,
                    "answer_steps": [1, 2, 3, 4, 5, 6, 7, 8, 9]})"}) {
        std::ofstream(file) << text;
        EXPECT_FALSE(readLiveStatus(folder_.path())) << text.substr(0, 80);
    }
    RunWatcher watcher = this->watcher();
    watcher.poll();
    EXPECT_TRUE(events_.empty());
}

TEST_F(RunWatcherTest, ALinkInPlaceOfTheLiveFolderLeadsNowhere) {
    const fs::path outside = folder_ / "outside";
    fs::create_directory(outside);
    std::ofstream(outside / "status.json") << "mine";
    fs::create_directory_symlink(outside, LivePaths(folder_.path()).root);
    begin();
    emitSteps(1, 2);
    EXPECT_EQ(fs::file_size(outside / "status.json"), 4U);
    EXPECT_EQ(std::distance(fs::directory_iterator(outside), fs::directory_iterator()), 1);
}

}  // namespace
}  // namespace deepsight
