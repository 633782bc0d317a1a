#include "core/training/run_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/support/atomic_file.h"
#include "core/support/safetensors.h"
#include "core/training/run_metrics.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

StepMetrics stepMetrics(std::int64_t step, double loss) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.tokens = step * 100;
    metrics.trainLoss = loss;
    return metrics;
}

EvaluationMetrics evaluationMetrics(std::int64_t step, double loss) {
    EvaluationMetrics metrics;
    metrics.step = step;
    metrics.validationLoss = loss;
    return metrics;
}

EmbeddingSnapshot emptySnapshot(std::int64_t step) {
    EmbeddingSnapshot snapshot;
    snapshot.step = step;
    return snapshot;
}

RunStarted runStarted(std::int64_t firstStep) {
    RunStarted started;
    started.firstStep = firstStep;
    started.device = "cpu";
    return started;
}

class RunFolder : public testing::Test {
  protected:
    RunFolder() { saveConfig(preset("demo").config, paths_.config()); }

    /// A checkpoint folder whose manifest lists one file of four bytes.
    fs::path makeCheckpoint(std::int64_t step, const std::string& validationLoss = "2.5") {
        const fs::path folder = paths_.checkpoints() / stepName(step);
        fs::create_directories(folder);
        writeFileAtomically(folder / "model.safetensors", "1234");
        writeFileAtomically(folder / "manifest.json",
                            R"({"version":1,"step":)" + std::to_string(step) +
                                R"(,"validation_loss":)" + validationLoss +
                                R"(,"best":false,"files":{"model.safetensors":)" +
                                R"({"bytes":4,"sha256":"00"}}})");
        return folder;
    }

    void log(const std::vector<TrainingEvent>& events) {
        MetricsLog metrics(paths_.metrics());
        for (const TrainingEvent& event : events) metrics.write(event);
    }

    void appendToMetrics(const std::string& text) {
        std::ofstream(paths_.metrics(), std::ios::app | std::ios::binary) << text;
    }

    std::vector<std::int64_t> checkpointSteps() const {
        std::vector<std::int64_t> steps;
        for (const auto& info : listCheckpoints(folder_.path())) steps.push_back(info.step);
        return steps;
    }

    test::TemporaryFolder folder_;
    RunPaths paths_{folder_.path()};
};

using Steps = std::vector<std::int64_t>;

TEST_F(RunFolder, MetricsLogAppendsAndCountsBytes) {
    log({stepMetrics(1, 3), PreparationProgress{}});
    const auto size = static_cast<std::int64_t>(fs::file_size(paths_.metrics()));
    MetricsLog metrics(paths_.metrics());
    EXPECT_EQ(metrics.bytes(), size);
    metrics.write(stepMetrics(2, 2));
    metrics.sync();
    EXPECT_EQ(metrics.bytes(), static_cast<std::int64_t>(fs::file_size(paths_.metrics())));
    EXPECT_EQ(readFile(paths_.metrics()),
              toMetricsLine(stepMetrics(1, 3)) + "\n" + toMetricsLine(stepMetrics(2, 2)) + "\n");
}

TEST_F(RunFolder, ResumeCutsOffWhatCameAfterTheCheckpoint) {
    log({stepMetrics(1, 3)});
    const auto kept = static_cast<std::int64_t>(fs::file_size(paths_.metrics()));
    log({stepMetrics(2, 2), StateChanged{TrainingState::Stopped, ""}});
    {
        MetricsLog metrics(paths_.metrics(), kept);
        EXPECT_EQ(metrics.bytes(), kept);
        metrics.write(stepMetrics(2, 1.5));
    }
    const RunRecord record = readRun(folder_.path());
    ASSERT_EQ(record.steps.size(), 2U);
    EXPECT_EQ(record.steps[1].trainLoss, 1.5);
    EXPECT_FALSE(record.lastState.has_value());
}

