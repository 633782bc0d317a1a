#include "core/support/atomic_file.h"
#include "tests/crash/crash_fixture.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

using test::contains;

// A clock that jumps, and two programs that want the same run.
class ProcessTest : public test::CrashTest {};

TEST_F(ProcessTest, AClockThatJumpsChangesNeitherWeightsNorSeconds) {
    const Path run = folder / "run";
    arrange(run, {{"CLOCK", "3"}});
    const auto result = train(run);
    ASSERT_EQ(result.status, 0) << result.err;
    // It did jump, and backwards too, and the log is there.
    double latest = 0;
    bool backwards = false;
    for (const auto& message : events<LogMessage>(run)) {
        backwards |= message.time < latest;
        latest = message.time;
    }
    EXPECT_TRUE(backwards);
    EXPECT_FALSE(readFile(RunPaths(run).log()).empty());
    expectLikeReference(run);
    EXPECT_LT(events<StepMetrics>(run).back().seconds, 3600);
}

TEST_F(ProcessTest, TheSecondOnARunFolderIsRefusedByNameAndTheFirstGoesOn) {
    const Path run = folder / "run";
    // Held where it is: it cannot end before the second has come.
    const pid_t first = startTraining(run);
    siginfo_t ended{};
    while (!std::filesystem::exists(RunPaths(run).config()) && ended.si_pid == 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        waitid(P_PID, static_cast<id_t>(first), &ended, WEXITED | WNOHANG | WNOWAIT);
    }
    ASSERT_EQ(ended.si_pid, 0) << readFile(folder / "err");
    kill(first, SIGSTOP);
    const pid_t second = start(
        {"train", "--config", (folder / "config.json").string(), "--out", run.string(), "--resume"},
        folder / "second");
    int status = 0;
    waitpid(second, &status, 0);
    const auto refused = readFile(folder / "err");
    kill(first, SIGCONT);
    const auto result = finish(first);
    EXPECT_EQ(WIFEXITED(status) ? WEXITSTATUS(status) : -1, 1);
    EXPECT_TRUE(contains(refused, run.string() + " is being trained by another program"));
    EXPECT_TRUE(contains(refused, "deepsight-cli, process " + std::to_string(first) + " on "));
    EXPECT_EQ(result.status, 0);
    expectLikeReference(run);
}

}  // namespace
}  // namespace deepsight
