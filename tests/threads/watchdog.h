#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>

namespace deepsight::test {

/// Ends the process, saying where it hangs, unless something is done often enough. A thread of its
/// own waits, so it also sees a window that no longer handles events.
class Watchdog {
  public:
    explicit Watchdog(std::chrono::seconds patience)
        : patience_(patience), thread_([this](const std::stop_token& stop) { watch(stop); }) {}

    void begin(int cycle) {
        const std::lock_guard lock(mutex_);
        cycle_ = cycle;
        deadline_ = std::chrono::steady_clock::now() + patience_;
    }

  private:
    void watch(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (!stop.stop_requested()) {
            if (std::chrono::steady_clock::now() > deadline_) {
                std::fprintf(stderr, "Cycle %d hangs.\n", cycle_);
                std::abort();
            }
            stopped_.wait_for(lock, stop, std::chrono::milliseconds(200), [] { return false; });
        }
    }

    const std::chrono::seconds patience_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    int cycle_ = 0;
    std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace deepsight::test
