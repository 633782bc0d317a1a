#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <vector>

#include "core/data/batch_sampler.h"
#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/support/torch.h"
#include "core/training/evaluator.h"
#include "tests/core/model_variants.h"

namespace deepsight {
namespace {

using test::smallConfig;

struct Example {
    torch::Tensor inputs, targets;
};

// Two rows; some targets do not count, as those of a path-star line's edges.
Example example(const Config& config) {
    torch::manual_seed(7);
    const auto tokens = torch::randint(config.model.vocabularySize,
                                       {2, config.model.contextSize + 1}, torch::kInt64);
    auto targets = tokens.slice(1, 1).clone();
    targets[0].slice(0, 0, 4).fill_(Batch::kIgnored);
    targets[1][6] = Batch::kIgnored;
    return {tokens.slice(1, 0, -1), targets};
}

/// Logits of a baseline that has the first layers and one of the further heads as its last.
torch::Tensor logitsWithHead(LanguageModel& model, std::int64_t head, const Example& data) {
    auto config = model.config();
    config.model.architecture = Architecture::Baseline;
    const auto last = std::to_string(config.model.layers - 1);
    SafetensorsFile weights;
    for (const auto& [name, tensor] : moduleWeights(model).tensors) {
        const auto own = "further_heads." + std::to_string(head) + ".";
        if (name.starts_with(own))
            weights.tensors["layers." + last + "." + name.substr(own.size())] = tensor;
        else if (!name.starts_with("further_heads.") && !name.starts_with("layers." + last + "."))
            weights.tensors[name] = tensor;
    }
    const auto baseline = makeUnsetModel(config);
    loadModuleWeights(*baseline, weights, "head");
    const EvaluationScope scope(*baseline);
    return baseline->forward(data.inputs, data.targets, KeepLogits::Yes).logits;
}

TEST(MultiToken, FutureLossIsTheSumOfTheHeadsCrossEntropies) {
    auto config = smallConfig(Architecture::MultiToken);
    config.planning.horizon = 4;
    const auto model = makeModel(config, 5);
    const EvaluationScope scope(*model);
    const auto data = example(config);
    double expected = 0;
    for (std::int64_t z = 2; z <= 4; ++z) {
        const auto logs = torch::log_softmax(logitsWithHead(*model, z - 2, data), -1);
        double sum = 0;
        int count = 0;
        for (std::int64_t row = 0; row < 2; ++row)
            for (std::int64_t i = 0; i + z - 1 < config.model.contextSize; ++i) {
                const auto next = data.targets[row][i].item<std::int64_t>();
                const auto later = data.targets[row][i + z - 1].item<std::int64_t>();
                if (next == Batch::kIgnored || later == Batch::kIgnored) continue;
                sum -= logs[row][i][later].item<double>();
                ++count;
            }
        expected += sum / count;
    }
    const auto output = model->forward(data.inputs, data.targets);
    EXPECT_NEAR(output.futureLoss.item<double>(), expected, 1e-4);
    EXPECT_FALSE(output.encoderOutput.defined());
}

TEST(MultiToken, NextTokensComeFromTheBaselinesLayersAlone) {
    const auto config = smallConfig(Architecture::MultiToken);
    const auto model = makeModel(config, 5);
    const EvaluationScope scope(*model);
    const auto data = example(config);
    auto plain = config;
    plain.model.architecture = Architecture::Baseline;
    auto weights = moduleWeights(*model);
    std::erase_if(weights.tensors,
                  [](const auto& item) { return item.first.starts_with("further_heads."); });
    const auto baseline = makeUnsetModel(plain);
    loadModuleWeights(*baseline, weights, "w");
    const EvaluationScope baselineScope(*baseline);
    EXPECT_TRUE(torch::equal(model->forward(data.inputs, data.targets, KeepLogits::Yes).logits,
                             baseline->forward(data.inputs, data.targets, KeepLogits::Yes).logits));
}

TEST(MultiToken, AHeadWithoutAnyTargetCostsNothing) {
    auto config = smallConfig(Architecture::MultiToken);
    config.planning.horizon = 8;
    const auto model = makeModel(config, 5);
    auto data = example(config);
    data.targets.slice(1, 0, 9).fill_(Batch::kIgnored);  // three are left, too few for z > 3
    const auto output = model->forward(data.inputs, data.targets);
    ASSERT_TRUE(std::isfinite(output.futureLoss.item<double>()));
    output.totalLoss(1).backward();
    const auto parameters = model->named_parameters();
    EXPECT_GT(parameters["further_heads.1.attention.qkv.weight"].grad().abs().max().item<double>(),
              0);
    EXPECT_EQ(parameters["further_heads.6.attention.qkv.weight"].grad().abs().max().item<double>(),
              0);
}

// Of a position that has read token i: of the tokens that come within n, the nearer ones count
// more, each by its next occurrence.
double listNet(const torch::Tensor& logits, const std::vector<std::int64_t>& tokens, std::size_t i,
               std::size_t n) {
    std::map<std::int64_t, double> relevance;
    for (std::size_t z = 1; z <= n && i + z < tokens.size(); ++z)
        relevance.emplace(tokens[i + z], static_cast<double>(n - z));
    double sum = 0;
    for (const auto& [token, value] : relevance) sum += std::exp(value);
    const auto logs = torch::log_softmax(logits, 0);
    double loss = 0;
    for (const auto& [token, value] : relevance)
        loss -= std::exp(value) / sum * logs[token].item<double>();
    return loss;
}

TEST(TokenOrder, FutureLossIsListNetOverTheWindow) {
    const auto config = smallConfig(Architecture::TokenOrder);
    const auto model = makeModel(config, 5);
    const auto data = example(config);
    const EvaluationScope scope(*model);
    const auto parameters = model->named_parameters();
    // With the same weights both output layers give the same logits.
    parameters["token_embedding.weight"].normal_(0, 0.2);
    parameters["order_head.weight"].copy_(parameters["token_embedding.weight"]);
    const auto output = model->forward(data.inputs, data.targets, KeepLogits::Yes);
    double expected = 0;
    int count = 0;
    for (std::int64_t row = 0; row < 2; ++row) {
        std::vector<std::int64_t> tokens;
        for (std::int64_t i = 0; i < config.model.contextSize; ++i)
            tokens.push_back(data.inputs[row][i].item<std::int64_t>());
        tokens.push_back(data.targets[row][-1].item<std::int64_t>());
        for (std::int64_t i = 0; i < config.model.contextSize; ++i) {
            if (data.targets[row][i].item<std::int64_t>() == Batch::kIgnored) continue;
            expected += listNet(output.logits[row][i], tokens, static_cast<std::size_t>(i),
                                static_cast<std::size_t>(config.planning.horizon));
            ++count;
        }
    }
    EXPECT_NEAR(output.futureLoss.item<double>(), expected / count, 1e-4);
}

TEST(TokenOrder, TheOrderHeadReachesNoNextTokenLogit) {
    const auto config = smallConfig(Architecture::TokenOrder);
    const auto model = makeModel(config, 5);
    const auto data = example(config);
    const EvaluationScope scope(*model);
    const auto before = model->forward(data.inputs, data.targets, KeepLogits::Yes);
    model->named_parameters()["order_head.weight"].zero_();
    const auto after = model->forward(data.inputs, data.targets, KeepLogits::Yes);
    EXPECT_TRUE(torch::equal(before.logits, after.logits));
    EXPECT_NEAR(after.futureLoss.item<double>(),
                std::log(static_cast<double>(config.model.vocabularySize)), 1e-5);
}

}  // namespace
}  // namespace deepsight
