#pragma once

#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "core/config/presets.h"
#include "core/remote/remote_requests.h"
#include "core/remote/run_mirror.h"
#include "core/support/atomic_file.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "tests/process/wait_until.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight::test {

inline constexpr std::int64_t kEndless = 1000000;

/// Another computer, played by this one: an agent without ssh in a process of its own, and trainers
/// that are fakes in processes of theirs.
class RemoteTest : public ::testing::Test {
  protected:
    /// A failed test leaves no trainer behind.
    void TearDown() override {
        std::error_code error;
        for (std::filesystem::directory_iterator it(runs(), error), end; !error && it != end;
             it.increment(error))
            if (const auto owner = runOwner(it->path())) kill(owner->pid, SIGKILL);
    }
    static void kill(std::int64_t pid, int number) {
        ASSERT_GT(pid, 1);  // 0 would be this test's own process group
        ::kill(static_cast<pid_t>(pid), number);
    }

    std::filesystem::path runs() const { return folder_ / "there"; }
    std::filesystem::path run(const std::string& id) const { return runs() / id; }
    std::filesystem::path copy(const std::string& id) const { return folder_.path() / "here" / id; }

    RemoteHost host() const {
        RemoteHost host;
        host.name = "box";
        host.destination = kLocalDestination;
        host.program = FAKE_AGENT_PROGRAM;
        host.runsFolder = runs().string();
        return host;
    }
    std::shared_ptr<RemoteConnection> connect(const RemoteHost& host) const {
        return std::make_shared<RemoteConnection>(host);
    }
    static RemoteStart request(const std::string& id, std::int64_t steps,
                               std::int64_t evaluationInterval = 50) {
        RemoteStart start;
        start.id = id;
        start.config = presets().front().config;
        start.config.training.steps = steps;
        start.config.training.evaluationInterval = evaluationInterval;
        return start;
    }
    static std::string text(const std::filesystem::path& file) {
        return std::filesystem::exists(file) ? readFile(file) : std::string();
    }
    /// Whether the copy has every byte of the run's metrics, and all its other files.
    void expectSame(const std::string& id) const {
        EXPECT_TRUE(text(RunPaths(run(id)).metrics()) == text(RunPaths(copy(id)).metrics()))
            << text(RunPaths(run(id)).metrics()).size() << " bytes there, "
            << text(RunPaths(copy(id)).metrics()).size() << " here";
        EXPECT_EQ(text(RunPaths(run(id)).config()), text(RunPaths(copy(id)).config()));
        EXPECT_EQ(readRun(run(id)).snapshotSteps, readRun(copy(id)).snapshotSteps);
    }
    /// Until the copy of a run that has ended is whole.
    static bool waitUntilWhole(const RunMirror& mirror) {
        return waitUntil([&] {
            const auto status = mirror.status();
            return status.current && !status.training && status.bytes == status.remoteBytes &&
                   status.bytes > 0 && status.missingSnapshots == 0 &&
                   !isRunLocked(mirror.folder());
        });
    }

    TemporaryFolder folder_;
    ScopedVariable slowly_{"FAKE_STEP_MICROSECONDS", "500"};
};

}  // namespace deepsight::test