TEST_F(RunFolder, ResumeNeverLengthensTheLog) {
    log({stepMetrics(1, 3)});
    const auto size = static_cast<std::int64_t>(fs::file_size(paths_.metrics()));
    const MetricsLog metrics(paths_.metrics(), size + 1000);
    EXPECT_EQ(metrics.bytes(), size);
}

TEST_F(RunFolder, HalfALineDoesNotSpoilTheNextOne) {
    log({stepMetrics(1, 3)});
    appendToMetrics(R"({"event":"step","st)");
    EXPECT_EQ(readRun(folder_.path()).steps.size(), 1U);
    log({stepMetrics(2, 2)});
    EXPECT_EQ(readRun(folder_.path()).steps.size(), 2U);
}

TEST_F(RunFolder, FullDiskIsReportedByTheLog) {
    if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full";
    MetricsLog metrics("/dev/full");
    const std::string message =
        expectError(ErrorKind::DiskFull, [&] { metrics.write(stepMetrics(1, 2)); });
    EXPECT_TRUE(contains(message, "/dev/full"));
    EXPECT_EQ(metrics.bytes(), 0);
    expectError(ErrorKind::Io, [this] { MetricsLog(folder_ / "no" / "metrics.jsonl"); });
}

TEST_F(RunFolder, ReadsWhatARunLeft) {
    log({StateChanged{TrainingState::Running, ""}, stepMetrics(1, 3), stepMetrics(2, kNan),
         evaluationMetrics(2, 2.75), StateChanged{TrainingState::Stopped, ""}});
    makeCheckpoint(2);
    writeSnapshot(folder_.path(), emptySnapshot(2));
    writeSnapshot(folder_.path(), emptySnapshot(100'000'000));
    writeFileAtomically(paths_.snapshots() / "step_2.safetensors", "not ours");
    writeFileAtomically(paths_.snapshots() / "notes.txt", "not ours");

    const RunRecord record = readRun(folder_.path());
    EXPECT_EQ(record.config, preset("demo").config);
    ASSERT_EQ(record.steps.size(), 2U);
    EXPECT_TRUE(std::isnan(record.steps[1].trainLoss));
    ASSERT_EQ(record.evaluations.size(), 1U);
    EXPECT_EQ(record.evaluations[0].validationLoss, 2.75);
    EXPECT_EQ(record.checkpoints.size(), 1U);
    EXPECT_EQ(record.snapshotSteps, (Steps{2, 100'000'000}));
    EXPECT_EQ(record.lastState, TrainingState::Stopped);
}

TEST_F(RunFolder, LaterMetricsOfAStepReplaceEarlierOnes) {
    log({stepMetrics(1, 3), stepMetrics(2, 2.9), stepMetrics(3, 2.8), stepMetrics(2, 1.9),
         evaluationMetrics(2, 5), evaluationMetrics(2, 4)});
    const RunRecord record = readRun(folder_.path());
    ASSERT_EQ(record.steps.size(), 3U);
    EXPECT_EQ(record.steps[1].step, 2);
    EXPECT_EQ(record.steps[1].trainLoss, 1.9);
    EXPECT_EQ(record.steps[2].step, 3);
    ASSERT_EQ(record.evaluations.size(), 1U);
    EXPECT_EQ(record.evaluations[0].validationLoss, 4);
}

TEST_F(RunFolder, LastStateTellsHowTheRunEnded) {
    const auto lastState = [this](const std::vector<TrainingEvent>& events) {
        log(events);
        return readRun(folder_.path()).lastState;
    };
    EXPECT_EQ(readRun(folder_.path()).lastState, std::nullopt);
    EXPECT_EQ(lastState({StateChanged{TrainingState::Stopped, ""}}), TrainingState::Stopped);
    EXPECT_EQ(lastState({StateChanged{TrainingState::Preparing, ""}}), std::nullopt);
    EXPECT_EQ(lastState({Failed{ErrorKind::NonFinite, "NaN"}}), TrainingState::Failed);
    EXPECT_EQ(lastState({StateChanged{TrainingState::Running, ""}, stepMetrics(1, 2)}),
              std::nullopt);
    EXPECT_EQ(lastState({StateChanged{TrainingState::Finished, ""}}), TrainingState::Finished);
}

