// Folders of token shards: their index, and what an import that has not ended says of itself.
#include <fuzzer/FuzzedDataProvider.h>

#include "core/data/corpus.h"
#include "core/data/import_state.h"
#include "core/data/shard_index.h"
#include "core/data/token_shards.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

namespace fs = std::filesystem;

constexpr auto kShard = "train_00000.bin";

void requireSound(const ShardIndex& index) {
    for (const ShardedSplit* split : {&index.train, &index.validation}) {
        for (const TokenShard& shard : split->shards) {
            require(shard.tokens > 0 && shard.tokens <= index.shardTokens, "shards have tokens");
            require(fs::path(shard.file).filename() == shard.file, "shards lie in their folder");
        }
    }
    require(index.largest() <= 0xffff, "tokens are of 16 bits");
}

void openShards(FuzzedDataProvider& input) {
    put(scratch() / kShardIndexFile, input.ConsumeRandomLengthString());
    put(scratch() / kShard, input.ConsumeRemainingBytesAsString());
    shardTokenizer(scratch());
    ShardIndex index;
    if (!accepts(scratch() / kShardIndexFile, [&] { index = readShardIndex(scratch()); })) return;
    requireSound(index);
    DataConfig config;
    config.source = DataSource::TokenShards;
    config.path = scratch().string();
    std::shared_ptr<const Corpus> corpus;
    if (!accepts({}, [&] { corpus = openCorpus(config, {}); })) return;
    require(std::ssize(corpus->train()) == index.train.tokens(), "all tokens are there");
    largestToken(corpus->train());
    verifyTokenShards(scratch(), {}, {});
}

void readState(FuzzedDataProvider& input) {
    put(scratch() / kShardProgressFile, input.ConsumeRemainingBytesAsString());
    std::optional<ImportState> state;
    if (!accepts(scratch() / kShardProgressFile, [&] { state = readImportState(scratch()); })) {
        return;
    }
    requireSound(state->index);
    writeImportState(scratch(), *state);
    const auto again = readImportState(scratch());
    require(again && again->index == state->index && again->position == state->position,
            "what is written is read again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    input.ConsumeBool() ? openShards(input) : readState(input);
    return 0;
}

}  // namespace deepsight::fuzzing
