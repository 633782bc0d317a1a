#include "core/training/run_catalogue.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include "core/config/config_differences.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/support/atomic_file.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/run_metrics.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

StepMetrics stepMetrics(std::int64_t step) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.tokens = step * 100;
    metrics.trainLoss = 5.0 / static_cast<double>(step);
    return metrics;
}

RunStarted started(std::int64_t firstStep, std::int64_t totalSteps) {
    RunStarted event;
    event.firstStep = firstStep;
    event.totalSteps = totalSteps;
    event.device = "cpu";
    return event;
}

EvaluationMetrics evaluation(std::int64_t step, double loss, std::optional<double> path = {}) {
    EvaluationMetrics metrics;
    metrics.step = step;
    metrics.validationLoss = loss;
    metrics.pathAccuracy = path;
    return metrics;
}

class RunCatalogue : public testing::Test {
  protected:
    fs::path makeRun(const std::string& name, const std::vector<TrainingEvent>& events = {}) {
        const fs::path folder = folder_ / name;
        fs::create_directories(folder);
        saveConfig(preset("demo").config, RunPaths(folder).config());
        log(folder, events);
        return folder;
    }

    static void log(const fs::path& folder, const std::vector<TrainingEvent>& events) {
        MetricsLog metrics(RunPaths(folder).metrics());
        for (const TrainingEvent& event : events) metrics.write(event);
    }

    /// A metrics file large enough for its summary to be kept.
    fs::path makeLongRun(const std::string& name) {
        const fs::path folder = makeRun(name, {started(0, 9000)});
        std::ofstream stream(RunPaths(folder).metrics(), std::ios::app);
        for (std::int64_t step = 1; step <= 8000; ++step) {
            stream << toMetricsLine(stepMetrics(step)) << '\n';
            if (step == 2000) stream << toMetricsLine(evaluation(step, 1.25, 0.5)) << '\n';
            if (step == 4000) stream << toMetricsLine(evaluation(step, 1.75, 0.75)) << '\n';
        }
        return folder;
    }

    std::vector<RunSummary> list() { return listRuns(folder_.path()); }

    test::TemporaryFolder folder_;
};

TEST_F(RunCatalogue, ListsRunsByNameAndNothingElse) {
    makeRun("b");
    makeRun("a");
    fs::create_directories(folder_ / "papers");
    std::ofstream(folder_ / "readme.txt") << "text";
    const auto runs = list();
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].name, "a");
    EXPECT_EQ(runs[1].name, "b");
    EXPECT_EQ(runs[0].config, preset("demo").config);
    EXPECT_GT(runs[0].parameters, 0);
    EXPECT_GT(runs[0].started, 0);
    EXPECT_GT(runs[0].bytesOnDisk, 100);
}

TEST_F(RunCatalogue, AFolderThatIsNotThereHasNoRuns) {
    EXPECT_TRUE(listRuns(folder_ / "none").empty());
}

TEST_F(RunCatalogue, AFileInTheFoldersPlaceIsAnError) {
    std::ofstream(folder_ / "file") << "text";
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [this] { listRuns(folder_ / "file"); }), "file"));
}

TEST_F(RunCatalogue, SummaryAgreesWithTheWholeRun) {
    const fs::path folder =
        makeRun("run", {started(0, 4), evaluation(0, 3.5, 0.0), stepMetrics(1), stepMetrics(2),
                        evaluation(2, 1.5, 0.75), stepMetrics(3), stepMetrics(4),
                        evaluation(4, 2.5, 0.5), StateChanged{TrainingState::Finished, {}}});
    const RunSummary run = summarizeRun(folder);
    EXPECT_EQ(run.state, RunState::Finished);
    EXPECT_EQ(run.metrics.stepsDone, 4);
    EXPECT_EQ(run.totalSteps(), 4);
    EXPECT_EQ(run.metrics.tokens, 400);
    EXPECT_EQ(run.metrics.device, "cpu");
    EXPECT_EQ(run.metrics.lastTrainLoss, 1.25);
    EXPECT_EQ(run.metrics.bestValidationLoss, 1.5);
    EXPECT_EQ(run.metrics.lastValidationLoss, 2.5);
    EXPECT_EQ(run.metrics.bestPathAccuracy, 0.75);
    EXPECT_EQ(run.metrics.lastFutureLoss, std::nullopt);
}

