#include "core/training/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/support/error.h"
#include "core/support/spawn_settings.h"
#include "core/support/untrusted_file.h"

extern char** environ;

namespace deepsight {
namespace {

/// Children that nobody watches any more; each stays a zombie until it is waited for.
class Abandoned {
  public:
    void add(pid_t pid) {
        const std::lock_guard lock(mutex_);
        pids_.push_back(pid);
    }
    void collect() {
        const std::lock_guard lock(mutex_);
        std::erase_if(pids_, [](pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; });
    }

  private:
    std::mutex mutex_;
    std::vector<pid_t> pids_;
};

Abandoned& abandoned() {
    static Abandoned children;
    return children;
}

struct ChildSettings : SpawnSettings {
    explicit ChildSettings(const std::filesystem::path& errors) {
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, errors.c_str(),
                                         O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0666);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    }
};

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& arguments,
                           const std::filesystem::path& errors) {
    abandoned().collect();
    std::vector<std::string> copies = arguments;
    std::vector<char*> pointers;
    for (std::string& argument : copies) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const ChildSettings settings(errors);
    const int code = ::posix_spawn(&pid_, pointers.front(), &settings.files, &settings.attributes,
                                   pointers.data(), environ);
    if (code != 0)
        throw Error(ErrorKind::Io, "Cannot start " + arguments.front() + ": " +
                                       std::generic_category().message(code) + ".");
}

ChildProcess::~ChildProcess() {
    if (isRunning()) abandoned().add(pid_);
}

bool ChildProcess::isRunning() {
    const std::lock_guard lock(mutex_);
    if (!running_) return false;
    int status = 0;
    const pid_t ended = ::waitpid(pid_, &status, WNOHANG);
    if (ended == 0 || (ended < 0 && errno == EINTR)) return true;
    if (ended == pid_) status_ = status;
    running_ = false;
    return false;
}

void ChildProcess::signal(int number) {
    // Under the lock: once it was waited for, its number may be another process's.
    const std::lock_guard lock(mutex_);
    if (running_) ::kill(pid_, number);
}

std::string describeEnd(int status) {
    if (!WIFSIGNALED(status)) return "ended with status " + std::to_string(WEXITSTATUS(status));
    const int number = WTERMSIG(status);
    const char* name = sigabbrev_np(number);
    return "was ended by " +
           (name ? "SIG" + std::string(name) : "signal " + std::to_string(number));
}

std::string errorText(const std::filesystem::path& errors, std::uint64_t mostBytes) {
    std::string text;
    try {
        text = readSmallFile(errors, mostBytes);
    } catch (const Error&) {
        return {};
    }
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.pop_back();
    return text;
}

}  // namespace deepsight
