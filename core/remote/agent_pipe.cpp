#include "core/remote/agent_pipe.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <thread>

#include "core/support/error.h"
#include "core/support/spawn_settings.h"

extern char** environ;

namespace deepsight {
namespace {

constexpr std::size_t kKeptErrors = 8 << 10;
constexpr std::chrono::milliseconds kSlice{50};     // between looks at the stop token
constexpr std::chrono::milliseconds kMoment{2000};  // for a program to end by itself
constexpr std::chrono::milliseconds kInstant{300};  // likewise, once nobody needs it any more

struct Pipe {
    std::array<int, 2> ends{-1, -1};

    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            throw Error(ErrorKind::Io, std::string("Cannot make a pipe: ") + std::strerror(errno) +
                                           ". Close some programs, then try again.");
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        for (const int end : ends)
            if (end >= 0) ::close(end);
    }
    int take(std::size_t end) { return std::exchange(ends[end], -1); }
};

struct AgentSettings : SpawnSettings {
    AgentSettings(const Pipe& in, const Pipe& out, const Pipe& err) {
        posix_spawn_file_actions_adddup2(&files, in.ends[0], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files, out.ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&files, err.ends[1], STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    }
};

void neverWait(int descriptor) {
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

/// A program that went away must not end this one when it is written to.
class NoPipeSignal {
  public:
    NoPipeSignal() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &set_, &before_);
    }
    ~NoPipeSignal() {
        const timespec now{};
        const int error = errno;
        if (!sigismember(&before_, SIGPIPE))
            while (::sigtimedwait(&set_, nullptr, &now) > 0) {
            }
        ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
        errno = error;
    }
    NoPipeSignal(const NoPipeSignal&) = delete;
    NoPipeSignal& operator=(const NoPipeSignal&) = delete;

  private:
    sigset_t set_{};
    sigset_t before_{};
};

/// Reads what is there, or as much as is good before somebody looks at it; false at the end of the
/// stream.
template <typename Take>
bool drain(int descriptor, Take take) {
    constexpr int kMostPieces = 16;
    std::array<char, 1 << 16> piece;
    for (int pieces = 0; pieces < kMostPieces; ++pieces) {
        const ssize_t got = ::read(descriptor, piece.data(), piece.size());
        if (got > 0) {
            take(std::string_view(piece.data(), static_cast<std::size_t>(got)));
            if (static_cast<std::size_t>(got) < piece.size()) return true;
        } else if (got == 0) {
            return false;
        } else if (errno != EINTR) {
            return errno == EAGAIN;
        }
    }
    return true;
}

}  // namespace

AgentPipe::AgentPipe(const std::vector<std::string>& arguments) {
    Pipe in, out, err;
    std::vector<std::string> copies = arguments;
    std::vector<char*> pointers;
    for (std::string& argument : copies) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const AgentSettings settings(in, out, err);
    const int code = ::posix_spawnp(&pid_, pointers.front(), &settings.files, &settings.attributes,
                                    pointers.data(), environ);
    if (code != 0)
        throw Error(ErrorKind::Io, "Cannot start " + arguments.front() + ": " +
                                       std::generic_category().message(code) + ".");
    input_.emplace(in.take(1));
    output_.emplace(out.take(0));
    errors_.emplace(err.take(0));
    for (const auto* stream : {&input_, &output_, &errors_}) neverWait((*stream)->number());
}

