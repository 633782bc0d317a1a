#include "core/model/row_sample.h"

namespace deepsight {

torch::Tensor rowSample(std::int64_t rows, std::int64_t most, const torch::Device& device) {
    const auto options = torch::TensorOptions(torch::kInt64).device(device);
    if (rows <= most) return torch::arange(rows, options);
    if (torch::GradMode::is_enabled()) return torch::randperm(rows, options).slice(0, 0, most);
    return (torch::arange(most, options) * rows).div(most, "floor");
}

}  // namespace deepsight
