#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "core/training/training_thread.h"
#include "tests/support/fake_trainer.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {

/// What the event loop of a window does with wake-ups: notes them on the training thread, waits for
/// them on the test's.
class Wakeups {
  public:
    void add() {
        {
            const std::lock_guard lock(mutex_);
            ++count_;
        }
        came_.notify_one();
    }
    /// False where none comes within 20 seconds: the run hangs.
    bool wait() {
        std::unique_lock lock(mutex_);
        const bool woken =
            came_.wait_for(lock, std::chrono::seconds(20), [this] { return count_ > 0; });
        count_ = 0;
        return woken;
    }

  private:
    std::mutex mutex_;
    std::condition_variable came_;
    int count_ = 0;
};

/// A TrainingThread with a fake trainer, and everything that it has told.
class ThreadedRun {
  public:
    explicit ThreadedRun(FakeTraining behaviour)
        : thread_(std::make_unique<TrainingThread>(
              [behaviour] { return std::make_unique<FakeTrainer>(behaviour); },
              [this] { wakeups_.add(); })) {}

    TrainingThread& thread() { return *thread_; }
    void destroy() { thread_.reset(); }

    void take() {
        for (TrainingEvent& event : thread_->takeEvents()) events_.push_back(std::move(event));
    }
    /// Takes events until `done`; false where the run hangs.
    template <typename Done>
    bool waitUntil(Done done) {
        while (!done()) {
            if (!wakeups_.wait()) return false;
            take();
        }
        return true;
    }
    bool waitForEnd() {
        return waitUntil([this] { return !thread_->isActive(); });
    }
    bool waitForState(TrainingState state) {
        return waitUntil([this, state] { return lastState() == state; });
    }

    void forget() { events_.clear(); }
    const std::vector<TrainingEvent>& events() const { return events_; }
    template <typename Event>
    std::vector<Event> all() const {
        std::vector<Event> found;
        for (const TrainingEvent& event : events_)
            if (const auto* one = std::get_if<Event>(&event)) found.push_back(*one);
        return found;
    }
    TrainingState lastState() const {
        const std::vector<StateChanged> changes = all<StateChanged>();
        return changes.empty() ? TrainingState::Idle : changes.back().state;
    }

  private:
    Wakeups wakeups_;
    std::vector<TrainingEvent> events_;
    std::unique_ptr<TrainingThread> thread_;  // last: its thread uses wakeups_
};

inline TrainingRequest requestFor(const std::filesystem::path& folder, std::int64_t steps) {
    TrainingRequest request;
    request.config.training.steps = steps;
    request.runFolder = folder;
    return request;
}

/// 1, 2, 3, ...: every step once and in order.
inline void expectWithoutGap(const std::vector<StepMetrics>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        ASSERT_EQ(steps[i].step, static_cast<std::int64_t>(i) + 1);
}

}  // namespace deepsight