TEST_F(RunFolder, KeepsTheLogAndMarksWhatHappened) {
    log({runStarted(0), stepMetrics(1, 4.0), LogMessage{LogMessage::Level::Warning, "slow", 1.5e9},
         StateChanged{TrainingState::Paused, {}}, StateChanged{TrainingState::Running, {}},
         stepMetrics(2, 3.0), Alarm{2, "The loss jumped."}, Failed{ErrorKind::Io, "No disk."}});
    const RunRecord record = readRun(folder_.path());
    ASSERT_TRUE(record.started);
    EXPECT_EQ(record.started->device, "cpu");
    ASSERT_TRUE(record.failure);
    EXPECT_EQ(record.failure->message, "No disk.");
    ASSERT_EQ(record.log.size(), 1U);
    EXPECT_EQ(record.log[0].text, "slow");
    EXPECT_EQ(record.log[0].time, 1.5e9);
    ASSERT_EQ(record.marks.size(), 3U);
    EXPECT_EQ(record.marks[0].kind, RunMark::Kind::Paused);
    EXPECT_EQ(record.marks[0].step, 1);
    EXPECT_EQ(record.marks[1].kind, RunMark::Kind::Alarm);
    EXPECT_EQ(record.marks[1].text, "The loss jumped.");
    EXPECT_EQ(record.marks[2].kind, RunMark::Kind::Failed);
    EXPECT_EQ(record.marks[2].step, 2);
}

TEST_F(RunFolder, AStartFromACheckpointForgetsWhatCameAfterIt) {
    RunRecord record;
    for (std::int64_t step = 1; step <= 4; ++step) addEvent(record, stepMetrics(step, 4.0));
    addEvent(record, evaluationMetrics(4, 3.0));
    addEvent(record, emptySnapshot(4));
    addEvent(record, Alarm{4, "The loss jumped."});
    addEvent(record, runStarted(2));
    ASSERT_EQ(record.steps.size(), 2U);
    EXPECT_EQ(record.steps.back().step, 2);
    EXPECT_TRUE(record.evaluations.empty());
    EXPECT_TRUE(record.snapshotSteps.empty());
    ASSERT_EQ(record.marks.size(), 1U);
    EXPECT_EQ(record.marks[0].kind, RunMark::Kind::Continued);
}

TEST_F(RunFolder, FolderWithoutAUsableConfigurationIsRefused) {
    fs::remove(paths_.config());
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [this] { readRun(folder_.path()); }),
                         folder_.path().string() + " holds no run, because it has no config.json"));
    writeFileAtomically(paths_.config(), "{");
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [this] { readRun(folder_.path()); }),
                         paths_.config().string()));
}

TEST_F(RunFolder, CheckpointsAreListedOldestFirst) {
    EXPECT_TRUE(listCheckpoints(folder_.path()).empty());
    makeCheckpoint(1000);
    makeCheckpoint(50, "null");
    const auto checkpoints = listCheckpoints(folder_.path());
    ASSERT_EQ(checkpoints.size(), 2U);
    EXPECT_EQ(checkpoints[0].step, 50);
    EXPECT_TRUE(std::isnan(checkpoints[0].validationLoss));
    EXPECT_EQ(checkpoints[1].folder, paths_.checkpoints() / "step_00001000");
    EXPECT_EQ(checkpoints[1].validationLoss, 2.5);
}

