#include "core/sweep/sweep_summary.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "core/config/config_json.h"
#include "core/config/model_size.h"
#include "core/config/presets.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;
using test::TemporaryFolder;

SweepPlan planOf(std::int64_t seeds) {
    SweepPlan plan;
    plan.name = "demo";
    plan.base = preset("demo").config;
    plan.variants = {{"none", {{"planning.score", std::string("none")}}, {}},
                     {"mse", {{"planning.score", std::string("mse")}}, {}}};
    plan.axes = {{"training.seed", {}}};
    for (std::int64_t seed = 1; seed <= seeds; ++seed) plan.axes[0].values.emplace_back(seed);
    return plan;
}

/// All runs finished, with these losses by seed.
std::vector<SweepRunStatus> finished(const SweepPlan& plan, const std::vector<double>& none,
                                     const std::vector<double>& mse) {
    std::vector<SweepRunStatus> status;
    for (SweepRun& run : expandSweep(plan)) {
        SweepRunStatus& item = status.emplace_back();
        item.run = std::move(run);
        const auto& losses = item.run.group == "none" ? none : mse;
        item.state = SweepRunState::Finished;
        item.metrics["validation_loss"] = losses.at(static_cast<std::size_t>(item.run.seed - 1));
    }
    return status;
}

/// Writes a run's folder event by event.
class RunWriter {
  public:
    RunWriter(const std::filesystem::path& folder, const Config& config) : folder_(folder) {
        std::filesystem::create_directories(folder);
        saveConfig(config, RunPaths(folder).config());
        log_.emplace(RunPaths(folder).metrics());
        log_->write(RunStarted{folder.string(), 0, config.training.steps, "cpu", "fp32", "x", 1});
    }
    void steps(std::int64_t first, std::int64_t last, double loss) {
        for (std::int64_t step = first; step <= last; ++step) {
            StepMetrics metrics;
            metrics.step = step;
            metrics.tokens = 100 * step;
            metrics.seconds = 0.5 * static_cast<double>(step);
            metrics.trainLoss = loss;
            log_->write(metrics);
        }
    }
    EvaluationMetrics evaluation(std::int64_t step, double loss) {
        EvaluationMetrics metrics;
        metrics.step = step;
        metrics.validationLoss = loss;
        return metrics;
    }
    void write(const TrainingEvent& event) { log_->write(event); }

  private:
    std::filesystem::path folder_;
    std::optional<MetricsLog> log_;
};

const SweepRunStatus& find(const std::vector<SweepRunStatus>& status, const std::string& name) {
    for (const SweepRunStatus& run : status)
        if (run.run.name == name) return run;
    throw std::out_of_range("no run " + name);
}

// Student's own example ("The probable error of a mean", Biometrika 6, 1908): hours of sleep gained
// by ten patients with two drugs. Paired: mean difference 1.58, t = 4.0621 at 9 degrees of freedom,
// p = 0.002833 (documentation of R's t.test and `sleep`).
TEST(SweepSummary, PairedTestAgreesWithStudentsSleepData) {
    const SweepPlan plan = planOf(10);
    const auto status = finished(plan, {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0},
                                 {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4});
    const auto summary = summarizeSweep(plan, status);
    ASSERT_EQ(summary.rows.size(), 2u);
    const SweepCell& reference = summary.rows[0].cells.at("validation_loss");
    EXPECT_TRUE(summary.rows[0].reference);
    EXPECT_NEAR(reference.mean, 0.75, 1e-12);
    EXPECT_NEAR(*reference.error, 0.565735, 1e-6);  // sd 1.789010 / sqrt(10)
    EXPECT_FALSE(reference.difference);
    const SweepCell& other = summary.rows[1].cells.at("validation_loss");
    EXPECT_NEAR(other.mean, 2.33, 1e-12);
    EXPECT_NEAR(*other.difference, 1.58, 1e-12);
    EXPECT_NEAR(*other.difference / *other.differenceError, 4.062128, 1e-6);
    EXPECT_NEAR(*other.pValue, 0.002832890, 1e-9);
    EXPECT_EQ(other.pairs, 10);
}

