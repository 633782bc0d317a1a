#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/exchange/import_log.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "tests/support/command_line.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using test::contains;

class ExchangeCommandTest : public test::CommandLineTest {
  protected:
    std::string makeRun() {
        const auto run = folder / "run";
        std::filesystem::create_directories(run);
        saveConfig(presets().front().config, RunPaths(run).config());
        MetricsLog log(RunPaths(run).metrics());
        StepMetrics metrics;
        for (metrics.step = 1; metrics.step <= 5; ++metrics.step) log.write(metrics);
        return run.string();
    }
};

TEST_F(ExchangeCommandTest, ExportWritesEveryFormatAndNamesTheFile) {
    const std::string run = makeRun();
    for (const std::string format : {"csv", "jsonl", "tensorboard"}) {
        const std::string out = (folder / ("tfevents." + format)).string();
        const auto result = this->run({"export", "--run", run, "--format", format, "--out", out});
        EXPECT_EQ(result.status, 0) << result.err;
        EXPECT_EQ(result.out, out + "\n");
        EXPECT_EQ(result.err, "");
        EXPECT_EQ(importLog(out).logs.at(0).series.at(0).steps.size(), 5U) << format;
    }
}

TEST_F(ExchangeCommandTest, ExportWarnsOfANameThatTensorBoardDoesNotSee) {
    const std::string out = (folder / "scalars.bin").string();
    const auto result = run({"export", "--run", makeRun(), "--out", out});
    EXPECT_EQ(result.status, 0);
    EXPECT_TRUE(contains(result.err, "tfevents"));
}

TEST_F(ExchangeCommandTest, AnUnknownFormatIsAWrongCommandLine) {
    const auto result = run({"export", "--run", makeRun(), "--format", "xlsx", "--out", "x"});
    EXPECT_EQ(result.status, 2);
    EXPECT_TRUE(contains(result.err, "tensorboard, csv or jsonl"));
}

TEST_F(ExchangeCommandTest, LogTellsWhatIsInAFile) {
    const auto file = folder / "nanogpt.log";
    std::ofstream(file) << "iter 0: loss 4.5, time 3ms\niter 10: loss 3.5, time 3ms\n";
    const auto result = run({"log", file, "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json.at("format"), "text");
    EXPECT_EQ(json.at("logs").at(0).at("series").at(0).at("name"), "loss");
    EXPECT_EQ(json.at("logs").at(0).at("series").at(0).at("last_step"), 10);
    EXPECT_TRUE(contains(run({"log", file}).out, "2 points, steps 0 to 10"));
    const auto missing = run({"log", folder / "none.csv"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_TRUE(contains(missing.err, "none.csv"));
}

}  // namespace
}  // namespace deepsight
