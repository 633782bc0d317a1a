#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/remote/frames.h"
#include "core/support/file_descriptor.h"

namespace deepsight {

/// A running program (ssh, or the agent itself) and its three streams. One thread at a time. What
/// it prints as errors is kept, the last 8 KiB of it. It ends with this object.
class AgentPipe {
  public:
    /// Throws Error{Io} naming the program where it cannot be started.
    explicit AgentPipe(const std::vector<std::string>& arguments);
    ~AgentPipe();
    AgentPipe(const AgentPipe&) = delete;
    AgentPipe& operator=(const AgentPipe&) = delete;

    enum class Outcome { Arrived, TimedOut, Ended, Stopped };
    using Clock = std::chrono::steady_clock;

    /// Waits for the agent's first line, into `protocol`.
    Outcome greet(int& protocol, Clock::time_point until, const std::stop_token& leave);
    /// Waits for a frame, but for no longer than `silence` from one byte to the next. Throws
    /// Error{Io} for what is none.
    Outcome receive(Frame& frame, Clock::duration silence, const std::stop_token& leave);
    /// Writes all of it, likewise.
    Outcome send(std::string_view bytes, Clock::duration silence, const std::stop_token& leave);
    /// Whether its output has not come to an end; takes what has arrived.
    bool isThere();

    /// What it said on standard error, once it has ended or was given a moment to.
    std::string errors();
    /// Its exit status after it has ended: as of a shell, 128 + a signal. Waits a moment for it.
    std::optional<int> exitStatus();

  private:
    Outcome wait(bool writing, Clock::time_point until, const std::stop_token& leave);
    std::optional<int> waitForEnd(std::chrono::milliseconds longest);
    bool readErrors();
    bool readOutput();

    pid_t pid_ = 0;
    std::optional<FileDescriptor> input_, output_, errors_;
    std::string errorText_;
    std::string greeting_;  ///< what came before the agent's first line
    bool greeted_ = false;
    bool ended_ = false;
    bool heard_ = false;
    std::optional<int> status_;
    FrameReader frames_;
};

}  // namespace deepsight
