#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/cli/commands.h"
#include "core/cli/overrides.h"
#include "core/cli/remote_commands.h"
#include "core/cli/signal_watcher.h"
#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/remote/remote_requests.h"
#include "core/remote/run_mirror.h"
#include "core/support/error.h"
#include "core/training/run_config.h"
#include "core/training/setting_change.h"

namespace deepsight::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using std::chrono::milliseconds;

constexpr milliseconds kLook{200};

void print(const Json& object) {
    std::cout << object.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
}

/// One that was set up, with what else was said, or what ssh understands.
RemoteHost hostOf(const RemoteOptions& options) {
    RemoteHost host{.name = options.host,
                    .destination = options.host,
                    .runsFolder = {},
                    .sshOptions = {},
                    .ssh = {}};
    const auto known = readRemoteHosts(remoteHostsFile());
    const auto found = std::find_if(known.begin(), known.end(), [&](const RemoteHost& one) {
        return one.name == options.host;
    });
    if (found != known.end()) host = *found;
    if (!options.program.empty()) host.program = options.program;
    if (!options.runs.empty()) host.runsFolder = options.runs;
    if (!options.ssh.empty()) host.ssh = options.ssh;
    if (!options.sshOptions.empty()) host.sshOptions = options.sshOptions;
    return host;
}

/// Throws where it does not come about at the first try.
std::shared_ptr<RemoteConnection> connect(const RemoteOptions& options,
                                          const std::stop_token& stop = {}) {
    auto connection = std::make_shared<RemoteConnection>(hostOf(options));
    if (connection->waitUntilConnected(stop)) return connection;
    if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Connecting was cancelled.");
    throw Error(ErrorKind::Io, connection->status().message);
}

const char* nameOf(RunState state) {
    constexpr const char* kNames[] = {"in training", "finished", "stopped",
                                      "failed",      "cut off",  "damaged"};
    return kNames[static_cast<std::size_t>(state)];
}

Json jsonOf(const RemoteRun& run) {
    const auto& metrics = run.summary.metrics;
    const auto& loss = metrics.lastValidationLoss;
    return {{"run", run.id},
            {"title", run.summary.title()},
            {"state", nameOf(run.summary.state)},
            {"steps", metrics.stepsDone},
            {"total_steps", run.summary.totalSteps()},
            {"validation_loss", loss && std::isfinite(*loss) ? Json(*loss) : Json(nullptr)},
            {"bytes", run.summary.bytesOnDisk}};
}

fs::path folderOf(const RemoteOptions& options, const RemoteConnection& connection) {
    return options.out.empty() ? mirrorFolder(connection.host(), options.run)
                               : fs::path(options.out);
}

/// What a follower says while a run goes on.
class Teller {
  public:
    void tell(const RemoteStatus& connection, const MirrorStatus& mirror) {
        const std::string away =
            connection.state == RemoteState::Connected ? std::string() : connection.message;
        if (away != away_ && !away.empty()) std::fprintf(stderr, "%s\n", away.c_str());
        if (away.empty() && !away_.empty()) std::fprintf(stderr, "Connected again.\n");
        if (mirror.problem != problem_ && !mirror.problem.empty())
            std::fprintf(stderr, "%s\n", mirror.problem.c_str());
        away_ = away;
        problem_ = mirror.problem;
    }

  private:
    std::string away_, problem_;
};

std::int64_t stepOf(const std::string& wanted, const MirrorStatus& status, const std::string& run) {
    const auto& all = status.checkpoints;
    std::string list;
    for (const auto& checkpoint : all) {
        if (wanted == std::to_string(checkpoint.step) || (wanted == "best" && checkpoint.best))
            return checkpoint.step;
        list += " " + std::to_string(checkpoint.step);
    }
    if (all.empty())
        throw Error(ErrorKind::Checkpoint, run + " has no checkpoint yet; wait for its first one.");
    if (wanted == "latest" || wanted == "best") return all.back().step;
    throw Error(ErrorKind::Checkpoint, run + " has no checkpoint \"" + wanted +
                                           "\"; choose best, latest or one of:" + list + ".");
}

