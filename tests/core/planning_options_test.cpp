#include <gtest/gtest.h>
#include <torch/optim/adam.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "core/config/model_cost.h"
#include "core/config/model_size.h"
#include "core/data/batch_sampler.h"
#include "core/data/corpus.h"
#include "core/model/language_model.h"
#include "core/model/planning_loss.h"
#include "core/model/sigreg.h"
#include "core/model/token_objective.h"
#include "core/support/torch.h"
#include "core/training/precision.h"

// What the options of the planning objective train, guard and count; its published form is in
// planning_loss_test.cpp.
namespace deepsight {
namespace {

constexpr std::int64_t kRows = 2;
constexpr std::int64_t kTime = 9;
constexpr std::int64_t kWidth = 4;
constexpr std::int64_t kVocabulary = 11;
constexpr std::int64_t kHorizon = 3;

Config baseConfig() {
    Config config;
    config.data.source = DataSource::Text;
    config.model = {.vocabularySize = kVocabulary,
                    .contextSize = kTime,
                    .width = kWidth,
                    .encoderLayers = 1,
                    .decoderLayers = 1,
                    .heads = 1,
                    .crossAttentionHeads = 2};
    config.planning.horizon = kHorizon;
    return config;
}

Config learnedConfig(AggregationSafeguard safeguard,
                     FutureAggregation aggregation = FutureAggregation::LearnedWeights) {
    auto config = baseConfig();
    config.planning.futureAggregation = aggregation;
    config.planning.aggregationSafeguard = safeguard;
    return config;
}

void draw(const std::vector<torch::Tensor>& parameters, double scale) {
    const torch::NoGradGuard noGrad;
    for (auto parameter : parameters)
        if (parameter.dim() >= 2) parameter.normal_(0, scale);
}

/// A planning loss and what it is given, all leaves of the graph.
struct Bench {
    explicit Bench(const Config& config) : loss(config) {
        torch::manual_seed(7);
        draw(loss->parameters(), 0.3);
        encoder = torch::randn({kRows, kTime, kWidth}, torch::requires_grad());
        embeddings = torch::randn({kRows, kTime, kWidth}, torch::requires_grad());
        table = torch::randn({kVocabulary, kWidth}, torch::requires_grad());
        window.inputs = torch::randint(kVocabulary, {kRows, kTime}, torch::kInt64);
        window.targets = torch::randint(kVocabulary, {kRows, kTime}, torch::kInt64);
        window.embeddings = embeddings;
    }
    PlanningLossImpl::Loss operator()() { return loss->forward(encoder, window, table); }

    /// Names of what has a gradient that is not 0.
    std::set<std::string> reached(const torch::Tensor& scalar) {
        for (const auto& parameter : loss->parameters()) parameter.mutable_grad() = torch::Tensor();
        for (auto* leaf : {&encoder, &embeddings, &table}) leaf->mutable_grad() = torch::Tensor();
        if (scalar.requires_grad()) scalar.backward();
        std::set<std::string> names;
        const auto look = [&names](const std::string& name, const torch::Tensor& leaf) {
            if (leaf.grad().defined() && leaf.grad().abs().sum().item<double>() > 0)
                names.insert(name);
        };
        for (const auto& item : loss->named_parameters()) look(item.key(), item.value());
        look("h", encoder);
        look("E", embeddings);
        look("table", table);
        return names;
    }

