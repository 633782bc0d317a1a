#include "core/remote/remote_host.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "core/remote/remote_problem.h"
#include "core/remote/remote_requests.h"
#include "core/support/atomic_file.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

RemoteHost host(const std::string& destination) {
    RemoteHost host;
    host.name = "box";
    host.destination = destination;
    return host;
}

/// What a shell makes of the last word of ssh's command line.
std::string throughShell(const RemoteHost& host) {
    std::string command = agentCommand(host).back();
    command.replace(0, 4, "printf '%s|'");  // exec
    std::string output;
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    char piece[256];
    while (fgets(piece, sizeof piece, pipe.get())) output += piece;
    return output;
}

TEST(RemoteHostTest, TheShellThereGetsEveryWordAsItIs) {
    RemoteHost box = host("user@box");
    box.program = "/opt/deep sight/it's $HOME `id`/deepsight-cli";
    box.runsFolder = "/data/\"runs\"; rm -rf x";
    EXPECT_EQ(throughShell(box), box.program + "|agent|--runs=" + box.runsFolder + "|");
    box.program = "~/bin/deepsight-cli";
    EXPECT_EQ(throughShell(box).find(std::string(getenv("HOME")) + "/bin/deepsight-cli|agent"), 0U);
}

TEST(RemoteHostTest, TheUsersOptionsComeBeforeOurs) {
    RemoteHost box = host("box");
    box.ssh = "myssh";
    box.sshOptions = {"-p", "2222"};
    const auto words = agentCommand(box);
    EXPECT_EQ(words[0], "myssh");
    EXPECT_EQ(words[1], "-p");
    EXPECT_NE(std::find(words.begin(), words.end(), "BatchMode=yes"), words.end());
    EXPECT_EQ(words[words.size() - 3], "--");
    EXPECT_EQ(words[words.size() - 2], "box");
    box.destination = kLocalDestination;
    EXPECT_EQ(agentCommand(box), (std::vector<std::string>{"deepsight-cli", "agent"}));
}

TEST(RemoteHostTest, AnOptionIsNoDestination) {
    EXPECT_TRUE(problemWith(host("-oProxyCommand=evil")));
    EXPECT_TRUE(problemWith(host("")));
    EXPECT_TRUE(problemWith(host("box\nother")));
    EXPECT_FALSE(problemWith(host("user@box")));
}

TEST(RemoteHostTest, AreKeptInAFileOfTheUser) {
    const test::TemporaryFolder folder;
    const auto file = folder / "deepsight" / "hosts.json";
    EXPECT_TRUE(readRemoteHosts(file).empty());
    RemoteHost box = host("user@box");
    box.sshOptions = {"-p", "2222"};
    box.runsFolder = "/data/runs";
    RemoteHost other = host("gpu2");
    other.name = "Großer Rechner";
    writeRemoteHosts(file, {box, other});
    EXPECT_EQ(readRemoteHosts(file), (std::vector<RemoteHost>{box, other}));
    for (const char* text : {"[]", "{\"hosts\":[{}]}",
                             "{\"hosts\":[{\"name\":\"a\",\"destination\":"
                             "\"-x\"}]}",
                             "{\"hosts\":[{\"name\":\"a\",\"destination\":\"b\"},{\"name\":\"a\","
                             "\"destination\":\"c\"}]}"}) {
        writeFileAtomically(file, text);
        EXPECT_TRUE(
            contains(expectError(ErrorKind::Io, [&] { readRemoteHosts(file); }), file.string()));
    }
}

TEST(RemoteHostTest, NoCopyLeadsOutOfTheFolderOfCopies) {
    RemoteHost box = host("box");
    box.name = "../../etc";
    EXPECT_EQ(mirrorsFolder(box).filename().string().find('/'), std::string::npos);
    EXPECT_EQ(mirrorsFolder(box).parent_path().filename(), "remote");
    EXPECT_EQ(mirrorFolder(box, "sweep/run").parent_path().parent_path(), mirrorsFolder(box));
    for (const char* id : {"", "..", "a/..", "../a", "/a", "a/b/c", ".hidden", "a//b", "a/"})
        expectError(ErrorKind::Config, [&] { mirrorFolder(box, id); });
}

TEST(RemoteHostTest, SaysWhatWentWrongAndHowToMendIt) {
    const RemoteHost box = host("user@box");
    const auto explain = [&](int status, const std::string& errors) {
        return explainEnd(box, status, errors);
    };
    auto failure = explain(255, "ssh: Could not resolve hostname box: Name or service not known\n");
    EXPECT_EQ(failure.problem, RemoteProblem::HostUnknown);
    failure = explain(255, "user@box: Permission denied (publickey).\r\n");
    EXPECT_EQ(failure.problem, RemoteProblem::KeyRefused);
    EXPECT_TRUE(contains(failure.message, "ssh-copy-id"));
    failure = explain(255, "Host key verification failed.\n");
    EXPECT_EQ(failure.problem, RemoteProblem::HostKey);
    failure = explain(255, "ssh: connect to host box port 22: Connection refused\n");
    EXPECT_EQ(failure.problem, RemoteProblem::Unreachable);
    EXPECT_TRUE(mayPass(failure.problem));
    failure = explain(127, "bash: line 1: exec: deepsight-cli: not found\n");
    EXPECT_EQ(failure.problem, RemoteProblem::NoProgram);
    EXPECT_TRUE(contains(failure.message, "Install"));
    EXPECT_FALSE(mayPass(failure.problem));
    failure = explain(2, "The following argument was not expected: agent\n");
    EXPECT_EQ(failure.problem, RemoteProblem::OtherVersion);
    failure = explain(255, "something new\n");
    EXPECT_EQ(failure.problem, RemoteProblem::Other);
    EXPECT_TRUE(contains(failure.message, "something new"));
    failure = explain(1, "first\nsecond \x1b[31mred\n");
    EXPECT_TRUE(contains(failure.message, "(second ?[31mred)")) << failure.message;
    EXPECT_TRUE(contains(failure.message, "ssh user@box"));
    failure = explainEnd(host(kLocalDestination), 255, "gone\n");
    EXPECT_FALSE(contains(failure.message, "ssh ")) << failure.message;
}

}  // namespace
}  // namespace deepsight
