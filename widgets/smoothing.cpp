#include "widgets/smoothing.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace deepsight {
namespace {

constexpr double kReach = 4;  // standard deviations; what lies beyond weighs below 4e-4
constexpr double kBinsPerSigma = 4;
// Of a long list many values share a pixel, and a slider must not wait for what nobody sees.
constexpr std::size_t kLong = 100'000;
constexpr double kCoarseBinsPerSigma = 2;
constexpr double kLeastCoarseSigma = 2;  // from which bins of three are fine enough
constexpr std::size_t kBlock = 256;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::size_t binSize(double sigma, bool coarse) {
    const double perSigma = coarse ? kCoarseBinsPerSigma : kBinsPerSigma;
    auto size = static_cast<std::size_t>(std::max(1.0, sigma / perSigma));
    if (coarse && sigma >= kLeastCoarseSigma) size = std::max<std::size_t>(size, 3);
    return size % 2 == 0 ? size - 1 : size;
}

using Block = std::array<double, kBlock>;

// `weights` from the centre outwards; `values` points at the block's first and has neighbours on
// both sides. Weight by weight over many nodes: such a loop uses the vector unit.
void convolve(std::span<const double> weights, const double* values, std::ptrdiff_t count,
              Block& sums) {
    for (std::ptrdiff_t i = 0; i < count; ++i)
        sums[static_cast<std::size_t>(i)] = weights[0] * values[i];
    for (std::size_t d = 1; d < weights.size(); ++d) {
        const double weight = weights[d];
        const double* left = values - d;
        const double* right = values + d;
        for (std::ptrdiff_t i = 0; i < count; ++i)
            sums[static_cast<std::size_t>(i)] += weight * (left[i] + right[i]);
    }
}

}  // namespace

void SmoothCurve::reset(const Smoothing& smoothing) {
    *this = SmoothCurve();
    smoothing_ = smoothing;
    if (smoothing.kind == Smoothing::Kind::Exponential) {
        average_ = ExponentialAverage(std::clamp(smoothing.amount, 0.0, 0.9999));
    }
    if (smoothing.kind != Smoothing::Kind::Gaussian || !smoothing.isOn()) return;
    makeKernel(/*coarse=*/false);
}

void SmoothCurve::makeKernel(bool coarse) {
    coarse_ = coarse;
    const double sigma = smoothing_.amount;
    const std::size_t before = std::exchange(stride_, binSize(sigma, coarse));
    if (stride_ == before && !weights_.empty()) return;
    // What was binned otherwise is done again.
    sums_.clear();
    counts_.clear();
    weights_.clear();
    nodes_ = {};
    size_ = 0;
    const auto width = static_cast<double>(stride_);
    sigma_ = std::sqrt(sigma * sigma - (width * width - 1) / 12);
    const int reach = static_cast<int>(std::ceil(kReach * sigma_ / width));
    for (int bin = -reach; bin <= reach; ++bin) {
        const double distance = bin * width / sigma_;
        weights_.push_back(std::exp(-distance * distance / 2));
    }
}

void SmoothCurve::update(std::span<const double> values) {
    if (!smoothing_.isOn() || values.size() <= size_) return;
    for (const double value : values.subspan(size_)) finite_ += std::isfinite(value);
    if (smoothing_.kind == Smoothing::Kind::Exponential) {
        updateExponential(values);
    } else {
        if (!coarse_ && values.size() > kLong) makeKernel(/*coarse=*/true);
        updateGaussian(values);
    }
}

void SmoothCurve::updateExponential(std::span<const double> values) {
    for (const double value : values.subspan(size_)) nodes_.append(average_.next(value));
    size_ = values.size();
}

void SmoothCurve::addToBins(std::span<const double> values) {
    const std::size_t complete = completeBins();
    sums_.resize(complete);
    counts_.resize(complete);
    if (values.size() > 2 * size_) {  // as at first, when nothing is known of further growth
        sums_.reserve(values.size() / stride_ + 1);
        counts_.reserve(values.size() / stride_ + 1);
    }
    for (std::size_t first = complete * stride_; first < values.size(); first += stride_) {
        double sum = 0, count = 0;
        for (const double value : values.subspan(first, std::min(stride_, values.size() - first))) {
            if (!std::isfinite(value)) continue;
            sum += value;
            count += 1;
        }
        sums_.push_back(sum);
        counts_.push_back(count);
    }
    size_ = values.size();
}

void SmoothCurve::updateGaussian(std::span<const double> values) {
    const std::size_t reach = weights_.size() / 2;
    const std::size_t before = completeBins();
    addToBins(values);
    // Nodes whose kernel met only complete bins stay as they are.
    const std::size_t firstBin = before > reach ? before - reach : 0;
    if (stride_ == 1) {
        nodes_.truncate(firstBin);
        appendNodes(firstBin);
        return;
    }
    nodes_.truncate(firstBin == 0 ? 0 : firstBin + 1);
    if (firstBin == 0) nodes_.append(meanAround(0));
    appendNodes(firstBin);
    if (size_ > 1) nodes_.append(meanAround(static_cast<double>(size_ - 1)));
}

