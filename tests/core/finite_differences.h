#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/support/torch.h"

namespace deepsight {

/// Compares the gradient of `loss` at `point` (float64) with central differences, element by
/// element. `loss` must be a pure function: a random one sets its seed first.
inline void expectTrueGradient(const std::function<torch::Tensor(const torch::Tensor&)>& loss,
                               const torch::Tensor& point) {
    constexpr double kStep = 1e-6;
    const auto x = point.detach().clone().set_requires_grad(true);
    loss(x).backward();
    ASSERT_TRUE(x.grad().defined());
    const auto gradient = x.grad().flatten();
    EXPECT_GT(gradient.abs().max().item<double>(), 1e-6) << "nothing to compare";
    for (std::int64_t k = 0; k < gradient.size(0); ++k) {
        const auto moved = [&](double by) {
            auto other = point.detach().clone();
            other.view({-1})[k] += by;
            return loss(other).item<double>();
        };
        const double expected = (moved(kStep) - moved(-kStep)) / (2 * kStep);
        EXPECT_NEAR(gradient[k].item<double>(), expected, 1e-6 * std::max(1.0, std::abs(expected)))
            << "element " << k;
    }
}

}  // namespace deepsight
