#include "core/distributed/flat_gradients.h"

#include <algorithm>

namespace deepsight {
namespace {

constexpr std::int64_t kPieceBytes = 25 << 20;
// As far apart as libtorch's own allocations, for kernels that want aligned rows.
constexpr std::int64_t kAlignment = 64;

std::int64_t rounded(std::int64_t elements, std::int64_t elementBytes) {
    const auto step = std::max<std::int64_t>(1, kAlignment / elementBytes);
    return (elements + step - 1) / step * step;
}

}  // namespace

FlatGradients::FlatGradients(const torch::nn::Module& module) {
    const torch::NoGradGuard noGrad;
    const auto parameters = module.parameters();
    if (parameters.empty()) return;
    const auto elementBytes = static_cast<std::int64_t>(parameters.front().element_size());
    std::int64_t total = 0;
    for (const auto& parameter : parameters) total += rounded(parameter.numel(), elementBytes);
    const auto all = torch::zeros({total}, parameters.front().options().requires_grad(false));
    std::int64_t start = 0;
    for (auto parameter : parameters) {
        parameter.mutable_grad() =
            all.slice(0, start, start + parameter.numel()).view(parameter.sizes());
        start += rounded(parameter.numel(), elementBytes);
    }
    for (const auto& piece : all.split(kPieceBytes / elementBytes)) pieces_.push_back(piece);
}

}  // namespace deepsight
