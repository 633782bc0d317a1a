#include "core/training/training_step.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/core/tiny_training.h"

namespace deepsight {
namespace {

const torch::Device kCpu(torch::kCPU);

// A model with its optimizer, and batches that are a function of their index.
struct Bench {
    explicit Bench(double dropout = 0) : config(test::tinyConfig(10)) {
        config.model.dropout = dropout;
        torch::manual_seed(3);
        model = makeModel(config, 1);
        optimizer.emplace(*model, config.training);
        step.emplace(*model, *optimizer, kCpu, Precision::Fp32);
    }
    DeviceBatch batch(std::int64_t index) const {
        const auto generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(index));
        const auto draw = [&](std::int64_t columns) {
            return torch::randint(config.model.vocabularySize, {4, columns}, generator,
                                  torch::kInt64);
        };
        return {draw(config.model.contextSize + config.extraTokens()),
                draw(config.model.contextSize)};
    }
    StepSettings settings(double clip = 0) const {
        return {.coefficient = 0.5, .learningRate = 1e-2, .microBatches = 2, .gradientClip = clip};
    }
    bool run(std::int64_t number, double clip = 0) {
        return step->run(settings(clip), [&](std::int64_t i) { return batch(2 * number + i); });
    }
    std::vector<torch::Tensor> parameters() const {
        std::vector<torch::Tensor> copies;
        for (const auto& parameter : model->parameters())
            copies.push_back(parameter.detach().clone());
        return copies;
    }
    SafetensorsFile optimizerState() const {
        SafetensorsFile file;
        optimizer->save(file);
        return file;
    }

    Config config;
    std::shared_ptr<LanguageModel> model;
    std::optional<AdamW> optimizer;
    std::optional<TrainingStep> step;
};

double largestDifference(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b) {
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, (a[i] - b[i]).abs().max().item<double>());
    return largest;
}

TEST(TrainingStep, DoesWhatTheLoopWrittenOutDoes) {
    Bench stepped;
    Bench plain;
    constexpr double kClip = 0.1;
    for (std::int64_t number = 0; number < 3; ++number) {
        ASSERT_TRUE(stepped.run(number, kClip));
        const auto result = stepped.step->result();
        EXPECT_TRUE(result.taken);

        plain.optimizer->zeroGradients();
        double loss = 0;
        double future = 0;
        for (std::int64_t i = 0; i < 2; ++i) {
            const auto batch = plain.batch(2 * number + i);
            const auto output = plain.model->forward(batch.inputs, batch.targets);
            (output.totalLoss(0.5) / 2).backward();
            loss += output.nextTokenLoss.item<double>() / 2;
            future += output.futureLoss.item<double>() / 2;
        }
        const double norm = plain.optimizer->gradientNorm().item<double>();
        ASSERT_GT(norm, kClip) << "nothing is clipped";
        torch::NoGradGuard noGrad;
        for (auto& parameter : plain.model->parameters())
            parameter.mutable_grad().mul_(kClip / (norm + 1e-6));
        plain.optimizer->step(1e-2);
        EXPECT_NEAR(result.nextTokenLoss, loss, 1e-6);
        EXPECT_NEAR(result.futureLoss.value(), future, 1e-6);
        EXPECT_NEAR(result.gradientNorm, norm, 1e-6);
        EXPECT_LT(largestDifference(stepped.parameters(), plain.parameters()), 1e-6);
    }
}

TEST(TrainingStep, LeavesSmallGradientsUnclipped) {
    Bench clipped;
    Bench free;
    clipped.run(0, 1e6);
    free.run(0, 0);
    EXPECT_EQ(largestDifference(clipped.parameters(), free.parameters()), 0);
}

TEST(TrainingStep, GivesTheSameWhenResultsAreReadLater) {
    Bench soon(0.1);
    std::vector<double> losses;
    for (std::int64_t number = 0; number < 3; ++number) {
        soon.run(number, 0.5);
        losses.push_back(soon.step->result().nextTokenLoss);
    }
    Bench late(0.1);
    for (std::int64_t number = 0; number < 3; ++number) late.run(number, 0.5);
    ASSERT_EQ(late.step->pending(), 3U);
    for (const double loss : losses) EXPECT_EQ(late.step->result().nextTokenLoss, loss);
    EXPECT_EQ(largestDifference(soon.parameters(), late.parameters()), 0);
}

