// A folder that two computers share, where one does not see the locks of the other.
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

#include "core/support/atomic_file.h"
#include "core/training/live_status.h"
#include "core/training/run_lock.h"
#include "tests/process/wait_until.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;
using test::waitUntil;

// A beat that is soon seen, and patience that a busy computer does not wear out.
constexpr LockPace kPace{std::chrono::milliseconds(20), std::chrono::minutes(5)};

/// A process that believes to be on another computer and trains there. What it writes into the
/// lock file arrives in another folder, as it does over a network; its lock does not.
class OtherComputer {
  public:
    OtherComputer(const fs::path& there, const fs::path& here) : there_(there), here_(here) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) return;
        pid_ = ::fork();
        if (pid_ == 0) train(ends[0], ends[1]);
        ::close(ends[0]);
        leave_ = ends[1];
        sharing_ = std::jthread([this](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                share();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
    }
    ~OtherComputer() { end(); }
    bool isThere() const { return isRunLocked(there_); }
    /// It ends as it should.
    void end() {
        if (pid_ <= 0) return;
        ::close(leave_);
        int status = 0;
        ::waitpid(std::exchange(pid_, 0), &status, 0);
        supported = !WIFEXITED(status) || WEXITSTATUS(status) != kNoNames;
        sharing_ = {};
        share();
    }

    static constexpr int kNoNames = 3;
    bool supported = true;

  private:
    [[noreturn]] void train(int input, int writing) const {
        ::close(writing);
        constexpr std::string_view kName = "elsewhere";
        if (::unshare(CLONE_NEWUTS) != 0 || ::sethostname(kName.data(), kName.size()) != 0)
            ::_exit(kNoNames);
        {
            const RunLock lock(there_, /*takesCommands=*/true, kPace);
            char byte = 0;
            while (::read(input, &byte, 1) > 0) {
            }
        }
        ::_exit(0);
    }
    void share() const {
        std::error_code error;
        if (!fs::exists(there_ / ".lock", error)) return;
        const std::string text = readFile(there_ / ".lock");
        if (!text.empty()) writeFileAtomically(here_ / ".lock", text);
    }

    const fs::path there_;
    const fs::path here_;
    pid_t pid_ = 0;
    int leave_ = -1;
    std::jthread sharing_;
};

class SharedFolderTest : public ::testing::Test {
  protected:
    void SetUp() override {
        for (const auto& folder : {there_, here_}) fs::create_directories(folder);
    }
    /// A line as another computer's trainer leaves it.
    void writeLine(std::chrono::seconds age, const char* state) const {
        const auto now = std::chrono::duration_cast<std::chrono::seconds>(
            std::chrono::system_clock::now().time_since_epoch());
        char line[300];
        std::snprintf(
            line, sizeof line,
            R"({"pid":7,"host":"elsewhere","program":"deepsight-cli","takes_commands":true,)"
            R"("state":"%s","beat":"000000000003","time":"%012lld"})"
            "\n",
            state, static_cast<long long>((now - age).count()));
        std::ofstream(here_ / ".lock") << line;
    }

    test::TemporaryFolder folder_;
    const fs::path there_ = folder_ / "there";
    const fs::path here_ = folder_ / "here";
};

TEST_F(SharedFolderTest, ATrainerOfAnotherComputerKeepsOthersAway) {
    OtherComputer other(there_, here_);
    if (!waitUntil([&] { return other.isThere() || ::waitpid(-1, nullptr, WNOHANG) > 0; }) ||
        !other.isThere())
        GTEST_SKIP() << "a process cannot take another host name here";
    ASSERT_TRUE(waitUntil([&] { return isRunLocked(here_); }));
    const auto owner = runOwner(here_);
    ASSERT_TRUE(owner);
    EXPECT_EQ(owner->host, "elsewhere");
    EXPECT_TRUE(owner->takesCommands);
    EXPECT_TRUE(isTrainedByAnother(here_));
    EXPECT_FALSE(isTrainedHere(here_));
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { requireUnlocked(here_); }), "elsewhere"));
    // It watches the line, which moves.
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { RunLock lock(here_, false, kPace); }),
                         "is being trained by another program"));
    other.end();
    EXPECT_FALSE(isRunLocked(here_));
    const RunLock lock(here_);  // at once: it has said that it left
    EXPECT_TRUE(isTrainedHere(here_));
}

TEST_F(SharedFolderTest, ALineThatNobodyWritesAnyMoreIsNone) {
    using std::chrono::seconds;
    writeLine(seconds(5), "held");
    EXPECT_TRUE(isRunLocked(here_));
    writeLine(seconds(-30), "held");  // clocks differ
    EXPECT_TRUE(isRunLocked(here_));
    writeLine(2 * RunLock::kFreshBeat, "held");
    EXPECT_FALSE(isRunLocked(here_));
    EXPECT_FALSE(runOwner(here_));
    writeLine(seconds(5), "left");
    EXPECT_FALSE(isRunLocked(here_));
    { const RunLock lock(here_); }
    writeLine(std::chrono::hours(1), "held");  // its computer went down
    const RunLock lock(here_);
    EXPECT_TRUE(isTrainedHere(here_));
}

TEST_F(SharedFolderTest, ACopysLockIsNoTrainerOnceItIsGivenBack) {
    {
        const RunLock lock(here_, RunOwner{7, "box, reached as b", "deepsight-cli", true});
        ASSERT_TRUE(runOwner(here_));
        EXPECT_EQ(runOwner(here_)->pid, 7);
    }
    EXPECT_FALSE(isRunLocked(here_));
}

}  // namespace
}  // namespace deepsight
