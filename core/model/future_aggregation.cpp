#include "core/model/future_aggregation.h"

#include <algorithm>
#include <cmath>

#include "core/data/corpus.h"
#include "core/kernels/linear.h"

namespace deepsight {
namespace {

// w_z for z = 1..n.
std::vector<double> weightsOf(FutureAggregation aggregation, std::int64_t horizon, double gamma) {
    std::vector<double> weights(static_cast<std::size_t>(horizon));
    double sum = 0;
    for (std::size_t z = 1; z <= weights.size(); ++z) {
        if (aggregation == FutureAggregation::Average)
            weights[z - 1] = 1.0 / static_cast<double>(horizon);
        else if (aggregation == FutureAggregation::Exponential)
            weights[z - 1] = std::pow(gamma, static_cast<double>(z - 1));
        else
            weights[z - 1] = 1.0 / static_cast<double>(z);
        sum += weights[z - 1];
    }
    if (aggregation == FutureAggregation::DecayNormalized ||
        aggregation == FutureAggregation::Exponential)
        for (double& weight : weights) weight /= sum;
    return weights;
}

// E[i+z] of every position i.
torch::Tensor ahead(const torch::Tensor& embeddings, std::int64_t first, std::int64_t count,
                    std::int64_t z) {
    return embeddings.slice(1, first + z, first + z + count);
}

// sum over z of weight(z) * E[i+z]; the weight broadcasts over [batch, count, d].
template <typename Weight>
torch::Tensor weightedSum(const torch::Tensor& embeddings, std::int64_t first, std::int64_t count,
                          std::int64_t horizon, const Weight& weight) {
    auto sum = ahead(embeddings, first, count, 1) * weight(1);
    for (std::int64_t z = 2; z <= horizon; ++z)
        sum.addcmul_(ahead(embeddings, first, count, z), weight(z));
    return sum;
}

std::vector<double> toVector(const torch::Tensor& values) {
    const auto host = values.detach().to(torch::kCPU, torch::kFloat64).contiguous();
    return {host.data_ptr<double>(), host.data_ptr<double>() + host.numel()};
}

std::vector<double> shares(const torch::Tensor& sizes) { return toVector(sizes / sizes.sum()); }

class FixedSum : public FutureAggregator {
  public:
    explicit FixedSum(const PlanningConfig& config)
        : weights_(weightsOf(config.futureAggregation, config.horizon, config.aggregationDecay)) {
        onDevice_ = register_buffer(
            "weights", torch::tensor(weights_, torch::TensorOptions().dtype(torch::kFloat32)));
    }

    torch::Tensor fixedWeights() const override { return onDevice_; }

    Aggregate aggregate(const torch::Tensor& embeddings, std::int64_t first,
                        std::int64_t count) override {
        auto future = ahead(embeddings, first, count, 1) * weights_[0];
        for (std::size_t z = 2; z <= weights_.size(); ++z)
            future.add_(ahead(embeddings, first, count, static_cast<std::int64_t>(z)),
                        weights_[z - 1]);
        return {future, {}};
    }

  private:
    std::vector<double> weights_;
    torch::Tensor onDevice_;  // the same, [n]
};

/// What the learned ones share.
class LearnedAggregator : public FutureAggregator {
  public:
    explicit LearnedAggregator(const Config& config)
        : horizon_(config.planning.horizon), width_(config.model.width) {
        const auto start = weightsOf(FutureAggregation::DecayNormalized, horizon_, 0);
        start_ = register_buffer(
            "start", torch::tensor(start, torch::TensorOptions().dtype(torch::kFloat32)));
    }

  protected:
    torch::Tensor matrix(const char* name, std::int64_t rows, std::int64_t columns) {
        return register_parameter(name, torch::zeros({rows, columns}));
    }

    std::int64_t horizon_;
    std::int64_t width_;
    torch::Tensor start_;  // [n], the weights of decay-normalized
};

class LearnedWeights : public LearnedAggregator {
  public:
    explicit LearnedWeights(const Config& config) : LearnedAggregator(config) {
        logits_ = register_parameter("logits", start_.log());
    }

