#include "core/sweep/sweep_difference.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "core/config/presets.h"
#include "core/support/error.h"
#include "core/sweep/seed_statistics.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

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

SweepCurve curve(const std::string& group, std::int64_t seed,
                 const std::vector<std::pair<std::int64_t, double>>& losses) {
    SweepCurve result{group, seed, {}};
    for (const auto& [step, loss] : losses) {
        EvaluationMetrics& at = result.evaluations.emplace_back();
        at.step = step;
        at.validationLoss = loss;
    }
    return result;
}

const SweepSeries& loss() { return sweepSeries("validation_loss"); }

TEST(SeedStatistics, TheIntervalIsStudentsWithOneDegreeLess) {
    const double values[] = {2, 3, 7};
    const SeedEstimate estimate = estimateOverSeeds(values);
    EXPECT_DOUBLE_EQ(estimate.mean, 4);
    ASSERT_TRUE(estimate.half);
    EXPECT_NEAR(*estimate.half, 4.302652729749464 * std::sqrt(7.0 / 3), 1e-12);
    EXPECT_EQ(estimate.low, 2);
    EXPECT_EQ(estimate.high, 7);
    const double one[] = {5};
    EXPECT_FALSE(estimateOverSeeds(one).half);
    EXPECT_NEAR(studentQuantile(2), 12.706204736174698, 1e-9);
}

TEST(SeedStatistics, TheKeyIsBlindToSeedsAlone) {
    Config config;
    const std::string key = seedGroupKey(config);
    config.training.seed = 7;
    config.data.pathStarSeed = 9;
    config.data.discoverySeed = 11;
    EXPECT_EQ(seedGroupKey(config), key);
    config.planning.coefficient = 0.5;
    EXPECT_NE(seedGroupKey(config), key);
}

TEST(SeedStatistics, ForksAndRunsThatWereChangedRepeatNoOthers) {
    RunRecord record;
    EXPECT_EQ(seedGroupKey(record), seedGroupKey(record.config));
    record.changes.push_back({10, "training.learning_rate", 1e-3, 1e-4});
    EXPECT_EQ(seedGroupKey(record), "");
    record.changes.clear();
    record.lineage = RunLineage{"/runs/parent", "parent", 10};
    EXPECT_EQ(seedGroupKey(record), "");
}

TEST(SeedStatistics, OnlySeedsThatAreUsedTellRunsApart) {
    Config config;
    config.data.source = DataSource::PathStar;
    const std::string seeds = seedsOf(config);
    config.data.discoverySeed += 1;
    EXPECT_EQ(seedsOf(config), seeds);
    config.data.pathStarSeed += 1;
    EXPECT_NE(seedsOf(config), seeds);
    config.data.pathStarSeed -= 1;
    config.training.seed += 1;
    EXPECT_NE(seedsOf(config), seeds);
}

TEST(SweepDifference, IsPairedBySeedAndStep) {
    // The seeds differ by far more than the groups, and not at all in what the groups differ by.
    const std::vector<SweepCurve> curves{
        curve("none", 1, {{50, 4.0}, {100, 3.0}}), curve("none", 2, {{50, 9.0}, {100, 8.0}}),
        curve("none", 3, {{50, 1.0}, {100, 0.5}}), curve("mse", 1, {{50, 3.9}, {100, 2.8}}),
        curve("mse", 2, {{50, 8.9}, {100, 7.7}}),  curve("mse", 3, {{75, 1.0}}),
    };
    const auto difference = sweepDifference(planOf(3), curves, loss());
    EXPECT_EQ(difference.reference, "none");
    ASSERT_EQ(difference.groups.size(), 1U);
    const GroupDifference& group = difference.groups[0];
    EXPECT_EQ(group.group, "mse");
    ASSERT_EQ(group.points.size(), 2U);
    EXPECT_EQ(group.points[0].step, 50);
    EXPECT_EQ(group.points[0].pairs, 2);
    EXPECT_NEAR(group.points[0].mean, -0.1, 1e-12);
    EXPECT_NEAR(*group.points[0].half, 0, 1e-12);
    EXPECT_NEAR(group.points[1].mean, -0.25, 1e-12);
    // Of -0.2 and -0.3: standard error 0.05.
    EXPECT_NEAR(*group.points[1].half, 12.706204736174698 * 0.05, 1e-9);
    EXPECT_EQ(group.seeds.size(), 2U);
}

