#include "core/exchange/state_dict_facts.h"

#include "core/config/config_json.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// Metadata is text alone: Python's str() or JSON of what was meant.
Json valueOf(const std::string& text) {
    if (text == "True") return true;
    if (text == "False") return false;
    if (text == "None") return nullptr;
    try {
        return parseStrictJson(text, ErrorKind::Config, "metadata");
    } catch (const Error&) {
        return text;
    }
}

bool isOurs(const Json& object) {
    const auto model = object.find("model");
    return model != object.end() && model->is_object() && model->contains("width");
}

}  // namespace

StateDictFacts::StateDictFacts(const fs::path& weights,
                               const std::map<std::string, std::string>& metadata) {
    addMetadata(weights, metadata);
    const auto folder = fs::absolute(weights).parent_path();
    std::error_code ignored;
    const auto beside = folder / "config.json";
    // <run>/checkpoints/step_00000500/model.safetensors
    const auto ofRun = folder.parent_path().parent_path() / "config.json";
    if (fs::exists(beside, ignored)) {
        addFile(beside);
    } else if (folder.parent_path().filename() == "checkpoints" && fs::exists(ofRun, ignored)) {
        addFile(ofRun);
    }
}

void StateDictFacts::addMetadata(const fs::path& weights,
                                 const std::map<std::string, std::string>& metadata) {
    Json object = Json::object();
    for (const auto& [name, text] : metadata)
        if (name != kOwnKey) object[name] = valueOf(text);
    add(object);
    if (const auto found = metadata.find(kOwnKey); found != metadata.end())
        own_ = parseConfig(found->second, "The metadata of " + weights.string());
}

void StateDictFacts::addFile(const fs::path& file) {
    const auto text = readSmallFile(file);
    const Json object = parseStrictJson(text, ErrorKind::Config, file.string());
    if (!object.is_object()) return;
    if (!isOurs(object)) {
        add(object);
    } else if (!own_) {
        own_ = parseConfig(text, file.string());
    }
}

void StateDictFacts::add(const Json& object) {
    for (const auto& [name, value] : object.items())
        if (!value.is_object() && !value.is_null() && !facts_.contains(name)) facts_[name] = value;
    for (const char* inner : {"model_args", "model_config", "config"})
        if (const auto found = object.find(inner); found != object.end() && found->is_object())
            add(*found);
    const auto cross = object.find("cross_attn_config");
    if (cross == object.end() || !cross->is_object()) return;
    for (const auto& [name, value] : cross->items())
        if (!facts_.contains("cross_attn_config." + name))
            facts_["cross_attn_config." + name] = value;
}

const Json* StateDictFacts::find(std::initializer_list<const char*> names) const {
    for (const char* name : names)
        if (const auto found = facts_.find(name); found != facts_.end()) return &*found;
    return nullptr;
}

std::optional<std::int64_t> StateDictFacts::number(std::initializer_list<const char*> names) const {
    const auto* const value = find(names);
    return value ? wholeNumber(*value) : std::nullopt;
}

std::optional<double> StateDictFacts::real(std::initializer_list<const char*> names) const {
    const auto* const value = find(names);
    return value && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

std::optional<bool> StateDictFacts::flag(std::initializer_list<const char*> names) const {
    const auto* const value = find(names);
    return value && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

std::optional<std::string> StateDictFacts::text(std::initializer_list<const char*> names) const {
    const auto* const value = find(names);
    return value && value->is_string() ? std::optional(value->get<std::string>()) : std::nullopt;
}

}  // namespace deepsight
