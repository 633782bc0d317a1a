#include "core/analysis/collapse_monitor.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/analysis/representation_measures.h"
#include "core/support/thread_limit.h"
#include "core/training/checkpoint.h"
#include "core/training/evaluator.h"

namespace deepsight {
namespace {

constexpr std::int64_t kLeastWindows = 16;
constexpr std::int64_t kEvaluationShare = 12;  // of its windows, one in so many
constexpr std::int64_t kRowsPerChannel = 16;
constexpr std::int64_t kLeastRowsPerChannel = 4;
constexpr std::int64_t kPairs = 1024;
constexpr std::int64_t kGradientTokens = 1024;
constexpr std::int64_t kGradientWindows = 4;
// Numbers in u up to which threads would wait for each other longer than they compute.
constexpr std::int64_t kSmall = 1 << 18;
constexpr double kDeadDeviation = 0.01;
constexpr std::uint64_t kSamplingSeed = 2210;
// Of the standardised features: below what even weak linear relations have, above what the rows at
// hand make of noise.
constexpr double kRidgeStrength = 0.03;

std::int64_t ceilDivide(std::int64_t a, std::int64_t b) { return (a + b - 1) / b; }

torch::Tensor indexTensor(const std::vector<std::int64_t>& index, const torch::Device& device) {
    return torch::tensor(index, torch::kInt64).to(device);
}

// `count` of 0 ... total - 1, evenly spaced.
std::vector<std::int64_t> evenly(std::int64_t count, std::int64_t total) {
    std::vector<std::int64_t> chosen;
    for (std::int64_t i = 0; i < count; ++i) chosen.push_back(i * total / count);
    return chosen;
}

// Positions whose whole future the window holds and that the future loss is about; without any, as
// at the end of lines, those with the whole future.
std::vector<std::int64_t> plannedPositions(const Config& config, const Batch& batch) {
    const auto end = std::min(batch.time, batch.time + batch.extra - config.planning.horizon);
    std::vector<std::int64_t> planned;
    for (std::int64_t i = 0; i < end; ++i) {
        const bool isTarget = batch.targets[static_cast<std::size_t>(i)] != Batch::kIgnored;
        if (isTarget || config.planning.positions == PlannedPositions::All) planned.push_back(i);
    }
    return planned.empty() ? evenly(end, end) : planned;
}

// What is measured: windows of the validation split, the same at every evaluation.
class Probe {
  public:
    Probe(LanguageModel& model, const BatchSampler& sampler, const torch::Device& device)
        : model_(model), sampler_(sampler), device_(device) {
        plan();
    }

    std::int64_t rows() const { return windows_ * static_cast<std::int64_t>(positions_.size()); }

    // False when `proceed` was.
    bool collect(const std::function<bool()>& proceed) {
        std::vector<torch::Tensor> u, y, h, embeddings;
        for (std::int64_t i = 0; i < batches_; ++i) {
            if (!proceed()) return false;
            const auto view = model_.planningView(windows(i));
            const auto kept = indexTensor(positions_, device_);
            u.push_back(view.encoderOutput.index_select(1, kept));
            h.push_back(view.rawEncoder.index_select(1, kept));
            if (model_.config().plansEmbeddings())
                y.push_back(view.planningContext.index_select(1, kept));
            embeddings.push_back(view.embeddings);
        }
        u_ = torch::cat(u).to(torch::kFloat32);
        h_ = torch::cat(h).to(torch::kFloat32);
        if (!y.empty()) y_ = torch::cat(y).to(torch::kFloat32);
        embeddings_ = torch::cat(embeddings).to(torch::kFloat32);
        return true;
    }

    bool isFinite() const {
        for (const auto& part : {u_, h_, embeddings_})
            if (!part.isfinite().all().item<bool>()) return false;
        return !y_.defined() || y_.isfinite().all().item<bool>();
    }

    // [windows, positions, channels]; y undefined for a score of token space.
    const torch::Tensor& u() const { return u_; }
    const torch::Tensor& y() const { return y_; }
    const torch::Tensor& h() const { return h_; }

    // Of each row, the embedding `distance` tokens on.
    torch::Tensor embeddingAt(std::int64_t distance) const {
        return embeddings_.index_select(1, indexTensor(positions_, device_) + distance);
    }