TEST_F(RunCatalogue, StateTellsHowARunEnded) {
    using enum TrainingState;
    const auto stateAfter = [this](const std::string& name,
                                   const std::vector<TrainingEvent>& events) {
        return summarizeRun(makeRun(name, events)).state;
    };
    EXPECT_EQ(stateAfter("new", {}), RunState::Interrupted);
    EXPECT_EQ(stateAfter("cut", {StateChanged{Running, {}}}), RunState::Interrupted);
    EXPECT_EQ(stateAfter("stopped", {StateChanged{Stopped, {}}}), RunState::Stopped);
    EXPECT_EQ(stateAfter("failed", {StateChanged{Failed, {}}}), RunState::Failed);
    EXPECT_EQ(stateAfter("again", {StateChanged{Stopped, {}}, StateChanged{Running, {}}}),
              RunState::Interrupted);
}

TEST_F(RunCatalogue, ARunIsActiveWhileItsLockIsHeld) {
    const fs::path folder = makeRun("run", {StateChanged{TrainingState::Running, {}}});
    {
        const RunLock lock(folder);
        EXPECT_TRUE(isRunLocked(folder));
        EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { RunLock second(folder); }),
                             "another program"));
        EXPECT_EQ(summarizeRun(folder).state, RunState::Active);
        fs::remove(RunPaths(folder).config());
        EXPECT_EQ(summarizeRun(folder).state, RunState::Active);  // about to be written
    }
    EXPECT_FALSE(isRunLocked(folder));
    EXPECT_EQ(summarizeRun(folder).state, RunState::Damaged);
}

TEST_F(RunCatalogue, NanIsNeverTheBest) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    const fs::path mixed =
        makeRun("mixed", {evaluation(1, kNan), evaluation(2, 2.0), evaluation(3, kNan)});
    EXPECT_EQ(summarizeRun(mixed).metrics.bestValidationLoss, 2.0);
    EXPECT_TRUE(std::isnan(*summarizeRun(mixed).metrics.lastValidationLoss));
    const fs::path never = makeRun("never", {evaluation(1, kNan, kNan)});
    EXPECT_EQ(summarizeRun(never).metrics.bestValidationLoss, std::nullopt);
    EXPECT_EQ(summarizeRun(never).metrics.bestPathAccuracy, std::nullopt);
    log(never, {evaluation(2, 1.0, 0.25), evaluation(3, 1.0, kNan)});
    EXPECT_EQ(summarizeRun(never).metrics.bestPathAccuracy, 0.25);
}

TEST_F(RunCatalogue, FindsTheRunsOfASweepAndNotTheSweepItself) {
    makeRun("single");
    makeRun("sweep/mse_seed-1");
    makeRun("sweep/mse_seed-2");
    makeRun("other/hidden");
    writeFileAtomically(folder_ / "sweep" / "sweep.json", "{}");
    const RunLock lock(folder_ / "sweep");
    std::vector<std::string> names;
    for (const RunSummary& run : list()) names.push_back(run.name);
    EXPECT_EQ(names, (std::vector<std::string>{"single", "sweep/mse_seed-1", "sweep/mse_seed-2"}));
}

TEST_F(RunCatalogue, TheBestCreativityIsKept) {
    const auto creative = [](std::int64_t step, double creativity) {
        EvaluationMetrics metrics;
        metrics.step = step;
        metrics.validationLoss = static_cast<double>(step);
        metrics.creativity = creativity;
        return metrics;
    };
    const fs::path folder = makeRun("run", {creative(1, 0.1), creative(2, 0.3), creative(3, 0.2)});
    EXPECT_EQ(summarizeRun(folder).metrics.bestCreativity, 0.3);
    EXPECT_EQ(summarizeRun(folder).metrics.bestPathAccuracy, std::nullopt);
}

