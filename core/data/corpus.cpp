#include "core/data/corpus.h"

#include <algorithm>
#include <cstdlib>

#include "core/data/document_import.h"
#include "core/data/generated_corpus.h"
#include "core/data/path_star.h"
#include "core/data/sibling_discovery.h"
#include "core/data/text_import.h"
#include "core/data/token_file.h"
#include "core/data/token_shards.h"
#include "core/data/triangle_discovery.h"
#include "core/support/error.h"

namespace deepsight {

std::shared_ptr<const Corpus> openCorpus(const DataConfig& config, const ProgressSink& progress,
                                         std::stop_token stop) {
    switch (config.source) {
        case DataSource::PathStar:
            return makePathStarCorpus(config, progress, std::move(stop));
        case DataSource::Text:
            return importText(config, progress, std::move(stop));
        case DataSource::TokenFiles:
            return openTokenFiles(config, progress, std::move(stop));
        case DataSource::Documents:
            return importDocuments(config, progress, std::move(stop));
        case DataSource::TokenShards:
            return openTokenShards(config, progress, std::move(stop));
        case DataSource::SiblingDiscovery:
            return makeSiblingCorpus(config, progress, std::move(stop));
        case DataSource::TriangleDiscovery:
            return makeTriangleCorpus(config, progress, std::move(stop));
    }
    throw Error(ErrorKind::Internal, "data.source has an unknown value.");
}

std::filesystem::path cacheFolder() {
    const auto folderIn = [](const char* variable) {
        const char* value = std::getenv(variable);
        return std::filesystem::path(value ? value : "");
    };
    if (const auto chosen = folderIn("DEEPSIGHT_CACHE_DIR"); !chosen.empty()) return chosen;
    // The XDG specification tells to ignore relative paths.
    if (const auto cache = folderIn("XDG_CACHE_HOME"); cache.is_absolute()) {
        return cache / "deepsight";
    }
    if (const auto home = folderIn("HOME"); !home.empty()) return home / ".cache" / "deepsight";
    throw Error(ErrorKind::Io,
                "There is no folder for the cache, because HOME is not set. Set "
                "DEEPSIGHT_CACHE_DIR to a folder.");
}

std::int64_t impliedContextSize(const DataConfig& config) {
    const std::int64_t length = generatedLineLength(config);
    return length > 0 ? length - 1 : 0;
}

std::int64_t impliedFirstTarget(const DataConfig& config) {
    switch (config.source) {
        case DataSource::PathStar:
            return pathStarLengths(config).prefix;
        case DataSource::SiblingDiscovery:
            return SiblingTokens::kFirstTarget;
        case DataSource::TriangleDiscovery:
            return TriangleTokens::kFirstTarget;
        case DataSource::Text:
        case DataSource::TokenFiles:
        case DataSource::Documents:
        case DataSource::TokenShards:
            break;
    }
    return 0;
}

std::int64_t largestToken(std::span<const TokenId> tokens) {
    if (tokens.empty()) return -1;
    TokenId largest = 0;
    for (const TokenId token : tokens) largest = std::max(largest, token);
    return largest;
}

std::int64_t largestToken(const Corpus& corpus) {
    if (corpus.largest) return *corpus.largest;
    return std::max(largestToken(corpus.train()), largestToken(corpus.validation()));
}

}  // namespace deepsight
