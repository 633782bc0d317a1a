#include "core/exchange/export_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <sstream>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/exchange/import_log.h"
#include "core/support/atomic_file.h"
#include "core/training/run_metrics.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

class ExportRunTest : public testing::Test {
  protected:
    ExportRunTest() {
        std::filesystem::create_directories(run_);
        saveConfig(presets().front().config, RunPaths(run_).config());
        MetricsLog log(RunPaths(run_).metrics());
        StepMetrics step;
        step.step = 1;
        step.tokens = 64;
        step.seconds = 0.5;
        step.trainLoss = 0.1 + 0.2;
        step.futureLoss = 5e-9;
        log.write(step);
        step.step = 2;
        step.tokens = 128;
        step.seconds = 1;
        step.trainLoss = std::numeric_limits<double>::quiet_NaN();
        step.futureLoss.reset();
        log.write(step);
        EvaluationMetrics evaluation;
        evaluation.step = 2;
        evaluation.seconds = 1.5;
        evaluation.validationLoss = 2.0 / 3;
        evaluation.planning = PlanningHealth{};
        evaluation.planning->centredRank = 7.5;
        log.write(evaluation);
        SystemSample sample;
        sample.step = 3;
        sample.tokens = 192;
        sample.seconds = 2;
        sample.processCores = 1.5;
        log.write(sample);
    }

    std::filesystem::path exported(ExportFormat format) {
        return exportRun(run_, format, folder_ / exportName("run", format, 0));
    }
    static const ImportedSeries& series(const ImportedFile& file, const std::string& name) {
        for (const ImportedSeries& one : file.logs.at(0).series) {
            if (one.name == name) return one;
        }
        throw std::runtime_error("no series " + name);
    }
    static void expectTheRun(
        const ImportedFile& file, const std::string& train, const std::string& future,
        const std::string& validation, const std::string& rank, const std::string& cores,
        double (*rounded)(double) = [](double value) { return value; }) {
        EXPECT_EQ(series(file, train).steps, (std::vector<std::int64_t>{1, 2}));
        EXPECT_EQ(series(file, train).values[0], rounded(0.1 + 0.2));
        EXPECT_TRUE(std::isnan(series(file, train).values[1]));
        EXPECT_EQ(series(file, train).seconds, (std::vector<double>{0, 0.5}));
        EXPECT_EQ(series(file, future).values, std::vector<double>{rounded(5e-9)});
        EXPECT_EQ(series(file, validation).values, std::vector<double>{rounded(2.0 / 3)});
        EXPECT_EQ(series(file, validation).steps, std::vector<std::int64_t>{2});
        EXPECT_EQ(series(file, rank).values, std::vector<double>{7.5});
        EXPECT_EQ(series(file, cores).steps, std::vector<std::int64_t>{3});
    }

    test::TemporaryFolder folder_;
    std::filesystem::path run_ = folder_ / "run";
};

TEST_F(ExportRunTest, TensorBoardsEventsHoldEveryScalarAsAFloat) {
    const auto file = exported(ExportFormat::TensorBoard);
    EXPECT_TRUE(contains(file.filename().string(), "tfevents"));
    expectTheRun(importLog(file), "train/loss", "train/future_loss", "validation/loss",
                 "planning/centred_rank", "system/process_cores",
                 [](double value) { return static_cast<double>(static_cast<float>(value)); });
}

TEST_F(ExportRunTest, CsvHoldsEveryScalarInFullPrecision) {
    const auto file = exported(ExportFormat::Csv);
    expectTheRun(importLog(file), "train_loss", "future_loss", "validation_loss", "centred_rank",
                 "process_cores");
    const std::string text = readFile(file);
    EXPECT_TRUE(contains(text, "step,tokens,seconds,train_loss,"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
}

TEST_F(ExportRunTest, JsonLinesHoldEveryScalarInFullPrecision) {
    const auto file = exported(ExportFormat::JsonLines);
    expectTheRun(importLog(file), "train_loss", "future_loss", "validation_loss", "centred_rank",
                 "process_cores");
    EXPECT_TRUE(contains(readFile(file),
                         "{\"step\":2,\"tokens\":128,\"seconds\":1,"
                         "\"train_loss\":\"nan\""));
}

TEST_F(ExportRunTest, AFolderGetsAnEventFileThatTensorBoardFinds) {
    const auto file = exportRun(run_, ExportFormat::TensorBoard, folder_.path());
    EXPECT_EQ(file.parent_path(), folder_.path());
    EXPECT_TRUE(file.filename().string().starts_with("events.out.tfevents."));
    EXPECT_EQ(file.extension(), ".run");
    EXPECT_GT(importLog(file).points(), 0);
}

TEST_F(ExportRunTest, ASlashBehindTheRunDoesNotLoseItsName) {
    const auto file = exportRun(run_ / "", ExportFormat::TensorBoard, folder_.path());
    EXPECT_EQ(file.extension(), ".run");
}

TEST_F(ExportRunTest, OurOwnMetricsCanBeImportedAsTheyAre) {
    const ImportedFile file = importLog(RunPaths(run_).metrics());
    EXPECT_EQ(series(file, "train_loss").values[0], 0.1 + 0.2);
    EXPECT_EQ(series(file, "validation_loss").values, std::vector<double>{2.0 / 3});
}

TEST_F(ExportRunTest, AnUnknownFormatIsRefusedWithTheKnownOnes) {
    EXPECT_EQ(exportFormat("jsonl"), ExportFormat::JsonLines);
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [] { exportFormat("xlsx"); }),
                         "tensorboard, csv or jsonl"));
}

TEST_F(ExportRunTest, AStopLeavesNoFile) {
    std::stop_source stop;
    stop.request_stop();
    const auto file = folder_ / "stopped.csv";
    expectError(ErrorKind::Cancelled,
                [&] { exportRun(run_, ExportFormat::Csv, file, stop.get_token()); });
    EXPECT_FALSE(std::filesystem::exists(file));
}

}  // namespace
}  // namespace deepsight
