#include "core/training/speed_estimate.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/cuda.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include "core/config/memory_estimate.h"
#include "core/config/model_cost.h"
#include "core/kernels/linear.h"
#include "core/model/language_model.h"
#include "core/support/device.h"
#include "core/support/error.h"
#include "core/support/system_memory.h"
#include "core/support/thread_limit.h"
#include "core/training/evaluator.h"
#include "core/training/optimizer.h"
#include "core/training/precision.h"
#include "core/training/training_step.h"

namespace deepsight {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kSeconds = 2.0;      // after which nothing new is tried
constexpr double kLongestStep = 1.0;  // expected duration above which no step is tried
constexpr int kMostRepeats = 3;       // of a full micro-batch
constexpr double kProbedSteps = 10;   // that resolvePrecision() makes to compare
constexpr std::int64_t kProductRows = 512;
// Attention, norms and sums between the matrix products take about as long as these.
constexpr double kUsedThroughput = 0.5;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void checkStop(const std::stop_token& stop) {
    if (stop.stop_requested())
        throw Error(ErrorKind::Cancelled, "The speed measurement was cancelled.");
}

void waitForDevice(const torch::Device& device) {
    if (device.is_cuda()) torch::cuda::synchronize(device.index());
}

/// To begin with; what Auto is on a processor shows in the measurement.
Precision firstPrecision(const Config& config, const torch::Device& device) {
    if (config.training.precision != Precision::Auto || device.is_cpu())
        return config.training.precision == Precision::Bf16 ? Precision::Bf16 : Precision::Fp32;
    for (const auto& known : deviceReport().devices)
        if (known.id == device.str() && known.nativeBf16) return Precision::Bf16;
    return Precision::Fp32;
}

/// A model of the configuration with its optimizer, and a micro-batch of random tokens.
class Rehearsal {
  public:
    Rehearsal(const Config& config, const torch::Device& device)
        : config_(config), device_(device), random_(at::detail::createCPUGenerator(1)) {
        model_ = makeModel(config, 1);
        model_->to(device);
        model_->train();
        optimizer_.emplace(*model_, config.training);
        step_.emplace(*model_, *optimizer_, device, Precision::Fp32);
        step_->launchEagerly();
    }

    /// Forward and backward over `rows` windows.
    double microBatchSeconds(std::int64_t rows, Precision precision) {
        const auto batch = randomBatch(rows);
        step_->setPrecision(precision);
        step_->begin(settings());
        const auto start = Clock::now();
        step_->accumulate(batch);
        waitForDevice(device_);
        return secondsSince(start);
    }

    double evaluationSeconds(std::int64_t rows, Precision precision) {
        const auto batch = randomBatch(rows);
        const EvaluationScope scope(*model_);
        const auto start = Clock::now();
        const AutocastScope autocast(precision, device_);
        model_->forward(batch.inputs, batch.targets).nextTokenLoss.item<double>();
        return secondsSince(start);
    }

    /// What a step does beside its micro-batches.
    double updateSeconds() {
        const auto start = Clock::now();
        step_->begin(settings());
        step_->update();
        step_->result();
        return secondsSince(start);
    }

  private:
    StepSettings settings() const {
        return {.coefficient = config_.planning.coefficient,
                .learningRate = config_.training.learningRate,
                .microBatches = 1,
                .gradientClip = config_.training.gradientClip};
    }
    DeviceBatch randomBatch(std::int64_t rows) {
        const auto draw = [&](std::int64_t columns) {
            return torch::randint(config_.model.vocabularySize, {rows, columns}, random_,
                                  torch::kInt64)
                .to(device_);
        };
        return {draw(config_.model.contextSize + config_.extraTokens()),
                draw(config_.model.contextSize)};
    }

