#pragma once

#include <functional>
#include <optional>
#include <span>
#include <utility>

#include "core/data/batch_sampler.h"
#include "core/model/language_model.h"
#include "core/training/device_batch.h"
#include "core/training/training_event.h"

namespace deepsight {

class Ranks;

/// Mean of some independent values, and its standard error: the sample's standard deviation over
/// the root of their number; empty for a single value.
std::pair<double, std::optional<double>> meanAndError(std::span<const double> values);

/// Switches a module to evaluation mode (no dropout) within its lifetime, without gradients.
class EvaluationScope {
  public:
    explicit EvaluationScope(torch::nn::Module& module)
        : module_(module), wasTraining_(module.is_training()) {
        module_.eval();
    }
    ~EvaluationScope() { module_.train(wasTraining_); }
    EvaluationScope(const EvaluationScope&) = delete;
    EvaluationScope& operator=(const EvaluationScope&) = delete;

  private:
    torch::NoGradGuard noGrad_;
    torch::nn::Module& module_;
    bool wasTraining_;
};

/// Losses over `batches` fixed validation batches and, where the corpus has examples with an
/// answer, its accuracies. An example counts as solved when the most likely token is right at every
/// answer position; since all earlier ones are right then too, that equals greedy decoding, or with
/// a teacherless corpus one pass over the placeholders. Where the corpus has a judge instead, the
/// model writes data.discovery_samples lines (line_scores.h). `proceed` is called before each
/// batch, and may take its time; false ends the evaluation, which is then empty. Does not touch the
/// random generators.
///
/// `ranks` share the batches: all of them call it, and all get the same losses and accuracies,
/// those of one process. `proceed` then returns the same on all, and is called equally often. Only
/// the first writes lines.
std::optional<EvaluationMetrics> evaluateValidation(
    LanguageModel& model, const BatchSampler& sampler, std::int64_t batches,
    const torch::Device& device, Precision precision, const std::function<bool()>& proceed,
    Ranks* ranks = nullptr);

}  // namespace deepsight
