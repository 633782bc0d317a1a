#include <utility>

#include "core/training/trainer.h"

namespace deepsight {

void TrainingControl::pause() {
    const std::lock_guard lock(mutex_);
    paused_ = true;
}

void TrainingControl::resume() {
    {
        const std::lock_guard lock(mutex_);
        paused_ = false;
    }
    changed_.notify_all();
}

void TrainingControl::stop() {
    {
        // Under the lock, or a trainer that has just found no stop and is about to wait would miss
        // the wake-up.
        const std::lock_guard lock(mutex_);
        stop_.request_stop();
    }
    changed_.notify_all();
}

void TrainingControl::requestSnapshot(ProbeRequest request) {
    {
        const std::lock_guard lock(mutex_);
        snapshots_.push_back(std::move(request));
    }
    changed_.notify_all();
}

void TrainingControl::change(SettingChanges changes) {
    {
        const std::lock_guard lock(mutex_);
        changes_.push_back(std::move(changes));
    }
    changed_.notify_all();
}

bool TrainingControl::pauseRequested() const {
    const std::lock_guard lock(mutex_);
    return paused_;
}

std::optional<ProbeRequest> TrainingControl::takeSnapshotRequest() {
    const std::lock_guard lock(mutex_);
    if (snapshots_.empty()) return std::nullopt;
    ProbeRequest request = std::move(snapshots_.front());
    snapshots_.pop_front();
    return request;
}

std::optional<SettingChanges> TrainingControl::takeChanges() {
    const std::lock_guard lock(mutex_);
    if (changes_.empty()) return std::nullopt;
    SettingChanges changes = std::move(changes_.front());
    changes_.pop_front();
    return changes;
}

void TrainingControl::waitWhilePaused() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] {
        return !paused_ || stopRequested() || !snapshots_.empty() || !changes_.empty();
    });
}

}  // namespace deepsight