    const Config& config_;
    torch::Device device_;
    at::Generator random_;
    std::shared_ptr<LanguageModel> model_;
    std::optional<AdamW> optimizer_;
    std::optional<TrainingStep> step_;
};

/// Operations per second of a feed-forward's product in this model's width.
double matrixThroughput(const Config& config, const torch::Device& device, Precision precision) {
    const auto width = std::min<std::int64_t>(config.model.width, 1024);
    const auto options = torch::TensorOptions(device).dtype(
        precision == Precision::Bf16 ? torch::kBFloat16 : torch::kFloat32);
    const auto rows = torch::ones({kProductRows, width}, options);
    const auto weight = torch::ones({4 * width, width}, options);
    const torch::NoGradGuard noGrad;
    double best = 0;
    const auto begin = Clock::now();
    for (int repeat = 0; repeat < 10 && secondsSince(begin) < kSeconds / 8; ++repeat) {
        const auto start = Clock::now();
        kernels::linear(rows, weight);
        waitForDevice(device);
        const double operations = 2.0 * static_cast<double>(kProductRows * width * 4 * width);
        best = std::max(best, operations / secondsSince(start));
    }
    return kUsedThroughput * best;
}

bool fitsMemory(Config config, const torch::Device& device, std::int64_t rows) {
    config.training.batchSize = rows;
    const auto needed =
        estimateMemory(config, {.gpu = device.is_cuda(), .programBytes = 0}).peakBytes;
    if (device.is_cpu()) return needed < availableBytes();
    for (const auto& known : deviceReport().devices)
        if (known.id == device.str()) return needed < known.memoryBytes;
    return false;
}

/// Seconds of the parts of a run.
struct Timing {
    double microBatch = 0;  ///< of all its windows
    double update = 0;
    double evaluationBatch = 0;
};

/// Times micro-batches of more and more rows, as far as time and memory allow.
class StepTimer {
  public:
    /// `secondsPerRow`: expected from the operations alone.
    StepTimer(const Config& config, const torch::Device& device, double secondsPerRow,
              const std::stop_token& stop)
        : config_(config),
          device_(device),
          secondsPerRow_(secondsPerRow),
          stop_(stop),
          rehearsal_(config, device) {}

    Timing time(Precision& precision) {
        precision_ = precision;
        seconds_ = timed(1);
        // In the first one libtorch prepares its kernels.
        if (secondsLeft() > -kSeconds) seconds_ = timed(1);
        choosePrecision();
        grow();
        for (int i = 0; i < kMostRepeats && secondsLeft() > 2 * seconds_; ++i)
            seconds_ = std::min(seconds_, timed(rows_));
        checkStop(stop_);
        precision = precision_;
        const double microBatch =
            seconds_ + slope_ * static_cast<double>(config_.training.batchSize - rows_);
        const double evaluation = rehearsal_.evaluationSeconds(rows_, precision_);
        checkStop(stop_);
        return {.microBatch = microBatch,
                .update = rehearsal_.updateSeconds(),
                .evaluationBatch = evaluation * microBatch / seconds_};
    }
    std::int64_t rows() const { return rows_; }

  private:
    double secondsLeft() const { return kSeconds - secondsSince(begin_); }

    double timed(std::int64_t rows) {
        checkStop(stop_);
        return rehearsal_.microBatchSeconds(rows, precision_);
    }

    void choosePrecision() {
        if (config_.training.precision != Precision::Auto || !device_.is_cpu()) return;
        if (kProbedSteps * seconds_ > kSeconds / 2) return;
        std::string reason;
        precision_ = resolvePrecision(
            config_, device_,
            [this](Precision tried) {
                checkStop(stop_);
                rehearsal_.microBatchSeconds(rows_, tried);
            },
            reason);
        seconds_ = timed(rows_);
    }

