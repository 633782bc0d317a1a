#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/remote/frames.h"
#include "core/remote/run_agent.h"
#include "core/training/run_folder.h"

// Takes the arguments of `deepsight-cli agent`; runs that it starts are trained by a fake. The
// environment says how it misbehaves.

namespace {

using deepsight::encodeFrame;

/// Another end that wants to write where it must not.
int serveHostile() {
    const auto say = [](const std::string& bytes) {
        std::fwrite(bytes.data(), 1, bytes.size(), stdout);
        std::fflush(stdout);
    };
    say("DEEPSIGHT-AGENT 1\n" + encodeFrame({{"host", std::string(100000, '\x1b')}}));
    deepsight::FrameReader reader;
    char piece[4096];
    while (true) {
        const ssize_t got = ::read(STDIN_FILENO, piece, sizeof piece);
        if (got <= 0) return 0;
        reader.add({piece, static_cast<std::size_t>(got)});
        while (const auto request = reader.next()) {
            nlohmann::json answer{{"id", request->head.at("id")}};
            std::string body;
            if (request->head.at("op") == "sync") {
                const nlohmann::json evil{{"stamp", "1"}, {"bytes", 4}};
                answer.update(
                    {{"locked", true},
                     {"owner",
                      {{"pid", 1}, {"host", "h"}, {"program", "p"}, {"takes_commands", true}}},
                     {"status", "{\"pid\":1e99}"},
                     {"end", "../../end"},
                     {"bytes", 1LL << 60},
                     {"same", true},
                     {"listing", "x"},
                     {"list",
                      {{"files", {{"config.json", "1"}, {"../evil.json", "1"}}},
                       {"snapshots",
                        {{"../step_00000001.safetensors", evil},
                         {"step_1.safetensors", evil},
                         {"/tmp/step_00000001.safetensors", evil},
                         {"step_00000002.safetensors", {{"stamp", "1"}, {"bytes", -4}}},
                         {"step_00000003.safetensors", {{"stamp", "1"}, {"bytes", 1LL << 60}}}}},
                       {"checkpoints",
                        {{{"step", -1}, {"bytes", 1}, {"loss", nullptr}, {"best", true}}}}}}});
                body = "{}\n";
            } else {
                answer.update({{"stamp", "1"}, {"size", 4}});
                body = "evil";
            }
            say(encodeFrame(answer, body));
        }
    }
}

/// Where to write so that only the first bytes get out: the line breaks in the middle of whatever
/// is being said.
int breakingOutput(long bytes) {
    int ends[2];
    if (::pipe(ends) != 0) return STDOUT_FILENO;
    if (::fork() == 0) {
        ::close(ends[1]);
        char piece[4096];
        while (bytes > 0) {
            const ssize_t got =
                ::read(ends[0], piece,
                       std::min<std::size_t>(sizeof piece, static_cast<std::size_t>(bytes)));
            if (got <= 0 || ::write(STDOUT_FILENO, piece, static_cast<std::size_t>(got)) != got)
                break;
            bytes -= got;
        }
        ::_exit(0);
    }
    ::close(ends[0]);
    ::close(STDOUT_FILENO);  // of which the other process has the only one now
    return ends[1];
}

}  // namespace

int main(int count, char** arguments) {
    using namespace deepsight;
    ::signal(SIGPIPE, SIG_IGN);
    if (const char* line = std::getenv("FAKE_AGENT_SAYS")) {
        std::fputs(line, stdout);
        std::fflush(stdout);
    }
    if (const char* status = std::getenv("FAKE_AGENT_STATUS")) return std::atoi(status);
    if (std::getenv("FAKE_AGENT_HOSTILE")) return serveHostile();
    AgentSettings settings{defaultRunsFolder(), FAKE_TRAINER_PROGRAM, "9.9 (fake)", [] {
                               RemoteMachine machine;
                               machine.devices.push_back({"cpu", "Fake processor", 1 << 30});
                               machine.cudaProblem = "There is no card.";
                               return machine;
                           }};
    for (int i = 2; i < count; ++i) {
        const std::string_view argument = arguments[i];
        constexpr std::string_view kRuns = "--runs=";
        if (argument.starts_with(kRuns)) settings.runsFolder = argument.substr(kRuns.size());
    }
    const char* bytes = std::getenv("FAKE_AGENT_BYTES");
    return serveAgent(STDIN_FILENO, bytes ? breakingOutput(std::atol(bytes)) : STDOUT_FILENO,
                      settings);
}
