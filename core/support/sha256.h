#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace deepsight {

/// Incremental SHA-256 (OpenSSL's).
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    void add(std::span<const std::byte> data);
    void add(std::string_view text);
    std::string hexDigest();  ///< ends the computation

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace deepsight
