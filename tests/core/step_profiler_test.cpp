#include "core/training/step_profiler.h"

#include <gtest/gtest.h>

#include "core/training/step_benchmark.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

constexpr int kManyOperations = 500;

/// Passes its input on; its backward calls libtorch many times, within a scope of another part.
class BusyBackward : public torch::autograd::Function<BusyBackward> {
  public:
    static torch::Tensor forward(torch::autograd::AutogradContext*, const torch::Tensor& x) {
        return x.clone();
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext*,
                                                   const torch::autograd::variable_list& outputs) {
        const PartScope part(StepPart::Data);
        auto gradient = outputs[0].clone();
        for (int i = 0; i < kManyOperations; ++i) gradient.neg_();
        return {gradient};
    }
};

double sumOf(const StepProfile& profile) {
    double sum = 0;
    for (const auto& part : profile.parts) sum += part.seconds();
    return sum;
}

TEST(StepProfiler, PartsAddUpToTheWhole) {
    StepProfiler profiler(torch::kCPU);
    const auto x = torch::ones({8, 8}, torch::requires_grad());
    torch::Tensor y;
    {
        const PartScope part(StepPart::Attention);
        y = x.mm(x);
    }
    y = y.relu();
    y.sum().backward();
    const auto profile = profiler.profile();
    EXPECT_GT(profile.seconds, 0);
    EXPECT_NEAR(sumOf(profile), profile.seconds, 1e-6);
    EXPECT_GT(profile[StepPart::Attention].forward, 0);
    EXPECT_GT(profile[StepPart::Attention].backward, 0);
    EXPECT_GT(profile[StepPart::Other].forward, 0) << "relu and sum stand in no scope";
    EXPECT_GT(profile[StepPart::Other].backward, 0);
}

TEST(StepProfiler, BackwardGoesToThePartThatMadeTheNode) {
    StepProfiler profiler(torch::kCPU);
    const auto x = torch::ones({2}, torch::requires_grad());
    torch::Tensor y;
    {
        const PartScope part(StepPart::Attention);
        y = 2 * x;
    }
    {
        const PartScope part(StepPart::FeedForward);
        y = BusyBackward::apply(y);
    }
    {
        const PartScope part(StepPart::Output);
        y = y.sum();
    }
    y.backward();
    const auto profile = profiler.profile();
    EXPECT_GE(profile[StepPart::FeedForward].operations, kManyOperations);
    EXPECT_LT(profile[StepPart::Attention].operations, kManyOperations / 10);
    EXPECT_LT(profile[StepPart::Output].operations, kManyOperations / 10);
    EXPECT_LT(profile[StepPart::Other].operations, kManyOperations / 10);
    EXPECT_EQ(profile[StepPart::Data].seconds(), 0) << "a scope within a node ends no part";
}

TEST(StepProfiler, PartsWithoutGradientHaveNoBackward) {
    StepProfiler profiler(torch::kCPU);
    const auto x = torch::ones({2}, torch::requires_grad());
    {
        const PartScope part(StepPart::Optimizer);
        const torch::NoGradGuard noGrad;
        static_cast<void>(x * 2);
    }
    torch::Tensor y;
    {
        const PartScope part(StepPart::Embedding);
        y = x * 3;
    }
    y.sum().backward();
    const auto profile = profiler.profile();
    EXPECT_GT(profile[StepPart::Optimizer].forward, 0);
    EXPECT_EQ(profile[StepPart::Optimizer].backward, 0);
    EXPECT_GT(profile[StepPart::Embedding].backward, 0);
}

TEST(StepProfiler, GradientsOfASecondMicroBatchFindTheirPart) {
    StepProfiler profiler(torch::kCPU);
    const auto x = torch::ones({2}, torch::requires_grad());
    for (int i = 0; i < 2; ++i) {
        torch::Tensor y;
        {
            const PartScope part(StepPart::FutureLoss);
            y = BusyBackward::apply(x);
        }
        y.sum().backward();
    }
    const auto profile = profiler.profile();
    EXPECT_GE(profile[StepPart::FutureLoss].operations, 2 * kManyOperations);
}

TEST(StepProfiler, LeavesNoObserverBehindAndAllowsOneAtATime) {
    {
        const StepProfiler profiler(torch::kCPU);
        EXPECT_EQ(partObserver, &profiler);
        test::expectError(ErrorKind::Internal, [] { StepProfiler second(torch::kCPU); });
        EXPECT_EQ(partObserver, &profiler);
    }
    EXPECT_EQ(partObserver, nullptr);
}

TEST(StepBenchmark, QuantilesLieBetweenTheSteps) {
    StepBenchmark benchmark;
    benchmark.seconds = {4, 1, 3, 2};
    benchmark.tokensPerStep = 100;
    benchmark.flopsPerStep = 1000;
    EXPECT_DOUBLE_EQ(benchmark.quantile(0), 1);
    EXPECT_DOUBLE_EQ(benchmark.quantile(0.25), 1.75);
    EXPECT_DOUBLE_EQ(benchmark.quantile(0.5), 2.5);
    EXPECT_DOUBLE_EQ(benchmark.quantile(1), 4);
    EXPECT_DOUBLE_EQ(benchmark.tokensPerSecond(), 40);
    EXPECT_DOUBLE_EQ(benchmark.flopsPerSecond(), 400);
}

}  // namespace
}  // namespace deepsight
