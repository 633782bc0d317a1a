#include "core/training/event_queue.h"

#include <utility>
#include <variant>

namespace deepsight {
namespace {

constexpr std::chrono::milliseconds kInterval{200};

bool isFrequent(const TrainingEvent& event) {
    return std::holds_alternative<StepMetrics>(event) ||
           std::holds_alternative<PreparationProgress>(event);
}

}  // namespace

void EventQueue::post(TrainingEvent event) {
    const bool waits = isFrequent(event);
    {
        const std::lock_guard lock(mutex_);
        events_.push_back(std::move(event));
        if (waits && std::chrono::steady_clock::now() - lastWake_ < kInterval) return;
    }
    wake();
}

void EventQueue::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    wake();
}

void EventQueue::open() {
    const std::lock_guard lock(mutex_);
    closed_ = false;
}

EventQueue::Taken EventQueue::take() {
    const std::lock_guard lock(mutex_);
    awake_ = false;
    return {std::exchange(events_, {}), closed_};
}

void EventQueue::wake() {
    {
        const std::lock_guard lock(mutex_);
        lastWake_ = std::chrono::steady_clock::now();
        if (std::exchange(awake_, true)) return;
    }
    wake_();
}

}  // namespace deepsight
