#include "core/model/future_aggregation.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "core/config/planning_cost.h"
#include "core/data/corpus.h"
#include "core/support/torch.h"

namespace deepsight {
namespace {

constexpr std::int64_t kTime = 9;
constexpr std::int64_t kWidth = 3;
constexpr std::int64_t kHorizon = 4;
constexpr std::int64_t kFirst = 1;
constexpr std::int64_t kCount = 3;

using Kind = FutureAggregation;
constexpr std::array kAll{Kind::Decay,       Kind::DecayNormalized, Kind::Average,
                          Kind::Exponential, Kind::LearnedWeights,  Kind::DepthwiseConvolution,
                          Kind::Convolution, Kind::Banded,          Kind::Gru,
                          Kind::Attention};
constexpr std::array kLearned{
    Kind::LearnedWeights, Kind::DepthwiseConvolution, Kind::Convolution, Kind::Banded, Kind::Gru,
    Kind::Attention};

Config configWith(Kind kind) {
    Config config;
    config.data.source = DataSource::Text;
    config.model.width = kWidth;
    config.model.contextSize = kTime;
    config.planning.horizon = kHorizon;
    config.planning.futureAggregation = kind;
    return config;
}

// In float64, its parameters drawn where `scale` is not 0.
std::shared_ptr<FutureAggregator> aggregatorOf(const Config& config, double scale) {
    const auto aggregator = makeFutureAggregator(config);
    aggregator->to(torch::kFloat64);
    const torch::NoGradGuard noGrad;
    for (auto& parameter : aggregator->parameters())
        if (scale > 0) parameter.normal_(0, scale);
    return aggregator;
}

torch::Tensor noise(torch::IntArrayRef shape) { return torch::randn(shape, torch::kFloat64); }

torch::Tensor aggregated(const std::shared_ptr<FutureAggregator>& aggregator,
                         const torch::Tensor& embeddings) {
    return aggregator->aggregate(embeddings, kFirst, kCount).future;
}

// Everything below reads E[i+z] as a vector [d] of sequence b, straight from the definitions.
struct Definition {
    Kind kind;
    torch::OrderedDict<std::string, torch::Tensor> parameters;
    torch::Tensor embeddings;

    torch::Tensor parameter(const char* name) const { return parameters[name].detach(); }
    torch::Tensor e(std::int64_t b, std::int64_t position) const { return embeddings[b][position]; }
    static double start(std::int64_t z) {
        double sum = 0;
        for (std::int64_t k = 1; k <= kHorizon; ++k) sum += 1.0 / static_cast<double>(k);
        return 1.0 / (static_cast<double>(z) * sum);
    }

    // Weights before their softmax, or plain ones; one number per z.
    std::vector<double> scalars(std::int64_t b, std::int64_t i) const {
        std::vector<double> values;
        for (std::int64_t z = 1; z <= kHorizon; ++z) {
            const auto real = static_cast<double>(z);
            if (kind == Kind::Average)
                values.push_back(1.0 / kHorizon);
            else if (kind == Kind::Exponential)
                values.push_back(std::pow(0.7, real - 1));
            else if (kind == Kind::Decay || kind == Kind::DecayNormalized)
                values.push_back(1 / real);
            else if (kind == Kind::LearnedWeights)
                values.push_back(std::exp(parameter("logits")[z - 1].item<double>()));
            else if (kind == Kind::Banded)
                values.push_back(start(z) * std::exp(parameter("logits")[i][z - 1].item<double>()));
            else {
                const auto key = parameter("key").mv(e(b, i + z)) + parameter("distance")[z - 1];
                const auto product = parameter("query").dot(key).item<double>();
                values.push_back(start(z) * std::exp(product / std::sqrt(1.0 * kWidth)));
            }
        }
        if (kind != Kind::Decay) {
            const double sum = std::accumulate(values.begin(), values.end(), 0.0);
            for (double& value : values) value /= sum;
        }
        return values;
    }

