#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/support/error.h"

namespace deepsight {

/// Parses JSON that may come from anywhere: refuses what the library would let pass, a member that
/// occurs twice and absurdly deep nesting. Throws Error{kind} that names the source, and for
/// malformed text the line and column.
nlohmann::json parseStrictJson(std::string_view text, ErrorKind kind, const std::string& source);

}  // namespace deepsight
