#include <gtest/gtest.h>

#include "core/config/presets.h"
#include "core/kernels/cuda/cuda_kernels.h"
#include "core/model/language_model.h"
#include "core/support/device.h"
#include "core/support/torch.h"
#include "core/training/batch_prefetcher.h"
#include "core/training/training_step.h"

// What only a CUDA device can show; each test skips without one.

namespace deepsight {
namespace {

class CudaTest : public ::testing::Test {
  protected:
    void SetUp() override {
        if (const auto& problem = deviceReport().cudaProblem; !problem.empty())
            GTEST_SKIP() << problem;
    }
    void needKernels() {
        if (!cudaKernelsLoaded()) GTEST_SKIP() << cudaKernelsProblem();
    }
    torch::Device device_{torch::kCUDA, 0};
};

double difference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a.to(torch::kFloat64) - b.to(torch::kFloat64)).abs().max().item<double>();
}

TEST_F(CudaTest, CrossEntropyEqualsLibtorchs) {
    needKernels();
    if (IsSkipped()) return;
    for (const auto type : {torch::kFloat32, torch::kBFloat16})
        for (const std::int64_t vocabulary : {257, 50257}) {
            auto logits = torch::randn({300, vocabulary}, device_).mul(4).to(type);
            auto targets = torch::randint(vocabulary, {300}, device_).to(torch::kInt64);
            targets.slice(0, 0, 20).fill_(-100);
            auto leaf = logits.to(torch::kFloat32).requires_grad_();
            const auto expected =
                torch::cross_entropy_loss(leaf, targets, {}, at::Reduction::None, -100);
            expected.sum().backward();
            const auto losses = torch::empty({300}, device_);
            const auto scale = torch::full({}, 0.25F, device_);
            crossEntropyInPlace(logits, targets, scale, losses);
            EXPECT_LT(difference(losses, expected.detach()), 1e-4);
            const double unit = type == torch::kFloat32 ? 1e-6 : 1e-3;
            EXPECT_LT(difference(logits, leaf.grad() * 0.25), unit);
        }
}

TEST_F(CudaTest, FutureTargetEqualsTheSumsWrittenOut) {
    needKernels();
    if (IsSkipped()) return;
    const auto e = torch::randn({5, 200, 150}, device_);
    for (const std::int64_t horizon : {1, 10, 70}) {
        const auto weights = 1 / torch::arange(1, horizon + 1, e.options());
        constexpr std::int64_t kFirst = 7;
        const auto count = 200 - horizon - kFirst;
        auto future = torch::zeros({5, count, 150}, device_);
        for (std::int64_t z = 1; z <= horizon; ++z)
            future += weights[z - 1] * e.slice(1, kFirst + z, kFirst + z + count);
        const auto counts = torch::arange(1, kFirst + count + 1, e.options()).unsqueeze(1);
        const auto present = (e.slice(1, 0, kFirst + count).cumsum(1) / counts).slice(1, kFirst);
        const auto found = futureTarget(e, kFirst, count, weights, FutureMerge::Equal);
        EXPECT_LT(difference(found, (present + future) / 2), 1e-4);
    }
}

TEST_F(CudaTest, PrefetchedBatchesArriveWhole) {
    const auto source = [](std::int64_t index) {
        Batch batch;
        batch.rows = 50;
        batch.time = 400;
        batch.inputs.assign(20000, index);
        batch.targets.assign(20000, index + 1);
        return batch;
    };
    BatchPrefetcher batches(source, device_);
    for (std::int64_t i = 0; i < 50; ++i) {
        const auto batch = batches.take(i);
        ASSERT_TRUE(batch.inputs.is_cuda());
        EXPECT_TRUE(batch.inputs.eq(i).all().item<bool>());
        EXPECT_TRUE(batch.targets.eq(i + 1).all().item<bool>());
    }
}

// A model as it is after some steps.
struct Trained {
    std::vector<torch::Tensor> parameters;
    std::vector<double> losses;
    std::string log;
};

Trained train(const torch::Device& device, Precision precision, bool eager, double dropout = 0.1) {
    auto config = preset("demo").config;
    config.model.dropout = dropout;
    torch::manual_seed(1);
    const auto model = makeModel(config, 1);
    model->to(device);
    model->train();
    AdamW optimizer(*model, config.training);
    Trained result;
    TrainingStep step(*model, optimizer, device, precision,
                      [&](const std::string& text) { result.log += text; });
    if (eager) step.launchEagerly();
    const auto batch = [&](std::int64_t index) {
        const auto generator = at::detail::createCPUGenerator(static_cast<std::uint64_t>(index));
        const auto draw = [&](std::int64_t columns) {
            return torch::randint(config.model.vocabularySize, {8, columns}, generator,
                                  torch::kInt64)
                .to(device);
        };
        return DeviceBatch{draw(config.model.contextSize + config.extraTokens()),
                           draw(config.model.contextSize)};
    };
    for (std::int64_t number = 0; number < 8; ++number) {
        const StepSettings settings{.coefficient = 0.1 * static_cast<double>(number),
                                    .learningRate = 1e-3,
                                    .microBatches = 2,
                                    .gradientClip = 1};
        step.run(settings, [&](std::int64_t i) { return batch(2 * number + i); });
        if (step.pending() > 1) result.losses.push_back(step.result().nextTokenLoss);
    }
    while (step.pending() > 0) result.losses.push_back(step.result().nextTokenLoss);
    for (const auto& parameter : model->parameters())
        result.parameters.push_back(parameter.detach().clone());
    return result;
}

TEST_F(CudaTest, TheGraphTrainsLikeSingleLaunches) {
    for (const auto precision : {Precision::Fp32, Precision::Bf16}) {
        const auto graph = train(device_, precision, /*eager=*/false);
        const auto eager = train(device_, precision, /*eager=*/true);
        EXPECT_EQ(graph.log, "") << "the micro-batch was not captured";
        // Atomic additions of some backward kernels come in any order.
        const double tolerance = precision == Precision::Fp32 ? 1e-4 : 2e-2;
        ASSERT_EQ(graph.losses.size(), eager.losses.size());
        for (std::size_t i = 0; i < graph.losses.size(); ++i)
            EXPECT_NEAR(graph.losses[i], eager.losses[i], tolerance) << "step " << i + 1;
        for (std::size_t i = 0; i < graph.parameters.size(); ++i)
            EXPECT_LT(difference(graph.parameters[i], eager.parameters[i]), tolerance);
    }
}

TEST_F(CudaTest, TheFirstStepEqualsTheProcessors) {
    const auto onCard = train(device_, Precision::Fp32, /*eager=*/true, /*dropout=*/0);
    const auto onHost = train(torch::kCPU, Precision::Fp32, /*eager=*/true, /*dropout=*/0);
    EXPECT_NEAR(onCard.losses[0], onHost.losses[0], 1e-4);
    EXPECT_NEAR(onCard.losses.back(), onHost.losses.back(), 1e-2);
}

}  // namespace
}  // namespace deepsight
