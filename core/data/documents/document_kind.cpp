#include "core/data/documents/document_kind.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace deepsight {

namespace {

/// Takes `ending` off the name, if it has it.
bool takeOff(std::string& name, std::string_view ending) {
    if (name.size() <= ending.size() || !name.ends_with(ending)) return false;
    name.resize(name.size() - ending.size());
    return true;
}

/// "enwiki-20240501-pages-articles1.xml-p1p41242", a part of a dump.
bool isXml(const std::string& name) {
    if (name.ends_with(".xml")) return true;
    constexpr std::string_view kPart = ".xml-p";
    const std::size_t part = name.rfind(kPart);
    return part != std::string::npos &&
           name.find_first_not_of("0123456789p", part + kPart.size()) == std::string::npos;
}

}  // namespace

std::optional<DocumentKind> documentKind(const std::filesystem::path& file) {
    using Content = DocumentKind::Content;
    std::string name = file.filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (name.find("-multistream-index") != std::string::npos) return std::nullopt;
    if (name.ends_with(".parquet")) return DocumentKind{Content::Parquet, Compression::None};
    DocumentKind kind;
    if (takeOff(name, ".gz")) {
        kind.compression = Compression::Gzip;
    } else if (takeOff(name, ".bz2")) {
        kind.compression = Compression::Bzip2;
    } else if (takeOff(name, ".zst") || takeOff(name, ".zstd")) {
        kind.compression = Compression::Zstd;
    }
    if (isXml(name)) {
        kind.content = Content::Wikipedia;
    } else if (name.ends_with(".jsonl") || name.ends_with(".ndjson") || name.ends_with(".json")) {
        kind.content = Content::JsonLines;
    } else if (!name.ends_with(".txt")) {
        return std::nullopt;
    }
    return kind;
}

}  // namespace deepsight