TEST_F(RunCatalogue, AStartFromACheckpointForgetsBetterLossesAfterIt) {
    const fs::path folder = makeRun("run", {started(0, 9), stepMetrics(1), evaluation(1, 3.0),
                                            stepMetrics(2), evaluation(2, 1.0), started(1, 12)});
    const RunSummary run = summarizeRun(folder);
    EXPECT_EQ(run.metrics.bestValidationLoss, 3.0);
    EXPECT_EQ(run.metrics.stepsDone, 1);
    EXPECT_EQ(run.metrics.tokens, 100);
    EXPECT_EQ(run.metrics.lastTrainLoss, 5.0);
    EXPECT_EQ(run.totalSteps(), 12);
}

TEST_F(RunCatalogue, DamagedRunsAreListedWithTheReason) {
    makeRun("good");
    std::ofstream(RunPaths(makeRun("config")).config()) << "{ not json";
    fs::remove(RunPaths(makeRun("missing")).config());
    const fs::path metrics = RunPaths(makeRun("metrics")).metrics();
    fs::remove(metrics);
    fs::create_directory(metrics);
    const auto runs = list();
    ASSERT_EQ(runs.size(), 4U);
    for (const RunSummary& run : runs) {
        EXPECT_EQ(run.state == RunState::Damaged, run.name != "good") << run.name;
        EXPECT_TRUE(run.name == "good" || contains(run.problem, run.folder.string())) << run.name;
    }
}

TEST_F(RunCatalogue, MetricsThatMakeNoSenseAreSkipped) {
    const fs::path folder = makeRun("run", {stepMetrics(1), evaluation(1, 2.0)});
    std::ofstream(RunPaths(folder).metrics(), std::ios::app)
        << "\n[1,2]\n{\"event\":\"step\",\"step\":\"x\"}\n{\"event\":\"evaluation\"}\n"
        << std::string(3 << 20, 'x') << "\n{\"event\":\"step\",\"st";  // cut off
    const RunSummary run = summarizeRun(folder);
    EXPECT_EQ(run.problem, "");
    EXPECT_EQ(run.metrics.stepsDone, 1);
    EXPECT_EQ(run.metrics.bestValidationLoss, 2.0);
}

TEST_F(RunCatalogue, TheNewestStepThatCanBeReadCounts) {
    const fs::path folder = makeRun("run", {stepMetrics(1), stepMetrics(2)});
    std::ofstream(RunPaths(folder).metrics(), std::ios::app) << "{\"event\":\"step\",\"st\n";
    EXPECT_EQ(summarizeRun(folder).metrics.stepsDone, 2);
}

TEST_F(RunCatalogue, AnEndlessLineIsSkipped) {
    const fs::path folder = makeRun("run", {stepMetrics(1)});
    const fs::path file = RunPaths(folder).metrics();
    fs::resize_file(file, fs::file_size(file) + (65 << 20));
    EXPECT_EQ(summarizeMetrics(folder).stepsDone, 1);
    log(folder, {stepMetrics(2)});
    EXPECT_EQ(summarizeMetrics(folder).stepsDone, 2);
}

TEST_F(RunCatalogue, APipeInTheFolderDoesNotHoldUpTheList) {
    const fs::path folder = makeRun("run");
    for (const char* name : {".lock", "environment.json", "notes.json", "metrics.jsonl"}) {
        fs::remove(folder / name);
        ASSERT_EQ(mkfifo((folder / name).c_str(), 0600), 0);
    }
    RunSummary run = summarizeRun(folder);
    EXPECT_EQ(run.state, RunState::Damaged);
    EXPECT_TRUE(contains(run.problem, "metrics.jsonl is not a file"));
    EXPECT_TRUE(contains(run.notesProblem, "notes.json"));
    fs::remove(folder / "config.json");
    ASSERT_EQ(mkfifo((folder / "config.json").c_str(), 0600), 0);
    EXPECT_TRUE(contains(summarizeRun(folder).problem, "config.json is not a file"));
}

