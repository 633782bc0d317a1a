#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <vector>

#include "core/kernels/cuda/cross_entropy_arithmetic.h"
#include "core/kernels/cuda/cuda_kernels.h"
#include "core/kernels/cuda/future_target_arithmetic.h"
#include "core/support/torch.h"

// The arithmetic of the CUDA kernels, run thread by thread on the processor.

namespace deepsight {
namespace {

constexpr int kWarp = 32;

// What a block's threads do, joined as the kernel joins them.
template <typename Scalar>
float rowOnHost(Scalar* row, std::int64_t size, int threads, std::int64_t target, float scale) {
    std::vector<SoftmaxPart> parts;
    for (int thread = 0; thread < threads; ++thread)
        parts.push_back(partOfRow(row, size, thread, threads));
    while (parts.size() > 1) {
        std::vector<SoftmaxPart> joined;
        for (std::size_t i = 0; i < parts.size(); i += 2)
            joined.push_back(join(parts[i], parts[i + 1]));
        parts = joined;
    }
    const float loss = target == kIgnoredTarget ? 0 : crossEntropy(parts[0], toFloat(row[target]));
    for (int thread = 0; thread < threads; ++thread)
        gradientOfRow(row, size, thread, threads, parts[0], target, scale);
    return loss;
}

struct LossAndGradient {
    torch::Tensor losses;
    torch::Tensor gradient;
};

template <typename Scalar>
LossAndGradient onHost(const torch::Tensor& logits, const torch::Tensor& targets, float scale,
                       int threads) {
    auto gradient = logits.clone();
    auto losses = torch::empty({logits.size(0)});
    for (std::int64_t i = 0; i < logits.size(0); ++i) {
        auto* row = reinterpret_cast<Scalar*>(gradient[i].data_ptr());
        losses[i] = rowOnHost(row, logits.size(1), threads, targets[i].item<std::int64_t>(), scale);
    }
    return {losses, gradient};
}

LossAndGradient reference(const torch::Tensor& logits, const torch::Tensor& targets, float scale) {
    auto leaf = logits.to(torch::kFloat64).requires_grad_();
    const auto losses = torch::cross_entropy_loss(leaf, targets, {}, at::Reduction::None);
    losses.sum().backward();
    return {losses.detach(), leaf.grad() * scale};
}

double difference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a.to(torch::kFloat64) - b).abs().max().item<double>();
}

// Rows of 1003 logits begin at every alignment; some targets do not count.
struct Rows {
    torch::Tensor logits = torch::randn({9, 1003}, at::detail::createCPUGenerator(1)) * 4;
    torch::Tensor targets = torch::arange(9) * 111;
    Rows() {
        targets[3] = kIgnoredTarget;
        targets[8] = 1002;
    }
};

TEST(CudaCrossEntropy, EqualsLibtorchsInFp32) {
    const Rows rows;
    const auto expected = reference(rows.logits, rows.targets, 0.25F);
    for (const int threads : {kWarp, 256, 1024}) {
        const auto found = onHost<float>(rows.logits, rows.targets, 0.25F, threads);
        EXPECT_LT(difference(found.losses, expected.losses), 1e-5);
        EXPECT_LT(difference(found.gradient, expected.gradient), 1e-6);
        EXPECT_EQ(found.gradient[3].abs().max().item<float>(), 0);
        EXPECT_EQ(found.losses[3].item<float>(), 0);
    }
}

TEST(CudaCrossEntropy, RoundsGradientsToTheNearestBf16) {
    const Rows rows;
    const auto logits = rows.logits.to(torch::kBFloat16);
    const auto expected = reference(logits, rows.targets, 1.0F);
    const auto found = onHost<Bfloat16>(logits, rows.targets, 1.0F, 64);
    EXPECT_LT(difference(found.losses, expected.losses), 1e-5);
    const auto rounded = expected.gradient.to(torch::kFloat32).to(torch::kBFloat16);
    // One unit in the last of bf16's eight digits where fp32 rounds to the other side.
    const auto unit = rounded.to(torch::kFloat64).abs() / 128;
    const auto apart = (found.gradient.to(torch::kFloat64) - rounded.to(torch::kFloat64)).abs();
    EXPECT_TRUE(apart.le(unit).all().item<bool>());
    EXPECT_LT(apart.gt(0).to(torch::kFloat64).mean().item<double>(), 1e-2);
}

TEST(CudaCrossEntropy, LargeLogitsDoNotOverflow) {
    auto logits = torch::zeros({2, 70});
    logits[0][5] = 3e4;
    logits[1].fill_(-3e4);
    const auto targets = torch::tensor({5, 6});
    const auto expected = reference(logits, targets, 1.0F);
    const auto found = onHost<float>(logits, targets, 1.0F, kWarp);
    EXPECT_LT(difference(found.losses, expected.losses), 1e-2);  // fp32 at 3e4
    EXPECT_LT(difference(found.gradient, expected.gradient), 1e-6);
}

