#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace deepsight {

/// A program that was started and outlives whoever started it: it has a session of its own, so that
/// neither Ctrl+C in a terminal nor the end of this process reaches it. Any thread.
class ChildProcess {
  public:
    /// Its standard input and output are empty; standard error goes to `errors`, from the start of
    /// that file. Throws Error{Io} naming the program where it cannot be started.
    ChildProcess(const std::vector<std::string>& arguments, const std::filesystem::path& errors);
    ~ChildProcess();  ///< leaves it alone; its end is collected when the next one is made
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return pid_; }
    /// Asks the system; once false, always false.
    bool isRunning();
    /// The status of waitpid(), once it has ended; empty where the system did not tell.
    std::optional<int> status() const { return status_; }
    /// Sends a signal, if it still runs.
    void signal(int number);

  private:
    pid_t pid_ = 0;
    std::mutex mutex_;
    bool running_ = true;
    std::optional<int> status_;  ///< written before isRunning() first says false
};

/// How a process ended, from its status: "was ended by SIGKILL", "ended with status 3".
std::string describeEnd(int status);

/// What a program wrote on standard error, without white space at the end; empty where the file
/// cannot be read or is larger than `mostBytes`.
std::string errorText(const std::filesystem::path& errors, std::uint64_t mostBytes);

}  // namespace deepsight
