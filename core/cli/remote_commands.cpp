#include "core/cli/remote_commands.h"

#include <CLI/CLI.hpp>
#include <array>

namespace deepsight::cli {
namespace {

void addConnection(CLI::App& command, RemoteOptions& options) {
    command
        .add_option("host", options.host,
                    "Name of a computer set up in the window, or user@host as for ssh")
        ->required();
    command.add_option("--program", options.program,
                       "deepsight-cli there (default: the one in its PATH)");
    command.add_option("--runs", options.runs, "Folder of runs there (default: its own)");
    command.add_option("--ssh-option", options.sshOptions,
                       "Word for ssh before the host, as in --ssh-option=-p --ssh-option=2222 "
                       "(repeatable)");
    command.add_option("--ssh", options.ssh, "Program instead of ssh (default: $DEEPSIGHT_SSH)");
}

void addRun(CLI::App& command, RemoteOptions& options) {
    command.add_option("run", options.run, "Run, as remote list names it")->required();
}

void addStart(CLI::App& remote, RemoteOptions& options) {
    auto* start = remote.add_subcommand(
        "start", "Start a training there, which goes on without this connection");
    addConnection(*start, options);
    start->add_option("run", options.run, "Name of the run (default: a new one)");
    auto* config = start->add_option("--config", options.config, "Configuration (JSON) of here");
    start->add_option("--preset", options.preset, "Start from a preset instead")->excludes(config);
    start->add_option("--data", options.data, "Data as for train; a path is one of there");
    start->add_option("--set", options.overrides,
                      "Override a field, as in --set training.steps=100 (repeatable)");
    start->add_flag("--resume", options.resume, "Go on with the run from its newest checkpoint");
    start->add_flag("--json", options.json, "Print one JSON object");
}

}  // namespace

void addRemoteCommands(CLI::App& app, RemoteOptions& options) {
    auto* agent = app.add_subcommand(
        "agent", "Serve another computer's window over standard input and output (by ssh)");
    agent->add_option("--runs", options.runs, "Folder of runs (default: $DEEPSIGHT_RUNS_DIR)");

    auto* remote = app.add_subcommand(
        "remote", "Runs of another computer, by your own ssh: list, follow, fetch, start, steer");
    remote->require_subcommand(1);
    auto* list = remote->add_subcommand("list", "List its runs");
    auto* devices = remote->add_subcommand("devices", "List its devices and free space");
    for (auto* command : {list, devices}) {
        addConnection(*command, options);
        command->add_flag("--json", options.json, "Print one JSON object");
    }
    auto* follow = remote->add_subcommand(
        "follow", "Keep a copy of a run here until it ends, also through broken connections");
    auto* fetch = remote->add_subcommand("fetch", "Copy a run and one of its checkpoints here");
    for (auto* command : {follow, fetch}) {
        addConnection(*command, options);
        addRun(*command, options);
        command->add_option("--out", options.out, "Folder of the copy (default: in the cache)");
        command->add_flag("--json", options.json, "Print one JSON object");
    }
    follow->add_flag("--once", options.once, "Only as far as the run is now");
    fetch->add_option("--checkpoint", options.checkpoint, "best, latest or a step")
        ->capture_default_str();
    addStart(*remote, options);
    constexpr std::array<std::array<const char*, 2>, 4> kSteering{
        {{"pause", "Pause a run in training"},
         {"resume", "Go on with a paused run"},
         {"stop", "Stop a run after its present step; it saves a checkpoint"},
         {"set", "Change settings of a run in training, from its next step"}}};
    for (const auto& [name, help] : kSteering) {
        auto* command = remote->add_subcommand(name, help);
        addConnection(*command, options);
        addRun(*command, options);
        if (std::string_view(name) == "set")
            command->add_option("change", options.changes, "As for set")->required();
    }
}

std::optional<int> runRemote(const CLI::App& app, const RemoteOptions& options) {
    if (app.got_subcommand("agent")) return serveRemote(options);
    if (!app.got_subcommand("remote")) return std::nullopt;
    const CLI::App* remote = app.get_subcommand("remote");
    if (remote->got_subcommand("list")) return listRemote(options);
    if (remote->got_subcommand("devices")) return showRemoteMachine(options);
    if (remote->got_subcommand("follow")) return followRemote(options);
    if (remote->got_subcommand("fetch")) return fetchRemote(options);
    if (remote->got_subcommand("start")) return startRemote(options);
    if (remote->got_subcommand("set")) return setRemote(options);
    for (const char* what : {"pause", "resume", "stop"})
        if (remote->got_subcommand(what)) return steerRemote(options, what);
    return std::nullopt;
}

}  // namespace deepsight::cli