// With 2 degrees of freedom the distribution has a closed form: p = 1 - t / sqrt(t^2 + 2).
TEST(SweepSummary, PairedTestAgreesWithTheClosedFormForThreeSeeds) {
    const SweepPlan plan = planOf(3);
    const auto summary = summarizeSweep(plan, finished(plan, {1, 1, 1}, {0.9, 0.8, 0.7}));
    const SweepCell& cell = summary.rows[1].cells.at("validation_loss");
    EXPECT_NEAR(*cell.difference, -0.2, 1e-12);
    EXPECT_NEAR(*cell.differenceError, 0.1 / std::sqrt(3.0), 1e-12);
    const double t = 0.2 / (0.1 / std::sqrt(3.0));
    EXPECT_NEAR(*cell.pValue, 1 - t / std::sqrt(t * t + 2), 1e-12);
}

TEST(SweepSummary, EqualDifferencesNeedNoDistribution) {
    const SweepPlan plan = planOf(2);
    const auto same = summarizeSweep(plan, finished(plan, {1, 2}, {1, 2}));
    EXPECT_EQ(*same.rows[1].cells.at("validation_loss").pValue, 1);
    const auto shifted = summarizeSweep(plan, finished(plan, {1, 2}, {2, 3}));
    EXPECT_EQ(*shifted.rows[1].cells.at("validation_loss").pValue, 0);
}

TEST(SweepSummary, ComparesOnlySeedsThatBothFinished) {
    const SweepPlan plan = planOf(3);
    auto status = finished(plan, {1, 1, 1}, {2, 3, 9});
    status[0].state = SweepRunState::Failed;          // none, seed 1
    status.back().state = SweepRunState::Unfinished;  // mse, seed 3
    const auto summary = summarizeSweep(plan, status);
    EXPECT_EQ(summary.rows[0].finished, 2);
    EXPECT_EQ(summary.rows[0].total, 3);
    const SweepCell& cell = summary.rows[1].cells.at("validation_loss");
    EXPECT_EQ(cell.runs, 2);
    EXPECT_NEAR(cell.mean, 2.5, 1e-12);
    EXPECT_EQ(cell.pairs, 1);
    EXPECT_FALSE(cell.difference);
    EXPECT_FALSE(cell.pValue);
}

TEST(SweepSummary, TheReferenceCanBeAnyGroup) {
    SweepPlan plan = planOf(2);
    plan.reference = "mse";
    const auto summary = summarizeSweep(plan, finished(plan, {1, 2}, {2, 2}));
    EXPECT_FALSE(summary.rows[0].reference);
    EXPECT_TRUE(summary.rows[1].reference);
    EXPECT_NEAR(*summary.rows[0].cells.at("validation_loss").difference, -0.5, 1e-12);
    EXPECT_FALSE(summary.rows[1].cells.at("validation_loss").difference);
}

TEST(SweepSummary, RowsTellWhatWasPaid) {
    SweepPlan plan = planOf(1);
    plan.variants[1].settings.emplace_back("planning.projector", std::string("mlp"));
    const auto summary = summarizeSweep(plan, finished(plan, {1}, {2}));
    // The projector is of use to the future loss only.
    EXPECT_EQ(summary.rows[1].parameters, modelSize(expandSweep(plan)[0].config).parameters);
    EXPECT_LT(summary.rows[1].parameters, modelSize(expandSweep(plan)[1].config).parameters);
    EXPECT_EQ(summary.rows[0].tokens, 500 * 64 * 17);
}

TEST(SweepSummary, PublishedFiguresStandBesideOnesThatAreMissing) {
    SweepPlan plan = planOf(1);
    plan.variants[1].published = {{"train_loss", 2.782}};
    const auto summary = summarizeSweep(plan, finished(plan, {1}, {2}));
    EXPECT_EQ(summary.metrics, (std::vector<std::string>{"validation_loss", "train_loss"}));
    const SweepCell& cell = summary.rows[1].cells.at("train_loss");
    EXPECT_EQ(cell.runs, 0);
    EXPECT_EQ(cell.published, 2.782);
    EXPECT_FALSE(summary.rows[0].cells.contains("train_loss"));
}

