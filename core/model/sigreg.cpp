#include "core/model/sigreg.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cstdint>

#include "core/model/row_sample.h"

namespace deepsight {
namespace {

constexpr std::int64_t kMostRows = 512;
constexpr std::int64_t kKnots = 16;  // and 0, where every characteristic function is 1
constexpr double kLastKnot = 3;
constexpr std::uint64_t kEvaluationSeed = 2511;

// [channels, count], unit columns.
torch::Tensor unitDirections(std::int64_t channels, std::int64_t count, const torch::Tensor& like) {
    const auto drawn =
        torch::GradMode::is_enabled()
            ? torch::randn({channels, count}, like.options())
            : torch::randn({channels, count}, at::detail::createCPUGenerator(kEvaluationSeed),
                           torch::TensorOptions(like.scalar_type()))
                  .to(like.device());
    return drawn / drawn.norm(2, /*dim=*/0, /*keepdim=*/true);
}

}  // namespace

torch::Tensor sigreg(const torch::Tensor& u, std::int64_t directions) {
    const c10::impl::ExcludeDispatchKeyGuard withoutAutocast(c10::autocast_dispatch_keyset);
    auto rows = u.reshape({-1, u.size(-1)});
    if (rows.size(0) == 0) return rows.sum();
    rows = rows.index_select(0, rowSample(rows.size(0), kMostRows, rows.device()));
    rows = rows.to(at::promote_types(rows.scalar_type(), torch::kFloat32));

    constexpr double kStep = kLastKnot / kKnots;
    const auto knots = torch::linspace(kStep, kLastKnot, kKnots, rows.options());
    const auto phi = (-0.5 * knots.square()).exp();
    // Both halves of the axis contribute alike; the rule halves its last knot.
    auto weights = 2 * kStep * phi;
    weights[-1] *= 0.5;

    const auto projected = rows.matmul(unitDirections(rows.size(1), directions, rows));
    const auto angles = projected.unsqueeze(-1) * knots;  // [rows, directions, knots]
    const auto distance = (angles.cos().mean(0) - phi).square() + angles.sin().mean(0).square();
    return static_cast<double>(rows.size(0)) * distance.matmul(weights).mean();
}

}  // namespace deepsight
