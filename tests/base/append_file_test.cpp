#include "core/support/append_file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <csignal>
#include <filesystem>

#include "core/support/atomic_file.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

class AppendFileTest : public ::testing::Test {
  protected:
    test::TemporaryFolder folder_;
    fs::path file_ = folder_ / "lines.txt";
};

TEST_F(AppendFileTest, GrowsAndGoesOnWhereItWas) {
    {
        AppendFile file(file_);
        file.append("one\n");
        EXPECT_EQ(file.bytes(), 4);
    }
    AppendFile file(file_);
    EXPECT_EQ(file.bytes(), 4);
    file.append("two\n");
    file.sync();
    EXPECT_EQ(readFile(file_), "one\ntwo\n");
}

TEST_F(AppendFileTest, CutsOffWhatIsNotKeptAndEndsAHalfLine) {
    writeFileAtomically(file_, "one\ntwo\nthr");
    {
        AppendFile file(file_, 8);
        EXPECT_EQ(file.bytes(), 8);
    }
    EXPECT_EQ(readFile(file_), "one\ntwo\n");
    writeFileAtomically(file_, "one\ntwo\nthr");
    AppendFile file(file_, 1000);
    file.append("four\n");
    EXPECT_EQ(readFile(file_), "one\ntwo\nthr\nfour\n");
}

TEST_F(AppendFileTest, AFullDiskLeavesNoHalfOfALine) {
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    AppendFile file(file_);
    file.append("whole\n");
    const rlimit small{10, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto message = expectError(ErrorKind::Io, [&] { file.append("too much\n"); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_TRUE(contains(message, file_.string()));
    EXPECT_EQ(readFile(file_), "whole\n");
    file.append("more\n");
    EXPECT_EQ(readFile(file_), "whole\nmore\n");
}

TEST_F(AppendFileTest, ALinkOrAPipeInItsPlaceIsRefused) {
    writeFileAtomically(folder_ / "other", "precious");
    fs::create_symlink("other", file_);
    const auto message = expectError(ErrorKind::Io, [&] { AppendFile file(file_, 0); });
    EXPECT_TRUE(contains(message, file_.string()));
    EXPECT_TRUE(contains(message, "delete the link"));
    EXPECT_EQ(readFile(folder_ / "other"), "precious");
    fs::remove(file_);
    ASSERT_EQ(::mkfifo(file_.c_str(), 0600), 0);
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Io, [&] { AppendFile file(file_, 0); }), "it is no file"));
}

TEST_F(AppendFileTest, FoldersAreMadeWithThoseAboveThem) {
    createFolders(folder_ / "a/b/c");
    createFolders(folder_ / "a/b/c");
    createFolders(folder_ / "a/d/");
    EXPECT_TRUE(fs::is_directory(folder_ / "a/b/c"));
    EXPECT_TRUE(fs::is_directory(folder_ / "a/d"));
    writeFileAtomically(folder_ / "file", "");
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { createFolders(folder_ / "file/a"); }),
                         (folder_ / "file").string()));
}

TEST_F(AppendFileTest, TemporaryFilesOfProgramsThatAreGoneAreRemoved) {
    const pid_t gone = fork();
    if (gone == 0) _exit(0);
    ASSERT_EQ(waitpid(gone, nullptr, 0), gone);
    const auto left = ".a.json.part-" + std::to_string(gone) + "-0";
    const auto mine = ".a.json.part-" + std::to_string(getpid()) + "-0";
    writeFileAtomically(folder_ / left, "half");
    const std::vector<std::string> others{mine,          "a.part-1-1",
                                          ".part-",      ".a.part-x-1",
                                          left + ".txt", ".a.part-99999999999999999999-1"};
    for (const auto& name : others) writeFileAtomically(folder_ / name, "");
    removeTemporaryFiles(folder_.path());
    EXPECT_FALSE(fs::exists(folder_ / left));
    for (const auto& name : others) EXPECT_TRUE(fs::exists(folder_ / name)) << name;
}

}  // namespace
}  // namespace deepsight