    torch::Tensor gru(std::int64_t b, std::int64_t i) const {
        auto input = parameter("weight_ih").clone();
        input.slice(0, 2 * kWidth).add_(torch::eye(kWidth, torch::kFloat64));
        std::vector<torch::Tensor> window;
        for (std::int64_t z = kHorizon; z >= 1; --z) window.push_back(e(b, i + z));
        const auto last = std::get<1>(at::gru(
            torch::stack(window).unsqueeze(1), torch::zeros({1, 1, kWidth}, torch::kFloat64),
            {input, parameter("weight_hh")}, false, 1, 0.0, false, false, false));
        const auto state = last.view({kWidth});
        return parameter("read_out").mv(state) + state;
    }

    torch::Tensor at(std::int64_t b, std::int64_t i) const {
        if (kind == Kind::Gru) return gru(b, i);
        auto sum = torch::zeros({kWidth}, torch::kFloat64);
        for (std::int64_t z = 1; z <= kHorizon; ++z) {
            if (kind == Kind::DepthwiseConvolution)
                sum += (parameter("weight")[z - 1] + start(z)) * e(b, i + z);
            else if (kind == Kind::Convolution)
                sum += parameter("weight")[z - 1].mv(e(b, i + z)) + start(z) * e(b, i + z);
            else
                sum += scalars(b, i)[static_cast<std::size_t>(z - 1)] * e(b, i + z);
        }
        return kind == Kind::Attention ? parameter("value").mv(sum) + sum : sum;
    }
};

TEST(FutureAggregation, EveryKindFollowsItsDefinition) {
    torch::manual_seed(3);
    const auto embeddings = noise({2, kTime, kWidth});
    for (const auto kind : kAll) {
        const auto aggregator = aggregatorOf(configWith(kind), 0.7);
        const Definition definition{kind, aggregator->named_parameters(), embeddings};
        const auto future = aggregated(aggregator, embeddings);
        ASSERT_EQ(future.sizes(), torch::IntArrayRef({2, kCount, kWidth}));
        for (std::int64_t b = 0; b < 2; ++b)
            for (std::int64_t p = 0; p < kCount; ++p)
                EXPECT_TRUE(torch::allclose(future[b][p], definition.at(b, kFirst + p)))
                    << "kind " << static_cast<int>(kind) << ", position " << p;
    }
}

// What makeModel() draws is small, and what it does not draw keeps its start.
TEST(FutureAggregation, LearnedOnesBeginAsAFixedOne) {
    torch::manual_seed(3);
    const auto embeddings = 0.01 * noise({2, kTime, kWidth});
    const auto decay = aggregated(aggregatorOf(configWith(Kind::DecayNormalized), 0), embeddings);
    for (const auto kind : kLearned) {
        if (kind == Kind::Gru) continue;
        const auto future = aggregated(aggregatorOf(configWith(kind), 0), embeddings);
        EXPECT_TRUE(torch::allclose(future, decay, 1e-5)) << static_cast<int>(kind);
    }
    auto halves = configWith(Kind::Exponential);
    halves.planning.aggregationDecay = 0.5;
    const double sum = 1 - std::pow(0.5, kHorizon);
    const auto exponential = aggregated(aggregatorOf(halves, 0), embeddings) * sum;
    EXPECT_TRUE(torch::allclose(aggregated(aggregatorOf(configWith(Kind::Gru), 0), embeddings),
                                exponential, 1e-3));
}

TEST(FutureAggregation, GradientsMatchFiniteDifferences) {
    torch::manual_seed(4);
    const auto direction = noise({1, kCount, kWidth});
    for (const auto kind : kLearned) {
        const auto aggregator = aggregatorOf(configWith(kind), 0.5);
        auto embeddings = noise({1, kTime, kWidth}).requires_grad_();
        const auto loss = [&] { return (aggregated(aggregator, embeddings) * direction).sum(); };
        loss().backward();
        auto variables = aggregator->parameters();
        variables.push_back(embeddings);
        const torch::NoGradGuard noGrad;
        for (auto& variable : variables) {
            const auto gradient = variable.grad().flatten();
            const auto flat = variable.view({-1});
            for (std::int64_t k = 0; k < flat.size(0); ++k) {
                const auto moved = [&](double by) {
                    flat[k] += by;
                    const double value = loss().item<double>();
                    flat[k] -= by;
                    return value;
                };
                EXPECT_NEAR(gradient[k].item<double>(), (moved(1e-6) - moved(-1e-6)) / 2e-6, 1e-7)
                    << "kind " << static_cast<int>(kind) << ", shape " << variable.sizes();
            }
        }
    }
}

TEST(FutureAggregation, HasTheParametersThatAreCounted) {
    for (const auto kind : kAll) {
        const auto config = configWith(kind);
        std::int64_t count = 0;
        for (const auto& parameter : makeFutureAggregator(config)->parameters())
            count += parameter.numel();
        EXPECT_EQ(count, planningParameters(config).aggregation) << static_cast<int>(kind);
    }
    EXPECT_EQ(planningParameters(configWith(Kind::Convolution)).aggregation, 4 * 9);
    EXPECT_EQ(planningParameters(configWith(Kind::Banded)).aggregation, 5 * 4);
    EXPECT_EQ(planningParameters(configWith(Kind::Gru)).aggregation, 7 * 9);
    EXPECT_EQ(planningParameters(configWith(Kind::Attention)).aggregation, 3 + 12 + 18);
}

TEST(FutureAggregation, WeightsToPlotAddUpToOne) {
    torch::manual_seed(5);
    for (const auto kind : kAll) {
        const auto weights = aggregatorOf(configWith(kind), 0.7)->weights();
        if (kind < Kind::LearnedWeights || kind == Kind::Gru) {
            EXPECT_TRUE(weights.empty());
            continue;
        }
        ASSERT_EQ(weights.size(), static_cast<std::size_t>(kHorizon));
        EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1, 1e-9);
    }
}

// The graph's weights are what the entropy is taken of.
TEST(FutureAggregation, WeightsInTheGraphAddUpToOneAndMakeTheSum) {
    torch::manual_seed(5);
    const auto embeddings = torch::ones({2, kTime, kWidth}, torch::kFloat64);
    for (const auto kind : {Kind::LearnedWeights, Kind::Banded, Kind::Attention}) {
        const auto weights =
            aggregatorOf(configWith(kind), 0.7)->aggregate(embeddings, kFirst, kCount).weights;
        ASSERT_TRUE(weights.requires_grad());
        EXPECT_TRUE(torch::allclose(weights.sum(-1), torch::ones({1}, torch::kFloat64)));
    }
}

TEST(FutureAggregation, WeightsToPlotShowWhatWasLearned) {
    const auto dominated = [](Kind kind, const char* name, std::int64_t z) {
        const auto aggregator = aggregatorOf(configWith(kind), 0);
        const torch::NoGradGuard noGrad;
        auto parameter = aggregator->named_parameters()[name];
        (kind == Kind::Banded ? parameter.select(1, z - 1) : parameter[z - 1]).fill_(20);
        return aggregator->weights()[static_cast<std::size_t>(z - 1)];
    };
    EXPECT_GT(dominated(Kind::LearnedWeights, "logits", 3), 0.99);
    EXPECT_GT(dominated(Kind::Banded, "logits", 3), 0.99);
    EXPECT_GT(dominated(Kind::Attention, "distance", 3), 0.99);
    EXPECT_GT(dominated(Kind::DepthwiseConvolution, "weight", 3), 0.95);
    EXPECT_GT(dominated(Kind::Convolution, "weight", 3), 0.95);
}

// Rows of positions that have no future loss are never trained, so they say nothing.
TEST(FutureAggregation, BandedPlotsPlannedPositionsOnly) {
    auto config = configWith(Kind::Banded);
    config.data = {};
    config.model.contextSize = impliedContextSize(config.data);
    config.planning.horizon = 2;
    config.planning.positions = PlannedPositions::Targets;
    const auto first = impliedFirstTarget(config.data) - 1;
    const auto aggregator = aggregatorOf(config, 0);
    const torch::NoGradGuard noGrad;
    auto logits = aggregator->named_parameters()["logits"];
    logits.slice(0, 0, first).select(1, 0).fill_(50);
    EXPECT_NEAR(aggregator->weights()[0], 2.0 / 3, 1e-6);
    logits.slice(0, first).select(1, 0).fill_(50);
    EXPECT_NEAR(aggregator->weights()[0], 1, 1e-6);
}

}  // namespace
}  // namespace deepsight
