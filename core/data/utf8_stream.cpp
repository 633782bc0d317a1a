#include "core/data/utf8_stream.h"

#include "core/data/utf8.h"

namespace deepsight {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

}  // namespace

std::string Utf8Stream::add(std::string_view bytes) {
    pending_ += bytes;
    std::string text;
    std::string_view rest = pending_;
    while (true) {
        const Utf8Check check = checkUtf8(rest);
        text += rest.substr(0, check.validBytes);
        rest.remove_prefix(check.validBytes);
        if (rest.empty() || check.cutOff) break;
        text += kReplacement;
        rest.remove_prefix(1);
    }
    pending_ = std::string(rest);
    return text;
}

std::string Utf8Stream::finish() {
    std::string text;
    for (std::size_t i = 0; i < pending_.size(); ++i) text += kReplacement;
    pending_.clear();
    return text;
}

}  // namespace deepsight
