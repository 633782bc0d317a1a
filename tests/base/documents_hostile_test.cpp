#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/support/damage.h"
#include "tests/support/document_files.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::bzip2;
using test::contains;
using test::expectError;
using test::gzip;
using test::putBytes;
using test::readDocuments;
using test::zstd;

constexpr auto kLines = "{\"text\":\"first line\"}\n{\"id\":[1,{}],\"text\":\"second\"}\n";
constexpr auto kDump =
    "<mediawiki><siteinfo><namespaces><namespace key=\"6\">Datei</namespace></namespaces>"
    "</siteinfo><page><title>A</title><ns>0</ns><revision><text>[[b|c]] {{d}} ''e''</text>"
    "</revision></page></mediawiki>";

TEST(HostileDocuments, DamagedFilesAreRefusedOrReadButNeverBringItDown) {
    const test::TemporaryFolder folder;
    const std::pair<const char*, std::string> files[] = {
        {"a.jsonl", kLines},
        {"a.jsonl.gz", gzip(kLines)},
        {"a.jsonl.zst", zstd(kLines) + zstd(kLines)},
        {"a.jsonl.bz2", bzip2(kLines) + bzip2(kLines)},
        {"a.txt.gz", gzip("some text")},
        {"a.xml", kDump},
        {"a.xml.bz2", bzip2(kDump)},
    };
    for (const auto& [name, whole] : files) {
        SCOPED_TRACE(name);
        const auto file = folder / name;
        std::size_t refused = 0;
        for (const std::string& bytes : test::damagedVariants(whole, 25)) {
            putBytes(file, bytes);
            refused += test::refuses(file, [&] {
                const auto reader = openDocuments(file);
                while (reader->next()) {
                }
            });
        }
        EXPECT_GT(refused, 0U);
    }
}

TEST(HostileDocuments, FilesThatGrowBeyondMeasureAreRefused) {
    const test::TemporaryFolder folder;
    const auto repeated = [](int times, const std::string& member) {
        std::string all;
        for (int i = 0; i < times; ++i) all += member;
        return all;
    };
    const auto refuse = [&](const char* name, const std::string& bytes, const char* why) {
        putBytes(folder / name, bytes);
        const std::string message =
            expectError(ErrorKind::Data, [&] { readDocuments(folder / name, 2); });
        EXPECT_TRUE(contains(message, (folder / name).string()));
        EXPECT_TRUE(contains(message, why));
    };
    const std::string blank(std::size_t{4} << 20, '\n');  // 300 MiB of it without one document
    refuse("a.jsonl.zst", repeated(75, zstd(blank)), "a thousand times larger");
    refuse("a.jsonl.bz2", repeated(75, bzip2(blank)), "a thousand times larger");
    const std::string line(std::size_t{1} << 20, 'x');
    refuse("b.jsonl.zst", repeated(70, zstd(line)), "more than 64 MiB");
    refuse("b.jsonl.bz2", repeated(70, bzip2(line)), "more than 64 MiB");
    refuse("b.xml.zst", zstd("<mediawiki><page>") + repeated(70, zstd(line)), "more than 64 MiB");
}

TEST(HostileDocuments, MemoryDoesNotGrowWithTheFile) {
    const test::TemporaryFolder folder;
    const std::string line = "{\"text\":\"" + std::string(100'000, 'x') + "\"}\n";
    std::string lines;
    for (int i = 0; i < 2000; ++i) lines += line;
    const std::size_t size = lines.size();
    putBytes(folder / "a.jsonl.zst", zstd(lines));
    lines = {};
    const auto peak = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
    };
    // The peak so far has room for all lines: fill that up again, and see what reading adds.
    const std::size_t before = peak();
    std::string ballast(size, 'b');
    DocumentOptions options;
    options.threads = 2;
    const auto reader = openDocuments(folder / "a.jsonl.zst", options);
    std::size_t read = 0;
    while (auto document = reader->next()) read += document->size();
    EXPECT_EQ(read, 2000U * 100'000U);
    EXPECT_EQ(ballast.back(), 'b');
    EXPECT_LT(peak() - before, size / 4);
}

TEST(HostileDocuments, JsonMayBeNestedDeeply) {
    const test::TemporaryFolder folder;
    const std::string deep(1'000'000, '[');
    putBytes(folder / "a.jsonl",
             "{\"x\":" + deep + std::string(1'000'000, ']') + ",\"text\":\"a\"}");
    EXPECT_EQ(readDocuments(folder / "a.jsonl"), std::vector<std::string>{"a"});
    putBytes(folder / "a.jsonl", "{\"x\":" + deep);
    expectError(ErrorKind::Data, [&] { readDocuments(folder / "a.jsonl"); });
}

TEST(HostileDocuments, WhatIsNoFileIsRefusedWithoutWaiting) {
    const test::TemporaryFolder folder;
    ASSERT_EQ(mkfifo((folder / "a.jsonl").c_str(), 0600), 0);
    expectError(ErrorKind::Io, [&] { readDocuments(folder / "a.jsonl"); });
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { openDocuments(folder.path()); }),
                         "no file with documents"));
}

TEST(HostileDocuments, AFileThatWasNeverWrittenIsRefused) {
    const test::TemporaryFolder folder;
    putBytes(folder / "a.jsonl", "x");
    std::filesystem::resize_file(folder / "a.jsonl", std::uint64_t{8} << 30);
    EXPECT_TRUE(contains(expectError(ErrorKind::Data, [&] { readDocuments(folder / "a.jsonl"); }),
                         "never written"));
}

}  // namespace
}  // namespace deepsight
