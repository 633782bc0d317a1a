#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

/// What passes between RemoteConnection and RunAgent. The agent begins with one line, kGreeting and
/// its protocol; what a login shell prints before it is skipped. From then on either side sends
/// frames: length of the head and of the body (little-endian uint32 each), the head (a JSON
/// object), the body (bytes). Each request has an "id", which its answer repeats; until that comes,
/// frames with "done" and "total" may say how far it is. An answer with "error" is a failure.
namespace deepsight {

inline constexpr std::string_view kGreeting = "DEEPSIGHT-AGENT ";
inline constexpr int kRemoteProtocol = 1;

inline constexpr std::size_t kMostHeadBytes = 16 << 20;
inline constexpr std::size_t kMostBodyBytes = 8 << 20;

struct Frame {
    nlohmann::json head;
    std::string body;
};

/// Throws Error{Internal} for what is larger than a reader takes.
std::string encodeFrame(const nlohmann::json& head, std::string_view body = {});

/// Puts frames together from the bytes that arrive. Nothing is allocated for a length that is only
/// said. Throws Error{Io} for what is no frame; nothing after that can be understood.
class FrameReader {
  public:
    /// Throws Error{Io} where more is waiting than any frame has.
    void add(std::string_view bytes);
    std::optional<Frame> next();
    /// Whether a part of a frame is waiting for its rest.
    bool isWithin() const { return !bytes_.empty(); }

  private:
    std::string bytes_;
};

/// Finds the agent's first line in what a program prints: the protocol, once it is there. `bytes`
/// loses all up to its end. Throws Error{Io} where it does not come within 256 KiB.
std::optional<int> takeGreeting(std::string& bytes);

}  // namespace deepsight
