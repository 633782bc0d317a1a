#include <gtest/gtest.h>

#include "core/config/config_validation.h"
#include "core/config/model_cost.h"
#include "core/config/model_size.h"
#include "core/config/presets.h"
#include "core/data/batch_sampler.h"
#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/support/error.h"
#include "core/support/torch.h"
#include "core/training/evaluator.h"
#include "core/training/optimizer.h"
#include "tests/core/model_variants.h"

namespace deepsight {
namespace {

using test::ModelVariant;
using test::modelVariants;
using test::smallConfig;
using test::splitConfig;

torch::Tensor randomTokens(const Config& config, std::int64_t rows, std::int64_t columns) {
    torch::manual_seed(7);
    return torch::randint(config.model.vocabularySize, {rows, columns}, torch::kInt64);
}

// Rows as a batch has them: the inputs may go on beyond the last target.
struct Rows {
    torch::Tensor tokens, inputs, targets;

    explicit Rows(const Config& config, torch::Tensor all)
        : tokens(std::move(all)),
          inputs(tokens.slice(1, 0, -1)),
          targets(tokens.slice(1, 1, config.model.contextSize + 1)) {}
    explicit Rows(const Config& config, std::int64_t count = 2)
        : Rows(config,
               randomTokens(config, count, config.model.contextSize + config.extraTokens() + 1)) {}
};

std::int64_t countParameters(const torch::nn::Module& module) {
    std::int64_t count = 0;
    for (const auto& parameter : module.parameters()) count += parameter.numel();
    return count;
}

class EveryArchitecture : public ::testing::TestWithParam<ModelVariant> {};

TEST_P(EveryArchitecture, IsValid) {
    auto config = GetParam().config;
    config.data.source = DataSource::Text;
    config.data.path = "text.txt";
    config.model.vocabularySize = 257;
    for (const auto& issue : validate(config)) ADD_FAILURE() << issue.message.english();
}

TEST_P(EveryArchitecture, FutureTokensChangeNoEarlierLogit) {
    const auto& config = GetParam().config;
    const auto model = makeModel(config, 5);
    const EvaluationScope scope(*model);
    const Rows rows(config);
    const auto before = model->forward(rows.inputs, rows.targets, KeepLogits::Yes).logits;
    for (std::int64_t changed = 1; changed < config.model.contextSize; ++changed) {
        auto other = rows.tokens.clone();
        other.select(1, changed).add_(1).remainder_(config.model.vocabularySize);
        const Rows after(config, other);
        const auto logits = model->forward(after.inputs, after.targets, KeepLogits::Yes).logits;
        EXPECT_TRUE(torch::equal(before.slice(1, 0, changed), logits.slice(1, 0, changed)))
            << "token " << changed;
        EXPECT_FALSE(torch::equal(before.select(1, changed), logits.select(1, changed)));
    }
}

TEST_P(EveryArchitecture, CachedLogitsEqualThoseOfAWholePass) {
    const auto& config = GetParam().config;
    const auto model = makeModel(config, 3);
    const EvaluationScope scope(*model);
    const Rows rows(config, 2);
    const auto time = config.model.contextSize;
    const auto whole = model->forward(rows.inputs, rows.targets, KeepLogits::Yes).logits;
    for (const std::int64_t first : {std::int64_t{1}, std::int64_t{7}, time}) {
        DecodingCache cache;
        DecodingCache several;
        const auto start = rows.inputs.slice(1, 0, first);
        EXPECT_TRUE(
            torch::allclose(model->nextLogits(start[0], cache), whole[0][first - 1], 0, 1e-5))
            << "first " << first;
        EXPECT_TRUE(
            torch::allclose(model->logitsOf(start, several), whole.slice(1, 0, first), 0, 1e-5));
        for (std::int64_t i = first; i < time; ++i) {
            const auto next = rows.inputs.slice(1, i, i + 1);
            EXPECT_TRUE(torch::allclose(model->nextLogits(next[0], cache), whole[0][i], 0, 1e-5))
                << "token " << i;
            EXPECT_TRUE(
                torch::allclose(model->logitsOf(next, several), whole.slice(1, i, i + 1), 0, 1e-5));
        }
        EXPECT_EQ(cache.length, time);
    }
}

TEST_P(EveryArchitecture, ComputedSizeEqualsTheModels) {
    for (const bool bias : {false, true}) {
        auto config = GetParam().config;
        config.model.bias = bias;
        const auto model = makeModel(config, 5);
        const auto size = modelSize(config);
        EXPECT_EQ(countParameters(*model), size.parameters);
        EXPECT_EQ(modelCost(config).parameters, size.parameters);
        std::int64_t unused = 0;
        const auto parameters = model->named_parameters();
        for (const auto& item : parameters)
            for (const char* side : {"planning.", "further_heads.", "order_head."})
                if (item.key().starts_with(side)) unused += item.value().numel();
        EXPECT_EQ(size.parametersForUse, size.parameters - unused);
        const auto* positions = parameters.find("position_embedding.weight");
        EXPECT_EQ(size.parametersWithoutPositions,
                  size.parameters - (positions != nullptr ? positions->numel() : 0));
    }
}

TEST_P(EveryArchitecture, EveryParameterIsSetAndTrained) {
    const auto& config = GetParam().config;
    const auto model = makeModel(config, 5);
    const Rows rows(config);
    model->forward(rows.inputs, rows.targets).totalLoss(1.0).backward();
    for (const auto& item : model->named_parameters()) {
        EXPECT_TRUE(item.value().isfinite().all().item<bool>()) << item.key();
        ASSERT_TRUE(item.value().grad().defined()) << item.key();
        EXPECT_GT(item.value().grad().abs().max().item<double>(), 0) << item.key();
    }
}

TEST_P(EveryArchitecture, SavedWeightsMakeTheSameModel) {
    const auto& config = GetParam().config;
    const auto model = makeModel(config, 5);
    const auto copy = makeUnsetModel(config);
    loadModuleWeights(*copy, moduleWeights(*model), "w");
    const EvaluationScope scope(*model);
    const EvaluationScope copyScope(*copy);
    const Rows rows(config);
    EXPECT_TRUE(torch::equal(model->forward(rows.inputs, rows.targets, KeepLogits::Yes).logits,
                             copy->forward(rows.inputs, rows.targets, KeepLogits::Yes).logits));
}

TEST_P(EveryArchitecture, DropoutActsInTrainingOnly) {
    auto config = GetParam().config;
    config.model.dropout = 0.5;
    const auto model = makeModel(config, 5);
    const Rows rows(config);
    const auto loss = [&] {
        return model->forward(rows.inputs, rows.targets).nextTokenLoss.item<double>();
    };
    EXPECT_NE(loss(), loss());
    model->eval();
    EXPECT_EQ(loss(), loss());
}

TEST_P(EveryArchitecture, IgnoredTargetsDoNotCount) {
    const auto& config = GetParam().config;
    const auto model = makeModel(config, 5);
    const EvaluationScope scope(*model);
    const Rows rows(config);
    auto targets = rows.targets.clone();
    targets.slice(1, 0, 5).fill_(Batch::kIgnored);
    const auto output = model->forward(rows.inputs, targets, KeepLogits::Yes);
    const auto logits = output.logits.slice(1, 5).reshape({-1, config.model.vocabularySize});
    const auto expected = torch::cross_entropy_loss(logits, targets.slice(1, 5).reshape(-1));
    EXPECT_NEAR(output.nextTokenLoss.item<double>(), expected.item<double>(), 1e-6);
}

TEST_P(EveryArchitecture, LearnsARepeatingText) {
    at::set_num_threads(1);  // tiny products: more threads only wait for each other
    const auto& config = GetParam().config;
    torch::manual_seed(3);
    const auto model = makeModel(config, 5);
    TrainingConfig training;
    AdamW optimizer(*model, training);
    const auto length = config.model.contextSize + config.extraTokens() + 1;
    const Rows rows(config, torch::arange(length).remainder(5).repeat({4, 1}));
    double first = 0;
    double last = 0;
    for (int step = 0; step < 150; ++step) {
        optimizer.zeroGradients();
        const auto output = model->forward(rows.inputs, rows.targets);
        last = output.nextTokenLoss.item<double>();
        if (step == 0) first = last;
        output.totalLoss(1.0).backward();
        optimizer.step(3e-3);
    }
    EXPECT_GT(first, 2.5);
    EXPECT_LT(last, 0.1);
}

INSTANTIATE_TEST_SUITE_P(Architectures, EveryArchitecture, ::testing::ValuesIn(modelVariants()),
                         [](const auto& parameter) { return parameter.param.name; });

TEST(PublishedSizes, AreExact) {
    EXPECT_EQ(modelSize(preset("paper-mse").config).parametersWithoutPositions, 15'763'500);
    EXPECT_EQ(modelSize(preset("paper-baseline").config).parametersWithoutPositions, 16'036'800);
    EXPECT_EQ(modelSize(preset("paper-baseline-small").config).parametersWithoutPositions,
              15'441'192);
    const auto model = makeModel(preset("paper-mse").config, 5);
    EXPECT_EQ(countParameters(*model) - 400 * 150, 15'763'500);
}

TEST(Initialisation, FollowsThePublishedScales) {
    auto config = smallConfig(Architecture::DeepSight);
    config.model.width = 120;
    config.model.decoderLayers = 8;
    const auto model = makeModel(config, 5);
    const auto parameters = model->named_parameters();
    const auto deviation = [&](const char* name) { return parameters[name].std().item<double>(); };
    EXPECT_NEAR(deviation("encoder.0.attention.qkv.weight"), 0.02, 0.001);
    EXPECT_NEAR(deviation("encoder.0.attention.output.weight"), 0.02 / std::sqrt(4.0), 0.0006);
    EXPECT_NEAR(deviation("decoder.0.cross_attention.output.weight"), 0.02 / std::sqrt(16.0),
                0.0003);
    EXPECT_NEAR(deviation("decoder.7.feed_forward.contract.weight"), 0.02 / std::sqrt(16.0),
                0.0003);
    EXPECT_TRUE(parameters["final_norm.weight"].eq(1).all().item<bool>());
}

TEST(Initialisation, OfALearnedSplitHasOneSideOfAllLayers) {
    auto config = splitConfig();
    config.model.width = 120;
    config.model.encoderLayers = 5;
    config.model.decoderLayers = 3;
    const auto parameters = makeModel(config, 5)->named_parameters();
    const auto deviation = [&](const char* name) { return parameters[name].std().item<double>(); };
    for (const char* name :
         {"layers.0.attention.output.weight", "layers.3.cross_attention.output.weight",
          "layers.7.feed_forward.contract.weight"})
        EXPECT_NEAR(deviation(name), 0.02 / std::sqrt(16.0), 0.0003) << name;
    EXPECT_NEAR(deviation("bridge.weight"), 0.02, 0.001);
    EXPECT_TRUE(parameters["split.logits"].eq(0).all().item<bool>());
}

TEST(PlanningView, WithoutAnObjectiveAHorizonBeyondTheWindowIsCut) {
    auto config = smallConfig(Architecture::DeepSight);
    config.planning = {.horizon = 6, .score = DisaffinityScore::None};
    config.model.contextSize = 4;
    const auto model = makeModel(config, 1);
    const EvaluationScope scope(*model);
    const auto view = model->planningView(torch::zeros({2, 4}, torch::kInt64));
    EXPECT_EQ(view.encoderOutput.size(1), 4);
    EXPECT_EQ(view.planningContext.size(1), 1);
}

TEST(Weights, NameTheTensorThatDoesNotFit) {
    const auto config = smallConfig(Architecture::DeepSight);
    const auto weights = moduleWeights(*makeModel(config, 5));
    auto wider = config;
    wider.model.contextSize = 13;
    try {
        loadModuleWeights(*makeModel(wider, 5), weights, "w.safetensors");
        FAIL() << "accepted weights of another shape";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("w.safetensors"), std::string::npos);
        EXPECT_NE(std::string(error.what()).find("position_embedding.weight"), std::string::npos);
    }
    auto shorter = weights;
    shorter.tensors.erase("bridge.weight");
    EXPECT_THROW(loadModuleWeights(*makeModel(config, 5), shorter, "w"), Error);
    auto longer = weights;
    longer.tensors["stranger"] = weights.tensors.at("bridge.weight");
    EXPECT_THROW(loadModuleWeights(*makeModel(config, 5), longer, "w"), Error);
}

}  // namespace
}  // namespace deepsight
