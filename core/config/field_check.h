#pragma once

#include <string>

#include "core/config/config_schema.h"

namespace deepsight {

/// What is wrong with a value for a field taken alone, as the end of a sentence ("must be a number
/// from 1 to 8192, not 0"), or empty. The value must hold the alternative of the field's kind.
std::string valueProblem(const Field& field, const FieldValue& value);

/// Numbers as people write them: "0.001", "3e-05", "40000".
std::string numberText(double value);

}  // namespace deepsight
