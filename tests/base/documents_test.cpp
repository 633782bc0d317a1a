#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/data/documents/record_documents.h"
#include "core/data/random.h"
#include "tests/support/damage.h"
#include "tests/support/document_files.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::bzip2;
using test::contains;
using test::expectError;
using test::expectGoesOn;
using test::gzip;
using test::inMembers;
using test::putBytes;
using test::readDocuments;
using test::zstd;

/// Words drawn at random, with characters of one to four bytes.
std::string randomText(SplitMix64& random, std::size_t words) {
    const char* const known[] = {"the", "größe", "wiki", "\"quoted\"", "\\", "日本", "😀", "a\nb"};
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        text += known[random() % 8];
        text += std::to_string(random() % 100'000) + ' ';
    }
    return text;
}

struct Lines {
    std::string bytes;
    std::vector<std::string> documents;
};

/// JSON Lines of about `size` bytes, with blank lines, empty texts and large other members.
Lines makeLines(std::size_t size) {
    SplitMix64 random(1);
    Lines lines;
    for (int i = 0; lines.bytes.size() < size; ++i) {
        nlohmann::json line = {{"id", i}, {"meta", {{"text", "not this"}, {"list", {1, 2}}}}};
        if (i % 7 == 3) {
            line["text"] = nullptr;
        } else if (i % 7 == 5) {
            line["text"] = "";
        } else {
            lines.documents.push_back(randomText(random, random() % 300 + 1));
            line["text"] = lines.documents.back();
        }
        lines.bytes += line.dump() + (i % 2 == 0 ? "\n" : "\r\n");
        if (i % 5 == 0) lines.bytes += i % 2 == 0 ? "\n" : "  \n";
    }
    return lines;
}

TEST(Documents, JsonLinesGiveTheTextOfEachLine) {
    const test::TemporaryFolder folder;
    putBytes(folder / "a.jsonl",
             "{\"text\":\"first\"}\n\n{\"id\":1,\"text\":\"second \\u00e9\\n\"}\n"
             "{\"text\":null}\n{\"text\":\"\"}\n{\"a\":{\"text\":\"no\"},\"text\":\"third\"}");
    const std::vector<std::string> expected = {"first", "second é\n", "third"};
    EXPECT_EQ(readDocuments(folder / "a.jsonl"), expected);
    fs::rename(folder / "a.jsonl", folder / "a.ndjson");
    EXPECT_EQ(readDocuments(folder / "a.ndjson"), expected);
    putBytes(folder / "b.json", "{\"body\":\"x\"}\n");
    EXPECT_EQ(readDocuments(folder / "b.json", 1, "body"), std::vector<std::string>{"x"});
}

