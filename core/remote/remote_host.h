#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace deepsight {

/// A computer on which runs are trained. It is reached by the user's own ssh and keys, and needs
/// nothing but deepsight-cli there.
struct RemoteHost {
    std::string name;  ///< for people; unlike that of any other host
    /// As for ssh: "user@host", "host", or a Host of ~/.ssh/config. "local:" is this computer,
    /// without ssh.
    std::string destination;
    std::string program = "deepsight-cli";  ///< at the other end; "~/" may lead
    std::string runsFolder;                 ///< at the other end; empty: its default
    std::vector<std::string> sshOptions;    ///< {"-p", "2222"}: before ours, so that they count
    std::string ssh;                        ///< program; empty: $DEEPSIGHT_SSH, else "ssh"

    bool operator==(const RemoteHost&) const = default;
};

/// The destination that needs no ssh.
inline constexpr const char* kLocalDestination = "local:";

/// What a person has to correct, in one sentence; empty where it can be tried.
std::optional<std::string> problemWith(const RemoteHost& host);

/// The program that speaks with `deepsight-cli agent` at the other end on its standard input and
/// output, and its arguments.
std::vector<std::string> agentCommand(const RemoteHost& host);

/// Hosts that the user has set up, for the window and for deepsight-cli alike: hosts.json in
/// $XDG_CONFIG_HOME/deepsight (~/.config/deepsight), in its order. None where there is no file.
/// Throws Error{Io} naming the file and what is wrong.
std::vector<RemoteHost> readRemoteHosts(const std::filesystem::path& file);
/// Throws Error{DiskFull} or Error{Io}.
void writeRemoteHosts(const std::filesystem::path& file, const std::vector<RemoteHost>& hosts);
std::filesystem::path remoteHostsFile();

/// Where copies of a host's runs are kept: $XDG_CACHE_HOME/deepsight/remote/NAME
/// (~/.cache/deepsight/...), with what no file name can hold replaced.
std::filesystem::path mirrorsFolder(const RemoteHost& host);

}  // namespace deepsight
