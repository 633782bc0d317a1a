#pragma once

#include <string>
#include <string_view>

#include "core/support/number_text.h"

namespace deepsight {

// Cells of the tables that the pages export. Plain text, the same in every language.

/// See appendNumber().
template <typename Real>
void appendCsvNumber(std::string& line, Real value) {
    appendNumber(line, value);
}

/// In quotation marks, which RFC 4180 doubles inside a cell.
inline std::string csvQuoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

}  // namespace deepsight
