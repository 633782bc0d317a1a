#pragma once

#include <cstdint>
#include <functional>
#include <unordered_set>

#include "core/data/corpus.h"
#include "core/model/language_model.h"
#include "core/training/training_event.h"

namespace deepsight {

/// What the lines are worth that a model wrote (arXiv 2504.15266): creativity is the number of
/// different new ones over the number of all, so that repetitions do not count.
class LineScores {
  public:
    explicit LineScores(const LineJudge& judge) : judge_(judge) {}

    /// `lines` [count, exampleLength] int64, on the CPU.
    void add(const torch::Tensor& lines);
    void report(EvaluationMetrics& metrics) const;

  private:
    const LineJudge& judge_;
    std::unordered_set<std::uint64_t> novel_;
    std::int64_t memorised_ = 0;
    std::int64_t incoherent_ = 0;
    std::int64_t lines_ = 0;
};

/// Lets the model write `count` lines as its corpus's judge begins them, at temperature 1, and
/// sets the scores in `metrics`; leaves them empty where the model's logits are not finite. With a
/// teacherless corpus all tokens of a line are drawn at once, independent of each other: as every
/// line reads the same, they agree by chance alone. Draws from
/// a generator of its own, which is the same every time. `proceed` as in evaluateValidation();
/// false when it was. Call within an EvaluationScope.
bool scoreWrittenLines(LanguageModel& model, const Corpus& corpus, std::int64_t count,
                       const torch::Device& device, Precision precision,
                       const std::function<bool()>& proceed, EvaluationMetrics& metrics);

}  // namespace deepsight
