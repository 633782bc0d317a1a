#include <cmath>
#include <nlohmann/json.hpp>

#include "core/config/config_json.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/sweep/sweep_groups.h"
#include "core/sweep/sweep_metrics.h"
#include "core/sweep/sweep_plan.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

[[noreturn]] void fail(const std::string& where, const std::string& message) {
    throw Error(ErrorKind::Config, where + ": " + message);
}

std::string at(const std::string& where, const char* list, std::size_t index) {
    return where + ", " + list + "[" + std::to_string(index) + "]";
}

void requireObject(const Json& object, const std::string& where,
                   const std::vector<std::string>& members) {
    std::string known;
    for (const auto& member : members) known += (known.empty() ? "" : ", ") + member;
    if (!object.is_object()) fail(where, "it must be an object with the members " + known + ".");
    for (const auto& [name, value] : object.items())
        if (std::find(members.begin(), members.end(), name) == members.end())
            fail(where, "unknown member \"" + name + "\"; known members: " + known + ".");
}

std::string textMember(const Json& object, const char* name, const std::string& where) {
    const auto member = object.find(name);
    if (member == object.end()) fail(where, std::string("\"") + name + "\" is missing; add it.");
    if (!member->is_string()) fail(where, std::string("\"") + name + "\" must be a string.");
    return member->get<std::string>();
}

/// Empty where the object has no such member.
Json listMember(const Json& object, const char* name, const std::string& where) {
    const auto member = object.find(name);
    if (member == object.end()) return Json::array();
    if (!member->is_array()) fail(where, std::string("\"") + name + "\" must be a list, [...].");
    return *member;
}

/// The rules are those of a configuration that has this field alone.
FieldValue fieldValue(const std::string& path, const Json& value, const std::string& where) {
    const auto dot = path.find('.');
    if (dot == std::string::npos)
        fail(where, "\"" + path +
                        "\" must name a section and a field of the configuration, for example "
                        "\"planning.horizon\".");
    Json alone = {{path.substr(0, dot), {{path.substr(dot + 1), value}}}};
    const Field* field = findField(path);
    Config decoderOnly;
    decoderOnly.model.architecture = Architecture::Baseline;
    if (field && !field->applies(Config{}) && field->applies(decoderOnly))
        alone["model"]["architecture"] = "baseline";
    const Config config = parseConfig(alone.dump(), where);
    return field->get(config);
}

FieldSettings readSettings(const Json& variant, const std::string& where) {
    FieldSettings settings;
    const auto member = variant.find("set");
    if (member == variant.end()) return settings;
    if (!member->is_object())
        fail(where,
             "\"set\" must be an object of fields and values, for example "
             "{\"planning.horizon\": 3}.");
    for (const auto& [path, value] : member->items())
        settings.emplace_back(path, fieldValue(path, value, where));
    return sortedSettings(std::move(settings));
}

std::vector<std::pair<std::string, double>> readPublished(const Json& variant,
                                                          const std::string& where) {
    const auto member = variant.find("published");
    if (member == variant.end()) return {};
    if (!member->is_object())
        fail(where, "\"published\" must be an object of metrics and figures.");
    std::string known;
    for (const SweepMetric& metric : sweepMetrics())
        known += (known.empty() ? "" : ", ") + std::string(metric.id);
    std::vector<std::pair<std::string, double>> published;
    for (const SweepMetric& metric : sweepMetrics()) {
        const auto figure = member->find(metric.id);
        if (figure == member->end()) continue;
        if (!figure->is_number())
            fail(where, std::string("\"published.") + metric.id + "\" must be a number.");
        published.emplace_back(metric.id, figure->get<double>());
    }
    if (published.size() == member->size()) return published;
    for (const auto& [name, value] : member->items())
        if (!findSweepMetric(name))
            fail(where, "unknown metric \"" + name + "\"; known metrics: " + known + ".");
    return published;
}

SweepVariant readVariant(const Json& object, const std::string& where) {
    requireObject(object, where, {"name", "set", "published"});
    return {textMember(object, "name", where), readSettings(object, where),
            readPublished(object, where)};
}

SweepAxis readAxis(const Json& object, const std::string& where) {
    requireObject(object, where, {"field", "values"});
    SweepAxis axis{textMember(object, "field", where), {}};
    for (const Json& value : listMember(object, "values", where))
        axis.values.push_back(fieldValue(axis.field, value, where));
    if (axis.values.empty()) fail(where, "\"values\" must be a list with one value at least.");
    return axis;
}

OrderedJson valueJson(const FieldValue& value) {
    return std::visit([](const auto& held) { return OrderedJson(held); }, value);
}

/// With the fields that have no effect in the base, but have one in variants, where a configuration
/// may hold them: not those of the other architectures' shape.
OrderedJson baseJson(const Config& base) {
    auto object = OrderedJson::parse(toJson(base));
    Config other = base;
    other.model.architecture =
        base.isDeepSight() ? Architecture::Baseline : Architecture::DeepSight;
    for (const Field& field : configFields()) {
        const auto value = field.get(base);
        const bool isShape = field.section == std::string("model") && field.applies(other);
        if (field.applies(base) || isShape || value == field.get(Config{})) continue;
        object[field.section][field.name] = valueJson(value);
    }
    return object;
}

OrderedJson variantJson(const SweepVariant& variant) {
    OrderedJson object{{"name", variant.name}, {"set", OrderedJson::object()}};
    for (const auto& [path, value] : sortedSettings(variant.settings))
        object["set"][path] = valueJson(value);
    for (const auto& [metric, figure] : variant.published) object["published"][metric] = figure;
    return object;
}

}  // namespace

SweepPlan parseSweep(const std::string& json, const std::string& source) {
    const Json root = parseStrictJson(json, ErrorKind::Config, source);
    requireObject(root, source, {"name", "base", "variants", "axes", "reference"});
    SweepPlan plan;
    plan.name = textMember(root, "name", source);
    if (root.contains("base")) plan.base = parseConfig(root["base"].dump(), source + ", base");
    for (const Json& variant : listMember(root, "variants", source))
        plan.variants.push_back(readVariant(variant, at(source, "variants", plan.variants.size())));
    for (const Json& axis : listMember(root, "axes", source))
        plan.axes.push_back(readAxis(axis, at(source, "axes", plan.axes.size())));
    if (root.contains("reference")) plan.reference = textMember(root, "reference", source);
    return plan;
}

std::string toJson(const SweepPlan& plan) {
    OrderedJson root{{"name", plan.name}, {"base", baseJson(plan.base)}};
    for (const SweepVariant& variant : plan.variants)
        root["variants"].push_back(variantJson(variant));
    for (const SweepAxis& axis : plan.axes) {
        OrderedJson values = OrderedJson::array();
        for (const FieldValue& value : axis.values) values.push_back(valueJson(value));
        root["axes"].push_back({{"field", axis.field}, {"values", values}});
    }
    if (!plan.reference.empty()) root["reference"] = plan.reference;
    return root.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace deepsight