TEST_F(RunCatalogue, WhatCannotBeFoundOutCountsAsLocked) {
    const fs::path folder = makeRun("run");
    EXPECT_FALSE(isRunLocked(folder));
    fs::create_symlink(".lock", folder / ".lock");
    EXPECT_TRUE(isRunLocked(folder));
}

TEST_F(RunCatalogue, ASlashAtTheEndIsNoPartOfTheName) {
    EXPECT_EQ(summarizeRun(makeRun("run") / "").name, "run");
}

TEST_F(RunCatalogue, ALongRunIsReadOnceAndThenOnlyWhatWasAdded) {
    const fs::path folder = makeLongRun("run");
    const MetricsSummary first = summarizeMetrics(folder);
    EXPECT_EQ(first.stepsDone, 8000);
    ASSERT_TRUE(fs::exists(folder / ".catalogue"));

    // What was read is not read again: a change there that leaves size and time alone is not seen.
    const fs::path file = RunPaths(folder).metrics();
    const auto time = fs::last_write_time(file);
    std::string text = readFile(file);
    const std::string before = "\"validation_loss\":1.25";
    text.replace(text.find(before), before.size(), "\"validation_loss\":0.25");
    std::ofstream(file) << text;
    fs::last_write_time(file, time);
    const MetricsSummary second = summarizeMetrics(folder);
    EXPECT_EQ(second.bestValidationLoss, 1.25);
    EXPECT_EQ(second.bestPathAccuracy, 0.75);
    EXPECT_EQ(second.lastValidationLoss, 1.75);
    EXPECT_EQ(second.stepsDone, 8000);
    EXPECT_EQ(second.totalSteps, 9000);

    log(folder, {evaluation(8000, 1.0), stepMetrics(8001)});
    const MetricsSummary grown = summarizeMetrics(folder);
    EXPECT_EQ(grown.bestValidationLoss, 1.0);
    EXPECT_EQ(grown.bestPathAccuracy, 0.75);
    EXPECT_EQ(grown.stepsDone, 8001);
}

TEST_F(RunCatalogue, ALongRunThatWentBackIsReadAnew) {
    const fs::path folder = makeLongRun("run");
    log(folder, {evaluation(8000, 0.5)});
    EXPECT_EQ(summarizeMetrics(folder).bestValidationLoss, 0.5);
    log(folder, {started(3000, 5000), stepMetrics(3001)});
    const MetricsSummary summary = summarizeMetrics(folder);
    EXPECT_EQ(summary.bestValidationLoss, 1.25);  // of step 2000
    EXPECT_EQ(summary.bestPathAccuracy, 0.5);
    EXPECT_EQ(summary.stepsDone, 3001);
}

TEST_F(RunCatalogue, WhatWasKeptOfAnotherFileIsNotUsed) {
    const fs::path folder = makeLongRun("run");
    summarizeMetrics(folder);
    fs::remove(RunPaths(folder).metrics());
    log(folder, {evaluation(1, 4.0)});
    EXPECT_EQ(summarizeMetrics(folder).bestValidationLoss, 4.0);
    for (const char* garbage : {"", "{}", "[]", "\xff", "{\"version\":1,\"bytes\":-5}"}) {
        std::ofstream(folder / ".catalogue") << garbage;
        EXPECT_EQ(summarizeMetrics(folder).bestValidationLoss, 4.0) << garbage;
    }
}

TEST_F(RunCatalogue, ReadingCanBeCancelled) {
    makeRun("run");
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled, [&] { listRuns(folder_.path(), {}, stop.get_token()); });
}

TEST_F(RunCatalogue, NotesAreKeptAndTidied) {
    const fs::path folder = makeRun("2026_run");
    EXPECT_EQ(readRunNotes(folder), RunNotes());
    EXPECT_EQ(summarizeRun(folder).title(), "2026_run");
    writeRunNotes(folder, {" Two\nlines ", {"paper", " ", "paper ", "größer"}, "Why:\n\"this\"\n"});
    const RunNotes expected{"Two lines", {"paper", "größer"}, "Why:\n\"this\""};
    EXPECT_EQ(readRunNotes(folder), expected);
    EXPECT_EQ(summarizeRun(folder).notes, expected);
    EXPECT_EQ(summarizeRun(folder).title(), "Two lines");
}

