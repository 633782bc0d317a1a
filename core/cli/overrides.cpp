#include "core/cli/overrides.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "core/config/config_json.h"
#include "core/data/data_source.h"
#include "core/support/error.h"

namespace deepsight::cli {
namespace {

constexpr std::array<std::pair<std::string_view, DataSource>, 3> kGenerated{{
    {"path-star", DataSource::PathStar},
    {"sibling-discovery", DataSource::SiblingDiscovery},
    {"triangle-discovery", DataSource::TriangleDiscovery},
}};

}  // namespace

Config withOverrides(const Config& config, const std::vector<std::string>& overrides) {
    if (overrides.empty()) return config;
    auto document = nlohmann::ordered_json::parse(toJson(config));
    for (const auto& item : overrides) {
        const auto dot = item.find('.');
        const auto equals = item.find('=');
        if (dot == std::string::npos || equals == std::string::npos || equals < dot)
            throw Error(ErrorKind::Config, "--set " + item +
                                               ": write it as section.field=value, for example "
                                               "training.steps=100.");
        const auto text = item.substr(equals + 1);
        auto value = nlohmann::ordered_json::parse(text, nullptr, /*allow_exceptions=*/false);
        // Words such as mse or cuda:0 are no JSON; they are meant as strings.
        if (value.is_discarded()) value = text;
        document[item.substr(0, dot)][item.substr(dot + 1, equals - dot - 1)] = value;
    }
    return parseConfig(document.dump(), "--set");
}

void setDataSource(Config& config, const std::string& data) {
    if (data.empty()) return;
    for (const auto& [name, source] : kGenerated) {
        if (data != name) continue;
        config.data.source = source;
        config.data.path.clear();
        return;
    }
    pointToData(config, dataSourceOf(data), data);
}

}  // namespace deepsight::cli
