#include "core/remote/frames.h"

#include <array>
#include <charconv>

#include "core/support/error.h"
#include "core/support/strict_json.h"

namespace deepsight {
namespace {

constexpr std::size_t kLengths = 8;  // bytes before the head
constexpr std::size_t kMostNoise = 256 << 10;
// The largest frame, and what may have arrived behind it.
constexpr std::size_t kMostWaiting = kLengths + kMostHeadBytes + kMostBodyBytes + (4 << 20);

void appendLength(std::string& to, std::size_t length) {
    for (int byte = 0; byte < 4; ++byte)
        to += static_cast<char>(static_cast<unsigned char>(length >> (8 * byte)));
}

std::size_t lengthAt(std::string_view bytes) {
    std::size_t length = 0;
    for (std::size_t byte = 0; byte < 4; ++byte)
        length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[byte])) << (8 * byte);
    return length;
}

}  // namespace

std::string encodeFrame(const nlohmann::json& head, std::string_view body) {
    const auto text = head.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.size() > kMostHeadBytes || body.size() > kMostBodyBytes)
        throw Error(ErrorKind::Internal, "A message to another computer is too large.");
    std::string frame;
    frame.reserve(kLengths + text.size() + body.size());
    appendLength(frame, text.size());
    appendLength(frame, body.size());
    frame += text;
    frame += body;
    return frame;
}

void FrameReader::add(std::string_view bytes) {
    if (bytes_.size() + bytes.size() > kMostWaiting)
        throw Error(ErrorKind::Io, "The other end says more than it was asked for.");
    bytes_ += bytes;
}

std::optional<Frame> FrameReader::next() {
    if (bytes_.size() < kLengths) return std::nullopt;
    const std::size_t head = lengthAt(bytes_);
    const std::size_t body = lengthAt(std::string_view(bytes_).substr(4));
    if (head > kMostHeadBytes || body > kMostBodyBytes)
        throw Error(ErrorKind::Io, "The other end does not speak the protocol of deepsight-cli.");
    if (bytes_.size() < kLengths + head + body) return std::nullopt;
    Frame frame;
    frame.head = parseStrictJson(std::string_view(bytes_).substr(kLengths, head), ErrorKind::Io,
                                 "A message of the other computer",
                                 "Use the same version of deepsight-cli there.");
    if (!frame.head.is_object())
        throw Error(ErrorKind::Io, "The other end does not speak the protocol of deepsight-cli.");
    frame.body = bytes_.substr(kLengths + head, body);
    bytes_.erase(0, kLengths + head + body);
    return frame;
}

std::optional<int> takeGreeting(std::string& bytes) {
    // At the start of a line: a shell that echoes its commands may print the word, too.
    std::size_t start =
        bytes.starts_with(kGreeting) ? 0 : bytes.find("\n" + std::string(kGreeting));
    if (start != std::string::npos && start > 0) ++start;
    const std::size_t end =
        start == std::string::npos ? std::string::npos : bytes.find('\n', start);
    if (end == std::string::npos) {
        if (bytes.size() > kMostNoise)
            throw Error(ErrorKind::Io, "The other computer prints much and starts no agent.");
        return std::nullopt;
    }
    const std::string number =
        bytes.substr(start + kGreeting.size(), end - start - kGreeting.size());
    bytes.erase(0, end + 1);
    int protocol = 0;
    std::from_chars(number.data(), number.data() + number.size(), protocol);
    return protocol;
}

}  // namespace deepsight