    Aggregate aggregate(const torch::Tensor& embeddings, std::int64_t first,
                        std::int64_t count) override {
        const auto weights = logits_.softmax(0);
        return {weightedSum(embeddings, first, count, horizon_,
                            [&](std::int64_t z) { return weights[z - 1]; }),
                weights};
    }
    std::vector<double> weights() const override { return toVector(logits_.softmax(0)); }

  private:
    torch::Tensor logits_;  // [n]
};

class DepthwiseConvolution : public LearnedAggregator {
  public:
    explicit DepthwiseConvolution(const Config& config) : LearnedAggregator(config) {
        weight_ = matrix("weight", horizon_, width_);
    }

    Aggregate aggregate(const torch::Tensor& embeddings, std::int64_t first,
                        std::int64_t count) override {
        const auto kernel = this->kernel();
        return {weightedSum(embeddings, first, count, horizon_,
                            [&](std::int64_t z) { return kernel[z - 1]; }),
                {}};
    }
    std::vector<double> weights() const override { return shares(kernel().norm(2, 1)); }

  private:
    torch::Tensor kernel() const { return weight_ + start_.unsqueeze(1); }

    torch::Tensor weight_;  // [n, d]
};

class Convolution : public LearnedAggregator {
  public:
    explicit Convolution(const Config& config) : LearnedAggregator(config) {
        weight_ = register_parameter("weight", torch::zeros({horizon_, width_, width_}));
    }

    Aggregate aggregate(const torch::Tensor& embeddings, std::int64_t first,
                        std::int64_t count) override {
        const auto window = embeddings.slice(1, first + 1, first + count + horizon_);
        const auto future = torch::conv1d(window.transpose(1, 2), kernel().permute({1, 2, 0}));
        return {future.transpose(1, 2), {}};
    }
    std::vector<double> weights() const override { return shares(kernel().flatten(1).norm(2, 1)); }

  private:
    torch::Tensor kernel() const {
        const auto identity = torch::eye(width_, start_.options());
        return weight_ + start_.view({-1, 1, 1}) * identity;
    }

    torch::Tensor weight_;  // [n, d, d]: z, to, from
};

class Banded : public LearnedAggregator {
  public:
    explicit Banded(const Config& config) : LearnedAggregator(config) {
        const auto time = config.model.contextSize;
        positions_ = config.extraTokens() > 0 ? time : time - horizon_;
        if (config.planning.positions == PlannedPositions::Targets)
            firstPlanned_ = std::max<std::int64_t>(0, impliedFirstTarget(config.data) - 1);
        logits_ = matrix("logits", positions_, horizon_);
    }

    Aggregate aggregate(const torch::Tensor& embeddings, std::int64_t first,
                        std::int64_t count) override {
        const auto weights = rows(first, count);
        return {weightedSum(embeddings, first, count, horizon_,
                            [&](std::int64_t z) { return weights.slice(1, z - 1, z); }),
                weights};
    }
    std::vector<double> weights() const override {
        return toVector(rows(firstPlanned_, positions_ - firstPlanned_).mean(0));
    }

  private:
    torch::Tensor rows(std::int64_t first, std::int64_t count) const {
        return (logits_.slice(0, first, first + count) + start_.log()).softmax(1);
    }

    std::int64_t positions_;
    std::int64_t firstPlanned_ = 0;
    torch::Tensor logits_;  // [positions, n]
};

class Gru : public LearnedAggregator {
  public:
    explicit Gru(const Config& config) : LearnedAggregator(config) {
        input_ = matrix("weight_ih", 3 * width_, width_);
        hidden_ = matrix("weight_hh", 3 * width_, width_);
        readOut_ = matrix("read_out", width_, width_);
    }

