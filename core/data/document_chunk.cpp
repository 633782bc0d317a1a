#include "core/data/document_chunk.h"

#include <charconv>

#include "core/support/sha256.h"

namespace deepsight {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 20;
constexpr std::size_t kChunkDocuments = 4096;

bool isForValidation(std::string_view text, double fraction) {
    Sha256 sha256;
    sha256.add(text);
    const std::string digest = sha256.hexDigest();
    std::uint64_t value = 0;
    std::from_chars(digest.data(), digest.data() + 16, value, 16);
    return static_cast<double>(value >> 11) * 0x1p-53 < fraction;
}

}  // namespace

DocumentChunk readChunk(DocumentReader& reader) {
    DocumentChunk chunk;
    std::size_t bytes = 0;
    while (bytes < kChunkBytes && chunk.documents.size() < kChunkDocuments) {
        auto document = reader.next();
        if (!document) break;
        bytes += document->size();
        chunk.documents.push_back(std::move(*document));
    }
    chunk.position = reader.position();
    chunk.bytesDone = reader.bytesDone();
    return chunk;
}

TokenizedChunk tokenizeChunk(const DocumentChunk& chunk, const Tokenizer& tokenizer,
                             TokenId endOfText, double validationFraction) {
    TokenizedChunk result;
    result.position = chunk.position;
    result.bytesDone = chunk.bytesDone;
    for (const std::string& document : chunk.documents) {
        const bool validation = isForValidation(document, validationFraction);
        auto& tokens = validation ? result.validation : result.train;
        tokenizer.encode(document, tokens);
        tokens.push_back(endOfText);
        ++(validation ? result.validationDocuments : result.trainDocuments);
    }
    return result;
}

}  // namespace deepsight
