#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "core/remote/remote_requests.h"

namespace deepsight {

/// What an agent is told by the program that it is part of.
struct AgentSettings {
    std::filesystem::path runsFolder;        ///< absolute
    std::filesystem::path program;           ///< that trains: deepsight-cli
    std::string version;                     ///< of it, for people
    std::function<RemoteMachine()> machine;  ///< devices; may take seconds
};

/// Serves one RemoteConnection: reads requests from `in` and writes answers to `out` until `in`
/// ends, on the calling thread. Whatever it is asked, it reads the files of runs below the folder
/// of runs, writes commands there, and starts trainings; those outlive it. Returns the exit status.
/// A request that fails is answered so; only streams that break end this.
int serveAgent(int in, int out, const AgentSettings& settings);

}  // namespace deepsight
