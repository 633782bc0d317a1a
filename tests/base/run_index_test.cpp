#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/support/atomic_file.h"
#include "core/training/run_catalogue.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "core/training/run_stamp.h"
#include "core/training/run_summary_json.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

class RunIndexTest : public testing::Test {
  protected:
    fs::path makeRun(const std::string& name) {
        const fs::path folder = folder_ / name;
        fs::create_directories(folder);
        saveConfig(preset("demo").config, RunPaths(folder).config());
        MetricsLog log(RunPaths(folder).metrics());
        EvaluationMetrics evaluation;
        evaluation.step = 10;
        evaluation.validationLoss = 1.25;
        log.write(evaluation);
        evaluation.step = 20;
        evaluation.validationLoss = std::numeric_limits<double>::quiet_NaN();
        log.write(evaluation);
        log.write(StateChanged{TrainingState::Stopped, {}});
        return folder;
    }

    test::TemporaryFolder folder_;
};

TEST_F(RunIndexTest, StarAndArchiveAreKeptInTheNotesAndLeaveTheRestAlone) {
    const fs::path folder = makeRun("run");
    const RunNotes notes{
        .title = "Title", .tags = {"a"}, .note = "text", .starred = true, .archived = true};
    writeRunNotes(folder, notes);
    EXPECT_EQ(readRunNotes(folder), notes);
    EXPECT_EQ(summarizeRun(folder).notes, notes);
    writeRunNotes(folder, {.title = "Title", .tags = {}, .note = {}});
    EXPECT_FALSE(readRunNotes(folder).starred);
    // A version before the stars can read notes without any.
    EXPECT_EQ(readFile(folder / "notes.json").find("starred"), std::string::npos);
    std::ofstream(folder / "notes.json") << R"({"starred":"yes"})";
    EXPECT_TRUE(test::contains(test::expectError(ErrorKind::Io, [&] { readRunNotes(folder); }),
                               "\"starred\""));
}

TEST_F(RunIndexTest, ASummaryComesBackFromJsonAsItWas) {
    const fs::path folder = makeRun("run");
    writeRunNotes(
        folder,
        {.title = "Title \"quoted\"", .tags = {"a", "b"}, .note = "two\nlines", .starred = true});
    writeRunLineage(folder, {"/runs/parent", "parent", 100});
    const RunSummary run = summarizeRun(folder);
    const auto json = runSummaryToJson(run);
    ASSERT_TRUE(json);
    EXPECT_EQ(json->find('\n'), std::string::npos);
    const auto read = runSummaryFromJson(*json, folder);
    ASSERT_TRUE(read);
    EXPECT_EQ(runSummaryToJson(*read), json);
    EXPECT_EQ(read->folder, folder);
    EXPECT_EQ(read->notes, run.notes);
    EXPECT_EQ(read->lineage, run.lineage);
    EXPECT_EQ(read->config, run.config);
    EXPECT_EQ(read->state, RunState::Stopped);
    EXPECT_EQ(read->metrics.bestValidationLoss, 1.25);
    EXPECT_TRUE(std::isnan(*read->metrics.lastValidationLoss));
    EXPECT_EQ(read->metrics.lastFutureLoss, std::nullopt);
    EXPECT_EQ(read->metrics.lastState, TrainingState::Stopped);
    EXPECT_EQ(read->bytesOnDisk, run.bytesOnDisk);
    EXPECT_EQ(read->started, run.started);
}

TEST_F(RunIndexTest, ADamagedRunComesBackWithItsReason) {
    const fs::path folder = makeRun("run");
    std::ofstream(RunPaths(folder).config()) << "{";
    const RunSummary run = summarizeRun(folder);
    const auto read = runSummaryFromJson(runSummaryToJson(run).value(), folder);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->state, RunState::Damaged);
    EXPECT_EQ(read->problem, run.problem);
    EXPECT_FALSE(read->config);
}

TEST_F(RunIndexTest, JsonThatIsNoSummaryIsRefused) {
    const std::string good = runSummaryToJson(summarizeRun(makeRun("run"))).value();
    ASSERT_TRUE(runSummaryFromJson(good, "/run"));
    const auto replaced = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return text.replace(at, from.size(), to);
    };
    for (const std::string& text :
         {std::string(), std::string("[]"), std::string("{}"), good.substr(0, good.size() / 2),
          replaced("\"state\":2", "\"state\":6"), replaced("\"state\":2", "\"state\":-1"),
          replaced("\"version\":1", "\"version\":2"), replaced("\"bytes\":", "\"bytes\":-"),
          replaced("\"steps_done\":", "\"steps_done\":1e300,\"x\":"),
          replaced("\"starred\":false", "\"starred\":0")}) {
        EXPECT_FALSE(runSummaryFromJson(text, "/run")) << text;
    }
}

TEST_F(RunIndexTest, TextThatIsNoUtf8IsNotIndexed) {
    RunSummary run = summarizeRun(makeRun("run"));
    run.name = "\xff\xfe";
    EXPECT_EQ(runSummaryToJson(run), std::nullopt);
}

TEST_F(RunIndexTest, TheStampChangesWithEveryFileThatASummaryTellsOf) {
    const fs::path folder = makeRun("run");
    std::string stamp = runStamp(folder);
    const auto changes = [&](const char* what, const std::function<void()>& change) {
        EXPECT_EQ(runStamp(folder), stamp) << what << ": stays the same by itself";
        change();
        const std::string next = runStamp(folder);
        EXPECT_NE(next, stamp) << what;
        stamp = next;
    };
    changes("metrics", [&] {
        MetricsLog(RunPaths(folder).metrics()).write(StateChanged{TrainingState::Finished, {}});
    });
    changes("notes", [&] { writeRunNotes(folder, {.title = "a", .tags = {}, .note = {}}); });
    changes("notes of the same size",
            [&] { writeRunNotes(folder, {.title = "b", .tags = {}, .note = {}}); });
    changes("configuration", [&] { saveConfig(preset("demo").config, folder / "config.json"); });
    changes("lineage", [&] { writeRunLineage(folder, {"/p", "p", 1}); });
    changes("environment", [&] { std::ofstream(folder / "environment.json") << "{}"; });
    changes("checkpoint", [&] { fs::create_directories(folder / "checkpoints/step_00000001"); });
    changes("next checkpoint",
            [&] { fs::create_directories(folder / "checkpoints/step_00000002"); });
    changes("snapshots", [&] { fs::create_directories(folder / "snapshots"); });
    changes("sweep", [&] { std::ofstream(folder_ / "sweep.json") << "{}"; });
    changes("removed file", [&] { fs::remove(folder / "lineage.json"); });
    EXPECT_NO_THROW(runStamp("/nowhere"));
}

}  // namespace
}  // namespace deepsight
