#include "core/training/resumed_config.h"

#include <algorithm>
#include <array>

#include "core/config/config_schema.h"
#include "core/config/field_check.h"
#include "core/support/error.h"

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

/// Whether the loss of a micro-batch depends on which windows are in it together.
bool comparesWindows(const Config& config) {
    if (!config.plansEmbeddings()) return false;
    const auto score = config.planning.score;
    return score == DisaffinityScore::InfoNce || score == DisaffinityScore::VicReg ||
           score == DisaffinityScore::Barlow || score == DisaffinityScore::Cka ||
           config.planning.sigregWeight > 0;
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

}  // namespace

ResumedConfig resumedConfig(const Config& stored, const Config& requestedByUser) {
    ResumedConfig result{stored, {}, {}};
    auto& training = result.config.training;
    auto requested = requestedByUser;
    checkWindows(training, requested.training);
    requested.training.evaluationBatches = evaluationBatches(training, requested.training);
    if (requested.training.batchSize != training.batchSize && comparesWindows(stored))
        result.warnings.emplace_back(
            "The future loss compares windows of a micro-batch with each other, so with another "
            "training.batch_size it is not quite the same loss as before.");
    const bool longer = requested.training.steps > training.steps;
    if (training.decaySteps == 0 && longer) training.decaySteps = training.steps;
    for (const auto& field : configFields()) {
        const auto wanted = field.get(requested);
        const auto kept = field.get(result.config);
        // 0 asks for nothing: "with the last step", which is settled above.
        const bool unasked =
            field.path() == "training.decay_steps" && wanted == FieldValue(std::int64_t{0});
        if (wanted == kept || !field.applies(result.config) || unasked) continue;
        const auto change = field.path() + ": " + text(kept) + " -> " + text(wanted);
        if (std::find(kChangeable.begin(), kChangeable.end(), field.path()) == kChangeable.end())
            throw Error(ErrorKind::Config, change +
                                               " would make this another run; resume it with the "
                                               "value it has, or start a new run.");
        field.set(result.config, wanted);
        result.changes.push_back(change);
    }
    return result;
}

}  // namespace deepsight
