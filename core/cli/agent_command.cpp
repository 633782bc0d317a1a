#include <signal.h>
#include <unistd.h>

#include <filesystem>

#include "core/cli/remote_commands.h"
#include "core/remote/run_agent.h"
#include "core/support/device.h"
#include "core/training/environment.h"
#include "core/training/run_folder.h"

namespace deepsight::cli {
namespace {

namespace fs = std::filesystem;

RemoteMachine thisMachine() {
    RemoteMachine machine;
    const DeviceReport& report = deviceReport();
    for (const auto& device : report.devices)
        machine.devices.push_back({device.id, device.name, device.memoryBytes});
    machine.cudaProblem = report.cudaProblem;
    return machine;
}

}  // namespace

int serveRemote(const RemoteOptions& options) {
    // Whatever a library prints must not get between the frames.
    const int out = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    ::signal(SIGPIPE, SIG_IGN);
    std::error_code error;
    fs::path runs = options.runs.empty() ? defaultRunsFolder() : fs::path(options.runs);
    if (options.runs.starts_with("~/"))
        if (const char* home = ::getenv("HOME")) runs = fs::path(home) / options.runs.substr(2);
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const AgentSettings settings{fs::absolute(runs).lexically_normal(),
                                 error ? fs::path("deepsight-cli") : program, programVersion(),
                                 thisMachine};
    return serveAgent(STDIN_FILENO, out, settings);
}

}  // namespace deepsight::cli
