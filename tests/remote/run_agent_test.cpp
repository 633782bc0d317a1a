#include "core/remote/run_agent.h"

#include <sys/stat.h>

#include "core/config/config_json.h"
#include "core/remote/frames.h"
#include "core/remote/run_files.h"
#include "core/training/run_metrics.h"
#include "tests/remote/remote_fixture.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;
using test::waitUntil;

class RunAgentTest : public test::RemoteTest {
  protected:
    void makeRun(const std::string& id, std::int64_t steps) const {
        fs::create_directories(run(id));
        saveConfig(presets().front().config, RunPaths(run(id)).config());
        MetricsLog log(RunPaths(run(id)).metrics());
        for (std::int64_t step = 1; step <= steps; ++step) {
            StepMetrics metrics;
            metrics.step = step;
            log.write(metrics);
        }
        log.write(StateChanged{TrainingState::Stopped, {}});
    }
    std::shared_ptr<RemoteConnection> box_ = connect(host());
};

TEST_F(RunAgentTest, ListsRunsAsTheyWouldBeHere) {
    EXPECT_TRUE(listRemoteRuns(*box_).empty());
    makeRun("one", 3);
    makeRun("two", 5);
    fs::create_directories(runs() / "sweep");
    std::ofstream(runs() / "sweep" / "sweep.json") << "{}";
    makeRun("sweep/run", 2);
    const auto found = listRemoteRuns(*box_);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].id, "one");
    EXPECT_EQ(found[0].summary.metrics.stepsDone, 3);
    EXPECT_EQ(found[0].summary.state, RunState::Stopped);
    EXPECT_EQ(found[0].summary.folder, mirrorFolder(host(), "one"));
    EXPECT_EQ(found[1].id, "sweep/run");
    EXPECT_EQ(found[1].summary.name, "sweep/run");
    EXPECT_EQ(found[2].summary.metrics.stepsDone, 5);
}

TEST_F(RunAgentTest, TellsItsDevicesAndFreeSpace) {
    const auto machine = remoteMachine(*box_);
    ASSERT_EQ(machine.devices.size(), 1U);
    EXPECT_EQ(machine.devices[0].name, "Fake processor");
    EXPECT_EQ(machine.cudaProblem, "There is no card.");
    EXPECT_GT(machine.freeBytes, 0);
    EXPECT_GE(machine.totalBytes, machine.freeBytes);
}

TEST_F(RunAgentTest, GivesNoFileThatIsNoneOfARuns) {
    makeRun("one", 3);
    std::ofstream(folder_ / "secret") << "secret";
    fs::create_directories(RunPaths(run("one")).snapshots());
    fs::create_symlink(folder_ / "secret",
                       RunPaths(run("one")).snapshots() / "step_00000001.safetensors");
    const auto read = [&](const std::string& id, const std::string& file) {
        return box_->ask(
            {{"op", "read"}, {"run", id}, {"file", file}, {"from", 0}, {"bytes", 100}});
    };
    EXPECT_FALSE(read("one", "config.json").body.empty());
    for (const char* file : {"../../secret", "/etc/passwd", "snapshots/../../../secret", ".lock",
                             "snapshots/step_1.safetensors", "checkpoints/step_00000001/../x", ""})
        EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { read("one", file); }), "no file"))
            << file;
    expectError(ErrorKind::Io, [&] { read("one", "snapshots/step_00000001.safetensors"); });
    expectError(ErrorKind::Config, [&] { read("../there/one", "config.json"); });
    expectError(ErrorKind::Data, [&] { read("none", "config.json"); });
    EXPECT_THROW(box_->ask({{"op", "read"}}), Error);
    EXPECT_THROW(box_->ask({{"op", "erase"}, {"run", "one"}}), Error);
    EXPECT_EQ(box_->status().connections, 1);  // none of it ended the agent
}

