#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace deepsight {

/// One code point at the start of some bytes; `length` 0 says that no valid UTF-8 starts there.
struct CodePoint {
    std::uint32_t value = 0;
    std::size_t length = 0;
};

/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF. `bytes` must not be empty.
CodePoint firstCodePoint(std::string_view bytes);

/// How far some bytes are valid UTF-8.
struct Utf8Check {
    std::size_t validBytes = 0;  ///< length of the longest valid beginning
    bool cutOff = false;         ///< what follows it may be a character whose end is missing
};
Utf8Check checkUtf8(std::string_view bytes);

}  // namespace deepsight
