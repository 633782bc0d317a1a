#include "core/training/evaluator.h"

#include <cmath>
#include <numeric>
#include <tuple>
#include <vector>

#include "core/training/line_scores.h"
#include "core/training/precision.h"

namespace deepsight {
namespace {

// Running counts of right answer tokens, [answer positions], and of solved examples.
class AnswerScore {
  public:
    explicit AnswerScore(const Corpus& corpus) : firstColumn_(corpus.firstTarget - 1) {}

    void add(const torch::Tensor& logits, const torch::Tensor& targets) {
        const auto answer = targets.slice(1, firstColumn_);
        const auto right = logits.slice(1, firstColumn_).argmax(-1).eq(answer);
        const auto perPosition = right.sum(0).to(torch::kCPU);
        rightTokens_ = rightTokens_.defined() ? rightTokens_ + perPosition : perPosition;
        solved_ += right.all(1).sum().item<std::int64_t>();
        rows_ += right.size(0);
    }

    void report(EvaluationMetrics& metrics) const {
        const auto rows = static_cast<double>(rows_);
        metrics.pathAccuracy = static_cast<double>(solved_) / rows;
        for (std::int64_t i = 0; i < rightTokens_.size(0); ++i)
            metrics.tokenAccuracy.push_back(
                static_cast<double>(rightTokens_[i].item<std::int64_t>()) / rows);
    }

  private:
    std::int64_t firstColumn_;
    torch::Tensor rightTokens_;
    std::int64_t solved_ = 0;
    std::int64_t rows_ = 0;
};

}  // namespace

std::pair<double, std::optional<double>> meanAndError(std::span<const double> values) {
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    if (values.size() < 2) return {mean, {}};
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / (count - 1) / count)};
}

std::optional<EvaluationMetrics> evaluateValidation(
    LanguageModel& model, const BatchSampler& sampler, std::int64_t batches,
    const torch::Device& device, Precision precision, const std::function<bool()>& proceed) {
    const EvaluationScope scope(model);
    const Corpus& corpus = sampler.corpus();
    const bool hasAnswers = corpus.exampleLength > 0 && !corpus.judge;
    AnswerScore score(corpus);
    std::vector<double> losses;
    double futureLoss = 0;
    for (std::int64_t i = 0; i < batches; ++i) {
        if (!proceed()) return {};
        const auto batch = toDevice(sampler.validation(i, batches), device);
        const AutocastScope autocast(precision, device);
        const auto output = model.forward(batch.inputs, batch.targets,
                                          hasAnswers ? KeepLogits::Yes : KeepLogits::No);
        losses.push_back(output.nextTokenLoss.item<double>());
        if (output.futureLoss.defined()) futureLoss += output.futureLoss.item<double>();
        if (hasAnswers) score.add(output.logits, batch.targets);
    }
    EvaluationMetrics metrics;
    std::tie(metrics.validationLoss, metrics.validationError) = meanAndError(losses);
    if (model.config().plans()) metrics.futureLoss = futureLoss / static_cast<double>(batches);
    if (hasAnswers) score.report(metrics);
    const auto lines = model.config().data.discoverySamples;
    if (corpus.judge &&
        !scoreWrittenLines(model, corpus, lines, device, precision, proceed, metrics))
        return {};
    auto learned = model.learnedWeights();
    metrics.aggregationWeights = std::move(learned.aggregation);
    metrics.presentWeight = learned.present;
    metrics.splitDistribution = std::move(learned.split);
    return metrics;
}

}  // namespace deepsight