void SmoothCurve::appendNodes(std::size_t firstBin) {
    const auto bins = static_cast<std::ptrdiff_t>(completeBins());
    const auto reach = static_cast<std::ptrdiff_t>(weights_.size() / 2);
    const std::span<const double> half = std::span(weights_).last(weights_.size() / 2 + 1);
    const double allWeights = std::accumulate(weights_.begin(), weights_.end(), 0.0);
    const auto full = static_cast<double>(stride_);
    for (auto start = static_cast<std::ptrdiff_t>(firstBin); start < bins;
         start += static_cast<std::ptrdiff_t>(kBlock)) {
        const auto stop = std::min(bins, start + static_cast<std::ptrdiff_t>(kBlock));
        const double* const counts = counts_.data();
        const bool simple = start >= reach && stop + reach <= bins &&
                            std::all_of(counts + start - reach, counts + stop + reach,
                                        [full](double count) { return count == full; });
        if (!simple) {
            appendNodesWithGaps(start, stop);
            continue;
        }
        Block sums;
        convolve(half, sums_.data() + start, stop - start, sums);
        for (std::ptrdiff_t i = 0; i < stop - start; ++i)
            nodes_.append(sums[static_cast<std::size_t>(i)] / (allWeights * full));
    }
}

void SmoothCurve::appendNodesWithGaps(std::ptrdiff_t start, std::ptrdiff_t stop) {
    const auto bins = static_cast<std::ptrdiff_t>(completeBins());
    const auto reach = static_cast<std::ptrdiff_t>(weights_.size() / 2);
    const double scale = -1 / (2 * sigma_ * sigma_);
    Block sums{}, totals{};
    for (std::ptrdiff_t d = -reach; d <= reach; ++d) {
        const double weight = weights_[static_cast<std::size_t>(d + reach)];
        const auto from = std::max(start, -d), to = std::min(stop, bins - d);
        const double* sum = sums_.data() + d;
        const double* count = counts_.data() + d;
        for (std::ptrdiff_t node = from; node < to; ++node) {
            sums[static_cast<std::size_t>(node - start)] += weight * sum[node];
            totals[static_cast<std::size_t>(node - start)] += weight * count[node];
        }
    }
    for (std::ptrdiff_t node = start; node < stop; ++node) {
        const auto bin = static_cast<std::size_t>(node);
        double& sum = sums[static_cast<std::size_t>(node - start)];
        double& total = totals[static_cast<std::size_t>(node - start)];
        if (sums_.size() > completeBins() && bins - node <= reach) {
            const double distance = binCentre(sums_.size() - 1) - binCentre(bin);
            const double weight = std::exp(scale * distance * distance);
            sum += weight * sums_.back();
            total += weight * counts_.back();
        }
        nodes_.append(counts_[bin] > 0 ? sum / total : kNan);
    }
}

double SmoothCurve::binCentre(std::size_t bin) const {
    const std::size_t first = bin * stride_, last = std::min(first + stride_, size_) - 1;
    return static_cast<double>(first + last) / 2;
}

double SmoothCurve::meanAround(double position) const {
    const double reach = kReach * sigma_, width = static_cast<double>(stride_);
    const auto first = static_cast<std::size_t>(std::max(0.0, (position - reach) / width));
    double sum = 0, total = 0;
    for (std::size_t bin = first; bin < sums_.size(); ++bin) {
        const double distance = (binCentre(bin) - position) / sigma_;
        if (distance > kReach) break;
        const double weight = std::exp(-distance * distance / 2);
        sum += weight * sums_[bin];
        total += weight * counts_[bin];
    }
    return total > 0 ? sum / total : kNan;
}

std::size_t SmoothCurve::indexOfNode(std::size_t node) const {
    if (stride_ == 1 || node == 0) return node;
    const std::size_t bin = node - 1;
    return bin < completeBins() ? bin * stride_ + stride_ / 2 : size_ - 1;
}

double SmoothCurve::at(std::size_t index) const {
    if (stride_ == 1) return nodes_[index];
    const std::size_t half = stride_ / 2;
    const std::size_t node =
        index < half ? 0 : std::min((index - half) / stride_ + 1, completeBins());
    const std::size_t before = indexOfNode(node);
    if (before == index || node + 1 >= nodes_.size()) return nodes_[node];
    const double share =
        static_cast<double>(index - before) / static_cast<double>(indexOfNode(node + 1) - before);
    return nodes_[node] + share * (nodes_[node + 1] - nodes_[node]);
}

}  // namespace deepsight
