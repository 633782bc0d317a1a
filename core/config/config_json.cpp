#include "core/config/config_json.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>
#include <vector>

#include "core/config/field_check.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

/// Levenshtein distance.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// " Did you mean ...? Known ...: a, b, c." for a name that is not among `known`.
std::string suggestion(const std::string& name, const std::vector<std::string>& known,
                       const std::string& kind) {
    constexpr std::size_t kLongestName = 64;  // comparing takes as long as the name is
    const std::string start = name.substr(0, kLongestName);
    std::string text;
    const auto nearest =
        std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
            return editDistance(start, a) < editDistance(start, b);
        });
    if (nearest != known.end() && editDistance(start, *nearest) <= 1 + start.size() / 3) {
        text += " Did you mean \"" + *nearest + "\"?";
    }
    text += " Known " + kind + ":";
    for (const std::string& item : known) text += (item == known.front() ? " " : ", ") + item;
    return text + ".";
}

/// Reads the sections of one configuration into its fields.
class Reader {
  public:
    explicit Reader(const std::string& source) : source_(source) {}

    Config read(const Json& root) {
        if (!root.is_object()) fail("the configuration must be a JSON object.");
        checkSections(root);
        for (const Field& field : configFields()) {
            const auto section = root.find(field.section);
            if (section == root.end()) continue;
            const auto member = section->find(field.name);
            if (member == section->end()) continue;
            field.set(config_, checkedValue(field, *member));
            present_.insert(field.path());
        }
        settleArchitecture();
        return config_;
    }

  private:
    [[noreturn]] void fail(const std::string& message) const {
        throw Error(ErrorKind::Config, source_ + ": " + message);
    }

    void checkSections(const Json& root) const {
        std::vector<std::string> sections;
        for (const Field& field : configFields()) {
            if (std::find(sections.begin(), sections.end(), field.section) == sections.end()) {
                sections.emplace_back(field.section);
            }
        }
        for (const auto& [name, section] : root.items()) {
            if (std::find(sections.begin(), sections.end(), name) == sections.end()) {
                fail("unknown section " + quoted(name) + "." +
                     suggestion(name, sections, "sections"));
            }
            if (!section.is_object()) fail("\"" + name + "\" must be an object, {...}.");
            checkMembers(name, section);
        }
    }

    void checkMembers(const std::string& section, const Json& members) const {
        std::vector<std::string> known;
        for (const Field& field : configFields()) {
            if (field.section == section) known.emplace_back(field.name);
        }
        for (const auto& [name, value] : members.items()) {
            if (std::find(known.begin(), known.end(), name) != known.end()) continue;
            fail("unknown field " + quoted(section + "." + name) + "." +
                 suggestion(name, known, "fields of \"" + section + "\""));
        }
    }

    FieldValue checkedValue(const Field& field, const Json& member) const {
        const FieldValue value = typedValue(field, member);
        if (const auto problem = valueProblem(field, value)) {
            fail('"' + field.path() + '"' + problem->english().substr(2));  // in place of "It"
        }
        return value;
    }

    FieldValue typedValue(const Field& field, const Json& member) const {
        switch (field.kind) {
            case FieldKind::Boolean:
                if (member.is_boolean()) return member.get<bool>();
                failType(field, "true or false", member);
            case FieldKind::Integer:
                if (!member.is_number_integer()) failType(field, "a whole number", member);
                // Too large for int64: kept out of range instead of wrapping around.
                if (member.is_number_unsigned() && member.get<std::uint64_t>() > kLargestInteger) {
                    return std::numeric_limits<std::int64_t>::max();
                }
                return member.get<std::int64_t>();
            case FieldKind::Real:
                if (member.is_number()) return member.get<double>();
                failType(field, "a number", member);
            case FieldKind::Choice:
            case FieldKind::Text:
                break;
        }
        if (!member.is_string()) failType(field, "a string", member);
        return member.get<std::string>();
    }

    [[noreturn]] void failType(const Field& field, const char* expected, const Json& member) const {
        std::string allowed = expected;
        if (field.kind == FieldKind::Choice) {
            allowed = "one of";
            for (const char* choice : field.choices) {
                allowed += (choice == field.choices.front() ? " \"" : ", \"");
                allowed += choice;
                allowed += '"';
            }
        } else if (field.minimum < field.maximum) {
            allowed += " from " + numberText(field.minimum) + " to " + numberText(field.maximum);
        }
        fail("\"" + field.path() + "\" must be " + allowed + ", not " +
             (member.is_structured() ? std::string(member.type_name()) : shortened(member.dump())) +
             ".");
    }

    /// Refuses what belongs to the other architectures; sets what depends on the architecture.
    void settleArchitecture() {
        const bool deepSight = config_.isDeepSight();
        if (!deepSight) {
            if (present_.contains("planning.score") &&
                config_.planning.score != DisaffinityScore::None) {
                fail(
                    "\"planning.score\" must be \"none\" for a decoder-only architecture, which "
                    "has "
                    "no encoder output to compare; or set \"model.architecture\" to "
                    "\"deepsight\".");
            }
            config_.planning.score = DisaffinityScore::None;
        } else if (!present_.contains("model.cross_attention_heads")) {
            const auto most = findField("model.cross_attention_heads")->maximum;
            config_.model.crossAttentionHeads =
                std::min(2 * config_.model.heads, static_cast<std::int64_t>(most));
        }
        Config other = config_;
        other.model.architecture = deepSight ? Architecture::Baseline : Architecture::DeepSight;
        for (const Field& field : configFields()) {
            if (std::string_view(field.section) != "model" || !present_.contains(field.path())) {
                continue;
            }
            if (field.applies(config_) || !field.applies(other)) continue;
            fail("\"" + field.path() + "\" belongs to the " +
                 (deepSight ? "decoder-only architectures. Remove it (the deepsight "
                              "architecture's depth is \"encoder_layers\" and "
                              "\"decoder_layers\"), or set \"model.architecture\" to "
                              "\"baseline\"."
                            : "deepsight architecture only. Remove it (a decoder-only model's "
                              "depth is \"layers\"), or set \"model.architecture\" to "
                              "\"deepsight\"."));
        }
    }

    static constexpr auto kLargestInteger =
        static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

    const std::string& source_;
    Config config_;
    std::set<std::string> present_;
};

}  // namespace

std::string toJson(const Config& config) {
    OrderedJson root = OrderedJson::object();
    for (const Field& field : configFields()) {
        if (!field.applies(config)) continue;
        std::visit([&](const auto& value) { root[field.section][field.name] = value; },
                   field.get(config));
    }
    // A path may hold bytes that are not UTF-8; validate() refuses it, and writing must not fail.
    return root.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Config parseConfig(const std::string& json, const std::string& sourceName) {
    return Reader(sourceName).read(parseStrictJson(json, ErrorKind::Config, sourceName));
}

Config loadConfig(const std::filesystem::path& file) {
    return parseConfig(readSmallFile(file), file.string());
}

void saveConfig(const Config& config, const std::filesystem::path& file) {
    writeFileAtomically(file, toJson(config));
}

}  // namespace deepsight
