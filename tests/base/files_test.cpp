#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <ostream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/support/atomic_file.h"
#include "core/support/sha256.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

std::size_t entryCount(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Makes writing beyond `bytes` fail, as a full disk would, until the end of the test.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        previousHandler_ = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &previous_);
        const rlimit limit{bytes, previous_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &previous_);
        std::signal(SIGXFSZ, previousHandler_);
    }

  private:
    rlimit previous_{};
    void (*previousHandler_)(int) = nullptr;
};

TEST(AtomicFile, CreatesAndReplacesWithoutLeavingAnythingElse) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "a.txt";
    writeFileAtomically(file, "first");
    EXPECT_EQ(readFile(file), "first");
    writeFileAtomically(file, "second, longer");
    EXPECT_EQ(readFile(file), "second, longer");
    writeFileAtomically(file, "");
    EXPECT_EQ(readFile(file), "");
    EXPECT_EQ(entryCount(folder.path()), 1U);
}

TEST(AtomicFile, WritesLargeAndSmallPiecesInOrder) {
    const test::TemporaryFolder folder;
    std::string expected;
    writeFileAtomically(folder / "a", [&](std::ostream& stream) {
        const auto write = [&](const std::string& piece) {
            stream << piece;
            expected += piece;
        };
        for (int i = 0; i < 30000; ++i) write(std::to_string(i));
        write(std::string(1'000'000, 'x'));
        write("end");
        for (int i = 0; i < 70000; ++i) {
            stream.put(static_cast<char>('a' + i % 26));
            expected += static_cast<char>('a' + i % 26);
        }
    });
    EXPECT_EQ(readFile(folder / "a"), expected);
}

TEST(AtomicFile, ExceptionWhileWritingKeepsTheOldContents) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "a.txt";
    writeFileAtomically(file, "old");
    EXPECT_THROW(writeFileAtomically(file,
                                     [](std::ostream& stream) {
                                         stream << "half of the new";
                                         throw std::runtime_error("cut off");
                                     }),
                 std::runtime_error);
    EXPECT_EQ(readFile(file), "old");
    EXPECT_EQ(entryCount(folder.path()), 1U);
}

TEST(AtomicFile, FailedWriteKeepsTheOldContentsAndRemovesTheTemporaryFile) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "a.txt";
    writeFileAtomically(file, "old");
    std::string message;
    {
        const FileSizeLimit limit(100'000);
        message = expectError(ErrorKind::Io,
                              [&] { writeFileAtomically(file, std::string(200'000, 'x')); });
    }
    EXPECT_TRUE(contains(message, file.string()));
    EXPECT_TRUE(contains(message, "too large"));
    EXPECT_EQ(readFile(file), "old");
    EXPECT_EQ(entryCount(folder.path()), 1U);
}

TEST(AtomicFile, MissingFolderIsReportedWithThePath) {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "missing" / "a.txt";
    const std::string message = expectError(ErrorKind::Io, [&] { writeFileAtomically(file, "x"); });
    EXPECT_TRUE(contains(message, file.string()));
    EXPECT_TRUE(contains(message, "No such file"));
}

TEST(AtomicFile, ConcurrentWritersLeaveOneWholeFile) {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "a";
    std::vector<std::thread> writers;
    for (char letter = 'a'; letter < 'e'; ++letter) {
        writers.emplace_back([&, letter] {
            for (int i = 0; i < 10; ++i) writeFileAtomically(file, std::string(100'000, letter));
        });
    }
    for (std::thread& writer : writers) writer.join();
    const std::string contents = readFile(file);
    EXPECT_EQ(contents, std::string(100'000, contents.at(0)));
    EXPECT_EQ(entryCount(folder.path()), 1U);
}

TEST(FileErrors, FullDiskHasItsOwnKind) {
    for (const int code : {ENOSPC, EDQUOT}) {
        const std::string message = expectError(ErrorKind::DiskFull, [code] {
            errno = code;
            throwFileError("write", "/run/model.safetensors");
        });
        EXPECT_TRUE(contains(message, "Cannot write /run/model.safetensors: the disk"));
        EXPECT_TRUE(contains(message, "Free some space"));
    }
    const std::string message = expectError(ErrorKind::Io, [] {
        errno = EACCES;
        throwFileError("read", "/secret");
    });
    EXPECT_EQ(message, "Cannot read /secret: Permission denied.");
}

TEST(FileErrors, ReadingNamesTheFile) {
    const test::TemporaryFolder folder;
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { readFile(folder / "missing"); }),
                         (folder / "missing").string()));
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { readFile(folder.path()); }),
                         folder.path().string()));
    EXPECT_THROW(syncToDisk(folder / "missing"), Error);
    EXPECT_NO_THROW(syncToDisk(folder.path()));
}

TEST(FileErrors, FilesWithoutASizeAreReadToTheirEnd) {
    EXPECT_TRUE(contains(readFile("/proc/self/status"), "Name:"));
}

TEST(Sha256, MatchesTheStandardVectors) {
    const auto digest = [](std::string_view text) {
        Sha256 hash;
        hash.add(text);
        return hash.hexDigest();
    };
    // FIPS 180-4 examples.
    EXPECT_EQ(digest(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(digest(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PiecesGiveTheSameDigestAsTheWhole) {
    Sha256 pieces;
    pieces.add(std::string_view("a"));
    pieces.add(std::as_bytes(std::span("bc", 2)));
    Sha256 whole;
    whole.add(std::string_view("abc"));
    EXPECT_EQ(pieces.hexDigest(), whole.hexDigest());
}

}  // namespace
}  // namespace deepsight
