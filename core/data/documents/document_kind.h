#pragma once

#include <filesystem>
#include <optional>

#include "core/data/documents/compression.h"

namespace deepsight {

/// What a file holds, by its name.
struct DocumentKind {
    enum class Content { Wikipedia, JsonLines, Text, Parquet };
    Content content = Content::Text;
    Compression compression = Compression::None;
};

/// Empty for names that do not say that there are documents. Wikipedia's lists of the streams of a
/// dump (-multistream-index.txt) are none.
std::optional<DocumentKind> documentKind(const std::filesystem::path& file);

/// The names that documentKind() knows, for a message.
inline constexpr auto kDocumentNames =
    ".xml, .jsonl, .ndjson, .json or .txt, also with .gz, .bz2 or .zst behind it, or .parquet";

}  // namespace deepsight
