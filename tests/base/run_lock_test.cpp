#include "core/training/run_lock.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <fstream>

#include "core/support/atomic_file.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

class RunLockTest : public ::testing::Test {
  protected:
    std::filesystem::path file() const { return folder_ / ".lock"; }
    // Replaces the contents and leaves the lock, which is on the file itself.
    void write(const std::string& text) { std::ofstream(file()) << text; }

    test::TemporaryFolder folder_;
};

TEST_F(RunLockTest, SaysWhoHoldsIt) {
    EXPECT_FALSE(runOwner(folder_.path()));
    {
        const RunLock lock(folder_.path(), /*takesCommands=*/true);
        const auto owner = runOwner(folder_.path());
        ASSERT_TRUE(owner);
        EXPECT_EQ(owner->pid, getpid());
        EXPECT_EQ(owner->program, program_invocation_short_name);
        EXPECT_FALSE(owner->host.empty());
        EXPECT_TRUE(owner->takesCommands);
    }
    EXPECT_FALSE(runOwner(folder_.path()));
    const RunLock lock(folder_.path());
    ASSERT_TRUE(runOwner(folder_.path()));
    EXPECT_FALSE(runOwner(folder_.path())->takesCommands);
}

TEST_F(RunLockTest, RefusesTheSecondNamingFolderProgramProcessAndHost) {
    const RunLock lock(folder_.path());
    const auto message = expectError(ErrorKind::Io, [&] { RunLock second(folder_.path()); });
    EXPECT_TRUE(contains(message, folder_.path().string()));
    EXPECT_TRUE(contains(message, program_invocation_short_name));
    EXPECT_TRUE(contains(message, "process " + std::to_string(getpid())));
    EXPECT_TRUE(contains(message, " on " + runOwner(folder_.path())->host));
    EXPECT_TRUE(runOwner(folder_.path()));  // the refused one left the line alone
}

TEST_F(RunLockTest, ALongerLineOfTheLastOwnerLeavesNothingBehind) {
    write(std::string(2000, 'x') + "\n");
    const RunLock lock(folder_.path());
    const auto text = readFile(file());
    EXPECT_EQ(text.find('\n'), text.size() - 1);
    EXPECT_TRUE(runOwner(folder_.path()));
}

TEST_F(RunLockTest, WhatAnybodyWroteIntoTheFileIsNoOwner) {
    const RunLock lock(folder_.path());
    const std::string rest = R"("host":"h","program":"p","takes_commands":true})";
    for (const std::string& text :
         {std::string(), std::string("{"), std::string("[]"), std::string("{}"),
          std::string(100000, '['), std::string("\xff\xfe\0\n", 4), "{\"pid\":0," + rest,
          "{\"pid\":-1," + rest, "{\"pid\":18446744073709551615," + rest, "{\"pid\":\"1\"," + rest,
          "{\"pid\":1e300," + rest,
          std::string(R"({"pid":1,"host":[],"program":"p","takes_commands":true})"),
          std::string(R"({"pid":1,"host":"h","program":"p","takes_commands":1})")}) {
        write(text);
        EXPECT_FALSE(runOwner(folder_.path())) << text.substr(0, 80);
        EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { RunLock second(folder_.path()); }),
                             folder_.path().string()));
    }
}

TEST_F(RunLockTest, NamesInTheFileAreShortenedAndPrintable) {
    const RunLock lock(folder_.path());
    write(R"({"pid":7,"host":"elsewhere","program":"a\u001b[2Jb)" + std::string(1000, 'c') +
          R"(","takes_commands":false})");
    const auto owner = runOwner(folder_.path());
    ASSERT_TRUE(owner);
    EXPECT_EQ(owner->program.substr(0, 6), "a?[2Jb");
    EXPECT_EQ(owner->program.size(), 255u);
}

TEST_F(RunLockTest, AnOwnerThatIsGoneIsNotNamed) {
    const RunLock lock(folder_.path());
    const auto host = runOwner(folder_.path())->host;
    const pid_t gone = fork();
    if (gone == 0) _exit(0);
    ASSERT_EQ(waitpid(gone, nullptr, 0), gone);
    write("{\"pid\":" + std::to_string(gone) + ",\"host\":\"" + host +
          "\",\"program\":\"p\",\"takes_commands\":true}");
    EXPECT_FALSE(runOwner(folder_.path()));
    EXPECT_TRUE(isRunLocked(folder_.path()));
}

TEST_F(RunLockTest, ALinkInItsPlaceLeadsNowhere) {
    write("precious");
    std::filesystem::rename(file(), folder_ / "other");
    std::filesystem::create_symlink("other", file());
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { RunLock lock(folder_.path()); }),
                         file().string()));
    EXPECT_EQ(readFile(folder_ / "other"), "precious");
    EXPECT_FALSE(runOwner(folder_.path()));
}

}  // namespace
}  // namespace deepsight
