#include <fcntl.h>

#include <iostream>
#include <random>

#include "core/support/atomic_file.h"
#include "tests/crash/crash_fixture.h"
#include "tests/crash/disk_model.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::FileOperation;

// What SIGKILL leaves, at any moment and at any operation on a file.
class KillTest : public test::CrashTest {
  protected:
    using Seconds = std::chrono::duration<double>;

    /// Seconds from the start of the program to the start of the steps, and from there to its end.
    struct Course {
        double preparing = 0;
        double training = 0;
    };
    Course measureReference() {
        const auto start = Clock::now();
        const pid_t child = startTraining(folder / "measured");
        waitUntilItTrains(child, folder / "measured");
        const Seconds preparing = Clock::now() - start;
        EXPECT_EQ(finish(child).status, 0);
        return {preparing.count(), (Seconds(Clock::now() - start) - preparing).count()};
    }

    /// The environment is written just before the first step.
    static void waitUntilItTrains(pid_t child, const Path& run) {
        while (!fs::exists(RunPaths(run).environment()) && !hasEnded(child))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    static bool hasEnded(pid_t child) {
        siginfo_t facts{};
        waitid(P_PID, static_cast<id_t>(child), &facts, WEXITED | WNOHANG | WNOWAIT);
        return facts.si_pid != 0;
    }

    static bool hasUnfinishedCheckpoint(const Path& run) {
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(RunPaths(run).checkpoints(), none))
            if (entry.path().filename().string().starts_with(".partial_")) return true;
        return false;
    }

    void resumeAndCompare(const Path& run) {
        arrangeNothing();
        const auto result = train(run);
        ASSERT_EQ(result.status, 0) << result.err;
        expectLikeReference(run);
        if (!HasFailure()) fs::remove_all(run);
    }

    /// The numbers of the operations of the reference run that lie in its checkpoints folder, or
    /// make a checkpoint known.
    std::vector<FileOperation> checkpointOperations() {
        const fs::path run = folder / "traced";
        arrange(run, {{"TRACE", (folder / "trace").string()}});
        EXPECT_EQ(train(run).status, 0);
        arrangeNothing();
        std::vector<FileOperation> all = test::readTrace(folder / "trace");
        std::erase_if(all, [&](const auto& operation) {
            const bool changes = operation.kind != FileOperation::Kind::Close &&
                                 (operation.kind != FileOperation::Kind::Open ||
                                  (operation.flags & O_ACCMODE) != O_RDONLY);
            return !changes || !operation.path.starts_with(RunPaths(run).checkpoints().string());
        });
        EXPECT_GT(all.size(), 100u);
        return all;
    }

    std::mt19937_64 random_{20261128};
};

TEST_F(KillTest, ResumesFromRandomMomentsToTheSameWeights) {
    auto course = measureReference();
    const int kills = accidents(10);
    int preparing = 0;
    int saving = 0;
    int ended = 0;
    for (int i = 0; i < kills && !HasFailure();) {
        SCOPED_TRACE("kill " + std::to_string(i));
        const Path run = folder / ("run" + std::to_string(i));
        const bool early = i % 10 == 9;
        const double range = early ? course.preparing : course.training;
        const Seconds moment(std::uniform_real_distribution<double>(0, range)(random_));
        const pid_t child = startTraining(run);
        if (!early) waitUntilItTrains(child, run);
        std::this_thread::sleep_for(moment);
        if (hasEnded(child)) {
            // The machine has become faster than it was when this was measured.
            EXPECT_EQ(finish(child).status, 0);
            (early ? course.preparing : course.training) *= 0.8;
            ++ended;
            fs::remove_all(run);
            continue;
        }
        kill(child, SIGKILL);
        finish(child);
        preparing += !fs::exists(RunPaths(run).environment());
        saving += hasUnfinishedCheckpoint(run);
        resumeAndCompare(run);
        ++i;
    }
    std::cout << kills << " kills: " << preparing << " before the first step, " << saving
              << " inside a checkpoint write or removal; " << ended
              << " starts ended first and do not count\n";
}

TEST_F(KillTest, ResumesFromInsideACheckpointWriteToTheSameWeights) {
    const auto operations = checkpointOperations();
    const auto kills = static_cast<std::size_t>(accidents(12));
    for (std::size_t i = 0; i < kills && !HasFailure(); ++i) {
        const auto& operation = operations[(2 * i + 1) * operations.size() / (2 * kills)];
        SCOPED_TRACE("operation " + std::to_string(operation.count) + ", " + operation.path);
        const Path run = folder / ("run" + std::to_string(i));
        Variables faults{{"KILL_AT", std::to_string(operation.count)}};
        if (i % 2 == 0) faults["TORN"] = "1";
        arrange(run, faults);
        EXPECT_EQ(train(run).status, -1);
        resumeAndCompare(run);
    }
}

TEST_F(KillTest, ResumesFromKillsOfResumedRunsToTheSameWeights) {
    const Path run = folder / "run";
    const int kills = accidents(6);
    int done = 0;
    for (bool finished = false; done < kills && !finished; ++done) {
        // Some come before the next checkpoint, some after it.
        const auto operation = std::uniform_int_distribution<int>(10, 150)(random_);
        arrange(run, {{"KILL_AT", std::to_string(operation)}, {"TORN", "1"}});
        finished = train(run).status == 0;
    }
    EXPECT_GT(done, 1);
    resumeAndCompare(run);
}

TEST_F(KillTest, PutsBackACheckpointThatWasAboutToBeReplacedAndRemovesLeftovers) {
    const Path run = folder / "run";
    arrange(run, {{"KILL_AT", std::to_string(checkpointOperations()[150].count)}});
    ASSERT_EQ(train(run).status, -1);
    const auto newest = listCheckpoints(run).back().folder;
    auto replaced = newest;
    replaced.replace_filename(".replaced_" + newest.filename().string());
    fs::rename(newest, replaced);
    fs::create_directory(RunPaths(run).checkpoints() / ".partial_step_00000001");
    writeFileAtomically(run / ".config.json.part-999999999-3", "half");
    writeFileAtomically(RunPaths(run).snapshots() / ".a.part-999999999-3", "half");
    arrangeNothing();
    ASSERT_EQ(train(run).status, 0);
    EXPECT_TRUE(readFile(RunPaths(run).log()).find("Resumed from " + newest.string()) !=
                std::string::npos);
    expectLikeReference(run);
}

}  // namespace
}  // namespace deepsight
