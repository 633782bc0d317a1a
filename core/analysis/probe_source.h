#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace deepsight {

/// EmbeddingSnapshot::source, which snapshot files hold as text: "typed text",
/// "validation, token 12" or, where the data is a list of examples, "validation, example 12".
struct ProbeSource {
    bool examples = false;
    std::int64_t offset = 0;  ///< ProbeRequest::offset
};

std::string typedSource();
std::string validationSource(bool examples, std::int64_t offset);
/// Empty for a typed text, and for what no version has written.
std::optional<ProbeSource> parseValidationSource(const std::string& source);

}  // namespace deepsight
