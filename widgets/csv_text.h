#pragma once

#include <charconv>
#include <cmath>
#include <string>
#include <string_view>

namespace deepsight {

// Cells of the tables that the pages export. Plain text, the same in every language.

/// The shortest text that reads back as the same number; "nan", "inf" and "-inf".
template <typename Real>
void appendCsvNumber(std::string& line, Real value) {
    if (std::isnan(value)) {
        line += "nan";
    } else if (std::isinf(value)) {
        line += value > 0 ? "inf" : "-inf";
    } else {
        char buffer[32];
        line.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    }
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