    // E[i] and the mean of E[1] ... E[i], side by side.
    torch::Tensor past() const {
        const auto count = torch::arange(1, embeddings_.size(1) + 1, embeddings_.options());
        const auto means = embeddings_.cumsum(1) / count.unsqueeze(1);
        const auto kept = indexTensor(positions_, device_);
        return torch::cat({embeddings_.index_select(1, kept), means.index_select(1, kept)}, -1);
    }

  private:
    // Which windows and positions.
    void plan() {
        const auto& config = model_.config();
        const auto batchSize = config.training.batchSize;
        positions_ = plannedPositions(config, sampler_.validation(0, 1));
        const auto perWindow = static_cast<std::int64_t>(positions_.size());
        const auto width = config.model.width;
        const auto affordable =
            std::max(config.training.evaluationBatches * batchSize / kEvaluationShare,
                     ceilDivide(kLeastRowsPerChannel * width, perWindow));
        const auto wanted = ceilDivide(kRowsPerChannel * width, perWindow);
        windows_ = std::max(kLeastWindows, std::min(wanted, affordable));
        batches_ = ceilDivide(windows_, batchSize);
        windows_ = ceilDivide(windows_, batches_) * batches_;
        const auto kept = ceilDivide(kRowsPerChannel * width, windows_);
        if (kept < perWindow) {
            std::vector<std::int64_t> thinned;
            for (const auto i : evenly(kept, perWindow))
                thinned.push_back(positions_[static_cast<std::size_t>(i)]);
            positions_ = std::move(thinned);
        }
    }

    // Inputs of one batch of windows; those of all batches are spread over the split.
    torch::Tensor windows(std::int64_t batch) const {
        const auto inputs = toDevice(sampler_.validation(batch, batches_), device_).inputs;
        const auto rows = std::min(windows_ / batches_, inputs.size(0));
        return inputs.index_select(0, indexTensor(evenly(rows, inputs.size(0)), device_));
    }

    LanguageModel& model_;
    const BatchSampler& sampler_;
    torch::Device device_;
    std::int64_t windows_ = 0;
    std::int64_t batches_ = 0;
    std::vector<std::int64_t> positions_;
    torch::Tensor u_, y_, h_;
    torch::Tensor embeddings_;  // [windows, T + extra, channels]
};

torch::Tensor rowsOf(const torch::Tensor& windows) {
    return windows.reshape({-1, windows.size(-1)});
}

// The first half of the windows teaches, the other one tests: neighbours may overlap.
struct Halves {
    explicit Halves(const torch::Tensor& windows)
        : fit(rowsOf(windows.slice(0, 0, windows.size(0) / 2))),
          test(rowsOf(windows.slice(0, windows.size(0) / 2))) {}
    torch::Tensor fit, test;
};

// False when `proceed` was.
bool measureSkill(const Probe& probe, const Config& config, const std::function<bool()>& proceed,
                  PlanningHealth& health) {
    const Halves h(probe.h());
    const Halves past(probe.past());
    const Ridge fromEncoder(h.fit, h.test, kRidgeStrength);
    const Ridge fromPast(past.fit, past.test, kRidgeStrength);
    if (probe.y().defined()) {
        health.fvu = unexplainedShare(rowsOf(probe.u()), rowsOf(probe.y()));
        const Halves y(probe.y());
        health.pastFvu = fromPast.unexplained(y.fit, y.test);
    }
    for (const auto distance : measuredDistances(config.planning.horizon)) {
        if (!proceed()) return false;
        const Halves future(probe.embeddingAt(distance));
        const auto encoder = fromEncoder.unexplained(future.fit, future.test);
        const auto alone = fromPast.unexplained(future.fit, future.test);
        health.fvuByDistance.push_back(encoder.value_or(1));
        health.pastFvuByDistance.push_back(alone.value_or(1));
    }
    return true;
}

void measureSpread(const Probe& probe, PlanningHealth& health) {
    const auto u = rowsOf(probe.u());
    const auto deviation = u.to(torch::kFloat64).std(0, /*unbiased=*/false);
    health.meanDeviation = deviation.mean().item<double>();
    health.leastDeviation = deviation.min().item<double>();
    health.deadShare = (deviation < kDeadDeviation).to(torch::kFloat64).mean().item<double>();
    const auto rank = effectiveRank(u);
    health.centredRank = rank.centred;
    health.rawRank = rank.raw;
    const auto pairs = measurePairs(u, kPairs);
    health.meanCosine = pairs.meanCosine;
    health.uniformity = pairs.uniformity;
    if (!probe.y().defined()) return;
    const auto y = rowsOf(probe.y());
    health.cka = debiasedCka(u, y);
    const auto cosine = torch::cosine_similarity(u.to(torch::kFloat64), y.to(torch::kFloat64));
    health.alignment = 2 - 2 * cosine.mean().item<double>();
}

void measureNorms(const Probe& probe, const LanguageModel& model, PlanningHealth& health) {
    const auto parameters = model.named_parameters();
    const auto find = [&](const char* name) {
        const auto* parameter = parameters.find(name);
        return parameter ? parameter->to(torch::kFloat32) : torch::Tensor();
    };
    const auto gain = find("planning.encoder_norm.weight");
    const auto bias = find("planning.encoder_norm.bias");
    const auto contextBias = find("planning.context_norm.bias");
    if (!gain.defined()) return;
    health.gain = gain.square().mean().sqrt().item<double>();
    if (!bias.defined()) return;
    if (contextBias.defined()) health.biasDistance = (bias - contextBias).norm().item<double>();
    const double length = bias.norm().item<double>();
    if (length == 0) return;
    const auto normalised = torch::layer_norm(rowsOf(probe.h()), {gain.size(0)});
    health.signalRatio = (normalised * gain).norm(2, -1).mean().item<double>() / length;
}

// Losses that sample do so with gradients only, from torch's default generators: within its
// lifetime always the same way, and the generators go on afterwards as if nothing had happened.
class FixedSampling {
  public:
    explicit FixedSampling(const torch::Device& device)
        : device_(device), before_(RandomState::capture(device)) {
        for (const auto& kind : {torch::Device(torch::kCPU), device}) {
            auto generator = at::globalContext().defaultGenerator(kind);
            generator.set_current_seed(kSamplingSeed);
        }
    }
    ~FixedSampling() { before_.restore(device_); }
    FixedSampling(const FixedSampling&) = delete;
    FixedSampling& operator=(const FixedSampling&) = delete;

