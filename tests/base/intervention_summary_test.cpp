#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/training/metrics_summary.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

Intervention skipped(std::int64_t step) {
    return {.step = step,
            .cause = Intervention::Cause::NonFinite,
            .action = Intervention::Action::Skipped,
            .value = std::nan(""),
            .usual = 2,
            .backTo = step - 1};
}

Intervention rolledBack(std::int64_t step, std::int64_t backTo) {
    return {.step = step,
            .cause = Intervention::Cause::LossSpike,
            .action = Intervention::Action::RolledBack,
            .value = 40,
            .usual = 2,
            .backTo = backTo};
}

EvaluationMetrics evaluation(std::int64_t step, double loss) {
    EvaluationMetrics metrics;
    metrics.step = step;
    metrics.validationLoss = loss;
    return metrics;
}

class InterventionSummary : public testing::Test {
  protected:
    InterventionSummary() {
        fs::create_directories(run_);
        saveConfig(preset("demo").config, RunPaths(run_).config());
    }
    void log(const std::vector<TrainingEvent>& events) {
        MetricsLog metrics(RunPaths(run_).metrics());
        for (const TrainingEvent& event : events) metrics.write(event);
    }
    /// So many that the summary is kept.
    void logSteps(std::int64_t first, std::int64_t last) {
        std::ofstream stream(RunPaths(run_).metrics(), std::ios::app);
        StepMetrics metrics;
        for (metrics.step = first; metrics.step <= last; ++metrics.step)
            stream << toMetricsLine(metrics) << '\n';
    }
    void expectCounts(std::int64_t skips, std::int64_t rollBacks) {
        const MetricsSummary summary = summarizeMetrics(run_);
        EXPECT_EQ(summary.skippedSteps, skips);
        EXPECT_EQ(summary.rollBacks, rollBacks);
    }

    test::TemporaryFolder folder_;
    fs::path run_ = folder_ / "run";
};

TEST_F(InterventionSummary, CountsWhatStillCounts) {
    logSteps(1, 10);
    log({skipped(10)});
    expectCounts(1, 0);
    logSteps(11, 30);
    log({skipped(25), rolledBack(30, 20)});
    expectCounts(1, 1);  // the second skipped step is undone
    logSteps(21, 40);
    log({skipped(40)});
    expectCounts(2, 1);
}

TEST_F(InterventionSummary, KeepsItsCountsWithTheRestOfALongRun) {
    RunStarted started;
    started.totalSteps = 9000;
    log({started});
    logSteps(1, 100);
    log({skipped(100), rolledBack(100, 50)});
    logSteps(51, 8000);
    log({skipped(8000)});
    expectCounts(1, 1);
    ASSERT_TRUE(fs::exists(run_ / ".catalogue"));
    expectCounts(1, 1);
    log({skipped(8001)});
    expectCounts(2, 1);
    EXPECT_EQ(summarizeMetrics(run_).stepsDone, 8000);
}

TEST_F(InterventionSummary, ARollBackForgetsBetterLossesAfterIt) {
    logSteps(1, 8000);
    log({evaluation(3000, 1.25), evaluation(8000, 0.5)});
    EXPECT_EQ(summarizeMetrics(run_).bestValidationLoss, 0.5);
    ASSERT_TRUE(fs::exists(run_ / ".catalogue"));
    log({rolledBack(8000, 4000)});
    EXPECT_EQ(summarizeMetrics(run_).bestValidationLoss, 1.25);
}

}  // namespace
}  // namespace deepsight