TEST(SweepStatus, TellsHowFarEachRunHasCome) {
    const TemporaryFolder folder;
    const SweepPlan plan = planOf(2);
    const auto runs = expandSweep(plan);
    {
        RunWriter done(folder / "none_seed-1", runs[0].config);
        done.steps(1, 500, 1);
        done.write(StateChanged{TrainingState::Finished, {}});
        RunWriter cut(folder / "mse_seed-1", runs[1].config);
        cut.steps(1, 40, 1);
        RunWriter broken(folder / "none_seed-2", runs[2].config);
        broken.steps(1, 7, 1);
        broken.write(Failed{ErrorKind::NonFinite, "The loss became NaN."});
    }
    const auto status = sweepStatus(folder.path(), plan);
    EXPECT_EQ(find(status, "none_seed-1").state, SweepRunState::Finished);
    EXPECT_EQ(find(status, "none_seed-1").stepsDone, 500);
    EXPECT_EQ(find(status, "mse_seed-1").state, SweepRunState::Unfinished);
    EXPECT_EQ(find(status, "mse_seed-1").stepsDone, 40);
    EXPECT_EQ(find(status, "none_seed-2").state, SweepRunState::Failed);
    EXPECT_EQ(find(status, "none_seed-2").failure, "The loss became NaN.");
    EXPECT_EQ(find(status, "mse_seed-2").state, SweepRunState::Waiting);
    EXPECT_EQ(find(status, "mse_seed-2").folder, folder / "mse_seed-2");

    EXPECT_EQ(nextRun(status)->run.name, "mse_seed-1");
    auto left = status;
    left[1].state = SweepRunState::Finished;
    EXPECT_EQ(nextRun(left)->run.name, "mse_seed-2");
    left[3].state = SweepRunState::Finished;
    EXPECT_EQ(nextRun(left), nullptr);
    EXPECT_EQ(nextRun(left, /*retryFailed=*/true)->run.name, "none_seed-2");
}

TEST(SweepStatus, TakesScoresFromTheFinalEvaluation) {
    const TemporaryFolder folder;
    const SweepPlan plan = planOf(1);
    {
        RunWriter run(folder / "mse_seed-1", expandSweep(plan)[1].config);
        run.steps(1, 100, 4);
        run.write(run.evaluation(100, 2.5));
        run.steps(101, 200, 3);
        run.write(run.evaluation(200, 2.0));
        run.steps(201, 250, 1);
        run.steps(251, 300, 2);
        auto last = run.evaluation(300, 2.25);
        last.futureLoss = 0.125;
        last.pathAccuracy = 0.5;
        last.tokenAccuracy = {1, 0.75, 0.875};
        last.planning.emplace();
        last.planning->fvu = 0.9;
        last.planning->pastFvu = 0.8;
        last.planning->centredRank = 12;
        last.planning->meanDeviation = 0.3;
        run.write(last);
        run.write(StateChanged{TrainingState::Finished, {}});
    }
    const auto metrics = find(sweepStatus(folder.path(), plan), "mse_seed-1").metrics;
    const std::map<std::string, double> expected{{"validation_loss", 2.0},
                                                 {"final_validation_loss", 2.25},
                                                 {"train_loss", 1.5},
                                                 {"future_loss", 0.125},
                                                 {"path_accuracy", 0.5},
                                                 {"decisive_token_accuracy", 0.75},
                                                 {"fvu", 0.9},
                                                 {"past_fvu", 0.8},
                                                 {"rank", 12},
                                                 {"deviation", 0.3},
                                                 {"tokens_per_second", 200}};
    EXPECT_EQ(metrics, expected);
}

TEST(SweepStatus, FindsTheFinalEvaluationBehindManyLines) {
    const TemporaryFolder folder;
    const SweepPlan plan = planOf(1);
    {
        RunWriter run(folder / "mse_seed-1", expandSweep(plan)[1].config);
        run.steps(1, 10, 9);
        run.write(run.evaluation(10, 2.5));
        run.steps(11, 9000, 3);
        run.write(run.evaluation(9000, 2.0));
        for (int line = 0; line < 1200; ++line)
            run.write(LogMessage{LogMessage::Level::Info, std::string(1000, 'x')});
    }
    const auto metrics = find(sweepStatus(folder.path(), plan), "mse_seed-1").metrics;
    EXPECT_EQ(metrics.at("final_validation_loss"), 2.0);
    EXPECT_EQ(metrics.at("train_loss"), 3.0);
}