    // By hand instead of at::gru: windows overlap, so what a step reads of a token is computed once
    // for all windows that the token is in.
    Aggregate aggregate(const torch::Tensor& embeddings, std::int64_t first,
                        std::int64_t count) override {
        const auto window = embeddings.slice(1, first + 1, first + count + horizon_);
        const auto gates = kernels::linear(window, input_.slice(0, 0, 2 * width_));
        const auto candidates = kernels::linear(window, input_.slice(0, 2 * width_)) + window;
        const auto hiddenGates = hidden_.slice(0, 0, 2 * width_);
        const auto hiddenCandidate = hidden_.slice(0, 2 * width_);
        torch::Tensor state;
        for (std::int64_t z = horizon_; z >= 1; --z) {
            auto gate = ahead(gates, -1, count, z);
            auto candidate = ahead(candidates, -1, count, z);
            if (!state.defined()) {
                state = (1 - gate.slice(2, width_).sigmoid()) * candidate.tanh();
                continue;
            }
            gate = (gate + kernels::linear(state, hiddenGates)).sigmoid();
            const auto reset = gate.slice(2, 0, width_);
            const auto update = gate.slice(2, width_);
            candidate = (candidate + reset * kernels::linear(state, hiddenCandidate)).tanh();
            // Under autocast the products are bf16, and what embeddings were added to is not.
            state = torch::lerp(candidate, state, update.to(candidate.scalar_type()));
        }
        return {kernels::linear(state, readOut_) + state, {}};
    }

  private:
    torch::Tensor input_;    // [3 d, d]: reset, update, candidate, as in torch::nn::GRU
    torch::Tensor hidden_;   // [3 d, d]
    torch::Tensor readOut_;  // [d, d]
};

class Attention : public LearnedAggregator {
  public:
    explicit Attention(const Config& config) : LearnedAggregator(config) {
        // Ones, because zeros would keep the keys from learning, and a vector is not drawn.
        query_ = register_parameter("query", torch::ones({width_}));
        key_ = matrix("key", width_, width_);
        distance_ = matrix("distance", horizon_, width_);
        value_ = matrix("value", width_, width_);
    }

    // q (K E) = (K^T q) E is one number per token, whichever window it is in; and V of the sum is
    // the sum of V.
    Aggregate aggregate(const torch::Tensor& embeddings, std::int64_t first,
                        std::int64_t count) override {
        const auto window = embeddings.slice(1, first + 1, first + count + horizon_);
        const auto query = key_.t().mv(query_) / std::sqrt(static_cast<double>(width_));
        const auto scores = window.matmul(query).unfold(1, horizon_, 1);
        const auto weights = (scores + byDistance()).softmax(2).to(embeddings.scalar_type());
        const auto pooled = weightedSum(embeddings, first, count, horizon_,
                                        [&](std::int64_t z) { return weights.slice(2, z - 1, z); });
        return {kernels::linear(pooled, value_) + pooled, weights};
    }
    std::vector<double> weights() const override { return toVector(byDistance().softmax(0)); }

  private:
    torch::Tensor byDistance() const {
        return distance_.mv(query_) / std::sqrt(static_cast<double>(width_)) + start_.log();
    }

    torch::Tensor query_;     // [d]
    torch::Tensor key_;       // [d, d]
    torch::Tensor distance_;  // [n, d]
    torch::Tensor value_;     // [d, d]
};

}  // namespace

std::shared_ptr<FutureAggregator> makeFutureAggregator(const Config& config) {
    switch (config.planning.futureAggregation) {
        case FutureAggregation::LearnedWeights:
            return std::make_shared<LearnedWeights>(config);
        case FutureAggregation::DepthwiseConvolution:
            return std::make_shared<DepthwiseConvolution>(config);
        case FutureAggregation::Convolution:
            return std::make_shared<Convolution>(config);
        case FutureAggregation::Banded:
            return std::make_shared<Banded>(config);
        case FutureAggregation::Gru:
            return std::make_shared<Gru>(config);
        case FutureAggregation::Attention:
            return std::make_shared<Attention>(config);
        default:
            return std::make_shared<FixedSum>(config.planning);
    }
}

}  // namespace deepsight