TEST_F(RunAgentTest, StartsATrainingThatGoesOnWithoutIt) {
    const auto id = startRemoteRun(*box_, request("", test::kEndless));
    EXPECT_TRUE(runOwner(run(id)));
    expectError(ErrorKind::Config, [&] { startRemoteRun(*box_, request(id, 10)); });
    box_.reset();
    const auto size = [&] { return text(RunPaths(run(id)).metrics()).size(); };
    const auto before = size();
    ASSERT_TRUE(waitUntil([&] { return size() > before; }));
    box_ = connect(host());
    RunCommand stop;
    stop.kind = RunCommand::Kind::Stop;
    commandRemoteRun(*box_, id, stop);
    ASSERT_TRUE(waitUntil([&] { return !isRunLocked(run(id)); }));
    EXPECT_EQ(readRun(run(id)).lastState, TrainingState::Stopped);
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { commandRemoteRun(*box_, id, stop); }),
                         "training"));

    RemoteStart again = request(id, test::kEndless);
    again.resume = true;
    EXPECT_EQ(startRemoteRun(*box_, again), id);
    EXPECT_TRUE(runOwner(run(id)));
}

TEST_F(RunAgentTest, ARequestThatIsSentAgainStartsNoOtherTraining) {
    nlohmann::json start{{"op", "start"}, {"config", toJson(request("", test::kEndless).config)},
                         {"run", ""},     {"resume", false},
                         {"text", ""},    {"offset", 0},
                         {"nonce", "one"}};
    const std::string id = box_->ask(start).head.at("run");
    box_ = connect(host());  // the answer was lost with the connection
    start["again"] = true;
    EXPECT_EQ(box_->ask(start).head.at("run"), id);
    EXPECT_EQ(std::distance(fs::directory_iterator(runs()), fs::directory_iterator()), 1);
    start["nonce"] = "two";  // the first one never arrived
    EXPECT_NE(box_->ask(start).head.at("run"), id);
}

TEST_F(RunAgentTest, ACommandThatIsSentAgainIsGivenOnce) {
    makeRun("one", 3);
    const RunLock lock(run("one"), /*takesCommands=*/true);
    RunCommand pause;
    nlohmann::json command{
        {"op", "command"}, {"run", "one"}, {"text", runCommandText(pause)}, {"name", "1.json"}};
    EXPECT_TRUE(box_->ask(command).head.at("obeyed").get<bool>());
    box_ = connect(host());
    EXPECT_TRUE(box_->ask(command).head.at("obeyed").get<bool>());
    EXPECT_EQ(listRunCommands(run("one")).size(), 1U);
    command["name"] = "2.json";
    box_->ask(command);
    EXPECT_EQ(listRunCommands(run("one")).size(), 2U);
}

TEST_F(RunAgentTest, SaysWhyATrainingDidNotBegin) {
    const test::ScopedVariable exits("FAKE_EXIT_STATUS", "3");
    const auto box = connect(host());
    EXPECT_TRUE(contains(
        expectError(ErrorKind::ProcessEnded, [&] { startRemoteRun(*box, request("bad", 10)); }),
        "status 3: fake: no such device."));
}

TEST(RunFilesTest, KnowsTheFilesOfARun) {
    for (const char* path :
         {"config.json", "metrics.jsonl", "snapshots/step_00000005.safetensors",
          "checkpoints/step_00000005/model.safetensors", "checkpoints/step_123456789/manifest.json",
          ".live/answer-12/snapshots/step_00000005.safetensors"})
        EXPECT_TRUE(isRunFile(path)) << path;
    for (const char* path :
         {"", ".", "..", "log", "/config.json", "snapshots", "snapshots/",
          "snapshots/x.safetensors", "snapshots/step_-0000005.safetensors",
          "checkpoints/step_00000005/other", "checkpoints/.partial_step_00000005/model.safetensors",
          ".live/status.json", ".live/answer-x/snapshots/step_00000005.safetensors",
          "snapshots/step_05.safetensors"})
        EXPECT_FALSE(isRunFile(path)) << path;
}

}  // namespace
}  // namespace deepsight
