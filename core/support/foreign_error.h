#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace deepsight {

/// What an exception that is not ours says: its first line, since libtorch's carry their stack
/// trace after it. Any thread.
inline std::string foreignMessage(const std::exception& error) {
    const std::string_view text(error.what());
    return std::string(text.substr(0, text.find('\n')));
}

}  // namespace deepsight
