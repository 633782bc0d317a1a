#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace deepsight::cli {

/// What `agent` and the commands below `remote` are told.
struct RemoteOptions {
    std::string host;  ///< name of a computer that was set up, or an ssh destination
    std::string program, runs, ssh;
    std::vector<std::string> sshOptions;
    std::string run;                     ///< RemoteRun::id
    std::string out;                     ///< folder of the copy; empty: mirrorFolder()
    std::string checkpoint = "best";     ///< of fetch: best, latest or a step
    bool once = false;                   ///< of follow: only as far as it is now
    std::string config, preset, data;    ///< of start, as for train
    std::vector<std::string> overrides;  ///< of start, "section.field=value"
    std::vector<std::string> changes;    ///< of set, likewise
    bool resume = false;                 ///< of start
    bool json = false;
};

void addRemoteCommands(CLI::App& app, RemoteOptions& options);

/// Runs the one of them that was chosen and returns the exit status; empty where none was. Throws
/// Error for the caller to report.
std::optional<int> runRemote(const CLI::App& app, const RemoteOptions& options);

/// Serves another computer on standard input and output.
int serveRemote(const RemoteOptions& options);

int listRemote(const RemoteOptions& options);
int showRemoteMachine(const RemoteOptions& options);
int followRemote(const RemoteOptions& options);
int fetchRemote(const RemoteOptions& options);
int startRemote(const RemoteOptions& options);
/// "pause", "resume" or "stop".
int steerRemote(const RemoteOptions& options, const std::string& what);
int setRemote(const RemoteOptions& options);

}  // namespace deepsight::cli