TEST(SweepDifference, AnotherReferenceTurnsTheSign) {
    const std::vector<SweepCurve> curves{curve("none", 1, {{50, 4.0}}),
                                         curve("mse", 1, {{50, 3.5}})};
    const auto difference = sweepDifference(planOf(1), curves, loss(), "mse");
    ASSERT_EQ(difference.groups.size(), 1U);
    EXPECT_EQ(difference.groups[0].group, "none");
    EXPECT_DOUBLE_EQ(difference.groups[0].points.at(0).mean, 0.5);
}

TEST(SweepDifference, SeriesThatARunLacksHaveNoPoints) {
    const std::vector<SweepCurve> curves{curve("none", 1, {{50, 4.0}}),
                                         curve("mse", 1, {{50, 3.5}})};
    const auto difference = sweepDifference(planOf(1), curves, sweepSeries("fvu"));
    EXPECT_TRUE(difference.groups.at(0).points.empty());
    EXPECT_THROW(sweepSeries("nothing"), Error);
}

TEST(SweepDifference, TheSentenceTellsTheIntervalOrThatThereIsNone) {
    EXPECT_EQ(differenceSentence(loss(), {500, -0.031, 0.012, 3}),
              "-0.0310 ± 0.0120 nats at step 500, 3 seeds");
    EXPECT_EQ(differenceSentence(loss(), {500, 0.031, {}, 1}),
              "+0.0310 nats at step 500, 1 seed (no interval: it takes two seeds or more)");
}

TEST(SweepDifference, TheCsvHasEveryFigureAndSeed) {
    const std::vector<SweepCurve> curves{
        curve("none", 1, {{50, 4.0}}), curve("none", 2, {{50, 5.0}, {60, 5.0}}),
        curve("mse", 1, {{50, 3.5}}), curve("mse", 2, {{50, 4.5}, {60, 4.0}})};
    const std::string csv = differenceCsv(sweepDifference(planOf(2), curves, loss()));
    EXPECT_EQ(csv,
              "group,reference,series,step,difference,half_interval_95,low,high,pairs,seed_1,seed_2"
              "\r\n"
              "\"mse\",\"none\",validation_loss,50,-0.5,0,-0.5,-0.5,2,-0.5,-0.5\r\n"
              "\"mse\",\"none\",validation_loss,60,-1,,,,1,,-1\r\n");
}

TEST(SweepDifference, ReadsTheEvaluationsOfRunFoldersAndLeavesOutWhatIsNoRun) {
    const test::TemporaryFolder folder;
    const SweepPlan plan = planOf(1);
    const auto runs = expandSweep(plan);
    std::filesystem::create_directories(folder.path() / runs[0].name);
    {
        MetricsLog log(RunPaths(folder.path() / runs[0].name).metrics());
        EvaluationMetrics at;
        at.step = 50;
        at.validationLoss = 4.25;
        log.write(at);
    }
    // Of the other, a folder where a file should be.
    std::filesystem::create_directories(RunPaths(folder.path() / runs[1].name).metrics());
    const auto curves = readSweepCurves(folder.path(), plan);
    ASSERT_EQ(curves.size(), 2U);
    EXPECT_EQ(curves[0].group, "none");
    ASSERT_EQ(curves[0].evaluations.size(), 1U);
    EXPECT_EQ(curves[0].evaluations[0].validationLoss, 4.25);
    EXPECT_TRUE(curves[1].evaluations.empty());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(readSweepCurves(folder.path(), plan, stop.get_token()), Error);
}

}  // namespace
}  // namespace deepsight