TEST(TrainingStep, AStepThatIsNotFiniteChangesNothingAndNorDoThoseAfterIt) {
    Bench bench(0.1);
    bench.run(0);
    bench.step->result();
    const auto broken = bench.model->parameters()[0];
    const auto kept = broken.detach().clone();
    const auto random = RandomState::capture(kCpu);
    const auto state = bench.optimizerState();
    {
        torch::NoGradGuard noGrad;
        broken.fill_(std::numeric_limits<float>::infinity());
    }
    auto before = bench.parameters();
    bench.run(1, 1.0);
    EXPECT_EQ(largestDifference({before.begin() + 1, before.end()},
                                [&] {
                                    auto now = bench.parameters();
                                    return std::vector<torch::Tensor>(now.begin() + 1, now.end());
                                }()),
              0);
    {
        torch::NoGradGuard noGrad;
        broken.copy_(kept);
    }
    before = bench.parameters();
    bench.run(2, 1.0);  // would be finite
    EXPECT_EQ(largestDifference(before, bench.parameters()), 0);
    for (const auto& [name, tensor] : bench.optimizerState().tensors)
        EXPECT_EQ(tensor.bytes, state.tensors.at(name).bytes) << name;
    const auto first = bench.step->result();
    EXPECT_FALSE(first.taken);
    EXPECT_EQ(first.refusal, Refusal::NonFinite);
    EXPECT_FALSE(std::isfinite(first.nextTokenLoss));
    const auto second = bench.step->result();
    EXPECT_FALSE(second.taken);
    EXPECT_TRUE(std::isfinite(second.nextTokenLoss));
    bench.step->restoreGenerators();
    EXPECT_TRUE(RandomState::capture(kCpu).cpu.equal(random.cpu));
}

/// Stands in for a CUDA graph: replays by doing the work again.
struct Repeated : CapturedWork {
    explicit Repeated(std::function<void()> what) : work(std::move(what)) {}
    void replay() override {
        ++replays;
        work();
    }
    std::function<void()> work;
    static inline int replays = 0;
};

std::unique_ptr<CapturedWork> repeat(int, int warmUps, const std::function<void()>& work,
                                     std::string&) {
    for (int i = 0; i < warmUps; ++i) work();
    return std::make_unique<Repeated>(work);
}

TEST(TrainingStep, ARefusalThatIsAcceptedCostsOnlyThatStep) {
    for (const bool captured : {false, true}) {
        Bench bench(0.1);
        if (captured) bench.step->captureWith(repeat);
        bench.run(0);
        const double usual = bench.step->result().nextTokenLoss;
        const auto before = bench.parameters();
        const auto state = bench.optimizerState();
        const auto random = RandomState::capture(kCpu);
        for (const auto cause : {Refusal::Loss, Refusal::GradientNorm}) {
            auto settings = bench.settings(0.5);
            (cause == Refusal::Loss ? settings.largestLoss : settings.largestGradientNorm) =
                usual / 1e6;
            bench.step->run(settings, [&](std::int64_t i) { return bench.batch(2 + i); });
            const auto result = bench.step->result();
            EXPECT_FALSE(result.taken);
            EXPECT_EQ(result.refusal, cause);
            EXPECT_TRUE(std::isfinite(result.nextTokenLoss));
            bench.step->acceptRefusal();
        }
        EXPECT_EQ(largestDifference(before, bench.parameters()), 0);
        for (const auto& [name, tensor] : bench.optimizerState().tensors)
            EXPECT_EQ(tensor.bytes, state.tensors.at(name).bytes) << name;
        const auto after = RandomState::capture(kCpu);
        EXPECT_FALSE(after.cpu.equal(random.cpu));
        bench.step->restoreGenerators();  // there is nothing to go back to
        EXPECT_TRUE(RandomState::capture(kCpu).cpu.equal(after.cpu));
        // The next one is taken, limits that it keeps to notwithstanding.
        auto settings = bench.settings(0.5);
        settings.largestLoss = usual * 10;
        settings.largestGradientNorm = 1e6;
        bench.step->run(settings, [&](std::int64_t i) { return bench.batch(4 + i); });
        EXPECT_TRUE(bench.step->result().taken);
        EXPECT_GT(largestDifference(before, bench.parameters()), 0);
    }
}

TEST(TrainingStep, StepsAfterARefusalSayThatAnEarlierOneWasRefused) {
    Bench bench;
    auto settings = bench.settings();
    settings.largestLoss = 0;
    bench.step->run(settings, [&](std::int64_t i) { return bench.batch(i); });
    bench.run(1);
    EXPECT_THROW(bench.step->acceptRefusal(), c10::Error);  // its result is not read
    EXPECT_EQ(bench.step->result().refusal, Refusal::Loss);
    EXPECT_EQ(bench.step->result().refusal, Refusal::EarlierStep);
}

