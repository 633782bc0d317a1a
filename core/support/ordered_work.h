#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace deepsight {

/// A few threads that do what they are given, first come, first served. The destructor waits for
/// what has begun and drops the rest.
class WorkerPool {
  public:
    explicit WorkerPool(std::size_t threads);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// `work` must not throw.
    void run(std::function<void()> work);

  private:
    void loop(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::function<void()>> waiting_;
    std::vector<std::jthread> threads_;
};

/// Threads to share some work among: those of the processor, at least 1 and at most `most`.
std::size_t workerThreads(std::size_t most);

/// Work done by several threads whose results are taken in the order in which it was added, on the
/// thread that adds it. Only a few pieces are under way at a time, so that memory stays bounded.
template <typename Result>
class OrderedWork {
  public:
    OrderedWork(std::size_t threads, std::function<void(Result)> take)
        : limit_(2 * threads), take_(std::move(take)), pool_(threads) {}

    /// May take the oldest result first. Rethrows what its work or `take` threw.
    void add(std::function<Result()> work) {
        if (results_.size() == limit_) takeOldest();
        auto task = std::make_shared<std::packaged_task<Result()>>(std::move(work));
        results_.push_back(task->get_future());
        pool_.run([task] { (*task)(); });
    }
    /// Takes the results that are left.
    void finish() {
        while (!results_.empty()) takeOldest();
    }

  private:
    void takeOldest() {
        std::future<Result> oldest = std::move(results_.front());
        results_.pop_front();
        take_(oldest.get());
    }

    std::size_t limit_;
    std::function<void(Result)> take_;
    std::deque<std::future<Result>> results_;
    WorkerPool pool_;
};

}  // namespace deepsight