TEST_F(RunCatalogue, NotesTooLongToBeReadAgainAreNotSaved) {
    const fs::path folder = makeRun("run");
    writeRunNotes(folder, {.title = "old", .tags = {}, .note = {}});
    const RunNotes tooLong{.title = "new", .tags = {}, .note = std::string(1 << 20, 'x')};
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { writeRunNotes(folder, tooLong); }),
                         "shorten the note"));
    EXPECT_EQ(readRunNotes(folder).title, "old");
}

TEST_F(RunCatalogue, NotesThatCannotBeReadSayWhyAndHideNothingElse) {
    const fs::path folder = makeRun("run", {evaluation(1, 2.0)});
    const fs::path file = folder / "notes.json";
    const std::pair<std::string, std::string> cases[] = {
        {"", "valid JSON"},
        {"[]", "object"},
        {R"({"title":7})", "title"},
        {R"({"tags":"a"})", "tags"},
        {R"({"tags":[1]})", "tags"},
        {R"({"note":null})", "note"},
        {R"({"colour":1})", "colour"},
        {R"({"title":"a","title":"b"})", "twice"},
        {"\"\xff\"", "valid JSON"},
        {std::string(2 << 20, ' '), "1 MiB"},
    };
    for (const auto& [text, part] : cases) {
        std::ofstream(file) << text;
        const std::string message = expectError(ErrorKind::Io, [&] { readRunNotes(folder); });
        EXPECT_TRUE(contains(message, file.string()));
        EXPECT_TRUE(contains(message, part));
        const RunSummary run = summarizeRun(folder);
        EXPECT_EQ(run.notesProblem, message);
        EXPECT_EQ(run.metrics.bestValidationLoss, 2.0);
    }
    fs::remove(file);
    fs::create_directory(file);
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { readRunNotes(folder); }), "notes.json"));
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [&] { writeRunNotes(folder, {}); }), "notes.json"));
}

std::vector<std::string> fieldsOf(const std::vector<ConfigDifference>& differences) {
    std::vector<std::string> fields;
    for (const auto& difference : differences) fields.push_back(difference.field->path());
    return fields;
}

TEST(ConfigDifferences, OnlyWhatDiffersInTheOrderOfTheSchema) {
    const Config a = preset("demo").config;
    Config b = a;
    EXPECT_TRUE(configDifferences(std::vector{a, b}).empty());
    EXPECT_TRUE(configDifferences(std::vector{a}).empty());
    EXPECT_TRUE(configDifferences({}).empty());
    b.training.seed = 7;
    b.planning.horizon = a.planning.horizon + 1;
    const auto differences = configDifferences(std::vector{a, b, a});
    EXPECT_EQ(fieldsOf(differences),
              (std::vector<std::string>{"planning.horizon", "training.seed"}));
    EXPECT_EQ(differences[0].values[1], FieldValue(b.planning.horizon));
    EXPECT_EQ(differences[0].values[0], differences[0].values[2]);
}

TEST(ConfigDifferences, AFieldWithoutEffectHasNoValue) {
    const Config deepsight = preset("demo").config;
    Config baseline = deepsight;
    baseline.model.architecture = Architecture::Baseline;
    baseline.planning.horizon = 3;
    const auto differences = configDifferences(std::vector{deepsight, baseline});
    bool seen = false;
    for (const auto& difference : differences) {
        if (difference.field->path() != "planning.horizon") continue;
        seen = true;
        EXPECT_TRUE(difference.values[0]);
        EXPECT_FALSE(difference.values[1]);
    }
    EXPECT_TRUE(seen);
    Config other = baseline;
    other.planning.horizon = 9;  // has no effect on either
    EXPECT_TRUE(configDifferences(std::vector{baseline, other}).empty());
}

}  // namespace
}  // namespace deepsight
