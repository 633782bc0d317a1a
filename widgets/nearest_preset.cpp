#include "widgets/nearest_preset.h"

#include "core/config/presets.h"

namespace deepsight {

namespace {

std::vector<const Field*> difference(const Config& config, const Config& other) {
    std::vector<const Field*> fields;
    for (const Field& field : configFields()) {
        // A field that the other has no use for is at its default there, whatever it holds.
        if (field.applies(config) &&
            (!field.applies(other) || field.get(config) != field.get(other))) {
            fields.push_back(&field);
        }
    }
    return fields;
}

}  // namespace

PresetDifference nearestPreset(const Config& config) {
    PresetDifference nearest;
    for (const Preset& preset : presets()) {
        if (preset.config.model.architecture != config.model.architecture) continue;
        auto fields = difference(config, preset.config);
        if (nearest.preset == nullptr || fields.size() < nearest.fields.size()) {
            nearest = {&preset, std::move(fields)};
        }
    }
    return nearest;
}

}  // namespace deepsight
