#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/support/atomic_file.h"
#include "core/sweep/sweep_plan.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using Json = nlohmann::json;

// Runs the real program through the shell.
class SweepCommandTest : public testing::Test {
  protected:
    void SetUp() override {
        const char* program = std::getenv("DEEPSIGHT_CLI");
        ASSERT_NE(program, nullptr) << "set DEEPSIGHT_CLI to the program, as ctest does";
        program_ = program;
    }

    /// Exit status; what was printed is in `out` and `err`.
    int run(const std::string& arguments) {
        const std::string command = "'" + program_ + "' " + arguments + " > " +
                                    (folder / "stdout").string() + " 2> " +
                                    (folder / "stderr").string();
        const int status = std::system(command.c_str());
        out = readFile(folder / "stdout");
        err = readFile(folder / "stderr");
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::string sweepFolder() const { return (folder / "sweep").string(); }

    /// A plan of two runs that take no time.
    std::string makePlan() {
        const std::string file = (folder / "plan.json").string();
        std::ofstream(file) << R"({
            "name": "tiny",
            "base": {
                "model": {"vocabulary_size": 14, "context_size": 17, "width": 16, "heads": 2,
                          "encoder_layers": 1, "decoder_layers": 1},
                "training": {"steps": 2, "batch_size": 2, "warmup_steps": 1, "threads": 1,
                             "evaluation_interval": 2, "evaluation_batches": 1},
                "data": {"path_star_length": 3, "path_star_nodes": 10,
                         "path_star_train_lines": 50, "path_star_test_lines": 20}},
            "variants": [{"name": "none", "set": {"planning.score": "none"}},
                         {"name": "mse", "set": {"planning.score": "mse"}}]})";
        return file;
    }

    test::TemporaryFolder folder;
    std::string program_, out, err;
};

TEST_F(SweepCommandTest, TrainsAPlanAndPrintsItsTable) {
    ASSERT_EQ(run("sweep --plan " + makePlan() + " --out " + sweepFolder() + " --table csv"), 0)
        << err;
    EXPECT_TRUE(out.starts_with("group,reference,finished,runs,parameters,tokens,"));
    EXPECT_TRUE(contains(out, "\r\nnone,1,1,1,"));
    EXPECT_TRUE(contains(out, "\r\nmse,0,1,1,"));
    EXPECT_TRUE(contains(err, "run 2 of 2  mse_seed-1337  finished"));
    EXPECT_TRUE(std::filesystem::exists(folder / "sweep" / "mse_seed-1337" / "config.json"));

    ASSERT_EQ(run("sweep --out " + sweepFolder() + " --summary --json"), 0) << err;
    const Json summary = Json::parse(out);
    EXPECT_EQ(summary["groups"][0]["group"], "none");
    EXPECT_EQ(summary["groups"][1]["metrics"]["validation_loss"]["runs"], 1);
    EXPECT_EQ(summary["runs"][1]["state"], "finished");

    ASSERT_EQ(run("sweep --out " + sweepFolder()), 0) << err;
    EXPECT_FALSE(contains(err, "run 1 of 2")) << "a finished run was trained again";
}

TEST_F(SweepCommandTest, ARunThatFailsShowsInTheExitStatus) {
    const std::string plan = makePlan();
    const std::string missing = " --data " + (folder / "missing.txt").string();
    EXPECT_EQ(run("sweep --plan " + plan + missing + " --out " + sweepFolder()), 1);
    EXPECT_TRUE(contains(err, "2 of 2 runs failed"));
    EXPECT_TRUE(contains(err, "missing.txt"));
    EXPECT_TRUE(contains(out, "0/1"));
}

TEST_F(SweepCommandTest, ListsRunsAndPresetsWithoutAFolder) {
    ASSERT_EQ(run("sweep --preset objectives --set training.steps=77 --list"), 0) << err;
    EXPECT_TRUE(contains(out, "mse_seed-1338"));
    EXPECT_TRUE(contains(out, "0/77 steps"));
    ASSERT_EQ(run("sweeps"), 0);
    EXPECT_TRUE(contains(out, "paper-table-full"));
    ASSERT_EQ(run("sweeps --preset objectives"), 0);
    EXPECT_EQ(parseSweep(out, "printed"), sweepPreset("objectives").plan);
}

TEST_F(SweepCommandTest, SaysWhatIsWrong) {
    EXPECT_EQ(run("sweep"), 2);
    EXPECT_TRUE(contains(err, "--plan or --preset"));
    EXPECT_EQ(run("sweep --preset horizon --out " + sweepFolder()), 2);
    EXPECT_TRUE(contains(err, "data.path: Choose the text file to train on."));
    EXPECT_FALSE(std::filesystem::exists(folder / "sweep"));
    EXPECT_EQ(run("sweep --out " + sweepFolder() + " --set training.steps=3"), 2);
    EXPECT_EQ(run("sweep --out " + sweepFolder() + " --table html"), 2);
    EXPECT_EQ(run("sweep --out " + sweepFolder()), 1);
    EXPECT_TRUE(contains(err, "holds no sweep"));
}

TEST_F(SweepCommandTest, MatchFindsTheBaselineAndPlansBoth) {
    const std::string plan = (folder / "match.json").string();
    ASSERT_EQ(run("match --preset demo --seeds 2 --plan '" + plan + "' --json"), 0) << err;
    const Json found = Json::parse(out);
    EXPECT_EQ(found["config"]["model"]["architecture"], "baseline");
    EXPECT_EQ(found["config"]["model"]["width"], found["width"]);
    EXPECT_EQ(
        found["parameters"].get<std::int64_t>() - found["target_parameters"].get<std::int64_t>(),
        found["difference"].get<std::int64_t>());
    ASSERT_EQ(run("sweep --plan '" + plan + "' --list"), 0) << err;
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 4);
    ASSERT_EQ(run("match --preset demo --by depth"), 0) << err;
    EXPECT_TRUE(contains(out, "of width 96"));
    const std::string baseline = (folder / "baseline.json").string();
    std::ofstream(baseline) << R"({"model": {"architecture": "baseline"}})";
    EXPECT_EQ(run("match --config '" + baseline + "'"), 2);
    EXPECT_TRUE(contains(err, "is \"baseline\" already"));
}

TEST_F(SweepCommandTest, DifferencePairsTheGroupsBySeed) {
    ASSERT_EQ(run("sweep --plan " + makePlan() + " --out " + sweepFolder()), 0) << err;
    ASSERT_EQ(run("difference --out " + sweepFolder() + " --json"), 0) << err;
    const Json found = Json::parse(out);
    EXPECT_EQ(found["reference"], "none");
    ASSERT_EQ(found["groups"].size(), 1U);
    EXPECT_EQ(found["groups"][0]["points"].back()["step"], 2);
    EXPECT_EQ(found["groups"][0]["points"].back()["pairs"], 1);
    EXPECT_TRUE(found["groups"][0]["points"].back()["half_interval_95"].is_null());
    ASSERT_EQ(run("difference --out " + sweepFolder() + " --reference mse"), 0) << err;
    EXPECT_TRUE(contains(out, "nats at step 2, 1 seed (no interval"));
    EXPECT_EQ(run("difference --out " + sweepFolder() + " --reference other"), 2);
    EXPECT_TRUE(contains(err, "\"none\", \"mse\""));
    EXPECT_EQ(run("difference --out " + sweepFolder() + " --series other"), 2);
    EXPECT_TRUE(contains(err, "validation_loss"));
}

}  // namespace
}  // namespace deepsight
