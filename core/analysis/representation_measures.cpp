#include "core/analysis/representation_measures.h"

#include <torch/nn/functional/normalization.h>

#include <cmath>
#include <limits>
#include <vector>

#include "core/data/random.h"

namespace deepsight {
namespace {

constexpr std::uint64_t kPairSeed = 2005'10242;

double totalOf(const torch::Tensor& values) { return values.sum(torch::kFloat64).item<double>(); }

// Of a Gram matrix: its eigenvalues are the squared singular values of the rows.
double rankMe(const torch::Tensor& gram) {
    // On the CPU: the matrix is small, and CUDA's solvers take memory for good.
    const auto singular = at::linalg_eigvalsh(gram.to(torch::kCPU)).clamp_min(0).sqrt();
    const double total = totalOf(singular);
    if (total <= 0) return 1;
    const auto share = singular / total + 1e-7;
    return std::exp(-totalOf(share * share.log()));
}

// Unbiased HSIC of two linear kernels times rows x (rows - 3), from centred rows: Song et al.,
// JMLR 13 (2012), eq. 4, with K = X X^T without its diagonal written out in features.
double unbiasedHsic(const torch::Tensor& x, const torch::Tensor& y) {
    const auto rows = static_cast<double>(x.size(0));
    const auto xNorms = x.square().sum(1);
    const auto yNorms = y.square().sum(1);
    const double together = totalOf(torch::mm(x.t(), y).square()) - totalOf(xNorms * yNorms);
    // Rows of K sum to minus their diagonal element, because the rows of X sum to 0.
    const double totals = totalOf(xNorms) * totalOf(yNorms) / ((rows - 1) * (rows - 2));
    const double products = 2 / (rows - 2) * totalOf(xNorms * yNorms);
    return together + totals - products;
}

}  // namespace

std::optional<double> unexplainedShare(const torch::Tensor& estimate, const torch::Tensor& target) {
    const auto wanted = target.to(torch::kFloat64);
    const auto mean = wanted.mean(0, /*keepdim=*/true);
    const double variation = totalOf((wanted - mean).square());
    const double rounding = std::numeric_limits<float>::epsilon();
    const double noise = rounding * rounding * totalOf(wanted.square());
    if (!(variation > noise)) return {};
    return totalOf((estimate.to(torch::kFloat64) - wanted).square()) / variation;
}

EffectiveRank effectiveRank(const torch::Tensor& rows) {
    const auto values = rows.to(torch::kFloat64);
    const auto mean = values.mean(0, /*keepdim=*/true);
    const auto centred = values - mean;
    const auto gram = torch::mm(centred.t(), centred);
    const auto constant = torch::mm(mean.t(), mean) * static_cast<double>(rows.size(0));
    return {.centred = rankMe(gram), .raw = rankMe(gram + constant)};
}

std::optional<double> debiasedCka(const torch::Tensor& left, const torch::Tensor& right) {
    if (left.size(0) < 4) return {};
    const auto centred = [](const torch::Tensor& rows) {
        const auto values = rows.to(torch::kFloat64);
        return values - values.mean(0, /*keepdim=*/true);
    };
    const auto x = centred(left);
    const auto y = centred(right);
    const double own = unbiasedHsic(x, x) * unbiasedHsic(y, y);
    if (!(own > 0)) return {};
    return unbiasedHsic(x, y) / std::sqrt(own);
}

PairMeasures measurePairs(const torch::Tensor& rows, std::int64_t count) {
    const auto available = static_cast<std::uint64_t>(rows.size(0));
    if (available < 2) return {};
    std::vector<std::int64_t> first, second;
    SplitMix64 generator(kPairSeed);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto a = drawBelow(generator, available);
        const auto b = (a + 1 + drawBelow(generator, available - 1)) % available;
        first.push_back(static_cast<std::int64_t>(a));
        second.push_back(static_cast<std::int64_t>(b));
    }
    const auto unit = torch::nn::functional::normalize(
        rows.to(torch::kFloat64), torch::nn::functional::NormalizeFuncOptions().dim(1));
    const auto pick = [&](const std::vector<std::int64_t>& index) {
        return unit.index_select(0, torch::tensor(index, torch::kInt64).to(rows.device()));
    };
    const auto a = pick(first);
    const auto b = pick(second);
    return {.meanCosine = (a * b).sum(1).mean().item<double>(),
            .uniformity = ((a - b).square().sum(1) * -2).exp().mean().log().item<double>()};
}

Ridge::Ridge(const torch::Tensor& fitFeatures, const torch::Tensor& testFeatures, double strength) {
    const auto mean = fitFeatures.mean(0, /*keepdim=*/true);
    const auto deviation = fitFeatures.std(0, /*unbiased=*/false, /*keepdim=*/true);
    // A feature that never varies tells nothing; dividing by 1 leaves it at 0.
    const auto scale = torch::where(deviation > 0, deviation, torch::ones_like(deviation));
    fit_ = (fitFeatures - mean) / scale;
    test_ = (testFeatures - mean) / scale;
    auto normal = torch::mm(fit_.t(), fit_) / static_cast<double>(fit_.size(0));
    normal.diagonal().add_(strength);
    factor_ = at::linalg_cholesky(normal);
}

std::optional<double> Ridge::unexplained(const torch::Tensor& fitTarget,
                                         const torch::Tensor& testTarget) const {
    const auto mean = fitTarget.mean(0, /*keepdim=*/true);
    const auto moments = torch::mm(fit_.t(), fitTarget - mean) / static_cast<double>(fit_.size(0));
    const auto weights = torch::cholesky_solve(moments, factor_);
    return unexplainedShare(torch::mm(test_, weights) + mean, testTarget);
}

}  // namespace deepsight
