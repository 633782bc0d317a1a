#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/config/config.h"

namespace deepsight {

/// Value of one field. Choices travel by their JSON spelling.
using FieldValue = std::variant<bool, std::int64_t, double, std::string>;

enum class FieldKind { Boolean, Integer, Real, Choice, Text };

/// One configuration field: the single description from which JSON, validation, the command line
/// and the form are made. A new field is one entry in config_schema.cpp.
struct Field {
    const char* section;  ///< JSON object: "model", "planning", "training", "data"
    const char* name;     ///< JSON member, snake_case
    const char* group;    ///< heading in the form, English
    const char* label;    ///< English; the form translates it (context "Config")
    const char* unit;     ///< "" or for example "tokens", English
    const char* help;     ///< definition, with its source, English
    FieldKind kind;
    double minimum = 0;                ///< Integer and Real, inclusive
    double maximum = 0;                ///< Integer and Real, inclusive
    std::vector<const char*> choices;  ///< Choice: JSON spellings
    FieldValue (*get)(const Config&);
    void (*set)(Config&, const FieldValue&);  ///< value must hold the kind's alternative
    bool (*applies)(const Config&);           ///< false: has no effect under this configuration

    std::string path() const { return std::string(section) + "." + name; }
};

/// All fields, in the order of the form.
std::span<const Field> configFields();

/// The field at "section.name", or null.
const Field* findField(std::string_view path);

}  // namespace deepsight
