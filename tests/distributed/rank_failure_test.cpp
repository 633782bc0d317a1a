#include "core/distributed/network_address.h"
#include "core/distributed/process_facts.h"
#include "core/training/run_commands.h"
#include "tests/distributed/rank_fixture.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

// A rank that is lost, and how the others and the next start take it.
class RankFailure : public test::RankTest {
  protected:
    static Config longConfig(std::int64_t steps) {
        auto all = config(steps);
        all.model.dropout = 0.1;
        all.training.checkpointInterval = 10;
        all.training.evaluationInterval = 100;
        all.training.keptCheckpoints = 2;
        return all;
    }
    /// Rank `rank` of two, as torchrun starts it.
    pid_t startRank(int rank, int port, int restarts, std::vector<std::string> arguments) {
        environment = {{"RANK", std::to_string(rank)},
                       {"WORLD_SIZE", "2"},
                       {"MASTER_ADDR", "127.0.0.1"},
                       {"MASTER_PORT", std::to_string(port)},
                       {"TORCHELASTIC_RESTART_COUNT", std::to_string(restarts)}};
        const auto child = start(std::move(arguments), folder / ("out" + std::to_string(rank)));
        environment.clear();
        return child;
    }
    static int statusOf(pid_t child) {
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    /// A free one.
    static int portOfTest() {
        const auto [socket, port] = listenOnLoopback();
        ::close(socket);
        return port;
    }
    /// Once the run has made some steps, it makes no more.
    void holdInTheMiddle(const std::string& name) {
        waitUntil([&] { return metricsHold(name, "\"step\":12,"); });
        ASSERT_TRUE(writeRunCommand(runFolder(name), {.kind = RunCommand::Kind::Pause}));
        waitUntil([&] { return metricsHold(name, "\"paused\""); });
    }
    // Enough that it is not at its end before the pause.
    static constexpr std::int64_t kSteps = 300;
};

TEST_F(RankFailure, ALostRankEndsTheOthersWithItsNameAndARestartGivesTheSameWeights) {
    const auto all = longConfig(kSteps);
    train("undisturbed", all, 2);
    const auto arguments = command("killed", all, 2);
    const auto first = start(arguments);
    holdInTheMiddle("killed");
    const auto others = childrenOf(first);
    ASSERT_EQ(others.size(), 1U);
    kill(others.front(), SIGKILL);
    const auto result = finish(first);
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(
        test::contains(result.err, "Rank 1 (process " + std::to_string(others.front()) + " on "));
    EXPECT_TRUE(test::contains(result.err, "was lost"));
    EXPECT_TRUE(test::contains(result.err, "--resume"));

    auto again = arguments;
    again.push_back("--resume-if-possible");
    const auto restarted = run(again);
    ASSERT_EQ(restarted.status, 0) << restarted.err;
    EXPECT_EQ(largestDifference("undisturbed", "killed"), 0);
    EXPECT_EQ(readRun(runFolder("killed")).steps.size(), static_cast<std::size_t>(kSteps));
}

TEST_F(RankFailure, LosingRankZeroEndsTheOthersToo) {
    const auto first = start(command("run", longConfig(1000000), 2));
    waitUntil([&] { return metricsHold("run", "\"step\":3,"); });
    const auto others = childrenOf(first);
    ASSERT_EQ(others.size(), 1U);
    kill(first, SIGKILL);
    finish(first);
    waitUntil([&] { return hasEnded(others.front()); });
}

TEST_F(RankFailure, RanksThatAreStartedAgainGoOnByThemselves) {
    const auto all = longConfig(kSteps);
    train("undisturbed", all, 2);
    const auto arguments = command("run", all, 1);
    const int port = portOfTest();
    const auto zero = startRank(0, port, 0, arguments);
    const auto one = startRank(1, port, 0, arguments);
    holdInTheMiddle("run");
    kill(one, SIGKILL);
    EXPECT_EQ(statusOf(one), -1);
    EXPECT_EQ(statusOf(zero), 1);
    // The same command, as after torchrun --max-restarts.
    const auto zeroAgain = startRank(0, port, 1, arguments);
    const auto oneAgain = startRank(1, port, 1, arguments);
    EXPECT_EQ(statusOf(zeroAgain), 0) << readFile(folder / "err");
    EXPECT_EQ(statusOf(oneAgain), 0) << readFile(folder / "err");
    EXPECT_EQ(largestDifference("undisturbed", "run"), 0);
}

TEST_F(RankFailure, ARankThatDoesNotComeIsNamed) {
    auto arguments = command("run", config(2), 1);
    arguments.insert(arguments.end(), {"--rank-timeout", "1"});
    const auto zero = startRank(0, portOfTest(), 0, arguments);
    EXPECT_EQ(statusOf(zero), 1);
    EXPECT_TRUE(test::contains(readFile(folder / "err"), "did not come within 1 s: 1"));
}

TEST_F(RankFailure, AnErrorOfTheFirstIsTheErrorOfAll) {
    train("run", config(2), 1);
    const auto arguments = command("run", config(2), 1);  // without --resume
    const int port = portOfTest();
    const auto zero = startRank(0, port, 0, arguments);
    const auto one = startRank(1, port, 0, arguments);
    EXPECT_EQ(statusOf(zero), 2);
    EXPECT_EQ(statusOf(one), 2);
    EXPECT_TRUE(test::contains(readFile(folder / "err"), "already holds a run"));
}

TEST_F(RankFailure, ARestartLeavesTheRunOfAnotherLaunchAlone) {
    train("run", config(2), 1);
    const auto before = readFile(RunPaths(runFolder("run")).environment());
    const auto arguments = command("run", config(4), 1);
    const int port = portOfTest();
    const auto zero = startRank(0, port, 1, arguments);
    const auto one = startRank(1, port, 1, arguments);
    EXPECT_EQ(statusOf(zero), 2);
    EXPECT_EQ(statusOf(one), 2);
    EXPECT_TRUE(test::contains(readFile(folder / "err"), "already holds a run"));
    EXPECT_EQ(readFile(RunPaths(runFolder("run")).environment()), before);
}

}  // namespace
}  // namespace deepsight