AgentPipe::~AgentPipe() {
    input_.reset();  // of which the agent ends
    output_.reset();
    if (waitForEnd(kInstant)) return;
    ::kill(pid_, SIGTERM);
    if (waitForEnd(kInstant)) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

bool AgentPipe::readErrors() {
    if (!errors_) return false;
    const bool more = drain(errors_->number(), [this](std::string_view text) {
        errorText_ += text;
        if (errorText_.size() > kKeptErrors) errorText_.erase(0, errorText_.size() - kKeptErrors);
    });
    if (!more) errors_.reset();
    return more;
}

bool AgentPipe::readOutput() {
    const bool more = drain(output_->number(), [this](std::string_view bytes) {
        heard_ = true;
        if (greeted_)
            frames_.add(bytes);
        else
            greeting_ += bytes;
    });
    ended_ = ended_ || !more;
    return more;
}

/// Until output has arrived or, if `writing`, input can be written.
AgentPipe::Outcome AgentPipe::wait(bool writing, Clock::time_point until,
                                   const std::stop_token& leave) {
    while (true) {
        if (leave.stop_requested()) return Outcome::Stopped;
        if (ended_) return Outcome::Ended;
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() < 0) return Outcome::TimedOut;
        std::array<pollfd, 3> all{pollfd{output_->number(), POLLIN, 0},
                                  pollfd{errors_ ? errors_->number() : -1, POLLIN, 0},
                                  pollfd{writing ? input_->number() : -1, POLLOUT, 0}};
        const int slice = static_cast<int>(std::min(left, kSlice).count());
        if (::poll(all.data(), all.size(), slice) < 0 && errno != EINTR) return Outcome::Ended;
        if (all[1].revents != 0) readErrors();
        if (all[0].revents != 0) {
            readOutput();
            if (heard_) return Outcome::Arrived;
        }
        if (all[2].revents != 0) return Outcome::Arrived;
    }
}

AgentPipe::Outcome AgentPipe::greet(int& protocol, Clock::time_point until,
                                    const std::stop_token& leave) {
    while (true) {
        if (const auto found = takeGreeting(greeting_)) {
            protocol = *found;
            greeted_ = true;
            frames_.add(std::exchange(greeting_, {}));
            return Outcome::Arrived;
        }
        heard_ = false;
        if (const auto outcome = wait(false, until, leave); outcome != Outcome::Arrived)
            return outcome;
    }
}

AgentPipe::Outcome AgentPipe::receive(Frame& frame, Clock::duration silence,
                                      const std::stop_token& leave) {
    while (true) {
        if (auto next = frames_.next()) {
            frame = std::move(*next);
            return Outcome::Arrived;
        }
        heard_ = false;
        // Each time anew: a slow line brings a large frame, too.
        const auto outcome = wait(false, Clock::now() + silence, leave);
        if (outcome != Outcome::Arrived) return outcome;
    }
}

AgentPipe::Outcome AgentPipe::send(std::string_view bytes, Clock::duration silence,
                                   const std::stop_token& leave) {
    const NoPipeSignal quiet;
    while (!bytes.empty()) {
        const ssize_t written = ::write(input_->number(), bytes.data(), bytes.size());
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (written < 0 && errno == EAGAIN) {
            heard_ = false;
            const auto outcome = wait(true, Clock::now() + silence, leave);
            if (outcome != Outcome::Arrived) return outcome;
        } else if (written < 0 && errno != EINTR) {
            return Outcome::Ended;
        }
    }
    return Outcome::Arrived;
}

bool AgentPipe::isThere() {
    if (!ended_) readOutput();
    return !ended_;
}

std::string AgentPipe::errors() {
    const auto until = Clock::now() + kMoment;
    while (readErrors() && Clock::now() < until) std::this_thread::sleep_for(kSlice / 5);
    return errorText_;
}

std::optional<int> AgentPipe::exitStatus() { return waitForEnd(kMoment); }

std::optional<int> AgentPipe::waitForEnd(std::chrono::milliseconds longest) {
    const auto until = Clock::now() + longest;
    while (!status_) {
        int status = 0;
        const pid_t ended = ::waitpid(pid_, &status, WNOHANG);
        if (ended == pid_)
            status_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        else if (ended < 0 && errno != EINTR)
            status_ = 255;
        else if (Clock::now() > until)
            break;
        else
            std::this_thread::sleep_for(kSlice / 10);
    }
    return status_;
}

}  // namespace deepsight
