#include "tests/support/parquet_file.h"
// Arrow's headers first: GoogleTest's macros must not meet them.
#include <gtest/gtest.h>

#include "tests/support/damage.h"
#include "tests/support/document_files.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;
using test::expectGoesOn;
using test::readDocuments;
using test::writeParquet;
using Codec = arrow::Compression;

struct Rows {
    std::vector<std::optional<std::string>> all;
    std::vector<std::string> documents;
};

Rows makeRows(int count) {
    Rows rows;
    for (int i = 0; i < count; ++i) {
        if (i % 6 == 2) {
            rows.all.emplace_back();
        } else if (i % 6 == 4) {
            rows.all.emplace_back("");
        } else {
            rows.documents.push_back("größer " + std::to_string(i) + std::string(i % 500, 'x'));
            rows.all.emplace_back(rows.documents.back());
        }
    }
    return rows;
}

TEST(ParquetDocuments, GivesTheTextsOfOneColumnInOrder) {
    const test::TemporaryFolder folder;
    const Rows rows = makeRows(5000);
    const std::pair<const char*, Codec::type> codecs[] = {{"none.parquet", Codec::UNCOMPRESSED},
                                                          {"zstd.parquet", Codec::ZSTD},
                                                          {"snappy.parquet", Codec::SNAPPY},
                                                          {"gzip.parquet", Codec::GZIP}};
    for (const auto& [name, codec] : codecs) {
        SCOPED_TRACE(name);
        for (const bool dictionary : {false, true}) {
            writeParquet(folder / name, rows.all, 321, codec, dictionary);
            EXPECT_EQ(readDocuments(folder / name, 1), rows.documents);
            EXPECT_EQ(readDocuments(folder / name, 3), rows.documents);
        }
        expectGoesOn(folder / name, rows.documents, 6);
    }
    EXPECT_EQ(readDocuments(folder / "none.parquet", 1, "title")[4999], "title 4999");
}

TEST(ParquetDocuments, LargeRowGroupsAreReadInParts) {
    const test::TemporaryFolder folder;
    std::vector<std::optional<std::string>> rows;
    std::vector<std::string> documents;
    for (int i = 0; i < 60; ++i) {
        documents.push_back(std::to_string(i) +
                            std::string(1 << 20, static_cast<char>('a' + i % 26)));
        rows.emplace_back(documents.back());
    }
    writeParquet(folder / "a.parquet", rows, 45);
    EXPECT_EQ(readDocuments(folder / "a.parquet", 2), documents);
    expectGoesOn(folder / "a.parquet", documents, 3);
}

TEST(ParquetDocuments, AFolderOfPartsAndAnEmptyOne) {
    const test::TemporaryFolder folder;
    const Rows rows = makeRows(40);
    writeParquet(folder / "train-00000-of-00003.parquet", rows.all, 7);
    writeParquet(folder / "train-00001-of-00003.parquet", {}, 7);
    writeParquet(folder / "train-00002-of-00003.parquet", rows.all, 1000);
    std::vector<std::string> both = rows.documents;
    both.insert(both.end(), rows.documents.begin(), rows.documents.end());
    EXPECT_EQ(readDocuments(folder.path()), both);
    expectGoesOn(folder.path(), both, 20);
}

TEST(ParquetDocuments, AWrongColumnIsNamedWithThoseThereAre) {
    const test::TemporaryFolder folder;
    writeParquet(folder / "a.parquet", makeRows(9).all, 5);
    for (const char* field : {"body", "id"}) {
        const std::string message =
            expectError(ErrorKind::Data, [&] { readDocuments(folder / "a.parquet", 1, field); });
        EXPECT_TRUE(contains(message, std::string("no column \"") + field + "\" of strings"));
        EXPECT_TRUE(contains(message, "Set data.document_field to one that it has: text, title."));
    }
}

TEST(ParquetDocuments, DamagedFilesAreRefusedOrReadButNeverBringItDown) {
    const test::TemporaryFolder folder;
    const auto file = folder / "a.parquet";
    writeParquet(file, makeRows(60).all, 20);
    const std::string whole = [&] {
        std::ifstream stream(file, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    }();
    std::size_t refused = 0;
    for (const std::string& bytes : test::damagedVariants(whole, 120)) {
        test::putBytes(file, bytes);
        refused += test::refuses(file, [&] {
            const auto reader = openDocuments(file);
            while (reader->next()) {
            }
        });
    }
    EXPECT_GT(refused, 100U);
}

TEST(ParquetDocuments, APlaceThatDoesNotFitIsRefused) {
    const test::TemporaryFolder folder;
    writeParquet(folder / "a.parquet", makeRows(10).all, 5);
    for (const DocumentPosition& from : {DocumentPosition{0, 3, 0, 0}, DocumentPosition{0, 1, 6, 0},
                                         DocumentPosition{0, -1, 0, 0}}) {
        DocumentOptions options;
        options.from = from;
        EXPECT_TRUE(
            contains(expectError(ErrorKind::Data,
                                 [&] { openDocuments(folder / "a.parquet", options)->next(); }),
                     "cannot go on where it was"));
    }
}

}  // namespace
}  // namespace deepsight