TEST(CudaCrossEntropy, ANanShowsInLossAndGradient) {
    auto logits = torch::zeros({1, 70});
    logits[0][40] = std::nanf("");
    const auto found = onHost<float>(logits, torch::tensor({5}), 1.0F, kWarp);
    EXPECT_TRUE(std::isnan(found.losses[0].item<float>()));
    EXPECT_TRUE(found.gradient.isnan().any().item<bool>());
}

/// Runs a block's threads one after the other between barriers.
struct OnHost {
    std::vector<FutureThread>& threads;
    template <typename What>
    void operator()(const What& what) const {
        for (auto& thread : threads) what(thread);
    }
};

template <typename Scalar>
torch::Tensor futureOnHost(const torch::Tensor& embeddings, std::int64_t first, std::int64_t count,
                           const torch::Tensor& weights, FutureMerge merge) {
    const auto channels = embeddings.size(2);
    auto result = torch::full({embeddings.size(0), count, channels}, -1e9);
    for (std::int64_t row = 0; row < embeddings.size(0); ++row)
        for (std::int64_t channel = 0; channel < channels; channel += kTileChannels) {
            const FutureTask<Scalar> task{
                reinterpret_cast<const Scalar*>(embeddings[row].data_ptr()),
                embeddings.stride(1),
                channels,
                channel,
                first,
                count,
                weights.numel(),
                weights.const_data_ptr<float>(),
                static_cast<std::int32_t>(merge),
                result[row].data_ptr<float>()};
            FutureShared shared;
            std::vector<FutureThread> threads;
            for (int i = 0; i < kTileThreads; ++i) threads.push_back(futureThread(i));
            walk(task, shared, OnHost{threads});
        }
    return result;
}

torch::Tensor futureReference(const torch::Tensor& embeddings, std::int64_t first,
                              std::int64_t count, const torch::Tensor& weights, FutureMerge merge) {
    const auto e = embeddings.to(torch::kFloat64);
    auto future = torch::zeros({e.size(0), count, e.size(2)}, torch::kFloat64);
    for (std::int64_t z = 1; z <= weights.numel(); ++z)
        future += weights[z - 1].item<double>() * e.slice(1, first + z, first + z + count);
    const auto end = first + count;
    const auto counts = torch::arange(1, end + 1, torch::kFloat64).unsqueeze(1);
    const auto present = (e.slice(1, 0, end).cumsum(1) / counts).slice(1, first);
    if (merge == FutureMerge::None) return future;
    if (merge == FutureMerge::Equal) return (present + future) / 2;
    const auto read = counts.slice(0, first);
    const auto horizon = static_cast<double>(weights.numel());
    return (present * read + future * horizon) / (read + horizon);
}

struct FutureCase {
    std::int64_t first, count, horizon, channels;
};

TEST(CudaFutureTarget, EqualsTheSumsWrittenOut) {
    const auto generator = at::detail::createCPUGenerator(2);
    for (const auto& [first, count, horizon, channels] :
         {FutureCase{0, 1, 1, 1}, FutureCase{0, 33, 1, 32}, FutureCase{0, 100, 5, 45},
          FutureCase{37, 30, 32, 70}, FutureCase{64, 3, 33, 8}, FutureCase{5, 90, 70, 33}})
        for (const auto merge : {FutureMerge::None, FutureMerge::Equal, FutureMerge::Weighted}) {
            // The last embedding that may be read is the last there is.
            const auto e = torch::randn({2, first + count + horizon, channels}, generator);
            const auto weights = 1 / torch::arange(1, horizon + 1, torch::kFloat32);
            const auto fp32 = futureOnHost<float>(e, first, count, weights, merge);
            EXPECT_LT(difference(fp32, futureReference(e, first, count, weights, merge)), 1e-5)
                << first << " " << count << " " << horizon << " " << static_cast<int>(merge);
            const auto half = e.to(torch::kBFloat16);
            const auto bf16 = futureOnHost<Bfloat16>(half, first, count, weights, merge);
            EXPECT_LT(difference(bf16, futureReference(half, first, count, weights, merge)), 1e-5);
        }
}

// Loading them needs CUDA's runtime, which comes with libtorch, and no card.
TEST(CudaKernels, LoadWhereTheyWereBuiltAndSayWhyElsewhere) {
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    if (std::filesystem::exists(program / "libdeepsight_cuda_kernels.so"))
        EXPECT_TRUE(cudaKernelsLoaded()) << cudaKernelsProblem();
    else
        EXPECT_NE(cudaKernelsProblem().find("libdeepsight_cuda_kernels.so"), std::string::npos);
}

}  // namespace
}  // namespace deepsight
