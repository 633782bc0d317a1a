#include <ATen/CPUGeneratorImpl.h>
#include <gtest/gtest.h>

#include <mutex>

#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/training/optimizer.h"
#include "tests/core/model_variants.h"
#include "tests/support/expect_error.h"
#include "tests/support/thread_ranks.h"

namespace deepsight {
namespace {

// Of a width that fills no whole vectors, and with biases, so that there are parameters of all
// kinds.
Config shardedConfig(Architecture architecture) {
    auto config = test::smallConfig(architecture);
    config.model.vocabularySize = 101;
    config.model.width = 36;
    config.model.bias = true;
    config.training.shardOptimizer = true;
    return config;
}

// A model, its optimizer, and gradients that are a function of the step's number.
struct Training {
    explicit Training(const Config& config, Ranks* ranks = nullptr)
        : model(makeModel(config, 1)), optimizer(*model, config.training, ranks) {}

    void step(std::int64_t number, bool failed = false) {
        const torch::NoGradGuard noGrad;
        const auto generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(number));
        for (auto& parameter : model->parameters())
            parameter.mutable_grad().normal_(0, 1, generator);
        const auto norm = optimizer.gradientNorm();
        optimizer.step(1e-2, norm.clamp_min(1), torch::tensor(failed ? 1.0F : 0.0F));
    }
    void steps() {
        for (std::int64_t number = 0; number < 5; ++number) step(number, number == 2);
    }
    SafetensorsFile state() const {
        SafetensorsFile file;
        optimizer.save(file);
        return file;
    }

    std::shared_ptr<LanguageModel> model;
    AdamW optimizer;
};

void expectSame(const SafetensorsFile& a, const SafetensorsFile& b) {
    ASSERT_EQ(a.tensors.size(), b.tensors.size());
    for (const auto& [name, tensor] : a.tensors) {
        ASSERT_TRUE(b.tensors.contains(name)) << name;
        EXPECT_TRUE(tensor.bytes == b.tensors.at(name).bytes) << name;
    }
}

class ShardedOptimizer : public ::testing::TestWithParam<int> {};

TEST_P(ShardedOptimizer, GivesTheSameBitsAsAWholeOne) {
    for (const auto architecture : {Architecture::Baseline, Architecture::DeepSight}) {
        const auto config = shardedConfig(architecture);
        Training whole(config);
        whole.steps();
        test::ThreadRanks ranks(GetParam());
        std::mutex mutex;
        ranks.run([&](Ranks& mine) {
            Training part(config, &mine);
            part.steps();
            const auto state = part.state();
            const std::lock_guard lock(mutex);
            expectSame(moduleWeights(*part.model), moduleWeights(*whole.model));
            if (mine.isFirst())
                expectSame(state, whole.state());
            else
                EXPECT_TRUE(state.tensors.empty());
        });
    }
}

TEST_P(ShardedOptimizer, KeepsAFairShareOfTheMoments) {
    const auto config = shardedConfig(Architecture::DeepSight);
    const auto whole = Training(config).optimizer.momentBytes();
    std::mutex mutex;
    std::int64_t sum = 0;
    std::int64_t largest = 0;
    test::ThreadRanks(GetParam()).run([&](Ranks& mine) {
        const auto bytes = Training(config, &mine).optimizer.momentBytes();
        const std::lock_guard lock(mutex);
        sum += bytes;
        largest = std::max(largest, bytes);
    });
    EXPECT_EQ(sum, whole);
    EXPECT_LT(static_cast<double>(largest), 1.1 * static_cast<double>(whole) / GetParam());
}

TEST_P(ShardedOptimizer, GoesOnFromTheCheckpointOfAnyNumberOfRanks) {
    const auto config = shardedConfig(Architecture::DeepSight);
    Training whole(config);
    whole.steps();
    const auto weights = moduleWeights(*whole.model);
    const auto state = whole.state();
    whole.step(7);
    std::mutex mutex;
    test::ThreadRanks(GetParam()).run([&](Ranks& mine) {
        Training part(config, &mine);
        loadModuleWeights(*part.model, weights, "weights");
        part.optimizer.load(mine.isFirst() ? state : SafetensorsFile{}, "state");
        part.step(7);
        const auto after = part.state();
        const std::lock_guard lock(mutex);
        expectSame(moduleWeights(*part.model), moduleWeights(*whole.model));
        if (mine.isFirst()) expectSame(after, whole.state());
    });
}

TEST_P(ShardedOptimizer, AllRanksHearOfAStateThatDoesNotFit) {
    const auto config = shardedConfig(Architecture::Baseline);
    auto state = Training(config).state();
    state.tensors.erase("exp_avg_sq.final_norm.weight");
    std::mutex mutex;
    int told = 0;
    test::ThreadRanks(GetParam()).run([&](Ranks& mine) {
        Training part(config, &mine);
        std::string message;
        try {
            part.optimizer.load(mine.isFirst() ? state : SafetensorsFile{}, "state.safetensors");
        } catch (const Error& error) {
            message = error.what();
        }
        const std::lock_guard lock(mutex);
        if (test::contains(message, "exp_avg_sq.final_norm.weight")) ++told;
    });
    EXPECT_EQ(told, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Ranks, ShardedOptimizer, ::testing::Values(2, 3, 5));

// Without the field every rank keeps all; the first still writes for all and reads for all.
TEST(ReplicatedOptimizer, ReadsForAllRanksOnTheFirst) {
    auto config = shardedConfig(Architecture::Baseline);
    config.training.shardOptimizer = false;
    Training whole(config);
    whole.steps();
    const auto weights = moduleWeights(*whole.model);
    const auto state = whole.state();
    const auto bytes = whole.optimizer.momentBytes();
    whole.step(7);
    std::mutex mutex;
    test::ThreadRanks(2).run([&](Ranks& mine) {
        Training part(config, &mine);
        loadModuleWeights(*part.model, weights, "weights");
        part.optimizer.load(mine.isFirst() ? state : SafetensorsFile{}, "state");
        part.step(7);
        const std::lock_guard lock(mutex);
        EXPECT_EQ(part.optimizer.momentBytes(), bytes);
        expectSame(moduleWeights(*part.model), moduleWeights(*whole.model));
    });
}

}  // namespace
}  // namespace deepsight
