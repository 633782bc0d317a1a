// deepsight-cli at both ends, without ssh in between.
#include <nlohmann/json.hpp>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/remote/run_mirror.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/run_metrics.h"
#include "tests/process/wait_until.h"
#include "tests/support/command_line.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using Json = nlohmann::json;

class RemoteCommandTest : public test::CommandLineTest {
  protected:
    void SetUp() override {
        test::CommandLineTest::SetUp();
        environment["XDG_CONFIG_HOME"] = folder.path().string();
    }
    Result remote(const std::string& what, std::vector<std::string> words) {
        words.insert(words.begin(), {"remote", what, "local:"});
        words.insert(words.end(), {"--program", std::getenv("DEEPSIGHT_CLI"), "--runs",
                                   (folder / "there").string()});
        return run(words);
    }
};

TEST_F(RemoteCommandTest, StartsFollowsAndFetchesARun) {
    auto result = remote("start", {"run", "--preset", "demo", "--set", "training.steps=20", "--set",
                                   "training.warmup_steps=5", "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(Json::parse(result.out).at("run"), "run");
    const auto copy = folder / "here";
    result = remote("follow", {"run", "--out", copy.string(), "--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_FALSE(Json::parse(result.out).at("in_training").get<bool>());
    EXPECT_EQ(readFile(RunPaths(copy).metrics()),
              readFile(RunPaths(folder / "there" / "run").metrics()));
    EXPECT_EQ(readRun(copy).lastState, TrainingState::Finished);

    {
        // A window keeps the same copy up.
        RemoteHost host;
        host.name = host.destination = kLocalDestination;
        host.program = std::getenv("DEEPSIGHT_CLI");
        host.runsFolder = (folder / "there").string();
        RunMirror window(std::make_shared<RemoteConnection>(host), "run", copy);
        window.waitUntilCurrent();
        result = remote("follow", {"run", "--out", copy.string(), "--json"});
        ASSERT_EQ(result.status, 0) << result.err;
        EXPECT_EQ(Json::parse(result.out).at("metrics_bytes"), window.status().remoteBytes);
        result = remote("fetch", {"run", "--checkpoint", "latest", "--out", copy.string()});
        ASSERT_EQ(result.status, 0) << result.err;
    }
    ASSERT_EQ(listCheckpoints(copy).size(), 1U);
    EXPECT_TRUE(contains(result.out, listCheckpoints(copy)[0].folder.string()));
    result = run({"evaluate", "--run", copy.string(), "--checkpoint", "latest"});
    EXPECT_EQ(result.status, 0) << result.err;

    result = remote("list", {"--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto runs = Json::parse(result.out).at("runs");
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].at("state"), "finished");
    EXPECT_EQ(runs[0].at("steps"), 20);

    result = remote("stop", {"run"});
    EXPECT_NE(result.status, 0);
    EXPECT_TRUE(contains(result.err, "not in training"));
    result = remote("devices", {"--json"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_FALSE(Json::parse(result.out).at("devices").empty());
}

TEST_F(RemoteCommandTest, SaysWhatIsWrongWithAHost) {
    auto result = run({"remote", "list", "local:", "--program", "/no/such/program"});
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(contains(result.err, "/no/such/program"));
    result = run({"remote", "list", "user@box", "--ssh", "/no/such/ssh"});
    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(contains(result.err, "openssh-client"));
    result = run({"remote", "list", "--", "-oProxyCommand=touch x"});
    EXPECT_NE(result.status, 0);
}

}  // namespace
}  // namespace deepsight
