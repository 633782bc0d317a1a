#pragma once

#include <optional>
#include <string>

#include "core/config/config_schema.h"
#include "core/support/translatable.h"

namespace deepsight {

/// What is wrong with a value for a field taken alone: a sentence whose English begins with "It "
/// ("It must be a number from 1 to 8192, not 0."). The value must hold the alternative of the
/// field's kind.
std::optional<Phrase> valueProblem(const Field& field, const FieldValue& value);

/// Numbers as people write them: "0.001", "3e-05", "40000".
std::string numberText(double value);

}  // namespace deepsight
