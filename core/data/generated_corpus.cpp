#include "core/data/generated_corpus.h"

#include <algorithm>
#include <utility>

#include "core/data/path_star.h"
#include "core/data/random.h"
#include "core/data/sibling_discovery.h"
#include "core/data/stored_corpus.h"
#include "core/data/thousands.h"
#include "core/data/triangle_discovery.h"
#include "core/support/sha256.h"
#include "core/support/translatable.h"

namespace deepsight {

LineProduction::LineProduction(const ProgressSink& progress, std::stop_token stop,
                               std::int64_t lines, std::int64_t length)
    : meter_(progress, std::move(stop), DEEPSIGHT_TR("Progress", "Generating"), lines),
      length_(length) {}

std::shared_ptr<Corpus> makeGeneratedCorpus(const DataConfig& config,
                                            std::shared_ptr<const GeneratedLines> lines,
                                            const std::string& description) {
    const auto corpus = std::make_shared<StoredCorpus>(lines, lines->train, lines->test);
    Sha256 sha256;
    sha256.add(std::as_bytes(corpus->train()));
    sha256.add(std::as_bytes(corpus->validation()));
    corpus->contentHash = sha256.hexDigest();
    corpus->tokenizer = makeTokenizer(config);
    corpus->exampleLength = generatedLineLength(config);
    corpus->firstTarget = impliedFirstTarget(config);
    corpus->placeholder = impliedPlaceholder(config);
    const auto linesOf = [&](std::span<const TokenId> tokens) {
        return withThousands(static_cast<std::int64_t>(tokens.size()) / corpus->exampleLength);
    };
    corpus->description = description + ", " + linesOf(corpus->train()) + " + " +
                          linesOf(corpus->validation()) + " lines" +
                          (config.teacherless ? ", teacherless" : "");
    return corpus;
}

std::optional<TokenId> impliedPlaceholder(const DataConfig& config) {
    if (!config.teacherless) return {};
    switch (config.source) {
        case DataSource::PathStar:
            return PathStarTokenizer(config.pathStarNodes).placeholder();
        case DataSource::SiblingDiscovery:
            return SiblingTokens(config).placeholder();
        case DataSource::TriangleDiscovery:
            return TriangleTokens(config).placeholder();
        case DataSource::Text:
        case DataSource::TokenFiles:
        case DataSource::Documents:
        case DataSource::TokenShards:
            break;
    }
    return {};
}

std::int64_t generatedLineLength(const DataConfig& config) {
    switch (config.source) {
        case DataSource::PathStar:
            return pathStarLengths(config).line();
        case DataSource::SiblingDiscovery:
            return SiblingTokens::kLine;
        case DataSource::TriangleDiscovery:
            return TriangleTokens::kLine;
        case DataSource::Text:
        case DataSource::TokenFiles:
        case DataSource::Documents:
        case DataSource::TokenShards:
            break;
    }
    return 0;
}

std::mt19937_64 discoveryGenerator(const DataConfig& config, DiscoveryStream stream,
                                   std::int64_t index) {
    return std::mt19937_64(seedOf(static_cast<std::uint64_t>(config.discoverySeed),
                                  static_cast<std::uint64_t>(stream),
                                  static_cast<std::uint64_t>(index)));
}

std::int64_t discoveryTestLines(const DataConfig& config) {
    return std::clamp<std::int64_t>(config.discoveryTrainLines / 10, 1, 2000);
}

}  // namespace deepsight
