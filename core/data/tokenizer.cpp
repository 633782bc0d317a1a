#include "core/data/tokenizer.h"

#include <utf8proc.h>

#include <cstdio>
#include <filesystem>
#include <mutex>

#include "core/data/gpt2_tokenizer.h"
#include "core/data/path_star.h"
#include "core/data/sibling_discovery.h"
#include "core/data/triangle_discovery.h"
#include "core/data/utf8.h"

namespace deepsight {

namespace {

constexpr std::int64_t kByteVocabulary = 257;

/// Every byte is a token. 256 is GPT-2's "<|endoftext|>", which no text encodes to.
class ByteTokenizer final : public Tokenizer {
  public:
    std::string name() const override { return "bytes"; }
    std::int64_t vocabularySize() const override { return kByteVocabulary; }

    void encode(std::string_view text, std::vector<TokenId>& out) const override {
        out.reserve(out.size() + text.size());
        for (const char byte : text) out.push_back(static_cast<unsigned char>(byte));
    }

    std::string decode(std::span<const TokenId> tokens) const override {
        std::string text;
        for (const TokenId token : tokens) {
            if (token < 256) {
                text += static_cast<char>(token);
            } else {
                text += token == 256 ? "<|endoftext|>" : "\uFFFD";
            }
        }
        return text;
    }
};

std::string hexadecimal(const char* format, std::uint32_t value) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, format, value);
    return buffer;
}

std::string visible(CodePoint point, std::string_view bytes) {
    switch (point.value) {
        case ' ':
            return "␣";
        case '\n':
            return "⏎";
        case '\t':
            return "⇥";
        default:
            break;
    }
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(point.value))) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
            return "\u25CC" + std::string(bytes);  // a combining mark needs something to sit on
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
            return hexadecimal("<U+%04X>", point.value);
        default:
            return std::string(bytes);
    }
}

std::shared_ptr<const Tokenizer> sharedGpt2Tokenizer() {
    static std::mutex mutex;
    static std::filesystem::path loadedFile;
    static std::shared_ptr<const Tokenizer> loaded;

    const std::filesystem::path file = findGpt2Vocabulary(gpt2Folders());
    const std::lock_guard lock(mutex);
    if (!loaded || loadedFile != file) {
        loaded = std::make_shared<Gpt2Tokenizer>(file);
        loadedFile = file;
    }
    return loaded;
}

}  // namespace

std::string Tokenizer::label(TokenId token) const {
    const std::string text = decode({&token, 1});
    std::string_view rest = text;
    std::string label;
    while (!rest.empty()) {
        const CodePoint point = firstCodePoint(rest);
        if (point.length == 0) {
            label += hexadecimal("<%02X>", static_cast<unsigned char>(rest[0]));
            rest.remove_prefix(1);
        } else {
            label += visible(point, rest.substr(0, point.length));
            rest.remove_prefix(point.length);
        }
    }
    return label;
}

std::shared_ptr<const Tokenizer> makeTokenizer(const DataConfig& config) {
    switch (config.source) {
        case DataSource::PathStar:
            return std::make_shared<PathStarTokenizer>(config.pathStarNodes);
        case DataSource::SiblingDiscovery:
            return SiblingTokens(config).makeTokenizer();
        case DataSource::TriangleDiscovery:
            return TriangleTokens(config).makeTokenizer();
        case DataSource::Text:
        case DataSource::TokenFiles:
        case DataSource::Documents:
        case DataSource::TokenShards:
            break;
    }
    if (config.tokenizer == TokenizerKind::Gpt2) return sharedGpt2Tokenizer();
    return std::make_shared<ByteTokenizer>();
}

std::int64_t impliedVocabularySize(const DataConfig& config) {
    switch (config.source) {
        case DataSource::PathStar:
            return PathStarTokenizer::kSymbols + config.pathStarNodes;
        case DataSource::SiblingDiscovery:
            return SiblingTokens(config).vocabularySize();
        case DataSource::TriangleDiscovery:
            return TriangleTokens(config).vocabularySize();
        case DataSource::Text:
        case DataSource::TokenFiles:
        case DataSource::Documents:
        case DataSource::TokenShards:
            break;
    }
    return config.tokenizer == TokenizerKind::Gpt2 ? Gpt2Tokenizer::kEndOfText + 1
                                                   : kByteVocabulary;
}

}  // namespace deepsight
