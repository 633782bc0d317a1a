#pragma once

#include <string>
#include <string_view>

namespace deepsight {

/// Turns bytes that arrive in pieces into valid UTF-8: a character is held back until its last byte
/// is there, and what can be none becomes U+FFFD, one for each byte.
class Utf8Stream {
  public:
    /// The text that is complete with these bytes; may be empty.
    std::string add(std::string_view bytes);
    /// What is left when no more bytes come.
    std::string finish();

  private:
    std::string pending_;
};

}  // namespace deepsight
