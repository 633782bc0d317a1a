#include "core/training/run_commands.h"
#include "tests/distributed/rank_fixture.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

// Whoever steers the first rank steers all.
class RankSteering : public test::RankTest {
  protected:
    void stopAndFinish(pid_t first, int signal, const std::string& name) {
        kill(first, signal);
        const auto result = finish(first);
        EXPECT_EQ(result.status, 128 + signal) << result.err;
        const auto record = readRun(runFolder(name));
        EXPECT_EQ(record.lastState, TrainingState::Stopped);
        ASSERT_FALSE(record.checkpoints.empty());
        EXPECT_EQ(record.checkpoints.back().step, record.steps.back().step);
    }
    static constexpr std::int64_t kForEver = 1000000;
};

TEST_F(RankSteering, ASettingCountsOnAllRanksFromTheSameStep) {
    auto both = config(kForEver);
    const auto first = start(command("run", both, 2));
    waitUntil([&] { return metricsHold("run", "\"step\":3,"); });
    RunCommand change;
    change.kind = RunCommand::Kind::Change;
    change.changes = {{"training.gradient_clip", 0.25}};
    ASSERT_TRUE(writeRunCommand(runFolder("run"), change));
    waitUntil([&] { return metricsHold("run", "\"event\":\"setting\""); });
    stopAndFinish(first, SIGTERM, "run");
    const auto record = readRun(runFolder("run"));
    ASSERT_EQ(record.changes.size(), 1U);
    // One process that is told the same at the same step gives the same weights.
    const auto replayed = run({"replay", "--run", runFolder("run").string(), "--steps",
                               std::to_string(record.changes[0].step + 5), "--json"});
    EXPECT_EQ(replayed.status, 0) << replayed.out << replayed.err;
}

TEST_F(RankSteering, APauseHoldsAllAndAStopOfAnyRankStopsAll) {
    const auto first = start(command("run", config(kForEver), 2));
    waitUntil([&] { return metricsHold("run", "\"step\":3,"); });
    ASSERT_TRUE(writeRunCommand(runFolder("run"), {.kind = RunCommand::Kind::Pause}));
    waitUntil([&] { return metricsHold("run", "\"paused\""); });
    const auto steps = readRun(runFolder("run")).steps.size();
    ASSERT_TRUE(writeRunCommand(runFolder("run"), {.kind = RunCommand::Kind::Snapshot}));
    const auto answers = runFolder("run") / ".live";
    waitUntil([&] {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(answers))
            if (entry.path().extension() == ".safetensors") return true;
        return false;
    });
    EXPECT_EQ(readRun(runFolder("run")).steps.size(), steps);
    ASSERT_TRUE(writeRunCommand(runFolder("run"), {.kind = RunCommand::Kind::Resume}));
    waitUntil([&] { return readRun(runFolder("run")).steps.size() > steps; });
    const auto others = childrenOf(first);
    ASSERT_EQ(others.size(), 1U);
    kill(others.front(), SIGTERM);
    EXPECT_EQ(finish(first).status, 0);
    EXPECT_EQ(readRun(runFolder("run")).lastState, TrainingState::Stopped);
}

TEST_F(RankSteering, APausedTrainingCanBeStopped) {
    const auto first = start(command("run", config(kForEver), 2));
    waitUntil([&] { return metricsHold("run", "\"step\":3,"); });
    ASSERT_TRUE(writeRunCommand(runFolder("run"), {.kind = RunCommand::Kind::Pause}));
    waitUntil([&] { return metricsHold("run", "\"paused\""); });
    stopAndFinish(first, SIGINT, "run");
}

}  // namespace
}  // namespace deepsight
