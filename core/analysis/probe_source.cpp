#include "core/analysis/probe_source.h"

#include <charconv>
#include <string_view>

namespace deepsight {
namespace {

constexpr std::string_view kToken = "validation, token ";
constexpr std::string_view kExample = "validation, example ";

}  // namespace

std::string typedSource() { return "typed text"; }

std::string validationSource(bool examples, std::int64_t offset) {
    return std::string(examples ? kExample : kToken) + std::to_string(offset);
}

std::optional<ProbeSource> parseValidationSource(const std::string& source) {
    for (const bool examples : {false, true}) {
        const std::string_view start = examples ? kExample : kToken;
        if (!source.starts_with(start)) continue;
        ProbeSource result{examples, 0};
        const char* end = source.data() + source.size();
        const auto [rest, error] =
            std::from_chars(source.data() + start.size(), end, result.offset);
        if (error == std::errc() && rest == end && result.offset >= 0) return result;
    }
    return {};
}

}  // namespace deepsight
