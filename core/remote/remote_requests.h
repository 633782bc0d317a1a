#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/remote/remote_connection.h"
#include "core/support/progress.h"
#include "core/training/run_catalogue.h"
#include "core/training/run_commands.h"

/// What can be asked of a host. Each call blocks until the answer is there, so none is for the GUI
/// thread, and may come from any other. All throw ConnectionLost, Error as the other end says, and
/// Error{Cancelled} after a stop request.
namespace deepsight {

/// A run of another computer.
struct RemoteRun {
    /// What the other calls take: its path below the host's folder of runs ("NAME", "SWEEP/NAME").
    std::string id;
    RunSummary summary;  ///< `folder` is that of its copy here, which may not be there
};

/// All runs in the host's folder.
std::vector<RemoteRun> listRemoteRuns(RemoteConnection& connection,
                                      const ProgressSink& progress = {},
                                      const std::stop_token& stop = {});

struct RemoteDevice {
    std::string id;    ///< "cpu", "cuda:0"
    std::string name;  ///< for people
    std::int64_t memoryBytes = 0;
};

/// What a host can train on.
struct RemoteMachine {
    std::vector<RemoteDevice> devices;
    std::string cudaProblem;      ///< empty when CUDA works there
    std::int64_t freeBytes = 0;   ///< for runs
    std::int64_t totalBytes = 0;  ///< of that disk
};

RemoteMachine remoteMachine(RemoteConnection& connection, const std::stop_token& stop = {});

/// A training to start. Paths in `config` are those of the other computer.
struct RemoteStart {
    Config config;
    std::string id;       ///< of the run to make, or to resume; empty: a new name is found
    bool resume = false;  ///< go on from its newest checkpoint; then `config` counts as in
                          ///< TrainingRequest
    ProbeRequest probe;
};

/// Starts a training that goes on without this connection. Returns the run's id once its trainer
/// holds the run's lock. Throws Error with what the trainer said when it does not begin. Where the
/// connection breaks meanwhile, it asks again when there is one, and does not start it twice.
std::string startRemoteRun(RemoteConnection& connection, const RemoteStart& start,
                           const std::stop_token& stop = {});

/// Leaves a command for whoever trains the run. Throws Error{Config} where nobody who obeys does.
void commandRemoteRun(RemoteConnection& connection, const std::string& id,
                      const RunCommand& command, const std::stop_token& stop = {});

/// Where the copy of a run is kept, as RunMirror takes it. Throws Error{Config} for an id that is
/// none: it may come from the other end, and must not lead out of the host's folder of copies.
std::filesystem::path mirrorFolder(const RemoteHost& host, const std::string& id);

}  // namespace deepsight
