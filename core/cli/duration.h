#pragma once

#include <cstdio>
#include <string>

namespace deepsight::cli {

/// "1h05m", "3m20s".
inline std::string duration(double seconds) {
    const auto total = static_cast<long long>(seconds + 0.5);
    char text[32];
    if (total >= 3600)
        std::snprintf(text, sizeof text, "%lldh%02lldm", total / 3600, total / 60 % 60);
    else
        std::snprintf(text, sizeof text, "%lldm%02llds", total / 60, total % 60);
    return text;
}

}  // namespace deepsight::cli
