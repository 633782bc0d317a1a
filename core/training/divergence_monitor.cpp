#include "core/training/divergence_monitor.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

namespace deepsight {
namespace {

constexpr std::size_t kWindow = 100;       // steps that say what is usual
constexpr std::size_t kEnough = 30;        // of them, before anything can be unusual
constexpr std::size_t kRecent = 10;        // steps that say where the loss is now
constexpr std::int64_t kQuietSteps = 100;  // between two alarms of a kind
constexpr std::int64_t kUnusualSteps = 2;  // in a row; one wild batch is nothing
constexpr std::int64_t kWorseEvaluations = 3;

// A spike is this many deviations above the median, and at least so many nats: near a loss of 0
// (a solved task) deviations are tiny and a single wrong answer is far away.
constexpr double kSpikeDeviations = 10;
constexpr double kSpikeNats = 0.5;
// Gradient norms vary over factors, not over distances.
constexpr double kGradientFactor = 10;
// Back above the start counts from an excess of this share of the starting loss on, this many nats,
// and this many deviations (a resumed run starts low, and its noise goes both ways), which count up
// to a share of the starting loss, since a loss that blows up deviates most of all.
constexpr double kDivergenceShare = 0.1;
constexpr double kDivergenceNats = 0.25;
constexpr double kDivergenceDeviations = 3;
constexpr double kMostNoiseShare = 0.5;
// A rise of the validation loss counts from so many of its errors on, and a share of the loss,
// which has to be larger where a single batch leaves the error unknown.
constexpr double kOverfitErrors = 2;
constexpr double kOverfitShare = 0.01;
constexpr double kOverfitShareAlone = 0.1;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template <typename... Values>
std::string sentence(const char* format, Values... values) {
    char text[400];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

}  // namespace

void DivergenceMonitor::History::add(double value) {
    if (!std::isfinite(value)) return;  // it has no place among the others
    values_.push_back(value);
    if (values_.size() > kWindow) values_.pop_front();
}

double DivergenceMonitor::History::medianOfLast(std::size_t count) const {
    const auto first = values_.end() - static_cast<std::ptrdiff_t>(std::min(count, values_.size()));
    return deepsight::median({first, values_.end()});
}

double DivergenceMonitor::History::deviation() const {
    const double centre = median();
    std::vector<double> distances;
    for (const double value : values_) distances.push_back(std::abs(value - centre));
    constexpr double kNormal = 1.4826;  // of a normal distribution
    return kNormal * deepsight::median(std::move(distances));
}

DivergenceMonitor::DivergenceMonitor(const TrainingConfig& config, const MonitorState& state)
    : config_(config),
      steps_(state.steps),
      startingLoss_(state.startingLoss),
      diverged_(state.diverged),
      unusualSteps_(state.unusualSteps),
      quietUntil_(state.quietUntil),
      validationIsFinite_(state.validationIsFinite),
      best_(state.best),
      worseEvaluations_(state.worseEvaluations) {
    for (const double loss : state.losses) loss_.add(loss);
    for (const double norm : state.gradientNorms) gradientNorm_.add(norm);
}

MonitorState DivergenceMonitor::state() const {
    return {.losses = loss_.values(),
            .gradientNorms = gradientNorm_.values(),
            .steps = steps_,
            .unusualSteps = unusualSteps_,
            .quietUntil = quietUntil_,
            .startingLoss = startingLoss_,
            .diverged = diverged_,
            .validationIsFinite = validationIsFinite_,
            .best = best_,
            .worseEvaluations = worseEvaluations_};
}

std::optional<Alarm> DivergenceMonitor::add(const StepMetrics& metrics) {
    ++steps_;
    // What is usual is asked before this step counts as such.
    const auto usual = usualLimits();
    const bool unusual =
        metrics.trainLoss > usual.loss || metrics.gradientNorm > usual.gradientNorm;
    unusualSteps_ = unusual ? unusualSteps_ + 1 : 0;
    auto alarm = findBurst(metrics);
    loss_.add(metrics.trainLoss);
    gradientNorm_.add(metrics.gradientNorm);
    if (!startingLoss_ && std::isfinite(metrics.trainLoss)) startingLoss_ = metrics.trainLoss;
    if (auto divergence = findDivergence(metrics)) alarm = divergence;
    if (alarm) quietUntil_ = steps_ + kQuietSteps;
    return alarm;
}

bool DivergenceMonitor::knowsEnough() const {
    return loss_.isFull(kEnough) && gradientNorm_.isFull(kEnough);
}

DivergenceMonitor::Limits DivergenceMonitor::usualLimits() const {
    if (!knowsEnough()) return {};
    const double norm = gradientNorm_.median();
    // What the clipping takes away is no news while it is of its order.
    const double harmless = kGradientFactor * config_.gradientClip;
    return {.loss = loss_.median() + std::max(kSpikeNats, kSpikeDeviations * loss_.deviation()),
            .gradientNorm = std::max({kGradientFactor * norm, harmless,
                                      norm + kSpikeDeviations * gradientNorm_.deviation()})};
}

DivergenceMonitor::Limits DivergenceMonitor::limitsOfNextStep() const {
    switch (config_.onSpike) {
        case SpikeAction::Report:
            return {};
        case SpikeAction::Skip:
            return usualLimits();
        case SpikeAction::RollBack:
        case SpikeAction::Stop:
            break;
    }
    return unusualSteps_ + 1 >= kUnusualSteps ? usualLimits() : Limits{};
}

double DivergenceMonitor::usualLoss() const { return knowsEnough() ? loss_.median() : kUnknown; }

double DivergenceMonitor::usualGradientNorm() const {
    return knowsEnough() ? gradientNorm_.median() : kUnknown;
}

std::optional<Alarm> DivergenceMonitor::findBurst(const StepMetrics& metrics) {
    if (unusualSteps_ < kUnusualSteps || steps_ < quietUntil_) return {};
    if (metrics.trainLoss > usualLimits().loss)
        return Alarm{metrics.step,
                     sentence("The training loss has jumped to %.3g, far above its usual %.3g; if "
                              "it does not come back soon, go on from an earlier checkpoint with "
                              "a lower learning rate or gradient clip.",
                              metrics.trainLoss, loss_.median())};
    return Alarm{metrics.step,
                 sentence("The gradient norm has jumped to %.3g, far above its usual %.3g; if the "
                          "loss rises too, lower the learning rate or the gradient clip.",
                          metrics.gradientNorm, gradientNorm_.median())};
}

std::optional<Alarm> DivergenceMonitor::findDivergence(const StepMetrics& metrics) {
    if (!loss_.isFull(kRecent) || !startingLoss_) return {};
    if (metrics.step <= config_.warmupSteps) return {};
    const double now = loss_.medianOfLast(kRecent);
    if (now <= *startingLoss_) diverged_ = false;
    const double noise =
        std::min(kDivergenceDeviations * loss_.deviation(), kMostNoiseShare * *startingLoss_);
    const double margin = std::max({kDivergenceShare * *startingLoss_, kDivergenceNats, noise});
    if (diverged_ || now <= *startingLoss_ + margin) return {};
    diverged_ = true;
    return Alarm{metrics.step,
                 sentence("The training loss of %.3g is above the %.3g that it began with, so the "
                          "training diverges; stop it and try a lower learning rate or a longer "
                          "warm-up.",
                          now, *startingLoss_)};
}

std::optional<Alarm> DivergenceMonitor::add(const EvaluationMetrics& metrics) {
    const bool wasFinite =
        std::exchange(validationIsFinite_, std::isfinite(metrics.validationLoss));
    if (!validationIsFinite_) {
        if (!wasFinite) return {};
        return Alarm{metrics.step,
                     "The validation loss is not finite; go on from an earlier checkpoint with a "
                     "lower learning rate, or in fp32."};
    }
    if (!loss_.isFull(1)) return {};  // the evaluation before the first step
    const double trainLoss = loss_.median();
    if (!best_ || metrics.validationLoss < best_->validationLoss) {
        best_ = {metrics.step, metrics.validationLoss, trainLoss};
        worseEvaluations_ = 0;
        return {};
    }
    const double best = best_->validationLoss;
    const double margin =
        metrics.validationError
            ? std::max(kOverfitErrors * *metrics.validationError, kOverfitShare * best)
            : kOverfitShareAlone * best;
    const bool worse = metrics.validationLoss > best + margin;
    worseEvaluations_ = worse && trainLoss < best_->trainLoss ? worseEvaluations_ + 1 : 0;
    if (worseEvaluations_ != kWorseEvaluations) return {};
    return Alarm{
        metrics.step,
        sentence("The validation loss has risen from its best, %.4g at step %lld, to %.4g while "
                 "the training loss falls, so the model overfits; use the best checkpoint, and try "
                 "more data, more dropout or a smaller model.",
                 best, static_cast<long long>(best_->step), metrics.validationLoss)};
}

}  // namespace deepsight