TEST_F(RunFolder, UnfinishedOrDamagedCheckpointsAreLeftOut) {
    makeCheckpoint(1);
    fs::remove(makeCheckpoint(2) / "manifest.json");
    fs::remove(makeCheckpoint(3) / "model.safetensors");
    writeFileAtomically(makeCheckpoint(4) / "model.safetensors", "123");
    writeFileAtomically(makeCheckpoint(5) / "manifest.json", R"({"version":1,"step":5)");
    writeFileAtomically(makeCheckpoint(6) / "manifest.json", R"({"version":1,"step":6})");
    fs::rename(makeCheckpoint(7), paths_.checkpoints() / "step_00000008");
    fs::rename(makeCheckpoint(9), paths_.checkpoints() / ".partial_step_00000009");
    writeFileAtomically(paths_.checkpoints() / "step_00000010", "a file");
    EXPECT_EQ(checkpointSteps(), (Steps{1}));
}

TEST_F(RunFolder, BestCheckpointIsTheOneInBestJson) {
    makeCheckpoint(1);
    makeCheckpoint(2);
    EXPECT_FALSE(listCheckpoints(folder_.path())[1].best);
    writeFileAtomically(folder_ / "best.json", R"({"step":2,"validation_loss":2.5})");
    EXPECT_FALSE(listCheckpoints(folder_.path())[0].best);
    EXPECT_TRUE(listCheckpoints(folder_.path())[1].best);
    writeFileAtomically(folder_ / "best.json", R"({"step":)");
    EXPECT_FALSE(listCheckpoints(folder_.path())[1].best);
}

TEST_F(RunFolder, SnapshotsComeBackExactly) {
    const EmbeddingSnapshot snapshot{.step = 500,
                                     .time = 3,
                                     .contexts = 2,
                                     .width = 2,
                                     .encoderOutput = {1, 2.5F, -3, 1e-30F, 5, 6},
                                     .planningContext = {0.1F, 8, 9, 10},
                                     .tokens = {"␣the", "\"", "⏎"},
                                     .source = "validation, token 0"};
    writeSnapshot(folder_.path(), snapshot);
    EXPECT_TRUE(fs::exists(paths_.snapshots() / "step_00000500.safetensors"));
    const EmbeddingSnapshot read = readSnapshot(folder_.path(), 500);
    EXPECT_EQ(read.step, 500);
    EXPECT_EQ(read.time, 3);
    EXPECT_EQ(read.contexts, 2);
    EXPECT_EQ(read.width, 2);
    EXPECT_EQ(read.encoderOutput, snapshot.encoderOutput);
    EXPECT_EQ(read.planningContext, snapshot.planningContext);
    EXPECT_EQ(read.tokens, snapshot.tokens);
    EXPECT_EQ(read.source, snapshot.source);
}

TEST_F(RunFolder, UnusableSnapshotsAreIoErrorsThatNameTheFile) {
    const auto refusal = [this] {
        return expectError(ErrorKind::Io, [this] { readSnapshot(folder_.path(), 1); });
    };
    const std::string name = "step_00000001.safetensors";
    EXPECT_TRUE(contains(refusal(), name));
    fs::create_directories(paths_.snapshots());
    writeFileAtomically(paths_.snapshots() / name, "damaged");
    EXPECT_TRUE(contains(refusal(), name));
    writeSafetensors(paths_.snapshots() / name, {});
    EXPECT_TRUE(contains(refusal(), "encoder_output"));
    EmbeddingSnapshot snapshot = emptySnapshot(1);
    snapshot.time = 1;
    snapshot.width = 1;
    snapshot.encoderOutput = {1};
    writeSnapshot(folder_.path(), snapshot);  // one position, but no token
    EXPECT_TRUE(contains(refusal(), "do not fit"));
}

TEST(RunFolders, LiveInTheHomeFolderUnlessTheEnvironmentNamesAnother) {
    const test::ScopedVariable home("HOME", "/home/someone");
    {
        const test::ScopedVariable runs("DEEPSIGHT_RUNS_DIR", nullptr);
        EXPECT_EQ(defaultRunsFolder(), "/home/someone/deepsight-runs");
    }
    const test::ScopedVariable runs("DEEPSIGHT_RUNS_DIR", "/data/runs");
    EXPECT_EQ(defaultRunsFolder(), "/data/runs");
}

