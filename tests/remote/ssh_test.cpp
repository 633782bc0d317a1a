// A real ssh and a real sshd, in two network namespaces that a program joins which delays and loses
// packets. Skipped where this needs more than the user may do.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "core/training/run_metrics.h"
#include "tests/remote/remote_fixture.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::waitUntil;

bool shell(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

constexpr auto kServer = "10.77.0.2";
constexpr auto kPort = "2222";

class SshTest : public test::RemoteTest {
  protected:
    void SetUp() override {
        if (::geteuid() != 0) GTEST_SKIP() << "network namespaces need root";
        for (const char* file : {"/usr/sbin/sshd", "/usr/bin/ssh-keygen", "/dev/net/tun"})
            if (!fs::exists(file)) GTEST_SKIP() << file << " is not there";
        if (!shell("ip netns add " + near_) || !shell("ip netns add " + far_))
            GTEST_SKIP() << "no network namespace can be made";
        if (!join()) GTEST_SKIP() << "no TUN device can be made: " << text(folder_ / "bridge");
        makeKeys();
        ASSERT_TRUE(serve()) << text(folder_ / "sshd.log");
    }
    void TearDown() override {
        RemoteTest::TearDown();
        if (const auto pid = server(); pid > 1) ::kill(pid, SIGKILL);
        killSessions();
        if (bridge_) ::pclose(bridge_);
        for (const auto& name : {near_, far_}) shell("ip netns del " + name);
    }

    bool join() {
        const auto said = folder_ / "bridge";
        bridge_ = ::popen((std::string(LOSSY_BRIDGE_PROGRAM) + " " + near_ + " " + far_ +
                           " 15 20 >" + said.string() + " 2>&1")
                              .c_str(),
                          "we");
        if (!bridge_ || !waitUntil([&] { return text(said).find('\n') != std::string::npos; }) ||
            !text(said).starts_with("ready"))
            return false;
        const auto setUp = [](const std::string& name, const char* own, const char* other) {
            const std::string in = "ip netns exec " + name + " ip ";
            return shell(in + "addr add " + own + " peer " + other + " dev ds0") &&
                   shell(in + "link set ds0 up") && shell(in + "link set lo up");
        };
        return setUp(near_, "10.77.0.1", kServer) && setUp(far_, kServer, "10.77.0.1");
    }
    void makeKeys() const {
        for (const char* name : {"host_key", "user_key", "other_key"})
            ASSERT_TRUE(shell("ssh-keygen -q -t ed25519 -N '' -f " + (folder_ / name).string()));
        writeFileAtomically(folder_ / "authorized", text(folder_ / "user_key.pub"));
        writeFileAtomically(folder_ / "known", std::string("[") + kServer + "]:" + kPort + " " +
                                                   text(folder_ / "host_key.pub"));
        writeFileAtomically(folder_ / "ssh",
                            "#!/bin/sh\nexec ip netns exec " + near_ + " ssh -F none \"$@\"\n");
        fs::permissions(folder_ / "ssh", fs::perms::owner_all);
    }
    bool serve() const {
        std::ostringstream config;
        config << "Port " << kPort << "\nListenAddress " << kServer << "\nHostKey "
               << (folder_ / "host_key").string() << "\nAuthorizedKeysFile "
               << (folder_ / "authorized").string() << "\nPidFile " << pidFile().string()
               << "\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nPasswordAuthentication no\n"
                  "KbdInteractiveAuthentication no\nSetEnv FAKE_STEP_MICROSECONDS=500\n";
        writeFileAtomically(folder_ / "sshd_config", config.str());
        fs::create_directories("/run/sshd");
        return shell("ip netns exec " + far_ + " /usr/sbin/sshd -f " +
                     (folder_ / "sshd_config").string() + " -E " +
                     (folder_ / "sshd.log").string()) &&
               waitUntil([this] { return server() > 1; });
    }
    fs::path pidFile() const { return folder_ / "sshd.pid"; }
    pid_t server() const { return std::atoi(text(pidFile()).c_str()); }

    /// Ends what sshd has forked for connections, in the middle of whatever they do.
    void killSessions() const {
        for (const auto& entry : fs::directory_iterator("/proc")) {
            const pid_t pid = std::atoi(entry.path().filename().c_str());
            std::error_code error;
            if (pid <= 1 || !fs::exists(entry.path() / "stat", error)) continue;
            std::ifstream stat(entry.path() / "stat");
            std::string fields((std::istreambuf_iterator<char>(stat)), {});
            const auto end = fields.rfind(") ");
            if (end == std::string::npos) continue;
            if (std::atoi(fields.c_str() + end + 4) == server() && server() > 1)
                ::kill(pid, SIGKILL);
        }
    }

    RemoteHost box() const {
        RemoteHost host = this->host();
        host.destination = std::string("root@") + kServer;
        host.ssh = (folder_ / "ssh").string();
        host.sshOptions = {"-p", kPort,
                           "-i", (folder_ / "user_key").string(),
                           "-o", "IdentitiesOnly=yes",
                           "-o", "UserKnownHostsFile=" + (folder_ / "known").string()};
        return host;
    }
    RemoteStatus firstStatus(const RemoteHost& host) const {
        RemoteConnection connection(host);
        connection.waitUntilConnected();
        return connection.status();
    }

    const std::string near_ = "dsn" + std::to_string(::getpid());
    const std::string far_ = "dsf" + std::to_string(::getpid());
    FILE* bridge_ = nullptr;
};

TEST_F(SshTest, FollowsARunOverALineThatLosesPacketsAndSessions) {
    const auto connection = connect(box());
    ASSERT_TRUE(connection->waitUntilConnected()) << connection->status().message;
    const auto id = startRemoteRun(*connection, request("run", test::kEndless, 2000));
    const RunMirror mirror(connection, id, copy(id));
    constexpr std::int64_t kKills = 5;
    for (std::int64_t kill = 1; kill <= kKills; ++kill) {
        const auto bytes = mirror.status().bytes;
        ASSERT_TRUE(waitUntil([&] { return mirror.status().bytes > bytes; }));
        killSessions();
        ASSERT_TRUE(waitUntil([&] { return connection->status().connections > kill; }))
            << connection->status().message;
    }
    RunCommand stop;
    stop.kind = RunCommand::Kind::Stop;
    ASSERT_TRUE(writeRunCommand(mirror.folder(), stop));
    ASSERT_TRUE(waitUntilWhole(mirror));
    expectSame(id);
    const RunRecord record = readRun(mirror.folder());
    EXPECT_EQ(static_cast<std::int64_t>(record.steps.size()), record.steps.back().step);
    EXPECT_EQ(record.lastState, TrainingState::Stopped);
}

TEST_F(SshTest, SteersARunAndStartsOneThatOutlivesTheConnection) {
    auto connection = connect(box());
    ASSERT_TRUE(connection->waitUntilConnected()) << connection->status().message;
    const auto id = startRemoteRun(*connection, request("", test::kEndless, 2000));
    killSessions();
    connection.reset();
    EXPECT_TRUE(runOwner(run(id)));
    connection = connect(box());
    const RunMirror mirror(connection, id, copy(id));
    ASSERT_TRUE(waitUntil([&] { return mirror.status().obeys; }));
    RunCommand stop;
    stop.kind = RunCommand::Kind::Stop;
    ASSERT_TRUE(writeRunCommand(mirror.folder(), stop));
    ASSERT_TRUE(waitUntilWhole(mirror));
    EXPECT_EQ(readRun(mirror.folder()).lastState, TrainingState::Stopped);
    expectSame(id);
}

TEST_F(SshTest, SaysWhatTheRealProgramsComplainOf) {
    RemoteHost wrong = box();
    wrong.program = "/no/such/deepsight-cli";
    auto status = firstStatus(wrong);
    EXPECT_EQ(status.problem, RemoteProblem::NoProgram) << status.message;
    wrong = box();
    wrong.sshOptions[3] = (folder_ / "other_key").string();
    status = firstStatus(wrong);
    EXPECT_EQ(status.problem, RemoteProblem::KeyRefused) << status.message;
    wrong = box();
    wrong.sshOptions[7] = "UserKnownHostsFile=/dev/null";
    status = firstStatus(wrong);
    EXPECT_EQ(status.problem, RemoteProblem::HostKey) << status.message;
    wrong = box();
    wrong.sshOptions[1] = "2223";
    status = firstStatus(wrong);
    EXPECT_EQ(status.problem, RemoteProblem::Unreachable) << status.message;
    wrong = box();
    wrong.destination = "root@no-such-host.invalid";
    status = firstStatus(wrong);
    EXPECT_EQ(status.problem, RemoteProblem::HostUnknown) << status.message;
}

}  // namespace
}  // namespace deepsight
