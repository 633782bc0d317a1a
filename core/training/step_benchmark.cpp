#include "core/training/step_benchmark.h"

#include <ATen/DeviceAccelerator.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <thread>

#include "core/config/model_cost.h"
#include "core/data/batch_sampler.h"
#include "core/data/random.h"
#include "core/data/stored_corpus.h"
#include "core/support/device.h"
#include "core/support/heap.h"
#include "core/support/system_memory.h"
#include "core/support/thread_limit.h"
#include "core/training/batch_prefetcher.h"
#include "core/training/optimizer.h"
#include "core/training/precision.h"
#include "core/training/schedule.h"
#include "core/training/step_profiler.h"
#include "core/training/training_preparation.h"
#include "core/training/training_step.h"

namespace deepsight {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kSeconds = 8;  // of timed steps, where their number is not given
constexpr std::int64_t kFewest = 5;
constexpr std::int64_t kMost = 100;
constexpr std::size_t kRandomTokens = std::size_t{1} << 20;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double cpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::shared_ptr<const Corpus> randomCorpus(std::int64_t vocabulary) {
    const auto tokens = std::make_shared<std::vector<TokenId>>(kRandomTokens);
    SplitMix64 random(1);
    for (auto& token : *tokens)
        token = static_cast<TokenId>(drawBelow(random, static_cast<std::uint64_t>(vocabulary)));
    const std::span<const TokenId> view(*tokens);
    return std::make_shared<StoredCorpus>(tokens, view, view);
}

StepPart stepPartOf(PartKind kind) {
    switch (kind) {
        case PartKind::TokenEmbedding:
        case PartKind::PositionEmbedding:
            return StepPart::Embedding;
        case PartKind::SelfAttention:
        case PartKind::CrossAttention:
            return StepPart::Attention;
        case PartKind::FeedForward:
            return StepPart::FeedForward;
        case PartKind::FinalNorm:
        case PartKind::Output:
            return StepPart::Output;
        case PartKind::PlanningContext:
        case PartKind::FutureLoss:
        case PartKind::FurtherHeads:
        case PartKind::OrderHead:
            return StepPart::FutureLoss;
        case PartKind::LinearPass:
        case PartKind::SplitGate:
            break;
    }
    return StepPart::Other;
}

void countOperations(const Config& config, StepBenchmark& result) {
    const auto cost = modelCost(config);
    result.flopsPerStep = cost.flopsPerStep;
    const auto tokens = static_cast<double>(result.tokensPerStep);
    for (const auto& part : cost.parts)
        result.flops[static_cast<std::size_t>(stepPartOf(part.kind))] +=
            tokens * (3 * part.flopsPerToken + part.recomputedFlopsPerToken);
}

/// A training without evaluations, checkpoints and records.
class Training {
  public:
    Training(const Config& config, const torch::Device& device,
             const std::shared_ptr<const Corpus>& corpus)
        : config_(config), device_(device) {
        const auto seed = static_cast<std::uint64_t>(config.training.seed);
        sampler_.emplace(corpus ? corpus : randomCorpus(config.model.vocabularySize),
                         config.model.contextSize, config.extraTokens(), config.training.batchSize,
                         seed);
        batches_.emplace([this](std::int64_t index) { return sampler_->train(index); }, device);
        torch::manual_seed(seed);
        model_ = makeModel(config, seed);
        model_->to(device);
        model_->train();
        optimizer_.emplace(*model_, config.training);
        step_.emplace(*model_, *optimizer_, device, Precision::Fp32);
        std::string reason;
        precision_ = probePrecision(config, device, *sampler_, *step_, *optimizer_, reason);
        step_->setPrecision(precision_);
    }

    Precision precision() const { return precision_; }

    /// One optimizer step. Its losses are read when the next one is under way, as in training.
    void step() {
        model_->setProgress(runShare(config_.training, done_));
        const auto microBatches = config_.training.gradientAccumulation;
        step_->run({.coefficient = config_.planning.coefficient,
                    .learningRate = config_.training.learningRate,
                    .microBatches = microBatches,
                    .gradientClip = config_.training.gradientClip},
                   [&](std::int64_t i) { return batch(done_ * microBatches + i); });
        ++done_;
        while (step_->pending() > 1) step_->result();
    }

