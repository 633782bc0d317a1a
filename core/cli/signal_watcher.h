#pragma once

#include <signal.h>

#include <atomic>
#include <functional>
#include <thread>

namespace deepsight::cli {

/// Turns SIGINT, SIGTERM and SIGHUP into a call of `stop` on a thread of its own; a second signal
/// leaves at once. `message` may be null: nothing is printed then. Make it before any other thread
/// exists: the signals are blocked, other threads inherit that, and so only the waiting thread gets
/// them.
class SignalWatcher {
  public:
    SignalWatcher(std::function<void()> stop, const char* message);
    ~SignalWatcher();
    SignalWatcher(const SignalWatcher&) = delete;
    SignalWatcher& operator=(const SignalWatcher&) = delete;

    /// Exit status: 128 + the signal that came, or 0.
    int exitStatus() const { return received_ != 0 ? 128 + received_ : 0; }

  private:
    void watch();

    std::function<void()> stop_;
    const char* message_;
    sigset_t signals_{};
    std::atomic<int> received_{0};
    std::thread thread_;
};

}  // namespace deepsight::cli