TEST(SweepStatus, ADamagedRunCountsAsFailed) {
    const TemporaryFolder folder;
    const SweepPlan plan = planOf(1);
    std::filesystem::create_directories(folder / "mse_seed-1");
    std::ofstream(folder / "mse_seed-1" / "config.json") << "{";
    const auto status = sweepStatus(folder.path(), plan);
    EXPECT_EQ(find(status, "mse_seed-1").state, SweepRunState::Failed);
    EXPECT_TRUE(contains(find(status, "mse_seed-1").failure, "config.json is not valid JSON"));
}

TEST(SweepStatus, AStopEndsTheReading) {
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled, [&] {
        const TemporaryFolder folder;
        { RunWriter(folder / "none_seed-1", planOf(1).base).steps(1, 3, 1); }
        sweepStatus(folder.path(), planOf(1), stop.get_token());
    });
}

SweepSummary tableExample() {
    SweepPlan plan = planOf(3);
    plan.variants[1].name = "mse, \"fixed\"";
    plan.variants[1].published = {{"validation_loss", 3.34}};
    std::vector<SweepRunStatus> status = finished(plan, {1, 1, 1}, {0.9, 0.8, 0.7});
    return summarizeSweep(plan, status);
}

TEST(SweepTable, TextIsAligned) {
    const SweepSummary summary = tableExample();
    const std::string none = std::to_string(summary.rows[0].parameters);
    const std::string mse = std::to_string(summary.rows[1].parameters);
    EXPECT_EQ(
        sweepTable(summary, TableFormat::Text),
        "group             runs  parameters  best validation loss  published\n"
        "none (reference)   3/3      " +
            none +
            "       1.0000 ± 0.0000          -\n"
            "mse, \"fixed\"       3/3      " +
            mse +
            "       0.8000 ± 0.0577       3.34\n"
            "\nMean ± standard error over the runs of a group.\n"
            "\nDifference from \"none\" over the seeds that both have:\n\n"
            "group         pairs          best validation loss\n"
            "mse, \"fixed\"      3  -0.2000 ± 0.0577, p = 0.0742\n"
            "\nMean difference ± its standard error; p of Student's paired t-test, two-sided, "
            "not corrected for the number of comparisons.\n");
}

TEST(SweepTable, MarkdownEscapesItsColumns) {
    SweepSummary summary = tableExample();
    summary.rows[1].group = "a|b";
    const std::string table = sweepTable(summary, TableFormat::Markdown);
    EXPECT_TRUE(contains(table,
                         "| group | runs | parameters | best validation loss | published |\n"
                         "|---|---:|---:|---:|---:|\n"
                         "| none (reference) | 3/3 | "));
    EXPECT_TRUE(contains(table, "| a\\|b | 3/3 | "));
    EXPECT_TRUE(contains(table, " | 0.8000 ± 0.0577 | 3.34 |\n"));
}

TEST(SweepTable, CsvHasEveryFigure) {
    const SweepSummary summary = tableExample();
    const std::string table = sweepTable(summary, TableFormat::Csv);
    EXPECT_TRUE(table.starts_with(
        "group,reference,finished,runs,parameters,tokens,validation_loss,validation_loss_error,"
        "validation_loss_runs,validation_loss_difference,validation_loss_difference_error,"
        "validation_loss_p,validation_loss_pairs,validation_loss_published\r\n"
        "none,1,3,3,"))
        << table;
    EXPECT_TRUE(contains(table, ",544000,1,0,3,,,,0,\r\n"));
    EXPECT_TRUE(contains(table, "\"mse, \"\"fixed\"\"\",0,3,3,"));
    EXPECT_TRUE(table.ends_with(",3,3.3399999999999999\r\n")) << table;
}

TEST(SweepTable, WithoutFinishedRunsHasDashes) {
    const SweepPlan plan = planOf(2);
    auto status = finished(plan, {1, 2}, {3, 4});
    for (SweepRunStatus& run : status) run.state = SweepRunState::Waiting;
    const std::string table = sweepTable(summarizeSweep(plan, status), TableFormat::Text);
    EXPECT_TRUE(contains(table, "none (reference)   0/2"));
    EXPECT_FALSE(contains(table, "Difference"));
}

}  // namespace
}  // namespace deepsight
