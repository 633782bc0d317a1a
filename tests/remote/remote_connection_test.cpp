#include "core/remote/remote_connection.h"

#include <fstream>

#include "core/remote/frames.h"
#include "tests/remote/remote_fixture.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;
using test::waitUntil;

class RemoteConnectionTest : public test::RemoteTest {
  protected:
    /// Stands for ssh: runs the command of the other end, through what `cut` makes of it.
    std::string fakeSsh(const std::string& script) const {
        const auto file = folder_ / "ssh";
        std::ofstream(file) << "#!/bin/sh\nfor command; do :; done\n" << script << "\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        return file.string();
    }
    RemoteHost through(const std::string& script) const {
        RemoteHost host = this->host();
        host.destination = "user@box";
        host.ssh = fakeSsh(script);
        return host;
    }
    RemoteStatus firstStatus(const RemoteHost& host) const {
        RemoteConnection connection(host);
        connection.waitUntilConnected();
        return connection.status();
    }
};

TEST_F(RemoteConnectionTest, IsMadeThroughTheProgramThatStandsForSsh) {
    const auto status = firstStatus(through("echo 'Welcome!'; eval \"$command\""));
    EXPECT_EQ(status.state, RemoteState::Connected) << status.message;
    EXPECT_EQ(status.version, "9.9 (fake)");
    EXPECT_EQ(status.runsFolder, runs().string());
    EXPECT_FALSE(status.hostName.empty());
}

TEST_F(RemoteConnectionTest, SaysWhatAPersonHasToMend) {
    auto status =
        firstStatus(through("echo 'user@box: Permission denied (publickey).' >&2; exit 255"));
    EXPECT_EQ(status.state, RemoteState::Failed);
    EXPECT_EQ(status.problem, RemoteProblem::KeyRefused);
    RemoteHost missing = through("eval \"$command\"");
    missing.program = "/no/such/deepsight-cli";
    status = firstStatus(missing);
    EXPECT_EQ(status.problem, RemoteProblem::NoProgram) << status.message;
    EXPECT_TRUE(contains(status.message, "/no/such/deepsight-cli"));
    RemoteHost noSsh = host();
    noSsh.destination = "box";
    noSsh.ssh = (folder_ / "none").string();
    EXPECT_EQ(firstStatus(noSsh).problem, RemoteProblem::NoSsh);
    status = firstStatus(through("echo 'DEEPSIGHT-AGENT 99'; exec sleep 5"));
    EXPECT_EQ(status.problem, RemoteProblem::OtherVersion);
    EXPECT_TRUE(contains(status.message, "newer"));
    status = firstStatus(
        through("echo 'ssh: connect to host box port 22: Connection refused' >&2; exit 255"));
    EXPECT_NE(status.state, RemoteState::Failed);  // it may be trying again by now
    EXPECT_EQ(status.problem, RemoteProblem::Unreachable);
    EXPECT_NE(status.retryAt, RemoteStatus::Clock::time_point());
}

TEST_F(RemoteConnectionTest, ARequestWithoutAConnectionSaysWhy) {
    RemoteConnection connection(through("echo 'Host key verification failed.' >&2; exit 255"));
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { listRemoteRuns(connection); }), "key"));
    EXPECT_EQ(connection.status().state, RemoteState::Failed);
}

TEST_F(RemoteConnectionTest, ComesBackByItselfAndAfterAFailureWhenAsked) {
    const auto flag = folder_ / "up";
    RemoteConnection connection(
        through("[ -e " + flag.string() +
                " ] || { echo 'Host key verification failed.' >&2; exit 255; }\n"
                "eval \"$command\""));
    EXPECT_FALSE(connection.waitUntilConnected());
    std::ofstream(flag) << "";
    connection.retry();
    connection.waitThroughOutage();
    EXPECT_EQ(connection.status().state, RemoteState::Connected);
}

TEST_F(RemoteConnectionTest, BrokenAnywhereItIsMadeAgain) {
    // Each connection ends after some bytes, in the middle of whatever is being said.
    RemoteConnection connection(through("export FAKE_AGENT_BYTES=700\neval \"$command\""));
    int answers = 0;
    int losses = 0;
    while (connection.status().connections < 3) {
        try {
            connection.ask({{"op", "ping"}});
            ++answers;
        } catch (const ConnectionLost&) {
            ++losses;
            connection.waitThroughOutage();
        }
    }
    EXPECT_GT(answers, 5);
    EXPECT_GE(losses, 2);
}

TEST_F(RemoteConnectionTest, AnAnswerThatMakesNoSenseIsNoCrash) {
    RemoteConnection connection(through(
        R"sh(printf 'DEEPSIGHT-AGENT 1\n\002\000\000\000\000\000\000\000{}'; printf '\377\377\377\377\377\377\377\377'; exec sleep 5)sh"));
    try {
        connection.ask({{"op", "ping"}});
        ADD_FAILURE() << "no error was thrown";
    } catch (const Error& error) {
        EXPECT_TRUE(contains(error.what(), "protocol"));
    }
}

TEST_F(RemoteConnectionTest, WhatWasNotAskedIsNoAnswer) {
    RemoteConnection connection(through(
        R"sh(printf 'DEEPSIGHT-AGENT 1\n\002\000\000\000\000\000\000\000{}'; printf '\011\000\000\000\000\000\000\000{"id":99}'; exec sleep 600)sh"));
    EXPECT_TRUE(contains(expectError(ErrorKind::Io,
                                     [&] {
                                         connection.ask({{"op", "ping"}});
                                     }),
                         "not asked"));
}

TEST_F(RemoteConnectionTest, TheOtherEndCancelsNothingHere) {
    RemoteConnection connection(through(
        R"sh(printf 'DEEPSIGHT-AGENT 1\n\002\000\000\000\000\000\000\000{}'; printf '\036\000\000\000\000\000\000\000{"id":1,"error":"x","kind":10}'; exec sleep 600)sh"));
    static_assert(static_cast<int>(ErrorKind::Cancelled) == 10);
    EXPECT_EQ(expectError(ErrorKind::Io, [&] { connection.ask({{"op", "ping"}}); }), "x");
}

TEST_F(RemoteConnectionTest, EndsTheProgramThatItWaitsFor) {
    const auto file = folder_ / "pid";
    auto connection = std::make_unique<RemoteConnection>(
        through("echo $$ > " + file.string() + "\nexec sleep 600"));
    ASSERT_TRUE(waitUntil([&] { return text(file).ends_with('\n'); }));
    EXPECT_EQ(connection->status().state, RemoteState::Connecting);
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled, [&] {
        connection->ask({{"op", "ping"}}, {}, stop.get_token());
    });
    const auto pid = static_cast<pid_t>(std::stol(text(file)));
    connection.reset();
    EXPECT_NE(::kill(pid, 0), 0);
}

}  // namespace
}  // namespace deepsight