TEST(RunFolders, NewNamesTellDateAndModelAndAreFree) {
    const test::TemporaryFolder parent;
    const auto newName = [&](const char* id) {
        return newRunFolder(parent.path(), preset(id).config).filename().string();
    };
    const std::string date = "2026-11-24_0930_";
    const auto withoutDate = [&date](const std::string& name) {
        for (const std::size_t dash : {4, 7}) EXPECT_EQ(name.at(dash), '-') << name;
        for (const std::size_t gap : {10, 15}) EXPECT_EQ(name.at(gap), '_') << name;
        return name.substr(date.size());
    };
    EXPECT_EQ(withoutDate(newName("paper-mse")), "deepsight_mse-n11");
    EXPECT_EQ(withoutDate(newName("paper-no-planning")), "deepsight_no-planning");
    EXPECT_EQ(withoutDate(newName("paper-baseline")), "baseline_26x160");
    const auto named = [&](auto change) {
        Config config = preset("small").config;
        change(config);
        return withoutDate(newRunFolder(parent.path(), config).filename().string());
    };
    EXPECT_EQ(named([](Config& c) { c.model.architecture = Architecture::MultiToken; }),
              "multi-token-n6_6x90");
    EXPECT_EQ(named([](Config& c) { c.model.architecture = Architecture::TokenOrder; }),
              "token-order-n6_6x90");
    EXPECT_EQ(named([](Config& c) { c.model.layerSplit = LayerSplit::Learned; }),
              "deepsight_mse-n6_learned-split");
    EXPECT_FALSE(fs::exists(parent / newName("demo")));
    const auto first = newRunFolder(parent.path(), preset("demo").config);
    fs::create_directories(first);
    const auto second = newRunFolder(parent.path(), preset("demo").config);
    EXPECT_NE(second, first);
    EXPECT_FALSE(fs::exists(second));
}

TEST(RunRecordTest, ACheckpointThatIsNamedAgainHasOneMark) {
    RunRecord record;
    for (const std::int64_t step : {10, 20, 20}) addEvent(record, CheckpointSaved{step, {}, {}});
    addEvent(record, CheckpointSaved{10, {}, {}});
    ASSERT_EQ(record.marks.size(), 2U);
    EXPECT_EQ(record.marks[1].step, 20);
}

TEST(RunRecordTest, AChangeThatIsMadeAgainReplacesTheFormer) {
    const auto rate = [](double from, double to) {
        return SettingChanged{20, "training.learning_rate", from, to};
    };
    RunRecord record;
    addEvent(record, SettingChanged{10, "training.learning_rate", 2, 1});
    addEvent(record, rate(1, 2));  // in the checkpoint
    addEvent(record, rate(2, 3));
    addEvent(record, SettingChanged{20, "training.gradient_clip", 1, 0.5});
    addEvent(record, rate(3, 4));
    RunStarted again;
    again.firstStep = 20;
    addEvent(record, again);
    ASSERT_EQ(record.changes.size(), 5U);
    addEvent(record, SettingChanged{20, "training.gradient_clip", 1, 0.5});
    addEvent(record, rate(2, 4));  // both, together
    ASSERT_EQ(record.changes.size(), 4U);
    EXPECT_EQ(record.changes[1].to, 2);
    EXPECT_EQ(record.changes[2].to, 0.5);
    EXPECT_EQ(record.changes[3].from, 2);
    EXPECT_EQ(record.changes[3].to, 4);
    EXPECT_EQ(
        std::count_if(record.marks.begin(), record.marks.end(),
                      [](const RunMark& mark) { return mark.kind == RunMark::Kind::Changed; }),
        4);
}

}  // namespace
}  // namespace deepsight
