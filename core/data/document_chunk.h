#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/data/documents/document_reader.h"
#include "core/data/tokenizer.h"

namespace deepsight {

/// Some documents that one thread tokenizes at a time.
struct DocumentChunk {
    std::vector<std::string> documents;  ///< none at the end
    DocumentPosition position;           ///< of the reader, after them
    std::int64_t bytesDone = 0;          ///< likewise
};

/// The next megabyte or so.
DocumentChunk readChunk(DocumentReader& reader);

struct TokenizedChunk {
    std::vector<TokenId> train;
    std::vector<TokenId> validation;
    std::int64_t trainDocuments = 0;
    std::int64_t validationDocuments = 0;
    DocumentPosition position;
    std::int64_t bytesDone = 0;
};

/// Each document's tokens and then `endOfText`. What stands in a document decides whether it is for
/// validation, with `validationFraction` as the chance: equal ones are on the same side. Any
/// thread.
TokenizedChunk tokenizeChunk(const DocumentChunk& chunk, const Tokenizer& tokenizer,
                             TokenId endOfText, double validationFraction);

}  // namespace deepsight
