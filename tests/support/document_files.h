#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "core/data/documents/document_reader.h"
#include "tests/support/compressed.h"

/// Reading files of documents.
namespace deepsight::test {

inline std::vector<std::string> documentsOf(DocumentReader& reader) {
    std::vector<std::string> documents;
    while (auto document = reader.next()) documents.push_back(std::move(*document));
    return documents;
}

inline std::vector<std::string> readDocuments(const std::filesystem::path& path,
                                              std::size_t threads = 1,
                                              const std::string& field = "text") {
    DocumentOptions options;
    options.threads = threads;
    options.field = field;
    const auto reader = openDocuments(path, options);
    auto documents = documentsOf(*reader);
    EXPECT_EQ(reader->bytesDone(), reader->bytesTotal());
    return documents;
}

/// Leaves off at `places` places and goes on there with a new reader: the documents are the same.
inline void expectGoesOn(const std::filesystem::path& path,
                         const std::vector<std::string>& documents, std::size_t places = 12) {
    std::vector<DocumentPosition> positions;
    DocumentOptions options;
    options.threads = 2;
    const auto reader = openDocuments(path, options);
    positions.push_back(reader->position());
    std::int64_t done = 0;
    while (reader->next()) {
        positions.push_back(reader->position());
        EXPECT_GE(reader->bytesDone(), done);
        done = reader->bytesDone();
    }
    ASSERT_EQ(positions.size(), documents.size() + 1);
    const std::size_t stride = std::max<std::size_t>(1, positions.size() / places);
    for (std::size_t at = 0; at < positions.size(); at += stride) {
        options.from = positions[at];
        EXPECT_EQ(options.from.documents, static_cast<std::int64_t>(at));
        const auto later = openDocuments(path, options);
        const auto rest = documentsOf(*later);
        ASSERT_EQ(rest.size(), documents.size() - at) << "after document " << at;
        ASSERT_TRUE(std::equal(rest.begin(), rest.end(),
                               documents.begin() + static_cast<std::ptrdiff_t>(at)))
            << "after document " << at;
        EXPECT_EQ(later->position(), reader->position());
    }
}

}  // namespace deepsight::test