  private:
    torch::Device device_;
    RandomState before_;
};

// Both gradients end at the encoder output, so no parameter's gradient is touched.
std::optional<double> gradientShare(LanguageModel& model, const BatchSampler& sampler,
                                    const torch::Device& device) {
    const auto& config = model.config();
    const bool stopped =
        config.plansEmbeddings() && config.planning.stopGradient == StopGradient::Encoder;
    if (stopped || config.planning.coefficient == 0) return {};
    const auto batch = toDevice(sampler.validation(0, 1), device);
    const auto windows =
        std::clamp<std::int64_t>(kGradientTokens / batch.inputs.size(1), 2, kGradientWindows);
    const auto all = batch.inputs.size(0);
    const auto chosen = indexTensor(evenly(std::min(windows, all), all), device);
    const FixedSampling sampling(device);
    const torch::AutoGradMode withGradients(true);
    const auto output =
        model.forward(batch.inputs.index_select(0, chosen), batch.targets.index_select(0, chosen));
    const auto planned = output.plannedLoss();
    if (!planned.defined() || !planned.requires_grad()) return {};
    const auto normOf = [&](const torch::Tensor& loss) {
        const auto gradient =
            torch::autograd::grad({loss}, {output.encoderOutput}, {}, /*retain_graph=*/true,
                                  /*create_graph=*/false, /*allow_unused=*/true)[0];
        return gradient.defined() ? gradient.norm().item<double>() : 0.0;
    };
    const double share =
        config.planning.coefficient * normOf(planned) / normOf(output.nextTokenLoss);
    return std::isfinite(share) ? std::optional(share) : std::nullopt;
}

}  // namespace

std::optional<PlanningHealth> measurePlanning(LanguageModel& model, const BatchSampler& sampler,
                                              const torch::Device& device,
                                              const std::function<bool()>& proceed) {
    const auto& config = model.config();
    if (!config.isDeepSight() || !config.plans()) return {};
    const auto start = std::chrono::steady_clock::now();
    const EvaluationScope scope(model);
    Probe probe(model, sampler, device);
    if (!probe.collect(proceed) || !probe.isFinite()) return {};
    const ThreadLimit threads(probe.rows() * config.model.width > kSmall ? at::get_num_threads()
                                                                         : 1);
    PlanningHealth health;
    health.rows = probe.rows();
    health.channels = config.model.width;
    measureSpread(probe, health);
    measureNorms(probe, model, health);
    if (!proceed() || !measureSkill(probe, config, proceed, health) || !proceed()) return {};
    health.gradientShare = gradientShare(model, sampler, device);
    health.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return health;
}

}  // namespace deepsight
