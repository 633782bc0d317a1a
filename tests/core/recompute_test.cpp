#include "core/model/recompute.h"

#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>

#include <set>

#include "core/model/language_model.h"
#include "core/model/model_observer.h"
#include "core/training/evaluator.h"
#include "core/training/precision.h"
#include "tests/core/model_variants.h"

namespace deepsight {
namespace {

// What two micro-batches of training leave behind.
struct Trained {
    double loss = 0;
    std::vector<torch::Tensor> gradients;
    torch::Tensor random;
};

struct Circumstances {
    double dropout = 0;
    Precision precision = Precision::Fp32;
};

torch::Tensor lossOf(LanguageModel& model, std::uint64_t batch, Precision precision) {
    const auto& config = model.config();
    const auto generator = at::detail::createCPUGenerator(batch);
    const auto tokens = torch::randint(config.model.vocabularySize,
                                       {3, config.model.contextSize + config.extraTokens() + 1},
                                       generator, torch::kInt64);
    const AutocastScope autocast(precision, torch::kCPU);
    const auto output = model.forward(tokens.slice(1, 0, -1).contiguous(),
                                      tokens.slice(1, 1, 1 + config.model.contextSize).clone());
    return output.totalLoss(0.7);
}

Trained train(const Config& config, const Circumstances& circumstances) {
    const auto model = makeModel(config, 1);
    model->train();
    torch::manual_seed(5);
    Trained trained;
    for (std::uint64_t batch = 0; batch < 2; ++batch) {
        const auto loss = lossOf(*model, batch, circumstances.precision);
        trained.loss += loss.item<double>();
        loss.backward();
    }
    for (const auto& parameter : model->parameters()) trained.gradients.push_back(parameter.grad());
    trained.random = at::globalContext().defaultGenerator(torch::kCPU).get_state();
    return trained;
}

std::size_t recomputedBlocks(const torch::Tensor& loss) {
    std::set<torch::autograd::Node*> seen;
    std::vector<torch::autograd::Node*> waiting{loss.grad_fn().get()};
    std::size_t count = 0;
    while (!waiting.empty()) {
        auto* const node = waiting.back();
        waiting.pop_back();
        if (node == nullptr || !seen.insert(node).second) continue;
        if (node->name() == "RecomputeBlock") ++count;
        for (const auto& edge : node->next_edges()) waiting.push_back(edge.function.get());
    }
    return count;
}

Config recomputing(Config config) {
    config.training.activationCheckpointing = true;
    return config;
}

class RecomputedModel : public ::testing::TestWithParam<test::ModelVariant> {};

TEST_P(RecomputedModel, GivesTheSameBits) {
    for (const auto& circumstances :
         {Circumstances{}, Circumstances{.dropout = 0.2},
          Circumstances{.dropout = 0.2, .precision = Precision::Bf16}}) {
        auto config = GetParam().config;
        config.model.bias = true;
        config.model.dropout = circumstances.dropout;
        const auto kept = train(config, circumstances);
        const auto again = train(recomputing(config), circumstances);
        EXPECT_EQ(kept.loss, again.loss);
        EXPECT_TRUE(torch::equal(kept.random, again.random));
        ASSERT_EQ(kept.gradients.size(), again.gradients.size());
        for (std::size_t i = 0; i < kept.gradients.size(); ++i) {
            ASSERT_EQ(kept.gradients[i].defined(), again.gradients[i].defined()) << i;
            if (!kept.gradients[i].defined()) continue;
            EXPECT_TRUE(torch::equal(kept.gradients[i], again.gradients[i])) << i;
        }
    }
}

TEST_P(RecomputedModel, IsDoneForEachBlockOfATrainingAlone) {
    const auto& config = GetParam().config;
    const auto blocks = [](const Config& trained) {
        const auto model = makeModel(trained, 1);
        model->train();
        return recomputedBlocks(lossOf(*model, 0, Precision::Fp32));
    };
    const auto& model = config.model;
    auto expected = config.isDeepSight() ? model.encoderLayers + model.decoderLayers : model.layers;
    if (model.architecture == Architecture::MultiToken) expected += config.planning.horizon - 2;
    EXPECT_EQ(blocks(config), 0U);
    EXPECT_EQ(blocks(recomputing(config)), static_cast<std::size_t>(expected));

    const auto evaluated = makeModel(recomputing(config), 1);
    const EvaluationScope scope(*evaluated);
    EXPECT_FALSE(lossOf(*evaluated, 0, Precision::Fp32).grad_fn());
}

INSTANTIATE_TEST_SUITE_P(Models, RecomputedModel, ::testing::ValuesIn(test::modelVariants()),
                         [](const auto& variant) { return std::string(variant.param.name); });

// As the collapse monitor does: several backward passes over one graph, to a tensor within it.
TEST(RecomputedBlock, SendsTheSameGradientToATensorOnTheWayAgainAndAgain) {
    const auto gradients = [](const Config& config) {
        const auto model = makeModel(config, 1);
        model->eval();
        const auto tokens =
            torch::arange(config.model.contextSize + config.extraTokens(), torch::kInt64) %
            config.model.vocabularySize;
        const auto inputs = tokens.unsqueeze(0).repeat({2, 1});
        const auto output =
            model->forward(inputs, inputs.slice(1, 0, config.model.contextSize).clone());
        std::vector<torch::Tensor> found;
        for (int i = 0; i < 2; ++i)
            found.push_back(torch::autograd::grad({output.nextTokenLoss}, {output.encoderOutput},
                                                  {}, /*retain_graph=*/true)[0]);
        for (const auto& parameter : model->parameters()) EXPECT_FALSE(parameter.grad().defined());
        return found;
    };
    const auto config = test::smallConfig(Architecture::DeepSight);
    const auto kept = gradients(config);
    const auto again = gradients(recomputing(config));
    for (std::size_t i = 0; i < 2; ++i) EXPECT_TRUE(torch::equal(kept[i], again[i])) << i;
}

// Counts attentions that it is shown.
struct Counter : ModelObserver {
    void onLayer(LayerPlace, std::int64_t, const torch::Tensor&) override {}
    void onAttention(const AttentionPass&) override { ++attentions; }
    int attentions = 0;
};

TEST(RecomputedBlock, ShowsAnObserverEachAttentionOnce) {
    const auto config = recomputing(test::smallConfig(Architecture::Baseline));
    const auto model = makeModel(config, 1);
    model->train();
    Counter counter;
    modelObserver = &counter;
    lossOf(*model, 0, Precision::Fp32).backward();
    modelObserver = nullptr;
    EXPECT_EQ(counter.attentions, config.model.layers);
}

// What is kept for the backward pass is what enters each block, so it does not grow with what a
// block computes inside.
TEST(RecomputedBlock, KeepsOnlyWhatEntersIt) {
    const auto kept = [&](bool again) {
        auto x = torch::ones({4}, torch::requires_grad());
        std::vector<c10::weak_intrusive_ptr<c10::TensorImpl>> inner;
        const ModelBlock block = [&inner](const auto& inputs) {
            const auto middle = inputs[0] * inputs[0];
            const auto end = middle * middle;
            inner.emplace_back(middle.getIntrusivePtr());
            return end;
        };
        const auto y = again ? recomputed(block, {x}, {}, /*draws=*/false) : block({x});
        const bool alive = !inner.at(0).expired();
        y.sum().backward();
        EXPECT_TRUE(torch::equal(x.grad(), torch::full({4}, 4.0)));
        return alive;
    };
    EXPECT_TRUE(kept(false));
    EXPECT_FALSE(kept(true));
}

}  // namespace
}  // namespace deepsight
