#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/config/config.h"
#include "core/training/training_event.h"

namespace deepsight {

/// A new value for a setting of a run in training, by its name in the configuration file.
struct SettingChange {
    std::string field;  ///< one of steeredFields()
    double value = 0;

    bool operator==(const SettingChange&) const = default;
};
/// What is asked for at once: all of it is taken between two steps, or none.
using SettingChanges = std::vector<SettingChange>;

/// How the warning begins that answers a request which is refused, or changes nothing.
inline constexpr const char* kNoChange = "No setting changed: ";

/// What may be changed while a run trains: "planning.coefficient", "training.learning_rate",
/// "training.minimum_learning_rate" and "training.gradient_clip". The run's config.json stays what
/// it began with; checkpoints carry the values in force. A learning-rate schedule keeps its shape:
/// it goes on as if it had had the new rates from the start.
const std::vector<std::string>& steeredFields();
bool isSteered(std::string_view field);

/// Value of a steered field; 0 for any other.
double steeredValue(const Config& config, std::string_view field);
void setSteeredValue(Config& config, std::string_view field, double value);

/// `config` with the changes made.
Config withChanges(Config config, const SettingChanges& changes);

/// What a run with `config` in its config.json trains with after what it recorded
/// (RunRecord::changes).
Config configInForce(Config config, const std::vector<SettingChanged>& changes);

/// What is wrong with a change taken alone, whatever else is in force: one English sentence that
/// names the field, or empty.
std::optional<std::string> problemWith(const Config& config, const SettingChange& change);

/// Why they cannot be made to a run whose settings in force are `config`: one English sentence that
/// names the field; empty where they can. A form may check each field by validate() as well.
std::optional<std::string> problemWith(const Config& config, const SettingChanges& changes);

/// A steered setting as a checkpoint knows it.
struct SettingInForce {
    std::string field;
    double configured = 0;  ///< in config.json as the checkpoint was saved
    double value = 0;       ///< what counted
};

/// The steered settings of a run with `configured` that trains with `inForce`.
std::vector<SettingInForce> settingsInForce(const Config& configured, const Config& inForce);

/// `config` with what a checkpoint says was in force. A field whose value in `config` is another
/// than the checkpoint knew was changed when the run was resumed since: that counts.
Config withSettings(Config config, const std::vector<SettingInForce>& settings);

}  // namespace deepsight
