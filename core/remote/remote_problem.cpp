#include "core/remote/remote_problem.h"

#include <array>
#include <string_view>

#include "core/remote/frames.h"

namespace deepsight {
namespace {

/// What ssh says, in the words of OpenSSH, which it does not translate.
struct Saying {
    std::string_view words;
    RemoteProblem problem;
};

constexpr std::array kSayings{
    Saying{"REMOTE HOST IDENTIFICATION HAS CHANGED", RemoteProblem::HostKey},
    Saying{"Host key verification failed", RemoteProblem::HostKey},
    Saying{"Could not resolve hostname", RemoteProblem::HostUnknown},
    Saying{"Permission denied (", RemoteProblem::KeyRefused},
    Saying{"Too many authentication failures", RemoteProblem::KeyRefused},
    Saying{"Connection refused", RemoteProblem::Unreachable},
    Saying{"timed out", RemoteProblem::Unreachable},
    Saying{"No route to host", RemoteProblem::Unreachable},
    Saying{"Network is unreachable", RemoteProblem::Unreachable},
    Saying{"Connection closed by", RemoteProblem::Unreachable},
    Saying{"Connection reset by", RemoteProblem::Unreachable},
    Saying{"kex_exchange_identification", RemoteProblem::Unreachable},
};

std::string shown(const RemoteHost& host) {
    return host.destination == kLocalDestination ? "this computer" : host.destination;
}

std::string install(const RemoteHost& host) {
    return "Install DeepSight workbench on it, or say where its deepsight-cli is (\"" +
           host.program + "\" was tried).";
}

std::string messageOf(RemoteProblem problem, const RemoteHost& host) {
    const std::string& at = host.destination;
    switch (problem) {
        case RemoteProblem::HostKey:
            return at +
                   " shows a key that ssh does not know, or not the one it had before. Connect "
                   "once in a terminal, with ssh " +
                   at + ", and compare its key with what its owner says.";
        case RemoteProblem::HostUnknown:
            return "There is no computer with the name in " + at +
                   ". Correct the name, or connect to the network that knows it.";
        case RemoteProblem::KeyRefused:
            return at + " accepts none of your keys. Put one there with ssh-copy-id " + at +
                   ", or unlock it here with ssh-add. Passwords cannot be asked for.";
        case RemoteProblem::Unreachable:
            return at +
                   " cannot be reached. See whether it is switched on, runs an ssh server and "
                   "is in a network that you are connected to.";
        default:
            return {};
    }
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string tryItself(const RemoteHost& host) {
    const std::string command = host.program + " agent in a terminal.";
    return host.destination == kLocalDestination ? "Try " + command
                                                 : "Try ssh " + host.destination + " " + command;
}

}  // namespace

std::string lastLine(const std::string& errors) {
    constexpr std::size_t kLongest = 200;
    std::string line = errors.substr(0, errors.find_last_not_of(" \r\n") + 1);
    line.erase(0, line.rfind('\n') + 1);
    if (line.size() > kLongest) line = line.substr(0, kLongest) + "...";
    // A terminal would obey some of them.
    for (char& character : line)
        if (static_cast<unsigned char>(character) < ' ' || character == '\x7f') character = '?';
    return line;
}

RemoteFailure explainEnd(const RemoteHost& host, std::optional<int> exitStatus,
                         const std::string& errors) {
    const std::string said = lastLine(errors);
    const std::string quoted = said.empty() ? std::string() : " (" + said + ")";
    if (exitStatus == 255 && host.destination != kLocalDestination) {  // ssh's own failures
        for (const auto& [words, problem] : kSayings)
            if (contains(errors, words)) return {problem, messageOf(problem, host) + quoted};
        return {RemoteProblem::Other, "ssh gave up on " + host.destination + quoted + ". Try ssh " +
                                          host.destination + " in a terminal."};
    }
    if (exitStatus == 126 || exitStatus == 127)
        return {RemoteProblem::NoProgram,
                "There is no deepsight-cli on " + shown(host) + quoted + ". " + install(host)};
    // An older one knows no such command, and says how it is used.
    if (exitStatus == 2)
        return {RemoteProblem::OtherVersion, "The deepsight-cli on " + shown(host) +
                                                 " cannot serve other computers" + quoted +
                                                 ". Install this version there, too."};
    return {RemoteProblem::Other,
            "The deepsight-cli on " + shown(host) + " ended" + quoted + ". " + tryItself(host)};
}

RemoteFailure explainProtocol(const RemoteHost& host, int theirs, const std::string& version) {
    return {RemoteProblem::OtherVersion,
            "The deepsight-cli on " + shown(host) + (version.empty() ? "" : " (" + version + ")") +
                " is " + (theirs < kRemoteProtocol ? "older" : "newer") +
                " than this program. Install the same version at both ends."};
}

RemoteFailure explainSilence(const RemoteHost& host) {
    return {RemoteProblem::Unreachable,
            shown(host) + " does not answer in time. It may be busy, or the network slow."};
}

bool mayPass(RemoteProblem problem) {
    return problem == RemoteProblem::Unreachable || problem == RemoteProblem::HostUnknown ||
           problem == RemoteProblem::Lost || problem == RemoteProblem::Other;
}

}  // namespace deepsight