    PlanningLoss loss;
    torch::Tensor encoder, embeddings, table;
    Window window;
};

using Names = std::set<std::string>;

const Names kEncoderSide{"h", "encoder_norm.weight", "encoder_norm.bias",
                         "encoder_projector.outer.weight"};
const Names kTargetSide{"aggregation.logits",           "merge_logit",
                        "embedding_norm.weight",        "embedding_norm.bias",
                        "context_norm.weight",          "context_norm.bias",
                        "target_projector.outer.weight"};

Names together(Names names, const Names& more) {
    names.insert(more.begin(), more.end());
    return names;
}

Config everything(AggregationSafeguard safeguard, StopGradient stop) {
    auto config = learnedConfig(safeguard);
    config.planning.contextNorm = ContextNorm::Both;
    config.planning.presentFutureMerge = PresentFutureMerge::Learned;
    config.planning.projector = Projector::Linear;
    config.planning.projectorSide = ProjectorSide::Both;
    config.planning.stopGradient = stop;
    return config;
}

TEST(PlanningOptions, TheScoreReachesWhatTheConfigurationSays) {
    for (const auto safeguard :
         {AggregationSafeguard::Reconstruction, AggregationSafeguard::Variance,
          AggregationSafeguard::Entropy, AggregationSafeguard::None})
        for (const auto stop : {StopGradient::Target, StopGradient::Encoder, StopGradient::None}) {
            Names expected;
            if (stop != StopGradient::Encoder) expected = kEncoderSide;
            if (safeguard != AggregationSafeguard::Reconstruction) {
                expected = together(expected, kTargetSide);
                if (stop != StopGradient::Target) expected.insert("E");
            }
            Bench bench(everything(safeguard, stop));
            EXPECT_EQ(bench.reached(bench().score), expected)
                << static_cast<int>(safeguard) << ", " << static_cast<int>(stop);
        }
}

TEST(PlanningOptions, SafeguardsReachTheTargetSideOnly) {
    for (const auto safeguard :
         {AggregationSafeguard::Reconstruction, AggregationSafeguard::Variance})
        for (const auto stop : {StopGradient::Target, StopGradient::None}) {
            Bench bench(everything(safeguard, stop));
            auto expected = kTargetSide;
            if (stop == StopGradient::None) expected.insert("E");
            EXPECT_EQ(bench.reached(bench().regularization), expected)
                << static_cast<int>(safeguard) << ", " << static_cast<int>(stop);
        }
    Bench entropy(everything(AggregationSafeguard::Entropy, StopGradient::None));
    EXPECT_EQ(entropy().regularization.item<double>(), 0);  // even enough
    const torch::NoGradGuard noGrad;
    entropy.loss->named_parameters()["aggregation.logits"][0] = 4;
    entropy.loss->named_parameters()["merge_logit"].fill_(4);
    const torch::AutoGradMode gradients(true);
    EXPECT_EQ(entropy.reached(entropy().regularization),
              (Names{"aggregation.logits", "merge_logit"}));
    Bench none(everything(AggregationSafeguard::None, StopGradient::None));
    EXPECT_FALSE(none().regularization.defined());
}

// A fixed aggregation needs no safeguard, whatever its field says; the rest of the target side is
// trained by the score.
TEST(PlanningOptions, WithoutALearnedAggregationThereIsNoSafeguard) {
    auto config = everything(AggregationSafeguard::Reconstruction, StopGradient::Target);
    config.planning.futureAggregation = FutureAggregation::Average;
    Bench bench(config);
    EXPECT_FALSE(bench().regularization.defined());
    auto expected = together(kEncoderSide, kTargetSide);
    expected.erase("aggregation.logits");
    EXPECT_EQ(bench.reached(bench().score), expected);
}

TEST(PlanningOptions, SigregIsWeightedAndReachesTheEncoderWhereTheScoreDoesNot) {
    auto config = baseConfig();
    config.planning.stopGradient = StopGradient::Encoder;
    config.planning.sigregWeight = 0.25;
    Bench bench(config);
    torch::manual_seed(1);
    const auto regularization = bench().regularization;
    EXPECT_TRUE(bench.reached(regularization).contains("h"));
    EXPECT_FALSE(bench.reached(bench().score).contains("h"));
    torch::manual_seed(1);
    const auto u = bench.loss->encoderSide(bench.encoder).slice(1, 0, kTime - kHorizon);
    EXPECT_FLOAT_EQ(regularization.item<float>(), 0.25F * sigreg(u).item<float>());
}

TEST(PlanningOptions, ReconstructionTellsTheTokensOfTheWindowFromTheContext) {
    Bench bench(learnedConfig(AggregationSafeguard::Reconstruction));
    const auto y = bench.loss->contextSide(bench.embeddings, kTime);
    const auto logits = torch::layer_norm(y, {kWidth}).matmul(bench.table.t());
    EXPECT_FLOAT_EQ(bench().regularization.item<float>(),
                    bagOfWordsLoss(logits, bench.window.inputs, 0, kHorizon).item<float>());
}

TEST(PlanningOptions, VarianceOfAConstantContextCostsTheWholeHinge) {
    auto config = learnedConfig(AggregationSafeguard::Variance);
    config.planning.contextNorm = ContextNorm::None;
    Bench bench(config);
    bench.window.embeddings = torch::ones({kRows, kTime, kWidth});
    EXPECT_NEAR(bench().regularization.item<double>(), 0.5 * (1 - 0.01), 1e-5);
    // As part of VICReg's score it is not added once more.
    config.planning.score = DisaffinityScore::VicReg;
    EXPECT_FALSE(Bench(config)().regularization.defined());
}

TEST(PlanningOptions, EntropyOfOneTokenCostsTheWholeFloor) {
    for (const auto kind : {FutureAggregation::LearnedWeights, FutureAggregation::Banded}) {
        Bench bench(learnedConfig(AggregationSafeguard::Entropy, kind));
        {
            const torch::NoGradGuard noGrad;
            bench.loss->named_parameters()["aggregation.logits"].select(-1, 1).fill_(60);
        }
        EXPECT_NEAR(bench().regularization.item<double>(), 0.5 * std::log(kHorizon), 1e-5);
    }
}

// The mixed precision of a bf16 training, in which not all operations agree on a type.
TEST(PlanningOptions, EveryAggregationComputesInBf16) {
    for (int kind = 0; kind <= static_cast<int>(FutureAggregation::Attention); ++kind) {
        auto config = everything(AggregationSafeguard::Reconstruction, StopGradient::None);
        config.planning.futureAggregation = static_cast<FutureAggregation>(kind);
        Bench bench(config);
        const auto expected = bench();
        const AutocastScope scope(Precision::Bf16, torch::kCPU);
        const auto loss = bench();
        EXPECT_NEAR(loss.score.item<double>(), expected.score.item<double>(), 0.05) << kind;
        auto total = loss.score;
        if (loss.regularization.defined()) total = total + loss.regularization;
        EXPECT_TRUE(bench.reached(total).contains("E")) << kind;
    }
}

TEST(PlanningOptions, LearnedWeightsAreShownAndOnlyThose) {
    auto config = everything(AggregationSafeguard::None, StopGradient::Target);
    const auto learned = makeModel(config, 1)->learnedWeights();
    EXPECT_EQ(learned.aggregation.size(), static_cast<std::size_t>(kHorizon));
    EXPECT_EQ(learned.present, 0.5);
    const auto fixed = makeModel(baseConfig(), 1)->learnedWeights();
    EXPECT_TRUE(fixed.aggregation.empty());
    EXPECT_FALSE(fixed.present.has_value());
}

// Parameters as they are, as they are counted for people, and as parts of the model's picture.
void expectCounted(const Config& config) {
    std::int64_t parameters = 0;
    for (const auto& parameter : makeUnsetModel(config)->parameters())
        parameters += parameter.numel();
    EXPECT_EQ(modelSize(config).parameters, parameters);
    EXPECT_EQ(modelCost(config).parameters, parameters);
}

TEST(PlanningOptions, ParametersAreCountedForEveryOption) {
    for (int kind = 0; kind <= static_cast<int>(FutureAggregation::Attention); ++kind)
        for (const auto merge : {PresentFutureMerge::Equal, PresentFutureMerge::Learned}) {
            auto config = baseConfig();
            config.planning.futureAggregation = static_cast<FutureAggregation>(kind);
            config.planning.presentFutureMerge = merge;
            SCOPED_TRACE(kind);
            expectCounted(config);
        }
    for (const auto score : {DisaffinityScore::None, DisaffinityScore::Mse,
                             DisaffinityScore::BagOfWords, DisaffinityScore::TokenOrder})
        for (const auto projector : {Projector::None, Projector::Linear, Projector::Mlp})
            for (const auto side :
                 {ProjectorSide::Encoder, ProjectorSide::Target, ProjectorSide::Both})
                for (const bool bias : {false, true}) {
                    auto config = learnedConfig(AggregationSafeguard::None);
                    config.model.bias = bias;
                    config.planning.score = score;
                    config.planning.projector = projector;
                    config.planning.projectorSide = side;
                    config.planning.normBias = bias;
                    SCOPED_TRACE(static_cast<int>(score));
                    expectCounted(config);
                }
}

Config pathStar() {
    auto config = baseConfig();
    config.data = {};
    config.data.pathStarTrainLines = 20;
    config.data.pathStarTestLines = 5;
    config.model.contextSize = impliedContextSize(config.data);
    config.model.vocabularySize = 30;
    config.planning.positions = PlannedPositions::Targets;
    return config;
}

// The batch of a real corpus, whose targets say which positions are those of the answer.
struct PathStarBench {
    explicit PathStarBench(const Config& config) : loss(config) {
        torch::manual_seed(8);
        const BatchSampler sampler(openCorpus(config.data, {}), config.model.contextSize, 0, 3, 1);
        auto batch = sampler.train(0);
        const auto rows = [&](std::vector<std::int64_t>& ids) {
            return torch::tensor(ids, torch::kInt64).view({3, -1});
        };
        window.inputs = rows(batch.inputs);
        window.targets = rows(batch.targets);
        encoder = torch::randn({3, config.model.contextSize, kWidth});
        window.embeddings = torch::randn_like(encoder);
        table = torch::randn({config.model.vocabularySize, kWidth});
        draw(loss->parameters(), 0.3);
    }
    PlanningLoss loss;
    Window window;
    torch::Tensor encoder, table;
};

TEST(PlanningOptions, PlannedTargetsAreExactlyThePositionsOfTheAnswer) {
    for (const auto kind : {FutureAggregation::Decay, FutureAggregation::Banded}) {
        auto config = pathStar();
        config.planning.futureAggregation = kind;
        PathStarBench bench(config);
        const auto score = bench.loss->forward(bench.encoder, bench.window, bench.table).score;
        const auto y = bench.loss->contextSide(bench.window.embeddings, bench.encoder.size(1));
        const auto u = bench.loss->encoderSide(bench.encoder).slice(1, 0, y.size(1));
        const auto counted = bench.window.targets.ne(Batch::kIgnored).slice(1, 0, y.size(1));
        ASSERT_TRUE(counted.any().item<bool>());
        ASSERT_FALSE(counted.all().item<bool>());
        EXPECT_NEAR(score.item<double>(),
                    torch::mse_loss(u.index({counted}), y.index({counted})).item<double>(), 1e-5);
    }
}

// In token space the whole answer counts, as nothing comes after a line.
TEST(PlanningOptions, TokenSpacePlansTheWholeAnswer) {
    for (const auto score : {DisaffinityScore::BagOfWords, DisaffinityScore::TokenOrder}) {
        auto config = pathStar();
        config.planning.score = score;
        config.planning.projector = Projector::Mlp;
        PathStarBench bench(config);
        const auto loss = bench.loss->forward(bench.encoder, bench.window, bench.table).score;
        const auto logits = bench.loss->encoderSide(bench.encoder).matmul(bench.table.t());
        const auto counted = bench.window.targets.ne(Batch::kIgnored);
        const auto compare =
            score == DisaffinityScore::BagOfWords ? bagOfWordsLoss : tokenOrderLoss;
        EXPECT_NEAR(loss.item<double>(),
                    compare(logits, bench.window.sequence(), 0, kHorizon, counted).item<double>(),
                    1e-5);
        EXPECT_EQ(bench.loss->named_parameters().keys(),
                  (std::vector<std::string>{"encoder_projector.inner.weight",
                                            "encoder_projector.outer.weight"}));
    }
}

TEST(PlanningOptions, TokenSpaceOfTextCountsWholeFuturesAndTrainsTheTable) {
    auto config = baseConfig();
    config.planning.score = DisaffinityScore::BagOfWords;
    Bench bench(config);
    const auto planned = kTime + 1 - kHorizon;
    const auto logits =
        torch::layer_norm(bench.encoder, {kWidth}).slice(1, 0, planned).matmul(bench.table.t());
    const auto score = bench().score;
    EXPECT_FLOAT_EQ(score.item<float>(),
                    bagOfWordsLoss(logits, bench.window.sequence(), 0, kHorizon).item<float>());
    EXPECT_EQ(bench.reached(score), (Names{"h", "table"}));
    EXPECT_THROW(bench.loss->contextSide(bench.embeddings, kTime), c10::Error);
}

// The encoder already knows the present and not the future, so a target that may choose turns to
// the present. Embeddings are rows of the token table, so that a reconstruction is possible.
double presentAfterTraining(AggregationSafeguard safeguard) {
    auto config = learnedConfig(safeguard);
    config.planning.presentFutureMerge = PresentFutureMerge::Learned;
    config.planning.normAffine = false;
    torch::manual_seed(6);
    PlanningLoss loss(config);
    const auto table = torch::randn({kVocabulary, kWidth});
    const auto tokens = torch::randint(kVocabulary, {16, kTime}, torch::kInt64);
    const auto embeddings = torch::embedding(table, tokens);
    const auto counts = torch::arange(1, kTime + 1, torch::kFloat32).unsqueeze(1);
    const auto present = embeddings.cumsum(1) / counts;
    torch::optim::Adam optimizer(loss->parameters(), 0.1);
    for (int step = 0; step < 150; ++step) {
        optimizer.zero_grad();
        const auto planned = loss->forward(present, {tokens, {}, embeddings}, table);
        auto total = planned.score;
        if (planned.regularization.defined()) total = total + planned.regularization;
        total.backward();
        optimizer.step();
    }
    return *loss->presentWeight();
}

TEST(PlanningOptions, AnUnguardedTargetTurnsToWhatIsEasyAndAGuardedOneDoesNot) {
    EXPECT_GT(presentAfterTraining(AggregationSafeguard::None), 0.95);
    EXPECT_LT(presentAfterTraining(AggregationSafeguard::Reconstruction), 0.3);
    EXPECT_LT(presentAfterTraining(AggregationSafeguard::Entropy), 0.93);
}

}  // namespace
}  // namespace deepsight
