#include "core/training/setting_change.h"

#include <algorithm>

#include "core/config/config_schema.h"
#include "core/config/config_validation.h"
#include "core/config/field_check.h"
#include "core/support/untrusted_file.h"

namespace deepsight {

const std::vector<std::string>& steeredFields() {
    static const std::vector<std::string> fields{"planning.coefficient", "training.learning_rate",
                                                 "training.minimum_learning_rate",
                                                 "training.gradient_clip"};
    return fields;
}

bool isSteered(std::string_view field) {
    const auto& fields = steeredFields();
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

double steeredValue(const Config& config, std::string_view field) {
    return isSteered(field) ? std::get<double>(findField(field)->get(config)) : 0;
}

void setSteeredValue(Config& config, std::string_view field, double value) {
    if (isSteered(field)) findField(field)->set(config, value);
}

Config withChanges(Config config, const SettingChanges& changes) {
    for (const auto& change : changes) setSteeredValue(config, change.field, change.value);
    return config;
}

Config configInForce(Config config, const std::vector<SettingChanged>& changes) {
    for (const auto& change : changes) setSteeredValue(config, change.field, change.to);
    return config;
}

std::optional<std::string> problemWith(const Config& config, const SettingChange& change) {
    if (!isSteered(change.field))
        return quoted(change.field) +
               " cannot be changed while a run trains; fork the run instead.";
    const Field& field = *findField(change.field);
    if (!field.applies(config))
        return change.field + " has no effect on this run: it has no future loss.";
    if (const auto problem = valueProblem(field, change.value))
        return change.field + ": " + problem->english();
    return std::nullopt;
}

std::optional<std::string> problemWith(const Config& config, const SettingChanges& changes) {
    for (const auto& change : changes)
        if (auto problem = problemWith(config, change)) return problem;
    // Rules that join fields, such as that the rate does not end above where it begins.
    const auto issues = validate(withChanges(config, changes));
    for (const auto& issue : issues)
        if (isSteered(issue.field)) return issue.field + ": " + issue.message.english();
    return std::nullopt;
}

std::vector<SettingInForce> settingsInForce(const Config& configured, const Config& inForce) {
    std::vector<SettingInForce> settings;
    for (const auto& field : steeredFields())
        settings.push_back({field, steeredValue(configured, field), steeredValue(inForce, field)});
    return settings;
}

Config withSettings(Config config, const std::vector<SettingInForce>& settings) {
    for (const auto& [field, configured, value] : settings)
        if (steeredValue(config, field) == configured) setSteeredValue(config, field, value);
    return config;
}

}  // namespace deepsight
