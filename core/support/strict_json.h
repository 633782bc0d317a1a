#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/support/error.h"

namespace deepsight {

/// Parses JSON that may come from anywhere: refuses what the library would let pass, a member that
/// occurs twice and absurdly deep nesting. Throws Error{kind} that names the source and ends with
/// the remedy, and for malformed text says line and column.
nlohmann::json parseStrictJson(
    std::string_view text, ErrorKind kind, const std::string& source,
    const std::string& remedy = "Correct it, or put the right one back.");

/// A whole number that an std::int64_t can hold; empty for all else, also for 3.0 and 1e300, whose
/// conversion C++ leaves undefined.
std::optional<std::int64_t> wholeNumber(const nlohmann::json& value);

}  // namespace deepsight
