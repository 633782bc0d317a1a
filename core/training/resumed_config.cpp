#include "core/training/resumed_config.h"

#include <algorithm>
#include <array>

#include "core/config/config_schema.h"
#include "core/config/field_check.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

constexpr std::array<std::string_view, 13> kChangeable{
    "data.path",
    "training.steps",
    "training.learning_rate",
    "training.minimum_learning_rate",
    "training.decay_steps",
    "training.gradient_clip",
    "training.evaluation_interval",
    "training.evaluation_batches",
    "training.checkpoint_interval",
    "training.kept_checkpoints",
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

}  // namespace

ResumedConfig resumedConfig(const Config& stored, const Config& requested) {
    ResumedConfig result{stored, {}};
    auto& training = result.config.training;
    const bool longer = requested.training.steps > training.steps;
    if (training.decaySteps == 0 && longer) training.decaySteps = training.steps;
    for (const auto& field : configFields()) {
        const auto wanted = field.get(requested);
        const auto kept = field.get(result.config);
        // 0 asks for nothing: "with the last step", which is settled above.
        const bool unasked =
            field.path() == "training.decay_steps" && wanted == FieldValue(std::int64_t{0});
        if (wanted == kept || !field.applies(stored) || unasked) continue;
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