    void finish() {
        while (step_->pending() > 0) step_->result();
    }

    /// From now on without a captured graph, within which a step has no parts.
    void launchEagerly() { step_->launchEagerly(); }

  private:
    DeviceBatch batch(std::int64_t index) {
        const PartScope part(StepPart::Data);
        return batches_->take(index);
    }

    const Config& config_;
    torch::Device device_;
    std::optional<BatchSampler> sampler_;
    std::optional<BatchPrefetcher> batches_;
    std::shared_ptr<LanguageModel> model_;
    std::optional<AdamW> optimizer_;
    std::optional<TrainingStep> step_;
    Precision precision_ = Precision::Fp32;
    std::int64_t done_ = 0;
};

void timeSteps(Training& training, std::int64_t steps, StepBenchmark& result) {
    const double cpu = cpuSeconds();
    const auto begin = Clock::now();
    const auto enough = [&](std::int64_t done) {
        if (steps > 0) return done == steps;
        return done == kMost || (done >= kFewest && secondsSince(begin) > kSeconds);
    };
    while (!enough(static_cast<std::int64_t>(result.seconds.size()))) {
        const auto start = Clock::now();
        training.step();
        result.seconds.push_back(secondsSince(start));
    }
    const auto start = Clock::now();
    training.finish();
    result.seconds.back() += secondsSince(start);
    result.cpuSecondsPerStep = (cpuSeconds() - cpu) / static_cast<double>(result.seconds.size());
}

void add(const StepProfile& more, StepProfile& sum) {
    for (std::size_t i = 0; i < kStepParts; ++i) {
        sum.parts[i].forward += more.parts[i].forward;
        sum.parts[i].backward += more.parts[i].backward;
        sum.parts[i].operations += more.parts[i].operations;
    }
    sum.seconds += more.seconds;
}

// With and without the profiler in turns, so that what else the machine does disturbs both alike.
void profileSteps(Training& training, const torch::Device& device, std::int64_t steps,
                  StepBenchmark& result) {
    if (steps == 0) return;
    training.launchEagerly();
    double plain = 0;
    for (std::int64_t i = 0; i < steps; ++i) {
        const auto start = Clock::now();
        training.step();
        training.finish();
        plain += secondsSince(start);
        StepProfiler profiler(device);
        training.step();
        training.finish();
        add(profiler.profile(), result.profile);
    }
    result.profiledSteps = steps;
    result.profilerShare = result.profile.seconds / plain - 1;
}

std::int64_t cudaPeakBytes(const torch::Device& device) {
    if (!device.is_cuda()) return 0;
    constexpr auto kAll = static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE);
    return at::accelerator::getDeviceStats(device.index()).allocated_bytes[kAll].peak;
}

}  // namespace

double StepBenchmark::quantile(double share) const {
    auto sorted = seconds;
    std::ranges::sort(sorted);
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

StepBenchmark benchmarkSteps(const Config& config, const StepBenchmarkSettings& settings) {
    const torch::Device device(resolveDevice(config.training.device));
    returnFreedMemory();  // what an earlier configuration left
    requireMemory(config, device, programBytes());
    const auto threads = config.training.threads > 0
                             ? static_cast<int>(config.training.threads)
                             : static_cast<int>(std::thread::hardware_concurrency());
    const ThreadLimit limit(threads);
    StepBenchmark result;
    result.device = device.str();
    result.tokensPerStep =
        config.training.gradientAccumulation * config.training.batchSize * config.model.contextSize;
    result.programBytes = residentBytes();
    countOperations(config, result);
    Training training(config, device, settings.corpus);
    result.precision = precisionName(training.precision());
    for (std::int64_t i = 0; i < settings.warmup; ++i) training.step();
    training.finish();
    forgetPeakResidentBytes();
    if (device.is_cuda()) at::accelerator::resetPeakStats(device.index());
    timeSteps(training, settings.steps, result);
    result.peakBytes = peakResidentBytes();
    result.cudaPeakBytes = cudaPeakBytes(device);
    profileSteps(training, device, settings.profiled, result);
    return result;
}

}  // namespace deepsight
