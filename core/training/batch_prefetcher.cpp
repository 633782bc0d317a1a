#include "core/training/batch_prefetcher.h"

#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <cstring>

namespace deepsight {
namespace {

constexpr std::size_t kDepth = 2;

}  // namespace

BatchPrefetcher::BatchPrefetcher(std::function<Batch(std::int64_t)> source,
                                 const torch::Device& device)
    : source_(std::move(source)), device_(device) {}

BatchPrefetcher::~BatchPrefetcher() = default;

DeviceBatch BatchPrefetcher::take(std::int64_t index) {
    std::unique_lock lock(mutex_);
    if ((ready_.empty() ? next_ : ready_.front().index) != index) {
        ready_.clear();
        next_ = index;
        ++seeks_;
    }
    if (!thread_.joinable())
        thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    changed_.notify_all();
    changed_.wait(lock, [&] { return !ready_.empty(); });
    auto item = std::move(ready_.front());
    ready_.pop_front();
    changed_.notify_all();
    lock.unlock();
    if (item.failure) std::rethrow_exception(item.failure);
    if (item.copied) {
        const auto stream = c10::impl::VirtualGuardImpl(device_.type()).getStream(device_);
        item.copied->block(stream);
        // Their memory is the copying stream's; it must not give it out again too early.
        item.batch.inputs.record_stream(stream);
        item.batch.targets.record_stream(stream);
    }
    return std::move(item.batch);
}

void BatchPrefetcher::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (true) {
        if (!changed_.wait(lock, stop, [&] { return ready_.size() < kDepth; })) return;
        const auto index = next_;
        const auto seek = seeks_;
        lock.unlock();
        auto item = prepare(index);
        lock.lock();
        if (seek != seeks_) continue;  // something else is wanted by now
        ready_.push_back(std::move(item));
        next_ = index + 1;
        changed_.notify_all();
    }
}

BatchPrefetcher::Item BatchPrefetcher::prepare(std::int64_t index) {
    Item item;
    item.index = index;
    try {
        item.batch = asTensors(source_(index));
        if (device_.is_cuda()) copyToDevice(item);
    } catch (...) {
        item.failure = std::current_exception();
    }
    return item;
}

void BatchPrefetcher::copyToDevice(Item& item) {
    const c10::impl::VirtualGuardImpl device(device_.type());
    if (!copyStream_) copyStream_ = device.getStreamFromGlobalPool(device_);
    const c10::StreamGuard onStream(*copyStream_);
    for (auto* tensor : {&item.batch.inputs, &item.batch.targets}) {
        const auto pinned = torch::empty(tensor->sizes(), tensor->options().pinned_memory(true));
        // Not by libtorch, which would start further threads for this one.
        std::memcpy(pinned.mutable_data_ptr(), tensor->const_data_ptr(), tensor->nbytes());
        *tensor = pinned.to(device_, /*non_blocking=*/true);
    }
    item.copied.emplace(device_.type());
    item.copied->record(*copyStream_);
}

}  // namespace deepsight
