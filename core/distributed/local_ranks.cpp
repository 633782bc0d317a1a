#include "core/distributed/local_ranks.h"

#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <system_error>
#include <thread>

#include "core/distributed/network_address.h"
#include "core/support/error.h"

extern char** environ;

namespace deepsight {
namespace {

constexpr std::chrono::seconds kPatience{30};
constexpr std::chrono::seconds kPatienceAfterFailure{2};
constexpr const char* kParent = "DEEPSIGHT_RANK_ZERO";

std::vector<std::string> environmentOf(const RankEnvironment& first, int rank) {
    const std::vector<std::string> own{
        "RANK=" + std::to_string(rank), "WORLD_SIZE=" + std::to_string(first.size),
        "MASTER_ADDR=" + first.address, "MASTER_PORT=" + std::to_string(first.port),
        kParent + ("=" + std::to_string(::getpid()))};
    std::vector<std::string> all = own;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text(*entry);
        const auto name = text.substr(0, text.find('=') + 1);
        bool replaced = false;
        for (const auto& other : own) replaced = replaced || other.starts_with(name);
        if (!replaced) all.emplace_back(text);
    }
    return all;
}

/// Of a new process, whatever this thread leaves to another one.
class NoSignalsBlocked {
  public:
    NoSignalsBlocked() {
        posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK);
    }
    ~NoSignalsBlocked() { posix_spawnattr_destroy(&attributes_); }
    NoSignalsBlocked(const NoSignalsBlocked&) = delete;
    NoSignalsBlocked& operator=(const NoSignalsBlocked&) = delete;
    const posix_spawnattr_t* get() const { return &attributes_; }

  private:
    posix_spawnattr_t attributes_{};
};

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

LocalRanks::LocalRanks(int size, const std::vector<std::string>& arguments) {
    const auto [socket, port] = listenOnLoopback();
    listening_ = socket;
    environment_.size = size;
    environment_.address = "127.0.0.1";
    environment_.port = port;
    environment_.startedBy = "--ranks";
    std::vector<std::string> command{program_invocation_name};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const NoSignalsBlocked signals;
    for (int rank = 1; rank < size; ++rank) {
        auto variables = environmentOf(environment_, rank);
        pid_t child = 0;
        const int code = ::posix_spawn(&child, "/proc/self/exe", nullptr, signals.get(),
                                       pointersTo(command).data(), pointersTo(variables).data());
        if (code != 0)
            throw Error(ErrorKind::Io, "Rank " + std::to_string(rank) + " cannot be started: " +
                                           std::generic_category().message(code) +
                                           ". Start fewer ranks.");
        children_.push_back(child);
    }
}

// Where this rank failed the others may wait for it for ever; what they have to say themselves they
// have said by then.
LocalRanks::~LocalRanks() {
    const auto patience = std::uncaught_exceptions() > 0 ? kPatienceAfterFailure : kPatience;
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!children_.empty()) {
        std::erase_if(children_, [](pid_t child) {
            const pid_t ended = ::waitpid(child, nullptr, WNOHANG);
            return ended == child || (ended < 0 && errno == ECHILD);
        });
        if (std::chrono::steady_clock::now() > end)
            for (const pid_t child : children_) ::kill(child, SIGKILL);
        if (!children_.empty()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void endWithRankZero() {
    const char* parent = std::getenv(kParent);
    if (!parent) return;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // It may have ended before.
    if (std::to_string(::getppid()) != parent) std::_Exit(1);
    ::unsetenv(kParent);
}

}  // namespace deepsight
