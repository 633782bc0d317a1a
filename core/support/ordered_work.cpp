#include "core/support/ordered_work.h"

#include <algorithm>

namespace deepsight {

WorkerPool::WorkerPool(std::size_t threads) {
    for (std::size_t i = 0; i < threads; ++i) {
        threads_.emplace_back([this](const std::stop_token& stop) { loop(stop); });
    }
}

WorkerPool::~WorkerPool() {
    for (std::jthread& thread : threads_) thread.request_stop();
    threads_.clear();  // while what the threads use is still there
}

void WorkerPool::run(std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(work));
    }
    changed_.notify_one();
}

void WorkerPool::loop(const std::stop_token& stop) {
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, stop, [this] { return !waiting_.empty(); });
            if (stop.stop_requested()) return;
            work = std::move(waiting_.front());
            waiting_.pop_front();
        }
        work();
    }
}

std::size_t workerThreads(std::size_t most) {
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most);
}

}  // namespace deepsight
