#include "core/training/resumed_config.h"

#include <algorithm>
#include <array>

#include "core/config/config_schema.h"
#include "core/config/field_check.h"
#include "core/support/error.h"
#include "core/training/fork_run.h"

namespace deepsight {
namespace {

constexpr std::array<std::string_view, 18> kChangeable{
    "data.path",
    "training.steps",
    "training.batch_size",
    "training.gradient_accumulation",
    "training.learning_rate",
    "training.minimum_learning_rate",
    "training.decay_steps",
    "training.gradient_clip",
    "training.evaluation_interval",
    "training.evaluation_batches",
    "training.checkpoint_interval",
    "training.kept_checkpoints",
    "training.on_non_finite",
    "training.on_spike",
    "training.most_interventions",
    "training.precision",
    "training.device",
    "training.threads",
};

/// What neither the shape of the model nor the data depends on, beside the above.
constexpr std::array<std::string_view, 14> kForkable{
    "model.dropout",         "planning.coefficient",    "planning.warmup_steps",
    "planning.temperature",  "planning.smooth_l1_beta", "planning.sigreg_weight",
    "planning.positions",    "planning.stop_gradient",  "training.warmup_steps",
    "training.beta1",        "training.beta2",          "training.epsilon",
    "training.weight_decay", "training.seed",
};

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& fields, std::string_view field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

bool mayChangeOnResume(std::string_view field) { return contains(kChangeable, field); }

std::string text(const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* count = std::get_if<std::int64_t>(&value)) return std::to_string(*count);
    if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
    return "\"" + std::get<std::string>(value) + "\"";
}

std::int64_t windowsOfStep(const TrainingConfig& training) {
    return training.batchSize * training.gradientAccumulation;
}

void checkWindows(const TrainingConfig& stored, const TrainingConfig& requested) {
    if (windowsOfStep(stored) == windowsOfStep(requested)) return;
    const bool sizeChanged = stored.batchSize != requested.batchSize;
    throw Error(
        ErrorKind::Config,
        std::string(sizeChanged ? "training.batch_size" : "training.gradient_accumulation") + ": " +
            std::to_string(requested.batchSize) + " x " +
            std::to_string(requested.gradientAccumulation) +
            " (training.gradient_accumulation) windows a step would make this another "
            "run; change both so that a step still sees " +
            std::to_string(windowsOfStep(stored)) + " of them, or start a new run.");
}

/// As many windows to validate on, of smaller batches, unless another number was asked for.
std::int64_t evaluationBatches(const TrainingConfig& stored, const TrainingConfig& requested) {
    const bool divides = requested.batchSize > 0 && stored.batchSize % requested.batchSize == 0;
    if (requested.evaluationBatches != stored.evaluationBatches || !divides)
        return requested.evaluationBatches;
    const auto most = findField("training.evaluation_batches")->maximum;
    const auto batches = stored.evaluationBatches * (stored.batchSize / requested.batchSize);
    return static_cast<double>(batches) <= most ? batches : stored.evaluationBatches;
}

/// `remedy` follows the change that is refused.
ResumedConfig joined(const Config& stored, const Config& requestedByUser,
                     bool (*mayChange)(std::string_view), const char* remedy) {
    ResumedConfig result{stored, {}, {}};
    auto& training = result.config.training;
    auto requested = requestedByUser;
    checkWindows(training, requested.training);
    requested.training.evaluationBatches = evaluationBatches(training, requested.training);
    if (requested.training.batchSize != training.batchSize && comparesWindows(stored))
        result.warnings.emplace_back(
            "The future loss compares windows of a micro-batch with each other, so with another "
            "training.batch_size it is not quite the same loss as before.");
    // 0 asks for nothing: the decay stays where it is, or was, with the old last step.
    if (auto& decay = requested.training.decaySteps; decay == 0) {
        const bool longer = requested.training.steps > training.steps;
        decay = training.decaySteps == 0 && longer ? training.steps : training.decaySteps;
    }
    for (const auto& field : configFields()) {
        const auto wanted = field.get(requested);
        const auto kept = field.get(result.config);
        if (wanted == kept || !field.applies(result.config)) continue;
        const auto change = field.path() + ": " + text(kept) + " -> " + text(wanted);
        if (!mayChange(field.path())) throw Error(ErrorKind::Config, change + remedy);
        field.set(result.config, wanted);
        result.changes.push_back(change);
    }
    return result;
}

}  // namespace

bool comparesWindows(const Config& config) {
    if (!config.plansEmbeddings()) return false;
    const auto score = config.planning.score;
    return score == DisaffinityScore::InfoNce || score == DisaffinityScore::VicReg ||
           score == DisaffinityScore::Barlow || score == DisaffinityScore::Cka ||
           config.planning.sigregWeight > 0;
}

ResumedConfig resumedConfig(const Config& stored, const Config& requested) {
    return joined(stored, requested, mayChangeOnResume,
                  " would make this another run; resume it with the value it has, or start a new "
                  "run.");
}

bool mayChangeInFork(std::string_view field) {
    return mayChangeOnResume(field) || contains(kForkable, field);
}

ResumedConfig forkedConfig(const Config& stored, const Config& requested) {
    return joined(stored, requested, mayChangeInFork,
                  " does not fit the weights or the data that a fork goes on with; leave it, or "
                  "start a new run.");
}

}  // namespace deepsight
