#include "core/sweep/sweep_groups.h"

#include <algorithm>
#include <limits>
#include <set>

#include "core/config/field_check.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

constexpr std::size_t kMostRuns = 10'000;
constexpr std::size_t kLongestFolder = 100;

[[noreturn]] void fail(const std::string& message) { throw Error(ErrorKind::Config, message); }

const Field& knownField(const std::string& path) {
    if (const Field* field = findField(path)) return *field;
    fail("The sweep sets \"" + path +
         "\", which is no field of the configuration; write it as section.field, for example "
         "planning.horizon.");
}

/// The alternative that the field holds; whole numbers will do where a real one is asked for.
FieldValue fittingValue(const std::string& path, const FieldValue& value) {
    const Field& field = knownField(path);
    const FieldValue example = field.get(Config{});
    FieldValue fitting = value;
    if (const auto* whole = std::get_if<std::int64_t>(&value);
        whole && field.kind == FieldKind::Real)
        fitting = static_cast<double>(*whole);
    if (fitting.index() != example.index())
        fail(path + " is given " + valueText(value) +
             " in the sweep, which is of another kind than its value " + valueText(example) + ".");
    if (const auto problem = valueProblem(field, fitting))
        fail(path + " in the sweep: " + problem->english());
    return fitting;
}

FieldSettings fittingSettings(const FieldSettings& settings) {
    FieldSettings fitting;
    for (const auto& [path, value] : settings)
        fitting.emplace_back(path, fittingValue(path, value));
    return fitting;
}

void checkAxes(const SweepPlan& plan) {
    std::set<std::string> seen;
    std::size_t runs = std::max<std::size_t>(1, plan.variants.size());
    for (const SweepAxis& axis : plan.axes) {
        knownField(axis.field);
        if (!seen.insert(axis.field).second)
            fail("The sweep has two axes of " + axis.field + "; put all values into one.");
        if (axis.values.empty())
            fail("The sweep's axis of " + axis.field + " has no values; give it one at least.");
        for (auto value = axis.values.begin(); value != axis.values.end(); ++value) {
            fittingValue(axis.field, *value);
            if (std::find(axis.values.begin(), value, *value) != value)
                fail("The sweep's axis of " + axis.field + " has the value " + valueText(*value) +
                     " twice; keep one of them.");
        }
        runs =
            axis.values.size() > kMostRuns / runs + 1 ? kMostRuns + 1 : runs * axis.values.size();
        if (runs > kMostRuns)
            fail("The sweep has more than " + std::to_string(kMostRuns) +
                 " runs; take values off its axes.");
    }
}

void checkVariants(const SweepPlan& plan) {
    std::set<std::string> names;
    for (const SweepVariant& variant : plan.variants) {
        if (variant.name.empty()) fail("A variant of the sweep has no name; give it one.");
        if (!names.insert(variant.name).second)
            fail("The sweep has two variants called \"" + variant.name + "\"; rename one of them.");
    }
}

/// The field's name, or its path where another axis has a field of that name.
std::string axisName(const SweepPlan& plan, const SweepAxis& axis) {
    const auto nameOf = [](const SweepAxis& other) {
        return std::string(knownField(other.field).name);
    };
    const auto alike = std::count_if(plan.axes.begin(), plan.axes.end(), [&](const auto& other) {
        return nameOf(other) == nameOf(axis);
    });
    return alike > 1 ? axis.field : nameOf(axis);
}

/// Lower-case ASCII letters, digits and points; a hyphen for anything between them.
std::string slug(const std::string& text) {
    std::string result;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool plain = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            result += upper ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!result.empty() && result.back() != '-' && result.back() != '.') {
            result += c == '.' ? '.' : '-';
        }
    }
    while (!result.empty() && (result.back() == '-' || result.back() == '.')) result.pop_back();
    return result;
}

std::string valueSlug(const std::string& field, const FieldValue& value) {
    const std::string text = valueText(value);
    if (field == "data.path") return slug(std::filesystem::path(text).filename().string());
    // A minus sign tells two values apart.
    return text.starts_with('-') ? "minus-" + slug(text) : slug(text);
}

void append(std::string& text, const char* separator, const std::string& part) {
    if (!text.empty() && !part.empty()) text += separator;
    text += part;
}

void makeFoldersUnique(std::vector<SweepGroup>& groups) {
    std::set<std::string> taken;
    for (SweepGroup& group : groups) {
        std::string folder = group.folder.substr(0, kLongestFolder);
        if (folder.empty()) folder = "group";
        const std::string first = folder;
        for (int number = 2; !taken.insert(folder).second; ++number)
            folder = first + "-" + std::to_string(number);
        group.folder = folder;
    }
}

}  // namespace

std::string valueText(const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* count = std::get_if<std::int64_t>(&value)) return std::to_string(*count);
    if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
    return std::get<std::string>(value);
}

FieldSettings sortedSettings(FieldSettings settings) {
    const auto place = [](const std::string& path) {
        const Field* field = findField(path);
        return field ? field - configFields().data() : std::numeric_limits<std::ptrdiff_t>::max();
    };
    std::stable_sort(settings.begin(), settings.end(),
                     [&](const auto& a, const auto& b) { return place(a.first) < place(b.first); });
    return settings;
}

std::vector<SweepGroup> sweepGroups(const SweepPlan& plan) {
    checkVariants(plan);
    checkAxes(plan);
    std::vector<SweepGroup> groups;
    for (const SweepVariant& variant : plan.variants)
        groups.push_back(
            {variant.name, slug(variant.name), &variant, fittingSettings(variant.settings)});
    if (plan.variants.empty()) groups.emplace_back();
    for (const SweepAxis& axis : plan.axes) {
        if (axis.field == kSeedField) continue;
        const std::string name = axisName(plan, axis);
        std::vector<SweepGroup> finer;
        for (const SweepGroup& group : groups) {
            for (const FieldValue& value : axis.values) {
                SweepGroup next = group;
                append(next.label, ", ", name + "=" + valueText(value));
                append(next.folder, "_", slug(name) + "-" + valueSlug(axis.field, value));
                next.settings.emplace_back(axis.field, fittingValue(axis.field, value));
                finer.push_back(std::move(next));
            }
        }
        groups = std::move(finer);
    }
    std::set<std::string> labels;
    for (SweepGroup& group : groups) {
        if (group.label.empty()) group.label = group.folder = "base";
        if (!labels.insert(group.label).second)
            fail("Two groups of the sweep are called \"" + group.label +
                 "\"; rename one of the variants.");
    }
    makeFoldersUnique(groups);
    return groups;
}

const std::string& referenceLabel(const SweepPlan& plan, const std::vector<SweepGroup>& groups) {
    if (plan.reference.empty()) return groups.front().label;
    std::string known;
    for (const SweepGroup& group : groups) {
        if (group.label == plan.reference) return group.label;
        known += (known.empty() ? "\"" : ", \"") + group.label + '"';
    }
    fail("The sweep's reference \"" + plan.reference +
         "\" is none of its groups; they are: " + known + ".");
}

}  // namespace deepsight
