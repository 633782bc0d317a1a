#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <vector>

#include "core/training/training_event.h"

namespace deepsight {

/// Hands events from the thread that makes them to the one that shows them. `wake` says, on the
/// posting thread, that there are some: for steps and progress at most every 200 ms, for everything
/// else at once, and not again before the events were taken.
class EventQueue {
  public:
    explicit EventQueue(std::function<void()> wake) : wake_(std::move(wake)) {}

    void post(TrainingEvent event);
    /// No event follows until open().
    void close();
    void open();

    struct Taken {
        std::vector<TrainingEvent> events;
        bool last = false;  ///< the queue is closed
    };
    /// All events since the last call, in order.
    Taken take();

  private:
    void wake();

    const std::function<void()> wake_;
    std::mutex mutex_;
    std::vector<TrainingEvent> events_;
    bool closed_ = false;
    bool awake_ = false;  ///< since wake_ was called nobody took events
    std::chrono::steady_clock::time_point lastWake_{};
};

}  // namespace deepsight
