#include "core/training/evaluator.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <vector>

#include "core/distributed/ranks.h"
#include "core/training/line_scores.h"
#include "core/training/precision.h"

namespace deepsight {
namespace {

// Running counts of right answer tokens, [answer positions], and of solved examples.
class AnswerScore {
  public:
    AnswerScore(const Corpus& corpus, std::int64_t contextSize)
        : firstColumn_(corpus.firstTarget - 1),
          rightTokens_(torch::zeros({std::max<std::int64_t>(0, contextSize - firstColumn_)},
                                    torch::kInt64)) {}

    void add(const torch::Tensor& logits, const torch::Tensor& targets) {
        const auto answer = targets.slice(1, firstColumn_);
        const auto right = logits.slice(1, firstColumn_).argmax(-1).eq(answer);
        rightTokens_ += right.sum(0).to(torch::kCPU);
        solved_ += right.all(1).sum().item<std::int64_t>();
        rows_ += right.size(0);
    }

    void sumOver(Ranks& ranks) {
        auto counts = torch::tensor({solved_, rows_}, torch::kInt64);
        ranks.sum({counts, rightTokens_});
        solved_ = counts[0].item<std::int64_t>();
        rows_ = counts[1].item<std::int64_t>();
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

// A view of the vector.
torch::Tensor valuesOf(std::vector<double>& values) {
    return torch::from_blob(values.data(), {static_cast<std::int64_t>(values.size())},
                            torch::kFloat64);
}

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
    const torch::Device& device, Precision precision, const std::function<bool()>& proceed,
    Ranks* ranks) {
    const EvaluationScope scope(model);
    const Corpus& corpus = sampler.corpus();
    const bool hasAnswers = corpus.exampleLength > 0 && !corpus.judge;
    AnswerScore score(corpus, model.config().model.contextSize);
    // Each batch's own, so that sums come out the same however the batches are shared.
    std::vector<double> losses(static_cast<std::size_t>(batches));
    std::vector<double> futureLosses(losses.size());
    const std::int64_t first = ranks ? ranks->rank() : 0;
    const std::int64_t stride = ranks ? ranks->size() : 1;
    for (std::int64_t round = 0; round < batches; round += stride) {
        if (!proceed()) return {};
        const auto i = round + first;
        if (i >= batches) continue;
        const auto batch = toDevice(sampler.validation(i, batches), device);
        const AutocastScope autocast(precision, device);
        const auto output = model.forward(batch.inputs, batch.targets,
                                          hasAnswers ? KeepLogits::Yes : KeepLogits::No);
        const auto place = static_cast<std::size_t>(i);
        losses[place] = output.nextTokenLoss.item<double>();
        if (output.futureLoss.defined()) futureLosses[place] = output.futureLoss.item<double>();
        if (hasAnswers) score.add(output.logits, batch.targets);
    }
    if (ranks) {
        ranks->sum({valuesOf(losses), valuesOf(futureLosses)});
        if (hasAnswers) score.sumOver(*ranks);
    }
    const double futureLoss = std::accumulate(futureLosses.begin(), futureLosses.end(), 0.0);
    EvaluationMetrics metrics;
    std::tie(metrics.validationLoss, metrics.validationError) = meanAndError(losses);
    if (model.config().plans()) metrics.futureLoss = futureLoss / static_cast<double>(batches);
    if (hasAnswers) score.report(metrics);
    const auto lines = model.config().data.discoverySamples;
    const auto goOn = ranks ? std::function<bool()>([] { return true; }) : proceed;
    if (corpus.judge && first == 0 &&
        !scoreWrittenLines(model, corpus, lines, device, precision, goOn, metrics))
        return {};
    auto learned = model.learnedWeights();
    metrics.aggregationWeights = std::move(learned.aggregation);
    metrics.presentWeight = learned.present;
    metrics.splitDistribution = std::move(learned.split);
    return metrics;
}

}  // namespace deepsight
