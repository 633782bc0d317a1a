#include "core/data/utf8.h"

#include <cstring>

namespace deepsight {

namespace {

/// Length that a first byte promises, and the range its second byte must be in; Unicode's table
/// 3-7, which is what excludes overlong forms and surrogates.
struct LeadByte {
    std::size_t length;
    unsigned char secondLowest;
    unsigned char secondHighest;
};

LeadByte leadByte(unsigned char byte) {
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

/// Number of bytes at the start that fit `lead`, at most its length.
std::size_t fittingBytes(std::string_view bytes, LeadByte lead) {
    if (lead.length < 2) return lead.length;
    std::size_t fitting = 1;
    while (fitting < lead.length && fitting < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[fitting]);
        const bool fits = fitting == 1 ? byte >= lead.secondLowest && byte <= lead.secondHighest
                                       : (byte & 0xC0) == 0x80;
        if (!fits) break;
        ++fitting;
    }
    return fitting;
}

bool eightAsciiBytes(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

}  // namespace

CodePoint firstCodePoint(std::string_view bytes) {
    const auto first = static_cast<unsigned char>(bytes[0]);
    if (first < 0x80) return {first, 1};
    const LeadByte lead = leadByte(first);
    if (lead.length == 0 || fittingBytes(bytes, lead) < lead.length) return {};
    std::uint32_t value = first & (0x7Fu >> lead.length);
    for (std::size_t i = 1; i < lead.length; ++i) {
        value = value << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3Fu);
    }
    return {value, lead.length};
}

Utf8Check checkUtf8(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (at + 8 <= bytes.size() && eightAsciiBytes(bytes.data() + at)) {
            at += 8;
            continue;
        }
        const std::string_view rest = bytes.substr(at);
        const LeadByte lead = leadByte(static_cast<unsigned char>(rest[0]));
        const std::size_t fitting = fittingBytes(rest, lead);
        if (fitting < lead.length || lead.length == 0) {
            return {at, lead.length != 0 && fitting == rest.size()};
        }
        at += lead.length;
    }
    return {at, false};
}

}  // namespace deepsight
