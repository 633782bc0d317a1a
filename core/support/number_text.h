#pragma once

#include <charconv>
#include <cmath>
#include <string>

namespace deepsight {

/// Appends the shortest text that reads back as the same number; "nan", "inf" and "-inf". Plain
/// text for files, the same in every language.
template <typename Real>
void appendNumber(std::string& text, Real value) {
    if (std::isnan(value)) {
        text += "nan";
    } else if (std::isinf(value)) {
        text += value > 0 ? "inf" : "-inf";
    } else {
        char buffer[32];
        text.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    }
}

}  // namespace deepsight