Config requestedConfig(const RemoteOptions& options) {
    if (options.config.empty() && options.preset.empty())
        throw Error(ErrorKind::Config, "remote start needs --config or --preset, as train does.");
    Config config =
        options.config.empty() ? preset(options.preset).config : loadConfig(options.config);
    setDataSource(config, options.data);
    return withOverrides(config, options.overrides);
}

}  // namespace

int listRemote(const RemoteOptions& options) {
    const auto connection = connect(options);
    Json list = Json::array();
    for (const auto& run : listRemoteRuns(*connection)) {
        list.push_back(jsonOf(run));
        const auto& loss = run.summary.metrics.lastValidationLoss;
        if (!options.json)
            std::printf("%-44s %-11s step %lld/%lld  validation loss %s\n", run.id.c_str(),
                        nameOf(run.summary.state),
                        static_cast<long long>(run.summary.metrics.stepsDone),
                        static_cast<long long>(run.summary.totalSteps()),
                        loss ? std::to_string(*loss).c_str() : "--");
    }
    const auto status = connection->status();
    if (options.json)
        print({{"host", status.hostName}, {"folder", status.runsFolder}, {"runs", list}});
    else if (list.empty())
        std::printf("No runs in %s on %s.\n", status.runsFolder.c_str(), status.hostName.c_str());
    return kSuccess;
}

int showRemoteMachine(const RemoteOptions& options) {
    const auto connection = connect(options);
    const auto machine = remoteMachine(*connection);
    Json devices = Json::array();
    constexpr double kGiB = 1 << 30;
    for (const auto& device : machine.devices) {
        devices.push_back(
            {{"id", device.id}, {"name", device.name}, {"memory_bytes", device.memoryBytes}});
        if (!options.json)
            std::printf("%-8s %s, %.1f GiB\n", device.id.c_str(), device.name.c_str(),
                        static_cast<double>(device.memoryBytes) / kGiB);
    }
    const auto status = connection->status();
    if (options.json) {
        print({{"host", status.hostName},
               {"version", status.version},
               {"devices", devices},
               {"cuda_problem", machine.cudaProblem},
               {"folder", status.runsFolder},
               {"free_bytes", machine.freeBytes},
               {"disk_bytes", machine.totalBytes}});
    } else {
        if (!machine.cudaProblem.empty())
            std::printf("No CUDA device: %s\n", machine.cudaProblem.c_str());
        std::printf("%s: %.1f of %.1f GiB free\n", status.runsFolder.c_str(),
                    static_cast<double>(machine.freeBytes) / kGiB,
                    static_cast<double>(machine.totalBytes) / kGiB);
    }
    return kSuccess;
}

int followRemote(const RemoteOptions& options) {
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); }, "Following no longer.");
    const auto connection = connect(options, stop.get_token());
    RunMirror mirror(connection, options.run, folderOf(options, *connection));
    mirror.waitUntilCurrent({}, stop.get_token());
    std::fprintf(stderr, "%s is copied to %s\n", options.run.c_str(), mirror.folder().c_str());
    Teller teller;
    MirrorStatus status = mirror.status();
    const auto isWhole = [&] {
        return !status.training && status.current && status.bytes >= status.remoteBytes &&
               status.missingSnapshots == 0;
    };
    while (!options.once && !stop.stop_requested() && !status.gone && !isWhole()) {
        std::this_thread::sleep_for(kLook);
        status = mirror.status();
        teller.tell(connection->status(), status);
    }
    if (status.gone)
        throw Error(ErrorKind::Data, options.run + " is not on " + options.host +
                                         " any more. What was copied is in " +
                                         mirror.folder().string() + ".");
    if (options.json)
        print({{"folder", mirror.folder().string()},
               {"metrics_bytes", status.bytes},
               {"in_training", status.training}});
    return watcher.exitStatus();
}

