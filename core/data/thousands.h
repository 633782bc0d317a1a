#pragma once

#include <cstdint>
#include <string>

namespace deepsight {

/// "1,234,567", for descriptions and messages.
inline std::string withThousands(std::int64_t number) {
    const std::string digits = std::to_string(number);
    std::string text;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const bool startsGroup = at > (number < 0 ? 1u : 0u) && (digits.size() - at) % 3 == 0;
        if (startsGroup) text += ',';
        text += digits[at];
    }
    return text;
}

}  // namespace deepsight
