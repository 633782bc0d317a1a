// What turns text into tokens and back: vocab.bpe, GPT-2's encoding with the real one where it is
// installed, UTF-8 in pieces, and the import of text files.
#include <fuzzer/FuzzedDataProvider.h>
#include <stdlib.h>

#include "core/data/corpus.h"
#include "core/data/gpt2_splitter.h"
#include "core/data/gpt2_tokenizer.h"
#include "core/data/utf8.h"
#include "core/data/utf8_stream.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

namespace fs = std::filesystem;

/// Null where GPT-2's vocabulary is not installed.
const Gpt2Tokenizer* installedTokenizer() {
    static const auto tokenizer = []() -> std::unique_ptr<const Gpt2Tokenizer> {
        try {
            return std::make_unique<const Gpt2Tokenizer>(findGpt2Vocabulary(gpt2Folders()));
        } catch (const Error&) {
            return nullptr;
        }
    }();
    return tokenizer.get();
}

void readVocabulary(const std::string& text) {
    const fs::path file = scratch() / "vocab.bpe";
    put(file, text);
    const bool read = accepts(file, [&] { Gpt2Tokenizer tokenizer(file); });
    require(!read, "no other file passes for GPT-2's");
}

void encode(const std::string& text) {
    const Gpt2Tokenizer* tokenizer = installedTokenizer();
    if (!tokenizer || text.empty()) return;
    const std::vector<TokenId> tokens = tokenizer->encode(text);
    require(tokenizer->decode(tokens) == text, "text comes back as it was encoded");
    const std::size_t cut = gpt2LastCut(text);
    require(cut < text.size(), "a cut is inside");
    std::vector<TokenId> parts = tokenizer->encode(text.substr(0, cut));
    tokenizer->encode(std::string_view(text).substr(cut), parts);
    require(parts == tokens, "a text that is cut gives the same tokens");
}

void decode(FuzzedDataProvider& input) {
    const Gpt2Tokenizer* tokenizer = installedTokenizer();
    if (!tokenizer) return;
    std::vector<TokenId> tokens;
    while (input.remaining_bytes() > 0) tokens.push_back(input.ConsumeIntegral<TokenId>());
    tokenizer->decode(tokens);
    for (const TokenId token : tokens) {
        const std::string label = tokenizer->label(token);
        require(checkUtf8(label).validBytes == label.size(), "labels are UTF-8");
    }
}

void stream(FuzzedDataProvider& input) {
    const std::string all = input.ConsumeRandomLengthString();
    Utf8Stream whole;
    const std::string expected = whole.add(all) + whole.finish();
    require(checkUtf8(expected).validBytes == expected.size(), "a stream gives UTF-8");
    Utf8Stream pieces;
    std::string text;
    std::string_view rest = all;
    while (!rest.empty()) {
        const auto size = input.ConsumeIntegralInRange<std::size_t>(1, rest.size());
        text += pieces.add(rest.substr(0, size));
        rest.remove_prefix(size);
    }
    require(text + pieces.finish() == expected, "pieces give what the whole gives");
}

void import(const std::string& text, TokenizerKind kind) {
    if (kind == TokenizerKind::Gpt2 && !installedTokenizer()) return;
    DataConfig config;
    config.source = DataSource::Text;
    config.tokenizer = kind;
    config.path = (scratch() / "text.txt").string();
    put(config.path, text);
    fs::remove_all(scratch() / "corpora");
    std::shared_ptr<const Corpus> corpus;
    if (!accepts(config.path, [&] { corpus = openCorpus(config, {}); })) return;
    require(checkUtf8(text).validBytes == text.size(), "only UTF-8 is imported");
    require(corpus->tokenizer->decode(corpus->train()) +
                    corpus->tokenizer->decode(corpus->validation()) ==
                text,
            "tokens say what the file says");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const int cache = ::setenv("DEEPSIGHT_CACHE_DIR", scratch().c_str(), 1);
    require(cache == 0, "the cache must be in the scratch folder");
    FuzzedDataProvider input(data, size);
    switch (input.ConsumeIntegralInRange(0, 15)) {
        case 0:
            import(input.ConsumeRemainingBytesAsString(), TokenizerKind::Bytes);
            break;
        case 1:
            import(input.ConsumeRemainingBytesAsString(), TokenizerKind::Gpt2);
            break;
        case 2:
        case 3:
        case 4:
            readVocabulary(input.ConsumeRemainingBytesAsString());
            break;
        case 5:
        case 6:
            decode(input);
            break;
        case 7:
        case 8:
        case 9:
            stream(input);
            break;
        default:
            encode(input.ConsumeRemainingBytesAsString());
    }
    return 0;
}

}  // namespace deepsight::fuzzing
