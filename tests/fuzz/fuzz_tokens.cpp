// Token files: nanoGPT's pairs of raw uint16, and the cache of imported texts.
#include <fuzzer/FuzzedDataProvider.h>
#include <stdlib.h>

#include "core/data/corpus.h"
#include "core/data/token_cache.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

namespace fs = std::filesystem;

constexpr auto kKey = "some-text-v1";

void readPair(FuzzedDataProvider& input) {
    const fs::path train = scratch() / "x_train.bin";
    const fs::path validation = scratch() / "x_val.bin";
    put(validation, input.ConsumeRandomLengthString());
    put(train, input.ConsumeRemainingBytesAsString());
    DataConfig config;
    config.source = DataSource::TokenFiles;
    config.tokenizer = TokenizerKind::Bytes;
    config.path = train.string();
    std::shared_ptr<const Corpus> corpus;
    // Either of the two may be the one at fault.
    if (!accepts(scratch() / "x_", [&] { corpus = openCorpus(config, {}); })) return;
    require(corpus->train().size() * 2 == fs::file_size(train), "every byte is part of a token");
    require(corpus->validation().size() * 2 == fs::file_size(validation), "nothing is left out");
    require(largestToken(corpus->train()) <= 0xffff, "tokens are of 16 bits");
    corpus->tokenizer->decode(corpus->train());
    for (const TokenId token : corpus->validation()) corpus->tokenizer->label(token);
}

void readCache(FuzzedDataProvider& input) {
    const TokenCacheEntry entry(kKey);
    put(entry.folder() / "meta.json", input.ConsumeRandomLengthString());
    put(entry.folder() / "tokens.u16", input.ConsumeRemainingBytesAsString());
    if (const auto tokens = entry.open()) {
        const std::size_t bytes = fs::file_size(entry.folder() / "tokens.u16");
        require(tokens->tokens().size() * 2 == bytes, "a cache holds whole tokens");
    }
}

void replaceCache(FuzzedDataProvider& input) {
    readCache(input);
    const std::vector<TokenId> written = {1, 2, 0xffff};
    TokenCacheWriter writer;
    writer.append(written);
    const TokenCacheEntry entry(kKey);
    const auto file = writer.finish(entry);
    const auto tokens = file->tokens();
    require(std::equal(tokens.begin(), tokens.end(), written.begin(), written.end()),
            "tokens come back as they were written");
    require(entry.open() != nullptr, "a damaged entry is replaced");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const int cache = ::setenv("DEEPSIGHT_CACHE_DIR", scratch().c_str(), 1);
    require(cache == 0, "the cache must be in the scratch folder");
    FuzzedDataProvider input(data, size);
    switch (input.ConsumeIntegralInRange(0, 7)) {
        case 7:
            replaceCache(input);
            break;
        case 6:
        case 5:
        case 4:
            readCache(input);
            break;
        default:
            readPair(input);
    }
    return 0;
}

}  // namespace deepsight::fuzzing
