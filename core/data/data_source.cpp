#include "core/data/data_source.h"

#include <algorithm>

#include "core/data/documents/document_reader.h"
#include "core/data/shard_index.h"
#include "core/data/tokenizer.h"

namespace deepsight {

namespace fs = std::filesystem;

DataSource dataSourceOf(const fs::path& path) {
    std::error_code none;
    if (fs::is_directory(path, none)) {
        return shardTokenizer(path) ? DataSource::TokenShards : DataSource::Documents;
    }
    if (path.extension() == ".bin") return DataSource::TokenFiles;
    const bool plainText = path.extension() == ".txt";
    return !plainText && holdsDocuments(path) ? DataSource::Documents : DataSource::Text;
}

void pointToData(Config& config, DataSource source, const fs::path& path) {
    config.data.source = source;
    config.data.path = path.string();
    if (source != DataSource::TokenShards) return;
    const auto tokenizer = shardTokenizer(path);
    if (tokenizer == "gpt2") config.data.tokenizer = TokenizerKind::Gpt2;
    if (tokenizer == "bytes") config.data.tokenizer = TokenizerKind::Bytes;
    config.model.vocabularySize =
        std::max(config.model.vocabularySize, impliedVocabularySize(config.data));
}

}  // namespace deepsight
