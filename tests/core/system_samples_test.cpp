#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <thread>

#include "core/config/config_json.h"
#include "core/support/atomic_file.h"
#include "core/training/run_folder.h"
#include "tests/core/tiny_training.h"
#include "tests/support/command_line.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// deepsight-cli, which finds a fake of NVIDIA's library where it looks for the real one.
class SystemSamplesTest : public test::CommandLineTest {
  protected:
    /// Trains until its metrics hold a sample (or the program has ended), then stops it.
    RunRecord trainUntilSampled() {
        const fs::path run = folder / "run";
        std::ofstream(folder / "config.json") << toJson(test::tinyConfig(10'000'000));
        const pid_t child =
            start({"train", "--config", (folder / "config.json").string(), "--out", run.string()});
        const fs::path metrics = RunPaths(run).metrics();
        while (kill(child, 0) == 0 &&
               (!fs::exists(metrics) ||
                readFile(metrics).find("\"event\":\"system\"") == std::string::npos)) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        kill(child, SIGTERM);
        const Result result = finish(child);
        EXPECT_EQ(result.status, 128 + SIGTERM) << result.err;
        return readRun(run);
    }
};

TEST_F(SystemSamplesTest, ATrainingTellsHowBusyMachineAndCardAre) {
    environment["LD_LIBRARY_PATH"] = fs::path(DEEPSIGHT_FAKE_NVML_LIBRARY).parent_path().string();
    const RunRecord record = trainUntilSampled();
    ASSERT_FALSE(record.system.empty());
    const SystemSample& sample = record.system.front();
    EXPECT_GT(sample.step, 0);
    EXPECT_EQ(sample.tokens, record.steps.at(static_cast<std::size_t>(sample.step) - 1).tokens);
    EXPECT_GT(sample.processCores, 0);
    EXPECT_GT(sample.residentBytes, 0);
    ASSERT_TRUE(sample.gpu);
    EXPECT_EQ(sample.gpu->name, "Fake card 0");
    EXPECT_EQ(sample.gpu->temperature, 61);
}

}  // namespace
}  // namespace deepsight
