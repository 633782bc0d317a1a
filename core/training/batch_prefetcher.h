#pragma once

#include <c10/core/Event.h>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "core/training/device_batch.h"

namespace deepsight {

/// Prepares the next two micro-batches on a thread of its own while the trainer computes; for CUDA
/// it also copies them there, from pinned memory and on a stream of its own. Batches are the same,
/// in the same order, as without it: each is a pure function of its index. The trainer owns it and
/// calls it from one thread; its thread begins with the first batch and is joined at the end.
class BatchPrefetcher {
  public:
    /// `source` is called on the data thread: for the index that take() asks for and those after
    /// it.
    BatchPrefetcher(std::function<Batch(std::int64_t)> source, const torch::Device& device);
    ~BatchPrefetcher();
    BatchPrefetcher(const BatchPrefetcher&) = delete;
    BatchPrefetcher& operator=(const BatchPrefetcher&) = delete;

    /// Micro-batch `index`, ready for the current stream. The one that follows the last is at hand;
    /// for any other the data thread starts over there. Throws what `source` threw for it.
    DeviceBatch take(std::int64_t index);

  private:
    struct Item {
        std::int64_t index = 0;
        DeviceBatch batch;
        std::optional<c10::Event> copied;  // on CUDA
        std::exception_ptr failure;
    };
    void work(const std::stop_token& stop);
    Item prepare(std::int64_t index);
    void copyToDevice(Item& item);

    std::function<Batch(std::int64_t)> source_;
    torch::Device device_;
    std::optional<c10::Stream> copyStream_;  // the data thread's, on CUDA
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Item> ready_;
    std::int64_t next_ = 0;  ///< index that the data thread prepares next
    std::int64_t seeks_ = 0;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace deepsight
