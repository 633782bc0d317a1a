#include <sys/mount.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <random>

#include "core/support/atomic_file.h"
#include "tests/crash/crash_fixture.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;

/// Something mounted on a folder, while it lives.
class Mount {
  public:
    Mount(const fs::path& source, const fs::path& target, const char* type, unsigned long flags,
          const std::string& options = {})
        : target_(target) {
        fs::create_directories(target);
        works_ = ::mount(source.c_str(), target.c_str(), type, flags, options.c_str()) == 0;
        if (!works_) problem_ = std::strerror(errno);
    }
    Mount(const Mount&) = delete;
    Mount& operator=(const Mount&) = delete;
    ~Mount() {
        if (works_) ::umount2(target_.c_str(), MNT_DETACH);
    }
    bool works() const { return works_; }
    const std::string& problem() const { return problem_; }

  private:
    fs::path target_;
    bool works_ = false;
    std::string problem_;
};

// A disk that is full, that cannot be written, or that fails.
class DiskTest : public test::CrashTest {
  protected:
    /// The run ended with one error; what it had saved is whole, and it goes on when it can.
    void expectNothingLost(const Path& run, const Result& failed, const std::string& error) {
        EXPECT_EQ(failed.status, 1);
        EXPECT_TRUE(contains(failed.err, error));
        expectSoundCheckpoints(run);
        std::int64_t announced = 0;
        if (fs::exists(RunPaths(run).metrics()))
            for (const auto& saved : events<CheckpointSaved>(run)) announced = saved.step;
        const auto checkpoints = listCheckpoints(run);
        EXPECT_GE(checkpoints.empty() ? 0 : checkpoints.back().step, announced);
    }
    void expectGoesOn(const Path& run) {
        arrangeNothing();
        const auto result = train(run);
        ASSERT_EQ(result.status, 0) << result.err;
        expectLikeReference(run);
    }

    /// Bytes of all files of a run, and its names.
    static std::map<std::string, std::string> contents(const Path& run) {
        std::map<std::string, std::string> all;
        for (const auto& entry : fs::recursive_directory_iterator(run))
            all[entry.path().string()] = entry.is_regular_file() ? readFile(entry.path()) : "";
        return all;
    }

    /// A stopped run in the middle of its steps.
    Path halfARun() {
        const Path run = folder / "half";
        arrange(run, {{"KILL_AT", "400"}});
        EXPECT_EQ(train(run).status, -1);
        arrangeNothing();
        EXPECT_FALSE(listCheckpoints(run).empty());
        return run;
    }

    std::mt19937_64 random_{7};
};

TEST_F(DiskTest, AFullDiskAtAnyWriteLosesNothingThatWasSaved) {
    const auto size = static_cast<long>(
        2 * fs::file_size(listCheckpoints(reference())[0].folder / kOptimizerFile));
    for (int i = 0; i < accidents(4) && !HasFailure(); ++i) {
        const Path run = folder / ("run" + std::to_string(i));
        const auto space =
            std::uniform_int_distribution<long>(i == 0 ? 0 : 100, 10 * size)(random_);
        SCOPED_TRACE("full after " + std::to_string(space) + " bytes");
        arrange(run, {{"SPACE", std::to_string(i == 0 ? 10 : space)}});
        const auto failed = train(run);
        if (failed.status == 0) continue;  // there was enough
        expectNothingLost(run, failed, "is full. Free some space");
        expectGoesOn(run);
        fs::remove_all(run);
    }
}

TEST_F(DiskTest, ADiskThatFailsAtAnyOperationLosesNothingThatWasSaved) {
    for (int i = 0; i < accidents(3) && !HasFailure(); ++i) {
        const Path run = folder / ("run" + std::to_string(i));
        const auto operation = std::uniform_int_distribution<int>(1, 900)(random_);
        SCOPED_TRACE("fails from operation " + std::to_string(operation));
        arrange(run, {{"FAIL_AT", std::to_string(operation)}, {"ERRNO", std::to_string(EIO)}});
        const auto failed = train(run);
        if (failed.status == 0) continue;  // it has no so many operations
        expectNothingLost(run, failed, "Input/output error");
        expectGoesOn(run);
        fs::remove_all(run);
    }
}

TEST_F(DiskTest, ARealFullDiskLosesNothingThatWasSaved) {
    const Mount disk("tmpfs", folder / "disk", "tmpfs", 0, "size=1m");
    if (!disk.works()) GTEST_SKIP() << "cannot mount a small disk here: " << disk.problem();
    const Path run = folder / "disk/run";
    const Path ballast = folder / "disk/ballast";
    fs::create_directories(run);
    const auto checkpoint = fs::file_size(listCheckpoints(reference())[0].folder / kModelFile) +
                            fs::file_size(listCheckpoints(reference())[0].folder / kOptimizerFile);
    // Room for a checkpoint and a half.
    const auto room = fs::space(run).available - 3 * checkpoint / 2 - 64 * 1024;
    std::ofstream(ballast) << std::string(room, 'x');
    const auto failed = train(run);
    expectNothingLost(run, failed, "is full. Free some space");
    EXPECT_FALSE(listCheckpoints(run).empty());
    fs::remove(ballast);
    ASSERT_EQ(::mount("tmpfs", (folder / "disk").c_str(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
    expectGoesOn(run);
}

TEST_F(DiskTest, AFolderThatCannotBeWrittenIsRefusedAndStaysAsItIs) {
    const Path run = halfARun();
    const auto before = contents(run);
    arrange(run, {{"FAIL_AT", "1"}, {"ERRNO", std::to_string(EROFS)}});
    const auto failed = train(run);
    EXPECT_EQ(failed.status, 1);
    EXPECT_TRUE(contains(failed.err, (run / ".lock").string() + ": Read-only file system."));
    EXPECT_EQ(std::count(failed.err.begin(), failed.err.end(), '\n'), 1) << failed.err;
    EXPECT_EQ(contents(run), before);
    const auto evaluated = this->run({"evaluate", "--run", run.string(), "--json"});
    EXPECT_EQ(evaluated.status, 0) << evaluated.err;
    EXPECT_EQ(contents(run), before);
    expectGoesOn(run);
}

TEST_F(DiskTest, ARunOnAReadOnlyDiskIsRefusedAndCanBeRead) {
    const Path run = halfARun();
    const Mount disk(run, run, nullptr, MS_BIND);
    if (!disk.works()) GTEST_SKIP() << "cannot mount a folder here: " << disk.problem();
    constexpr unsigned long kReadOnly = MS_REMOUNT | MS_BIND | MS_RDONLY;
    ASSERT_EQ(::mount(nullptr, run.c_str(), nullptr, kReadOnly, nullptr), 0);
    const auto failed = train(run);
    EXPECT_EQ(failed.status, 1);
    EXPECT_TRUE(contains(failed.err, "Read-only file system. Make it writable"));
    EXPECT_EQ(this->run({"evaluate", "--run", run.string(), "--json"}).status, 0);
    EXPECT_FALSE(readRun(run).steps.empty());
    ASSERT_EQ(::mount(nullptr, run.c_str(), nullptr, MS_REMOUNT | MS_BIND, nullptr), 0);
    expectGoesOn(run);
}

}  // namespace
}  // namespace deepsight
