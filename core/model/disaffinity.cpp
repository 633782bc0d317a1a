#include "core/model/disaffinity.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "core/model/row_sample.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

constexpr std::int64_t kMostContrasted = 512;
constexpr double kInvarianceWeight = 25;  // VICReg
constexpr double kVarianceWeight = 25;
constexpr double kVarianceEpsilon = 1e-4;
constexpr double kBarlowLambda = 0.005;
constexpr double kBarlowEpsilon = 1e-5;  // of the batch normalisation it is defined by
constexpr double kTiny = 1e-8;           // keeps a division by the length of nothing finite

torch::Tensor centred(const torch::Tensor& x) { return x - x.mean(0, /*keepdim=*/true); }

// Squares of a square matrix off its diagonal, summed.
torch::Tensor offDiagonal(const torch::Tensor& matrix) {
    return (matrix - matrix.diagonal().diag_embed()).square().sum();
}

// (1 + cos(u, y)) / 2, [rows].
torch::Tensor cosineAffinity(const torch::Tensor& u, const torch::Tensor& y) {
    return (torch::cosine_similarity(u, y, /*dim=*/-1) + 1) * 0.5;
}

// Rows are `positions` of one sequence after another.
torch::Tensor infoNce(const PlanningConfig& config, const torch::Tensor& u, const torch::Tensor& y,
                      std::int64_t positions) {
    const auto sample = rowSample(u.size(0), kMostContrasted, u.device());
    const auto unit = [&](const torch::Tensor& side) {
        const auto x = side.index_select(0, sample);
        return x * (x.square().sum(-1, /*keepdim=*/true) + kTiny).rsqrt();
    };
    const auto sequence = sample.div(positions, "floor");
    const auto distance = (sample.unsqueeze(1) - sample).abs();
    const auto overlapping =
        sequence.unsqueeze(1).eq(sequence) & distance.gt(0) & distance.lt(config.horizon);
    const auto logits = unit(u).matmul(unit(y).t()) / config.temperature;
    return -logits.masked_fill(overlapping, -std::numeric_limits<double>::infinity())
                .log_softmax(-1)
                .diagonal()
                .mean();
}

// True when a gradient of the score can reach y, by its configuration: whether y has a graph would
// make validation, which has none, measure something else.
bool trainsContext(const PlanningConfig& config) {
    const bool norm = config.contextNorm != ContextNorm::None && config.normAffine;
    const bool projector =
        config.projector != Projector::None && config.projectorSide != ProjectorSide::Encoder;
    const bool aggregation = config.futureAggregation > FutureAggregation::Exponential;
    if (aggregation && config.aggregationSafeguard == AggregationSafeguard::Reconstruction)
        return false;
    return norm || projector || aggregation || config.stopGradient != StopGradient::Target ||
           config.presentFutureMerge == PresentFutureMerge::Learned;
}

torch::Tensor vicReg(const PlanningConfig& config, const torch::Tensor& u, const torch::Tensor& y) {
    const auto loss = kInvarianceWeight * torch::mse_loss(u, y) + vicRegSide(u);
    return trainsContext(config) ? loss + vicRegSide(y) : loss;
}

torch::Tensor barlow(const torch::Tensor& u, const torch::Tensor& y) {
    const auto standardised = [](const torch::Tensor& x) {
        const auto deviation = centred(x);
        return deviation * (deviation.square().mean(0, /*keepdim=*/true) + kBarlowEpsilon).rsqrt();
    };
    const auto correlation =
        standardised(u).t().matmul(standardised(y)) / static_cast<double>(u.size(0));
    const auto diagonal = (1 - correlation.diagonal()).square().sum();
    return (diagonal + kBarlowLambda * offDiagonal(correlation)) / static_cast<double>(u.size(1));
}

torch::Tensor cka(const torch::Tensor& u, const torch::Tensor& y) {
    // CKA is blind to scale: unit mean square lengths keep its fourth powers in range.
    const auto scaled = [](const torch::Tensor& x) {
        const auto deviation = centred(x);
        const auto rows = static_cast<double>(x.size(0));
        return deviation * (deviation.square().sum() + rows * kTiny).rsqrt();
    };
    const auto a = scaled(u);
    const auto b = scaled(y);
    const auto norms = a.t().matmul(a).norm() * b.t().matmul(b).norm();
    return 1 - a.t().matmul(b).square().sum() / (norms + kTiny);
}

torch::Tensor scored(const PlanningConfig& config, const torch::Tensor& u, const torch::Tensor& y,
                     std::int64_t positions) {
    switch (config.score) {
        case DisaffinityScore::Mse:
            return torch::mse_loss(u, y);
        case DisaffinityScore::Cosine:
            return (1 - cosineAffinity(u, y)).mean();
        case DisaffinityScore::LogCosine:
            return -cosineAffinity(u, y).clamp_min(1e-6).log().mean();
        case DisaffinityScore::SmoothL1:
            return torch::smooth_l1_loss(u, y, at::Reduction::Mean, config.smoothL1Beta);
        case DisaffinityScore::InfoNce:
            return infoNce(config, u, y, positions);
        case DisaffinityScore::VicReg:
            return vicReg(config, u, y);
        case DisaffinityScore::Barlow:
            return barlow(u, y);
        case DisaffinityScore::Cka:
            return cka(u, y);
        case DisaffinityScore::None:
        case DisaffinityScore::BagOfWords:
        case DisaffinityScore::TokenOrder:
            break;
    }
    throw Error(ErrorKind::Internal, "Disaffinity was asked for without a score.");
}

}  // namespace

torch::Tensor vicRegSide(const torch::Tensor& x) {
    const auto deviation = centred(x);
    const auto divisor = static_cast<double>(std::max<std::int64_t>(x.size(0) - 1, 1));
    const auto covariance = deviation.t().matmul(deviation) / divisor;
    const auto spread = (covariance.diagonal() + kVarianceEpsilon).sqrt();
    return 0.5 * kVarianceWeight * (1 - spread).relu().mean() +
           offDiagonal(covariance) / static_cast<double>(x.size(1));
}

torch::Tensor disaffinity(const PlanningConfig& config, const torch::Tensor& encoder,
                          const torch::Tensor& context) {
    const c10::impl::ExcludeDispatchKeyGuard withoutAutocast(c10::autocast_dispatch_keyset);
    const auto rows = [](const torch::Tensor& side) {
        return side.to(at::promote_types(side.scalar_type(), torch::kFloat32))
            .reshape({-1, side.size(-1)});
    };
    return scored(config, rows(encoder), rows(context), encoder.size(1));
}

}  // namespace deepsight
