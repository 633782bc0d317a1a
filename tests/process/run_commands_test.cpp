#include "core/training/run_commands.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "tests/process/wait_until.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Kind = RunCommand::Kind;
using test::waitUntil;

class RunCommands : public ::testing::Test {
  protected:
    void write(Kind kind, std::int64_t to = ::getpid()) {
        ASSERT_TRUE(writeRunCommand(folder_.path(), {kind, {}, to}));
    }
    void leave(const std::string& name, const std::string& text) {
        fs::create_directories(commands_);
        std::ofstream(commands_ / name) << text;
    }
    bool waitForStop() {
        return waitUntil([this] { return control_.stopRequested(); });
    }
    std::size_t filesLeft() {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(commands_), fs::directory_iterator()));
    }

    test::TemporaryFolder folder_;
    const fs::path commands_ = RunPaths(folder_.path()).commands();
    TrainingControl control_;
};

TEST_F(RunCommands, AreObeyedInTheirOrderAndDeleted) {
    const RunLock lock(folder_.path(), true);
    for (const Kind kind : {Kind::Pause, Kind::Resume, Kind::Pause, Kind::Resume, Kind::Pause})
        write(kind);
    ASSERT_TRUE(writeRunCommand(folder_.path(), {Kind::Snapshot, {"some text", 7}, ::getpid()}));
    const RunCommandReader reader(folder_.path(), control_);
    std::optional<ProbeRequest> probe;
    ASSERT_TRUE(waitUntil([&] { return (probe = control_.takeSnapshotRequest()).has_value(); }));
    EXPECT_TRUE(control_.pauseRequested());
    EXPECT_FALSE(control_.stopRequested());
    EXPECT_EQ(probe->text, "some text");
    EXPECT_EQ(probe->offset, 7);
    write(Kind::Resume);
    write(Kind::Stop);
    ASSERT_TRUE(waitForStop());
    EXPECT_FALSE(control_.pauseRequested());
    EXPECT_TRUE(waitUntil([&] { return filesLeft() == 0; }));
}

TEST_F(RunCommands, AStopCountsThatCameBeforeTheFolderWasLocked) {
    write(Kind::Stop);
    const RunCommandReader reader(folder_.path(), control_);
    const RunLock lock(folder_.path(), true);
    EXPECT_TRUE(waitForStop());
}

TEST_F(RunCommands, StayForTheirTrainerWhereAnotherProcessHasTheLock) {
    write(Kind::Stop);
    { const RunCommandReader reader(folder_.path(), control_); }  // reads once, without the lock
    EXPECT_FALSE(control_.stopRequested());
    EXPECT_EQ(filesLeft(), 1U);
}

TEST_F(RunCommands, OfAnEarlierTrainerDoNothing) {
    leave("1.json", R"({"command": "stop"})");
    write(Kind::Stop, ::getpid() + 1);
    write(Kind::Pause);
    const RunLock lock(folder_.path(), true);
    const RunCommandReader reader(folder_.path(), control_);
    ASSERT_TRUE(waitUntil([&] { return control_.pauseRequested() && filesLeft() == 0; }));
    EXPECT_FALSE(control_.stopRequested());
    // From now on whoever asks is heard, also by hand.
    leave("2.json", R"({"command": "stop"})");
    EXPECT_TRUE(waitForStop());
}

TEST_F(RunCommands, ToAnEarlierProcessOfTheSameNumberDoNothing) {
    write(Kind::Stop);
    const RunLock lock(folder_.path(), true);
    const RunCommandReader reader(folder_.path(), control_, /*hosted=*/false);
    ASSERT_TRUE(waitUntil([&] { return filesLeft() == 0; }));
    EXPECT_FALSE(control_.stopRequested());
    write(Kind::Stop);
    EXPECT_TRUE(waitForStop());
}

TEST_F(RunCommands, FoldersAreNotInTheirWay) {
    for (int i = 0; i < 300; ++i) fs::create_directories(commands_ / ("0" + std::to_string(i)));
    const RunLock lock(folder_.path(), true);
    const RunCommandReader reader(folder_.path(), control_);
    write(Kind::Stop);
    EXPECT_TRUE(waitForStop());
}

TEST_F(RunCommands, HostileFilesAreDeletedAndNeverObeyed) {
    const RunLock lock(folder_.path(), true);
    const std::string to = R"(, "to": )" + std::to_string(::getpid());
    const fs::path outside = folder_ / "outside.json";
    std::ofstream(outside) << R"({"command": "stop")" + to + "}";
    leave("01.json", "no JSON");
    leave("02.json", "");
    leave("03.json", std::string(100000, '['));
    leave("04.json", R"({"command": "stop", "command": "stop")" + to + "}");
    leave("05.json", R"({"command": 3)" + to + "}");
    leave("06.json", R"({"command": "leap")" + to + "}");
    leave("07.json", R"({"command": "stop", "to": "everybody"})");
    leave("08.json",
          R"({"command": "stop")" + to + "}" + std::string(RunCommandReader::kMostBytes, ' '));
    fs::create_symlink(outside, commands_ / "09.json");
    ASSERT_EQ(::mkfifo((commands_ / "10.json").c_str(), 0600), 0);
    write(Kind::Pause);
    const RunCommandReader reader(folder_.path(), control_);
    ASSERT_TRUE(waitUntil([&] { return control_.pauseRequested() && filesLeft() == 0; }));
    EXPECT_FALSE(control_.stopRequested());
    EXPECT_TRUE(fs::exists(outside));
}

TEST_F(RunCommands, AFolderThatIsALinkIsNotFollowed) {
    const RunLock lock(folder_.path(), true);
    const fs::path outside = folder_ / "outside";
    fs::create_directory(outside);
    std::ofstream(outside / "1.json")
        << R"({"command": "stop", "to": )" << ::getpid() << "}" << std::flush;
    fs::create_directory_symlink(outside, commands_);
    EXPECT_FALSE(writeRunCommand(folder_.path(), {Kind::Stop, {}, ::getpid()}));
    { const RunCommandReader reader(folder_.path(), control_); }  // reads once
    EXPECT_FALSE(control_.stopRequested());
    EXPECT_TRUE(fs::exists(outside / "1.json"));
}

TEST_F(RunCommands, ChangeSettings) {
    const RunLock lock(folder_.path(), true);
    RunCommand command;
    command.kind = Kind::Change;
    command.changes = {{"planning.coefficient", 0.25}, {"training.learning_rate", 1e-4}};
    ASSERT_TRUE(writeRunCommand(folder_.path(), command));
    // Of which nothing is taken.
    leave("x1.json", R"({"command":"change","set":{"training.steps":5}})");
    leave("x2.json", R"({"command":"change","set":{"planning.coefficient":"much"}})");
    leave("x3.json", R"({"command":"change","set":[1]})");
    leave("x4.json", R"({"command":"change"})");
    // Left before this process read any, and for whoever trains, so not for it.
    const RunCommandReader reader(folder_.path(), control_);
    ASSERT_TRUE(waitUntil([this] { return filesLeft() == 0; }));
    EXPECT_FALSE(control_.takeChanges().has_value());
    command.to = ::getpid();
    ASSERT_TRUE(writeRunCommand(folder_.path(), command));
    std::optional<SettingChanges> changes;
    ASSERT_TRUE(waitUntil([&] { return (changes = control_.takeChanges()).has_value(); }));
    EXPECT_EQ(*changes, command.changes);
    EXPECT_FALSE(control_.takeChanges().has_value());
}

}  // namespace
}  // namespace deepsight