int fetchRemote(const RemoteOptions& options) {
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Fetching no longer; it goes on from here the next time.");
    const auto connection = connect(options, stop.get_token());
    RunMirror mirror(connection, options.run, folderOf(options, *connection));
    mirror.waitUntilCurrent({}, stop.get_token());
    const auto step = stepOf(options.checkpoint, mirror.status(), options.run);
    std::int64_t percent = -1;
    const auto progress = [&](const std::string&, std::int64_t done, std::int64_t total) {
        const auto now = total > 0 ? 100 * done / total : 100;
        if (now / 10 == percent / 10 && percent >= 0) return;
        percent = now;
        std::fprintf(stderr, "step %lld: %lld %%\n", static_cast<long long>(step),
                     static_cast<long long>(now));
    };
    fs::path folder;
    try {
        folder = mirror.fetchCheckpoint(step, progress, stop.get_token());
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled && watcher.exitStatus() != 0)
            return watcher.exitStatus();
        throw;
    }
    if (options.json)
        print({{"run", mirror.folder().string()}, {"checkpoint", folder.string()}, {"step", step}});
    else
        std::printf("%s\n", folder.c_str());
    return kSuccess;
}

int startRemote(const RemoteOptions& options) {
    RemoteStart start{.config = {}, .id = options.run, .resume = options.resume, .probe = {}};
    const bool asItIs = options.resume && options.config.empty() && options.preset.empty();
    const auto connection = connect(options);
    if (options.resume && options.run.empty())
        throw Error(ErrorKind::Config, "Say which run to go on with; remote list names them.");
    if (asItIs) {
        const auto runs = listRemoteRuns(*connection);
        const auto run = std::find_if(runs.begin(), runs.end(),
                                      [&](const RemoteRun& one) { return one.id == options.run; });
        if (run == runs.end() || !run->summary.config)
            throw Error(ErrorKind::Config, "There is no run " + options.run + " on " +
                                               options.host + " that can be gone on with.");
        start.config = withOverrides(*run->summary.config, options.overrides);
    } else {
        start.config = requestedConfig(options);
    }
    const auto id = startRemoteRun(*connection, start);
    if (options.json)
        print({{"run", id}, {"host", connection->status().hostName}});
    else
        std::printf("%s\n", id.c_str());
    return kSuccess;
}

int steerRemote(const RemoteOptions& options, const std::string& what) {
    const auto connection = connect(options);
    RunCommand command;
    command.kind = what == "pause"    ? RunCommand::Kind::Pause
                   : what == "resume" ? RunCommand::Kind::Resume
                                      : RunCommand::Kind::Stop;
    commandRemoteRun(*connection, options.run, command);
    return kSuccess;
}

int setRemote(const RemoteOptions& options) {
    const auto connection = connect(options);
    const auto runs = listRemoteRuns(*connection);
    const auto run = std::find_if(runs.begin(), runs.end(),
                                  [&](const RemoteRun& one) { return one.id == options.run; });
    if (run == runs.end() || !run->summary.config)
        throw Error(ErrorKind::Config,
                    "There is no run " + options.run + " on " + options.host + ".");
    const auto wanted = withOverrides(*run->summary.config, options.changes);
    RunCommand command;
    command.kind = RunCommand::Kind::Change;
    for (const auto& text : options.changes) {
        const auto field = text.substr(0, text.find('='));
        const SettingChange change{field, steeredValue(wanted, field)};
        if (const auto problem = problemWith(*run->summary.config, change))
            throw Error(ErrorKind::Config, *problem);
        command.changes.push_back(change);
    }
    commandRemoteRun(*connection, options.run, command);
    return kSuccess;
}

}  // namespace deepsight::cli