TEST(Documents, EveryCompressionGivesTheSameAndGoesOnAnywhere) {
    const test::TemporaryFolder folder;
    const Lines lines = makeLines(1'800'000);
    const std::pair<const char*, std::string> files[] = {
        {"plain.jsonl", lines.bytes},
        {"one.jsonl.gz", gzip(lines.bytes)},
        {"one.jsonl.zst", zstd(lines.bytes)},
        {"one.jsonl.bz2", bzip2(lines.bytes)},
        {"many.jsonl.gz", inMembers(lines.bytes, 150'001, gzip)},
        {"many.jsonl.zst", inMembers(lines.bytes, 150'001, zstd)},
        {"many.jsonl.bz2", inMembers(lines.bytes, 150'001, bzip2)},
        {"tiny.jsonl.zst", inMembers(lines.bytes, 611, zstd)},
    };
    for (const auto& [name, bytes] : files) {
        SCOPED_TRACE(name);
        putBytes(folder / name, bytes);
        EXPECT_EQ(readDocuments(folder / name, 1), lines.documents);
        EXPECT_EQ(readDocuments(folder / name, 3), lines.documents);
        expectGoesOn(folder / name, lines.documents, 6);
    }
}

TEST(Documents, ManyBzip2StreamsAreReadByAllThreadsInOrder) {
    const test::TemporaryFolder folder;
    const Lines lines = makeLines(12'000'000);
    const std::string bytes = inMembers(lines.bytes, 400'003, bzip2);
    ASSERT_GT(bytes.size(), std::size_t{2} << 20) << "several units";
    putBytes(folder / "a.jsonl.bz2", bytes);
    EXPECT_EQ(readDocuments(folder / "a.jsonl.bz2", 1), lines.documents);
    EXPECT_EQ(readDocuments(folder / "a.jsonl.bz2", 4), lines.documents);
    expectGoesOn(folder / "a.jsonl.bz2", lines.documents, 4);
}

TEST(Documents, Bzip2StreamsTooLargeForMemoryAreReadInParts) {
    const test::TemporaryFolder folder;
    const std::string line = "{\"text\":\"" + std::string(1 << 20, 'x') + "\"}\n";
    std::string repeated;
    for (int i = 0; i < 80; ++i) repeated += line;
    putBytes(folder / "a.jsonl.bz2", bzip2("{\"text\":\"small\"}\n") + bzip2(repeated));
    const auto reader = openDocuments(folder / "a.jsonl.bz2");
    EXPECT_EQ(reader->next(), "small");
    for (int i = 0; i < 80; ++i) ASSERT_EQ(reader->next().value_or("").size(), 1U << 20);
    EXPECT_FALSE(reader->next());
}

TEST(Documents, ATextFileIsOneDocument) {
    const test::TemporaryFolder folder;
    const std::string text = "One.\n\nTwo, größer.\n";
    putBytes(folder / "a.txt", text);
    putBytes(folder / "b.txt.gz", gzip("\xEF\xBB\xBF" + text));
    putBytes(folder / "c.txt.zst", zstd(text));
    putBytes(folder / "d.txt.bz2", bzip2(text));
    putBytes(folder / "empty.txt", "");
    EXPECT_EQ(readDocuments(folder.path()), std::vector<std::string>(4, text));
    expectGoesOn(folder.path(), std::vector<std::string>(4, text));
}

TEST(Documents, AFolderIsReadInTheOrderOfItsNames) {
    const test::TemporaryFolder folder;
    putBytes(folder / "b.jsonl.gz", gzip("{\"text\":\"3\"}\n{\"text\":\"4\"}\n"));
    putBytes(folder / "a" / "z.txt", "2");
    putBytes(folder / "a" / "a.txt", "1");
    putBytes(folder / "README.md", "not this");
    putBytes(folder / "dataset_info.json", "{\"about\": \"these\"}");
    putBytes(folder / "dump-multistream-index.txt.bz2", bzip2("616:10:AccessibleComputing\n"));
    putBytes(folder / ".cache" / "x.txt", "not this");
    const std::vector<std::string> expected = {"1", "2", "3", "4"};
    EXPECT_EQ(readDocuments(folder.path()), expected);
    expectGoesOn(folder.path(), expected);
    const auto reader = openDocuments(folder.path());
    ASSERT_EQ(reader->files().size(), 3U);
    EXPECT_EQ(reader->files().front().path, folder / "a" / "a.txt");
    EXPECT_EQ(reader->files().front().bytes, 1);
}

TEST(Documents, NamesTellWhatCanBeRead) {
    for (const char* name :
         {"a.jsonl", "a.JSON.GZ", "a.ndjson.zst", "a.txt.bz2", "x.parquet", "enwiki.xml.bz2",
          "enwiki-20240501-pages-articles1.xml-p1p41242.bz2", "a.xml"}) {
        EXPECT_TRUE(holdsDocuments(name)) << name;
    }
    for (const char* name : {"a.csv", "a.parquet.gz", "jsonl", ".jsonl.gz.tmp", "a.xml-px.bz2",
                             "enwiki-20240501-pages-articles-multistream-index.txt.bz2"}) {
        EXPECT_FALSE(holdsDocuments(name)) << name;
    }
}

TEST(Documents, ErrorsNameTheLineAndTheRemedy) {
    const test::TemporaryFolder folder;
    const auto message = [&](const std::string& name, const std::string& bytes) {
        putBytes(folder / name, bytes);
        const std::string text =
            expectError(ErrorKind::Data, [&] { readDocuments(folder / name, 2); });
        EXPECT_TRUE(contains(text, (folder / name).string()));
        EXPECT_TRUE(test::namesARemedy(text)) << text;
        return text;
    };
    const std::string good = "{\"text\":\"a\"}\n";
    EXPECT_TRUE(contains(message("a.jsonl", good + "{\"text\": oh}\n"), "at byte 13: "));
    EXPECT_TRUE(contains(message("a.jsonl.gz", gzip(good + "{\"text\": oh}\n")), "in line 2, "));
    EXPECT_TRUE(contains(message("b.jsonl", good + "{\"text\":\"cut"), "no JSON"));
    EXPECT_TRUE(contains(message("c.jsonl", "[{\"text\":\"a\"}]"), "no JSON object"));
    EXPECT_TRUE(contains(message("d.jsonl", "{\"text\":7}"), "is no string"));
    EXPECT_TRUE(contains(message("e.jsonl", "{\"text\":\"a\",\"text\":\"b\"}"), "twice"));
    EXPECT_TRUE(contains(message("f.jsonl", "{\"title\":\"a\",\"body\":\"b\"}"),
                         "\"title\", \"body\". Set data.document_field"));
    EXPECT_TRUE(contains(message("g.txt", "abc\xff"), "byte 3 "));
    EXPECT_TRUE(contains(message("h.jsonl", "{\"text\":\"\xff\"}"), "no JSON"));
}

TEST(Documents, DocumentsBeforeADamagedPlaceAreGiven) {
    const test::TemporaryFolder folder;
    const Lines lines = makeLines(400'000);
    const std::string whole = inMembers(lines.bytes, 100'000, gzip);
    putBytes(folder / "a.jsonl.gz", whole.substr(0, whole.size() - 100));
    const auto reader = openDocuments(folder / "a.jsonl.gz");
    for (std::size_t i = 0; i < lines.documents.size() / 2; ++i) {
        ASSERT_EQ(reader->next(), lines.documents[i]);
    }
    const std::string message = expectError(ErrorKind::Data, [&] {
        while (reader->next()) {
        }
    });
    EXPECT_TRUE(contains(message, "is damaged at byte " + std::to_string(whole.size() - 100)));
    EXPECT_TRUE(contains(message, "cut off"));
}

TEST(Documents, WhatIsNotThereOrNothingIsRefused) {
    const test::TemporaryFolder folder;
    expectError(ErrorKind::Io, [&] { openDocuments(folder / "no.jsonl"); });
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { openDocuments(folder.path()); }),
                         "no file with documents"));
    putBytes(folder / "a.csv", "x");
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Data, [&] { openDocuments(folder / "a.csv"); }), ".jsonl"));
}

TEST(Documents, APlaceThatDoesNotFitIsRefused) {
    const test::TemporaryFolder folder;
    putBytes(folder / "a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
    const DocumentPosition wrong[] = {{2, 0, 0, 0},  {-1, 0, 0, 0}, {0, 400, 0, 0},
                                      {0, -1, 0, 0}, {0, 0, 3, 0},  {0, 0, -1, 0}};
    for (const DocumentPosition& from : wrong) {
        DocumentOptions options;
        options.from = from;
        const std::string message = expectError(ErrorKind::Data, [&] {
            while (openDocuments(folder / "a.jsonl", options)->next()) {
            }
        });
        EXPECT_TRUE(contains(message, "cannot go on where it was"));
    }
}

TEST(Documents, ReadingEndsWhenItIsCancelled) {
    const test::TemporaryFolder folder;
    putBytes(folder / "a.jsonl", makeLines(100'000).bytes);
    std::stop_source stop;
    DocumentOptions options;
    options.stop = stop.get_token();
    const auto reader = openDocuments(folder / "a.jsonl", options);
    EXPECT_TRUE(reader->next());
    stop.request_stop();
    expectError(ErrorKind::Cancelled, [&] { reader->next(); });
}

/// Lines, of which cutting out the first asks for the end of all.
class StoppingLines : public RecordFormat {
  public:
    explicit StoppingLines(std::stop_source& stop) : stop_(stop) {}
    std::string_view terminator() const override {
        stop_.request_stop();
        ++asked;
        return "\n";
    }
    std::string recordName() const override { return "line"; }
    std::size_t longestRecord() const override { return std::size_t{1} << 20; }
    RecordTexts parse(const RecordBlock&, std::int64_t) const override { return {}; }

    mutable int asked = 0;

  private:
    std::stop_source& stop_;
};

TEST(Documents, SkippingWhatIsDoneWithEndsWhenItIsCancelled) {
    const test::TemporaryFolder folder;
    putBytes(folder / "a.jsonl", std::string(std::size_t{16} << 20, '\n'));
    std::stop_source stop;
    const auto format = std::make_shared<StoppingLines>(stop);
    DocumentOptions options;
    options.threads = 2;
    options.stop = stop.get_token();
    options.from.records = std::int64_t{16} << 20;
    WorkerPool pool(2);
    RecordDocuments documents(std::make_shared<RandomAccessFile>(folder / "a.jsonl"),
                              Compression::None, format, options, pool);
    EXPECT_EQ(format->asked, 0);
    expectError(ErrorKind::Cancelled, [&] { documents.next(); });
    EXPECT_LT(format->asked, 10) << "a few for a block of about a megabyte";
}

}  // namespace
}  // namespace deepsight
