#include "core/training/system_monitor.h"

#include <gtest/gtest.h>

#include <ctime>
#include <fstream>

#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

/// A machine whose figures stand in files that the test writes.
class SystemMonitorTest : public ::testing::Test {
  protected:
    void SetUp() override {
        fs::create_directories(proc() / "self");
        writeStat(1000, 4000);
        write("meminfo",
              "MemTotal:       16000 kB\nMemFree:         1000 kB\nMemAvailable:    4000 kB\n"
              "HugePages_Total:       0\n");
        write("self/statm", "5000 300 200 1 0 100 0\n");
    }

    fs::path proc() const { return folder_ / "proc"; }
    void write(const char* name, const std::string& text) { std::ofstream(proc() / name) << text; }
    /// Ticks of all cores: half of the busy ones the user's, half the system's.
    void writeStat(int busy, int idle) {
        const std::string half = std::to_string(busy / 2);
        write("stat", "cpu  " + half + " 0 " + half + " " + std::to_string(idle) +
                          " 0 0 0 0 70 0\ncpu0 1 2 3 4 5 6 7 8 9 0\n");
    }
    SystemMonitor monitor(const std::string& device = "cpu", const std::string& nvml = "no.so") {
        return SystemMonitor(device, {proc(), nvml});
    }

    static StepMetrics stepAt(double seconds) {
        StepMetrics step;
        step.step = 7;
        step.tokens = 700;
        step.seconds = seconds;
        return step;
    }

    test::TemporaryFolder folder_;
    const StepMetrics step_ = stepAt(3.5);
};

TEST_F(SystemMonitorTest, TellsWhatTheMachineDidSinceTheLastSample) {
    SystemMonitor system = monitor();
    writeStat(1300, 4100);
    const SystemSample first = system.sample(step_);
    EXPECT_EQ(first.step, 7);
    EXPECT_EQ(first.tokens, 700);
    EXPECT_EQ(first.seconds, 3.5);
    EXPECT_DOUBLE_EQ(first.machineShare, 0.75);
    EXPECT_EQ(first.totalBytes, 16000 * 1024);
    EXPECT_EQ(first.usedBytes, 12000 * 1024);  // what is available is not used
    EXPECT_GT(first.residentBytes, 300 * 1024);
    EXPECT_EQ(first.residentBytes % 300, 0);  // pages
    EXPECT_FALSE(first.gpu);
    writeStat(1310, 4190);
    EXPECT_DOUBLE_EQ(system.sample(step_).machineShare, 0.1);
}

TEST_F(SystemMonitorTest, CountsTheProcessorTimeOfThisProcess) {
    SystemMonitor system = monitor();
    const std::clock_t start = std::clock();
    while (std::clock() - start < CLOCKS_PER_SEC / 100) {
    }
    EXPECT_GT(system.sample(step_).processCores, 0);
}

TEST_F(SystemMonitorTest, FiguresThatAreMissingOrSetBackAreNought) {
    SystemMonitor system = monitor();
    writeStat(900, 3000);
    EXPECT_EQ(system.sample(step_).machineShare, 0);
    for (const char* name : {"stat", "meminfo", "self/statm"}) fs::remove(proc() / name);
    const SystemSample none = system.sample(step_);
    EXPECT_EQ(none.machineShare, 0);
    EXPECT_EQ(none.totalBytes, 0);
    EXPECT_EQ(none.usedBytes, 0);
    EXPECT_EQ(none.residentBytes, 0);
    for (const char* name : {"stat", "meminfo", "self/statm"}) write(name, "cpu x\ny: -z\n");
    EXPECT_EQ(system.sample(step_).totalBytes, 0);
}

TEST_F(SystemMonitorTest, ReadsThisMachine) {
    const SystemSample here = SystemMonitor("cpu").sample(step_);
    EXPECT_GT(here.residentBytes, 0);
    EXPECT_GT(here.totalBytes, here.residentBytes);
    EXPECT_LE(here.usedBytes, here.totalBytes);
    EXPECT_GE(here.machineShare, 0);
    EXPECT_LE(here.machineShare, 1);
}

TEST_F(SystemMonitorTest, IsNotDueAtOnce) { EXPECT_FALSE(monitor().sampleIfDue(stepAt(1e9))); }

TEST_F(SystemMonitorTest, LongRunsAreSampledLessOften) {
    EXPECT_EQ(sampleInterval(0), 2);
    EXPECT_EQ(sampleInterval(3600), 2);
    double trained = 0;
    int samples = 0;
    for (; trained < 7 * 24 * 3600; ++samples) trained += sampleInterval(trained);
    EXPECT_GT(samples, 5000);
    EXPECT_LT(samples, 15000);
}

TEST_F(SystemMonitorTest, ReadsTheCardThatTrains) {
    const auto first = monitor("cuda:0", DEEPSIGHT_FAKE_NVML_LIBRARY).sample(step_).gpu;
    ASSERT_TRUE(first);
    EXPECT_EQ(first->name, "Fake card 0");
    EXPECT_DOUBLE_EQ(first->utilisation, 0.73);
    EXPECT_EQ(first->usedBytes, std::int64_t{12} << 30);
    EXPECT_EQ(first->totalBytes, std::int64_t{80} << 30);
    EXPECT_EQ(first->temperature, 61);
    EXPECT_EQ(first->power, 250.5);
    EXPECT_EQ(monitor("cuda:1", DEEPSIGHT_FAKE_NVML_LIBRARY).sample(step_).gpu->name,
              "Fake card 1");
    EXPECT_EQ(monitor("cpu", DEEPSIGHT_FAKE_NVML_LIBRARY).sample(step_).gpu->name, "Fake card 0");
    EXPECT_FALSE(monitor("cuda:7", DEEPSIGHT_FAKE_NVML_LIBRARY).sample(step_).gpu);
}

TEST_F(SystemMonitorTest, DoesWithoutWhatTheDriverDoesNotTell) {
    const auto gpuWithout = [this](const char* what) {
        const test::ScopedVariable fault("DEEPSIGHT_FAKE_NVML", what);
        return monitor("cuda:0", DEEPSIGHT_FAKE_NVML_LIBRARY).sample(step_).gpu;
    };
    EXPECT_FALSE(gpuWithout("driver"));
    EXPECT_FALSE(gpuWithout("card"));
    const auto bare = gpuWithout("sensors");
    ASSERT_TRUE(bare);
    EXPECT_FALSE(bare->temperature);
    EXPECT_FALSE(bare->power);
    EXPECT_DOUBLE_EQ(bare->utilisation, 0.73);
}

TEST_F(SystemMonitorTest, ASampleComesBackFromTheMetrics) {
    SystemMonitor system = monitor("cuda:0", DEEPSIGHT_FAKE_NVML_LIBRARY);
    writeStat(1300, 4100);
    const SystemSample sample = system.sample(step_);
    const auto event = parseMetricsLine(toMetricsLine(sample));
    ASSERT_TRUE(event);
    RunRecord record;
    addEvent(record, *event);
    ASSERT_EQ(record.system.size(), 1U);
    const SystemSample& read = record.system.front();
    EXPECT_EQ(read.step, 7);
    EXPECT_EQ(read.machineShare, 0.75);
    EXPECT_EQ(read.usedBytes, sample.usedBytes);
    ASSERT_TRUE(read.gpu);
    EXPECT_EQ(read.gpu->power, 250.5);
    EXPECT_EQ(read.gpu->name, "Fake card 0");
}

}  // namespace
}  // namespace deepsight
