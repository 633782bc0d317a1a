#include "core/training/generator_turn.h"

#include <condition_variable>
#include <mutex>

#include "core/support/error.h"

namespace deepsight {
namespace {

struct Users {
    std::mutex mutex;
    std::condition_variable_any changed;
    int trainings = 0;
    bool replays = false;
};

Users& users() {
    static Users all;
    return all;
}

}  // namespace

TrainingTurn::TrainingTurn(const std::stop_token& stop, const std::function<void()>& waiting) {
    auto& all = users();
    std::unique_lock lock(all.mutex);
    if (all.replays && waiting) {
        lock.unlock();
        waiting();
        lock.lock();
    }
    if (!all.changed.wait(lock, stop, [&all] { return !all.replays; }))
        throw Error(ErrorKind::Cancelled, "Cancelled before the first step.");
    ++all.trainings;
}

TrainingTurn::~TrainingTurn() {
    auto& all = users();
    const std::lock_guard lock(all.mutex);
    --all.trainings;
}

ReplayTurn::ReplayTurn() {
    auto& all = users();
    const std::lock_guard lock(all.mutex);
    if (all.trainings > 0 || all.replays)
        throw Error(ErrorKind::Config,
                    "This process is training or replaying already, and both would draw from one "
                    "random generator. Wait until that has ended.");
    all.replays = true;
}

ReplayTurn::~ReplayTurn() {
    auto& all = users();
    {
        const std::lock_guard lock(all.mutex);
        all.replays = false;
    }
    all.changed.notify_all();
}

}  // namespace deepsight
