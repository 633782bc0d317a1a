#include "core/training/line_scores.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "core/training/precision.h"

namespace deepsight {
namespace {

constexpr std::uint64_t kWritingSeed = 1;
// Lines written at once: bounds the memory that logits need, and the time between two questions
// whether to proceed.
constexpr std::int64_t kLinesAtOnce = 250;

// Writes lines of a corpus, some at a time.
class LineWriter {
  public:
    LineWriter(LanguageModel& model, const Corpus& corpus, const torch::Device& device,
               Precision precision)
        : model_(model), corpus_(corpus), device_(device), precision_(precision) {}

    /// [count, exampleLength] int64 on the CPU; undefined where logits are not finite.
    torch::Tensor write(std::int64_t count) {
        return corpus_.placeholder ? writeAtOnce(count) : writeInTurn(count);
    }

  private:
    torch::Tensor prompt(std::int64_t count) const {
        const auto tokens = corpus_.judge->prompt();
        const std::vector<std::int64_t> ids(tokens.begin(), tokens.end());
        return torch::tensor(ids, torch::kInt64).expand({count, -1});
    }

    torch::Tensor writeInTurn(std::int64_t count) {
        auto lines = prompt(count);
        auto unread = lines;
        DecodingCache cache;
        while (lines.size(1) < corpus_.exampleLength) {
            const auto last = logitsOf(unread, cache).slice(1, -1);
            unread = draw(last, count);
            if (!unread.defined()) return {};
            lines = torch::cat({lines, unread}, 1);
        }
        return lines;
    }

    // All lines read the same, so one is enough.
    torch::Tensor writeAtOnce(std::int64_t count) {
        const auto begin = prompt(1);
        const auto left = corpus_.exampleLength - begin.size(1);
        const auto hidden = torch::full({1, left - 1}, std::int64_t{*corpus_.placeholder});
        DecodingCache cache;
        const auto logits = logitsOf(torch::cat({begin, hidden}, 1), cache).slice(1, -left);
        const auto drawn = draw(logits, count);
        if (!drawn.defined()) return {};
        return torch::cat({prompt(count), drawn}, 1);
    }

    torch::Tensor logitsOf(const torch::Tensor& tokens, DecodingCache& cache) {
        const AutocastScope autocast(precision_, device_);
        return model_.logitsOf(tokens.to(device_), cache).to(torch::kCPU, torch::kFloat32);
    }

    // Tokens [count, positions] by `logits` [count or 1, positions, vocabulary]. A vocabulary may
    // be padded beyond what the tokenizer can decode.
    torch::Tensor draw(const torch::Tensor& logits, std::int64_t count) {
        const auto known = logits.slice(2, 0, corpus_.tokenizer->vocabularySize());
        if (!known.isfinite().all().item<bool>()) return {};
        const auto shares = known.softmax(-1).expand({count, -1, -1});
        return torch::multinomial(shares.reshape({-1, shares.size(2)}), 1, /*replacement=*/true,
                                  generator_)
            .view({count, -1});
    }

    LanguageModel& model_;
    const Corpus& corpus_;
    torch::Device device_;
    Precision precision_;
    at::Generator generator_ = at::detail::createCPUGenerator(kWritingSeed);
};

}  // namespace

void LineScores::add(const torch::Tensor& lines) {
    const auto rows = lines.contiguous();
    const auto* ids = rows.const_data_ptr<std::int64_t>();
    std::vector<TokenId> line(static_cast<std::size_t>(rows.size(1)));
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        for (TokenId& token : line) token = static_cast<TokenId>(*ids++);
        const auto judgement = judge_.judge(line);
        if (judgement.kind == LineKind::Novel) novel_.insert(judgement.identity);
        memorised_ += judgement.kind == LineKind::Memorised ? 1 : 0;
        incoherent_ += judgement.kind == LineKind::Incoherent ? 1 : 0;
        ++lines_;
    }
}

void LineScores::report(EvaluationMetrics& metrics) const {
    const auto all = static_cast<double>(lines_);
    metrics.creativity = static_cast<double>(novel_.size()) / all;
    metrics.memorisedShare = static_cast<double>(memorised_) / all;
    metrics.incoherentShare = static_cast<double>(incoherent_) / all;
}

bool scoreWrittenLines(LanguageModel& model, const Corpus& corpus, std::int64_t count,
                       const torch::Device& device, Precision precision,
                       const std::function<bool()>& proceed, EvaluationMetrics& metrics) {
    LineWriter writer(model, corpus, device, precision);
    LineScores scores(*corpus.judge);
    for (std::int64_t written = 0; written < count; written += kLinesAtOnce) {
        if (!proceed()) return false;
        const auto lines = writer.write(std::min(kLinesAtOnce, count - written));
        if (!lines.defined()) return true;
        scores.add(lines);
    }
    scores.report(metrics);
    return true;
}

}  // namespace deepsight
