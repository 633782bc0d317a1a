#include "core/model/rotary.h"

namespace deepsight {
namespace {

constexpr double kBase = 10000;

}  // namespace

const torch::Tensor& RotaryPositions::table(std::int64_t headWidth, const torch::Device& device) {
    auto& known = tables_[headWidth];
    if (known.defined() && known.device() == device) return known;
    // Angles in float64: in float32, those of a long context are off by more than its precision.
    const auto precise = torch::TensorOptions().dtype(torch::kFloat64);
    const auto exponents = torch::arange(0, headWidth, 2, precise) / -headWidth;
    const auto angles =
        torch::outer(torch::arange(length_, precise), torch::pow(kBase, exponents)).unsqueeze(1);
    known = torch::polar(torch::ones_like(angles), angles).to(device, torch::kComplexFloat);
    return known;
}

torch::Tensor RotaryPositions::rotate(const torch::Tensor& x, std::int64_t heads,
                                      std::int64_t first) {
    const auto time = x.size(1);
    TORCH_CHECK(first + time <= length_, "a position beyond the context");
    const auto turns = table(x.size(2) / heads, x.device()).slice(0, first, first + time);
    // A pair is a complex number, and turning it a product: without temporaries, which would leave
    // holes in the heap.
    const auto wide = x.scalar_type() == torch::kFloat64 ? x : x.to(torch::kFloat32);
    const auto turned = torch::view_as_complex(wide.unflatten(2, {heads, -1, 2})) * turns;
    return torch::view_as_real(turned).flatten(2).to(x.scalar_type());
}

}  // namespace deepsight
