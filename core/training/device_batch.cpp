#include "core/training/device_batch.h"

#include <memory>

namespace deepsight {
namespace {

using Values = std::vector<std::int64_t>;

torch::Tensor viewOf(const Values& values, std::int64_t rows, std::int64_t columns) {
    return torch::from_blob(const_cast<std::int64_t*>(values.data()), {rows, columns},
                            torch::kInt64);
}

torch::Tensor owning(Values&& values, std::int64_t rows, std::int64_t columns) {
    auto kept = std::make_unique<Values>(std::move(values));
    auto* const data = kept->data();
    const auto free = [owner = kept.get()](void*) { delete owner; };
    auto tensor = torch::from_blob(data, {rows, columns}, free, torch::kInt64);
    static_cast<void>(kept.release());  // the tensor's now
    return tensor;
}

}  // namespace

DeviceBatch toDevice(const Batch& batch, const torch::Device& device) {
    const auto copy = [&](const Values& values, std::int64_t columns) {
        return viewOf(values, batch.rows, columns)
            .to(device, /*non_blocking=*/false, /*copy=*/true);
    };
    return {copy(batch.inputs, batch.time + batch.extra), copy(batch.targets, batch.time)};
}

DeviceBatch asTensors(Batch&& batch) {
    return {owning(std::move(batch.inputs), batch.rows, batch.time + batch.extra),
            owning(std::move(batch.targets), batch.rows, batch.time)};
}

}  // namespace deepsight