TEST(TrainingStep, AnAbandonedStepLeavesNoTrace) {
    Bench bench(0.1);
    const auto before = bench.parameters();
    const auto random = RandomState::capture(kCpu);
    const auto next = [&](std::int64_t i) { return bench.batch(i); };
    EXPECT_FALSE(bench.step->run(bench.settings(), next, [](std::int64_t i) { return i == 0; }));
    EXPECT_EQ(bench.step->pending(), 0U);
    EXPECT_TRUE(RandomState::capture(kCpu).cpu.equal(random.cpu));
    EXPECT_THROW(bench.step->run(bench.settings(),
                                 [&](std::int64_t i) {
                                     if (i == 1) throw std::runtime_error("no batch");
                                     return bench.batch(i);
                                 }),
                 std::runtime_error);
    EXPECT_TRUE(RandomState::capture(kCpu).cpu.equal(random.cpu));
    EXPECT_EQ(largestDifference(before, bench.parameters()), 0);

    bench.run(0);
    Bench other(0.1);
    other.run(0);
    EXPECT_EQ(bench.step->result().nextTokenLoss, other.step->result().nextTokenLoss);
    EXPECT_EQ(largestDifference(bench.parameters(), other.parameters()), 0);
}

TEST(TrainingStep, CapturingChangesNoBit) {
    Bench eager(0.1);
    std::vector<double> losses;
    for (std::int64_t number = 0; number < 4; ++number) {
        auto settings = eager.settings(0.5);
        settings.coefficient = 0.1 * static_cast<double>(number);
        eager.step->run(settings, [&](std::int64_t i) { return eager.batch(2 * number + i); });
        losses.push_back(eager.step->result().nextTokenLoss);
    }
    Bench captured(0.1);
    captured.step->captureWith(repeat);
    Repeated::replays = 0;
    for (std::int64_t number = 0; number < 4; ++number) {
        auto settings = captured.settings(0.5);
        settings.coefficient = 0.1 * static_cast<double>(number);
        captured.step->run(settings,
                           [&](std::int64_t i) { return captured.batch(2 * number + i); });
        EXPECT_EQ(captured.step->result().nextTokenLoss, losses[static_cast<std::size_t>(number)]);
    }
    EXPECT_EQ(Repeated::replays, 8);
    EXPECT_EQ(largestDifference(eager.parameters(), captured.parameters()), 0);
}

TEST(TrainingStep, GoesOnWithoutAGraphWhereNoneCanBeCaptured) {
    Bench plain(0.1);
    plain.run(0);
    const double loss = plain.step->result().nextTokenLoss;
    for (const bool throws : {false, true}) {
        Bench bench(0.1);
        std::vector<std::string> log;
        TrainingStep step(*bench.model, *bench.optimizer, kCpu, Precision::Fp32,
                          [&](const std::string& text) { log.push_back(text); });
        step.captureWith([&](int, int, const std::function<void()>& work,
                             std::string& problem) -> std::unique_ptr<CapturedWork> {
            work();
            problem = "it is not there";
            TORCH_CHECK(!throws, "something waits for the device");
            return nullptr;
        });
        for (std::int64_t number = 0; number < 2; ++number)
            step.run(bench.settings(), [&](std::int64_t i) { return bench.batch(i); });
        EXPECT_EQ(step.result().nextTokenLoss, loss);
        ASSERT_EQ(log.size(), 1U);
        EXPECT_NE(log[0].find(throws ? "waits for the device" : "is not there"), std::string::npos);
    }
}

TEST(TrainingStep, CapturesNothingThatDependsOnTheHost) {
    auto config = test::tinyConfig(10);
    config.model.architecture = Architecture::MultiToken;
    const auto model = makeModel(config, 1);
    AdamW optimizer(*model, config.training);
    TrainingStep step(*model, optimizer, kCpu, Precision::Fp32);
    bool asked = false;
    step.captureWith(
        [&](int, int, const std::function<void()>&, std::string&) -> std::unique_ptr<CapturedWork> {
            asked = true;
            return nullptr;
        });
    const auto tokens =
        torch::ones({2, config.model.contextSize + config.extraTokens()}, torch::kInt64);
    step.run({}, [&](std::int64_t) {
        return DeviceBatch{tokens, tokens.slice(1, 0, config.model.contextSize).clone()};
    });
    EXPECT_TRUE(step.result().taken);
    EXPECT_FALSE(asked);
}

}  // namespace
}  // namespace deepsight
