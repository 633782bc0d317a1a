// Files of documents: whatever stands in one, it is refused by an Error that names it, or its
// documents are text, and a reader that goes on in the middle gives the same ones.
#include <fuzzer/FuzzedDataProvider.h>

#include "core/data/documents/document_reader.h"
#include "core/data/documents/wikitext.h"
#include "core/data/utf8.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNames[] = {"a.jsonl",     "a.xml",     "a.txt",       "a.jsonl.gz",
                                  "a.jsonl.bz2", "a.xml.bz2", "a.jsonl.zst", "a.txt.gz"};
constexpr int kWikitext = std::size(kNames);

std::vector<std::string> read(const fs::path& file, const DocumentOptions& options,
                              std::vector<DocumentPosition>* places) {
    const auto reader = openDocuments(file, options);
    std::vector<std::string> documents;
    while (auto document = reader->next()) {
        require(!document->empty(), "a document is not empty");
        require(checkUtf8(*document).validBytes == document->size(), "a document is UTF-8");
        documents.push_back(std::move(*document));
        if (places) places->push_back(reader->position());
    }
    require(reader->bytesDone() == reader->bytesTotal(), "all is read in the end");
    return documents;
}

void check(const fs::path& file, std::size_t where) {
    std::vector<DocumentPosition> places;
    const auto documents = read(file, {}, &places);
    if (places.empty()) return;
    where %= places.size();
    DocumentOptions options;
    options.from = places[where];
    options.threads = 2;
    const auto rest = read(file, options, nullptr);
    require(rest.size() + where + 1 == documents.size(), "reading goes on with the next document");
    require(std::equal(rest.begin(), rest.end(), documents.end() - std::ssize(rest)),
            "the documents are the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    const int mode = input.ConsumeIntegralInRange(0, kWikitext);
    const auto where = input.ConsumeIntegral<std::uint8_t>();
    const std::string bytes = input.ConsumeRemainingBytesAsString();
    if (mode == kWikitext) {
        const std::string plain = plainWikitext(bytes, {"datei"});
        const bool valid = checkUtf8(bytes).validBytes == bytes.size();
        require(!valid || checkUtf8(plain).validBytes == plain.size(), "UTF-8 stays UTF-8");
        return 0;
    }
    const fs::path file = scratch() / kNames[mode];
    put(file, bytes);
    accepts(file, [&] { check(file, where); });
    return 0;
}

}  // namespace deepsight::fuzzing