    void grow() {
        slope_ = seconds_;
        while (rows_ < config_.training.batchSize) {
            const auto next = std::min(4 * rows_, config_.training.batchSize);
            const auto more = static_cast<double>(next - rows_);
            // At most in proportion; less where calling libtorch takes longer than computing.
            const double expected =
                seconds_ + std::min(seconds_ / static_cast<double>(rows_), secondsPerRow_) * more;
            if (expected > secondsLeft() || !fitsMemory(config_, device_, next)) return;
            const double before = seconds_;
            seconds_ = timed(next);
            slope_ =
                std::clamp((seconds_ - before) / more, 0.0, seconds_ / static_cast<double>(next));
            rows_ = next;
        }
    }

    const Config& config_;
    torch::Device device_;
    double secondsPerRow_;
    const std::stop_token& stop_;
    Clock::time_point begin_ = Clock::now();  // making a large model takes its time, too
    Rehearsal rehearsal_;
    Precision precision_ = Precision::Fp32;
    std::int64_t rows_ = 1;
    double seconds_ = 0;  ///< of a micro-batch of that many rows
    double slope_ = 0;    ///< seconds of one more row
};

Timing timingFromThroughput(const Config& config, double operationsPerSecond) {
    const auto tokens = static_cast<double>(config.training.batchSize * config.model.contextSize);
    const auto cost = modelCost(config);
    return {.microBatch = cost.trainingFlopsPerToken * tokens / operationsPerSecond,
            .update = 0,
            .evaluationBatch = cost.flopsPerToken * tokens / operationsPerSecond};
}

void sumUp(const Config& config, const Timing& timing, SpeedEstimate& estimate) {
    const auto& training = config.training;
    const auto accumulation = static_cast<double>(training.gradientAccumulation);
    const auto steps = static_cast<double>(training.steps);
    estimate.secondsPerStep = accumulation * timing.microBatch + timing.update;
    estimate.tokensPerSecond = accumulation *
                               static_cast<double>(training.batchSize * config.model.contextSize) /
                               estimate.secondsPerStep;
    estimate.secondsPerEvaluation =
        static_cast<double>(training.evaluationBatches) * timing.evaluationBatch;
    // At step 0, at each interval, and at the end.
    const auto interval = training.evaluationInterval;
    estimate.evaluations = 1 + static_cast<double>(training.steps / interval) +
                           (training.steps % interval == 0 ? 0 : 1);
    estimate.totalSeconds =
        steps * estimate.secondsPerStep + estimate.evaluations * estimate.secondsPerEvaluation;
}

}  // namespace

SpeedEstimate estimateSpeed(const Config& config, std::stop_token stop) {
    checkStop(stop);
    const torch::Device device(resolveDevice(config.training.device));
    auto precision = firstPrecision(config, device);
    const auto threads = config.training.threads > 0
                             ? static_cast<int>(config.training.threads)
                             : static_cast<int>(std::thread::hardware_concurrency());
    const ThreadLimit limit(threads);
    // Dropout draws from libtorch's own generator, which a training may begin to use meanwhile.
    Config rehearsed = config;
    rehearsed.model.dropout = 0;

    SpeedEstimate estimate;
    const double throughput = matrixThroughput(config, device, precision);
    checkStop(stop);
    const double oneRow = modelCost(config).trainingFlopsPerToken *
                          static_cast<double>(config.model.contextSize) / throughput;
    Timing timing;
    if (oneRow < kLongestStep && fitsMemory(config, device, 1)) {
        StepTimer timer(rehearsed, device, oneRow, stop);
        timing = timer.time(precision);
        estimate.rows = timer.rows();
        estimate.method = timer.rows() == config.training.batchSize
                              ? SpeedEstimate::Method::Steps
                              : SpeedEstimate::Method::FewerRows;
    } else {
        estimate.method = SpeedEstimate::Method::Throughput;
        timing = timingFromThroughput(config, throughput);
    }
    estimate.device = device.str();
    estimate.precision = precisionName(precision);
    sumUp(config, timing, estimate);
    return estimate;
}

}  // namespace deepsight
