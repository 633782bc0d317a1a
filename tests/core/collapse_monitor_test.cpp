#include "core/analysis/collapse_monitor.h"

#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/analysis/representation_measures.h"
#include "core/config/presets.h"
#include "core/data/corpus.h"
#include "core/support/torch.h"
#include "core/training/evaluator.h"

namespace deepsight {
namespace {

// A generator of its own, so that no test depends on another one.
torch::Tensor normalRows(std::int64_t rows, std::int64_t channels, std::uint64_t seed) {
    return torch::randn({rows, channels}, at::detail::createCPUGenerator(seed), torch::kFloat32);
}

TEST(UnexplainedShare, IsErrorOverVariation) {
    const auto target = torch::tensor({{0.0, 2.0}, {2.0, 2.0}, {4.0, 5.0}});
    const auto estimate = torch::tensor({{1.0, 2.0}, {2.0, 3.0}, {4.0, 3.0}});
    // Errors 1 + 1 + 4; means 2 and 3, so variations 4 + 4 and 1 + 1 + 4.
    EXPECT_DOUBLE_EQ(*unexplainedShare(estimate, target), 6.0 / 14.0);
    EXPECT_DOUBLE_EQ(*unexplainedShare(target.mean(0).expand_as(target), target), 1.0);
    // A collapse of both sides together leaves the ratio as it is.
    EXPECT_NEAR(*unexplainedShare(estimate * 1e-6, target * 1e-6), 6.0 / 14.0, 1e-6);
}

TEST(UnexplainedShare, IsEmptyForATargetThatDoesNotVary) {
    const auto constant = torch::full({5, 3}, 0.3);
    EXPECT_FALSE(unexplainedShare(constant + 1, constant));
    EXPECT_FALSE(unexplainedShare(constant, constant));
}

TEST(EffectiveRank, IsThatOfTheSingularValues) {
    const auto rows = normalRows(40, 6, 1) * torch::tensor({5.0, 3.0, 1.0, 0.5, 0.1, 0.01}) + 2;
    const auto naive = [](const torch::Tensor& matrix) {
        const auto values = at::linalg_svdvals(matrix.to(torch::kFloat64));
        const auto share = values / values.sum() + 1e-7;
        return std::exp(-(share * share.log()).sum().item<double>());
    };
    const auto rank = effectiveRank(rows);
    EXPECT_NEAR(rank.raw, naive(rows), 1e-6);
    EXPECT_NEAR(rank.centred, naive(rows - rows.to(torch::kFloat64).mean(0)), 1e-6);
}

TEST(EffectiveRank, TellsOneDirectionFromAll) {
    const auto constant = torch::ones({50, 8}) + 1e-3 * normalRows(50, 8, 2);
    EXPECT_LT(effectiveRank(constant).raw, 1.1);
    EXPECT_GT(effectiveRank(constant).centred, 7);
    EXPECT_DOUBLE_EQ(effectiveRank(torch::zeros({10, 4})).centred, 1);
}

// Song et al.'s estimate as it is written, with matrices of rows x rows.
double naiveHsic(const torch::Tensor& x, const torch::Tensor& y) {
    const auto n = static_cast<double>(x.size(0));
    const auto kernel = [](const torch::Tensor& rows) {
        const auto wide = rows.to(torch::kFloat64);
        const auto products = torch::mm(wide, wide.t());
        return products - products.diagonal().diag();
    };
    const auto k = kernel(x);
    const auto l = kernel(y);
    const auto ones = torch::ones({x.size(0)}, torch::kFloat64);
    const double trace = torch::mm(k, l).trace().item<double>();
    const double totals = k.sum().item<double>() * l.sum().item<double>();
    const double product = ones.dot(k.mv(l.mv(ones))).item<double>();
    return trace + totals / ((n - 1) * (n - 2)) - 2 / (n - 2) * product;
}

TEST(DebiasedCka, EqualsTheEstimateFromKernelMatrices) {
    const auto x = normalRows(30, 5, 3) + 0.5;
    const auto y = torch::cat({x.slice(1, 0, 2) * 2, normalRows(30, 4, 4)}, 1) - 3;
    const double naive = naiveHsic(x, y) / std::sqrt(naiveHsic(x, x) * naiveHsic(y, y));
    EXPECT_NEAR(*debiasedCka(x, y), naive, 1e-6);
    EXPECT_GT(naive, 0.2);
}

TEST(DebiasedCka, IsOneForRotatedRowsAndAboutZeroForUnrelatedOnes) {
    const auto x = normalRows(64, 32, 5);
    const auto rotation = std::get<0>(at::linalg_qr(normalRows(32, 32, 6)));
    EXPECT_NEAR(*debiasedCka(x, 7 * torch::mm(x, rotation)), 1, 1e-5);
    // The biased estimate of as many rows and channels is above 0.3.
    EXPECT_NEAR(*debiasedCka(x, normalRows(64, 32, 7)), 0, 0.1);
    EXPECT_FALSE(debiasedCka(x, torch::ones({64, 3})));
    EXPECT_FALSE(debiasedCka(x.slice(0, 0, 3), x.slice(0, 0, 3)));
}

TEST(PairMeasures, AreMeansOverPairsAndTheSameEveryTime) {
    const auto rows = normalRows(300, 8, 8) + 0.5;
    const auto unit = rows.to(torch::kFloat64) / rows.to(torch::kFloat64).norm(2, 1, true);
    const auto cosines = torch::mm(unit, unit.t());
    const auto others = torch::ones({300, 300}, torch::kBool).triu(1);
    const auto all = cosines.masked_select(others);
    const auto pairs = measurePairs(rows, 20000);
    EXPECT_NEAR(pairs.meanCosine, all.mean().item<double>(), 0.01);
    EXPECT_NEAR(pairs.uniformity, ((all - 1) * 4).exp().mean().log().item<double>(), 0.02);
    EXPECT_EQ(measurePairs(rows, 20000).meanCosine, pairs.meanCosine);
}

TEST(PairMeasures, OfIdenticalRowsAreThoseOfACollapse) {
    const auto pairs = measurePairs(torch::full({20, 4}, 0.3), 100);
    EXPECT_NEAR(pairs.meanCosine, 1, 1e-12);
    EXPECT_NEAR(pairs.uniformity, 0, 1e-12);
}

TEST(Ridge, EqualsTheSolutionOfTheNormalEquations) {
    const auto fit = normalRows(60, 4, 9) * torch::tensor({1.0, 10.0, 0.1, 1.0}) + 3;
    const auto test = normalRows(30, 4, 10) * torch::tensor({1.0, 10.0, 0.1, 1.0}) + 3;
    const auto weights = normalRows(4, 2, 11);
    const auto targetOf = [&](const torch::Tensor& rows, std::uint64_t seed) {
        return torch::mm(rows, weights) + normalRows(rows.size(0), 2, seed);
    };
    const auto fitTarget = targetOf(fit, 12);
    const auto testTarget = targetOf(test, 13);

    const auto mean = fit.mean(0);
    const auto scale = fit.std(0, /*unbiased=*/false);
    const auto x = ((fit - mean) / scale).to(torch::kFloat64);
    const auto normal = torch::mm(x.t(), x) / 60 + 0.25 * torch::eye(4, torch::kFloat64);
    const auto centred = (fitTarget - fitTarget.mean(0)).to(torch::kFloat64);
    const auto solved = at::linalg_solve(normal, torch::mm(x.t(), centred) / 60);
    const auto predicted =
        torch::mm(((test - mean) / scale).to(torch::kFloat64), solved) + fitTarget.mean(0);
    const Ridge ridge(fit, test, 0.25);
    EXPECT_NEAR(*ridge.unexplained(fitTarget, testTarget), *unexplainedShare(predicted, testTarget),
                1e-5);
}

TEST(Ridge, ExplainsWhatIsLinearAndNothingOfNoise) {
    auto fit = normalRows(400, 10, 14);
    auto test = normalRows(400, 10, 15);
    fit.select(1, 9).fill_(2);  // never varies
    test.select(1, 9).fill_(2);
    const Ridge ridge(fit, test, 1e-4);
    EXPECT_LT(*ridge.unexplained(fit.slice(1, 0, 3) * 5 + 1, test.slice(1, 0, 3) * 5 + 1), 1e-4);
    EXPECT_NEAR(*ridge.unexplained(normalRows(400, 3, 16), normalRows(400, 3, 17)), 1, 0.1);
}

TEST(MeasuredDistances, AreAllUpTo32AndThenSpacedFromFirstToLast) {
    EXPECT_EQ(measuredDistances(3), (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_EQ(measuredDistances(1), (std::vector<std::int64_t>{1}));
    const auto many = measuredDistances(100);
    ASSERT_EQ(many.size(), 32U);
    EXPECT_EQ(many.front(), 1);
    EXPECT_EQ(many.back(), 100);
    for (std::size_t i = 1; i < many.size(); ++i) EXPECT_GT(many[i], many[i - 1]);
}

// Path-star lines and a small model with everything that could leave traces: dropout, gain, bias.
// 16 windows of 14 planned positions, all of which are measured.
Config tinyConfig() {
    auto config = preset("demo").config;
    config.model.width = 16;
    config.model.heads = 2;
    config.model.crossAttentionHeads = 4;
    config.model.encoderLayers = 1;
    config.model.decoderLayers = 1;
    config.model.dropout = 0.2;
    config.planning.score = DisaffinityScore::Mse;
    config.planning.normAffine = true;
    config.planning.coefficient = 0.5;
    config.data.pathStarTrainLines = 100;
    config.data.pathStarTestLines = 60;
    config.training.batchSize = 4;
    config.training.evaluationBatches = 4;
    return config;
}

struct Subject {
    explicit Subject(const Config& config)
        : model(makeModel(config, 5)),
          sampler(openCorpus(config.data, {}), config.model.contextSize, config.extraTokens(),
                  config.training.batchSize, 1) {
        // Not the same on both sides, and not what the model begins with.
        torch::NoGradGuard noGrad;
        for (auto& item : model->named_parameters())
            if (item.key().starts_with("planning.") && item.value().dim() == 1)
                item.value().add_(0.3 * normalRows(1, item.value().size(0), 20).squeeze(0));
    }

    std::optional<PlanningHealth> measure() {
        return measurePlanning(*model, sampler, torch::kCPU);
    }
    torch::Tensor parameter(const std::string& name) { return model->named_parameters()[name]; }

    std::shared_ptr<LanguageModel> model;
    BatchSampler sampler;
};

// Both sides and what they were made of, over the windows that are measured.
struct Sides {
    explicit Sides(Subject& subject) {
        const EvaluationScope scope(*subject.model);
        std::vector<torch::Tensor> us, ys, hs, es;
        for (std::int64_t i = 0; i < 4; ++i) {
            const auto batch = toDevice(subject.sampler.validation(i, 4), torch::kCPU);
            const auto view = subject.model->planningView(batch.inputs);
            us.push_back(view.encoderOutput.slice(1, 0, 14));
            ys.push_back(view.planningContext);
            hs.push_back(view.rawEncoder.slice(1, 0, 14));
            es.push_back(view.embeddings);
        }
        u = torch::cat(us);
        y = torch::cat(ys);
        h = torch::cat(hs);
        embeddings = torch::cat(es);
    }
    static torch::Tensor rows(const torch::Tensor& windows) {
        return windows.reshape({-1, windows.size(-1)});
    }
    torch::Tensor u, y, h, embeddings;
};

TEST(CollapseMonitor, MeasuresBothSidesOfTheComparison) {
    Subject subject(tinyConfig());
    const auto health = subject.measure();
    ASSERT_TRUE(health);
    const Sides sides(subject);
    const auto u = Sides::rows(sides.u);
    const auto y = Sides::rows(sides.y);
    EXPECT_EQ(health->rows, 16 * 14);
    EXPECT_EQ(health->channels, 16);
    const double error = (u - y).square().sum().item<double>();
    EXPECT_NEAR(*health->fvu, error / (y - y.mean(0)).square().sum().item<double>(), 1e-4);
    EXPECT_NEAR(health->meanDeviation, u.std(0, false).mean().item<double>(), 1e-5);
    EXPECT_NEAR(health->leastDeviation, u.std(0, false).min().item<double>(), 1e-5);
    EXPECT_EQ(health->deadShare, 0);
    EXPECT_NEAR(health->centredRank, effectiveRank(u).centred, 1e-4);
    EXPECT_NEAR(health->rawRank, effectiveRank(u).raw, 1e-4);
    EXPECT_NEAR(*health->cka, *debiasedCka(u, y), 1e-5);
    const auto units = [](const torch::Tensor& rows) { return rows / rows.norm(2, 1, true); };
    EXPECT_NEAR(*health->alignment, (units(u) - units(y)).square().sum(1).mean().item<double>(),
                1e-4);
    EXPECT_GT(health->seconds, 0);
}

TEST(CollapseMonitor, MeasuresThePlanningNorms) {
    Subject subject(tinyConfig());
    const auto health = subject.measure();
    const auto gain = subject.parameter("planning.encoder_norm.weight");
    const auto bias = subject.parameter("planning.encoder_norm.bias");
    const auto other = subject.parameter("planning.context_norm.bias");
    EXPECT_NEAR(*health->gain, std::sqrt(gain.square().mean().item<double>()), 1e-6);
    EXPECT_NEAR(*health->biasDistance, (bias - other).norm().item<double>(), 1e-6);
    const auto u = Sides::rows(Sides(subject).u);
    EXPECT_NEAR(*health->signalRatio,
                (u - bias).norm(2, 1).mean().item<double>() / bias.norm().item<double>(), 1e-4);

    auto config = tinyConfig();
    config.planning.normAffine = false;
    const auto bare = Subject(config).measure();
    EXPECT_FALSE(bare->gain || bare->biasDistance || bare->signalRatio);
}

TEST(CollapseMonitor, RegressesFromTheEncoderAndFromThePast) {
    Subject subject(tinyConfig());
    const auto health = subject.measure();
    const Sides sides(subject);
    std::vector<torch::Tensor> past;
    for (std::int64_t i = 0; i < 14; ++i)
        past.push_back(torch::cat(
            {sides.embeddings.select(1, i), sides.embeddings.slice(1, 0, i + 1).mean(1)}, 1));
    const auto before = torch::stack(past, 1);
    const auto half = [](const torch::Tensor& windows, std::int64_t which) {
        return Sides::rows(windows.slice(0, 8 * which, 8 * which + 8));
    };
    const Ridge fromPast(half(before, 0), half(before, 1), 0.03);
    const Ridge fromEncoder(half(sides.h, 0), half(sides.h, 1), 0.03);
    EXPECT_NEAR(*health->pastFvu, *fromPast.unexplained(half(sides.y, 0), half(sides.y, 1)), 1e-4);
    ASSERT_EQ(health->fvuByDistance.size(), 3U);
    ASSERT_EQ(health->pastFvuByDistance.size(), 3U);
    for (std::int64_t z = 1; z <= 3; ++z) {
        const auto future = sides.embeddings.slice(1, z, z + 14);
        const auto at = static_cast<std::size_t>(z - 1);
        EXPECT_NEAR(health->fvuByDistance[at],
                    *fromEncoder.unexplained(half(future, 0), half(future, 1)), 1e-4);
        EXPECT_NEAR(health->pastFvuByDistance[at],
                    *fromPast.unexplained(half(future, 0), half(future, 1)), 1e-4);
    }
}

TEST(CollapseMonitor, ComparesGradientsAtTheEncoderOutput) {
    Subject subject(tinyConfig());
    const auto health = subject.measure();
    // The windows that are asked: all 4 of one batch.
    const auto batch = toDevice(subject.sampler.validation(0, 1), torch::kCPU);
    subject.model->eval();
    const auto output = subject.model->forward(batch.inputs, batch.targets);
    output.encoderOutput.retain_grad();
    (0.5 * output.futureLoss).backward({}, /*retain_graph=*/true);
    const double planned = output.encoderOutput.grad().norm().item<double>();
    output.encoderOutput.mutable_grad().zero_();
    output.nextTokenLoss.backward();
    const double next = output.encoderOutput.grad().norm().item<double>();
    EXPECT_NEAR(*health->gradientShare, planned / next, 1e-4 * planned / next);
}

TEST(CollapseMonitor, LeavesNoTrace) {
    auto config = tinyConfig();
    config.planning.normAffine = false;
    config.planning.sigregWeight = 0.05;  // draws directions while gradients are on
    Subject subject(config);
    subject.model->train();
    torch::manual_seed(11);
    const auto before = at::globalContext().defaultGenerator(torch::kCPU).get_state();
    const auto first = subject.measure();
    torch::rand({3});
    const auto second = subject.measure();
    torch::manual_seed(11);
    subject.measure();
    EXPECT_TRUE(
        torch::equal(before, at::globalContext().defaultGenerator(torch::kCPU).get_state()));
    EXPECT_EQ(first->fvu, second->fvu);
    EXPECT_EQ(first->gradientShare, second->gradientShare);
    EXPECT_TRUE(subject.model->is_training());
    for (const auto& parameter : subject.model->parameters())
        EXPECT_FALSE(parameter.grad().defined());
}

TEST(CollapseMonitor, TokenScoresHaveEverythingButAPlanningContext) {
    auto config = tinyConfig();
    config.planning.score = DisaffinityScore::BagOfWords;
    const auto health = Subject(config).measure();
    ASSERT_TRUE(health);
    EXPECT_FALSE(health->fvu || health->pastFvu || health->cka || health->alignment);
    EXPECT_EQ(health->fvuByDistance.size(), 3U);
    EXPECT_GT(health->meanDeviation, 0);
    EXPECT_GT(health->centredRank, 1);
    EXPECT_GT(health->gradientShare.value_or(0), 0);
}

TEST(CollapseMonitor, HasNothingToMeasureWithoutAFutureLossOnAnEncoder) {
    auto config = tinyConfig();
    config.planning = {.score = DisaffinityScore::None};
    EXPECT_FALSE(Subject(config).measure());
    config.model.architecture = Architecture::Baseline;
    config.model.layers = 1;
    EXPECT_FALSE(Subject(config).measure());
    config.model.architecture = Architecture::MultiToken;
    config.planning.horizon = 3;
    EXPECT_FALSE(Subject(config).measure());
}

TEST(CollapseMonitor, GivesUpOnRequestAndOnAModelThatIsNotFinite) {
    Subject subject(tinyConfig());
    for (const int most : {0, 2, 6}) {
        int asked = 0;
        const auto proceed = [&] { return asked++ < most; };
        EXPECT_FALSE(measurePlanning(*subject.model, subject.sampler, torch::kCPU, proceed));
        EXPECT_EQ(asked, most + 1);
    }
    torch::NoGradGuard noGrad;
    subject.parameter("bridge.weight").fill_(std::nan(""));
    EXPECT_TRUE(subject.measure()) << "the encoder is still sound";
    subject.parameter("token_embedding.weight").fill_(std::nan(""));
    EXPECT_FALSE(subject.measure());
}

TEST(CollapseMonitor, AnUntrainedModelIsNotCollapsed) {
    for (const auto score : {DisaffinityScore::Mse, DisaffinityScore::Cosine}) {
        for (const bool affine : {true, false}) {
            auto config = tinyConfig();
            config.planning.score = score;
            config.planning.normAffine = affine;
            Subject subject(config);
            const auto fresh = makeModel(config, 5);
            const auto health = measurePlanning(*fresh, subject.sampler, torch::kCPU);
            EXPECT_EQ(judgePlanning(*health, 1.0, config).state, PlanningState::Healthy)
                << judgePlanning(*health, 1.0, config).why.english();
        }
    }
}

TEST(CollapseMonitor, AnUntrainedProjectorIsNotCollapsed) {
    for (const auto score : {DisaffinityScore::Mse, DisaffinityScore::Cosine,
                             DisaffinityScore::InfoNce, DisaffinityScore::BagOfWords}) {
        for (const auto projector : {Projector::Linear, Projector::Mlp}) {
            for (const auto side :
                 {ProjectorSide::Encoder, ProjectorSide::Target, ProjectorSide::Both}) {
                auto config = tinyConfig();
                config.planning.score = score;
                config.planning.projector = projector;
                config.planning.projectorSide = side;
                Subject subject(config);
                const auto fresh = makeModel(config, 5);
                const auto health = measurePlanning(*fresh, subject.sampler, torch::kCPU);
                const auto metrics = evaluateValidation(*fresh, subject.sampler, 4, torch::kCPU,
                                                        Precision::Fp32, [] { return true; });
                const auto verdict = judgePlanning(*health, metrics->futureLoss, config);
                EXPECT_EQ(verdict.state, PlanningState::Healthy) << verdict.why.english();
                EXPECT_GT(health->meanDeviation, 0.3);
            }
        }
    }
}

}  // namespace
}  // namespace deepsight
