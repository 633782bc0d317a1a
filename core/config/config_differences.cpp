#include "core/config/config_differences.h"

#include <algorithm>
#include <functional>

namespace deepsight {

std::vector<ConfigDifference> configDifferences(std::span<const Config> configs) {
    std::vector<ConfigDifference> differences;
    for (const Field& field : configFields()) {
        ConfigDifference difference{&field, {}};
        for (const Config& config : configs) {
            difference.values.push_back(field.applies(config) ? std::optional(field.get(config))
                                                              : std::nullopt);
        }
        const auto& values = difference.values;
        if (std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) !=
            values.end()) {
            differences.push_back(std::move(difference));
        }
    }
    return differences;
}

}  // namespace deepsight
